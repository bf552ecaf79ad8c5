"""Many documents are read by several processes: the same readings and errors, in order, whatever happens."""

from __future__ import annotations

import functools
import os
import signal
from collections.abc import Callable
from multiprocessing import resource_tracker, spawn
from pathlib import Path

import pytest

from loaders import parallel
from loaders.extract import extract
from loaders.parallel import ReadingAhead, read_ahead
from loaders.rows.mappings import Mappings, TableMapping, kinds
from model.errors import DocumentUnreadableError
from model.fact import Reading
from ontology.registry import Registry, load_registry

SENTENCES = (
    "Fritidsnämnden samarbetar med kulturnämnden i Strömhamn.",
    "Räddningstjänsten deltar i Lovhamnen tillsammans med fritidsnämnden.",
    "Stadsbyggnadsnämnden samverkar med polisen om belysning på Lotsudden.",
)
Write = Callable[[int], list[Path]]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Makes so many documents, the third of them empty."""

    def make(number: int) -> list[Path]:
        files = [tmp_path / f"stromhamn-{n:02}.txt" for n in range(number)]
        for n, file in enumerate(files):
            file.write_text("" if n == 2 else f"Strömhamn {n}. {SENTENCES[n % 3]}\n" * 20, encoding="utf-8")
        return files

    return make


def answers(read: Callable[[Path, Registry], object], files: list[Path], registry: Registry) -> list[object]:
    """What each file gives: its reading, or the words of the error."""
    result: list[object] = []
    for file in files:
        try:
            result.append(read(file, registry))
        except DocumentUnreadableError as error:
            result.append(str(error))
    return result


def eager(files: list[Path]) -> ReadingAhead:
    """A reader that starts helpers after the first document."""
    return ReadingAhead(files, cores=2, start_up=0.0)


def wait_for_helpers(reader: ReadingAhead, first: Path, registry: Registry) -> None:
    """Ask until a helper can read: they start once a first document has been read."""
    for _ in range(2):
        reader.extract(first, registry)
    while not any(helper.path for helper in reader._helpers):
        reader._take_answers(patience=60)


def test_helpers_read_ahead_and_give_the_same(write: Write, registry: Registry) -> None:
    """Of every document, also of one that a mapping of columns says how to read."""
    files = write(12)
    files[3] = files[3].with_suffix(".csv")
    files[3].write_text("Vem;Råd\nFritidsnämnden;Lovhamnen\n", encoding="utf-8")
    mapping = TableMapping("", kinds()["membership"], {"member": ("Vem",), "forum": ("Råd",)})
    mapped = functools.partial(extract, mappings=Mappings((mapping,)))
    asked = files[1:6] + files[9:]
    reader = ReadingAhead(files, cores=2, start_up=0.0, mappings=Mappings((mapping,)))
    wait_for_helpers(reader, files[0], registry)
    here: list[Path] = []

    def read_here(path: Path, registry: Registry, data: bytes | None, mappings: Mappings) -> Reading:
        here.append(path)
        return extract(path, registry, data, mappings)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parallel, "extract", read_here)
        together = answers(reader.extract, asked, registry)
    assert together == answers(mapped, asked, registry) != answers(extract, asked, registry)
    assert not set(here) & set(files[1:6])
    assert len(reader._answers) <= parallel.AHEAD * 2
    reader.close()


def test_a_process_that_is_killed_costs_no_document(write: Write, registry: Registry) -> None:
    files = write(8)
    alone = answers(extract, files, registry)
    reader = eager(files)
    wait_for_helpers(reader, files[0], registry)
    for helper in reader._helpers:
        os.kill(helper.process.pid or 0, signal.SIGKILL)
    assert answers(reader.extract, files[1:], registry) == alone[1:]
    reader.close()


def test_helpers_that_never_come_to_life_are_not_waited_for(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However much they are to be told before they can read: all that is known of Sweden."""
    files, everything = write(8), load_registry()
    resource_tracker.ensure_running()
    monkeypatch.setattr(spawn, "_python_exe", b"/bin/false")
    reader = eager(files)
    assert answers(reader.extract, files, everything) == answers(extract, files, everything)
    reader.close()


def test_few_small_documents_start_no_process(write: Write, registry: Registry) -> None:
    files = write(4)
    with read_ahead(files) as reader:
        assert answers(reader.extract, files, registry) == answers(extract, files, registry)
        assert not reader._helpers
