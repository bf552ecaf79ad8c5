"""Numbered measures: their titles and chapters from the list of contents, their details from the text.

In the list of contents a chapter's heading stands before the first of its measures; in the text each measure
begins with its number and title and ends with a line of owners, partners and the board it is reported to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from loaders.facts.drafts import Draft, value
from loaders.facts.places import Place, placer
from loaders.formats.source import Source
from loaders.measures.measuredrafts import in_chapter, in_state, joined, owned, reported
from loaders.measures.measuretitles import measure_entity, target_drafts
from loaders.measures.owners import ownership
from loaders.names.mentions import Entity, MentionFinder
from loaders.text.wholetext import whole_text
from model.fact import Attribute, Fact
from model.vocabulary import Predicate

__all__ = ["is_measure_list", "measure_facts"]

NUMBERED = re.compile(r"(\d(?<!\S.)\d{0,2})\. (?=[A-ZÅÄÖ])")
MAYBE_NUMBERED = re.compile(r"([1-9])\.\s")
CHAPTER = re.compile(r"\bs\.? ?\d{1,3} ([A-ZÅÄÖ][^.:]{3,60}?)\s*$")
CONTENTS_END = re.compile(r"\bs\.? ?\d{1,3} [A-ZÅÄÖ]")
REFERENCE = re.compile(r"(?:samt )?([A-ZÅÄÖ][^()]{8,300}?) ?\((\d(?:\.\d+){1,4}), s\.? ?(\d{1,4})\)")
STATUS = re.compile(
    r"\b(Utredningsuppdrag|Utvecklingsområde|Pågående arbete|Pågående uppdrag)\b:? ?(?=[A-ZÅÄÖ])"
)
SENTENCE = re.compile(r"(?<=[.!?]) +(?=[A-ZÅÄÖ])")
LEAST = 5
FIRST_NUMBERS = frozenset(map(str, range(1, LEAST + 1)))
"""What a list of so many measures counts with."""
LEAST_REPEATED = 2
"""Measures of the list of contents that the text must come to, too."""
LONGEST_TITLE = 320
LONGEST_TAIL = 320


@dataclass(frozen=True)
class Numbered:
    """A measure in the list of contents: its number, title, chapter and place."""

    number: int
    entity: Entity
    chapter: str
    start: int
    end: int


def is_measure_list(source: Source) -> bool:
    """Whether the text opens with a list of contents of numbered measures, some of which come again below it."""
    if not set(MAYBE_NUMBERED.findall(source.text)) >= FIRST_NUMBERS:
        return False
    text = whole_text(source).text
    listed = list(_contents(text))
    if not listed or sum(_place_below(text, each, listed[-1].end) >= 0 for each in listed) < LEAST_REPEATED:
        return False
    titles = (text[each.start : each.end].split(". ", 1)[1] for each in listed)
    return sum(not _is_running_text(title) for title in titles) >= LEAST


def measure_facts(source: Source, finder: MentionFinder) -> Iterator[Fact]:
    """Number, chapter, target groups, status, owners, partners, report and references of each measure."""
    clean = whole_text(source)
    place = placer(source, clean)
    listed = list(_contents(clean.text))
    for measure in listed:
        if measure.chapter:
            chapter = in_chapter(measure.entity, measure.chapter, measure.number, "contents", 0.97)
            yield place(chapter, measure.start, measure.end)
        for draft in target_drafts(measure.entity, finder):
            yield place(draft, measure.start, measure.end)
    yield from _details(clean.text, listed, finder, place)


def _contents(text: str) -> Iterator[Numbered]:
    """The first run of numbers 1, 2, 3 … with titles between them, chapter by chapter."""
    marks = list(NUMBERED.finditer(text))
    run = _first_run(marks)
    chapter = ""
    for mark, following in zip_longest(run, run[1:]):
        before = text[max(0, mark.start() - 90) : mark.start()]
        opened = CHAPTER.search(before)
        if opened:
            chapter = opened[1].strip()
        elif mark is run[0]:
            chapter = _repeated_heading(text, mark.start())
        end = following.start() if following else min(len(text), mark.end() + LONGEST_TITLE)
        stop = CONTENTS_END.search(text, mark.end(), end)
        end = stop.start() if stop else end
        title = text[mark.end() : end].strip()
        if 0 < len(title) <= LONGEST_TITLE:
            yield Numbered(
                int(mark[1]), measure_entity(title), chapter, mark.start(), mark.end() + len(title)
            )


def _place_below(text: str, measure: Numbered, after: int) -> int:
    """Where number and title come again behind a place; -1 where they do not, as those of the parts of a form."""
    return text.find(f"{measure.number}. {measure.entity.name}", after)


def _is_running_text(title: str) -> bool:
    """Whether what stands behind a number goes on in sentences: a section of an agreement, and no measure."""
    return SENTENCE.search(title) is not None or title.endswith(".")


def _first_run(marks: list[re.Match[str]]) -> list[re.Match[str]]:
    """The first numbers that count up from 1 close behind one another."""
    run: list[re.Match[str]] = []
    for mark in marks:
        expected = int(run[-1][1]) + 1 if run else 1
        near = not run or mark.start() - run[-1].start() < 2 * LONGEST_TITLE
        if int(mark[1]) == expected and near:
            run.append(mark)
        elif int(mark[1]) == 1 and len(run) < LEAST:
            run = [mark]
        elif run and not near:
            if len(run) >= LEAST:
                break
            run = []
    return run if len(run) >= LEAST else []


def _repeated_heading(text: str, before: int) -> str:
    """The longest words before a place that stand again later, as the heading of the chapter itself."""
    words = text[max(0, before - 80) : before].split()
    for first in range(len(words)):
        heading = " ".join(words[first:])
        if heading[0].isupper() and not re.search(r"\d|[?!.]", heading) and heading in text[before:]:
            return heading
    return ""


def _details(text: str, listed: list[Numbered], finder: MentionFinder, place: Place) -> Iterator[Fact]:
    """What the text says of each measure between its title and the next one's."""
    if not listed:
        return
    after = listed[-1].end
    places = []
    for measure in listed:
        at = _place_below(text, measure, after)
        if at >= 0:
            places.append((at, measure))
    places.sort(key=lambda p: p[0])
    for (start, measure), following in zip_longest(places, places[1:]):
        end = following[0] if following else len(text)
        body = start + len(f"{measure.number}. {measure.entity.name}")
        yield from _references(text, measure, body, end, place)
        yield from _status(text, measure, body, end, place)
        yield from _owners(text, measure, body, end, finder, place)


def _references(text: str, measure: Numbered, start: int, end: int, place: Place) -> Iterator[Fact]:
    at = start
    while match := REFERENCE.match(text, at + len(text[at:end]) - len(text[at:end].lstrip()), end):
        attributes = {"page": int(match[3]), "text": match[1].strip()}
        draft = Draft(
            measure.entity,
            Predicate.HAS_REFERENCE,
            value(match[2]),
            "reference",
            0.95,
            attributes=attributes,
            literal=True,
        )
        yield place(draft, match.start(), match.end())
        at = match.end()


def _status(text: str, measure: Numbered, start: int, end: int, place: Place) -> Iterator[Fact]:
    match = STATUS.search(text, start, end)
    if match:
        yield place(in_state(measure.entity, match[1], "status", 0.9), match.start(), match.end(1))


def _owners(
    text: str, measure: Numbered, start: int, end: int, finder: MentionFinder, place: Place
) -> Iterator[Fact]:
    near = max(start, end - LONGEST_TAIL - 2)
    breaks = [match.end() for match in SENTENCE.finditer(text, near, end)]
    if not breaks and near > start:
        return
    tail_start = breaks[-1] if breaks else start
    tail = text[tail_start:end]
    mentions = finder.find(tail)
    if not mentions or mentions[0].start > 0 or len(tail) > LONGEST_TAIL:
        return
    named = ownership(tail, mentions)
    topic: dict[str, Attribute] = {"topic": str(measure.number), "measure": measure.entity.name}
    drafts = [
        *owned(named.owners, measure.entity, "owner-tail", 0.9),
        *joined(named.owners[:1], named.partners, topic, "owner-tail-with", 0.85),
    ]
    for board, when in named.reports:
        drafts += reported(measure.entity, [board], when, "report-tail", 0.9)
    for draft in drafts:
        yield place(draft, tail_start, end)
