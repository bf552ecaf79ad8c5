"""What falls apart without one body or one collaboration: articulation points and the pieces they hold together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from scipy import sparse
from scipy.sparse import csgraph

from analysis.meetings import Meetings

__all__ = ["Cut", "cuts"]


@dataclass(frozen=True, slots=True)
class Cut:
    """A body or table that alone holds others to the rest."""

    node: str
    pieces: tuple[tuple[str, ...], ...]
    """The bodies of each piece but the largest that would be left, the largest first."""
    whole: int
    """How many bodies hang together with it, itself counted."""


def cuts(who: Meetings, smallest: int = 2, limit: int = 20) -> tuple[list[Cut], list[Cut]]:
    """The bodies and the tables without which at least ``smallest`` bodies hang loose from the rest.

    Articulation points of the affiliation graph (Hopcroft & Tarjan 1973), at most ``limit`` of each,
    those first that most bodies hang on. An empty network, or one table that all sit at, gives none.
    """
    graph = sparse.csr_matrix(sparse.bmat([[None, who.matrix], [who.matrix.T, None]])) if who.bodies else None
    if graph is None:
        return [], []
    loose = _loose(graph, len(who.bodies))
    order = sorted(
        (node for node, number in loose.items() if number >= smallest), key=lambda n: (-loose[n], n)
    )
    bodies = [node for node in order if node < len(who.bodies)][:limit]
    tables = [node for node in order if node >= len(who.bodies)][:limit]
    return [_cut(who, graph, node) for node in bodies], [_cut(who, graph, node) for node in tables]


def _loose(graph: sparse.csr_matrix, bodies: int) -> dict[int, int]:
    """Articulation point → how many bodies would no longer hang together with the largest piece.

    Tarjan's depth-first search, which tells for every node of its tree whether what lies below reaches above it.
    """
    starts, ends = graph.indptr.tolist(), graph.indices.tolist()
    size = graph.shape[0]
    found: dict[int, int] = {}
    number, low, below = [-1] * size, [0] * size, [int(node < bodies) for node in range(size)]
    for root in range(size):
        if number[root] < 0:
            pieces: dict[int, list[int]] = {}
            _search(root, (starts, ends), (number, low, below), pieces)
            found.update(_apart(pieces, root, below, bodies))
    return found


def _search(
    root: int,
    edges: tuple[list[int], list[int]],
    state: tuple[list[int], list[int], list[int]],
    pieces: dict[int, list[int]],
) -> None:
    """Walks everything that hangs together with a node; ``pieces``: node → bodies of each part that it cuts off."""
    (starts, ends), (number, low, below) = edges, state
    number[root] = low[root] = 0
    line, at, parent, count = [root], {root: starts[root]}, {root: -1}, 1
    while line:
        node = line[-1]
        if at[node] < starts[node + 1]:
            other = ends[at[node]]
            at[node] += 1
            if number[other] < 0:
                number[other] = low[other] = count
                parent[other], at[other], count = node, starts[other], count + 1
                line.append(other)
            elif other != parent[node]:
                low[node] = min(low[node], number[other])
            continue
        line.pop()
        above = parent[node]
        if above >= 0:
            low[above] = min(low[above], low[node])
            below[above] += below[node]
            if low[node] >= number[above]:
                pieces.setdefault(above, []).append(below[node])


def _apart(
    pieces: dict[int, list[int]], root: int, below: list[int], bodies: int
) -> Iterator[tuple[int, int]]:
    for node, parts in pieces.items():
        rest = below[root] - sum(parts) - int(node < bodies)
        every = parts if node == root else [*parts, rest]
        if len(every) > 1:
            yield node, sum(every) - max(every)


def _cut(who: Meetings, graph: sparse.csr_matrix, node: int) -> Cut:
    keep = np.ones(graph.shape[0])
    keep[node] = 0
    mask = sparse.diags(keep)
    _, before = csgraph.connected_components(graph, directed=False)
    _, after = csgraph.connected_components(mask @ graph @ mask, directed=False)
    inside = [n for n in np.flatnonzero(before[: len(who.bodies)] == before[node]) if n != node]
    groups: dict[int, list[str]] = {}
    for number in inside:
        groups.setdefault(int(after[number]), []).append(who.bodies[number])
    pieces = sorted(
        (tuple(sorted(group)) for group in groups.values()), key=lambda piece: (-len(piece), piece)
    )
    is_body = node < len(who.bodies)
    name = who.bodies[node] if is_body else who.tables[node - len(who.bodies)]
    return Cut(name, tuple(pieces[1:]), len(inside) + is_body)
