"""Tables whose columns are kept apart by spaces alone, as the text of a page has them, beside those with signs.

What must stay true: only a line of known headings opens such a table, so that other text in columns is none.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence

from loaders.formats.source import Source
from loaders.text.collaborationcolumns import collaboration_columns
from loaders.text.columns import columns_of, is_column, is_known_heading
from loaders.text.tables import STROKES, Cell, Row, Table, continued, is_own_row, tables

__all__ = ["tables_of"]

PIECE = re.compile(r"\S+(?: \S+)*")
ONE_PIECE = re.compile(r"\s*+(?:\S++(?: \S++)*+)?\s*+")
"""A line without gaps, which begins no table."""
LEAST_COLUMNS = 3
LEAST_OF_COLLABORATIONS = 2
MOST_WORDS = 4
"""Words of a heading of a table of collaborations."""
SLACK = 2
"""Characters by which a cell may begin before its heading."""
ENDS = re.compile(r"[.:;,!?]$")
"""What a sentence ends with, and no heading."""
GOES_ON = re.compile(r"[a-zåäö]")

Pieces = tuple[Cell, ...]
Line = tuple[int, Pieces]
"""Where a line begins, and its parts."""


def tables_of(source: Source, beside: Sequence[tuple[int, int]] = ()) -> list[Table]:
    """All tables of a text in their order: those with tabs or strokes and those in columns of spaces.

    Args:
        source: the text.
        beside: spans of it that are read otherwise; no table goes on behind one.
    """
    signed = list(tables(source, beside))
    taken = [*beside, *((table.start, table.end) for table in signed)]
    aligned: list[Table] = []
    header: Line | None = None
    below: list[Line] = []
    for start, end in source.lines:
        if header is None and ONE_PIECE.fullmatch(source.text, start, end):
            continue
        is_free = not any(first <= start < last for first, last in taken)
        pieces = _pieces(source.text[start:end], start) if is_free else ()
        if _opens(pieces):
            aligned += _table(header, below)
            header, below = (start, pieces), []
        elif header is not None and pieces:
            below.append((start, pieces))
        elif header is not None and (not is_free or not below or not below[-1][1]):
            aligned += _table(header, below)  # a second empty line, or what is read otherwise
            header, below = None, []
        elif header is not None:
            below.append((start, ()))
    aligned += _table(header, below)
    return sorted([*signed, *aligned], key=lambda table: table.start)


def _opens(pieces: Pieces) -> bool:
    """Whether a line has the headings of a table; two do for measures and owners, or collaborations."""
    headings = [piece.text for piece in pieces]
    if len(pieces) >= LEAST_COLUMNS and is_known_heading(headings):
        return True
    is_heading = len(pieces) >= LEAST_OF_COLLABORATIONS and all(
        heading[0].isupper() and len(heading.split()) <= MOST_WORDS for heading in headings
    )
    owned = {"title", "owner"} <= columns_of("measure", headings).keys()
    if is_heading and owned and all(map(is_column, headings)):
        return True
    return is_heading and bool(collaboration_columns(headings))


def _pieces(line: str, start: int) -> Pieces:
    """The parts of a line between gaps of two spaces or more; none where the line has other signs of a table."""
    if "\t" in line or STROKES.match(line):
        return ()
    found = PIECE.finditer(line)
    return tuple(Cell(match[0], start + match.start(), start + match.end()) for match in found)


def _table(header: Line | None, below: list[Line]) -> Iterator[Table]:
    """The header with the lines below it that keep to its columns."""
    if header is None:
        return
    line, headings = header
    starts = [heading.start - line for heading in headings]
    columns = columns_of("measure", [heading.text for heading in headings])
    rows: list[Row] = []
    gap = False
    for number, (start, pieces) in enumerate(below):
        if not pieces:
            gap = True
            continue
        if len(pieces) == 1 and (gap or not rows or not _fits(pieces[0], start, starts)):
            following = below[number + 1 :]
            if _goes_on_below(pieces[0], start, following):
                rows.append(Row(_cells(pieces, start, starts)))
                gap = False
                continue
            if not _heads_rows(pieces[0], start, following):
                break
            gap = True  # no row goes on behind it
            continue
        parted = pieces if len(pieces) >= len(headings) else _parted(pieces, start, starts)
        cells = parted if len(parted) == len(headings) else _cells(parted, start, starts)
        goes_on = rows and not gap and (not cells[0].text or GOES_ON.match(cells[0].text))
        if goes_on and not is_own_row(cells, rows[-1], columns):
            rows[-1] = continued(rows[-1], cells)
        else:
            rows.append(Row(cells))
        gap = False
    if rows:
        last = max(cell.end for row in rows for cell in row.cells)
        yield Table(tuple(heading.text for heading in headings), tuple(rows), headings[0].start, last)


def _heads_rows(piece: Cell, line: int, following: Sequence[Line]) -> bool:
    """Whether a short line is the heading of the rows that follow at once."""
    short = piece.start == line and len(piece.text.split()) <= MOST_WORDS and not ENDS.search(piece.text)
    return short and bool(following) and len(following[0][1]) >= LEAST_COLUMNS


def _goes_on_below(piece: Cell, line: int, following: Sequence[Line]) -> bool:
    """Whether a piece is the first line of a cell whose row's other cells stand beside its last one."""
    if piece.start != line or not following or not following[0][1]:
        return False
    start, pieces = following[0]
    return len(pieces) > 1 and pieces[0].start == start and GOES_ON.match(pieces[0].text) is not None


def _fits(piece: Cell, line: int, starts: list[int]) -> bool:
    """Whether a piece that stands alone is the rest of a cell: it begins a column and ends before the next one."""
    column = _column(piece, line, starts)
    following = starts[column + 1] if column + 1 < len(starts) else None
    in_time = following is None or piece.end - line <= following
    return abs(piece.start - line - starts[column]) <= SLACK and in_time


def _parted(pieces: Pieces, line: int, starts: list[int]) -> Pieces:
    """The pieces, one that fills its column to the last character parted where a word begins the next one."""
    found: list[Cell] = []
    for number, piece in enumerate(pieces):
        behind = pieces[number + 1].start if number + 1 < len(pieces) else None
        place = next((line + at for at in starts if piece.start < line + at < piece.end), None)
        at = 0 if place is None else place - piece.start
        is_free = place is not None and (
            behind is None or _column(piece, line, starts) + 1 < _column(pieces[number + 1], line, starts)
        )
        if is_free and place is not None and piece.text[at - 1 : at] == " ":
            found.append(Cell(piece.text[: at - 1], piece.start, place - 1))
            found.append(Cell(piece.text[at:], place, piece.end))
        else:
            found.append(piece)
    return tuple(found)


def _cells(pieces: Pieces, line: int, starts: list[int]) -> Pieces:
    """The cells of a line by the columns that its pieces begin in; an empty one stands at the line's beginning."""
    cells = [Cell("", line, line)] * len(starts)
    for piece in pieces:
        column = _column(piece, line, starts)
        before = cells[column]
        text, first = (
            (f"{before.text} {piece.text}", before.start) if before.text else (piece.text, piece.start)
        )
        cells[column] = Cell(text, first, piece.end)
    return tuple(cells)


def _column(piece: Cell, line: int, starts: list[int]) -> int:
    return max(0, bisect.bisect_right(starts, piece.start - line + SLACK) - 1)
