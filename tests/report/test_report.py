"""A report says what was found, where it stands, and how it was made; in Word and on the web alike."""

from __future__ import annotations

import io
import zipfile

from defusedxml.ElementTree import fromstring
from docx import Document
from lxml import html as lxml_html

from graph.packed import LONG_AGO
from report.content import SOURCES, Report
from report.web import as_html
from report.word import as_docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def test_each_kind_has_its_section_with_the_strongest_first(report: Report) -> None:
    titles = [[item.title for item in section.items] for section in report.sections]
    assert [len(each) for each in titles] == [2, 1]
    assert titles[0][0] == "Två forum liknar varandra"
    assert [section.all_items for section in report.sections] == [3, 1]
    assert [item.number for section in report.sections for item in section.items] == ["1.1", "1.2", "2.1"]


def test_summary_says_how_much_there_is_and_what_was_chosen(report: Report) -> None:
    assert "4 fynd har kommit fram när 1 dokument" in report.summary[0]
    assert "Urval." in report.summary


def test_a_finding_brings_its_sources_and_says_how_many_are_left_out(report: Report) -> None:
    first, second = report.sections[0].items
    assert [(note.document, note.line) for note in first.footnotes] == [("Brev", 1), ("Brev", 2)]
    assert (len(second.footnotes), second.more_sources) == (SOURCES, 8 - SOURCES)


def test_what_people_decided_stands_with_its_reason(report: Report) -> None:
    first, second = report.sections[0].items
    assert (first.state, first.reason, second.state) == ("Bekräftat", "Vi har frågat dem", "Inte bedömt")


def test_word_document_has_headings_contents_and_tables(report: Report) -> None:
    document = Document(io.BytesIO(as_docx(report)))
    headings = [p.text for p in document.paragraphs if p.style is not None and p.style.name == "Heading 1"]
    assert headings[:2] == ["Innehåll", "Sammanfattning"]
    assert headings[2].startswith("1. ") and headings[-1] == "Så är underlaget gjort"
    assert 'TOC \\o "1-2"' in document.element.xml
    assert [cell.text for cell in document.tables[0].rows[0].cells][:2] == ["Nr", "Fynd"]
    assert len(document.inline_shapes) == len(report.sections)


def test_word_document_has_a_real_footnote_for_every_source(report: Report) -> None:
    with zipfile.ZipFile(io.BytesIO(as_docx(report))) as package:
        notes = fromstring(package.read("word/footnotes.xml"))
        body = fromstring(package.read("word/document.xml"))
    numbered = [n for n in notes.findall(f"{W}footnote") if n.get(f"{W}type") is None]
    marks = [m.get(f"{W}id") for m in body.iter(f"{W}footnoteReference")]
    assert marks == [n.get(f"{W}id") for n in numbered]
    assert len(marks) == sum(len(item.footnotes) for s in report.sections for item in s.items)
    assert "Brev, rad 1: ”Rad 1 säger" in "".join(numbered[0].itertext())


def test_pictures_are_described_for_those_who_do_not_see_them(report: Report) -> None:
    with zipfile.ZipFile(io.BytesIO(as_docx(report))) as package:
        assert 'descr="Stapeldiagram' in package.read("word/document.xml").decode()
    page = lxml_html.fromstring(as_html(report))
    assert len(page.xpath("//figure[@role='img'][starts-with(@aria-label, 'Stapeldiagram')]")) == 2


def test_the_same_findings_give_the_same_bytes(report: Report) -> None:
    assert as_docx(report) == as_docx(report)
    with zipfile.ZipFile(io.BytesIO(as_docx(report))) as parts:
        assert {part.date_time for part in parts.infolist()} == {LONG_AGO}, "at whatever time it is written"
    assert as_html(report) == as_html(report)


def test_names_cannot_become_markup_on_the_page(report: Report) -> None:
    page = as_html(report)
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert lxml_html.fromstring(page).xpath("//@src") == [], "nothing is fetched"


def test_every_mark_on_the_page_leads_to_its_note_and_back(report: Report) -> None:
    page = lxml_html.fromstring(as_html(report))
    ids = set(page.xpath("//@id"))
    inside = [href[1:] for href in page.xpath("//a/@href") if href.startswith("#")]
    assert inside and set(inside) <= ids
