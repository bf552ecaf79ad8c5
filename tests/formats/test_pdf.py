"""PDF documents become text: page by page, column by column, tables as rows; what is scanned is read or told."""

from __future__ import annotations

import io
import os
import stat
import time
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from reportlab.lib import pdfencrypt
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, FrameBreak, PageBreak, PageTemplate, Paragraph

from loaders.formats import ocr, pdf
from loaders.formats.source import Source
from tests.formats import reply

Read = Callable[[str, bytes], Source]
Refuse = Callable[[str, bytes], str]
STYLES = getSampleStyleSheet()
WORDS = (
    "Kulturnämnden deltar i Lovhamnen tillsammans med fritidsnämnden, polisen och Räddningstjänsten Kustmark. "
    "Arbetet samordnas av kommunledningskontoret, som kallar till möten varje månad under hela året. "
)
ROWS = [
    ["Forum", "Deltagare", "Status"],
    ["Lovhamnen", "Kulturnämnden, fritidsnämnden, polisen och Räddningstjänsten Kustmark", "Pågår"],
    ["Trygghetsrådet i Strömhamns kommun", "Polisen och kommunledningskontoret", "Pågår"],
    ["Veckopulsen", "Lotsskolan", "Avslutat"],
]


def drawn(draw: Callable[[Canvas], None], **options: object) -> bytes:
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4, invariant=1, **options)
    draw(canvas)
    canvas.save()
    return stream.getvalue()


def of_pages(*texts: str) -> bytes:
    """A page for each text, drawn in one line; an empty one is blank."""

    def draw(canvas: Canvas) -> None:
        for text in texts:
            canvas.drawString(60, 700, text)
            canvas.showPage()

    return drawn(draw)


def turned(data: bytes, degrees: int) -> bytes:
    document = pypdfium2.PdfDocument(data)
    for page in document:
        page.set_rotation(degrees)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def columns() -> bytes:
    """A heading over the page, and eight paragraphs in two justified columns."""
    stream = io.BytesIO()
    document = BaseDocTemplate(stream, pagesize=A4, invariant=1)
    width, height = A4
    column = (width - 120) / 2
    frames = [
        Frame(50, height - 130, width - 100, 80),
        Frame(50, 50, column, height - 190),
        Frame(70 + column, 50, column, height - 190),
    ]
    document.addPageTemplates(PageTemplate(frames=frames))
    justified = ParagraphStyle("j", parent=STYLES["Normal"], alignment=4)
    story = [Paragraph(f"Stycke {n}. {WORDS * 2}", justified) for n in range(1, 9)]
    document.build([Paragraph("Samverkan i Strömhamn", STYLES["Title"]), FrameBreak(), *story])
    return stream.getvalue()


def test_pages_are_kept(source: Read) -> None:
    """Offset and number of each page, also of a blank one."""
    read = source("plan.pdf", of_pages("Lovhamnen", "", "Veckopulsen"))
    assert read.text == "Lovhamnen\n\n\n\nVeckopulsen\n"
    assert [read.page_of(read.text.index(word)) for word in ("Lovhamnen", "Veckopulsen")] == [1, 3]
    assert [number for _, number in read.pages] == [1, 2, 3]


def test_columns_are_read_one_after_another(source: Read) -> None:
    """The heading first, then the left column to its end, then the right."""
    text = source("blad.pdf", columns()).text
    assert text.startswith("Samverkan i Strömhamn\n\nStycke 1.")
    places = [text.index(f"Stycke {number}.") for number in range(1, 9)]
    assert places == sorted(places)
    assert " ".join(text.split()).count(WORDS.strip()) == 16


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_turned_page_is_read_upright(source: Read, degrees: int) -> None:
    """A page that the viewer turns reads like one that it does not."""
    assert source("blad.pdf", turned(columns(), degrees)).text == source("blad.pdf", columns()).text


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_text_drawn_sideways_is_read_upright_and_stamps_come_last(source: Read, degrees: int) -> None:
    """Most letters decide which way is up; a stamp across the page is not mixed into its lines."""

    def draw(canvas: Canvas) -> None:
        canvas.translate(300, 400)
        canvas.rotate(degrees)
        for number in range(4):
            canvas.drawString(-200, -14 * number, f"Rad {number} om Lovhamnen")
        canvas.rotate(40)
        canvas.drawString(0, 50, "UTKAST")

    lines = "\n".join(f"Rad {number} om Lovhamnen" for number in range(4))
    assert source("blad.pdf", drawn(draw)).text == f"{lines}\nUTKAST\n"


@pytest.mark.parametrize("ruled", [True, False], ids=["drawn lines", "no lines"])
def test_table_is_rows_of_cells_parted_by_tabs(source: Read, ruled: bool) -> None:
    """Cells whose lines break are whole again, whether lines are drawn between them or not."""
    table = reply.table(ROWS, [120, 220, 80], ruled)
    data = reply.pdf(
        [Paragraph("Forum i staden.", STYLES["Normal"]), table, Paragraph(WORDS, STYLES["Normal"])]
    )
    text = source("plan.pdf", data).text
    expected = "\n".join("\t".join(row) for row in ROWS)
    assert text.startswith(f"Forum i staden.\n\n{expected}\n\nKulturnämnden deltar")


def test_cell_that_spans_rows_is_said_in_each(source: Read) -> None:
    """No line is drawn between the rows of the spanning cell."""
    table = reply.table([["Forum", "Deltagare"], ["Lovhamnen", "Polisen"], ["", "Lotsskolan"]], [120, 120])
    table.setStyle([("SPAN", (0, 1), (0, 2))])
    assert source("plan.pdf", reply.pdf([table])).text == (
        "Forum\tDeltagare\nLovhamnen\tPolisen\nLovhamnen\tLotsskolan\n"
    )


def test_drawn_and_symbol_bullets_are_bullets(source: Read) -> None:
    """Browsers draw a dot before an item, however far away; it is a bullet, and no column of a table."""

    def draw(canvas: Canvas) -> None:
        for number, name in enumerate(["Lovhamnen", "Veckopulsen", "Trygghetsrådet"]):
            canvas.circle(70, 703 - 16 * number, 2, fill=1)
            canvas.drawString(84, 700 - 16 * number, name)
            canvas.drawString(70, 600 - 16 * number, "•")
            canvas.drawString(110, 600 - 16 * number, name)

    items = "• Lovhamnen\n• Veckopulsen\n• Trygghetsrådet"
    assert source("plan.pdf", drawn(draw)).text == f"{items}\n\n{items}\n"


def test_running_line_with_page_number_is_kept_once(source: Read) -> None:
    """What counts the pages at their edge is said on the first page only; other lines stay."""

    def draw(canvas: Canvas) -> None:
        for number in range(1, 4):
            canvas.drawString(60, 800, f"Strömhamns kommun   {number} (3)")
            canvas.drawString(60, 700, f"Mål {number * number} gäller skolan.")
            canvas.showPage()

    text = source("plan.pdf", drawn(draw)).text
    lines = ["Strömhamns kommun 1 (3)", *(f"Mål {number} gäller skolan." for number in (1, 4, 9))]
    assert [line for line in text.split("\n") if line] == lines


def test_letters_of_embedded_fonts_and_ligatures_come_out_whole(source: Read) -> None:
    """Å, ä and ö of an embedded font, joined ff and fi, a decomposed ö and a soft hyphen at the line's end."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont(reply.unicode_font(), 11)
        canvas.drawString(60, 700, "Ta\ufb00la på Åsö \ufb01ck Stro\u0308mhamns utbild\u00ad")
        canvas.drawString(60, 686, "ningsnämnd")

    assert source("plan.pdf", drawn(draw)).text == "Taffla på Åsö fick Strömhamns utbild-\nningsnämnd\n"


def test_document_of_too_many_pages_is_refused_at_once(refusal: Refuse) -> None:
    """Ten thousand pages are counted, not read."""
    data = of_pages(*["Lovhamnen"] * 10_000)
    began = time.monotonic()
    sentence = refusal("stor.pdf", data)
    assert "10,000 sidor" in sentence
    assert "gränsen 2,000" in sentence
    assert time.monotonic() - began < 5


def test_password_is_told(refusal: Refuse) -> None:
    """A document that cannot be opened without its password asks for one without."""
    locked = drawn(lambda canvas: canvas.drawString(60, 700, "Lovhamnen"), encrypt="hemligt")
    assert "lösenord" in refusal("hemlig.pdf", locked)


def test_document_that_anyone_may_open_is_read(source: Read) -> None:
    """A password against printing is none against reading."""
    rights = pdfencrypt.StandardEncryption("", ownerPassword="hemligt", canPrint=0)
    data = drawn(lambda canvas: canvas.drawString(60, 700, "Lovhamnen"), encrypt=rights)
    assert source("plan.pdf", data).text == "Lovhamnen\n"


@pytest.mark.parametrize("data", [b"Lovhamnen", b"%PDF-1.7\n%%EOF", of_pages("Lovhamnen")[100:-300]])
def test_damaged_document_is_refused(refusal: Refuse, data: bytes) -> None:
    """The user is asked to save it anew."""
    assert "skadad eller ingen PDF" in refusal("trasig.pdf", data)


def test_blank_document_is_refused(refusal: Refuse) -> None:
    """Neither text nor picture."""
    assert "ingen text" in refusal("tom.pdf", of_pages("", ""))


def test_document_that_takes_too_long_is_stopped(refusal: Refuse, monkeypatch: pytest.MonkeyPatch) -> None:
    """The process that reads it is killed when its time is up."""
    monkeypatch.setattr(pdf, "SECONDS", 0.05)
    assert "avbröts efter 0.05 sekunder" in refusal("sen.pdf", of_pages("Lovhamnen"))


def mixed() -> bytes:
    """A page with text, a scanned page, a page with text."""
    story = [*reply.flowables(reply.REPLY[:2]), PageBreak(), *reply.flowables(reply.REPLY[2:4])]
    document = pypdfium2.PdfDocument(reply.pdf(story))
    scan = pypdfium2.PdfDocument(reply.picture_bytes(reply.as_picture(reply.REPLY[4:8]), "PDF"))
    document.import_pages(scan, index=1)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


@pytest.fixture
def no_tesseract(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A machine on which the program is not installed."""
    monkeypatch.setenv("PATH", str(tmp_path))


@pytest.fixture
def no_swedish(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A machine whose tesseract knows English only."""
    program = tmp_path / "tesseract"
    program.write_text("#!/bin/sh\necho 'List of available languages (2):'\necho eng\necho osd\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    ocr.languages.cache_clear()
    yield
    ocr.languages.cache_clear()


def test_scan_without_tesseract_says_what_to_install(refusal: Refuse, no_tesseract: None) -> None:
    """One sentence for a PDF, one for a picture."""
    for name, kind in (("skannad.pdf", "PDF"), ("skannad.png", "PNG")):
        sentence = refusal(name, reply.picture_bytes(reply.as_picture(), kind))
        assert "apt install tesseract-ocr tesseract-ocr-swe" in sentence


def test_scan_without_swedish_says_what_to_install(refusal: Refuse, no_swedish: None) -> None:
    """The program is there, its Swedish is not."""
    sentence = refusal("skannad.pdf", reply.picture_bytes(reply.as_picture(), "PDF"))
    assert "saknar svenska" in sentence
    assert "tesseract-ocr-swe" in sentence


def test_partly_scanned_document_is_read_as_far_as_it_goes_without_tesseract(
    source: Read, no_tesseract: None
) -> None:
    """The pages with text are read, and the user is told which page was not and why."""
    read = source("blandad.pdf", mixed())
    assert "sida 2" in read.note
    assert "tesseract" in read.note
    assert "Kulturnämndens svar" in read.text
    assert "Lovhamnen" not in read.text
    assert read.page_of(read.text.index("Trygghetsrådet")) == 3


@pytest.mark.ocr
def test_scanned_page_takes_its_place_between_pages_with_text(source: Read) -> None:
    """Text, scan, text: three pages in their order."""
    read = source("blandad.pdf", mixed())
    places = [read.text.index(words) for words in ("Kulturnämndens svar", "• Lovhamnen", "Forum och nätverk")]
    assert [read.page_of(place) for place in places] == [1, 2, 3]
    assert "sida 2: lästes med OCR" in read.note


@pytest.mark.ocr
def test_page_whose_letters_have_no_meaning_is_read_as_a_picture(source: Read) -> None:
    """A font that does not tell which letters its shapes are is a scan with extra steps."""

    def draw(canvas: Canvas) -> None:
        canvas.drawInlineImage(reply.as_picture(), 0, 0, *A4)
        canvas.setFont(reply.unicode_font(), 11)
        canvas.drawString(60, 30, "\ue000\ue001\ue002" * 20)

    assert "Trygghetsrådet" in source("svar.pdf", drawn(draw)).text
