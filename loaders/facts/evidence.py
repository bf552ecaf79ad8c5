"""Cuts the evidence of a fact to the clause that states it, where a sentence runs on for half a page."""

from __future__ import annotations

import re

from loaders.facts.drafts import Draft
from loaders.passages.sections import Passage

__all__ = ["evidence_span"]

LONG = 420
"""Characters up to which a passage is evidence as a whole."""
AROUND = 160
"""Characters kept on each side of what the fact names."""
CLAUSE = re.compile(r"[,;:.] ")


def evidence_span(draft: Draft, passage: Passage) -> tuple[int, int]:
    """The part of the passage, as places in its paragraph's readable text, that proves the draft."""
    text = passage.text
    if len(text) <= LONG:
        return passage.start, passage.end
    named = [(m.start, m.end) for m in passage.mentions if m.entity in (draft.subject, draft.object)]
    named += _literally(draft, text)
    if not named:
        return passage.start, passage.end
    first, last = min(start for start, _ in named), max(end for _, end in named)
    return passage.start + _clause_start(text, first), passage.start + _clause_end(text, last)


def _literally(draft: Draft, text: str) -> list[tuple[int, int]]:
    """Where the passage has the very words of a thing that is no mention: a measure's title."""
    small = text.casefold()
    found = []
    for name in (draft.subject.name, draft.object.name):
        at = small.find(name.casefold())
        if at >= 0:
            found.append((at, at + len(name)))
    return found


def _clause_start(text: str, place: int) -> int:
    """The first clause that begins no further than ``AROUND`` before the place."""
    low = max(0, place - AROUND)
    if low == 0:
        return 0
    boundary = CLAUSE.search(text, low, place)
    return boundary.end() if boundary else text.rfind(" ", 0, low) + 1


def _clause_end(text: str, place: int) -> int:
    """The last clause that ends no further than ``AROUND`` behind the place."""
    high = min(len(text), place + AROUND)
    if high == len(text):
        return high
    boundaries = list(CLAUSE.finditer(text, place, high))
    if boundaries:
        return boundaries[-1].start() + 1
    gap = text.find(" ", high)
    return gap if gap > 0 else len(text)
