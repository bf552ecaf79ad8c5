"""The rows of spreadsheets as their program numbers them, each cell with its place in the source."""

from __future__ import annotations

import bisect
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.formats.source import Source
from loaders.text.tables import Row, cells_of

__all__ = ["NumberedRow", "Sheet", "sheets_of"]


@dataclass(frozen=True, slots=True)
class NumberedRow(Row):
    """A row with its number in its sheet."""

    number: int

    @property
    def texts(self) -> tuple[str, ...]:
        """What its cells say."""
        return tuple(cell.text for cell in self.cells)

    @property
    def start(self) -> int:
        """The offset at which it begins in the source."""
        return self.cells[0].start

    @property
    def end(self) -> int:
        """The offset behind its last cell."""
        return max(cell.end for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The filled rows of a sheet."""

    title: str
    rows: tuple[NumberedRow, ...]


def sheets_of(source: Source) -> Iterator[Sheet]:
    """The sheets of a spreadsheet; none of any other document."""
    ends = (*(start for start, _ in source.pages[1:]), len(source.text))
    for (start, _), first, end in zip(source.pages, source.first_rows, ends, strict=False):
        places = slice(*(bisect.bisect_left(source.line_starts, place) for place in (first, end)))
        rows = tuple(
            NumberedRow(cells_of(source.text[at:last], at), number)
            for number, (at, last) in enumerate(source.lines[places], 1)
            if last > at
        )
        yield Sheet(source.text[start:first].strip(), rows)
