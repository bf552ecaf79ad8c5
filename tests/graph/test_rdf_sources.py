"""RDF read back: what was written comes in again, and what shows no evidence does not."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from exchange.formats import FORMATS
from graph.build import build_store
from graph.rdf_sources import rdf_readings
from graph.sources import read_sources
from graph.store import Dataset
from model.errors import DocumentUnreadableError, RecordInvalidError
from model.fact import Reading
from ontology.registry import Registry

ENDINGS = {"nquads": ".nq", "trig": ".trig", "turtle": ".ttl", "jsonld": ".jsonld"}
PREFIX = "PREFIX sv: <https://samverkan.example/ontology#> "
REFUSED = {
    "a fact without evidence": (".ttl", PREFIX + "<x:f> a sv:Fact . <x:d> a sv:Document .", "saknar belägg"),
    "a bare statement": (".ttl", PREFIX + "<x:a> sv:participatesIn <x:b> .", "saknar belägg"),
    "evidence without a document": (
        ".ttl", PREFIX + "<x:f> a sv:Fact . <x:d> a sv:Document . <x:e> a sv:Evidence ; sv:supports <x:f> .",
        "vilket dokument",
    ),
    "no RDF": (".ttl", "hej", "är inte RDF"),
    "a context elsewhere": (".jsonld", '{"@context": "http://127.0.0.1:1/c", "name": "x"}', "är inte RDF"),
    "entities": (".nt", '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', "är inte RDF"),
}  # fmt: skip


def dumped(dataset: Dataset, name: str, folder: Path) -> Path:
    """The dataset in a file of that format."""
    stream = io.BytesIO()
    FORMATS[name].write(dataset, stream)
    file = folder / f"lager{ENDINGS[name]}"
    file.write_bytes(stream.getvalue())
    return file


def refuse(file: Path, registry: Registry) -> Reading:
    """What reads documents."""
    raise AssertionError(file)


@pytest.mark.parametrize("name", ENDINGS)
def test_what_is_written_and_read_again_is_the_same_dataset(
    dataset: Dataset, registry: Registry, tmp_path: Path, name: str
) -> None:
    """Every quad, with the same addresses; also from Turtle, where all graphs are one."""
    again = build_store(tmp_path / "again", rdf_readings(dumped(dataset, name, tmp_path)), registry)
    assert again.dump() == dataset.dump()
    assert [document.id for document in again.documents()] == [d.id for d in dataset.documents()]


def test_rdf_is_one_of_the_files_that_a_build_is_given(dataset: Dataset, tmp_path: Path) -> None:
    """No document's reader is asked for it."""
    file = dumped(dataset, "trig", tmp_path)
    sources = read_sources([file], Registry((), (), ()), refuse)
    assert (list(sources.readings), sources.failures) == (rdf_readings(file), ())


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_taken_in_is_told(case: str, tmp_path: Path) -> None:
    """The file, what is wrong with it, and the mend; nothing is fetched."""
    ending, text, sentence = REFUSED[case]
    file = tmp_path / f"fil{ending}"
    file.write_text(text, encoding="utf-8")
    with pytest.raises((DocumentUnreadableError, RecordInvalidError), match=sentence) as caught:
        rdf_readings(file)
    assert str(caught.value).startswith(str(file))
