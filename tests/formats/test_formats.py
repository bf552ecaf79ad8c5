"""Which formats are read, and what it costs to know them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

from loaders.extract import FORMATS

Refuse = Callable[[str, bytes], str]


def test_formats_are_those_on_a_planners_desk() -> None:
    """Text, tables, web pages, Word, PDF and pictures."""
    assert set(FORMATS) == {
        ".txt", ".text", ".md", ".csv", ".tsv", ".xlsx", ".docx", ".html", ".htm", ".pdf",
        ".png", ".jpg", ".jpeg", ".tif", ".tiff",
    }  # fmt: skip


def test_other_formats_are_refused_with_what_is_read(refusal: Refuse) -> None:
    """The sentence says what to save the document as."""
    sentence = refusal("tal.pptx", b"PK")
    assert "'.pptx' läses inte" in sentence
    assert ".docx" in sentence


def test_readers_are_loaded_when_they_are_needed() -> None:
    """Whoever reads text files does not wait for the libraries of other formats."""
    ours = {f"loaders.formats.{reader}" for reader in ("docx", "html", "ocr", "pdf")}
    late = {"mammoth", "pypdfium2"} | ours
    code = f"import sys, loaders.extract; print(*sorted({late} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == ""
