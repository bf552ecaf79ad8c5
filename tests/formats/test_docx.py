"""Word documents become text: headings, paragraphs, bullets and rows of cells, in their order."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE

from loaders.formats import docx as reader
from loaders.formats import packages
from loaders.formats.source import Source

Read = Callable[[str, bytes], Source]
Refuse = Callable[[str, bytes], str]
OLE = bytes.fromhex("D0CF11E0A1B11AE1")
CONTROL = """<w:sdt><w:sdtContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:sdtContent></w:sdt>"""
INSERTED = """<w:p><w:r><w:t xml:space="preserve">Nämnden </w:t></w:r><w:del w:id="1" w:author="x"><w:r>
  <w:delText>lämnar</w:delText></w:r></w:del><w:ins w:id="2" w:author="x"><w:r><w:t>ingår i Lovhamnen</w:t></w:r>
  </w:ins><w:r><w:t>.</w:t></w:r></w:p>"""


def saved(document: Document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def changed(data: bytes, part: str, change: Callable[[str], str]) -> bytes:
    """The document with one of its parts rewritten, as no office program would."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, change(content.decode()).encode() if name == part else content)
    return stream.getvalue()


def with_body(xml: str) -> bytes:
    """A document whose body begins with that XML."""
    data = saved(docx.Document())
    return changed(data, "word/document.xml", lambda text: text.replace("<w:body>", f"<w:body>{xml}"))


def test_headings_paragraphs_lists_and_tables_keep_their_order(source: Read) -> None:
    """A heading has empty lines around, a list's items are bullets, a table's rows are parted by tabs."""
    document = docx.Document()
    document.add_heading("Samverkan i Strömhamn", 1)
    document.add_paragraph("Kulturnämnden deltar i Lovhamnen.")
    document.add_paragraph("Polisen", style="List Bullet")
    document.add_paragraph("Lotsskolan", style="List Bullet")
    table = document.add_table(2, 3)
    for number, text in enumerate(
        ["Forum", "Deltagare", "Status", "Lovhamnen", "Polisen\nRegion Kustmark", ""]
    ):
        table.cell(number // 3, number % 3).text = text
    document.add_paragraph("Efter tabellen.")
    assert source("plan.docx", saved(document)).text == (
        "Samverkan i Strömhamn\n\nKulturnämnden deltar i Lovhamnen.\n\n• Polisen\n• Lotsskolan\n\n"
        "Forum\tDeltagare\tStatus\nLovhamnen\tPolisen, Region Kustmark\n\nEfter tabellen.\n"
    )


def test_cell_that_spans_rows_is_said_in_each(source: Read) -> None:
    """A forum over two rows takes part in both."""
    document = docx.Document()
    table = document.add_table(3, 2)
    for number, text in enumerate(["Forum", "Deltagare", "Lovhamnen", "Polisen", "", "Lotsskolan"]):
        table.cell(number // 2, number % 2).text = text
    table.cell(1, 0).merge(table.cell(2, 0)).text = "Lovhamnen"
    assert source("plan.docx", saved(document)).text == (
        "Forum\tDeltagare\nLovhamnen\tPolisen\nLovhamnen\tLotsskolan\n"
    )


def test_text_in_content_controls_and_tracked_insertions_is_read(source: Read) -> None:
    """Templates keep text in controls; what was inserted counts, what was deleted does not."""
    text = source("mall.docx", with_body(CONTROL.format("Kulturnämnden svarar.") + INSERTED)).text
    assert text == "Kulturnämnden svarar.\n\nNämnden ingår i Lovhamnen.\n"


def test_swedish_style_names_are_headings() -> None:
    """A style of a template that is called Rubrik 1 makes a heading."""
    document = docx.Document()
    document.styles.add_style("Rubrik 1", WD_STYLE_TYPE.PARAGRAPH)
    document.add_paragraph("Forum", style="Rubrik 1")
    assert reader.docx_html("mall.docx", saved(document)) == "<h1>Forum</h1>"


def test_page_headers_come_first(source: Read) -> None:
    """The header of the pages names who writes."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Strömhamns kommun\tKulturnämnden"
    document.add_paragraph("Nämnden deltar i Lovhamnen.")
    assert source("brev.docx", saved(document)).text == (
        "Strömhamns kommun Kulturnämnden\n\nNämnden deltar i Lovhamnen.\n"
    )


def test_document_without_text_is_refused(refusal: Refuse) -> None:
    """A document of pictures only has nothing to read."""
    assert "ingen text" in refusal("tom.docx", saved(docx.Document()))


def test_password_and_older_format_are_told_apart(refusal: Refuse) -> None:
    """Both are OLE containers; only one of them holds an encrypted package."""
    protected = OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600
    assert "lösenord" in refusal("hemlig.docx", protected)
    assert "lösenord" in refusal("hemlig.xlsx", protected)
    assert "äldre Office-format; spara om det som .docx" in refusal("gammal.docx", OLE + b"\0" * 600)


@pytest.mark.parametrize(
    "data",
    [
        b"Inget ZIP-arkiv",
        saved(docx.Document())[:3000],
        saved(docx.Document())[300:],
        changed(saved(docx.Document()), "word/document.xml", lambda text: text[: len(text) // 2]),
        changed(saved(docx.Document()), "word/document.xml", lambda text: ""),
    ],
    ids=["text", "cut", "beheaded", "broken part", "empty part"],
)
def test_damaged_document_is_refused(refusal: Refuse, data: bytes) -> None:
    """Whatever is broken, the user is asked to save the document anew."""
    assert "spara om det som .docx" in refusal("trasig.docx", data)


BILLION_LAUGHS = "<!DOCTYPE d [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]>"
FETCHED = "<!DOCTYPE d [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"


@pytest.mark.parametrize("declared", [BILLION_LAUGHS, FETCHED], ids=["bomb", "fetch"])
@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "[Content_Types].xml"])
def test_entities_in_any_part_are_refused(refusal: Refuse, part: str, declared: str) -> None:
    """Neither a bomb nor a file of ours gets into the text."""

    def declaring(text: str) -> str:
        return text.replace("?>", f"?>{declared}", 1) if "?>" in text else declared + text

    document = docx.Document()
    document.add_paragraph("Lovhamnen")
    sentence = refusal("bomb.docx", changed(saved(document), part, declaring))
    assert part in sentence
    assert "entiteter" in sentence


def test_declaration_far_down_in_a_part_is_refused(refusal: Refuse) -> None:
    """A long comment before it does not hide it."""
    document = docx.Document()
    document.add_paragraph("Lovhamnen")
    hidden = f"<!--{' ' * 300_000}-->{BILLION_LAUGHS}"
    data = changed(saved(document), "word/document.xml", lambda text: text.replace("?>", f"?>{hidden}", 1))
    assert "börjar inte på 200,000 byte" in refusal("bomb.docx", data)


def test_document_that_unpacks_beyond_the_limit_is_refused(
    refusal: Refuse, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sizes are read before anything is unpacked."""
    monkeypatch.setattr(packages, "MAX_UNPACKED", 1_000_000)
    data = changed(saved(docx.Document()), "word/document.xml", lambda text: text + " " * 1_000_000)
    assert len(data) < 50_000
    assert "packas upp till" in refusal("bomb.docx", data)


def test_document_nested_too_deeply_is_refused(refusal: Refuse) -> None:
    """Tables in tables in tables end in a sentence, not in a stack that overflows."""
    cell = "<w:tbl><w:tr><w:tc>"
    deep = cell * 2_000 + "<w:p><w:r><w:t>Lovhamnen</w:t></w:r></w:p>" + "</w:tc></w:tr></w:tbl>" * 2_000
    assert "djupt i varandra" in refusal("djup.docx", with_body(deep))


def test_document_that_takes_too_long_is_stopped(refusal: Refuse, monkeypatch: pytest.MonkeyPatch) -> None:
    """The process that reads it is killed when its time is up."""
    monkeypatch.setattr(reader, "SECONDS", 0.05)
    assert "avbröts efter 0.05 sekunder" in refusal("sen.docx", with_body(CONTROL.format("Lovhamnen")))
