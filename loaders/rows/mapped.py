"""Tables of spreadsheets that a saved mapping knows: each row with its cells by meaning, checked or refused.

What must stay true: where a row is refused nothing of its file is read, unless the user wants the rest; then
each row left out is told.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from loaders.formats.source import Source
from loaders.names.mentions import MentionFinder
from loaders.rows.mappings import Mappings, TableMapping, folded, letter_in
from loaders.rows.records import Record
from loaders.rows.rowchecks import Place, objections, repetition
from loaders.rows.sheetrows import NumberedRow, Sheet, sheets_of
from loaders.text.columns import is_known_heading
from loaders.text.tables import Cell
from model.errors import DocumentUnreadableError

__all__ = ["MappedTable", "mapped_records", "mapped_tables", "unmapped"]

MOST_TOLD = 100
"""Rows that are told one by one; a file with more is wrong as a whole."""
LIKE = 0.5
"""A row that lacks less than this share of a mapping's headings, but some, is one whose headings were changed."""
OTHER = (
    "raden ser ut som rubriker till en annan tabell, så den och de som följer läses inte; "
    "skriv en [[table]] för den i mallen, eller flytta den till ett eget blad."
)
REFUSED = "inget av filen är inläst (rader med fel: {rows}); rätta dem, eller läs resten med --skip-bad-rows."
SKIPPED = "rader med fel är utelämnade ({rows}); resten är inläst."


@dataclass(frozen=True, slots=True)
class MappedTable:
    """Rows that one mapping reads."""

    mapping: TableMapping
    sheet: str
    header: tuple[str, ...]
    columns: dict[str, tuple[int, ...]]
    rows: tuple[NumberedRow, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Objection:
    """What speaks against a row, in a sentence that names its place."""

    sheet: str
    row: int
    sentence: str


def mapped_tables(source: Source, path: Path, mappings: Mappings) -> list[MappedTable]:
    """The tables of a spreadsheet that a mapping is for.

    Raises:
        DocumentUnreadableError: a sheet lacks some of the headings that a mapping knows it by.
    """
    found: list[MappedTable] = []
    for sheet in sheets_of(source) if mappings.tables else ():
        name = sheet.title or path.stem
        fitting = [m for m in mappings.tables if not m.sheet or folded(m.sheet) == folded(name)]
        of_sheet = list(_tables(sheet, fitting))
        if not of_sheet:
            _demand_unlike(sheet, path, fitting)
        found += of_sheet
    return found


def mapped_records(
    tables: Sequence[MappedTable], path: Path, finder: MentionFinder, year: int | None, *, skip_bad_rows: bool
) -> tuple[list[tuple[str, Record]], str]:
    """The rows of the tables, each with the kind of its table, and what is to be told of those left out.

    ``year`` is the document's, which holds for rows without their own.

    Raises:
        DocumentUnreadableError: something speaks against rows, and they are not to be skipped.
    """
    records: list[tuple[str, Record]] = []
    objected: list[Objection] = []
    applications: dict[str, str] = {}
    for table in tables:
        others = _headings_of_others(table.rows)
        for row, record in _records(table):
            place = Place(path, table.sheet, row.number, row, table.columns, table.header)
            if row in others:
                objected.append(Objection(table.sheet, row.number, f"{place.of('')}: {OTHER}"))
                break
            sentences = list(objections(record, table.mapping, place, finder))
            if not sentences and table.mapping.kind.name == "grant":
                sentences = list(filter(None, [repetition(record, year, applications, place, finder)]))
            objected += [Objection(table.sheet, row.number, sentence) for sentence in sentences]
            if not sentences:
                records.append((table.mapping.kind.name, record))
    if objected and not skip_bad_rows:
        raise DocumentUnreadableError(_told(path, objected, REFUSED))
    return records, _told(path, objected, SKIPPED) if objected else ""


def unmapped(source: Source, path: Path) -> str:
    """What is told of a spreadsheet that none of the mappings at hand is for."""
    return f"{path}: ingen mall gäller någon tabell här; kolumnerna är gissade." if source.first_rows else ""


def _tables(sheet: Sheet, mappings: Sequence[TableMapping]) -> Iterator[MappedTable]:
    """Each table from its headings to the next headings that a mapping knows."""
    mapping: TableMapping | None = None
    header: NumberedRow | None = None
    rows: list[NumberedRow] = []
    for place, row in enumerate(sheet.rows):
        opening = _opening(mappings, row, first=not place)
        if opening:
            if mapping:
                yield _table(mapping, sheet.title, header, rows)
            mapping, header, rows = opening, row, []
        if opening and opening.header_row == 0:
            header = None
        if mapping and header is not row:
            rows.append(row)
    if mapping:
        yield _table(mapping, sheet.title, header, rows)


def _opening(mappings: Sequence[TableMapping], row: NumberedRow, *, first: bool) -> TableMapping | None:
    """The mapping whose table begins with the row; of several the one that asks for most headings."""
    fitting = [mapping for mapping in mappings if _opens(mapping, row, first=first)]
    return max(fitting, key=lambda mapping: len(mapping.headings), default=None)


def _opens(mapping: TableMapping, row: NumberedRow, *, first: bool) -> bool:
    """Whether the table of a mapping begins with the row."""
    if not mapping.headings and not mapping.header_row:
        return first
    in_place = mapping.header_row in {None, row.number}
    return in_place and mapping.headings <= set(map(folded, row.texts))


def _table(
    mapping: TableMapping, sheet: str, header: NumberedRow | None, rows: list[NumberedRow]
) -> MappedTable:
    headings = header.texts if header else ()
    columns = {meaning: _numbers(names, headings) for meaning, names in mapping.columns.items()}
    span = [*([header] if header else []), *rows]
    return MappedTable(mapping, sheet, headings, columns, tuple(rows), span[0].start, span[-1].end)


def _numbers(names: Iterable[str], headings: Sequence[str]) -> tuple[int, ...]:
    """The columns that are called so, or stand under that letter."""
    known = list(map(folded, headings))
    letters = ((name, letter_in(name)) for name in names)
    return tuple(known.index(folded(name)) if letter is None else letter for name, letter in letters)


def _demand_unlike(sheet: Sheet, path: Path, mappings: Sequence[TableMapping]) -> None:
    """Refuse a sheet that a mapping nearly fits: its headings were changed, and a guess would go unseen."""
    for mapping in mappings:
        for row in sheet.rows:
            missing = mapping.headings - set(map(folded, row.texts))
            if missing and len(missing) < LIKE * len(mapping.headings):
                place = f"{path}, bladet {sheet.title!r}" if sheet.title else str(path)
                wanted = ", ".join(repr(name) for name in sorted(missing))
                raise DocumentUnreadableError(
                    f"{place}, rad {row.number}: rubrikraden saknar {wanted}, som mallen {mapping.file} läser; "
                    "rätta rubriken här eller i mallen."
                )


def _records(table: MappedTable) -> Iterator[tuple[NumberedRow, Record]]:
    """The rows that have something in the columns that the mapping reads."""
    above: dict[str, tuple[Cell, ...]] = {}
    for row in table.rows:
        filled = {
            meaning: tuple(cell for number in numbers if (cell := row.cell(number)))
            for meaning, numbers in table.columns.items()
        }
        if not any(filled.values()):
            continue
        for meaning in table.mapping.fill_down:
            filled[meaning] = above[meaning] = filled.get(meaning) or above.get(meaning, ())
        yield row, _record(row, filled, table.mapping)


def _headings_of_others(rows: Sequence[NumberedRow]) -> frozenset[NumberedRow]:
    """Rows below a blank one that look like the headings of a table that no mapping is for."""
    return frozenset(
        row
        for before, row in itertools.pairwise(rows)
        if row.number > before.number + 1 and is_known_heading(row.texts)
    )


def _record(row: NumberedRow, filled: Mapping[str, tuple[Cell, ...]], mapping: TableMapping) -> Record:
    cells = {
        meaning: tuple(meant for cell in found for meant in _meant(cell, meaning, mapping))
        for meaning, found in filled.items()
    }
    for meaning, text in mapping.defaults.items():
        cells[meaning] = cells.get(meaning) or (Cell(text, row.start, row.start),)
    return Record(cells, row.start, row.end, frozenset(cells), frozenset(mapping.separators))


def _meant(cell: Cell, meaning: str, mapping: TableMapping) -> Iterator[Cell]:
    """The pieces of a cell, each as the mapping says that it is meant; one that means nothing is left out."""
    words = mapping.words.get(meaning, {})
    for piece in _pieces(cell.text, mapping.separators.get(meaning, ())):
        if text := words.get(folded(piece), piece):
            yield replace(cell, text=text)


def _pieces(text: str, separators: Sequence[str]) -> list[str]:
    if not separators:
        return [text]
    pattern = "|".join(re.escape(each) for each in sorted(separators, key=len, reverse=True))
    return [piece.strip() for piece in re.split(pattern, text) if piece.strip()]


def _told(path: Path, objected: Sequence[Objection], outcome: str) -> str:
    """What is told of rows that were refused: a sentence each, and what became of the file."""
    sentences = [each.sentence for each in objected[:MOST_TOLD]]
    if len(objected) > MOST_TOLD:
        sentences.append(f"{path}: … och {len(objected) - MOST_TOLD} fel till.")
    rows = len({(each.sheet, each.row) for each in objected})
    return "\n".join([*sentences, f"{path}: {outcome.format(rows=rows)}"])
