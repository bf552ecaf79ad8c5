"""Office files are ZIP archives of XML: what is checked of one before any reader opens it."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from model.errors import DocumentUnreadableError

__all__ = ["DAMAGED", "demand_harmless"]

MAX_UNPACKED = 200_000_000
"""Bytes that a file may unpack to: more is a bomb or a database."""
MAX_PARTS = 5_000
HEAD = 200_000
"""Bytes of a part within which its first element begins; what stands before it is a line."""
DAMAGED = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, OSError, RuntimeError, ValueError,
)  # fmt: skip
"""What the library raises of archives that are broken in one way or other."""
OLE = bytes.fromhex("D0CF11E0A1B11AE1")
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def demand_harmless(path: Path, data: bytes, ending: str) -> None:
    """Check that the bytes are an office file that can be opened without a password and holds no bomb.

    Args:
        path: what messages call the file.
        data: its bytes.
        ending: the format in which to save the file anew: ``.docx``.

    Raises:
        DocumentUnreadableError: protected, of an older format, damaged, or beyond the limits.
    """
    if data.startswith(OLE):
        if ENCRYPTED in data:
            raise DocumentUnreadableError(
                f"{path}: dokumentet är skyddat med lösenord; öppna det, ta bort lösenordet och spara om det "
                f"som {ending}."
            )
        raise DocumentUnreadableError(
            f"{path}: dokumentet har ett äldre Office-format; spara om det som {ending}."
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            _demand_limits(path, package.infolist())
            for part in package.infolist():
                _demand_no_dtd(path, package, part, ending)
    except DAMAGED as error:
        raise DocumentUnreadableError(
            f"{path}: dokumentet är skadat eller av annat slag än namnet säger ({error}); öppna det och spara om det "
            f"som {ending}."
        ) from None


def _demand_limits(path: Path, parts: list[zipfile.ZipInfo]) -> None:
    unpacked = sum(part.file_size for part in parts)
    if unpacked > MAX_UNPACKED:
        raise DocumentUnreadableError(
            f"{path}: dokumentet packas upp till {unpacked:,} byte, mer än gränsen {MAX_UNPACKED:,}; dela det."
        )
    if len(parts) > MAX_PARTS:
        raise DocumentUnreadableError(
            f"{path}: dokumentet har {len(parts):,} delar, fler än gränsen {MAX_PARTS:,}; dela det."
        )


def _demand_no_dtd(path: Path, package: zipfile.ZipFile, part: zipfile.ZipInfo, ending: str) -> None:
    """Office files never declare a document type; one that does wants its reader to expand or fetch things."""
    with package.open(part) as stream:
        head = stream.read(HEAD)
    root = _FirstElement()
    try:
        DefusedXMLParser(target=root, forbid_dtd=True).feed(head)
    except DefusedXmlException:
        raise DocumentUnreadableError(
            f"{path}, delen {part.filename}: dokumentet deklarerar XML-entiteter, vilket Office aldrig gör; "
            f"öppna det och spara om det som {ending}."
        ) from None
    except (ParseError, LookupError, ValueError):
        return  # a picture, or XML that no reader can open either
    if len(head) == HEAD and not root.found:
        raise DocumentUnreadableError(
            f"{path}, delen {part.filename}: dokumentets XML börjar inte på {HEAD:,} byte, vilket Office aldrig "
            f"gör; öppna det och spara om det som {ending}."
        )


class _FirstElement(TreeBuilder):
    """Notes whether an element has begun: a document type can only be declared before it."""

    found = False

    def start(self, tag: str, attrs: dict[Any, Any], /) -> Element:
        self.found = True
        return super().start(tag, attrs)
