"""Texts in two columns that a converter printed side by side: each column read from its top to its end.

What must stay true: tables, lists and signatures side by side stay as they are; only where sentences go on below
each other on both sides of a gutter are they columns.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from loaders.text.pagelines import Line

__all__ = ["columns_apart"]

CELL = re.compile(r"(?<=\S) {3,}(?=\S)|^ {12,}(?=\S)")
"""The gap before the right one of two columns."""
LEAST_BESIDE = 3
"""Lines with words on both sides of the gutter."""
LEAST_RIGHT = 4
"""Lines with words on its right side."""
MOST_EMPTY = 2
"""Ends of lines between two lines of the same page."""
LEAST_OPEN = 2
"""Lines on each side with which a sentence goes on."""
LEAST_WORDS = 3.0
"""Words that a line of a column has, taken together; the cells of tables have fewer."""
MOST_PARTED = 0.1
"""Share of the lines of a column that may have a gap of their own."""
PAGE = 200
"""More lines than a page has: so far columns are looked for."""
LEAST_WIDTH = 20
"""Characters left of a gutter."""


class _Row(NamedTuple):
    """A line cut at the gutter: the lines of its sides, None where one is empty."""

    left: Line | None
    right: Line | None


def columns_apart(lines: Sequence[Line], text: str) -> list[Line]:
    """The lines in the order in which a reader reads them.

    Args:
        lines: the lines of a document, as they are printed.
        text: its source.
    """
    result: list[Line] = []
    at = 0
    while at < len(lines):
        region = next(_regions(lines, at, text), None)
        if region is None:
            result.append(lines[at])
            at += 1
        else:
            end, rows = region
            result += _column([row.left for row in rows], [row.left is None for row in rows])
            result += _column([row.right for row in rows], [row.right is None for row in rows])
            at = end
    return result


def _regions(lines: Sequence[Line], start: int, text: str) -> Iterator[tuple[int, list[_Row]]]:
    """The columns that begin with a line: where they end, and their rows."""
    for gap in CELL.finditer(lines[start].text):
        gutter = gap.end()
        rows: list[_Row] = []
        end = start
        while end < min(len(lines), start + PAGE) and (row := _row(lines[end], gutter)):
            if rows and text.count("\n", lines[end - 1].end, lines[end].start) > MOST_EMPTY:
                break  # another page
            rows.append(row)
            end += 1
        whole = max((number for number, row in enumerate(rows) if row.right), default=0) + 1
        while whole < len(rows) and not lines[start + whole].gap_before:
            whole += 1  # the left column goes on below the right one
        end, rows = start + whole, rows[:whole]
        if gutter >= LEAST_WIDTH and _are_columns(rows):
            yield end, rows


def _row(line: Line, gutter: int) -> _Row | None:
    """The line cut at the gutter; None where words stand in it."""
    text = line.text.rstrip()
    if "\t" in text or "|" in text or text[max(0, gutter - 2) : gutter].strip():
        return None
    left, right = text[:gutter].rstrip(), text[gutter:]
    if right[:1] == " ":
        return None
    cut = line.start + gutter
    return _Row(
        Line(line.start, line.start + len(left), left, line.gap_before, line.gap_after)
        if left.strip()
        else None,
        Line(cut, cut + len(right), right, line.gap_before, line.gap_after) if right else None,
    )


def _are_columns(rows: Sequence[_Row]) -> bool:
    beside = [row for row in rows if row.left and row.right]
    if len(beside) < LEAST_BESIDE or sum(row.right is not None for row in rows) < LEAST_RIGHT:
        return False
    sides = ([row.left.text for row in rows if row.left], [row.right.text for row in rows if row.right])
    return all(map(_is_prose, sides))


def _is_prose(cells: Sequence[str]) -> bool:
    """Whether the cells of a side are the lines of sentences."""
    goes_on = sum(cell.lstrip()[:1].islower() for cell in cells)
    repeated = Counter(cells).most_common(1)[0][1]
    words = sum(len(cell.split()) for cell in cells) / len(cells)
    parted = sum(CELL.search(cell.strip()) is not None for cell in cells)
    open_ = goes_on >= LEAST_OPEN and parted <= len(cells) * MOST_PARTED
    return open_ and words >= LEAST_WORDS and repeated < LEAST_BESIDE


def _column(cells: Sequence[Line | None], empty: Sequence[bool]) -> Iterator[Line]:
    """The lines of one column, an empty cell as the gap that it is."""
    for number, line in enumerate(cells):
        if line is not None:
            before = number == 0 or empty[number - 1] or line.gap_before
            after = number + 1 == len(cells) or empty[number + 1] or line.gap_after
            yield Line(line.start, line.end, line.text, gap_before=before, gap_after=after)
