"""How long findings take and how much memory, kind by kind, on a made-up city; and overlaps beside networkx.

usage: uv run python -m benchmarks.findings [--actors 100000] [--forums 100000] [--memberships 1000000]

Each kind, and then all of them in one run, has a process of its own on the same network; seconds are those of
its processor, which is what the clock shows where nothing else runs, and its peak memory has the network in it.
The second table doubles a smaller city until networkx' own overlap projection takes more than a minute, and
compares on the largest that it finished; both give the same pairs and the same coefficients.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import TypeVar

import networkx as nx
import numpy as np
from networkx.algorithms import bipartite
from rich.console import Console
from rich.table import Table

from analysis.detectors import find
from analysis.finding import Kind
from analysis.incidence import Incidence, memberships
from analysis.network import Network
from analysis.sharing import Limits, overlapping
from benchmarks.cities import City, made_up

PATIENCE = 60.0
"""Seconds that networkx is given."""
SMALLEST = 500
RUNS = 3
"""Times that the quick one is measured; the quickest counts."""
EVERY_PAIR = Limits(overlap=0.0, shared=1, everywhere=1_000_000)
"""What networkx gives: all pairs that share a member, whatever they count."""
Answer = TypeVar("Answer")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--actors", type=int, default=100_000)
    parser.add_argument("--forums", type=int, default=100_000)
    parser.add_argument("--memberships", type=int, default=1_000_000)
    parser.add_argument("--kinds", nargs="*", type=Kind, default=list(Kind))
    parser.add_argument("--no-networkx", action="store_true")
    arguments = parser.parse_args()
    console = Console(width=110)
    city = City.of(arguments.actors, arguments.forums, arguments.memberships)
    console.print(_by_kind(made_up(city), arguments.kinds))
    if not arguments.no_networkx:
        console.print(_beside_networkx())


def _by_kind(network: Network, kinds: list[Kind]) -> Table:
    table = Table("kind", "findings", "seconds", "peak GB")
    for name, wanted in [*((kind, (kind,)) for kind in kinds), ("all in one run", tuple(kinds))]:
        found, took, memory = _apart(lambda wanted=wanted: len(find(network, wanted)))
        table.add_row(name, f"{found:,}", f"{took:.1f}", f"{memory:.2f}")
    return table


def _apart(work: Callable[[], int]) -> tuple[int, float, float]:
    """What a process of its own answers, the seconds it took and the gigabytes it had at most."""
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_measured, args=(work, theirs))
    process.start()
    answer: tuple[int, float, float] = ours.recv()
    process.join()
    return answer


def _measured(work: Callable[[], int], to: Connection) -> None:
    start = time.process_time()
    found = work()
    took = time.process_time() - start
    to.send((found, took, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2))


def _beside_networkx() -> Table:
    """The largest city that networkx projects within its patience."""
    table = Table("actors = forums", "memberships", "pairs", "networkx, s", "ours, s", "times as fast")
    size, took = SMALLEST, 0.0
    while took * 3 <= PATIENCE:
        incidence = memberships(made_up(City(size, size, size * 10, 0, 0)))
        theirs, took = _timed(lambda incidence=incidence: _projection(incidence))
        runs = [_timed(lambda incidence=incidence: overlapping(incidence, EVERY_PAIR)) for _ in range(RUNS)]
        ours, seconds = min(runs, key=lambda run: run[1])
        sizes = np.diff(incidence.matrix.indptr)
        least = np.minimum(sizes[ours.one], sizes[ours.other])
        same = theirs.number_of_edges() == ours.one.size and all(
            abs(theirs.edges[int(a), int(b)]["weight"] - shared / fewer) < 1e-9
            for a, b, shared, fewer in zip(ours.one, ours.other, ours.shared, least, strict=True)
        )
        pairs = f"{ours.one.size:,}" if same else "DIFFERENT"
        ratio = f"{took / seconds:.0f}"
        table.add_row(f"{size:,}", f"{size * 10:,}", pairs, f"{took:.2f}", f"{seconds:.3f}", ratio)
        size *= 2
    return table


def _projection(incidence: Incidence) -> nx.Graph[int]:
    graph: nx.Graph[int] = nx.Graph()
    rows = len(incidence.rows)
    graph.add_nodes_from(range(rows + len(incidence.columns)))
    coordinates = incidence.matrix.tocoo()
    graph.add_edges_from(zip(coordinates.row.tolist(), (coordinates.col + rows).tolist(), strict=True))
    return bipartite.overlap_weighted_projected_graph(graph, range(rows), jaccard=False)


def _timed(work: Callable[[], Answer]) -> tuple[Answer, float]:
    start = time.process_time()
    answer = work()
    return answer, time.process_time() - start


if __name__ == "__main__":
    main()
