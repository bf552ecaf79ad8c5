"""A build reads only what is new, and is the same build as if it had read all of it."""

from __future__ import annotations

import functools
import json
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cli.extracting import loaded_extractor, rereading
from cli.options import Columns
from graph.readings import KeptReadings
from graph.sources import Sources, list_files, read_sources
from graph.store import open_dataset
from ontology.registry import Registry, load_registry

Command = Callable[..., Any]
DEMO = Path(__file__).resolve().parent.parent.parent / "data" / "demo"
MAPPING = """[[table]]
states = "membership"
[table.columns]
member = ["Vem"]
forum = ["Råd"]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The fictional city's documents, and others: in an archive, in an old encoding, empty, damaged, twice."""
    folder = tmp_path / "dokument"
    folder.mkdir()
    for name in ("stromhamn-2021-matris.txt", "stromhamn-2022-bidrag.txt"):
        shutil.copy(DEMO / name, folder)
    told = "Fritidsnämnden i Strömhamn samarbetar med kulturnämnden och deltar i Lovhamnen.\n"
    (folder / "gammalt.txt").write_bytes(told.encode("cp1252") * 9)
    (folder / "tomt.txt").write_text("")
    (folder / "trasigt.docx").write_bytes(b"PK\3\4")
    (folder / "lista.csv").write_text("Vem;Råd\nFritidsnämnden;Lovhamnen\n", encoding="utf-8")
    (folder / "andra").mkdir()
    (folder / "andra" / "gammalt.txt").write_text(told.replace("Lovhamnen", "Kajforum"), encoding="utf-8")
    with zipfile.ZipFile(folder / "svar.zip", "w") as archive:
        archive.writestr("ett.txt", told)
        archive.writestr("två.txt", b"")
        archive.writestr("tre.txt", told.replace("kulturnämnden", "Polisen"))
    return folder


@functools.cache
def known() -> Registry:
    """The registry, read once: what readers prepare of it takes a second."""
    return load_registry()


def read(paths: list[Path], store: Path, columns: Columns, *, fresh: bool = False) -> tuple[str, int, int]:
    """All that a build is given of its files, in its order; how many documents, and how many taken over."""
    registry, kept, files = known(), KeptReadings(store), list(list_files(paths))
    with rereading(files, registry, kept, columns, fresh=fresh) as reader:
        sources = read_sources(files, registry, reader.extract)
    kept.settle(reader.needed)
    return shown(sources), reader.given, reader.taken


def shown(sources: Sources) -> str:
    """Every letter of what was read, and what could not be."""
    readings = (
        (str(r.document), r.text, r.note, *((f.to_json(), list(f.attributes.items())) for f in r.facts))
        for r in sources.readings
    )
    return json.dumps([list(readings), [str(failure) for failure in sources.failures]], indent=0)


def read_all(paths: list[Path], columns: Columns) -> str:
    """The same without a store."""
    files = list(list_files(paths))
    with loaded_extractor(files, columns) as extract:
        return shown(read_sources(files, known(), extract))


def test_what_is_taken_over_is_what_reading_gives(folder: Path, tmp_path: Path) -> None:
    """Facts, texts, notes, failures and their order: the first time, again, and when some have changed."""
    (tmp_path / "mall.toml").write_text(MAPPING)
    columns, store = Columns((tmp_path / "mall.toml",)), tmp_path / "store"
    alone = read_all([folder], columns)
    assert read([folder], store, columns) == (alone, 7, 0)
    assert read([folder], store, columns) == (alone, 7, 7)
    (folder / "stromhamn-2021-matris.txt").write_text("Polisen deltar i Lovhamnen.\n", encoding="utf-8")
    (folder / "nytt.txt").write_text("Polisen samarbetar med fritidsnämnden.\n", encoding="utf-8")
    (folder / "lista.csv").unlink()
    (folder / "tomt.txt").write_text("Strömhamn", encoding="utf-8")
    changed = read_all([folder], columns)
    assert changed != alone
    assert read([folder], store, columns) == (changed, 8, 5)
    assert read([folder], store, columns, fresh=True) == (changed, 8, 0)
    moved = shutil.move(folder, tmp_path / "flyttat")
    assert read([moved], store, columns) == (read_all([moved], columns), 8, 8)


@pytest.mark.corpus
def test_the_real_documents_are_taken_over_as_they_are_read(corpus: Path, tmp_path: Path) -> None:
    alone = read_all([corpus], Columns())
    assert [read([corpus], tmp_path, Columns()) for _ in range(2)] == [(alone, 5, 0), (alone, 5, 5)]


def test_another_mapping_reads_anew(folder: Path, tmp_path: Path) -> None:
    """Of every document, for every reading was told of the mappings."""
    (tmp_path / "mall.toml").write_text(MAPPING)
    paths, store = [folder / "lista.csv"], tmp_path / "store"
    read(paths, store, Columns())
    mapped = Columns((tmp_path / "mall.toml",))
    assert read(paths, store, mapped) == (read_all(paths, mapped), 1, 0)
    assert read(paths, store, Columns())[2] == 1


def test_a_damaged_store_of_readings_costs_only_time(folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    alone, documents, _ = read([folder], store, Columns())
    files = sorted((store / "readings").glob("*.jsonl"))
    assert len(files) == documents
    files[0].write_bytes(files[0].read_bytes()[:-9])
    files[1].write_bytes(files[2].read_bytes())
    assert read([folder], store, Columns()) == (alone, documents, documents - 2)
    assert read([folder], store, Columns()) == (alone, documents, documents)


def test_when_all_is_known_no_reader_is_loaded(folder: Path, tmp_path: Path) -> None:
    """Loading the readers takes longer than taking over a hundred readings."""
    read([DEMO], tmp_path, Columns())
    program = (
        "import sys; from pathlib import Path; from cli.options import Columns; from tests.cli import test_rereading\n"
        f"print(test_rereading.read([Path({str(DEMO)!r})], Path({str(tmp_path)!r}), Columns())[1:],"
        " 'loaders.extract' in sys.modules)"
    )
    root = DEMO.parent.parent
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=root, check=True
    )
    assert done.stdout == "(5, 5) False\n"


def test_a_build_tells_what_it_took_over_and_is_the_same(
    samverkan: Command, letter: Path, tmp_path: Path
) -> None:
    """The same name is the same content; --fresh takes nothing over."""
    other = letter.with_name("stromhamn-2032-brev.txt")
    other.write_text(letter.read_text("utf-8").replace("Kajforum", "Bryggforum"), "utf-8")
    store = tmp_path / "store"
    command = ("build", letter, other, "--store", store)
    samverkan("build", letter, "--store", store)
    outcome, fresh = samverkan(*command), samverkan(*command, "--fresh")
    build = open_dataset(store).build
    told = f"2 dokument, 8 fakta i {store} (bygge {build}).\n"
    assert outcome.err == f"1 av 2 dokument var lästa sedan förut.\n{told}"
    assert fresh.err == told
