"""Word documents as text: headings, paragraphs, bullets and tables, by way of the HTML that mammoth makes."""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from pathlib import Path
from xml.etree.ElementTree import ParseError

from defusedxml.ElementTree import fromstring

from loaders.formats.html import parsed
from loaders.formats.isolated import isolated
from loaders.formats.markup import plain_text
from loaders.formats.packages import demand_harmless
from loaders.formats.source import Source, document_id
from model.errors import DocumentUnreadableError

__all__ = ["docx_html", "docx_source", "docx_text"]

SECONDS = 120.0
HEADER = re.compile(r"word/header\d*\.xml")
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STYLES = "\n".join(f"p[style-name='Rubrik {level}'] => h{level}:fresh" for level in range(1, 7))
"""Word keeps its own styles' names in English; templates and other programs may write them in Swedish."""


def docx_source(path: Path, data: bytes) -> Source:
    """A Word document as a source.

    Raises:
        DocumentUnreadableError: protected by a password, damaged, without text, or beyond the limits.
    """
    demand_harmless(path, data, ".docx")
    text = str(isolated("loaders.formats.docx:docx_text", path, data, SECONDS))
    return Source(document_id(path), path.name, text, hashlib.sha256(data).hexdigest())


def docx_text(name: str, data: bytes) -> str:
    """The text of a document that is found harmless; ``name`` is what messages call the file.

    Raises:
        DocumentUnreadableError: damaged, nested too deeply, or without text.
    """
    html = docx_html(name, data)
    body = plain_text(parsed(name, html.encode())) if html.strip() else ""
    if not body.strip():
        raise DocumentUnreadableError(
            f"{name}: dokumentet har ingen text; är det inskannade bilder, spara det som PDF."
        )
    return "\n\n".join(filter(None, ["\n".join(_page_headers(data)), body])) + "\n"


def docx_html(name: str, data: bytes) -> str:
    """A document as HTML, without its pictures.

    Raises:
        DocumentUnreadableError: damaged, or nested too deeply.
    """
    import mammoth  # noqa: PLC0415 - only the process that reads a document needs it

    try:
        converted = mammoth.convert_to_html(
            io.BytesIO(data), style_map=STYLES, convert_image=mammoth.images.img_element(lambda image: {})
        )
    except RecursionError:
        raise DocumentUnreadableError(
            f"{name}: dokumentets delar ligger för djupt i varandra; spara texten i en enklare fil."
        ) from None
    except Exception as error:  # a broken document breaks the library wherever it happens to be reading
        raise DocumentUnreadableError(
            f"{name}: Word-dokumentet kan inte läsas ({error}); öppna det och spara om det som .docx."
        ) from None
    return str(converted.value)


def _page_headers(data: bytes) -> list[str]:
    """The lines of the pages' headers, each once: they name the municipality and the body that writes."""
    lines: list[str] = []
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for part in sorted(filter(HEADER.fullmatch, package.namelist())):
            try:
                root = fromstring(package.read(part), forbid_dtd=True)
            except ParseError:
                continue  # the document itself was read
            for paragraph in root.iter(f"{WORD}p"):
                text = "".join(
                    run.text or " " for run in paragraph.iter() if run.tag in {f"{WORD}t", f"{WORD}tab"}
                )
                lines.append(" ".join(text.split()))
    return list(dict.fromkeys(filter(None, lines)))
