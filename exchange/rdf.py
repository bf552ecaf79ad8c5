"""A dataset as N-Quads, TriG and Turtle."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

import pyoxigraph as ox

from exchange.formats import FORMATS
from graph.iris import PREFIXES
from graph.store import Dataset

__all__ = ["nquads", "trig", "turtle"]

DEFAULT = ox.DefaultGraph()


def nquads(dataset: Dataset, stream: BinaryIO) -> None:
    """One quad a line, by graph and line."""
    _head(stream, "nquads")
    for quad in dataset.quads():
        stream.write(f"{quad} .\n".encode())


def trig(dataset: Dataset, stream: BinaryIO) -> None:
    """One block a graph."""
    _head(stream, "trig")
    ox.serialize(dataset.quads(), stream, ox.RdfFormat.TRIG, prefixes=PREFIXES)


def turtle(dataset: Dataset, stream: BinaryIO) -> None:
    """Each triple once, whichever graphs hold it, by subject."""
    _head(stream, "turtle")
    ox.serialize(_triples(dataset.store), stream, ox.RdfFormat.TURTLE, prefixes=PREFIXES)


def _triples(store: ox.Store) -> Iterator[ox.Triple]:
    subjects = {quad.subject for quad in store.quads_for_pattern(None, None, None, DEFAULT)}
    for subject in sorted(subjects, key=str):
        about = store.quads_for_pattern(subject, None, None, DEFAULT)
        yield from sorted((quad.triple for quad in about), key=str)


def _head(stream: BinaryIO, name: str) -> None:
    stream.write(f"# {FORMATS[name].remark}\n".encode())
