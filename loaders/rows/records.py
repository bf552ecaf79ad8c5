"""What a row of a table says, by meaning: its owner, its member, its role."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from loaders.text.columns import Columns
from loaders.text.tables import Cell, Row

__all__ = ["Record", "record_of"]


@dataclass(frozen=True, slots=True)
class Record:
    """The filled cells of a row for each meaning, and the span of the source that the row takes."""

    cells: Mapping[str, tuple[Cell, ...]]
    start: int
    end: int
    columns: frozenset[str]
    """The meanings that the table has columns for, filled in this row or not."""
    parted: frozenset[str] = frozenset()
    """Meanings whose cells are a name each; those of others may be lists."""

    def cell(self, meaning: str) -> Cell | None:
        """The first cell with that meaning."""
        return next(iter(self.all(meaning)), None)

    def all(self, meaning: str) -> tuple[Cell, ...]:
        """The cells with that meaning, in their order."""
        return self.cells.get(meaning, ())

    def text(self, meaning: str) -> str:
        """The text of the first cell with that meaning; empty when there is none."""
        cell = self.cell(meaning)
        return cell.text if cell else ""


def record_of(row: Row, columns: Columns) -> Record:
    """A row whose columns are known by their numbers."""
    found = {meaning: row.cell(number) for meaning, number in columns.items()}
    cells = {meaning: (cell,) for meaning, cell in found.items() if cell is not None}
    return Record(cells, row.cells[0].start, max(cell.end for cell in row.cells), frozenset(columns))
