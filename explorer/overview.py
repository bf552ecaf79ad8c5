"""The overview: how many of what, from which documents, and who is most connected."""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx

from explorer.statements import Thing, swedish
from graph.iris import Iri
from graph.projections import actors, bipartite
from graph.store import Dataset
from model.fact import Document

__all__ = ["Ranked", "Source", "memberships", "most_connected_actors", "most_connected_forums", "sources"]

SHOWN = 10  # lines of a list of the most connected


@dataclass(frozen=True, slots=True)
class Ranked:
    """A thing with the numbers that rank it."""

    thing: Thing
    forums: int
    """For an actor the forums it takes part in, for a forum its participants."""
    partners: int = 0
    """For an actor those it meets in forums or works with directly."""


@dataclass(frozen=True, slots=True)
class Source:
    """A document and what came out of it."""

    document: Document
    facts: int
    has_text: bool


def memberships(dataset: Dataset) -> nx.Graph[str]:
    """Actors and collaborations with an edge for each membership."""
    return bipartite(dataset)


def most_connected_actors(dataset: Dataset) -> tuple[Ranked, ...]:
    """The actors in most forums; among equals those with most partners."""
    graph, partners = bipartite(dataset), actors(dataset)
    ranked = (
        Ranked(_thing(node, data), graph.degree(node), partners.degree(node))
        for node, data in graph.nodes(data=True)
        if data["bipartite"] == 0
    )
    ordered = sorted(ranked, key=lambda r: (-r.forums, -r.partners, swedish(r.thing.name)))
    return tuple(ordered[:SHOWN])


def most_connected_forums(dataset: Dataset) -> tuple[Ranked, ...]:
    """The collaborations with most participants."""
    graph = bipartite(dataset)
    ranked = (
        Ranked(_thing(node, data), graph.degree(node))
        for node, data in graph.nodes(data=True)
        if data["bipartite"] == 1
    )
    ordered = sorted(ranked, key=lambda r: (-r.forums, swedish(r.thing.name)))
    return tuple(ordered[:SHOWN])


def sources(dataset: Dataset) -> tuple[Source, ...]:
    """The documents, the newest first."""
    facts = dataset.report["facts_per_document"]
    found = (
        Source(document, facts.get(document.id, 0), dataset.text(document.id) is not None)
        for document in dataset.documents()
    )
    return tuple(sorted(found, key=lambda s: (-(s.document.year or 0), s.document.title)))


def _thing(node: str, data: dict[str, str]) -> Thing:
    return Thing(Iri(node), data["name"], data["type"])
