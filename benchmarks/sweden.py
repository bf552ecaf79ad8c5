"""How a graph of Sweden's size is loaded and asked: 290 municipalities, millions of statements.

usage: python -m benchmarks.sweden [--triples 100000] [--folder FOLDER] [--neo4j ADDRESS] [--rdflib-triples 100000]
                                   [--limit 120] [--samples 5] [--as-of 2016-12-31] [--keep]

The graph is made anew (``benchmarks/sweden_graph.py``) and written by the code that every build goes through.
Each step runs in a process of its own, whose time and greatest memory are told. Every named question is put with
parameters drawn from the graph, to each engine, and the median of its times is told; one that goes over everything
is put both to the whole country and to one municipality, another one each time. What takes longer than the limit is
stopped and told as such, and at the end stands what exceeds a second. A question over the whole country gives its
first rows (``most``); with ``--as-of`` every question that can be asked as of a day is, which counts nothing that
was derived when the graph was built. rdflib's own store loads a graph that it can hold and is asked the same
questions, and the embedded ones beside it on that same graph: the ratio is the figure. A server is used when its
address is given (NEO4J_USERNAME, NEO4J_PASSWORD).
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import psutil
from rich.console import Console
from rich.table import Table

from queries.questions import Question, list_questions

__all__ = ["main"]

TARGET = 1.0  # seconds: the median that no named question should exceed
MEGABYTE = 2**20
ENGINES = ("oxigraph", "ladybug")

WHOLE, MUNICIPALITY = "whole", "municipality"
"""The forms of a question: over everything or about one thing, and put to one municipality."""

Result = dict[str, Any]
Times = dict[tuple[str, str], list[float] | str]
"""Seconds of each asking, by question and form; a word where there are none."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--triples", type=int, default=100_000, help="0: rdflib's graph alone")
    parser.add_argument("--folder", type=Path, default=Path("build/sweden"))
    parser.add_argument("--neo4j", default="")
    parser.add_argument("--rdflib-triples", type=int, default=100_000)
    parser.add_argument("--samples", type=int, default=5)
    parser.add_argument(
        "--limit", type=float, default=120.0, help="seconds that one question may take with all its samples"
    )
    parser.add_argument(
        "--processor", action="store_true", help="processor time, where others use the machine"
    )
    parser.add_argument("--as-of", default="", help="a day, YYYY-MM-DD, as of which to ask")
    parser.add_argument("--engines", nargs="*", default=list(ENGINES), choices=ENGINES)
    parser.add_argument("--keep", action="store_true", help="ask the graph that is in the folder already")
    arguments = parser.parse_args()
    console = Console(width=118)
    if arguments.triples:
        store = arguments.folder / str(arguments.triples)
        others = ["neo4j"] if arguments.neo4j else []
        steps = [*(each for each in arguments.engines if each == "ladybug"), *others]
        console.print(_loaded(store, arguments.triples, steps, arguments))
        times = {engine: _asked(store, engine, arguments) for engine in [*arguments.engines, *others]}
        console.print(_table(times, f"{arguments.triples:,} statements"))
        for engine, found in times.items():
            console.print(f"[bold]{engine}[/bold], over {TARGET:g} s: {', '.join(_slow(found)) or 'none'}")
    if arguments.rdflib_triples:
        small = arguments.folder / f"rdflib-{arguments.rdflib_triples}"
        console.print(_loaded(small, arguments.rdflib_triples, ["ladybug", "oxigraph", "rdflib"], arguments))
        beside = {engine: _asked(small, engine, arguments, (WHOLE,)) for engine in (*ENGINES, "rdflib")}
        console.print(_table(beside, f"{arguments.rdflib_triples:,} statements, beside rdflib", "rdflib"))


def _loaded(store: Path, triples: int, steps: list[str], arguments: argparse.Namespace) -> Table:
    """The graph built, and loaded into each engine; Oxigraph and rdflib read the same lines of N-Triples."""
    table = Table(
        "step", "seconds", "of them busy", "peak memory, MB", "on disk, MB", "holds", title="Loading"
    )
    for step in [*([] if arguments.keep else ["build"]), *steps]:
        found = _step(store, step, triples, arguments.neo4j)
        size = f"{found['disk'] / MEGABYTE:,.0f}" if "disk" in found else "–"
        seconds = [f"{found[kind]:.1f}" for kind in ("seconds", "busy")]
        table.add_row(step, *seconds, f"{found['peak'] / MEGABYTE:,.0f}", size, found.get("holds", ""))
    return table


def _step(store: Path, step: str, triples: int = 0, neo4j: str = "") -> Result:
    """One step in a process of its own: what it tells, with its time, a processor's share of it and its memory.

    On a machine that has other things to do the processor's time says more; a server's own is not in it.
    """
    if step == "build":
        shutil.rmtree(store, ignore_errors=True)
    started = time.perf_counter()
    with _worker(store, step, str(triples), neo4j) as process:
        peak, busy, watched = 0, 0.0, psutil.Process(process.pid)
        while process.poll() is None:
            try:
                peak = max(peak, watched.memory_info().rss)
                busy = sum(watched.cpu_times()[:2])
            except psutil.Error:
                break
            time.sleep(0.1)
        assert process.stdout is not None
        told: Result = json.loads(process.stdout.read() or "{}")
    if process.returncode:
        sys.exit(f"{step}: the process ended with {process.returncode}")
    return {"seconds": time.perf_counter() - started, "busy": busy, "peak": peak} | told


def _asked(
    store: Path, engine: str, arguments: argparse.Namespace, forms: Sequence[str] = (WHOLE, MUNICIPALITY)
) -> Times:
    found: Times = {}
    asked = [(name, WHOLE) for name in ("(open)", "(name)")]
    asked += [(question.name, form) for question in list_questions() for form in _forms(question, forms)]
    for name, form in asked:
        task = ("ask", engine, name, form, str(arguments.samples), arguments.neo4j, arguments.as_of)
        with _worker(store, *task) as process:
            try:
                out, _ = process.communicate(timeout=arguments.limit)
                found[name, form] = "failed" if process.returncode else _told(out, arguments.processor)
            except subprocess.TimeoutExpired:
                process.kill()
                found[name, form] = f"> {arguments.limit:.0f} s"
    return found


def _told(out: str, processor: bool) -> list[float]:
    return [busy if processor else seconds for seconds, busy in json.loads(out)]


def _forms(question: Question, wanted: Sequence[str]) -> Iterator[str]:
    local = MUNICIPALITY in {parameter.name for parameter in question.parameters}
    return (form for form in wanted if form == WHOLE or local)


def _slow(found: Times) -> Iterator[str]:
    """The questions whose median is over the target, with the form."""
    for (name, form), times in found.items():
        median = _median(times)
        if isinstance(times, str) or (median or 0) > TARGET:
            told = times if median is None else f"{median:.1f} s"
            yield f"{name} ({told}{', one municipality' if form == MUNICIPALITY else ''})"


def _worker(store: Path, *task: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "benchmarks.sweden_worker", str(store), *task]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def _table(times: dict[str, Times], title: str, against: str = "") -> Table:
    """Median milliseconds of each question, form and engine; where wanted, with the ratio to one engine."""
    table = Table("question", "form", *_headings(times, against), title=f"Median milliseconds: {title}")
    for name, form in next(iter(times.values())):
        base = _median(times[against][name, form]) if against else None
        cells = [
            cell
            for engine in times
            for cell in _cells(times[engine][name, form], base, bool(against) and engine != against)
        ]
        table.add_row(name, form, *cells)
    return table


def _headings(times: dict[str, Times], against: str) -> Iterator[str]:
    for engine in times:
        yield engine
        if against and engine != against:
            yield f"{against} / {engine}"


def _cells(found: list[float] | str, base: float | None, compared: bool) -> Iterator[str]:
    median = _median(found)
    if median is None:
        yield str(found or "no such thing")
    else:
        yield f"{'[red]' if median > TARGET else ''}{median * 1000:,.1f}"
    if base is not None and compared:
        yield f"{base / median:,.1f}" if median else "–"
    elif compared and base is None:
        yield "–"


def _median(found: list[float] | str) -> float | None:
    return statistics.median(found) if isinstance(found, list) and found else None


if __name__ == "__main__":
    main()
