"""One small reply to a circulated proposal, as the same content in every format that we read.

A block is a heading with its level, a paragraph, a bullet, or the rows of a table.
"""

from __future__ import annotations

import html
import io
import textwrap
from itertools import groupby

import docx
import openpyxl
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, ListFlowable, ListItem, Paragraph, SimpleDocTemplate, Spacer, Table

Block = tuple[str, str]

REPLY: tuple[Block, ...] = (
    ("h1", "Kulturnämndens svar om samverkan 2023"),
    (
        "p",
        "Kulturnämnden i Strömhamns kommun har ombetts berätta vilka samarbeten den deltar i. Svaret är "
        "skrivet av nämnden själv och har inte stämts av med andra förvaltningar.",
    ),
    ("h2", "Forum och nätverk"),
    (
        "p",
        "Kulturnämnden ingår i Trygghetsrådet tillsammans med polisen, Strömhamnsbostäder och Räddningstjänsten "
        "Kustmark. Kommunledningskontoret är sammankallande i Trygghetsrådet.",
    ),
    ("p", "Nämnden deltar dessutom i följande samarbeten:"),
    ("li", "Lovhamnen. Kultur-, fritids- och tekniska nämnden."),
    ("li", "Mötesplatser för alla. Fritidsnämnden och kulturnämnden."),
    ("li", "IOP Brygghuset. Kulturnämnden och Föreningen Brygghuset."),
    ("h2", "Projekt"),
    (
        "p",
        "Projektet Språkbryggan finansieras av Europeiska socialfonden. Kulturförvaltningen är projektägare och "
        "samarbetar med Region Kustmark och Högskolan i Kustmark om lässtunder för barn i Tjärdalen.",
    ),
    ("p", "Kulturförvaltningen samverkar också med IK Fyren om öppna kvällar på biblioteket i Lotsudden."),
)
FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"


def as_text(blocks: tuple[Block, ...] = REPLY) -> bytes:
    """Lines of at most 80 characters, headings and paragraphs parted by empty lines."""
    pieces = []
    for kind, run in groupby(blocks, key=lambda block: block[0]):
        for _, text in run:
            first = "• " if kind == "li" else ""
            wrapped = textwrap.fill(text, 80, initial_indent=first, break_on_hyphens=False)
            pieces += [wrapped] if kind == "li" else [wrapped, ""]
        if kind == "li":
            pieces.append("")
    return "\n".join(pieces).encode()


def as_html(blocks: tuple[Block, ...] = REPLY) -> bytes:
    """A page of a municipality's site, with menu, banner and footer."""
    main = []
    for kind, run in groupby(blocks, key=lambda block: block[0]):
        inner = "".join(f"<{kind}>{html.escape(text)}</{kind}>\n" for _, text in run)
        main.append(f"<ul>{inner}</ul>" if kind == "li" else inner)
    return f"""<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8">
<title>{html.escape(blocks[0][1])}</title></head><body>
<header><a href="/">Till startsidan</a></header>
<nav><ul><li><a href="/a">Socialnämnden och polisen</a></li><li><a href="/b">Näringslivsrådet</a></li></ul></nav>
<div class="cookie-banner">Tekniska nämnden samarbetar med kakor.</div>
<main>{"".join(main)}</main>
<aside><p>Fritidsnämnden deltar i Ung i Strömhamn.</p></aside>
<footer>Kommunstyrelsen leder Näringslivsrådet.</footer></body></html>""".encode()


def as_docx(blocks: tuple[Block, ...] = REPLY) -> bytes:
    """A Word document with Word's own styles."""
    document = docx.Document()
    for kind, text in blocks:
        if kind.startswith("h"):
            document.add_heading(text, int(kind[1]))
        else:
            document.add_paragraph(text, style="List Bullet" if kind == "li" else None)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def as_pdf(blocks: tuple[Block, ...] = REPLY) -> bytes:
    """A PDF with text, as office programs print it."""
    return pdf(flowables(blocks))


def as_picture(blocks: tuple[Block, ...] = REPLY, dpi: int = 200) -> Image.Image:
    """A scanned page: nothing but dots."""
    font = ImageFont.truetype(FONT, round(11 * dpi / 72))
    page = Image.new("L", (round(8.27 * dpi), round(11.69 * dpi)), "white")
    draw = ImageDraw.Draw(page)
    lines = as_text(blocks).decode().split("\n")
    for number, line in enumerate(lines):
        draw.text((0.6 * dpi, 0.6 * dpi + number * 15 * dpi / 72), line, fill="black", font=font)
    return page


def flowables(blocks: tuple[Block, ...]) -> list[Flowable]:
    """The blocks for reportlab."""
    styles = getSampleStyleSheet()
    story: list[Flowable] = []
    for kind, run in groupby(blocks, key=lambda block: block[0]):
        texts = [html.escape(text) for _, text in run]
        if kind == "li":
            items = [ListItem(Paragraph(text, styles["Normal"])) for text in texts]
            story.append(ListFlowable(items, bulletType="bullet"))
        elif kind == "p":
            for text in texts:
                story += [Paragraph(text, styles["Normal"]), Spacer(1, 8)]
        else:
            story += [Paragraph(text, styles[f"Heading{kind[1]}"]) for text in texts]
    return story


def table(rows: list[list[str]], widths: list[float], ruled: bool = True, size: float = 10) -> Table:
    """A table whose cells break their lines."""
    style = ParagraphStyle("cell", parent=getSampleStyleSheet()["Normal"], fontSize=size, leading=size * 1.2)
    cells = [[Paragraph(html.escape(cell), style) for cell in row] for row in rows]
    drawn = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    plain = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("BOTTOMPADDING", (0, 0), (-1, -1), 9)]
    return Table(cells, colWidths=widths, style=drawn if ruled else plain)


def table_as_html(rows: list[list[str]]) -> bytes:
    """A page with nothing but the table."""
    body = "".join(f"<tr>{''.join(f'<td>{html.escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return f"<!DOCTYPE html><meta charset=utf-8><table>{body}</table>".encode()


def table_as_docx(rows: list[list[str]]) -> bytes:
    """A Word document with nothing but the table."""
    document = docx.Document()
    cells = document.add_table(len(rows), len(rows[0]))
    for number, row in enumerate(rows):
        for place, text in zip(cells.rows[number].cells, row, strict=True):
            place.text = text
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def table_as_pdf(rows: list[list[str]], ruled: bool = True) -> bytes:
    """The table in small print on sheets that lie down, with or without lines between its cells."""
    stream = io.BytesIO()
    sheet = SimpleDocTemplate(stream, pagesize=landscape(A4), leftMargin=30, rightMargin=30, invariant=1)
    sheet.build([table(rows, [780 / len(rows[0])] * len(rows[0]), ruled, 5.5)])
    return stream.getvalue()


def table_as_xlsx(rows: list[list[str]]) -> bytes:
    """A workbook of one sheet."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def pdf(story: list[Flowable]) -> bytes:
    """A PDF of the flowables."""
    stream = io.BytesIO()
    SimpleDocTemplate(stream, pagesize=A4, invariant=1).build(story)
    return stream.getvalue()


def picture_bytes(picture: Image.Image, kind: str, *more: Image.Image) -> bytes:
    """Pictures as a file of a kind that Pillow knows."""
    stream = io.BytesIO()
    several = {"save_all": True, "append_images": list(more)} if more else {}
    picture.save(stream, kind, dpi=(200, 200), **({"resolution": 200} if kind == "PDF" else {}), **several)
    return stream.getvalue()


def unicode_font() -> str:
    """A font that has every letter, embedded as office programs do."""
    pdfmetrics.registerFont(TTFont("DejaVu", FONT))
    return "DejaVu"
