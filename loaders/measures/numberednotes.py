"""What the text beside a plan says of its measures by their numbers: "Åtgärd 4 finansieras av …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from loaders.facts.drafts import Draft
from loaders.facts.places import placer
from loaders.formats.source import Source
from loaders.language.cues import cue
from loaders.language.wordfamilies import one_of
from loaders.measures.measuredrafts import owned, placed
from loaders.names.mentions import Entity, Mention, MentionFinder
from loaders.passages.lists import entities, list_after, lists
from loaders.text.layout import Block, Kind
from loaders.text.sentences import sentences
from model.fact import Fact
from model.vocabulary import EntityType, Predicate

__all__ = ["numbered_notes"]

NUMBERED = cue(
    rf"\b(?:{one_of('measures', 'numbered')})"
    r" (?:nr\.? ?)?(?P<numbers>\d{1,3}(?:(?:, | och | samt |[–-])\d{1,3})*)\b(?!\s?(?:%|kr|tkr))"
)
PAID = re.compile(
    rf"\b(?:{one_of('numbered', 'paid')})"
    r"(?: \w+){0,3}? (?:av|med (?:medel|bidrag|stöd|pengar) från|genom|från)(?= )"
)
PAYS = re.compile(r"\b(?:finansierar|bekostar|betalar|medfinansierar)(?: även| också| delar av)? $")
DONE = re.compile(rf"\b(?:{one_of('numbered', 'done')})(?: \w+){{0,2}}? av(?= )")
DOES = re.compile(rf"\b(?:{one_of('numbered', 'does')})(?: även| också)? $")
PLACED = re.compile(r"\b(?:i|på|vid|kring|runt|längs|genom|inom)(?: \w+){0,1} $")
REACH = 60
"""Characters between a measure's number and what is said of it."""


def numbered_notes(
    source: Source, blocks: Sequence[Block], finder: MentionFinder, numbers: Mapping[str, Entity]
) -> Iterator[Fact]:
    """Who pays for the measures that sentences speak of by number, who carries them out, and where.

    Args:
        source: the document.
        blocks: those beside its lists and tables.
        finder: knows the names.
        numbers: the measures of the document by their numbers.
    """
    for block in blocks if numbers else ():
        if block.kind is Kind.HEADING or not NUMBERED.search(block.text):
            continue
        place = placer(source, block.clean)
        for start, end in sentences(block):
            for draft in _drafts(block.text[start:end], finder, numbers):
                yield place(draft, start, end)


def _drafts(text: str, finder: MentionFinder, numbers: Mapping[str, Entity]) -> Iterator[Draft]:
    spoken = list(NUMBERED.finditer(text))
    mentions = finder.find(text) if spoken else []
    for word, following in zip_longest(spoken, spoken[1:]):
        measures = [numbers[n] for n in _numbers(word["numbers"]) if n in numbers]
        end = following.start() if following else len(text)
        for measure in measures:
            yield from _said(text, word.span(), end, mentions, measure)


def _said(
    text: str, word: tuple[int, int], end: int, mentions: Sequence[Mention], measure: Entity
) -> Iterator[Draft]:
    """What a sentence says of one measure, from its number to an end, or with it for an object."""
    start, after = word
    if paid := PAID.search(text, after, min(end, after + REACH)):
        for payer in _actors(list_after(text, mentions, paid.end())):
            yield Draft(payer, Predicate.FUNDS, measure, "numbered-paid", 0.7)
    if done := DONE.search(text, after, min(end, after + REACH)):
        yield from owned(_actors(list_after(text, mentions, done.end())), measure, "numbered-done", 0.75)
    subject = _actors(_leading(text, mentions, start))
    if PAYS.search(text[:start]):
        yield from (Draft(payer, Predicate.FUNDS, measure, "numbered-paid", 0.7) for payer in subject)
    if DOES.search(text[:start]):
        yield from owned(subject, measure, "numbered-done", 0.75)
    areas = [m for m in mentions if m.entity.type is EntityType.AREA and after < m.start < end]
    if start == 0:
        for run in lists(text, areas, lambda entity: entity.type is EntityType.AREA):
            if PLACED.search(text[: run[0].start]):
                yield from placed(measure, entities(run), "numbered-place", 0.6)


def _leading(text: str, mentions: Sequence[Mention], before: int) -> list[Mention]:
    """The first list of actors of a sentence, where it stands before a place."""
    named = [m for m in mentions if m.entity.is_actor and m.end <= before]
    runs = lists(text, named)
    return list(runs[0]) if runs else []


def _actors(run: Sequence[Mention]) -> list[Entity]:
    return [entity for entity in entities(run) if entity.is_actor]


def _numbers(text: str) -> list[str]:
    """The numbers of "2", "2 och 4" and "2–4"."""
    found: list[str] = []
    for piece in re.split(r", | och | samt ", text):
        first, *last = re.split(r"[–-]", piece)
        found += map(str, range(int(first), int(last[-1]) + 1)) if last else [first]
    return found
