"""PDF documents as text, page by page; pages that are pictures are read by OCR where that is installed."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import cast

from loaders.formats.isolated import isolated
from loaders.formats.ocr import missing, paged, text_of_image
from loaders.formats.source import Source, document_id
from model.errors import DocumentUnreadableError

__all__ = ["pdf_source"]

SECONDS = 180.0
"""A PDF of 2,000 close-set pages takes a third of it."""
MAX_SCANNED = 500
"""Scanned pages; each takes tesseract some seconds."""
BATCH = 10
"""Pages that are drawn at a time: a drawn page takes some megabytes on disk."""


def pdf_source(path: Path, data: bytes) -> Source:
    """A PDF as a source; its pages are counted from 1.

    Raises:
        DocumentUnreadableError: no PDF, protected by a password, beyond the limits, without text, or all of it
            scanned while tesseract is missing.
    """
    pages = cast(
        "list[dict[str, object]]", isolated("loaders.formats.pdfpages:page_texts", path, data, SECONDS)
    )
    texts = [str(page["text"]) for page in pages]
    scanned = [index for index, page in enumerate(pages) if page["scanned"]]
    note = ""
    if scanned:
        note = _read_scanned(path, data, texts, scanned)
    text, offsets = paged(texts)
    if not text.strip():
        raise DocumentUnreadableError(f"{path}: dokumentet har ingen text; skanna om det, gärna i 300 dpi.")
    return Source(document_id(path), path.name, text, hashlib.sha256(data).hexdigest(), note, offsets)


def _read_scanned(path: Path, data: bytes, texts: list[str], scanned: Sequence[int]) -> str:
    """Fill in the texts of scanned pages, counted from 0; gives what the user should know of it."""
    where = _ranges([index + 1 for index in scanned])
    if lack := missing():
        if len(scanned) == len(texts):
            raise DocumentUnreadableError(f"{path}: dokumentet är inskannat och läses med tesseract; {lack}")
        return f"{path}, {where}: inskannade och inte lästa; {lack}"
    if len(scanned) > MAX_SCANNED:
        raise DocumentUnreadableError(
            f"{path}: {len(scanned):,} inskannade sidor är fler än gränsen {MAX_SCANNED:,}; dela dokumentet."
        )
    for index, text in _recognised(path, data, scanned):
        texts[index] = text
    return f"{path}, {where}: lästes med OCR; enstaka tecken kan vara fel."


def _recognised(path: Path, data: bytes, scanned: Sequence[int]) -> Iterator[tuple[int, str]]:
    for first in range(0, len(scanned), BATCH):
        batch = scanned[first : first + BATCH]
        with tempfile.TemporaryDirectory() as folder:
            options = {"pages": list(batch), "folder": folder}
            files = cast(
                "list[str]", isolated("loaders.formats.pdfpages:page_images", path, data, SECONDS, **options)
            )
            for index, file in zip(batch, files, strict=True):
                yield index, text_of_image(f"{path}, sida {index + 1}", Path(file))


def _ranges(numbers: Sequence[int]) -> str:
    """Page numbers in words: ``sida 2, 5–7``."""
    starts = [numbers[0], *(b for a, b in pairwise(numbers) if b - a > 1)]
    ends = [*(a for a, b in pairwise(numbers) if b - a > 1), numbers[-1]]
    spans = (f"{a}" if a == b else f"{a}–{b}" for a, b in zip(starts, ends, strict=True))
    return f"sida {', '.join(spans)}"
