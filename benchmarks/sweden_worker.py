"""One step of ``benchmarks.sweden`` in a process of its own; what it finds is printed as JSON."""

from __future__ import annotations

import contextlib
import json
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import rdflib

from benchmarks.sweden_graph import readings_of_sweden, registry_of_sweden
from graph.build import build_store
from graph.embedded_cypher import database_file, open_embedded
from graph.iris import Iri, Iris, sv
from graph.neo4j_load import load_dataset
from graph.neo4j_store import Credentials, open_neo4j
from graph.store import Dataset, open_dataset
from graph.terms import Value
from ontology.load import load_ontology
from queries.ask import ask
from queries.filling import filled_sparql
from queries.names import CLASSES, resolve
from queries.questions import Parameter, Question, find_question

__all__: list[str] = []

IN_DOCUMENT = "SELECT DISTINCT ?graph ?thing ?class { GRAPH ?graph { ?thing a ?class } } ORDER BY ?thing"
SEED = 7
MUNICIPALITY = "municipality"
DAYS: Mapping[str, Value] = {"after": date(2014, 12, 31), "until": date(2015, 12, 31)}
"""A year of what goes over time."""

Put = Callable[[Question, Mapping[str, Value]], object]


def main() -> None:
    """Run the step."""
    store, step, *task = sys.argv[1:]
    steps: Mapping[str, Callable[..., object]] = {
        "build": _build,
        "ladybug": _ladybug,
        "neo4j": _neo4j,
        "oxigraph": _oxigraph,
        "rdflib": _rdflib_load,
        "ask": _ask,
    }
    print(json.dumps(steps[step](Path(store), *task)))


def _build(store: Path, triples: str, _: str) -> object:
    readings = list(readings_of_sweden(int(triples)))
    dataset = build_store(store, readings, registry_of_sweden())
    report = dataset.report
    holds = f"{report['quads']:,} statements, {report['facts']:,} facts, {len(readings):,} documents"
    return {"disk": _size(dataset.directory / "rdf"), "holds": holds}


def _ladybug(store: Path, *_: str) -> object:
    return {"disk": database_file(open_dataset(store)).stat().st_size}


def _neo4j(store: Path, _: str, url: str) -> object:
    dataset = open_dataset(store)
    with open_neo4j(url, _who(), dataset.base) as server:
        done = load_dataset(server, dataset)
    return {"holds": f"{done.nodes:,} nodes, {done.relationships:,} relationships"}


def _oxigraph(store: Path, *_: str) -> object:
    lines = _triples(open_dataset(store))
    started = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        loaded = ox.Store(folder)
        loaded.bulk_load(lines, format=ox.RdfFormat.N_TRIPLES)
        loaded.flush()
        return {
            "seconds": time.perf_counter() - started,
            "disk": _size(Path(folder)),
            "holds": f"{len(loaded):,} triples",
        }


def _rdflib_load(store: Path, *_: str) -> object:
    lines = _triples(open_dataset(store))
    started = time.perf_counter()
    graph = rdflib.Graph().parse(data=lines, format="nt")
    return {"seconds": time.perf_counter() - started, "holds": f"{len(graph):,} triples"}


def _triples(dataset: Dataset) -> bytes:
    """Each triple of the dataset once, as N-Triples."""
    lines = dataset.store.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=ox.DefaultGraph())
    assert lines is not None
    return lines


def _who() -> Credentials:
    return Credentials(os.environ["NEO4J_USERNAME"], os.environ["NEO4J_PASSWORD"])


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def _ask(store: Path, engine: str, name: str, form: str, samples: str, url: str, day: str) -> object:  # noqa: PLR0913, PLR0917 - the words of a command line
    """The times of each sample of a question; of ``(open)`` until the first answer, of ``(name)`` of a look-up.

    Each is two: seconds by the clock, and of processor time.
    """
    started = _now()
    dataset = open_dataset(store)
    with contextlib.ExitStack() as opened:
        put = _engine(dataset, engine, url, opened)
        if name == "(open)":
            _put_nothing(put)
            return [_since(started)]
        if name == "(name)":
            resolve(dataset, "Polisen", "actor")
            return [_since(started)]
        question = find_question(name)
        dated = {"as_of": date.fromisoformat(day)} if day and _has(question, "as_of") else {}
        given = [values | dated for values in _values(dataset, question, form, int(samples))]
        return _timed(put, question, given)


def _has(question: Question, name: str) -> bool:
    return name in {parameter.name for parameter in question.parameters}


def _put_nothing(put: Put) -> None:
    question = find_question("participants")
    nothing = dict.fromkeys((parameter.name for parameter in question.parameters), "")
    put(question, nothing | {"forum": Iri("https://samverkan.example/id/none")})


def _timed(put: Put, question: Question, given: Iterable[Mapping[str, Value]]) -> list[tuple[float, float]]:
    times = []
    for values in given:
        started = _now()
        put(question, values)
        times.append(_since(started))
    return times


def _now() -> tuple[float, float]:
    return time.perf_counter(), time.process_time()


def _since(started: tuple[float, float]) -> tuple[float, float]:
    return time.perf_counter() - started[0], time.process_time() - started[1]


def _engine(dataset: Dataset, engine: str, url: str, opened: contextlib.ExitStack) -> Put:
    """What puts a question to an engine; a question that is computed is computed from the dataset."""
    if engine == "rdflib":
        return _rdflib(dataset)
    cypher: Any = None
    if engine == "ladybug":
        cypher = open_embedded(dataset)
    elif engine == "neo4j":
        cypher = opened.enter_context(open_neo4j(url, _who(), dataset.base))

    def put(question: Question, values: Mapping[str, Value]) -> object:
        if question.engine == "networkx":
            return ask(dataset, question.name, values)
        if cypher is not None:
            return cypher.select(question.cypher, values)
        return dataset.select(question.query, values)

    return put


def _rdflib(dataset: Dataset) -> Put:
    """The dataset's triples in rdflib's own store, asked by rdflib's own engine."""
    graph = rdflib.Graph().parse(data=_triples(dataset), format="nt")

    def put(question: Question, values: Mapping[str, Value]) -> object:
        if question.engine == "networkx":
            raise ValueError(question.name)
        return list(graph.query(filled_sparql(question.query, values)))

    return put


def _values(dataset: Dataset, question: Question, form: str, samples: int) -> Iterator[dict[str, Value]]:
    """Parameters of things that the documents name, the more often the more they are named."""
    chance = random.Random(f"{SEED} {question.name}")
    for _ in range(samples):
        values = {p.name: _value(dataset, p, chance) for p in question.parameters if p.name != MUNICIPALITY}
        if _has(question, MUNICIPALITY):
            place = chance.choice(dataset.documents()).municipality
            values[MUNICIPALITY] = Iris(dataset.base).municipality(place) if form == MUNICIPALITY else ""
        yield values


def _value(dataset: Dataset, parameter: Parameter, chance: random.Random) -> Value:
    if parameter.type not in CLASSES or not parameter.required:
        return DAYS.get(parameter.name, "" if parameter.default is None else parameter.default)
    classes = {sv(name) for each in CLASSES[parameter.type] for name in load_ontology().subclasses(each)}
    iris = Iris(dataset.base)
    things: list[str] = []
    while not things:
        document = chance.choice(dataset.documents())
        rows = dataset.select(IN_DOCUMENT, {"graph": iris.document_graph(document.id)}).rows
        things = [str(thing) for thing, kind in rows if kind in classes]
    return Iri(chance.choice(things))


if __name__ == "__main__":
    main()
