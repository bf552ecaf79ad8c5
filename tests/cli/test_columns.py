"""What `samverkan columns` shows and saves, and what `build` and `extract` do with what was saved."""

from __future__ import annotations

import csv
import io
import json
import tomllib
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from graph.store import open_dataset

Command = Callable[..., Any]
MEMBERS = (
    ("Nätverk", "Aktör", "Roll", "Kontakt"),
    ("Trygghetsrådet", "Polisen", "samordn.", "Anna Lindström"),
    ("Trygghetsrådet", "Fritidsnämnden", "maskot", "Ylvera Troniq"),
)


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """A list of members on one sheet, something else on another."""
    book = openpyxl.Workbook()
    first = book.worksheets[0]
    first.title = "Medlemmar"
    for row in MEMBERS:
        first.append(row)
    other = book.create_sheet("Priser")
    for price in (("Frukt", "Pris"), ("Äpple", 3)):
        other.append(price)
    file = tmp_path / "stromhamn-lista.xlsx"
    book.save(file)
    return file


def test_columns_shows_what_each_column_is_taken_for(samverkan: Command, workbook: Path) -> None:
    """Sheet, row, letter, heading, meaning and examples; a person is no example, also one whose name no list has."""
    outcome = samverkan("columns", workbook, "--format", "csv")
    head, *rows = csv.reader(io.StringIO(outcome.out))
    assert outcome.status == 0
    assert head == ["blad", "rubrikrad", "kolumn", "rubrik", "tas för", "betyder", "exempel"]
    assert [row[:5] + row[6:] for row in rows] == [
        ["Medlemmar", "1", "A", "Nätverk", "forum", "Trygghetsrådet"],
        ["Medlemmar", "1", "B", "Aktör", "member", "Polisen; Fritidsnämnden"],
        ["Medlemmar", "1", "C", "Roll", "role", "samordn.; maskot"],
        ["Medlemmar", "1", "D", "Kontakt", "", "•••• •••••••••; •••••• ••••••"],
        ["Priser", "1", "A", "Frukt", "", "Äpple"],
        ["Priser", "1", "B", "Pris", "", "3"],
    ]
    assert "bladet 'Medlemmar', rad 1: en aktör deltar i en samverkan (membership); rader: 2." in outcome.err
    assert "bladet 'Priser', rad 1: förstås inte" in outcome.err


def test_saved_mapping_is_for_people_and_is_never_overwritten(
    samverkan: Command, workbook: Path, tmp_path: Path
) -> None:
    """TOML with every role word of the file and the headings that are not read; a second save is refused."""
    mall = tmp_path / "mall.toml"
    assert samverkan("columns", workbook, "--save", mall).status == 0
    text = mall.read_text("utf-8")
    (table,) = tomllib.loads(text)["table"]
    assert table["columns"] == {"forum": "Nätverk", "member": "Aktör", "role": "Roll"}
    assert table["words"] == {"role": {"samordn": "coordinator", "maskot": "member"}}
    assert "# läses inte: Kontakt" in text
    assert "# Tabellen på bladet 'Priser', rad 1: förstås inte." in text
    assert "Lindström" not in text
    again = samverkan("columns", workbook, "--save", mall)
    assert again.status == 1
    assert "finns redan och kan vara rättad för hand" in again.err
    assert mall.read_text("utf-8") == text


def test_file_with_a_wrong_row_is_left_out_whole_and_others_are_built(
    samverkan: Command, workbook: Path, letter: Path, tmp_path: Path
) -> None:
    """Status 1 with the row named; nothing of the list is in the store, unless the rest is asked for."""
    mall, store = tmp_path / "mall.toml", tmp_path / "store"
    samverkan("columns", workbook, "--save", mall)
    mall.write_text(mall.read_text("utf-8").replace('maskot = "member"\n', ""), encoding="utf-8")
    outcome = samverkan("build", workbook, letter, "--columns", mall, "--store", store)
    assert outcome.status == 1
    assert "bladet 'Medlemmar', rad 3, kolumn C (Roll): rollen 'maskot' är okänd" in outcome.err
    assert [document.id for document in open_dataset(store).documents()] == ["stromhamn-2031-brev"]
    rest = samverkan("build", workbook, letter, "--columns", mall, "--skip-bad-rows", "--store", store)
    assert rest.status == 0
    assert "rad 3, kolumn C (Roll): rollen 'maskot' är okänd" in rest.err
    assert "rader med fel är utelämnade (1)" in rest.err
    assert len(open_dataset(store).documents()) == 2


def test_extract_reads_by_a_mapping_also_in_an_archive(
    samverkan: Command, workbook: Path, tmp_path: Path
) -> None:
    """The same facts whether the list stands alone or in a ZIP archive."""
    mall = tmp_path / "mall.toml"
    mall.write_text(
        '[[table]]\nstates = "membership"\ncolumns = {forum = "Nätverk", member = "Aktör", role = "Roll"}\n'
        'words = {role = {"maskot" = "funder"}}\n',
        encoding="utf-8",
    )
    archive = tmp_path / "listor.zip"
    with zipfile.ZipFile(archive, "w") as opened:
        opened.write(workbook, workbook.name)
    found = [samverkan("extract", file, "--columns", mall) for file in (workbook, archive)]
    assert found[0].out == found[1].out
    assert "Lindström" not in found[0].out
    facts = [json.loads(line) for line in found[0].out.splitlines()]
    assert {(f["subject"], f["predicate"], f["attributes"].get("role")) for f in facts} == {
        ("Polisen", "participatesIn", "coordinator"),
        ("Fritidsnämnden", "participatesIn", "funder"),
        ("Fritidsnämnden", "funds", None),
    }


def test_mapping_that_is_wrong_stops_before_anything_is_read(
    samverkan: Command, workbook: Path, tmp_path: Path
) -> None:
    """Status 1, the sentence, and no store."""
    mall = tmp_path / "mall.toml"
    mall.write_text('[[table]]\nstates = "fest"\n', encoding="utf-8")
    outcome = samverkan("build", workbook, "--columns", mall, "--store", tmp_path / "store")
    assert outcome.status == 1
    assert "mall.toml, [[table]] nr 1: states saknas eller är okänt" in outcome.err
    assert not (tmp_path / "store").exists()
    missing = samverkan("extract", workbook, "--columns", tmp_path / "ingen.toml")
    assert (missing.status, missing.out) == (1, "")
    assert "mallen kan inte läsas" in missing.err


def test_columns_of_what_is_no_spreadsheet(samverkan: Command, letter: Path, tmp_path: Path) -> None:
    """A letter has no columns, a sheet without a table neither."""
    assert "är inget kalkylblad" in samverkan("columns", letter).err
    empty = tmp_path / "ett.csv"
    empty.write_text("bara text\n", encoding="utf-8")
    outcome = samverkan("columns", empty)
    assert outcome.status == 1
    assert "här finns ingen tabell" in outcome.err
