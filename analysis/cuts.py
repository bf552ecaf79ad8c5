"""What falls apart without one body or one collaboration: articulation points and the pieces they hold together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import cast

import networkx as nx
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

    Articulation points of the affiliation graph (Hopcroft & Tarjan 1973, networkx), at most ``limit`` of each,
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
    """Articulation point → how many bodies would no longer hang together with the largest piece."""
    found: dict[int, int] = {}
    nodes = nx.from_scipy_sparse_array(graph)
    blocks: list[list[int]] = [
        sorted(b) for b in cast("Iterable[set[int]]", nx.biconnected_components(nodes))
    ]
    often = Counter(node for block in blocks for node in block)
    tree: nx.Graph[int] = nx.Graph()  # blocks are numbered below 0
    for number, block in enumerate(blocks):
        tree.add_node(-1 - number, own=sum(node < bodies and often[node] == 1 for node in block))
        for node in block:
            if often[node] > 1:
                tree.add_node(node, own=int(node < bodies))
                tree.add_edge(-1 - number, node)
    for component in nx.connected_components(tree):
        found.update(_loose_in(tree, max(component)))
    return found


def _loose_in(tree: nx.Graph[int], root: int) -> Iterator[tuple[int, int]]:
    """The same for one tree of blocks and articulation points."""
    edges = list(nx.bfs_edges(tree, root))
    below = {node: tree.nodes[node]["own"] for node in (root, *(child for _, child in edges))}
    pieces: dict[int, list[int]] = {node: [] for node in below}
    for parent, child in reversed(edges):
        below[parent] += below[child]
        pieces[parent].append(below[child])
    for node, number in below.items():
        if node >= 0:
            parts = [*pieces[node], below[root] - number]
            yield node, sum(parts) - max(parts)


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
