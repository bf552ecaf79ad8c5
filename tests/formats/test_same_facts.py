"""What a document says does not depend on the format in which it is saved."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from loaders.extract import Extractor
from model.fact import Reading
from tests.formats import reply

Triple = tuple[str, str, str]

SAID: set[Triple] = {
    ("Kulturnämnden", "participatesIn", "Trygghetsrådet"),
    ("Polisen", "participatesIn", "Trygghetsrådet"),
    ("Strömhamnsbostäder AB", "participatesIn", "Trygghetsrådet"),
    ("Räddningstjänsten Kustmark", "participatesIn", "Trygghetsrådet"),
    ("Kommunledningskontoret", "participatesIn", "Trygghetsrådet"),
    ("Kulturnämnden", "participatesIn", "Lovhamnen"),
    ("Fritidsnämnden", "participatesIn", "Lovhamnen"),
    ("Tekniska nämnden", "participatesIn", "Lovhamnen"),
    ("Kulturnämnden", "participatesIn", "Mötesplatser för alla"),
    ("Fritidsnämnden", "participatesIn", "Mötesplatser för alla"),
    ("Kulturnämnden", "participatesIn", "IOP Brygghuset"),
    ("Föreningen Brygghuset", "participatesIn", "IOP Brygghuset"),
    ("Europeiska socialfonden", "funds", "Språkbryggan"),
    ("Kulturförvaltningen", "participatesIn", "Språkbryggan"),
    ("Kulturförvaltningen", "collaboratesWith", "Region Kustmark"),
    ("Kulturförvaltningen", "collaboratesWith", "Högskolan i Kustmark"),
    ("Kulturförvaltningen", "collaboratesWith", "IK Fyren"),
}
FILES = {
    "svar.txt": reply.as_text,
    "svar.md": reply.as_text,
    "svar.html": reply.as_html,
    "svar.docx": reply.as_docx,
    "svar.pdf": reply.as_pdf,
}


def triples(reading: Reading) -> set[Triple]:
    return {(fact.subject, str(fact.predicate), fact.object) for fact in reading.facts}


@pytest.fixture(scope="module")
def plain(extractor: Extractor) -> Reading:
    """The reply as a text file."""
    return extractor.extract(Path("svar.txt"), reply.as_text())


@pytest.mark.parametrize("name", FILES)
def test_same_reply_states_the_same_facts_in_every_format(
    extractor: Extractor, plain: Reading, name: str
) -> None:
    """Subject, predicate and object are those of the text file, and all that the reply says is among them."""
    reading = extractor.extract(Path(name), FILES[name]())
    assert triples(reading) == triples(plain)
    assert triples(reading) >= SAID
    assert (reading.document.municipality, reading.document.year) == ("stromhamn", 2023)
    assert reading.document.title == "Kulturnämndens svar om samverkan 2023"


@pytest.mark.parametrize("name", FILES)
def test_quote_is_the_text_at_its_offsets_in_every_format(extractor: Extractor, name: str) -> None:
    """Evidence can be looked up in the text that the format is rendered to."""
    reading = extractor.extract(Path(name), FILES[name]())
    assert reading.facts
    for fact in reading.facts:
        assert reading.text[fact.start : fact.end] == fact.quote
        assert fact.page == (1 if name.endswith(".pdf") else None)


PLAN = Path(__file__).resolve().parents[2] / "data" / "demo" / "stromhamn-2024-handlingsplan.xlsx"
TABLES = {
    "plan.html": reply.table_as_html,
    "plan.docx": reply.table_as_docx,
    "plan.pdf": reply.table_as_pdf,
    "olinjerad.pdf": lambda rows: reply.table_as_pdf(rows, ruled=False),
}


@pytest.fixture(scope="module")
def plan() -> list[list[str]]:
    """The measures of the action plan that comes with the program, the blank row below its title left out."""
    sheet = openpyxl.load_workbook(PLAN).worksheets[0]
    rows = [["" if value is None else " ".join(str(value).split()) for value in row] for row in sheet.values]
    return [row for row in rows if any(row)]


@pytest.mark.parametrize("name", TABLES)
def test_same_action_plan_states_the_same_facts_in_every_format(
    extractor: Extractor, plan: list[list[str]], name: str
) -> None:
    """A table of ten columns is the same table in a workbook, on a page, in Word and in print."""
    expected = extractor.extract(Path("stromhamn-2024.xlsx"), reply.table_as_xlsx(plan))
    reading = extractor.extract(Path(f"stromhamn-2024-{name}"), TABLES[name](plan))
    assert len(triples(expected)) > 80
    assert triples(reading) == triples(expected)
    assert reading.document.genre == expected.document.genre


CONTACT = (
    *reply.REPLY,
    ("h2", "Kontakt"),
    ("p", "Kontaktperson: Karin Lindqvist, telefon 0701-23 45 67, karin.lindqvist@stromhamn.example."),
    ("p", "Polisen deltar i Veckopulsen. Den leds av Maria Svensson."),
)


@pytest.mark.parametrize("name", FILES)
def test_individuals_stay_out_in_every_format(extractor: Extractor, name: str) -> None:
    """Names, telephone numbers and addresses of people enter neither facts nor text."""
    reading = extractor.extract(Path(name), FILES[name](CONTACT))
    written = reading.text + "".join(f"{f.subject} {f.object} {f.quote} {f.text}" for f in reading.facts)
    for private in ("Karin", "Lindqvist", "karin", "0701", "23 45 67", "Maria", "Svensson"):
        assert private not in written
    assert ("Polisen", "participatesIn", "Veckopulsen") in triples(reading)


@pytest.mark.ocr
@pytest.mark.parametrize(("name", "kind"), [("svar.png", "PNG"), ("svar.jpg", "JPEG"), ("svar.pdf", "PDF")])
def test_scanned_reply_states_the_same_facts(
    extractor: Extractor, plain: Reading, name: str, kind: str
) -> None:
    """A clean scan, as a picture or in a PDF, gives what the text file gives, with its page."""
    reading = extractor.extract(Path(name), reply.picture_bytes(reply.as_picture(), kind))
    assert triples(reading) == triples(plain)
    assert {fact.page for fact in reading.facts} == {1}
    assert "OCR" in reading.note
