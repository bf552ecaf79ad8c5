"""Documents that are ZIP archives of parts, written so that the same parts give the same bytes whenever it is."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from typing import BinaryIO

__all__ = ["LONG_AGO", "repacked"]

LONG_AGO = (2000, 1, 1, 0, 0, 0)


def _as_it_is(name: str, content: bytes) -> bytes:
    return content


def repacked(archive: BinaryIO, stream: BinaryIO, part: Callable[[str, bytes], bytes] = _as_it_is) -> None:
    """Write the archive's parts in their order, without the times at which they were made.

    Args:
        archive: a workbook or document as a library wrote it.
        stream: where it goes.
        part: what becomes of a part, by its name and content.
    """
    with zipfile.ZipFile(archive) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, part(name, old.read(name)))
