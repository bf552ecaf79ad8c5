"""The readers of files by their kind: any file that we read, as text that can be cited."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from loaders.formats.source import Source, read_bytes, text_source
from loaders.text.printed import printed_pages
from model.errors import DocumentUnreadableError

__all__ = ["FORMATS", "read_source"]

Reader = Callable[[Path, bytes], Source]


def _by(module: str, name: str) -> Reader:
    """A reader whose libraries are loaded when the first file of its kind is met."""

    def read(path: Path, data: bytes) -> Source:
        reader: Reader = getattr(importlib.import_module(module), name)
        return reader(path, data)

    return read


FORMATS: dict[str, Reader] = {
    ".txt": text_source,
    ".text": text_source,
    ".md": text_source,
    ".csv": _by("loaders.formats.sheets", "csv_source"),
    ".tsv": _by("loaders.formats.sheets", "csv_source"),
    ".xlsx": _by("loaders.formats.sheets", "xlsx_source"),
    ".docx": _by("loaders.formats.docx", "docx_source"),
    ".html": _by("loaders.formats.html", "html_source"),
    ".htm": _by("loaders.formats.html", "html_source"),
    ".pdf": _by("loaders.formats.pdf", "pdf_source"),
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".tif", ".tiff"), _by("loaders.formats.ocr", "image_source")),
}
"""The reader of each kind of file, by the ending of its name."""


def read_source(path: Path, data: bytes | None = None) -> Source:
    """A file of any kind that we read, as text that can be cited.

    Args:
        path: the file; its name tells its kind.
        data: its bytes where they are at hand, as those of a file in an archive; else the file is read.

    Raises:
        DocumentUnreadableError: with file, place and mend.
    """
    reader = FORMATS.get(path.suffix.casefold())
    if reader is None:
        raise DocumentUnreadableError(
            f"{path}: filer av typen {path.suffix or 'utan ändelse'!r} läses inte; "
            f"spara dokumentet som något av {', '.join(FORMATS)}."
        )
    source = reader(path, read_bytes(path) if data is None else data)
    if not source.pages:
        source = replace(source, pages=tuple((page.start, page.number) for page in printed_pages(source)))
    return source
