"""networkx views of the small dataset, by hand."""

from __future__ import annotations

from pathlib import Path

import networkx as nx

from graph.build import build_store
from graph.projections import actors, bipartite
from graph.store import Dataset
from ontology.registry import Registry


def named(graph: nx.Graph) -> set[frozenset[str]]:  # type: ignore[type-arg]
    """The edges, by the names of their ends."""
    return {frozenset(graph.nodes[node]["name"] for node in edge) for edge in graph.edges}


def test_bipartite_joins_actors_and_collaborations(dataset: Dataset) -> None:
    """Six memberships are asserted; the seventh is only proposed, and one is said twice."""
    graph = bipartite(dataset)
    assert named(graph) == {
        frozenset(pair)
        for pair in (
            ("Fritidsnämnden", "Trygg kväll"), ("Polisen", "Trygg kväll"), ("Kulturförvaltningen", "Trygg kväll"),
            ("Fritidsförvaltningen", "Bryggrådet"), ("Polisen", "Bryggrådet"), ("Kulturförvaltningen", "Bryggrådet"),
        )
    }  # fmt: skip
    assert {d["type"]: d["bipartite"] for _, d in graph.nodes(data=True)} == {
        "Board": 0, "Administration": 0, "ExternalPartner": 0, "Collaboration": 1,
    }  # fmt: skip
    assert nx.is_bipartite(graph)


def test_actors_are_joined_by_forums_and_directly(dataset: Dataset) -> None:
    """Police and culture share two forums; the sailing club is a direct partner of the board alone."""
    graph = actors(dataset)
    weights = {
        tuple(sorted(graph.nodes[n]["name"] for n in (a, b))): (d["weight"], d["direct"], len(d["shared"]))
        for a, b, d in graph.edges(data=True)
    }
    assert weights == {
        ("Fritidsnämnden", "Polisen"): (1, False, 1),
        ("Fritidsnämnden", "Kulturförvaltningen"): (1, False, 1),
        ("Kulturförvaltningen", "Polisen"): (2, False, 2),
        ("Fritidsförvaltningen", "Polisen"): (1, False, 1),
        ("Fritidsförvaltningen", "Kulturförvaltningen"): (1, False, 1),
        ("Fritidsnämnden", "Seglarklubben"): (1, True, 0),
    }


def test_the_same_dataset_gives_the_same_order(dataset: Dataset) -> None:
    """Drawings and rankings do not jump from one start to the next."""
    assert list(actors(dataset).edges) == list(actors(dataset).edges)
    assert list(bipartite(dataset).nodes) == list(bipartite(dataset).nodes)
    assert list(bipartite(dataset).edges) == sorted(bipartite(dataset).edges)


def test_an_empty_dataset_gives_empty_graphs(tmp_path: Path) -> None:
    """No documents, no edges."""
    nothing = build_store(tmp_path, [], Registry((), (), ()))
    assert (len(actors(nothing)), len(bipartite(nothing))) == (0, 0)
