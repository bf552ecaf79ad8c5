"""Measures met again under a slightly different title: linked with how alike they are, never merged.

The 2014 decision, the 2014 list of work under way and a later report name the same measure in nearly the same
words. Whether it is the same is for people to say; the dataset only says how alike the titles are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import pyoxigraph as ox
from rapidfuzz import fuzz, process

from graph.iris import Iri, Iris, short_hash, sv
from graph.terms import Writer, uri
from model.names import fold

__all__ = ["LEAST", "Titled", "alike", "likeness_quads", "measures_in"]

LEAST = 85.0
"""Titles less alike than this (0 to 100) are different measures."""
SEPARATOR = "\x1f"


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


def measures_in(quads: Iterable[ox.Quad]) -> list[Titled]:
    """The measures that quads speak of, with the first of their preferred labels."""
    kinds: set[str] = set()
    titles: dict[str, str] = {}
    places: dict[str, str] = {}
    type_, measure = uri("rdf:type"), sv("Measure")
    label, municipality = uri("skos:prefLabel"), sv("municipality")
    for quad in quads:
        subject = str(getattr(quad.subject, "value", ""))
        value = str(getattr(quad.object, "value", ""))
        if quad.predicate.value == type_ and value == measure:
            kinds.add(subject)
        elif quad.predicate.value == label:
            titles[subject] = min(titles.get(subject, value), value)
        elif quad.predicate.value == municipality:
            places[subject] = value
    return [Titled(Iri(node), titles[node], places.get(node, "")) for node in sorted(kinds & titles.keys())]


def likeness_quads(quads: Iterable[ox.Quad], iris: Iris) -> Iterator[ox.Quad]:
    """For each pair of like measures a node with both and their likeness, and the direct links."""
    into = Writer.into(iris.graph("likeness"))
    for first, second, score in alike(measures_in(quads)):
        node = Iri(f"{iris.base}id/likeness/{short_hash(first.iri + SEPARATOR + second.iri, 16)}")
        yield into.quad(node, "rdf:type", sv("Likeness"))
        yield into.quad(node, sv("between"), first.iri)
        yield into.quad(node, sv("between"), second.iri)
        yield into.quad(node, sv("likeness"), score)
        yield into.quad(first.iri, sv("resembles"), second.iri)
        yield into.quad(second.iri, sv("resembles"), first.iri)
