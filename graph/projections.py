"""networkx views of a dataset: who sits in which collaboration, who meets whom, and which forums share members.

Each suits its kind of analysis: ``bipartite`` what needs both sides (brokers, null models, fragile seats),
``actors`` centrality, communities and paths, ``collaborations`` overlaps. Nodes are IRIs with ``name`` and
``type``; only asserted facts count, and of them those that the ``View`` keeps; the order of nodes and edges is fixed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations

import networkx as nx

from graph.store import Dataset
from graph.ties import EVERYTHING, Named, Tie, View, actors_of, collaborations_of, ties_of
from model.vocabulary import Predicate

__all__ = ["View", "actors", "bipartite", "collaborations"]


def bipartite(dataset: Dataset, view: View = EVERYTHING) -> nx.Graph[str]:
    """Actors (``bipartite=0``) and collaborations (``bipartite=1``) with an edge for each membership.

    Edge attributes: ``fact`` (its IRI), ``roles``, ``documents`` (identifiers), ``confidence`` (the highest, 0 to
    1), ``evidence`` (number of places), ``valid_from`` and ``valid_to`` (ISO days, half-open, or None). Without
    memberships the graph is empty; an actor outside every collaboration is not in it. Linear in the evidence.

    >>> from datetime import date
    >>> View(as_of=date(2016, 1, 1), documents=frozenset({"malmo-2016-uppfoljning"}), confidence=0.8).confidence
    0.8
    """
    people, forums = actors_of(dataset), collaborations_of(dataset)
    graph: nx.Graph[str] = nx.Graph()
    for tie in ties_of(dataset, Predicate.PARTICIPATES_IN, view):
        if tie.subject in people and tie.object in forums:
            graph.add_node(tie.subject, **_about(people[tie.subject]), bipartite=0)
            graph.add_node(tie.object, **_about(forums[tie.object]), bipartite=1)
            graph.add_edge(tie.subject, tie.object, fact=tie.fact, roles=tie.roles, **_said(tie))
    return graph


def actors(dataset: Dataset, view: View = EVERYTHING) -> nx.Graph[str]:
    """Actors, with an edge where two share collaborations or work together directly.

    Edge attributes: ``shared`` (IRIs of the collaborations both take part in, sorted), ``direct`` (whether
    a document says that they work together), ``weight`` (number of shared collaborations, plus one if
    direct), and ``newman`` (the sum over the shared collaborations of 1 / (members - 1), so that a large
    forum binds its members less; Newman 2001, Phys. Rev. E 64, 016132; 0 where they share none). Members are
    those of the view. Quadratic in the members of one collaboration, linear in the number of collaborations.
    """
    memberships = bipartite(dataset, view)
    graph: nx.Graph[str] = nx.Graph()
    for node, data in memberships.nodes(data=True):
        if data["bipartite"] == 0:
            graph.add_node(node, name=data["name"], type=data["type"])
    for forum, data in memberships.nodes(data=True):
        if data["bipartite"] == 1:
            for one, other in combinations(sorted(memberships[forum]), 2):
                _join(graph, one, other, shared=[forum])
    _join_directly(graph, ties_of(dataset, Predicate.COLLABORATES_WITH, view), actors_of(dataset))
    for _, _, data in graph.edges(data=True):
        data["newman"] = sum(1 / (len(memberships[forum]) - 1) for forum in data["shared"])
    return graph


def collaborations(dataset: Dataset, view: View = EVERYTHING) -> nx.Graph[str]:
    """Collaborations, with an edge where two share members; one without members in the view is not in it.

    Edge attributes: ``shared`` (IRIs of the members of both, sorted), ``weight`` (their number), ``overlap`` (their
    share of the smaller's members: 1 where one forum lies inside the other; Szymkiewicz 1934, Simpson 1943), and
    ``jaccard`` (their share of the members of either; Jaccard 1901). Node attribute ``members``: how many. Quadratic
    in the collaborations of one actor, linear in the number of actors.
    """
    memberships = bipartite(dataset, view)
    graph: nx.Graph[str] = nx.Graph()
    for node, data in memberships.nodes(data=True):
        if data["bipartite"] == 1:
            graph.add_node(node, name=data["name"], type=data["type"], members=len(memberships[node]))
    for actor, data in memberships.nodes(data=True):
        if data["bipartite"] == 0:
            graph.add_edges_from(combinations(sorted(memberships[actor]), 2))
    for one, other, data in graph.edges(data=True):
        shared = tuple(sorted(set(memberships[one]) & set(memberships[other])))
        sizes = graph.nodes[one]["members"], graph.nodes[other]["members"]
        data.update(shared=shared, weight=len(shared), overlap=len(shared) / min(sizes))
        data["jaccard"] = len(shared) / (sum(sizes) - len(shared))
    return graph


def _join_directly(graph: nx.Graph[str], ties: Iterable[Tie], known: Mapping[str, Named]) -> None:
    """Add what documents say of two actors who work together outside every collaboration."""
    for tie in ties:
        ends = (tie.subject, tie.object)
        if tie.subject != tie.object and all(end in known for end in ends):
            for end in ends:
                graph.add_node(end, **_about(known[end]))
            _join(graph, min(ends), max(ends), direct=True)


def _join(
    graph: nx.Graph[str], one: str, other: str, shared: Iterable[str] = (), direct: bool = False
) -> None:
    data = graph.get_edge_data(one, other) or {"shared": (), "direct": False}
    forums = tuple(sorted({*data["shared"], *shared}))
    both = bool(data["direct"] or direct)
    graph.add_edge(one, other, shared=forums, direct=both, weight=len(forums) + both)


def _about(thing: Named) -> dict[str, str]:
    return {"name": thing.name, "type": thing.type}


def _said(tie: Tie) -> dict[str, object]:
    return {
        "documents": tie.documents,
        "confidence": tie.confidence,
        "evidence": tie.evidence,
        "valid_from": tie.valid_from,
        "valid_to": tie.valid_to,
    }
