"""Files: written so that they are the former or the new one and never half of it; read as lines or refused."""

from __future__ import annotations

import os
from pathlib import Path

from model.errors import RecordInvalidError

__all__ = ["read_lines", "replace_bytes", "replace_text", "write_text"]


def write_text(file: Path, content: str) -> None:
    """Write UTF-8 with the line ends as they are, and wait until the disk has it."""
    with file.open("w", encoding="utf-8", newline="") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def replace_text(file: Path, content: str) -> None:
    """Write beside the file, then put the new one in its place in one step."""
    new = file.with_name(f".{file.name}.new")
    write_text(new, content)
    new.replace(file)


def replace_bytes(file: Path, content: bytes) -> None:
    """The same for a file that is no text."""
    new = file.with_name(f".{file.name}.new")
    with new.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    new.replace(file)


def read_lines(file: Path) -> list[str]:
    """The lines of a UTF-8 file; only a line feed ends one, for JSON may hold every other separator.

    Raises:
        RecordInvalidError: the file is not UTF-8.
        OSError: it cannot be read.
    """
    try:
        return file.read_bytes().decode("utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise RecordInvalidError(
            f"{file}: är inte UTF-8 (byte {error.start}); spara den som UTF-8."
        ) from None
