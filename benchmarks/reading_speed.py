"""How fast documents are read, beside a blank Swedish spaCy pipeline with the same names and nothing else.

usage: uv run --group bench python -m benchmarks.reading_speed [--megabytes 20] [FOLDER ...]

Both read the same documents over and over until there is enough, in one process on one core and by turns, so
that a busy machine is as unkind to both; seconds are the processor's. The loaders do the whole work from bytes
to facts, the spaCy pipeline tokenises and finds the registry's names. The documents are read twice over:
repeated as they are, and varied so that no paragraph comes twice. Three more tables show the time against the
length of one document, against the number of names, and against the number of processes. The last one shows
what a build takes that need not read all of its documents; it says nothing of how fast documents are read.
"""

from __future__ import annotations

import argparse
import itertools
import re
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from benchmarks.varied import varied
from loaders.extract import Extractor
from loaders.parallel import ReadingAhead
from model.vocabulary import EntityType
from ontology.registry import Entry, Registry, all_names, load_registry

ROOT = Path(__file__).parent.parent
FOLDERS = (ROOT.parent / "shared" / "corpus", ROOT / "data" / "demo")
LENGTHS = (1, 2, 4, 8)
NAMES = (100, 10_000, 100_000)
PROCESSES = (1, 2)
CHUNK = 100_000
"""Characters that spaCy is given at a time; it refuses a million."""
Documents = list[tuple[Path, bytes]]
Read = Callable[[Path, bytes], object]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", type=Path, nargs="*")
    parser.add_argument("--megabytes", type=float, default=20.0)
    arguments = parser.parse_args()
    folders = arguments.folders or [folder for folder in FOLDERS if folder.is_dir()][:1]
    documents = [(file, file.read_bytes()) for folder in folders for file in sorted(folder.glob("*.txt"))]
    registry = load_registry()
    console = Console(width=110)
    console.print(_beside_spacy(documents, registry, arguments.megabytes))
    console.print(_by_length(documents, registry))
    console.print(_by_names(documents, registry))
    console.print(_by_processes(documents, registry, arguments.megabytes))
    from benchmarks.rereading import by_builds  # noqa: PLC0415 - it loads what builds, which reading does not need

    with tempfile.TemporaryDirectory() as folder:
        files = list(_written(Path(folder), documents, registry, arguments.megabytes))
        console.print(by_builds(files, registry))


def _beside_spacy(documents: Documents, registry: Registry, megabytes: float) -> Table:
    table = Table("text", "MB", "spaCy, names only: MB/s", "loaders, to facts: MB/s", "ratio")
    readers = (_spacy_reader(registry), Extractor(registry).extract)
    for name, passes in (
        ("repeated", itertools.repeat(documents)),
        ("varied", _varied(documents, registry)),
    ):
        done, seconds = _by_turns(readers, passes, megabytes)
        theirs, ours = (done / each for each in seconds)
        table.add_row(name, f"{done:.1f}", f"{theirs:.2f}", f"{ours:.2f}", f"{ours / theirs:.2f}")
    return table


def _by_turns(
    readers: Iterable[Read], passes: Iterator[Documents], megabytes: float
) -> tuple[float, list[float]]:
    """Megabytes, and the seconds of each reader for them; a first pass only warms up."""
    seconds = dict.fromkeys(readers, 0.0)
    warming = next(passes)
    for reader in seconds:
        _seconds(reader, warming)
    done = 0.0
    while done < megabytes:
        documents = next(passes)
        for reader in seconds:
            seconds[reader] += _seconds(reader, documents)
        done += sum(len(data) for _, data in documents) / 1e6
    return done, list(seconds.values())


def _by_length(documents: Documents, registry: Registry) -> Table:
    """The time of one document, the one that says most, that goes on and on."""
    table = Table("one document, MB", "facts", "seconds", "seconds per MB")
    read = Extractor(registry).extract
    path, data = max(documents, key=lambda document: len(read(*document).facts))
    for length in LENGTHS:
        copies = itertools.islice(_varied([(path, data)], registry), length)
        long = b"\n\n".join(copy for [(_, copy)] in copies)
        facts = len(read(path, long).facts)
        seconds = _seconds(read, [(path, long)])
        table.add_row(
            f"{len(long) / 1e6:.2f}", str(facts), f"{seconds:.2f}", f"{seconds / len(long) * 1e6:.2f}"
        )
    return table


def _by_names(documents: Documents, registry: Registry) -> Table:
    """The time of one pass over the documents with ever more names in the registry."""
    table = Table("names in the registry", "seconds for one pass")
    for names in NAMES:
        read = Extractor(_enlarged(registry, names)).extract
        _seconds(read, documents)
        table.add_row(f"{names:,}", f"{_seconds(read, documents):.2f}")
    return table


def _by_processes(documents: Documents, registry: Registry, megabytes: float) -> Table:
    """The time of many documents, from the first process's start to the last reading."""
    table = Table("processes", "documents", "MB", "seconds", "MB/s")
    with tempfile.TemporaryDirectory() as folder:
        files = list(_written(Path(folder), documents, registry, megabytes))
        size = sum(file.stat().st_size for file in files) / 1e6
        for processes in PROCESSES:
            reader = ReadingAhead(files, cores=processes)
            start = time.perf_counter()
            for file in files:
                reader.extract(file, registry)
            seconds = time.perf_counter() - start
            reader.close()
            figures = (f"{size:.1f}", f"{seconds:.1f}", f"{size / seconds:.2f}")
            table.add_row(str(processes), str(len(files)), *figures)
    return table


def _seconds(read: Read, documents: Documents) -> float:
    """The processor's seconds, which other programs do not lengthen."""
    start = time.process_time()
    for path, data in documents:
        read(path, data)
    return time.process_time() - start


def _varied(documents: Documents, registry: Registry) -> Iterator[Documents]:
    """The documents again and again, each time with other words."""
    known = {word for name, _ in all_names(registry.entries) for word in re.findall(r"\w+", name.casefold())}
    for seed in itertools.count():
        yield [(path, varied(data.decode(), known, seed).encode()) for path, data in documents]


def _written(folder: Path, documents: Documents, registry: Registry, megabytes: float) -> Iterator[Path]:
    size = 0
    for number, copies in enumerate(_varied(documents, registry)):
        for path, data in copies:
            file = folder / f"{path.stem}-{number}.txt"
            size += file.write_bytes(data)
            yield file
        if size >= megabytes * 1e6:
            return


def _spacy_reader(registry: Registry) -> Read:
    import spacy  # noqa: PLC0415 - only this benchmark needs it, in its own dependency group

    pipeline: Any = spacy.blank("sv")
    ruler = pipeline.add_pipe("entity_ruler", config={"phrase_matcher_attr": "LOWER"})
    ruler.add_patterns(
        [{"label": entry.type.value, "pattern": name} for name, entry in all_names(registry.entries)]
    )

    def read(path: Path, data: bytes) -> object:
        return [len(doc.ents) for doc in pipeline.pipe(_chunks(data.decode()))]

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
