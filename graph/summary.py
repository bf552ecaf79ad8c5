"""What only all documents together can say of a fact, in a graph of its own: how certain, and when it holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import pyoxigraph as ox

from graph.iris import Iri, Iris, sv
from graph.terms import Value, Writer
from graph.validity import Lifetime, Stated, validity_of

__all__ = ["summary_quads"]

Pair = tuple[str, Value | ox.Literal | None]


def summary_quads(
    evidence: Mapping[Iri, Sequence[Stated]],
    ends: Mapping[Iri, Iterable[Iri]],
    lifetimes: Mapping[Iri, Lifetime],
    iris: Iris,
) -> Iterator[ox.Quad]:
    """The graph ``summary``: of each fact, from all its evidence and what the registry knows of its ends."""
    into = Writer.into(iris.graph("summary"))
    for node in sorted(evidence):
        living = [lifetimes[end] for end in ends[node] if end in lifetimes]
        yield from into.quads(node, _strongest(evidence[node]))
        yield from into.quads(node, _times(evidence[node], living))


def _strongest(stated: Sequence[Stated]) -> Iterator[Pair]:
    facts = [each.fact for each in stated]
    yield sv("certainty"), "explicit" if any(f.certainty == "explicit" for f in facts) else "implied"
    yield sv("confidence"), float(max(f.confidence for f in facts))
    yield sv("modality"), "asserted" if any(f.modality == "asserted" for f in facts) else "proposed"


def _times(stated: Sequence[Stated], ends: Iterable[Lifetime]) -> Iterator[Pair]:
    validity = validity_of(stated, ends)
    yield sv("validFrom"), validity.holds_from
    yield sv("validTo"), validity.holds_to
    yield sv("firstStated"), validity.first_stated
    yield sv("lastStated"), validity.last_stated
