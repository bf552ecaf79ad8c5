"""What a reading was read from, as an address: the same address, the same reading, byte for byte.

What must stay true: whatever a reading can depend on is in its address, so that a change of it reads anew.
"""

from __future__ import annotations

import dataclasses
import functools
import hashlib
import json
import platform
import re
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import loaders
import model
import ontology
from loaders.formats.source import SCANS
from ontology.registry import Registry

if TYPE_CHECKING:
    from loaders.rows.mappings import Mappings

__all__ = ["LIBRARIES", "Fingerprint"]

LIBRARIES = (
    "charset-normalizer",
    "defusedxml",
    "lxml",
    "mammoth",
    "openpyxl",
    "pillow",
    "pyahocorasick",
    "pyoxigraph",
    "pypdfium2",
    "rapidfuzz",
    "wordfreq",
)
"""What readers import; what these need in their turn counts as well."""
PACKAGES = (loaders, model, ontology)
REQUIRED = re.compile(r"[\w.-]+")


class Fingerprint:
    """Addresses of all that is read with one registry and one set of mappings by this very program."""

    def __init__(self, registry: Registry, mappings: Mappings) -> None:
        known = (registry.entries, registry.changes, registry.municipalities)
        given = json.dumps([known, mappings], default=_plain, ensure_ascii=False)
        self._reader = f"{_program()}\0{hashlib.sha256(given.encode('utf-8', 'surrogatepass')).hexdigest()}"

    def address(self, path: PurePath, sha256: str) -> str:
        """Where a document's reading is kept: 64 hexadecimal digits.

        Args:
            path: the document; its name tells its kind, and may tell its city and year.
            sha256: the digest of its bytes.
        """
        parts = [self._reader, path.name, sha256]
        if path.suffix.casefold() in SCANS:
            parts.append(_pictures_reader())
        return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


@functools.cache
def _program() -> str:
    """What reads: the files of the program, the versions of its libraries, and the machine they run on."""
    digest = hashlib.sha256()
    machine = (sys.version, sys.platform, platform.machine())
    versions = (f"{name} {number}" for name, number in sorted(_versions(LIBRARIES)))
    for part in (*machine, *versions):
        digest.update(f"{part}\0".encode())
    for package in PACKAGES:
        root = Path(str(package.__file__)).parent
        for file in sorted(root.rglob("*")):
            place = file.relative_to(root)
            if file.is_file() and not place.name.startswith(".") and "__pycache__" not in place.parts:
                content = hashlib.sha256(file.read_bytes()).hexdigest()
                digest.update(f"{root.name}/{place.as_posix()} {content}\0".encode())
    return digest.hexdigest()


def _versions(libraries: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The libraries that are installed, and all that they need, with their versions."""
    waiting, seen = list(libraries), set[str]()
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        try:
            yield name, version(name)
        except PackageNotFoundError:
            continue
        waiting += [found[0] for line in requires(name) or () if (found := REQUIRED.match(line))]


def _pictures_reader() -> str:
    from loaders.formats.ocr import engine  # noqa: PLC0415 - only pictures ask for it

    return engine()


def _plain(value: object) -> object:
    """The parts of a registry or mapping as JSON can hold them, in an order that does not change."""
    if dataclasses.is_dataclass(value):
        return [getattr(value, field.name) for field in dataclasses.fields(value)]
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{value!r} has no place in an address")
