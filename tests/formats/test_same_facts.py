"""What a document says does not depend on the format in which it is saved."""

from __future__ import annotations

from pathlib import Path

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
    ("Europeiska socialfonden (ESF)", "funds", "Språkbryggan"),
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
