"""networkx views of a dataset: who sits in which collaboration, and who meets whom.

Nodes are IRIs with ``name`` and ``type``; only asserted facts count; the order of nodes and edges is fixed.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

import networkx as nx

from graph.iris import local_name
from graph.store import Dataset

__all__ = ["actors", "bipartite"]

MEMBERSHIPS = """
SELECT DISTINCT ?actor ?actorName ?actorType ?forum ?forumName WHERE {
  ?actor sv:participatesIn ?forum ; a ?actorType ; skos:prefLabel ?actorName .
  ?actorType rdfs:subClassOf* sv:Actor .
  ?forum a sv:Collaboration ; skos:prefLabel ?forumName .
} ORDER BY ?actor ?forum
"""

COOPERATION = """
SELECT DISTINCT ?one ?oneName ?oneType ?other ?otherName ?otherType WHERE {
  ?one sv:collaboratesWith ?other ; a ?oneType ; skos:prefLabel ?oneName .
  ?other a ?otherType ; skos:prefLabel ?otherName .
  ?oneType rdfs:subClassOf* sv:Actor . ?otherType rdfs:subClassOf* sv:Actor .
  FILTER(STR(?one) < STR(?other))
} ORDER BY ?one ?other
"""


def bipartite(dataset: Dataset) -> nx.Graph[str]:
    """Actors (``bipartite=0``) and collaborations (``bipartite=1``) with an edge for each membership.

    Without memberships the graph is empty; an actor outside every collaboration is not in it.
    """
    graph: nx.Graph[str] = nx.Graph()
    for actor, name, type, forum, forum_name in dataset.select(MEMBERSHIPS).rows:
        graph.add_node(str(actor), name=name, type=local_name(str(type)), bipartite=0)
        graph.add_node(str(forum), name=forum_name, type="Collaboration", bipartite=1)
        graph.add_edge(str(actor), str(forum))
    return graph


def actors(dataset: Dataset) -> nx.Graph[str]:
    """Actors, with an edge where two share collaborations or work together directly.

    Edge attributes: ``shared`` (IRIs of the collaborations both take part in, sorted), ``direct`` (whether
    a document says that they work together) and ``weight`` (number of shared collaborations, plus one if
    direct). Quadratic in the members of one collaboration, linear in the number of collaborations.
    """
    memberships = bipartite(dataset)
    graph: nx.Graph[str] = nx.Graph()
    for node, data in memberships.nodes(data=True):
        if data["bipartite"] == 0:
            graph.add_node(node, name=data["name"], type=data["type"])
    for forum, data in memberships.nodes(data=True):
        if data["bipartite"] == 1:
            for one, other in combinations(sorted(memberships[forum]), 2):
                _add(graph, one, other, shared=[forum])
    for row in dataset.select(COOPERATION):
        for end in ("one", "other"):
            type = local_name(str(row[f"{end}Type"]))
            graph.add_node(str(row[end]), name=row[f"{end}Name"], type=type)
        _add(graph, str(row["one"]), str(row["other"]), direct=True)
    return graph


def _add(
    graph: nx.Graph[str], one: str, other: str, shared: Iterable[str] = (), direct: bool = False
) -> None:
    data = graph.get_edge_data(one, other) or {"shared": (), "direct": False}
    forums = tuple(sorted({*data["shared"], *shared}))
    both = bool(data["direct"] or direct)
    graph.add_edge(one, other, shared=forums, direct=both, weight=len(forums) + both)
