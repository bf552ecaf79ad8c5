"""Findings as HTML: a card in the list, and one finding opened to its parts and their evidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from analysis.finding import Part
from analysis.stored import Told
from analysis.wording import part_words
from explorer.evidence import Writer
from explorer.markup import Markup, join, link, tag
from explorer.statements import Statement, Thing
from explorer.words import capitalised
from graph.decisions import Decision
from graph.iris import Iri

__all__ = ["Opened", "card", "cards", "opened", "reasons", "short"]

SHOWN = 4
"""Statements of one part that stand openly; the others are folded."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A finding with all that its parts name and rest on."""

    told: Told
    things: Mapping[str, Thing]
    statements: Mapping[Iri, Statement]
    """By the fact's address."""
    decision: Decision | None


def cards(found: Iterable[Told], decisions: Mapping[str, Decision], writer: Writer) -> Markup:
    """The findings one under the other."""
    return tag("div", *(card(told, decisions, writer) for told in found), class_="sv-list")


def card(told: Told, decisions: Mapping[str, Decision], writer: Writer) -> Markup:
    """A finding in the list: title, what was decided, and what it says."""
    words, said = writer.words, told.words[writer.words.language]
    head = [
        link(writer.links.page("overlapp", fynd=told.finding.id), said.title),
        *_decided(decisions.get(told.finding.id), writer),
    ]
    sure = words("findings.sureness", percent=words.number(round(told.confidence * 100)))
    return tag(
        "div",
        tag("div", *head, class_="sv-head"),
        tag("p", said.explanation, class_="sv-attributes"),
        tag("p", sure, class_="sv-cite"),
        class_="sv-item",
    )


def short(found: Sequence[Told], writer: Writer) -> Markup:
    """Titles only, each a link, with the kind of finding."""
    language = writer.words.language
    lines = [
        tag("li", link(writer.links.page("overlapp", fynd=told.finding.id), told.words[language].title))
        for told in found
    ]
    return tag("ul", *lines, class_="sv-activities")


def opened(found: Opened, writer: Writer) -> Markup:
    """One finding: what it says, what could be done, and what was decided about it."""
    words, said = writer.words, found.told.words[writer.words.language]
    head = tag("div", tag("h2", said.title), *_decided(found.decision, writer), class_="sv-title")
    advice = tag("p", tag("b", words("findings.suggestion")), " ", said.suggestion)
    reason = found.decision.reason if found.decision else ""
    decided = tag("p", words("findings.reason", reason=reason), class_="sv-quiet") if reason else None
    return join([head, tag("p", said.explanation), advice, decided])


def reasons(found: Opened, writer: Writer) -> Markup:
    """Every part of a finding, how much it counts, and the evidence that proves it."""
    return join(_part(part, found, writer) for part in found.told.finding.parts)


def _decided(decision: Decision | None, writer: Writer) -> list[Markup]:
    if decision is None:
        return []
    return [writer.tag(writer.words(f"findings.state.{decision.state}"), f"sv-{decision.state}")]


def _part(part: Part, found: Opened, writer: Writer) -> Markup:
    words = writer.words
    name = tag("h3", capitalised(part_words(part.name, words.language)))
    meter = None if part.value is None else _meter(part.value, writer)
    named = [found.things[each] for each in part.things if each in found.things]
    listed = tag("p", writer.things(named)) if named else None
    texts = tag("p", words.listing(part.texts)) if part.texts else None
    return tag(
        "section", tag("div", name, meter, class_="sv-title"), listed, texts, _proof(part, found, writer)
    )


def _meter(value: float, writer: Writer) -> Markup:
    """How much a part counts, as a bar with its number."""
    percent = round(value * 100)
    bar = tag("span", tag("span", style=f"width:{max(0, min(100, percent))}%"), class_="sv-bar")
    return tag("span", bar, f" {writer.words.number(percent)} %", class_="sv-meter")


def _proof(part: Part, found: Opened, writer: Writer) -> Markup | None:
    statements = [found.statements[Iri(fact)] for fact in part.facts if fact in found.statements]
    if not statements:
        return None
    more = statements[SHOWN:]
    folded = (
        tag(
            "details",
            tag("summary", writer.words.noun("evidence.more", len(more))),
            writer.sentences(more, ()),
            class_="sv-more",
        )
        if more
        else None
    )
    return join([writer.sentences(statements[:SHOWN], ()), folded])
