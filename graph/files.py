"""Writing a file so that it is the former one or the new one, and never half of it."""

from __future__ import annotations

import os
from pathlib import Path

__all__ = ["replace_text", "write_text"]


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
