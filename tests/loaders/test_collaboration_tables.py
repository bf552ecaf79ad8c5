"""Tables that list collaborations with who is in them, in all formats, and the tables that only look like them."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pytest

from loaders.extract import Extractor, read_source
from loaders.rows.mappingfiles import read_mappings
from loaders.rows.mappings import GUESSED
from loaders.rows.mappingtext import mapping_text
from loaders.rows.understood import understood_tables
from loaders.text.collaborationcolumns import collaboration_columns
from model.fact import Fact, Reading

Told = Callable[..., set[str]]
ROWS = (
    ("Projekt", "Projektägare", "Parter", "Finansiär", "Stadsdel", "Målgrupp"),
    ("Ljus i hamnen", "Fritidsnämnden", "Polisen, Rädda Barnen", "Boverket", "Kajen", "Äldre"),
    ("Varva ner", "Socialnämnden", "PRO, Bruksgatans båtklubb", "", "", ""),
    ("Summa", "", "", "", "", ""),
)
SAID = {
    "Fritidsnämnden participatesIn Ljus i hamnen (owner)",
    "Polisen participatesIn Ljus i hamnen",
    "Rädda Barnen participatesIn Ljus i hamnen",
    "Boverket participatesIn Ljus i hamnen (funder)",
    "Boverket funds Ljus i hamnen",
    "Ljus i hamnen operatesIn Kajen",
    "Ljus i hamnen targets Äldre",
    "Socialnämnden participatesIn Varva ner (owner)",
    "PRO participatesIn Varva ner",
    "Bruksgatans båtklubb participatesIn Varva ner",
}


def lines(separator: str, around: str = "") -> str:
    return "".join(f"{around}{separator.join(row)}{around}\n" for row in ROWS)


def marked() -> str:
    header, *rows = lines(" | ", "|").splitlines()
    return "\n".join(["# Projekt", "", header, f"|{'---|' * len(ROWS[0])}", *rows, ""])


def page() -> bytes:
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in ROWS)
    return f"<html><body><h1>Projekt i Strömhamn</h1><table>{rows}</table></body></html>".encode()


def written() -> bytes:
    document = docx.Document()
    table = document.add_table(rows=len(ROWS), cols=len(ROWS[0]))
    for row, cells in zip(table.rows, ROWS, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def workbook() -> bytes:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in ROWS:
        book.active.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def aligned() -> str:
    return "".join("".join(cell.ljust(28) for cell in row).rstrip() + "\n" for row in ROWS)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("stromhamn-lista.csv", lines(";")),
        ("stromhamn-lista.txt", lines("\t")),
        ("stromhamn-aligned.txt", f"Projekt i Strömhamn\n\n{aligned()}\nSlut.\n"),
        ("stromhamn-lista.md", marked()),
        ("stromhamn-lista.html", page()),
        ("stromhamn-lista.docx", written()),
        ("stromhamn-lista.xlsx", workbook()),
    ],
)  # fmt: skip
def test_table_is_read_alike_in_every_format(told: Told, name: str, content: str | bytes) -> None:
    """Who owns, pays and takes part is in each collaboration; a row of sums is none."""
    said = told(content, name)
    assert said >= SAID
    assert not any("Summa" in fact or " responsibleFor " in fact for fact in said)


def test_cells_go_on_in_the_next_line_and_names_are_known_below(told: Told) -> None:
    """What a table calls a collaboration is one in the text around it, too."""
    text = (
        "Samverkan i Strömhamn\n\n"
        "Forum                 Sammankallande      Deltar\n"
        "Kvällsrundan Kajen    Fritidsnämnden      Polisen, Rädda\n"
        "                                          Barnen, PRO\n"
        "Båtvakten Norr        Socialnämnden       Missionskyrkan\n\n"
        "I Båtvakten Norr deltar även Brandkåren Syd.\n\nI Kvällsrundan Kajen ingår också kulturnämnden.\n"
    )
    assert told(text) >= {
        "Fritidsnämnden participatesIn Kvällsrundan Kajen (convener)",
        "Rädda Barnen participatesIn Kvällsrundan Kajen",
        "PRO participatesIn Kvällsrundan Kajen",
        "Kulturnämnden participatesIn Kvällsrundan Kajen",
        "Socialnämnden participatesIn Båtvakten Norr (convener)",
    }


def test_two_columns_are_enough_where_they_name_groups_and_their_members(told: Told) -> None:
    """Text in two columns is a table only with headings of groups and members."""
    said = told("Arbetsgrupp            Ingår\nLjusgruppen Kajen      Polisen, fritidsnämnden\n")
    assert said >= {
        "Polisen participatesIn Ljusgruppen Kajen",
        "Fritidsnämnden participatesIn Ljusgruppen Kajen",
    }
    assert not told("Enhet                  Antal\nLjusgruppen Kajen      Polisen, fritidsnämnden\n")


def test_people_and_plain_nouns_are_no_members(told: Told) -> None:
    """A column of members names organisations; others in it are left out."""
    said = told(
        "Nätverk\tLeds av\tIngår\nKajnätet\tPolisen\tAnna Lindström, Föräldrar, PRO\n", "stromhamn.txt"
    )
    assert said >= {"Polisen participatesIn Kajnätet (coordinator)", "PRO participatesIn Kajnätet"}
    assert not any("Anna" in fact or "Föräldrar" in fact for fact in said)


def test_council_is_a_collaboration_and_a_bare_kind_names_none(told: Told) -> None:
    """What stands in the column of forums is one, though it is called as an authority is; "Styrgrupp" is no name."""
    said = told("Forum\tVärd\tIngår\nBrottsförebyggande rådet\tKommunstyrelsen\tPolisen\nStyrgrupp\t\tPRO\n")
    assert said >= {
        "Kommunstyrelsen participatesIn Brottsförebyggande rådet (convener)",
        "Polisen participatesIn Brottsförebyggande rådet",
    }
    assert not any("Styrgrupp" in fact for fact in said)


def test_sentences_under_a_loose_heading_are_measures(told: Told) -> None:
    """What is to be done is a measure, though its heading says insats; what is called something is none."""
    plan = "Insats\tÄgare\tMedverkande\nVi rustar upp alla bryggor i hamnen\tFritidsnämnden\tPolisen\n"
    assert "Fritidsnämnden responsibleFor Vi rustar upp alla bryggor i hamnen" in told(plan)
    said = told("Insats\tÄgare\tMedverkande\tBeviljat\nLotsen Kajen\tFritidsnämnden\tPolisen\t100\n")
    assert said >= {
        "Fritidsnämnden participatesIn Lotsen Kajen (owner)",
        "Polisen participatesIn Lotsen Kajen",
    }


@pytest.mark.parametrize(
    ("header", "columns"),
    [
        (("Samverkansforum", "Värd", "Medlemmar"), {"name": 0, "convener": 1, "member": 2}),
        (("Nr", "Område", "Projekt", "Samverkansparter"), {"area": 1, "name": 2, "member": 3}),
        (("Partnerskap", "Interna parter", "Externa parter"), {"name": 0, "member": 1, "others": 2}),
        (("Delprojekt", "Huvudman", "Finansieras av", "Period"), {"name": 0, "owner": 1, "funder": 2, "period": 3}),
        (("Insats", "Huvudman", "Ingående aktörer"), {"name": 0, "owner": 1, "member": 2}),
        (("Insats", "Ansvarig", "Medverkande"), {}),
        (("Nr", "Insats", "Ägare", "Medverkande"), {}),
        (("Insats", "Ägare", "Medverkande", "Status"), {}),
        (("Åtgärd", "Ägare", "Medverkande"), {}),
        (("Projekt", "Åtgärd", "Ansvarig", "Samverkar med"), {}),
        (("Målgrupp", "Aktör"), {}),
        (("Projekt", "Ansvarig", "Klart"), {}),
        (("Aktör", "Nätverk"), {}),
        ((), {}),
    ],
)  # fmt: skip
def test_headings_tell_collaborations_from_measures(header: tuple[str, ...], columns: dict[str, int]) -> None:
    """The first column must name collaborations, others who is in them, and none speak of measures."""
    assert collaboration_columns(header) == columns


def test_period_of_a_cell_is_when_they_are_in_it(read: Callable[..., Reading]) -> None:
    """Two years part since from until; one year alone tells neither."""
    text = "Projekt\tParter\tPeriod\nLjus i hamnen\tPolisen\t2021–2023\nVarva ner\tPolisen\t2024\n"
    facts = {fact.object: dict(fact.attributes) for fact in read(text).facts}
    assert facts["Ljus i hamnen"] == {"role": "member", "since": "2021", "until": "2023"}
    assert facts["Varva ner"] == {"role": "member"}


@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
def test_guess_of_collaborations_that_is_saved_reads_the_same(
    extractor: Extractor, tmp_path: Path, ending: str
) -> None:
    """The guess as a mapping names each column, and reads the same facts with the same evidence."""
    file = tmp_path / f"stromhamn-projekt{ending}"
    file.write_bytes(workbook() if ending == ".xlsx" else lines(";").encode())
    (table,) = understood_tables(read_source(file), file, GUESSED)
    assert table.kind
    assert (table.kind.name, table.meanings[0], table.meanings[3]) == ("collaboration", "name", "funder")
    saved = tmp_path / "mall.toml"
    saved.write_text(mapping_text(file.name, [table]), encoding="utf-8")
    guessed = extractor.extract(file)
    mapped = extractor.extract(file, mappings=read_mappings([saved]))
    assert mapped.note == ""
    assert guessed.facts
    assert sorted(map(Fact.to_json, mapped.facts)) == sorted(map(Fact.to_json, guessed.facts))
