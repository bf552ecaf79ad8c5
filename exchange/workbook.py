"""A dataset as an Excel workbook: a sheet of each kind of thing and statement, and one of all evidence.

What must stay true: no cell is a formula, whatever its text begins with; nothing tells the day of writing.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import BinaryIO

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from exchange.formats import FORMATS
from exchange.sheets import SHEETS, Line, Tables
from graph.packed import LONG_AGO, repacked
from graph.property_graph import PropertyValue
from graph.store import Dataset

__all__ = ["xlsx"]

LARGEST_SHEET = 1_048_575  # rows below the headings that a sheet has room for
LARGEST_CELL = 32_767  # characters
NOT_EXCEL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet program take a text for a formula, if not at once then when it is saved as CSV."""
MODIFIED = re.compile(rb"<dcterms:modified[^>]*>[^<]*</dcterms:modified>")
WIDTH = 28


def xlsx(dataset: Dataset, stream: BinaryIO) -> None:
    """One sheet that says what this is, then one a kind; a kind of more rows than fit goes on in another."""
    book = Workbook(write_only=True)
    book.properties.created = datetime(*LONG_AGO)
    about = book.create_sheet("Om")
    for line in (("Samverkan",), (FORMATS["xlsx"].remark,), (f"Bygge {dataset.build}",)):
        about.append([_cell(about, value) for value in line])
    tables = Tables(dataset)
    for title, headings, lines in SHEETS:
        _sheets(book, title, headings, lines(tables))
    unstamped = io.BytesIO()
    book.save(unstamped)
    repacked(unstamped, stream, _without_time)


def _sheets(book: Workbook, title: str, headings: Sequence[str], lines: Iterable[Line]) -> None:
    waiting, number = iter(lines), 0
    line = next(waiting, None)
    while number == 0 or line is not None:
        number += 1
        sheet = book.create_sheet(title if number == 1 else f"{title} {number}")
        _open(sheet, headings)
        for _ in range(LARGEST_SHEET):
            if line is None:
                break
            sheet.append([_cell(sheet, value) for value in line])
            line = next(waiting, None)


def _open(sheet: WriteOnlyWorksheet, headings: Sequence[str]) -> None:
    """The row of headings, which stays in sight and can be filtered by."""
    sheet.freeze_panes = "A2"
    for column in range(1, len(headings) + 1):
        sheet.column_dimensions[get_column_letter(column)].width = WIDTH  # type: ignore[attr-defined]
    cells = [_cell(sheet, heading) for heading in headings]
    for cell in cells:
        cell.font = Font(bold=True)
    sheet.append(cells)


def _cell(sheet: WriteOnlyWorksheet, value: PropertyValue | None) -> Cell:
    """A cell whose text is text."""
    if isinstance(value, list):
        value = "; ".join(map(str, value))
    if not isinstance(value, str):
        return WriteOnlyCell(sheet, value)
    cell = WriteOnlyCell(sheet, NOT_EXCEL.sub("\N{REPLACEMENT CHARACTER}", value)[:LARGEST_CELL])
    cell.data_type = "s"
    if value.startswith(FORMULA):
        cell.quotePrefix = True
    return cell


def _without_time(name: str, content: bytes) -> bytes:
    return MODIFIED.sub(b"", content) if name == "docProps/core.xml" else content
