"""The overview: how many of what, from which documents, and who is most connected."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

import networkx as nx

from explorer.alphabet import swedish
from explorer.places import documents_in, select_in
from explorer.statements import Thing
from graph.iris import Iri
from graph.projections import bipartite
from graph.store import Dataset
from model.fact import Document

__all__ = ["Ranked", "Source", "memberships", "most_connected_actors", "most_connected_forums", "sources"]

SHOWN = 10  # lines of a list of the most connected

MEMBERSHIPS = """
SELECT DISTINCT ?place ?actor ?forum WHERE {
  GRAPH ?graph { ?document a sv:Document ; sv:municipality ?place . ?actor sv:participatesIn ?forum }
}
"""

COOPERATION = """
SELECT DISTINCT ?place ?one ?other WHERE {
  GRAPH ?graph { ?document a sv:Document ; sv:municipality ?place . ?one sv:collaboratesWith ?other }
}
"""


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


def memberships(dataset: Dataset, place: str) -> nx.Graph[str]:
    """Actors and collaborations with an edge for each membership that a municipality's documents state."""
    stated = ((str(row["actor"]), str(row["forum"])) for row in select_in(dataset, MEMBERSHIPS, place))
    graph: nx.Graph[str] = bipartite(dataset).edge_subgraph(stated).copy()
    return graph


def most_connected_actors(dataset: Dataset, place: str) -> tuple[Ranked, ...]:
    """The actors in most forums; among equals those with most partners."""
    graph = memberships(dataset, place)
    direct: dict[str, set[str]] = defaultdict(set)
    for row in select_in(dataset, COOPERATION, place):
        direct[str(row["one"])].add(str(row["other"]))
    ranked = (
        Ranked(_thing(node, data), graph.degree(node), len(_met(graph, node) | direct[node]))
        for node, data in graph.nodes(data=True)
        if data["bipartite"] == 0
    )
    ordered = sorted(ranked, key=lambda r: (-r.forums, -r.partners, swedish(r.thing.name)))
    return tuple(ordered[:SHOWN])


def _met(graph: nx.Graph[str], actor: str) -> set[str]:
    return {other for forum in graph[actor] for other in graph[forum]} - {actor}


def most_connected_forums(dataset: Dataset, place: str) -> tuple[Ranked, ...]:
    """The collaborations with most participants."""
    graph = memberships(dataset, place)
    ranked = (
        Ranked(_thing(node, data), graph.degree(node))
        for node, data in graph.nodes(data=True)
        if data["bipartite"] == 1
    )
    ordered = sorted(ranked, key=lambda r: (-r.forums, swedish(r.thing.name)))
    return tuple(ordered[:SHOWN])


def sources(dataset: Dataset, place: str) -> tuple[Source, ...]:
    """The documents of a municipality, the newest first."""
    facts = dataset.report["facts_per_document"]
    found = (
        Source(document, facts.get(document.id, 0), dataset.text(document.id) is not None)
        for document in documents_in(dataset, place)
    )
    return tuple(sorted(found, key=lambda s: (-(s.document.year or 0), s.document.title)))


def _thing(node: str, data: dict[str, str]) -> Thing:
    return Thing(Iri(node), data["name"], data["type"])
