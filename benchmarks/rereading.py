"""What it takes to build from documents anew, again, and with one more: seconds from files to readings."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from rich.table import Table

from cli.extracting import rereading
from graph.readings import KeptReadings
from graph.sources import read_sources
from ontology.registry import Registry

__all__ = ["by_builds"]


def by_builds(files: Sequence[Path], registry: Registry) -> Table:
    """The time of a first build's readings, of the same again, and with a document added; the graph is left out.

    Only what is read anew tells how fast reading is: that stands in columns of its own. Readers are loaded
    before the first, as they are in the other tables.
    """
    table = Table("build", "documents", "MB", "seconds", "read anew", "of them MB", "MB/s of those")
    *before, added = files
    with tempfile.TemporaryDirectory() as folder:
        kept = KeptReadings(Path(folder))
        _readings([added], registry, KeptReadings(Path(folder) / "warm"))
        for name, given, new in (
            ("first", before, before),
            ("the same again", before, ()),
            ("one document added", files, (added,)),
        ):
            seconds, read_anew = _readings(given, registry, kept)
            if read_anew != len(new):
                raise AssertionError(f"{name}: {read_anew} documents were read and not {len(new)}")
            pace = f"{_megabytes(new) / seconds:.2f}" if new else ""
            figures = (
                f"{_megabytes(given):.2f}",
                f"{seconds:.2f}",
                str(len(new)),
                f"{_megabytes(new):.2f}",
                pace,
            )
            table.add_row(name, str(len(given)), *figures)
    return table


def _readings(files: Sequence[Path], registry: Registry, kept: KeptReadings) -> tuple[float, int]:
    """Seconds to all readings of the files, and how many of them were read anew."""
    start = time.perf_counter()
    with rereading(files, registry, kept) as reader:
        read_sources(files, registry, reader.extract)
    seconds = time.perf_counter() - start
    return seconds, reader.given - reader.taken


def _megabytes(files: Sequence[Path]) -> float:
    return sum(file.stat().st_size for file in files) / 1e6
