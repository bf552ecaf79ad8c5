"""The workbook as a spreadsheet program opens it."""

from __future__ import annotations

import io
import re
import zipfile

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from exchange import workbook
from exchange.formats import FORMATS
from exchange.sheets import SHEETS
from graph.store import Dataset
from tests.exchange.conftest import HOSTILE, written


def opened(dataset: Dataset) -> openpyxl.Workbook:
    """The workbook that a dataset gives."""
    return openpyxl.load_workbook(io.BytesIO(written(dataset, "xlsx")))


def lines(sheet: Worksheet) -> list[dict[str, object]]:
    """The rows by their headings."""
    header, *rows = sheet.iter_rows(values_only=True)
    return [{str(k): v for k, v in zip(header, row, strict=True) if v is not None} for row in rows]


def test_every_sheet_is_there_with_its_headings(dataset: Dataset) -> None:
    """First the one that says what is left out."""
    book = opened(dataset)
    assert book.sheetnames == ["Om", *(title for title, _, _ in SHEETS)]
    assert book["Om"]["A2"].value == FORMATS["xlsx"].remark
    for title, headings, _ in SHEETS:
        assert tuple(cell.value for cell in book[title][1]) == tuple(headings)


def test_the_sheets_say_what_the_dataset_says(dataset: Dataset) -> None:
    """A membership with its roles, a grant with its amounts, evidence with its words."""
    book = opened(dataset)
    member = next(
        line
        for line in lines(book["Deltagande"])
        if (line["Forum"], line["Deltagare"]) == ("Trygg kväll", "Fritidsnämnden")
    )
    assert (member["Roll"], member["Säkerhet"]) == ("sammankallande; ägare", "uttryckligt")
    assert member["Dokument"] == "stromhamn-2022-svar; stromhamn-2023-plan"
    evidence = lines(book["Belägg"])
    assert len(evidence) == len(dataset.select("SELECT ?e { ?e a sv:Evidence }"))
    assert "Fritidsnämnden kallar till Trygg kväll." in {line.get("Citat") for line in evidence}
    assert sum(1 for _ in lines(book["Samarbeten"])) == 1


def test_no_cell_is_a_formula(hostile: Dataset) -> None:
    """Texts that look like one are marked as text, also for a program that saves them as CSV."""
    book = opened(hostile)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n", "b"}
    risky = [cell for cell in cells if isinstance(cell.value, str) and cell.value[0] in "=+-@"]
    assert len(risky) >= 8
    assert all(cell.quotePrefix for cell in risky)


def test_names_survive_but_for_what_a_workbook_cannot_hold(hostile: Dataset) -> None:
    """Control characters become the mark of a character that is missing."""
    found = {str(line["Namn"]) for line in lines(opened(hostile)["Aktörer"])}
    marks = {1: "\N{REPLACEMENT CHARACTER}", 31: "\N{REPLACEMENT CHARACTER}"}
    wanted = {" ".join(name.translate(marks).split()) for name in HOSTILE if name}
    assert wanted - {" ".join(name.split()) for name in found} == set()


def test_the_file_does_not_tell_when_it_was_made(dataset: Dataset) -> None:
    """The same bytes on any day."""
    one = written(dataset, "xlsx")
    with zipfile.ZipFile(io.BytesIO(one)) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {2000}
        assert set(re.findall(rb"(20\d\d)-\d\d-\d\dT", archive.read("docProps/core.xml"))) == {b"2000"}
    assert written(dataset, "xlsx") == one


def test_more_rows_than_a_sheet_holds_go_on_in_another(
    dataset: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is cut."""
    whole = lines(opened(dataset)["Belägg"])
    monkeypatch.setattr(workbook, "LARGEST_SHEET", 5)
    book = opened(dataset)
    parts = [name for name in book.sheetnames if name.startswith("Belägg")]
    assert parts[:2] == ["Belägg", "Belägg 2"]
    assert [line for name in parts for line in lines(book[name])] == whole
