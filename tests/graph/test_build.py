"""A build is whole or not there, the same for the same input, and one at a time."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from graph.build import Failure, build_store
from graph.layout import FORMAT, current_build, locked, text_file
from graph.store import open_dataset
from model.errors import StoreError
from model.fact import Document, Reading
from ontology.registry import Registry

EMPTY = Registry((), (), ())


def reading(identifier: str, text: str = "") -> Reading:
    """A document without facts."""
    return Reading(Document(identifier, identifier, "stromhamn"), (), text)


def test_same_input_gives_the_same_bytes_and_the_same_name(
    tmp_path: Path, readings: tuple[Reading, ...], registry: Registry
) -> None:
    """Two builds in two places, from input in two orders, dump alike."""
    one = build_store(tmp_path / "one", readings, registry)
    other = build_store(tmp_path / "other", readings[::-1], registry)
    assert one.build == other.build
    assert one.dump() == other.dump()


def test_other_content_gives_another_name(tmp_path: Path) -> None:
    """Also when only a document's text differs, which the dump does not hold."""
    names = {build_store(tmp_path, [reading("a", text)], EMPTY).build for text in ("", "Hej", "Hej!")}
    assert len(names) == 3


def test_rebuilding_the_same_leaves_one_build(tmp_path: Path) -> None:
    """Nothing piles up when nothing has changed."""
    for _ in range(2):
        build_store(tmp_path, [reading("a")], EMPTY)
    assert len(list((tmp_path / "builds").iterdir())) == 1


def test_a_reader_of_the_former_build_is_not_disturbed(tmp_path: Path) -> None:
    """The former build stays for those who have it open; what is older goes."""
    first = build_store(tmp_path, [reading("a", "Ett")], EMPTY)
    second = build_store(tmp_path, [reading("b", "Två")], EMPTY)
    assert (first.text("a"), first.select("SELECT ?i { ?d a sv:Document ; dcterms:identifier ?i }").rows) == (
        "Ett", (("a",),),
    )  # fmt: skip
    third = build_store(tmp_path, [reading("c")], EMPTY)
    assert {build.name for build in (tmp_path / "builds").iterdir()} == {second.build, third.build}
    assert open_dataset(tmp_path).build == third.build


def test_a_damaged_build_of_the_same_content_is_replaced(tmp_path: Path) -> None:
    """Building again mends a store from which something was deleted."""
    build = build_store(tmp_path, [reading("a", "Text")], EMPTY)
    (build.directory / "facts.jsonl").unlink()
    with pytest.raises(StoreError, match="skadat"):
        open_dataset(tmp_path).facts()
    build_store(tmp_path, [reading("a", "Text")], EMPTY)
    assert open_dataset(tmp_path).facts() == ()


def test_one_document_may_not_be_given_twice(tmp_path: Path) -> None:
    """Whoever calls must have chosen."""
    with pytest.raises(StoreError, match="'a' gavs 2 gånger"):
        build_store(tmp_path, [reading("a"), reading("a", "x")], EMPTY)


def test_the_report_tells_what_was_left_out(
    tmp_path: Path, readings: tuple[Reading, ...], registry: Registry
) -> None:
    """Counts by predicate and document, and the files that could not be read."""
    failures = [Failure("z.txt", "z.txt: tom."), Failure("a.bin", "a.bin: ingen text.")]
    report = build_store(tmp_path, readings, registry, failures).report
    assert report["facts"] == 19
    assert report["facts_per_document"] == {
        "stromhamn-2022-svar": 11, "stromhamn-2023-plan": 6, "stromhamn-2024-medel": 2,
    }  # fmt: skip
    assert report["facts_per_predicate"]["participatesIn"] == 8
    assert [failure["file"] for failure in report["failures"]] == ["a.bin", "z.txt"]


@pytest.mark.parametrize("identifier", ["../../x", "..", "a/b", "Å" * 300, "a\nb"])
def test_a_documents_text_stays_inside_the_build(tmp_path: Path, identifier: str) -> None:
    """Whatever a document calls itself, its text is kept in the build's folder and found again."""
    dataset = build_store(tmp_path, [reading(identifier, "Hej")], EMPTY)
    assert dataset.text(identifier) == "Hej"
    assert (
        text_file(dataset.directory, identifier).resolve().parent
        == (dataset.directory / "documents").resolve()
    )


def test_two_builds_at_once_are_refused(tmp_path: Path) -> None:
    """The second is told to wait, and the store is as it was."""
    build = build_store(tmp_path, [reading("a")], EMPTY).build
    with locked(tmp_path), pytest.raises(StoreError, match="ett annat bygge pågår"):
        build_store(tmp_path, [reading("b")], EMPTY)
    assert open_dataset(tmp_path).build == build


SLOW_BUILD = """
import sys
from pathlib import Path
from graph import build
from graph.build import build_store
from model.fact import Document, Reading
from ontology.registry import Registry

def halt(*arguments):
    print("here", flush=True)
    sys.stdin.read()

setattr(build, sys.argv[2], halt)
build_store(Path(sys.argv[1]), [Reading(Document("new", "New", ""), (), "Ny")], Registry((), (), ()))
"""


@pytest.mark.parametrize("moment", ["RdfFolder", "write_text", "_settle", "point_to"])
def test_a_killed_build_leaves_the_former_store_whole(tmp_path: Path, moment: str) -> None:
    """Kill the process while it writes: the former build holds, and the next build works and cleans up."""
    former = build_store(tmp_path, [reading("old", "Gammal")], EMPTY)
    before = former.dump()
    process = subprocess.Popen(
        [sys.executable, "-c", SLOW_BUILD, os.fspath(tmp_path), moment],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdout.readline() == b"here\n"
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert open_dataset(tmp_path).dump() == before
    assert open_dataset(tmp_path).text("old") == "Gammal"
    build_store(tmp_path, [reading("newer")], EMPTY)
    assert [d.id for d in open_dataset(tmp_path).documents()] == ["newer"]
    assert not list((tmp_path / "builds").glob("tmp-*"))


def test_a_build_killed_at_any_moment_leaves_a_whole_store(tmp_path: Path) -> None:
    """Whenever the process dies, what readers open is the former build or the new one."""
    former = build_store(tmp_path, [reading("old")], EMPTY).build
    code = SLOW_BUILD.replace("setattr(build, sys.argv[2], halt)", 'print("here", flush=True)')
    for milliseconds in (1, 10, 40, 120):
        process = subprocess.Popen(
            [sys.executable, "-c", code, os.fspath(tmp_path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(milliseconds / 1000)
        process.kill()
        process.communicate()
        dataset = open_dataset(tmp_path)
        assert [d.id for d in dataset.documents()] == ["old" if dataset.build == former else "new"]
        assert len(dataset.dump().splitlines()) == dataset.report["quads"]


def test_a_store_without_a_build_is_told(tmp_path: Path) -> None:
    """The sentence names the folder and the command that helps."""
    with pytest.raises(StoreError, match=r"inget bygge; kör samverkan build"):
        open_dataset(tmp_path / "store")


@pytest.mark.parametrize("content", ["", "missing\n", "../../etc\n"])
def test_a_pointer_to_no_build_is_told(tmp_path: Path, content: str) -> None:
    """A store whose pointer is wrong says so and how to mend it."""
    (tmp_path / "CURRENT").write_text(content, encoding="utf-8")
    with pytest.raises(StoreError, match="bygg om"):
        open_dataset(tmp_path)


def test_a_build_without_its_database_is_told(tmp_path: Path) -> None:
    """Damage is met with a sentence, not with the engine's."""
    build = current_build_of(tmp_path)
    for file in (build / "rdf").iterdir():
        file.unlink()
    with pytest.raises(StoreError, match="skadat"):
        open_dataset(tmp_path)


def current_build_of(directory: Path) -> Path:
    """The folder of a new build."""
    build_store(directory, [reading("a")], EMPTY)
    build = current_build(directory)
    assert build is not None
    return build


def test_a_report_that_is_no_json_is_told(tmp_path: Path) -> None:
    """So is a report that someone has edited."""
    (current_build_of(tmp_path) / "build.json").write_text("{", encoding="utf-8")
    with pytest.raises(StoreError, match="skadat"):
        open_dataset(tmp_path)


@pytest.mark.parametrize("told", [{}, {"format": FORMAT - 1}, {"format": FORMAT + 1}])
def test_another_versions_build_is_refused_and_can_be_built_again(
    tmp_path: Path, told: dict[str, int]
) -> None:
    """It lacks what questions read, so that they would answer with nothing; building again mends it."""
    build = build_store(tmp_path, [reading("a")], EMPTY).directory
    report = json.loads((build / "build.json").read_text(encoding="utf-8"))
    del report["format"]
    (build / "build.json").write_text(json.dumps(report | told), encoding="utf-8")
    with pytest.raises(StoreError, match=r"en annan version.*samverkan build"):
        open_dataset(tmp_path)
    build_store(tmp_path, [reading("a")], EMPTY)
    assert len(open_dataset(tmp_path).documents()) == 1


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """A file stands where the store should be."""
    (tmp_path / "store").write_text("x", encoding="utf-8")
    with pytest.raises(StoreError, match="går inte att skriva"):
        build_store(tmp_path / "store", [reading("a")], EMPTY)


def test_the_base_of_addresses_can_be_chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another base moves the things and leaves the vocabulary where it is."""
    monkeypatch.setenv("SAMVERKAN_BASE", "https://data.stromhamn.example/x")
    dataset = build_store(tmp_path, [reading("a")], EMPTY)
    assert dataset.base == "https://data.stromhamn.example/x/"
    assert dataset.select("SELECT ?d ?t { ?d a ?t ; dcterms:identifier 'a' }").rows == (
        ("https://data.stromhamn.example/x/id/document/a", "https://samverkan.example/ontology#Document"),
    )


def test_a_base_that_begins_no_address_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sentence names the variable."""
    monkeypatch.setenv("SAMVERKAN_BASE", "hej svejs")
    with pytest.raises(StoreError, match="SAMVERKAN_BASE"):
        build_store(tmp_path, [reading("a")], EMPTY)


def test_facts_and_documents_come_back_as_they_were(
    tmp_path: Path, readings: tuple[Reading, ...], registry: Registry
) -> None:
    """What was built can be read back as facts and documents."""
    with_text = (replace(readings[0], text="rad\r\nrad\n"), *readings[1:])
    dataset = build_store(tmp_path, with_text, registry)
    assert {f.id for f in dataset.facts()} == {f.id for r in readings for f in r.facts}
    assert dataset.documents() == tuple(r.document for r in readings)
    assert (dataset.text("stromhamn-2022-svar"), dataset.text("stromhamn-2023-plan")) == (
        "rad\r\nrad\n",
        None,
    )
    assert dataset.document("stromhamn-2023-plan") == readings[1].document
    assert dataset.document("other") is None


def test_dump_is_what_the_store_holds(
    tmp_path: Path, readings: tuple[Reading, ...], registry: Registry
) -> None:
    """Each quad once, graph by graph and sorted in each; as many as the report says."""
    dataset = build_store(tmp_path, readings, registry)
    quads = dataset.dump().decode().splitlines()
    assert quads == sorted(set(quads), key=lambda quad: (quad.split(" <")[-1], quad))
    assert len(quads) == dataset.report["quads"]
