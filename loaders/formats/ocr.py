"""Pictures of pages as text, by the program tesseract with its Swedish data: the extra ``ocr``."""

from __future__ import annotations

import functools
import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import tempfile
import warnings
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from loaders.formats.isolated import isolated
from loaders.formats.source import Source, document_id
from model.errors import DocumentUnreadableError

if TYPE_CHECKING:
    from PIL import Image

__all__ = ["engine", "image_source", "images", "languages", "missing", "paged", "text_of_image"]

LANGUAGE = "swe"
PAGE_SECONDS = 90.0
SECONDS = 120.0
MAX_FRAMES = 200
MAX_PIXELS = 100_000_000
SMALL = 1_700
"""Pixels of the longer side; what is smaller is drawn larger, for tesseract reads letters of some 30 pixels best."""
LARGE = 6_000
BULLETS = re.compile(r"^[»«•¢°*]{1,3} +(?=\w)", re.MULTILINE)
"""What tesseract makes of a bullet before a line."""


def missing() -> str:
    """What to install before pictures can be read, as a sentence; empty when nothing lacks."""
    if importlib.util.find_spec("PIL") is None:
        return "installera tillvalet ocr: pip install 'samverkan[ocr]'."
    if shutil.which("tesseract") is None:
        return (
            "installera programmet tesseract med svenska (Debian och Ubuntu: apt install tesseract-ocr "
            "tesseract-ocr-swe; macOS: brew install tesseract tesseract-lang)."
        )
    if LANGUAGE not in languages():
        return "tesseract saknar svenska; installera språkdata (Debian och Ubuntu: apt install tesseract-ocr-swe)."
    return ""


@functools.cache
def languages() -> tuple[str, ...]:
    """The languages that tesseract has data for; asked once."""
    done = subprocess.run(
        ["tesseract", "--list-langs"], capture_output=True, text=True, timeout=30, check=False
    )
    return tuple((done.stdout + done.stderr).split())


@functools.cache
def engine() -> str:
    """What reads pictures here: the program's version and its Swedish data, or what is missing; asked once."""
    try:
        if lack := missing():
            return lack
        done = subprocess.run(["tesseract", "--version"], capture_output=True, timeout=30, check=False)
        folder = re.search(r'"(.+?)"', " ".join(languages()))  # where its data lies
        data = [] if folder is None else sorted(Path(folder[1]).glob(f"{LANGUAGE}.*"))
        known = [f"{file} {file.stat().st_size} {file.stat().st_mtime_ns}" for file in data]
    except (OSError, subprocess.SubprocessError) as error:
        return f"tesseract: {error}"
    return "\n".join([(done.stdout + done.stderr).decode("utf-8", "replace"), *known])


def image_source(path: Path, data: bytes) -> Source:
    """A picture of a page as a source; each picture in a TIFF file is a page.

    Raises:
        DocumentUnreadableError: tesseract is missing, the picture is damaged or too large, or has no text.
    """
    if lack := missing():
        raise DocumentUnreadableError(f"{path}: bilder läses med tesseract; {lack}")
    with tempfile.TemporaryDirectory() as folder:
        files = isolated("loaders.formats.ocr:images", path, data, SECONDS, folder=folder)
        assert isinstance(files, list)
        texts = [text_of_image(f"{path}, sida {n}", Path(file)) for n, file in enumerate(files, 1)]
    text, pages = paged(texts)
    if not text.strip():
        raise DocumentUnreadableError(
            f"{path}: ingen text hittades i bilden; skanna om den, gärna i 300 dpi."
        )
    note = f"{path}: bilden lästes med OCR; enstaka tecken kan vara fel."
    return Source(document_id(path), path.name, text, hashlib.sha256(data).hexdigest(), note, pages)


def paged(texts: Sequence[str]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The texts of pages after each other, and the offset and number of each."""
    text = ""
    pages: list[tuple[int, int]] = []
    for number, page in enumerate(texts, 1):
        pages.append((len(text), number))
        text += page.strip("\n") + "\n" + ("\n" if number < len(texts) else "")
    return text, tuple(pages)


def text_of_image(place: str, image: Path) -> str:
    """What tesseract reads in a picture.

    Args:
        place: file and page, for messages.
        image: a PNG file.

    Raises:
        DocumentUnreadableError: tesseract took too long or gave up.
    """
    command = ["tesseract", str(image), "stdout", "-l", LANGUAGE]
    environment = os.environ | {"OMP_THREAD_LIMIT": "1"}  # its threads cost more than they give
    try:
        done = subprocess.run(
            command, capture_output=True, timeout=PAGE_SECONDS, check=False, env=environment
        )
    except subprocess.TimeoutExpired:
        raise DocumentUnreadableError(
            f"{place}: tesseract avbröts efter {PAGE_SECONDS:g} sekunder; skanna om sidan i 300 dpi."
        ) from None
    if done.returncode != 0:
        words = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise DocumentUnreadableError(
            f"{place}: tesseract klarade inte sidan ({words[-1][:200] if words else done.returncode}); "
            "skanna om den."
        )
    text = done.stdout.decode("utf-8", "replace").replace("\f", "\n").replace("\r", "")
    return BULLETS.sub("• ", text)


def images(name: str, data: bytes, folder: str) -> list[str]:
    """The pictures of a file, upright and in grey, as PNG files in a folder; gives the files' paths.

    It reads a foreign file and runs in a process of its own.

    Raises:
        DocumentUnreadableError: the picture is damaged or too large, or there are too many in the file.
    """
    from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError  # noqa: PLC0415 - an extra

    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    files: list[str] = []
    try:
        with Image.open(BytesIO(data), formats=["PNG", "JPEG", "TIFF"]) as picture:
            for number, frame in enumerate(ImageSequence.Iterator(picture), 1):
                if number > MAX_FRAMES:
                    raise DocumentUnreadableError(
                        f"{name}: fler än {MAX_FRAMES} bilder i en fil; dela den i flera."
                    )
                file = Path(folder) / f"{number}.png"
                _readable(ImageOps.exif_transpose(frame)).save(file, compress_level=1)
                files.append(str(file))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise DocumentUnreadableError(
            f"{name}: bilden har fler bildpunkter än gränsen {MAX_PIXELS:,}; spara den i 300 dpi."
        ) from None
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        raise DocumentUnreadableError(
            f"{name}: bilden är skadad eller av annat slag än namnet säger ({error}); spara om den som PNG."
        ) from None
    return files


def _readable(frame: Image.Image) -> Image.Image:
    """In grey on white, no smaller and no larger than tesseract reads well."""
    from PIL import Image  # noqa: PLC0415 - an extra

    if frame.mode in {"LA", "PA", "RGBA", "RGBa", "La"} or "transparency" in frame.info:
        white = Image.new("RGBA", frame.size, "white")
        frame = Image.alpha_composite(white, frame.convert("RGBA"))
    grey = frame.convert("L")
    longer = max(grey.size)
    factor = 2.0 if longer < SMALL else min(1.0, LARGE / longer)
    if factor == 1.0:
        return grey
    size = (max(1, round(grey.width * factor)), max(1, round(grey.height * factor)))
    return grey.resize(size, Image.Resampling.LANCZOS)
