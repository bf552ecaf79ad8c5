"""Statements and their evidence as HTML: what is said, in which role, and the words that say so."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from explorer.lights import status
from explorer.links import Links
from explorer.markup import Markup, join, link, tag
from explorer.statements import Evidence, Statement, Thing
from explorer.words import Words, capitalised
from graph.rows import Cell
from model.vocabulary import Predicate

__all__ = ["Writer"]

OWN_PLACE = frozenset(("role", "amountApplied", "amountGranted", "year", "activity", "number", "unit"))
"""Attributes that a line shows in a place of their own; all others follow as name and value."""


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes in one language, with links that keep it."""

    words: Words
    links: Links

    def thing(self, thing: Thing) -> Markup:
        """A thing's name, as a link where it has a page."""
        return link(self.links.thing(thing), thing.name)

    def things(self, things: Iterable[Thing]) -> Markup:
        """Names in running text, each a link."""
        return Markup(self.words.listing(self.thing(each) for each in things))

    def tag(self, text: str, kind: str = "") -> Markup:
        """A small label."""
        return tag("span", text, class_=f"sv-tag {kind}".strip())

    def back(self, text: str, page: str, **parameters: str) -> Markup:
        """A link to where the reader came from."""
        return tag("p", link(self.links.page(page, **parameters), f"← {text}"), class_="sv-cite")

    def items(self, statements: Iterable[Statement], bodies: Collection[str]) -> Markup:
        """One item a statement, seen from the bodies whose page it is; several bodies are told apart."""
        return tag("div", *(self.item(each, bodies) for each in statements), class_="sv-list")

    def item(self, statement: Statement, bodies: Collection[str], *more: Markup) -> Markup:
        """The other end of a statement, how it is tied, and the evidence; ``more`` goes in between."""
        seen_from_object = statement.subject.iri not in bodies
        other = statement.subject if seen_from_object else statement.object
        head = [self.end(other, statement.predicate)]
        head += [self.tag(capitalised(self.words.term(role)), "sv-role") for role in statement.roles]
        if isinstance(other, Thing):
            head.append(self.tag(self.words.kind(other)))
        own_end = statement.object if seen_from_object else statement.subject
        if len(bodies) > 1 and isinstance(own_end, Thing):
            head.append(tag("span", self.words("statement.said_of", name=own_end.name), class_="sv-said"))
        return self._entry(statement, head, more)

    def sentence(self, statement: Statement, bodies: Collection[str] = ()) -> Markup:
        """A statement in full, with its evidence; the end that is one of the bodies goes without saying."""
        head = [
            self.thing(statement.subject),
            tag("span", self.words.verb(statement.predicate), class_="sv-verb"),
        ]
        head.append(self.end(statement.object, statement.predicate))
        if statement.subject.iri in bodies:
            head[:2] = [tag("span", capitalised(self.words.verb(statement.predicate)), class_="sv-verb")]
        elif isinstance(statement.object, Thing) and statement.object.iri in bodies:
            verb = capitalised(self.words.inverse_verb(statement.predicate))
            head = [tag("span", verb, class_="sv-verb"), self.thing(statement.subject)]
        return self._entry(statement, head, ())

    def sentences(self, statements: Iterable[Statement], bodies: Collection[str]) -> Markup:
        """One item a statement, in full but for the bodies."""
        return tag("div", *(self.sentence(each, bodies) for each in statements), class_="sv-list")

    def evidence(self, evidence: tuple[Evidence, ...]) -> Markup:
        """The first place openly, the others behind a line that says how many there are."""
        first, *others = evidence
        if not others:
            return self.place(first)
        more = tag("summary", self.words.noun("evidence.more", len(others)))
        return join([self.place(first), tag("details", more, *map(self.place, others), class_="sv-more")])

    def place(self, evidence: Evidence) -> Markup:
        """The words and where they stand; without the words, where to find them."""
        where = self.words.place(evidence.line_start, evidence.line_end, evidence.page)
        implied = evidence.certainty != "explicit"
        note = f" · {self.words.term('implied')}" if implied else None
        address = self.links.evidence(evidence)
        if not evidence.quote:
            text = self.words("evidence.stands_in", document=evidence.title, where=where)
            return tag("p", link(address, text), note, class_="sv-cite")
        quote = tag("blockquote", evidence.repaired or evidence.quote, class_="sv-quote")
        cite = tag("p", link(address, f"{evidence.title}, {where}"), note, class_="sv-cite")
        return join([quote, cite, self._exact(evidence)])

    def end(self, end: Thing | str, predicate: str) -> Markup:
        """What a relation leads to: a thing, or a text of the document's own."""
        if isinstance(end, Thing):
            return self.thing(end)
        return tag("span", status(end, self.words) if predicate == Predicate.HAS_STATUS else end)

    def _exact(self, evidence: Evidence) -> Markup | None:
        """The source's own letters, where what is shown has been mended."""
        if not evidence.repaired:
            return None
        quote = tag("blockquote", evidence.quote, class_="sv-quote sv-exact")
        return tag("details", tag("summary", self.words("evidence.exact")), quote, class_="sv-more")

    def _entry(self, statement: Statement, head: list[Markup], more: Iterable[Markup]) -> Markup:
        if statement.modality != "asserted":
            head.append(self.tag(self.words.term(statement.modality), "sv-proposed"))
        parts = [tag("div", *head, class_="sv-head"), self._attributes(statement), *more]
        return tag("div", *parts, self.evidence(statement.evidence), class_="sv-item")

    def _attributes(self, statement: Statement) -> Markup | None:
        names = sorted({name for each in statement.evidence for name in each.attributes} - OWN_PLACE)
        lines = [self._attribute(self.words.term(name), statement.values(name)) for name in names]
        if counts := _counts(statement):
            lines.append(self._attribute(self.words("statement.counts"), counts))
        lines += [
            self._attribute(self.words(f"statement.{name}"), (text,)) for name, text in self._time(statement)
        ]
        return tag("p", Markup(" · ".join(lines)), class_="sv-attributes") if lines else None

    def _time(self, statement: Statement) -> Iterator[tuple[str, str]]:
        """When it holds, and in which years documents say so: two times, which need not be the same."""
        first, last = statement.valid_from, statement.valid_to
        if first or last:
            key = "from_to" if first and last else "from" if first else "to"
            yield "holds", self.words(f"statement.{key}", first=first, last=last)
        if statement.first_stated is not None:
            years = dict.fromkeys((statement.first_stated, statement.last_stated))
            yield "stated", "–".join(str(year) for year in years)

    def _attribute(self, name: str, values: Iterable[Cell]) -> Markup:
        text = "; ".join(self.words.term(str(value)) for value in values)
        return join([tag("span", f"{capitalised(name)}: ", class_="sv-name"), text])


def _counts(statement: Statement) -> tuple[str, ...]:
    """How many of what, as each place says it: ``25 skolor``."""
    found = (each.attributes for each in statement.evidence if "unit" in each.attributes)
    texts = (" ".join(str(v) for v in (*a.get("number", ()), *a["unit"])) for a in found)
    return tuple(dict.fromkeys(texts))
