"""Tables parted by tabs: cells that know their place, rows broken over pages, and the headings' words."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.formats.source import Source, text_source
from loaders.text.columns import columns_of, status_of
from loaders.text.tables import Table, tables

CELLS = st.text(alphabet="abcåäö 1", min_size=1, max_size=8).filter(lambda cell: cell.strip() == cell != "")


def source_of(text: str) -> Source:
    return text_source(Path("x.txt"), text.encode())


def plain(table: Table) -> list[tuple[str, ...]]:
    """The table as rows of texts, its header first."""
    return [table.header, *(tuple(cell.text for cell in row.cells) for row in table.rows)]


def test_lines_of_cells_below_a_heading_are_a_table() -> None:
    """Text around it is no part of it; cells that are empty stay in their column."""
    text = "Bilaga\n\nForum\tDeltagare\tRoll\nHamnrådet\tPolisen\t\nHamnrådet\t\tvärd\n\nSlut.\n"
    (table,) = tables(source_of(text))
    assert plain(table) == [
        ("Forum", "Deltagare", "Roll"),
        ("Hamnrådet", "Polisen", ""),
        ("Hamnrådet", "", "värd"),
    ]
    assert table.rows[0].cell(2) is None
    assert table.rows[0].cell(None) is None
    assert table.rows[0].cell(9) is None


def test_markup_left_in_cells_is_no_text() -> None:
    """Tags and hard spaces of a web page are left out; the cell's span begins and ends at its words."""
    text = "<p>Nämnd</p>\t<td>Summa</td>\n<p>Bad<b>nämnden</b></p>\t<p>&nbsp;10 000<br/>kr </p>\n"
    source = source_of(text)
    (table,) = tables(source)
    assert plain(table) == [("Nämnd", "Summa"), ("Bad nämnden", "10 000 kr")]
    assert [source.text[cell.start : cell.end] for cell in table.rows[0].cells] == [
        "Bad<b>nämnden",
        "10 000<br/>kr",
    ]


def test_row_broken_by_a_page_goes_on_below_it() -> None:
    """What stands under an empty first cell belongs to the row above, page furniture between or not."""
    text = "Nämnd\tSökt\tSvar\nBadnämnden\t1) Bad.\tJa\n\nBilaga 2\n\n\t2) Båt.\t\n\t\tmen inte allt\n"
    source = source_of(text)
    (table,) = tables(source)
    assert plain(table)[1:] == [("Badnämnden", "1) Bad. 2) Båt.", "Ja men inte allt")]
    applied = table.rows[0].cells[1]
    assert source.text[applied.start : applied.end] == "1) Bad.\tJa\n\nBilaga 2\n\n\t2) Båt."


def test_heading_repeated_on_the_next_page_is_no_row() -> None:
    """A second line of known headings opens the table anew."""
    text = "Åtgärd\tAnsvarig\nBad\tPolisen\nÅtgärd\tAnsvarig\nBåt\tSkolan\n"
    assert [plain(table)[1:] for table in tables(source_of(text))] == [
        [("Bad", "Polisen")],
        [("Båt", "Skolan")],
    ]


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=5))
def test_cell_without_markup_is_its_span_of_the_source(rows: list[tuple[str, str, str]]) -> None:
    """Every cell's text stands in the source exactly where the cell says."""
    text = "Åtgärd\tAnsvarig\tStatus\n" + "".join("\t".join(row) + "\n" for row in rows)
    source = source_of(text)
    (table,) = tables(source)
    assert [tuple(source.text[c.start : c.end] for c in row.cells) for row in table.rows] == rows


@pytest.mark.parametrize(
    ("kind", "header", "columns"),
    [
        (
            "measure",
            ("Nr", "Åtgärd", "Ansvarig nämnd", "Samverkan med", "Målgrupp", "Stadsdel", "Läge"),
            {"number": 0, "title": 1, "owner": 2, "partners": 3, "target": 4, "area": 5, "status": 6},
        ),
        (
            "grant",
            ("NÄMND", "Sökt om att göra", "Sökt summa", "Föreslås beviljas"),
            {"board": 0, "activities": 1, "applied": 2, "granted": 3},
        ),
        ("membership", ("Roll", "Aktör", "Nätverk"), {"role": 0, "member": 1, "forum": 2}),
        ("membership", ("Frukt", "Pris"), {}),
    ],
)
def test_column_is_told_by_the_words_of_its_heading(
    kind: str, header: tuple[str, ...], columns: dict[str, int]
) -> None:
    """Each field finds its column in any order and case; foreign headings give none."""
    assert columns_of(kind, header) == columns


@pytest.mark.parametrize(
    ("cell", "status"),
    [("Grön", "green"), ("gult trafikljus", "yellow"), (" RÖTT. ", "red"), ("Pausad.", "Pausad")],
)
def test_traffic_light_has_one_name(cell: str, status: str) -> None:
    """However the city writes its lights they are green, yellow, red; another status stays as it is."""
    assert status_of(cell) == status
