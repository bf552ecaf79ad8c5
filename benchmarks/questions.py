"""How long each named question takes on the bundled graph, findings with it: embedded stores, rdflib's own beside.

usage: python -m benchmarks.questions [--times 7] [--patience 10] [--processor] [QUESTION ...]

Every question is asked with values from all over the graph; the figure is the median in milliseconds of asking
and reading the rows, after one asking that only warms up. A question that can be put to one municipality is, every
other time. What exceeds a tenth of a second is told at the end. rdflib's in-memory store, the tool that one would pick
instead, gets the same SPARQL with its values filled in, once, and is given up after ``--patience`` seconds.
"""

from __future__ import annotations

import argparse
import multiprocessing
import statistics
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

import rdflib
from rich.console import Console
from rich.table import Table

from analysis.stored import derived
from graph.build import build_store
from graph.embedded_cypher import open_embedded
from graph.sources import list_files, read_sources
from graph.store import Dataset
from loaders.extract import Extractor
from model.fact import Reading
from ontology.registry import Registry, load_registry
from queries.ask import Selects, ask
from queries.filling import filled_sparql
from queries.names import CLASSES, names_of
from queries.questions import Parameter, Question, list_questions
from queries.values import values_of

BUNDLED = Path(__file__).parent.parent / "data" / "malmo"
LIMIT = 100.0  # milliseconds: the median that no question should exceed on this graph
SPAN: Mapping[str, Sequence[object]] = {"after": ["2012-12-31"], "until": ["2017-12-31"]}
"""The years of what goes over time: nearly all of this graph."""
MENTIONED = """
SELECT DISTINCT ?thing {
  { ?f rdf:subject ?thing } UNION { ?f rdf:object ?thing } UNION { ?e prov:wasDerivedFrom ?thing }
}
"""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("questions", nargs="*")
    parser.add_argument("--times", type=int, default=7)
    parser.add_argument("--patience", type=float, default=10.0)
    parser.add_argument("--processor", action="store_true", help="processor time of all threads together")
    arguments = parser.parse_args()
    clock = time.process_time if arguments.processor else time.perf_counter
    with tempfile.TemporaryDirectory() as folder:
        dataset = _bundled(Path(folder))
        cypher, other = open_embedded(dataset), _in_rdflib(dataset)
        slow: list[str] = []
        table = Table("question", "rows", "SPARQL, ms", "Cypher, ms", "rdflib, ms")
        for question in list_questions():
            if arguments.questions and question.name not in arguments.questions:
                continue
            given = _askings(dataset, question, arguments.times)
            rows, sparql = _median(partial(_asked, dataset, question.name, None), given, clock)
            slow += [f"{question.name} (SPARQL)"] if sparql > LIMIT else []
            cells = ["–", "–"]
            if question.engine == "sparql":
                _, in_cypher = _median(partial(_asked, dataset, question.name, cypher), given, clock)
                slow += [f"{question.name} (Cypher)"] if in_cypher > LIMIT else []
                text = filled_sparql(question.query, values_of(dataset, question, given[0]))
                cells = [f"{in_cypher:.0f}", _once(other, text, arguments.patience)]
            table.add_row(question.name, str(rows), f"{sparql:.0f}", *cells)
    Console(width=110).print(table, f"Over {LIMIT:g} ms: {', '.join(slow) or 'none'}")


def _asked(dataset: Dataset, name: str, cypher: Selects | None, values: Mapping[str, object]) -> int:
    return len(ask(dataset, name, values, cypher))


def _bundled(folder: Path) -> Dataset:
    registry = load_registry()
    readings = read_sources(list_files([BUNDLED]), registry, _read).readings
    return build_store(folder, readings, registry, derive=lambda built: derived(built, {}))


def _read(file: Path, registry: Registry) -> Reading:
    return Extractor(registry).extract(file)


def _in_rdflib(dataset: Dataset) -> rdflib.Graph:
    return rdflib.Graph().parse(
        data="".join(f"{triple} .\n" for triple in {quad.triple for quad in dataset.quads()}), format="nt"
    )


def _askings(dataset: Dataset, question: Question, times: int) -> list[dict[str, object]]:
    lists = {parameter.name: _values(dataset, parameter) for parameter in question.parameters}
    return [
        {
            name: values[(turn + turn // (2 + place)) % len(values)]
            for place, (name, values) in enumerate(lists.items())
        }
        for turn in range(times)
    ]


def _values(dataset: Dataset, parameter: Parameter) -> Sequence[object]:
    if parameter.type == "municipality":
        return [None, *(name.thing for name in names_of(dataset, parameter.type) if name.preferred)]
    if parameter.type in CLASSES:
        mentioned = set(dataset.select(MENTIONED).column("thing"))
        things = sorted({str(name.thing) for name in names_of(dataset, parameter.type)} & mentioned)
        return things[:: max(1, len(things) // 10)] if parameter.required else [None]
    days = SPAN[parameter.name] if parameter.required else [None, "2016-12-31"]
    given: Mapping[str, Sequence[object]] = {
        "boolean": [True, False],
        "date": days,
        "integer": [parameter.default],
    }
    return given.get(parameter.type) or [None, *parameter.choices]


def _median(
    answer: Callable[[Mapping[str, object]], int], given: list[dict[str, object]], clock: Callable[[], float]
) -> tuple[int, float]:
    """Rows of the largest answer, and the median in milliseconds."""
    answer(given[0])
    times, rows = [], []
    for values in given:
        start = clock()
        rows.append(answer(values))
        times.append(clock() - start)
    return max(rows), statistics.median(times) * 1000


def _once(graph: rdflib.Graph, text: str, patience: float) -> str:
    """Milliseconds of one asking in a process of its own, which can be given up."""
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe()

    def run() -> None:
        start = time.perf_counter()
        len(list(graph.query(text)))
        theirs.send(time.perf_counter() - start)

    process = context.Process(target=run)
    process.start()
    done = ours.poll(patience)
    process.kill()
    return f"{ours.recv() * 1000:.0f}" if done else f"> {patience * 1000:.0f}"


if __name__ == "__main__":
    main()
