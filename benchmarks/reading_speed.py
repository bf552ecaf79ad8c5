"""How fast documents are read, beside a blank Swedish spaCy pipeline with the same names and nothing else.

usage: uv run --group bench python -m benchmarks.reading_speed [--megabytes 20] [FOLDER ...]

Both read the same documents, repeated until there is enough, in one process on one core: the loaders do the
whole work from file to facts, the spaCy pipeline tokenises and finds the registry's names. The figure is the
ratio of bytes per second in this one run; the second table shows the time against the number of names.
"""

from __future__ import annotations

import argparse
import itertools
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from loaders.extract import Extractor
from model.vocabulary import EntityType
from ontology.registry import Entry, Registry, all_names, load_registry

ROOT = Path(__file__).parent.parent
FOLDERS = (ROOT.parent / "shared" / "corpus", ROOT / "data" / "demo")
NAMES = (100, 10_000, 100_000)
CHUNK = 100_000
"""Characters that spaCy is given at a time; it refuses a million."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", type=Path, nargs="*")
    parser.add_argument("--megabytes", type=float, default=20.0)
    arguments = parser.parse_args()
    files = _texts(arguments.folders or [folder for folder in FOLDERS if folder.is_dir()][:1])
    registry = load_registry()
    console = Console(width=110)
    table = Table("what reads", "MB", "seconds", "MB/s", "against spaCy")
    ours = _rate(files, arguments.megabytes, _reader(registry))
    theirs = _rate(files, arguments.megabytes, _spacy_reader(registry))
    for name, (megabytes, seconds) in (("spaCy, names only", theirs), ("loaders, file to facts", ours)):
        ratio = (megabytes / seconds) / (theirs[0] / theirs[1])
        table.add_row(
            name, f"{megabytes:.1f}", f"{seconds:.1f}", f"{megabytes / seconds:.2f}", f"{ratio:.2f}"
        )
    console.print(table)
    console.print(_by_size(files, registry))


def _by_size(files: list[Path], registry: Registry) -> Table:
    """The time of one pass over the documents with ever more names in the registry."""
    table = Table("names in the registry", "seconds for one pass")
    for names in NAMES:
        reader = _reader(_enlarged(registry, names))
        for file in files:
            reader(file)
        start = time.perf_counter()
        for file in files:
            reader(file)
        table.add_row(f"{names:,}", f"{time.perf_counter() - start:.2f}")
    return table


def _texts(folders: Iterable[Path]) -> list[Path]:
    return [file for folder in folders for file in sorted(folder.glob("*.txt"))]


def _rate(files: list[Path], megabytes: float, read: Callable[[Path], object]) -> tuple[float, float]:
    """Megabytes and seconds of reading the files over and over; the first pass only warms up."""
    for file in files:
        read(file)
    done = 0
    start = time.perf_counter()
    for file in itertools.cycle(files):
        read(file)
        done += file.stat().st_size
        if done >= megabytes * 1e6:
            break
    return done / 1e6, time.perf_counter() - start


def _reader(registry: Registry) -> Callable[[Path], object]:
    return Extractor(registry).extract


def _spacy_reader(registry: Registry) -> Callable[[Path], object]:
    import spacy  # noqa: PLC0415 - only this benchmark needs it, in its own dependency group

    pipeline: Any = spacy.blank("sv")
    ruler = pipeline.add_pipe("entity_ruler", config={"phrase_matcher_attr": "LOWER"})
    ruler.add_patterns(
        [{"label": entry.type.value, "pattern": name} for name, entry in all_names(registry.entries)]
    )

    def read(file: Path) -> object:
        text = file.read_text("utf-8")
        return [len(doc.ents) for doc in pipeline.pipe(_chunks(text))]

    return read


def _chunks(text: str) -> Iterator[str]:
    for start in range(0, len(text), CHUNK):
        yield text[start : start + CHUNK]


def _enlarged(registry: Registry, names: int) -> Registry:
    """The registry with so many names more that occur in no document."""
    more = tuple(
        Entry(f"Förening nummer {n} i Provinge", EntityType.EXTERNAL_PARTNER, "civil_society", (), None)
        for n in range(names)
    )
    return replace(registry, entries=registry.entries + more)


if __name__ == "__main__":
    main()
