"""The content of a report, whatever its format: sections of findings, each with its sources, and how it was made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from analysis.finding import Kind
from analysis.network import Claim, Network
from analysis.selecting import state_of
from analysis.stored import Told
from analysis.wording import kind_words, part_words
from graph.decisions import Decision

__all__ = ["Footnote", "Item", "Report", "Scope", "Section", "compose"]

LANGUAGE = "sv"
SOURCES = 4
"""Places that a finding's footnotes name at most; of more the report says how many there are."""
QUOTED = 240
"""Characters of a source's words that a footnote gives."""
STATES = {"new": "Inte bedömt", "confirmed": "Bekräftat", "dismissed": "Avfärdat"}


@dataclass(frozen=True, slots=True)
class Footnote:
    """Where a document says it: title, place and words."""

    document: str
    line: int
    words: str
    """Empty where the document's text is not at hand."""

    @property
    def text(self) -> str:
        """The footnote as it is printed."""
        place = f"{self.document}, rad {self.line}"
        return f"{place}: ”{self.words}”" if self.words else f"{place}."


@dataclass(frozen=True, slots=True)
class Item:
    """One finding."""

    number: str
    """``2.3``: the third finding of the second section."""
    id: str
    title: str
    explanation: str
    suggestion: str
    score: float
    confidence: float
    state: str
    reason: str
    parts: tuple[tuple[str, float | None, str], ...]
    """Each part's name, how much it counts, and what it is about."""
    footnotes: tuple[Footnote, ...]
    more_sources: int


@dataclass(frozen=True, slots=True)
class Section:
    """The findings of one kind."""

    number: int
    title: str
    about: str
    items: tuple[Item, ...]
    all_items: int
    """How many there are; the report shows the strongest."""


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report."""

    title: str
    subtitle: str
    summary: tuple[str, ...]
    sections: tuple[Section, ...]
    method: tuple[str, ...]
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scope:
    """What a report is about, as its reader chose it."""

    place: str
    """The municipality's name."""
    day: date
    """Printed on the front."""
    choices: tuple[str, ...] = ()
    """The board, the area, the day that were chosen: a sentence each."""
    most: int = 10
    """Findings shown of each kind."""


def compose(
    findings: Sequence[Told], network: Network, decisions: Mapping[str, Decision], scope: Scope
) -> Report:
    """The report on the findings of one municipality, in the order in which they come, the strongest first.

    ``network`` is what they were computed from; ``decisions`` what people decided, by finding.
    """
    claims = {claim.iri: claim for claim in network.claims}
    kinds = [kind for kind in Kind if any(told.finding.kind is kind for told in findings)]
    sections = tuple(
        _section(
            number,
            kind,
            [t for t in findings if t.finding.kind is kind],
            (network, claims),
            decisions,
            scope.most,
        )
        for number, kind in enumerate(kinds, 1)
    )
    documents = tuple(
        _titled(s.title, s.year)
        for s in sorted(network.sources.values(), key=lambda s: (s.year or 0, s.title))
    )
    return Report(
        title=f"Samverkan i {scope.place}: överlapp, luckor och motsägelser",
        subtitle=f"Underlag framtaget {scope.day.isoformat()}",
        summary=tuple(_summary(sections, len(documents), scope.choices)),
        sections=sections,
        method=tuple(_method(findings)),
        documents=documents,
    )


def _section(
    number: int,
    kind: Kind,
    found: Sequence[Told],
    known: tuple[Network, Mapping[str, Claim]],
    decisions: Mapping[str, Decision],
    most: int,
) -> Section:
    title, about = kind_words(kind, LANGUAGE)
    items = tuple(
        _item(f"{number}.{place}", told, known, decisions) for place, told in enumerate(found[:most], 1)
    )
    return Section(number, title, about, items, len(found))


def _item(
    number: str, told: Told, known: tuple[Network, Mapping[str, Claim]], decisions: Mapping[str, Decision]
) -> Item:
    network, claims = known
    finding, words = told.finding, told.words[LANGUAGE]
    decision = decisions.get(finding.id)
    notes = list(_footnotes((claims[fact] for fact in finding.facts if fact in claims), network))
    return Item(
        number=number,
        id=finding.id,
        title=words.title,
        explanation=words.explanation,
        suggestion=words.suggestion,
        score=finding.score,
        confidence=told.confidence,
        state=STATES[state_of(finding, decisions)],
        reason=decision.reason if decision else "",
        parts=tuple(
            (part_words(p.name, LANGUAGE), p.value, ", ".join([*map(network.name, p.things), *p.texts]))
            for p in finding.parts
        ),
        footnotes=tuple(notes[:SOURCES]),
        more_sources=max(0, len(notes) - SOURCES),
    )


def _footnotes(claims: Iterable[Claim], network: Network) -> Iterable[Footnote]:
    """Each place once, by document and line."""
    places = {
        (network.sources[place.document].title, place.line, _shortened(place.text))
        for claim in claims
        for place in claim.places
        if place.document in network.sources
    }
    return (Footnote(*each) for each in sorted(places))


def _shortened(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= QUOTED else flat[: flat.rfind(" ", 0, QUOTED)] + " …"


def _summary(sections: Sequence[Section], documents: int, choices: Sequence[str]) -> Iterable[str]:
    number = sum(section.all_items for section in sections)
    yield (
        f"{number} fynd har kommit fram när {documents} dokument lästs tillsammans. "
        "Ett fynd är något att titta på, inget omdöme: det bygger på vad dokumenten råkar säga."
    )
    yield from choices
    for section in sections:
        strongest = section.items[0].title if section.items else ""
        yield f"{section.title}: {section.all_items}. Främst: {strongest}."


def _method(findings: Sequence[Told]) -> Iterable[str]:
    yield (
        "Ett program har läst dokumenten och hämtat ut vem som deltar i vad, vem som ansvarar för vad och "
        "vilka det gäller. Varje uppgift har kvar sitt ställe i dokumentet; fotnoterna visar dem."
    )
    yield (
        "Fynden räknas fram ur uppgifterna med fasta regler. Styrkan, 0 till 1, jämför fynd av samma slag och "
        "är inget mått på hur allvarligt något är. Säkerheten är hur säkert uppgifterna bakom är utlästa."
    )
    if findings:
        least = min(told.confidence for told in findings)
        yield f"Den lägsta säkerheten bland fynden här är {round(least * 100)} procent."
    yield (
        "Att ett dokument inte nämner något betyder inte att det saknas. Den som bygger på ett fynd bör först "
        "läsa källorna och fråga dem det gäller."
    )


def _titled(title: str, year: int | None) -> str:
    return title if year is None or str(year) in title else f"{title} ({year})"
