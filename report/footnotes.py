"""Footnotes as Word knows them, which python-docx does not write: a part of the package and a mark in the text.

Office Open XML, ECMA-376 part 1, 17.11 (footnotes and endnotes).
"""

from __future__ import annotations

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph
from lxml import etree

__all__ = ["Footnotes"]

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
EMPTY = f"""<w:footnotes {nsdecls("w")}>
<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>
</w:footnotes>"""
MARK, TEXT = "footnote reference", "footnote text"
"""The styles by the names that Word gives them in every language."""


class Footnotes:
    """The footnotes of one document; ``attach`` puts them into it when all are made."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._root = etree.fromstring(EMPTY)
        self._number = 0
        mark = document.styles.add_style(MARK, WD_STYLE_TYPE.CHARACTER)
        mark.font.superscript = True
        text = document.styles.add_style(TEXT, WD_STYLE_TYPE.PARAGRAPH)
        text.font.size = Pt(8.5)
        text.paragraph_format.space_after = Pt(0)
        self._mark, self._text = mark.style_id, text.style_id

    def add(self, paragraph: Paragraph, words: str) -> None:
        """A mark at the end of the paragraph, and the note that it leads to."""
        self._number += 1
        run = paragraph.add_run(style=MARK)
        reference = OxmlElement("w:footnoteReference")
        reference.set(qn("w:id"), str(self._number))
        run._r.append(reference)
        self._root.append(self._note(words))

    def attach(self) -> None:
        """Put the notes into the document's package."""
        content = etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", standalone=True)
        package = self._document.part.package
        part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE, content, package)
        self._document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)

    def _note(self, words: str) -> etree._Element:
        note = OxmlElement("w:footnote")
        note.set(qn("w:id"), str(self._number))
        paragraph = _child(note, "w:p")
        _child(_child(paragraph, "w:pPr"), "w:pStyle").set(qn("w:val"), self._text)
        mark = _child(paragraph, "w:r")
        _child(_child(mark, "w:rPr"), "w:rStyle").set(qn("w:val"), self._mark)
        _child(mark, "w:footnoteRef")
        text = _child(_child(paragraph, "w:r"), "w:t")
        text.set(qn("xml:space"), "preserve")
        text.text = f" {words}"
        return note


def _child(parent: etree._Element, name: str) -> etree._Element:
    child: etree._Element = OxmlElement(name)
    parent.append(child)
    return child
