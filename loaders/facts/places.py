"""Gives a draft its place: the passage in the source that proves it."""

from __future__ import annotations

from collections.abc import Callable

from loaders.facts.drafts import Draft
from loaders.facts.spans import fact_at
from loaders.formats.source import Source
from loaders.text.clean import Clean
from model.fact import Fact

__all__ = ["Place", "placed", "placer"]

Place = Callable[[Draft, int, int], Fact]


def placer(source: Source, clean: Clean) -> Place:
    """A function that makes a fact of a draft whose passage is ``clean.text[start:end]``."""

    def place(draft: Draft, start: int, end: int) -> Fact:
        return placed(draft, source, clean, start, end)

    return place


def placed(draft: Draft, source: Source, clean: Clean, start: int, end: int) -> Fact:
    """The draft as a fact whose quote is the span of the source that ``clean.text[start:end]`` was read from."""
    while end > start + 1 and clean.text[end - 1].isspace():
        end -= 1
    while start < end - 1 and clean.text[start].isspace():
        start += 1
    first, last = clean.source(start, end)
    return fact_at(draft, source, first, last, clean.text[start:end])
