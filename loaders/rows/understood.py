"""How the tables of a spreadsheet are understood, by a mapping or by guess, and the guess as a mapping."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from loaders.formats.source import Source
from loaders.rows.grants import amount_of, grant_tables
from loaders.rows.mapped import MappedTable, mapped_tables
from loaders.rows.mappings import Kind, Mappings, TableMapping, folded, kinds, name_of
from loaders.rows.registers import register_tables
from loaders.rows.sheetrows import Sheet, sheets_of
from loaders.text.columns import Columns, role_of, status_of
from loaders.text.privacy import individuals, masked
from loaders.text.tables import Cell, Row, Table, tables
from model.vocabulary import Role

__all__ = ["Understood", "understood_tables"]

EXAMPLES = 2
LONGEST_EXAMPLE = 40
AMOUNTS = ("applied", "granted")
NAMED_ONCE = {"membership": "forum", "collaboration": "name"}
"""What may be named once for several rows, by kind of table."""
MOST_STATUSES = 30
"""More different words than these are sentences, not statuses."""


@dataclass(frozen=True, slots=True)
class Understood:
    """A table as it is understood; one that is not has no kind."""

    sheet: str
    header_row: int
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    meanings: Mapping[int, str]
    """What each column is taken for, by its number; those that are not read are left out."""
    kind: Kind | None
    mapping: TableMapping | None
    """The mapping that it is read by, or that would read it as the guess does; None where none can."""
    guessed: bool = True

    def examples(self, column: int) -> tuple[str, ...]:
        """The first different values of a column, without what belongs to individuals."""
        found = dict.fromkeys(cell.text for row in self.rows if (cell := row.cell(column)))
        label = f"{self.headings[column]}: " if column < len(self.headings) else ""
        shown = (masked(label + text)[len(label) :] for text in list(found)[:EXAMPLES])
        return tuple(text[:LONGEST_EXAMPLE] for text in shown)


def understood_tables(source: Source, path: Path, mappings: Mappings) -> list[Understood]:
    """The tables of a spreadsheet in their order, also those that nobody understands.

    Raises:
        DocumentUnreadableError: a sheet lacks some of the headings that a mapping knows it by.
    """
    sheets = list(sheets_of(source))
    mapped = mapped_tables(source, path, mappings)
    found = [(each.start, _by_mapping(source, each)) for each in mapped]
    spans = [(table.start, table.end) for table in mapped]
    for kind, table, columns in _guessed(source, spans, alone=not mapped):
        found.append((table.start, _by_guess(_Place(source, path, sheets, table), kind, columns)))
        spans.append((table.start, table.end))
    for table in tables(source, spans):
        found.append((table.start, _by_guess(_Place(source, path, sheets, table), "", {})))
    return [each for _, each in sorted(found, key=lambda pair: pair[0])]


def _by_mapping(source: Source, table: MappedTable) -> Understood:
    meanings = {number: meaning for meaning, numbers in table.columns.items() for number in numbers}
    row, mapping = source.line_of(table.start), table.mapping
    return Understood(
        table.sheet, row, table.header, table.rows, meanings, mapping.kind, mapping, guessed=False
    )


def _guessed(
    source: Source, spans: Sequence[tuple[int, int]], *, alone: bool
) -> Iterator[tuple[str, Table, Columns]]:
    """The tables that reading would guess; where nothing is mapped it reads grants or registers, not both."""
    grants = grant_tables(source, spans)
    yield from (("grant", table, columns) for table, columns in grants)
    if not (grants and alone):
        yield from register_tables(source, [*spans, *((table.start, table.end) for table, _ in grants)])


@dataclass(frozen=True)
class _Place:
    """A table that is guessed, in its sheet."""

    source: Source
    path: Path
    sheets: Sequence[Sheet]
    table: Table

    @property
    def title(self) -> str:
        return self._sheet.title

    @property
    def row(self) -> int:
        return self.source.line_of(self.table.start)

    @functools.cached_property
    def below(self) -> tuple[Row, ...]:
        """The rows of the sheet that the table takes, as they stand there."""
        last = self.source.line_of(self.table.end - 1)
        return tuple(row for row in self._sheet.rows if self.row < row.number <= last)

    @property
    def _sheet(self) -> Sheet:
        return self.sheets[(self.source.page_of(self.table.start) or 1) - 1]


def _by_guess(place: _Place, kind: str, columns: Columns) -> Understood:
    known, header = kinds().get(kind), place.table.header
    mapping = _as_mapping(place, known, columns) if known and known.required else None
    meanings = {number: meaning for meaning, number in columns.items() if known and meaning in known.meanings}
    return Understood(place.title, place.row, header, place.below, meanings, known, mapping)


def _filled_down(kind: Kind, rows: Iterable[Row], columns: Columns) -> tuple[str, ...]:
    """What stands first and once for all rows below it, as in merged cells: a forum above its members."""
    name = NAMED_ONCE.get(kind.name)
    if name is None or columns[name] or "member" not in columns:
        return ()
    return (name,) if any(not row.cell(0) and row.cell(columns["member"]) for row in rows) else ()


def _required(kind: Kind, rows: Iterable[Row], columns: Columns) -> tuple[str, ...]:
    """What every row must have of what the kind asks for; of a plan and of applications what none here lacks.

    Plans may have measures without an owner, and what is missing is then worth knowing.
    """
    if kind.name == "membership":
        return kind.required
    first, *others = kind.required
    known = [row for row in rows if row.cell(columns[first])]
    return (first, *(m for m in others if all(_says(m, row.cell(columns[m])) for row in known)))


def _says(meaning: str, cell: Cell | None) -> bool:
    return cell is not None and (meaning not in AMOUNTS or amount_of(cell.text) is not None)


def _as_mapping(place: _Place, kind: Kind, columns: Columns) -> TableMapping:
    """The guess as a mapping that reads the same."""
    words: dict[str, dict[str, str]] = {
        meaning: found
        for meaning in ("role", "status", *AMOUNTS)
        if meaning in columns and (found := _words(meaning, place.below, columns[meaning]))
    }
    mapping = TableMapping(
        file=place.path.name,
        kind=kind,
        columns={
            meaning: (name_of(n, place.table.header),)
            for meaning, n in columns.items()
            if meaning in kind.meanings
        },
        sheet=place.title,
        words=words,
        required=_required(kind, place.below, columns),
        fill_down=_filled_down(kind, place.below, columns),
    )
    if mapping.headings:
        return mapping
    return replace(mapping, sheet=place.title or place.path.stem, header_row=place.row)


def _words(meaning: str, rows: Sequence[Row], column: int) -> dict[str, str]:
    """What each role or status of a column is taken for, and which words are no amount."""
    texts = [cell.text for row in rows if (cell := row.cell(column)) and not individuals(cell.text)]
    if meaning == "role":
        return {folded(text): (role_of(text) or Role.MEMBER).value for text in texts}
    if meaning in AMOUNTS:
        return {folded(text): "" for text in texts if amount_of(text) is None}
    found: dict[str, set[str]] = defaultdict(set)
    for text in texts:
        found[folded(text)].add(status_of(text))
    clear = {word: name for word, names in found.items() for name in names if name and len(names) == 1}
    return clear if len(clear) <= MOST_STATUSES else {}
