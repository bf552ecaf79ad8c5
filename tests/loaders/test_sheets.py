"""Workbooks and CSV files become rows of text with their places, within limits; what is broken is told."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from loaders.extract import read_source
from loaders.formats import sheets
from model.errors import DocumentUnreadableError
from model.fact import Reading

PLAN = (
    ("Åtgärd", "Ansvarig nämnd"),
    ("Öppna båthuset", "Fritidsnämnden"),
    ("Måla bryggan", "Tekniska nämnden"),
)
FACTS = {
    "Fritidsnämnden responsibleFor Öppna båthuset",
    "Tekniska nämnden responsibleFor Måla bryggan",
}
Change = Callable[[bytes], bytes]


def workbook(*tables: tuple[tuple[object, ...], ...]) -> bytes:
    """A workbook with a sheet for each table."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for number, table in enumerate(tables, 1):
        sheet = book.create_sheet(f"Blad {number}")
        for row in table:
            sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def changed(book: bytes, part: str, change: Change) -> bytes:
    """The workbook with one of its parts rewritten."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(book)) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        assert part in old.namelist()
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, change(data) if name == part else data)
    return stream.getvalue()


def locked(book: bytes) -> bytes:
    """The workbook with every part marked as encrypted, as a zip program with a password leaves it."""
    data = bytearray(book)
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(signature)
        while at >= 0:
            data[at + flags] |= 1
            at = data.find(signature, at + 4)
    return bytes(data)


def entity_bomb() -> bytes:
    """A declaration of entities that unfold to a hundred million letters."""
    entities = [b'<!ENTITY a "%s">' % (b"a" * 100)]
    entities += [b'<!ENTITY %c "%s">' % (98 + i, b"&%c;" % (97 + i) * 10) for i in range(6)]
    return b'<?xml version="1.0"?><!DOCTYPE bomb [%s]>' % b"".join(entities)


SHEET = "xl/worksheets/sheet1.xml"
BROKEN = {
    "no zip at all": b"bara text",
    "zip cut short": workbook(PLAN)[:-120],
    "old binary format or password": bytes.fromhex("d0cf11e0a1b11ae1") + bytes(2_000),
    "zip with a password": locked(workbook(PLAN)),
    "zip of something else": changed(workbook(PLAN), "[Content_Types].xml", lambda _: b"<Types/>"),
    "sheet that breaks off": changed(workbook(PLAN), SHEET, lambda data: data[: len(data) // 2]),
    "sheet without content": changed(workbook(PLAN), SHEET, lambda _: b""),
    "styles that are no XML": changed(workbook(PLAN), "xl/styles.xml", lambda _: b"no styles"),
    "entities that unfold": changed(
        workbook(PLAN), SHEET, lambda data: entity_bomb() + data.replace(b"Fritids", b"&g;Fritids")
    ),
}


def refusal(tmp_path: Path, data: bytes, name: str = "stromhamn-plan.xlsx") -> str:
    """The sentence with which the file is refused."""
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(DocumentUnreadableError) as caught:
        read_source(path)
    sentence = str(caught.value)
    assert sentence.startswith(str(path))
    return sentence


def test_workbook_becomes_a_page_of_tabbed_rows_for_each_sheet(tmp_path: Path) -> None:
    """Each sheet opens with its name; dates, whole numbers and line breaks in cells read like text."""
    first = (("När", "Antal"), (datetime(2030, 5, 1), 12.0), (date(2030, 5, 2), 2.5), ("två\nrader", None))
    path = tmp_path / "stromhamn-plan.xlsx"
    path.write_bytes(workbook(first, (("Båt",),)))
    source = read_source(path)
    assert source.text == "Blad 1\nNär\tAntal\n2030-05-01\t12\n2030-05-02\t2.5\ntvå rader\nBlad 2\nBåt\n"
    places = {cell: source.text.index(cell) for cell in ("När", "2030-05-02", "Båt")}
    assert {cell: (source.page_of(at), source.line_of(at)) for cell, at in places.items()} == {
        "När": (1, 1),
        "2030-05-02": (1, 3),
        "Båt": (2, 1),
    }


def test_workbook_and_csv_of_the_same_plan_say_the_same(told: Callable[..., set[str]]) -> None:
    """Whether saved as a workbook or with semicolons, commas or tabs, the plan states its owners."""
    readings = {"xlsx": told(workbook(PLAN), "stromhamn-plan.xlsx")}
    for separator in ";,\t":
        text = "\n".join(separator.join(row) for row in PLAN)
        readings[separator] = told(text, "stromhamn-plan.csv")
    assert readings == dict.fromkeys(("xlsx", ";", ",", "\t"), FACTS)


def test_fact_of_a_workbook_names_its_sheet_and_row(read: Callable[..., Reading]) -> None:
    """The page is the sheet's number, the line the row as the spreadsheet program numbers it."""
    reading = read(workbook((("Om planen",), ("Text",)), PLAN), "stromhamn-plan.xlsx")
    assert {(fact.object, fact.page, fact.line_start, fact.line_end) for fact in reading.facts} == {
        ("Öppna båthuset", 2, 2, 2),
        ("Måla bryggan", 2, 3, 3),
    }


def test_csv_from_an_old_excel_is_read_and_the_guess_is_told(
    read: Callable[..., Reading], told: Callable[..., set[str]]
) -> None:
    """Semicolons and Latin-1, as Excel saves in Swedish, and a note that the encoding was guessed."""
    data = "\r\n".join(";".join(row) for row in PLAN).encode("cp1252")
    assert told(data, "stromhamn-plan.csv") == FACTS
    assert "UTF-8" in read(data, "stromhamn-plan.csv").note


def test_quoted_cell_keeps_its_separators_and_line_breaks(told: Callable[..., set[str]]) -> None:
    """A title with a semicolon and a line break in quotation marks is one title."""
    text = 'Åtgärd;Ansvarig\n"Öppna båthuset;\nbryggan likaså";Fritidsnämnden\n'
    assert told(text, "stromhamn-plan.csv") == {
        "Fritidsnämnden responsibleFor Öppna båthuset; bryggan likaså"
    }


def test_last_cell_with_the_separator_in_it_does_not_hide_the_separator(
    told: Callable[..., set[str]],
) -> None:
    """As spreadsheet programs write it: in quotation marks, with a carriage return behind them."""
    text = 'Åtgärd;Ansvarig\r\nÖppna båthuset;"Fritidsnämnden; Tekniska nämnden"\r\n'
    assert told(text, "stromhamn-plan.csv") == {
        "Fritidsnämnden responsibleFor Öppna båthuset",
        "Tekniska nämnden responsibleFor Öppna båthuset",
    }


@pytest.mark.parametrize("kind", BROKEN)
def test_broken_workbook_ends_in_a_sentence(tmp_path: Path, kind: str) -> None:
    """Whatever is wrong inside, the user is told which file and to save it anew."""
    assert "som .xlsx" in refusal(tmp_path, BROKEN[kind])


def test_quotation_mark_never_closed_ends_in_a_sentence(tmp_path: Path) -> None:
    """A cell that swallows the rest of a long file is told with its row."""
    rows = "".join(f"Åtgärd {number};Fritidsnämnden\n" for number in range(10_000))
    sentence = refusal(tmp_path, f'Åtgärd;Ansvarig\n"{rows}'.encode(), "stromhamn-plan.csv")
    assert ", rad " in sentence
    assert "citattecken" in sentence


def test_workbook_without_a_filled_cell_is_refused(tmp_path: Path) -> None:
    """Empty sheets have names but nothing to read."""
    assert "inga ifyllda celler" in refusal(tmp_path, workbook((), ()))
    assert "inga ifyllda celler" in refusal(tmp_path, b";;\n;;\n", "stromhamn-plan.csv")


def test_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A workbook whose parts claim more bytes than the limit is not opened at all."""
    monkeypatch.setattr(sheets, "MAX_UNPACKED", 1_000_000)
    bomb = changed(workbook(PLAN), SHEET, lambda data: data + b" " * 1_000_000)
    assert len(bomb) < 10_000

    def opened(*_: object, **__: object) -> None:
        raise AssertionError("unpacked")

    monkeypatch.setattr(openpyxl, "load_workbook", opened)
    sentence = refusal(tmp_path, bomb)
    assert "gränsen 1,000,000" in sentence
    assert "dela det" in sentence


def test_lie_about_the_unpacked_size_does_not_help_a_bomb(tmp_path: Path) -> None:
    """A part that unpacks to more than it claims is cut there, and the workbook is refused as broken."""
    bomb = bytearray(changed(workbook(PLAN), SHEET, lambda data: data + b" " * 1_000_000))
    at = bomb.rfind(SHEET.encode())
    assert bomb[at - 46 : at - 42] == b"PK\x01\x02"
    struct.pack_into("<I", bomb, at - 46 + 24, 500)
    assert "spara om det som .xlsx" in refusal(tmp_path, bytes(bomb))


def test_more_rows_than_the_limit_are_refused_with_the_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first row too many is named, in a workbook as in a CSV file."""
    monkeypatch.setattr(sheets, "MAX_ROWS", 2)
    assert "rad 3: fler än 2 rader" in refusal(tmp_path, workbook(PLAN))
    text = "\n".join(";".join(row) for row in PLAN).encode()
    assert "rad 3: fler än 2 rader" in refusal(tmp_path, text, "stromhamn-plan.csv")


def test_rows_up_to_the_limit_are_read_and_blank_ones_behind_do_not_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sheet formatted a million rows down holds no more than what is filled in."""
    monkeypatch.setattr(sheets, "MAX_ROWS", 3)
    path = tmp_path / "stromhamn-plan.xlsx"
    far = b'<row r="200000"></row></sheetData>'
    path.write_bytes(changed(workbook(PLAN), SHEET, lambda data: data.replace(b"</sheetData>", far)))
    assert read_source(path).text.count("\n") == 1 + len(PLAN)


def test_columns_beyond_the_limit_and_words_beyond_a_cell_are_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever size a sheet claims, no more than the limits is read of it."""
    monkeypatch.setattr(sheets, "MAX_COLUMNS", 2)
    monkeypatch.setattr(sheets, "MAX_CELL", 4)
    path = tmp_path / "stromhamn-plan.xlsx"
    claim = (b'ref="A1:C1"', b'ref="A1:XFD1048576"')
    book = workbook((("ett", "tvåtvåtvå", "tre"),))
    path.write_bytes(changed(book, SHEET, lambda data: data.replace(*claim)))
    assert read_source(path).text == "Blad 1\nett\ttvåt\n"
