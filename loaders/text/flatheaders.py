"""Headings of tables that nothing but their order keeps apart: each in a line, or all in one line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from loaders.formats.source import Source
from loaders.text.columns import columns_of, is_column, may_begin_column
from loaders.text.tables import STROKES

__all__ = ["Line", "fields_of", "header_at", "lines_of", "rows_below_headers"]

LONGEST_HEADING = 45
MOST_WORDS = 5
"""Words of a heading."""
MOST_COLUMNS = 9
GAPS = ("  ", "\t")
"""What parts the cells of other tables."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text with words, and whether an empty one stands before it."""

    start: int
    end: int
    text: str
    gap: bool


def lines_of(source: Source, beside: Sequence[tuple[int, int]]) -> Iterator[Line]:
    """The lines with words that are not read otherwise."""
    gap = True
    for start, end in source.lines:
        raw = source.text[start:end]
        text = raw.strip()
        if not text or any(first <= start < last for first, last in beside):
            gap = True
            continue
        begin = start + len(raw) - len(raw.lstrip())
        yield Line(begin, begin + len(text), text, gap)
        gap = False


def fields_of(header: Sequence[str]) -> list[str]:
    """What each column means; empty for what is not read."""
    columns = {number: name for name, number in columns_of("measure", header).items()}
    return [columns.get(number, "") for number in range(len(header))]


class Worded(Protocol):
    """What has words: a line."""

    @property
    def text(self) -> str:
        """Its words."""


def header_at(lines: Sequence[Worded], at: int) -> tuple[list[str], int]:
    """The headings that stand from a line on, in lines of their own or all in that one, and the first line below."""
    found: list[str] = []
    end = at
    while end < len(lines) and _is_heading(lines[end].text) and len(found) < MOST_COLUMNS:
        if lines[end].text.casefold() in (heading.casefold() for heading in found):
            break
        found.append(lines[end].text)
        end += 1
    if len(found) > 1 and _has_both(found):
        return found, end
    text = lines[at].text
    if len(text) <= MOST_COLUMNS * 20 and not any(gap in text for gap in GAPS) and not STROKES.match(text):
        headings = _parted(text.split())
        if len(headings) > 1 and _has_both(headings):
            return headings, at + 1
    return [], at


def _is_heading(text: str) -> bool:
    return (
        len(text) <= LONGEST_HEADING
        and text[:1].isupper()
        and text[-1] not in ":.;,"
        and len(text.split()) <= MOST_WORDS
        and is_column(text.rstrip("?"))
    )


def _has_both(headings: Sequence[str]) -> bool:
    columns = columns_of("measure", headings)
    return "title" in columns and "owner" in columns


def _parted(words: Sequence[str]) -> list[str]:
    """The words of a line as headings one behind the other, the longest first; empty where some are none."""
    if not words or not words[0][:1].isupper() or not may_begin_column(words[0]):
        return []
    headings: list[str] = []
    at = 0
    while at < len(words):
        ends = range(min(len(words), at + MOST_WORDS), at, -1)
        end = next((e for e in ends if _is_heading(" ".join(words[at:e]))), 0)
        if not end:
            return []
        headings.append(" ".join(words[at:end]))
        at = end
    return headings if len(headings) <= MOST_COLUMNS else []


class Spaced(Worded, Protocol):
    """A line that knows whether an empty one stands before it."""

    @property
    def gap_before(self) -> bool:
        """Whether it does."""


def rows_below_headers(lines: Sequence[Spaced]) -> frozenset[int]:
    """The numbers of the lines that are rows: those below the headings of a table in one line, up to a gap."""
    found: set[int] = set()
    for number in range(len(lines)):
        header, below = ([], number) if number in found else header_at(lines[number : number + 1], 0)
        if header and below == 1:
            end = number + 1
            while end < len(lines) and not lines[end].gap_before:
                end += 1
            found.update(range(number, end))
    return frozenset(found)
