"""A report as a Word document: headings, contents, tables, pictures and footnotes as Word itself makes them."""

from __future__ import annotations

import io
from datetime import UTC, datetime

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from lxml import etree

from graph.packed import repacked
from report.content import Item, Report, Section
from report.footnotes import Footnotes
from report.pictures import described, png

__all__ = ["as_docx"]

INK, ACCENT = RGBColor(0x1D, 0x2B, 0x2F), RGBColor(0x00, 0x60, 0x7A)
UNDATED = datetime(2000, 1, 1, tzinfo=UTC)
"""What the file says of when it was made: the same findings give the same file; the front page has the day."""
COLUMNS = ("Nr", "Fynd", "Styrka", "Säkerhet", "Läge")
WIDTHS = (1.3, 9.4, 1.6, 2.0, 2.2)  # centimetres
PART_WIDTHS = (4.2, 1.4, 10.9)
CONTENTS = 'TOC \\o "1-2" \\h \\z \\u'
CONTROL = dict.fromkeys([*range(9), 11, 12, *range(14, 32)])
"""Signs that XML cannot hold."""


def as_docx(report: Report) -> bytes:
    """The report as the bytes of a .docx file."""
    document = Document()
    _prepare(document, report)
    notes = Footnotes(document)
    document.add_heading(_clean(report.title), 0)
    document.add_paragraph(_clean(report.subtitle), style="Subtitle")
    _contents(document, report)
    document.add_heading("Sammanfattning", 1)
    for line in report.summary:
        document.add_paragraph(_clean(line))
    for section in report.sections:
        _section(document, section, notes)
    _method(document, report)
    notes.attach()
    saved, out = io.BytesIO(), io.BytesIO()
    document.save(saved)
    repacked(saved, out)
    return out.getvalue()


def _prepare(document: WordDocument, report: Report) -> None:
    """Paper, language, type and page numbers."""
    properties = document.core_properties
    properties.title, properties.author, properties.language = _clean(report.title), "Samverkan", "sv-SE"
    properties.created = properties.modified = UNDATED
    properties.comments = ""
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.25)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size, normal.font.color.rgb = "Calibri", Pt(11), INK
    normal.element.get_or_add_rPr().append(_element("w:lang", {"w:val": "sv-SE"}))
    for name in ("Title", "Heading 1", "Heading 2"):
        document.styles[name].font.color.rgb = ACCENT
    _fields(page.footer.paragraphs[0])
    update = _element("w:updateFields", {"w:val": "true"})
    document.settings.element.append(update)  # Word then fills in the page numbers of the contents


def _fields(paragraph: Paragraph) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.add_run("Sida ")
    _field(paragraph, "PAGE", "1")
    paragraph.add_run(" av ")
    _field(paragraph, "NUMPAGES", "1")


def _contents(document: WordDocument, report: Report) -> None:
    """The table of contents as a field with its entries, so that it reads also before Word has updated it."""
    document.add_heading("Innehåll", 1)
    entries = [
        "Sammanfattning",
        *(f"{s.number}. {s.title}" for s in report.sections),
        "Så är underlaget gjort",
    ]
    first = document.add_paragraph()
    _mark(first.add_run(), "begin")
    _instruction(first.add_run(), CONTENTS)
    _mark(first.add_run(), "separate")
    first.add_run(_clean(entries[0]))
    last = first
    for entry in entries[1:]:
        last = document.add_paragraph(_clean(entry))
        last.paragraph_format.space_after = Pt(2)
    first.paragraph_format.space_after = Pt(2)
    _mark(last.add_run(), "end")


def _section(document: WordDocument, section: Section, notes: Footnotes) -> None:
    heading = document.add_heading(_clean(f"{section.number}. {section.title}"), 1)
    heading.paragraph_format.page_break_before = True
    document.add_paragraph(_clean(section.about))
    if section.items:
        shape = document.add_picture(io.BytesIO(png(section)), width=Cm(16.5))
        shape._inline.docPr.set("descr", described(section))
        _overview(document, section)
    left = section.all_items - len(section.items)
    if left:
        document.add_paragraph(f"{left} svagare fynd visas inte här.")
    for item in section.items:
        _item(document, item, notes)


def _overview(document: WordDocument, section: Section) -> None:
    rows = [
        (item.number, item.title, _decimal(item.score), f"{round(item.confidence * 100)} %", item.state)
        for item in section.items
    ]
    table = document.add_table(1, len(COLUMNS), style="Table Grid")
    _fill(table, 0, COLUMNS)
    for cell in table.rows[0].cells:
        cell.paragraphs[0].runs[0].bold = True
    table.rows[0]._tr.get_or_add_trPr().append(_element("w:tblHeader", {}))  # repeated on every page
    for row in rows:
        table.add_row()
        _fill(table, len(table.rows) - 1, row)
    _widths(table, WIDTHS)
    document.add_paragraph()


def _item(document: WordDocument, item: Item, notes: Footnotes) -> None:
    document.add_heading(_clean(f"{item.number} {item.title}"), 2)
    explanation = document.add_paragraph(_clean(item.explanation))
    for number, note in enumerate(item.footnotes):
        if number:
            explanation.add_run(" ")
        notes.add(explanation, _clean(note.text))
    if item.more_sources:
        explanation.add_run(f" ({item.more_sources} ställen till)")
    advice = document.add_paragraph()
    advice.add_run("Vad man kan göra: ").bold = True
    advice.add_run(_clean(item.suggestion))
    if item.reason:
        document.add_paragraph(_clean(f"{item.state}: {item.reason}"))
    if item.parts:
        table = document.add_table(0, 3, style="Table Grid")
        for name, value, what in item.parts:
            table.add_row()
            _fill(table, len(table.rows) - 1, (name, "" if value is None else _decimal(value), what))
        _widths(table, PART_WIDTHS)


def _method(document: WordDocument, report: Report) -> None:
    document.add_heading("Så är underlaget gjort", 1).paragraph_format.page_break_before = True
    for line in report.method:
        document.add_paragraph(_clean(line))
    document.add_heading("Dokument", 2)
    for title in report.documents:
        document.add_paragraph(_clean(title), style="List Bullet")


def _fill(table: Table, row: int, texts: tuple[str, ...]) -> None:
    for cell, text in zip(table.rows[row].cells, texts, strict=True):
        cell.text = _clean(text)
        for run in cell.paragraphs[0].runs:
            run.font.size = Pt(9)


def _widths(table: Table, widths: tuple[float, ...]) -> None:
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    for row in table.rows:
        row._tr.get_or_add_trPr().append(_element("w:cantSplit", {}))
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Cm(width)


def _field(paragraph: Paragraph, instruction: str, shown: str) -> None:
    _mark(paragraph.add_run(), "begin")
    _instruction(paragraph.add_run(), instruction)
    _mark(paragraph.add_run(), "separate")
    paragraph.add_run(shown)
    _mark(paragraph.add_run(), "end")


def _mark(run: Run, kind: str) -> None:
    run._r.append(_element("w:fldChar", {"w:fldCharType": kind}))


def _instruction(run: Run, text: str) -> None:
    element = _element("w:instrText", {"xml:space": "preserve"})
    element.text = text
    run._r.append(element)


def _element(name: str, attributes: dict[str, str]) -> etree._Element:
    element: etree._Element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(key), value)
    return element


def _clean(text: str) -> str:
    return text.translate(CONTROL)


def _decimal(value: float) -> str:
    return f"{value:.2f}".replace(".", ",")
