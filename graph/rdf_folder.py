"""The RDF of a build on disk, written graph by graph so that no more than one graph is held in memory.

What must stay true: the digest depends on the set of quads alone, never on the order within a graph.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

import pyoxigraph as ox

__all__ = ["RdfFolder"]


class RdfFolder:
    """A folder of Oxigraph: the named graphs, and in the default graph every triple of theirs once.

    The engine can answer from the union of all graphs, but then counts a triple as often as there are graphs
    that say it; the default graph makes ``COUNT(*)`` mean what a reader expects.
    """

    def __init__(self, folder: Path) -> None:
        self.store = ox.Store(os.fspath(folder))
        self.quads = 0
        """How many different quads the named graphs hold."""
        self._hash = hashlib.sha256()

    @property
    def digest(self) -> bytes:
        """A hash of all quads that are written."""
        return self._hash.digest()

    def write(self, quads: Iterable[ox.Quad]) -> None:
        """Write quads that come one graph after another; within a graph in any order, also several times."""
        self.store.bulk_extend(self._twice(quads))

    def _twice(self, quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
        """Each quad, and its triple for the default graph, which the engine keeps once."""
        for _, graph in groupby(quads, key=lambda quad: quad.graph_name):
            for line, quad in sorted({str(quad): quad for quad in graph}.items()):
                self._hash.update(line.encode())
                self.quads += 1
                yield quad
                yield ox.Quad(quad.subject, quad.predicate, quad.object)
