"""Measures met again under a slightly different title: linked with how alike they are, never merged.

The 2014 decision, the 2014 list of work under way and a later report name the same measure in nearly the same
words. Whether it is the same is for people to say; the dataset only says how alike the titles are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pyoxigraph as ox
from rapidfuzz import fuzz, process

from graph.iris import Iri, Iris, short_hash, sv
from graph.terms import Writer, uri
from model.names import fold

__all__ = ["LEAST", "Measures", "Titled", "alike", "likeness_quads"]

LEAST = 85.0
"""Titles less alike than this (0 to 100) are different measures."""
SEPARATOR = "\x1f"
MEASURE = sv("Measure")
KIND = {
    ox.NamedNode(uri("rdf:type")): "type",
    ox.NamedNode(uri("skos:prefLabel")): "label",
    ox.NamedNode(sv("municipality")): "place",
}
"""The predicates that say something of a measure that counts here."""


@dataclass(frozen=True, slots=True, order=True)
class Titled:
    """A measure: its identifier, title and municipality."""

    iri: Iri
    title: str
    municipality: str


def alike(measures: Sequence[Titled]) -> Iterator[tuple[Titled, Titled, float]]:
    """Pairs of measures of one municipality whose titles are nearly the same, with their likeness, 0 to 1.

    The likeness is 1 less the normalised edit distance of the folded titles (Indel; rapidfuzz' ``ratio``).
    Each pair comes once, in the order of its identifiers; a measure is not like itself; no measures, no pairs.
    """
    places: dict[str, list[Titled]] = defaultdict(list)
    for measure in sorted(set(measures)):
        places[measure.municipality].append(measure)
    for neighbours in places.values():
        titles = [fold(measure.title) for measure in neighbours]
        for number, first in enumerate(neighbours):
            later = dict(enumerate(titles[number + 1 :], number + 1))
            near = process.extract(titles[number], later, scorer=fuzz.ratio, score_cutoff=LEAST, limit=None)
            for _, score, second in sorted(near, key=lambda found: found[2]):
                yield first, neighbours[second], round(score / 100, 3)


class Measures:
    """Gathers the measures that passing quads speak of, with the first of their preferred labels."""

    def __init__(self) -> None:
        self._kinds: set[str] = set()
        self._titles: dict[str, str] = {}
        self._places: dict[str, str] = {}

    def see(self, quad: ox.Quad) -> None:
        """Take from a quad what it says of a measure."""
        kind = KIND.get(quad.predicate)
        if kind is None:
            return
        subject, value = str(getattr(quad.subject, "value", "")), str(getattr(quad.object, "value", ""))
        if kind == "type" and value == MEASURE:
            self._kinds.add(subject)
        elif kind == "label":
            self._titles[subject] = min(self._titles.get(subject, value), value)
        elif kind == "place":
            self._places[subject] = value

    def titled(self) -> list[Titled]:
        """The measures that were seen, by identifier."""
        return [
            Titled(Iri(node), self._titles[node], self._places.get(node, ""))
            for node in sorted(self._kinds & self._titles.keys())
        ]


def likeness_quads(measures: Sequence[Titled], iris: Iris) -> Iterator[ox.Quad]:
    """For each pair of like measures a node with both and their likeness, and the direct links."""
    into = Writer.into(iris.graph("likeness"))
    for first, second, score in alike(measures):
        node = Iri(f"{iris.base}id/likeness/{short_hash(first.iri + SEPARATOR + second.iri, 16)}")
        yield into.quad(node, "rdf:type", sv("Likeness"))
        yield into.quad(node, sv("between"), first.iri)
        yield into.quad(node, sv("between"), second.iri)
        yield into.quad(node, sv("likeness"), score)
        yield into.quad(first.iri, sv("resembles"), second.iri)
        yield into.quad(second.iri, sv("resembles"), first.iri)
