"""Tables as rows of cells that know their place: CSV, spreadsheets, text with tabs or upright strokes, HTML leftovers.

A row whose first cell is empty goes on with the row before it, as when a page broke in the middle of a cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from loaders.formats.source import Source
from loaders.text.columns import Columns, columns_of, is_known_heading

__all__ = [
    "STROKES",
    "Cell",
    "Row",
    "Table",
    "cells_of",
    "continued",
    "is_own_row",
    "tables",
]

MARKUP = re.compile(r"</?[a-zA-Z][^<>]{0,80}>|&nbsp;")
PIECES = re.compile(rf"(?:\s|{MARKUP.pattern})+|(?P<word>[^\s<&]+|[<&])")
"""A cell piece by piece: blanks and tags, or words."""
LEAST_CELLS = 2
STROKES = re.compile(r"[^|\n]*\|[^|\n]*\|")
CONJUNCTION = re.compile(r"(?:och|samt|eller|respektive)\b")
OPEN_CELL = re.compile(r"\b(?:och|samt|i|på|av|med|för|till|vid|om|från|mellan|inom)$|[,/–-]$")
"""How a cell ends that goes on in the line below."""
SEMICOLON = ";"
LEAST_LINES = 3
"""Lines that semicolons part before they are taken for a table."""
LONGEST_CELL = 90
RULE = re.compile(r"[\s|:+=-]+")


@dataclass(frozen=True, slots=True)
class Cell:
    """The text of a cell without markup, and its span in the source; pieces of a broken cell are joined."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row by the number of their column."""

    cells: tuple[Cell, ...]

    def cell(self, column: int | None) -> Cell | None:
        """The cell in a column, None when the row has none there or it is empty."""
        if column is None or column >= len(self.cells):
            return None
        cell = self.cells[column]
        return cell if cell.text else None


@dataclass(frozen=True, slots=True)
class Table:
    """A header and its rows, and the span of the source from the one to the last of the others."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    start: int
    end: int


def tables(source: Source, beside: Sequence[tuple[int, int]] = ()) -> Iterator[Table]:
    """The tables in a text whose cells are parted by tabs or strokes: each header row with the rows below it.

    A table of a spreadsheet ends with its sheet.

    Args:
        source: the text.
        beside: spans of it that are read otherwise; no table goes on behind one.
    """
    parted = _parted_by_semicolons(source)
    if "\t" not in source.text and "|" not in source.text and not parted:
        return
    for lines in _sheets(source, beside):
        yield from _tables_of(source.text, lines, parted)


def _parted_by_semicolons(source: Source) -> frozenset[int]:
    """Where the lines begin whose cells semicolons part: several in a row with as many, each of them short."""
    if source.text.count(SEMICOLON) < LEAST_LINES:
        return frozenset()
    found: set[int] = set()
    run: list[int] = []
    before = 0
    for start, end in source.lines:
        signs = 0 if _is_row(source.text[start:end]) else source.text.count(SEMICOLON, start, end)
        pieces = source.text[start:end].split(SEMICOLON) if signs else []
        row = bool(pieces) and pieces[0].strip() != "" and all(len(piece) < LONGEST_CELL for piece in pieces)
        if not row or signs != before:
            found.update(run if len(run) >= LEAST_LINES else ())
            run = []
        if row:
            run.append(start)
        before = signs
    return frozenset(found.union(run if len(run) >= LEAST_LINES else ()))


def _sheets(source: Source, beside: Sequence[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """The lines between which a table may go on: those of a sheet, or of a text without what is read otherwise."""
    lines: list[tuple[int, int]] = []
    for start, end in source.lines:
        other = _is_inside(start, beside)
        if lines and (other or start in source.first_rows):
            yield lines
            lines = []
        if not other:
            lines.append((start, end))
    if lines:
        yield lines


def _tables_of(
    text: str, lines: Iterable[tuple[int, int]], parted: frozenset[int] = frozenset()
) -> Iterator[Table]:
    """Each header among the lines with the rows below it; the lines that semicolons part are told by their begin."""
    header: tuple[str, ...] | None = None
    rows: list[Row] = []
    columns: Columns = {}
    first = 0
    for start, end in lines:
        cells = cells_of(text[start:end], start, SEMICOLON) if start in parted else _cells(text, start, end)
        if len(cells) < LEAST_CELLS:
            continue
        if _is_header(cells, header):
            if header and rows:
                yield _table(header, rows, first)
            header, rows, first = tuple(cell.text for cell in cells), [], start
            columns = columns_of("measure", header)
        elif header is not None and not cells[0].text and rows and not is_own_row(cells, rows[-1], columns):
            rows[-1] = continued(rows[-1], cells)
        elif header is not None:
            rows.append(Row(cells))
    if header and rows:
        yield _table(header, rows, first)


def continued(row: Row, cells: tuple[Cell, ...]) -> Row:
    """The row with the rest of its cells from the line below; words broken by a hyphen are whole again."""
    joined = list(row.cells)
    for number, cell in enumerate(cells):
        if not cell.text:
            continue
        if number >= len(joined):
            joined.append(cell)
        elif not joined[number].text:
            joined[number] = cell
        else:
            joined[number] = Cell(_joined(joined[number].text, cell.text), joined[number].start, cell.end)
    return Row(tuple(joined))


def is_own_row(cells: Sequence[Cell], above: Row, columns: Columns) -> bool:
    """Whether cells whose first is empty, as it stands once for several rows, are a measure of their own.

    Its title and its owner begin with capitals, and the row above has both and leaves none of them open.
    """
    title, owner = columns.get("title", 0), columns.get("owner", 0)
    if not (title and owner and max(title, owner) < len(cells)):
        return False
    last = [above.cell(title), above.cell(owner)]
    begun = [cells[title].text, cells[owner].text]
    return all(cell is not None and not OPEN_CELL.search(cell.text) for cell in last) and all(
        text[:1].isupper() for text in begun
    )


def _table(header: tuple[str, ...], rows: list[Row], start: int) -> Table:
    return Table(header, tuple(rows), start, max(cell.end for cell in rows[-1].cells))


def _is_inside(offset: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(first <= offset < after for first, after in spans)


def _is_row(line: str) -> bool:
    """Whether a line of text is a row of cells: parted by tabs, or by two strokes or more."""
    return "\t" in line or ("|" in line and STROKES.match(line) is not None)


def _cells(text: str, start: int, end: int) -> tuple[Cell, ...]:
    at = start
    line = text[start:end]
    if not _is_row(line) or RULE.fullmatch(line):
        return ()
    separator = "\t" if "\t" in line else "|"
    if separator == "|" and line.lstrip().startswith("|"):
        at = start + line.index("|") + 1
        line = line[at - start :].rstrip().removesuffix("|")
    return cells_of(line, at, separator)


def cells_of(line: str, at: int, separator: str = "\t") -> tuple[Cell, ...]:
    """The cells of a line whose first character stands at the offset ``at`` of its source."""
    cells: list[Cell] = []
    for piece in line.split(separator):
        cells.append(_cell(piece, at))
        at += len(piece) + 1
    return tuple(cells)


def _cell(piece: str, at: int) -> Cell:
    """The piece without tags at its ends and inside it."""
    words = [match.span() for match in PIECES.finditer(piece) if match["word"]]
    first, last = (words[0][0], words[-1][1]) if words else (len(piece), len(piece))
    text = re.sub(r"\s+", " ", MARKUP.sub(" ", piece[first:last])).strip()
    return Cell(text, at + first, at + max(last, first))


def _is_header(cells: tuple[Cell, ...], header: tuple[str, ...] | None) -> bool:
    """A first row of short cells, without figures if its words are not known; or a later row of known headings."""
    texts = tuple(cell.text for cell in cells)
    if header is not None:
        return is_known_heading(texts)
    short = all(0 < len(text) < 60 for text in texts)
    return short and (not re.search(r"\d{3}", "".join(texts)) or is_known_heading(texts))


def _joined(text: str, rest: str) -> str:
    broken = text.endswith("-") and rest[0].islower() and not CONJUNCTION.match(rest)
    return f"{text[:-1]}{rest}" if broken else f"{text} {rest}"
