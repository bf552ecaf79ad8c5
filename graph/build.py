"""Building a store: everything is written beside the build that holds, then one small file is replaced.

What must stay true: whoever reads sees a whole build, the former or the new one, also when the building
process is killed at any moment; and the same input gives a build of the same name.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

import pyoxigraph as ox

from graph.derived import derived_quads
from graph.files import write_text
from graph.iris import Iris, configured_base
from graph.layout import FORMAT, TEMPORARY, current_build, locked, point_to, text_file
from graph.likeness import Measures, likeness_quads
from graph.rdf_folder import RdfFolder
from graph.store import Dataset, open_build
from graph.terms import Writer
from graph.triples import dataset_quads, distinct_facts
from model.documents import write_documents
from model.errors import SamverkanError, StoreError
from model.fact import Reading, write_facts
from ontology.load import ontology_triples
from ontology.registry import Registry

__all__ = ["Derive", "Failure", "build_store", "quads_of"]

COMPACTED = 20_000
"""Statements from which a store is put in order on disk before it is read: a twentieth of the building (0.1 seconds for
one city), and questions then take two thirds of the time."""

Derive = Callable[[Dataset], Iterable[ox.Quad]]


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read, and why."""

    file: str
    reason: str


def build_store(
    directory: Path,
    readings: Iterable[Reading],
    registry: Registry,
    failures: Sequence[Failure] = (),
    derive: Derive | None = None,
) -> Dataset:
    """Build a dataset from readings, let it hold, and give it opened.

    ``failures`` are files that were left out; they stand in the build's report. ``derive`` is asked what
    follows from the dataset as it stands, in graphs of its own; that becomes part of the build.

    Raises:
        StoreError: another build is under way, or the folder cannot be written.
    """
    ordered = sorted(readings, key=lambda reading: reading.document.id)
    _demand_one_each(ordered)
    try:
        with locked(directory):
            builds = directory / "builds"
            builds.mkdir(exist_ok=True)
            _sweep(builds)
            unfinished = builds / f"{TEMPORARY}{os.getpid()}"
            unfinished.mkdir()
            name = _write(unfinished, ordered, registry, failures, derive)
            former = _former(directory)
            _settle(unfinished, builds / name)
            point_to(directory, name)
            _remove_older(builds, {name, former})
    except OSError as error:
        raise StoreError(f"{directory}: lagret går inte att skriva ({error}).") from error
    return open_build(builds / name)


def quads_of(readings: Iterable[Reading], registry: Registry) -> Iterator[ox.Quad]:
    """What documents, registry and ontology say: every graph but what is derived, one after another."""
    iris, measures = Iris(configured_base()), Measures()
    for quad in dataset_quads(readings, registry, iris, version("samverkan")):
        measures.see(quad)
        yield quad
    yield from likeness_quads(measures.titled(), iris)
    into = Writer.into(iris.graph("ontology")).graph
    for triple in ontology_triples():
        yield ox.Quad(triple.subject, triple.predicate, triple.object, into)


def _demand_one_each(readings: Sequence[Reading]) -> None:
    for identifier, times in Counter(reading.document.id for reading in readings).items():
        if times > 1:
            raise StoreError(f"Dokumentet {identifier!r} gavs {times} gånger; ge det en gång.")


def _write(
    build: Path,
    readings: Sequence[Reading],
    registry: Registry,
    failures: Sequence[Failure],
    derive: Derive | None,
) -> str:
    """Write a whole build and return its name: a hash of everything in it."""
    facts = "".join(write_facts(fact for reading in readings for fact, _ in distinct_facts(reading.facts)))
    texts = {text_file(build, r.document.id): r.text for r in readings if r.text}
    (build / "documents").mkdir()
    write_text(build / "facts.jsonl", facts)
    write_text(build / "documents.jsonl", "".join(write_documents(reading.document for reading in readings)))
    for file, content in texts.items():
        write_text(file, content)
    rdf = RdfFolder(build / "rdf")
    rdf.write(quads_of(readings, registry))
    dataset = Dataset(build, rdf.store, {"base": configured_base()})
    rdf.write(derived_quads(dataset))
    if derive is not None:
        found = derive(dataset)
        rdf.write(sorted(set(found), key=lambda quad: str(quad.graph_name)))
    if rdf.quads > COMPACTED:
        rdf.store.optimize()
    rdf.store.flush()
    report = json.dumps(_report(readings, rdf.quads, failures), ensure_ascii=False, indent=1)
    write_text(build / "build.json", report)
    return _name(rdf.digest, texts, facts, report)


def _name(quads: bytes, texts: Mapping[Path, str], facts: str, report: str) -> str:
    digest = hashlib.sha256(quads)
    for file, content in sorted(texts.items()):
        digest.update(f"\0{file.name}\0{content}".encode())
    digest.update(facts.encode())
    digest.update(report.encode())
    return digest.hexdigest()[:16]


def _report(readings: Sequence[Reading], quads: int, failures: Sequence[Failure]) -> dict[str, object]:
    facts = [fact for reading in readings for fact, _ in distinct_facts(reading.facts)]
    return {
        "base": configured_base(),
        "version": version("samverkan"),
        "format": FORMAT,
        "quads": quads,
        "facts": len(facts),
        "facts_per_predicate": dict(sorted(Counter(fact.predicate for fact in facts).items())),
        "facts_per_document": dict(sorted(Counter(fact.document for fact in facts).items())),
        "failures": [asdict(f) for f in sorted(failures, key=lambda f: (f.file, f.reason))],
    }


def _settle(unfinished: Path, finished: Path) -> None:
    """Give the build its name; one of the same name and content that is whole stays where it is."""
    if finished.exists() and _is_whole(finished):
        shutil.rmtree(unfinished)
        return
    if finished.exists():
        finished.rename(unfinished.with_name(unfinished.name + "-damaged"))
    unfinished.rename(finished)


def _is_whole(build: Path) -> bool:
    """Whether a build holds as many quads and files as its report says."""
    try:
        dataset = open_build(build)
        graphs = list(dataset.store.named_graphs())
        quads = sum(1 for g in graphs for _ in dataset.store.quads_for_pattern(None, None, None, g))
        return (quads, len(dataset.facts())) == (dataset.report["quads"], dataset.report["facts"])
    except (SamverkanError, KeyError, OSError):
        return False


def _former(directory: Path) -> str | None:
    try:
        build = current_build(directory)
    except StoreError:
        return None
    return build.name if build else None


def _sweep(builds: Path) -> None:
    """Remove what interrupted builds left behind."""
    for folder in builds.glob(f"{TEMPORARY}*"):
        shutil.rmtree(folder)


def _remove_older(builds: Path, kept: set[str | None]) -> None:
    """Remove all builds but the one that holds and its predecessor, which someone may be reading."""
    for folder in builds.iterdir():
        if folder.name not in kept:
            shutil.rmtree(folder)
