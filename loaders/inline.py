"""Measures in running text with their owner behind them: "1. Märka ut stigar. Ansvarig: Fritidsnämnden."

Plans end in such lists without bullets; the reader of whole lists (``loaders.actions``) does not see them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from loaders.actions import OWNER, measure_entity, target_drafts
from loaders.drafts import Draft
from loaders.layout import Block, Kind
from loaders.mentions import MentionFinder
from loaders.owners import ownership
from loaders.places import placer
from loaders.source import Source
from model.fact import Fact
from model.vocabulary import Predicate

__all__ = ["inline_measures"]

ITEM = re.compile(r"(?:(?<=^)|(?<=[.!?:;] ))(?:\d{1,3}(?:\.\d{1,2})*[.)]?|[a-z]\)|[•–-]) (?=[A-ZÅÄÖ])")
"""Where one measure of a numbered list begins."""
TAIL = re.compile(
    r"(?<=[.;,])? ?\b(?:Klart?|Tid(?:plan|punkt|sram)?|När|Status|Uppföljning|Start|Senast|Mål"
    r"|Indikator|Kostnad"
    r"|Budget|Finansiering|Kommentar|Prioritet)\w*\s?: "
)
"""What else a measure's line says, behind its owner or before."""
SHORTEST, LONGEST = 10, 250


def inline_measures(source: Source, readable: Iterable[Block], finder: MentionFinder) -> Iterator[Fact]:
    """Who answers for each measure that stands in a paragraph with its owner behind it."""
    for block in readable:
        if block.kind is Kind.HEADING or not OWNER.search(block.text):
            continue
        place = placer(source, block.clean)
        for start, end in _items(block.text):
            for draft in _item(block.text[start:end], finder):
                yield place(draft, start, end)


def _items(text: str) -> Iterator[tuple[int, int]]:
    """The spans of a paragraph's items; a paragraph without numbers is one."""
    starts = [match.end() for match in ITEM.finditer(text)] or [0]
    ends = [*(match.start() for match in ITEM.finditer(text) if match.start() > starts[0]), len(text)]
    yield from zip(starts, ends, strict=True)


def _item(text: str, finder: MentionFinder) -> Iterator[Draft]:
    label = OWNER.search(text)
    if label is None:
        return
    tail = TAIL.search(text, 0, label.start())
    title = text[: tail.start() if tail else label.start()].strip(" .;,(")
    if not SHORTEST <= len(title) <= LONGEST:
        return
    end = TAIL.search(text, label.end())
    owners = text[label.end() : end.start() if end else len(text)].split(". ", maxsplit=1)[0]
    measure = measure_entity(title)
    for owner in ownership(owners, finder.find(owners)).owners:
        yield Draft(owner, Predicate.RESPONSIBLE_FOR, measure, "owner-behind", 0.8)
        yield from target_drafts(measure, finder)
