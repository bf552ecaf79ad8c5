"""Spreadsheets and CSV files as text: a row a line, cells parted by tabs, sheets one after another."""

from __future__ import annotations

import csv
import hashlib
import io
import itertools
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import cast

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from loaders.formats.isolated import isolated
from loaders.formats.packages import demand_harmless
from loaders.formats.source import Source, document_id, text_source
from model.errors import DocumentUnreadableError

__all__ = ["csv_source", "workbook_rows", "xlsx_source"]

MAX_ROWS = 50_000
MAX_COLUMNS = 200
MAX_CELL = 32_767
MAX_UNPACKED = 100_000_000
"""Bytes that a spreadsheet may unpack to: more is a bomb or a database."""
SMALL = 5_000_000
"""Bytes; no workbook of so few keeps its reader for long, larger ones are read in a process of their own."""
SECONDS = 120.0

DELIMITERS = ",;\t|"
Sheet = tuple[str, list[list[str]]]


def xlsx_source(path: Path, data: bytes) -> Source:
    """An Excel workbook; each sheet is a page.

    Raises:
        DocumentUnreadableError: no workbook, protected by a password, or beyond the limits.
    """
    demand_harmless(path, data, ".xlsx")
    if _demand_size(path, data) <= SMALL:
        return _source(path, data, workbook_rows(str(path), data))
    sheets = cast("list[Sheet]", isolated("loaders.formats.sheets:workbook_rows", path, data, SECONDS))
    return _source(path, data, sheets)


def workbook_rows(name: str, data: bytes) -> list[Sheet]:
    """The title and rows of each sheet of a workbook that is found harmless; messages call it ``name``.

    Raises:
        DocumentUnreadableError: no workbook, or beyond the limits.
    """
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheets = [(sheet.title, list(_rows(Path(name), _cells(sheet)))) for sheet in book.worksheets]
        book.close()
    except DocumentUnreadableError:
        raise
    except Exception as error:  # a broken workbook breaks the library wherever it happens to be reading
        raise DocumentUnreadableError(
            f"{name}: kalkylbladet kan inte läsas ({error}); öppna det och spara om det som .xlsx."
        ) from None
    return sheets


def csv_source(path: Path, data: bytes) -> Source:
    """A CSV file with commas, semicolons or tabs.

    Raises:
        DocumentUnreadableError: the bytes are no text.
    """
    source = text_source(path, data)
    text = source.text
    reader = csv.reader(io.StringIO(text), _dialect(text))
    try:
        rows = list(_rows(path, reader))
    except csv.Error as error:
        raise DocumentUnreadableError(
            f"{path}, rad {reader.line_num}: raden kan inte delas i celler ({error}); "
            "ett citattecken är nog öppnat men inte stängt."
        ) from None
    return replace(_source(path, data, [("", rows)]), note=source.note)


def _dialect(text: str) -> type[csv.Dialect]:
    """How the cells are parted and quoted; where the rows do not agree, by the sign that parts the headings."""
    start = text[:10_000].replace("\r\n", "\n")  # the sniffer knows a quotation mark at a line's end only so
    try:
        return csv.Sniffer().sniff(start, delimiters=DELIMITERS)
    except csv.Error:
        headings = start.partition("\n")[0]

    class Plain(csv.excel):
        delimiter = max(DELIMITERS, key=headings.count)

    return Plain


def _demand_size(path: Path, data: bytes) -> int:
    """How many bytes the workbook unpacks to."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        unpacked = sum(entry.file_size for entry in archive.infolist())
    if unpacked > MAX_UNPACKED:
        raise DocumentUnreadableError(
            f"{path}: kalkylbladet packas upp till {unpacked:,} byte, mer än gränsen {MAX_UNPACKED:,}; dela det."
        )
    return unpacked


def _cells(sheet: Worksheet) -> Iterator[tuple[object, ...]]:
    """The values of a sheet row by row, no wider than the limit whatever the file says of its size."""
    return sheet.iter_rows(max_col=MAX_COLUMNS, values_only=True)


def _rows(path: Path, rows: Iterable[Sequence[object]]) -> Iterator[list[str]]:
    """The rows as texts; blank ones count only when another row follows."""
    blank = 0
    for number, row in enumerate(rows, 1):
        cells = (
            [_text(value) for value in itertools.islice(row, MAX_COLUMNS)]
            if any(value is not None for value in row)
            else []
        )
        if not any(cells):
            blank += 1
            continue
        if number > MAX_ROWS:
            raise DocumentUnreadableError(f"{path}, rad {number}: fler än {MAX_ROWS:,} rader; dela filen.")
        yield from ([] for _ in range(blank))
        blank = 0
        yield cells


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        value = value.date() if value.time() == datetime.min.time() else value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return re.sub(r"\s+", " ", str(value))[:MAX_CELL].strip()


def _source(path: Path, data: bytes, sheets: list[Sheet]) -> Source:
    lines: list[str] = []
    pages: list[tuple[int, int]] = []
    first_rows: list[int] = []
    offset = 0
    for number, (title, rows) in enumerate(sheets, 1):
        pages.append((offset, number))
        page = [title] if title else []
        first_rows.append(offset + sum(len(line) + 1 for line in page))
        page += ["\t".join(row).rstrip("\t") for row in rows]
        lines += page
        offset += sum(len(line) + 1 for line in page)
    text = "\n".join(lines) + "\n"
    if not any(cell for _, rows in sheets for row in rows for cell in row):
        raise DocumentUnreadableError(f"{path}: kalkylbladet har inga ifyllda celler.")
    digest = hashlib.sha256(data).hexdigest()
    return Source(
        document_id(path), path.name, text, digest, pages=tuple(pages), first_rows=tuple(first_rows)
    )
