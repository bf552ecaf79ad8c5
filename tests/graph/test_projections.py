"""networkx views of the small dataset, by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.build import build_store
from graph.projections import View, actors, bipartite, collaborations
from graph.store import Dataset
from model.fact import Reading
from ontology.registry import Registry

ANSWER, PLAN = "stromhamn-2022-svar", "stromhamn-2023-plan"


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


def edge(graph: nx.Graph, one: str, other: str) -> dict[str, object]:  # type: ignore[type-arg]
    """The attributes of the edge between two nodes, by their names."""
    nodes = {data["name"]: node for node, data in graph.nodes(data=True)}
    return dict(graph.edges[nodes[one], nodes[other]])


def test_a_membership_bears_what_documents_say_of_it(dataset: Dataset) -> None:
    """Two documents, two roles, the higher confidence; it holds from the year of the earlier, and goes on."""
    told = edge(bipartite(dataset), "Fritidsnämnden", "Trygg kväll")
    assert str(told.pop("fact")).startswith("https://samverkan.example/id/fact/")
    assert told == {
        "roles": ("convener", "owner"), "documents": (ANSWER, PLAN), "confidence": 0.95, "evidence": 2,
        "valid_from": "2022-01-01", "valid_to": None,
    }  # fmt: skip


def test_a_large_forum_binds_its_members_less(dataset: Dataset) -> None:
    """Three members each: half a tie to each other in each forum; two forums make one whole; none share none."""
    graph = actors(dataset)
    assert edge(graph, "Fritidsnämnden", "Polisen")["newman"] == 0.5
    assert edge(graph, "Kulturförvaltningen", "Polisen")["newman"] == 1.0
    assert edge(graph, "Fritidsnämnden", "Seglarklubben")["newman"] == 0


def test_collaborations_are_joined_by_their_members(dataset: Dataset) -> None:
    """Two of three members in common, four in all: 2/3 of the smaller, 2/4 of either."""
    graph = collaborations(dataset)
    told = edge(graph, "Trygg kväll", "Bryggrådet")
    assert (told["weight"], told["overlap"], told["jaccard"]) == (2, 2 / 3, 0.5)
    assert {data["name"]: data["members"] for _, data in graph.nodes(data=True)} == {
        "Trygg kväll": 3,
        "Bryggrådet": 3,
    }


@pytest.mark.parametrize(
    ("view", "memberships", "direct"),
    [
        (View(), 6, 1),
        (View(documents=frozenset({ANSWER})), 6, 1),
        (View(documents=frozenset({PLAN})), 1, 1),
        (View(documents=frozenset()), 0, 0),
        (View(confidence=0.7), 5, 1),
        (View(confidence=0.92), 1, 0),
        (View(documents=frozenset({PLAN}), confidence=0.7), 1, 0),
        (View(as_of=date(2018, 12, 31)), 0, 0),
        (View(as_of=date(2019, 1, 1)), 1, 0),
        (View(as_of=date(2022, 1, 1)), 6, 1),
    ],
)
def test_a_view_leaves_out_what_does_not_count(
    dataset: Dataset, view: View, memberships: int, direct: int
) -> None:
    """By document, by confidence and as of a day: the police were there in 2019, the others since the document."""
    joined = actors(dataset, view).edges(data="direct")
    assert (bipartite(dataset, view).size(), sum(flag for *_, flag in joined)) == (memberships, direct)


def test_a_view_tells_only_what_its_documents_tell(dataset: Dataset) -> None:
    """Through the plan alone the board owns the forum; that it also convenes it another document says."""
    told = edge(bipartite(dataset, View(documents=frozenset({PLAN}))), "Fritidsnämnden", "Trygg kväll")
    assert (told["roles"], told["documents"], told["evidence"]) == (("owner",), (PLAN,), 1)


def test_measures_are_of_the_members_in_the_view(dataset: Dataset) -> None:
    """Without the unsure member the forums have two and three, and one in common: 1/2, 1/4, and a whole tie."""
    sure = View(confidence=0.7)
    told = edge(collaborations(dataset, sure), "Trygg kväll", "Bryggrådet")
    assert (told["weight"], told["overlap"], told["jaccard"]) == (1, 0.5, 0.25)
    assert edge(actors(dataset, sure), "Fritidsnämnden", "Polisen")["newman"] == 1.0


def test_on_the_day_of_its_end_a_forum_is_no_more(
    readings: tuple[Reading, ...], registry: Registry, tmp_path: Path
) -> None:
    """The last day is the one before."""
    ended = [
        replace(entry, valid_to=date(2024, 1, 1)) if entry.name == "Trygg kväll" else entry
        for entry in registry.entries
    ]
    built = build_store(tmp_path, readings, replace(registry, entries=tuple(ended)))
    sizes = [bipartite(built, View(as_of=day)).size() for day in (date(2023, 12, 31), date(2024, 1, 1))]
    assert sizes == [6, 3]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
@given(
    day=st.none() | st.dates(date(2018, 1, 1), date(2025, 1, 1)),
    documents=st.none() | st.frozensets(st.sampled_from([ANSWER, PLAN, "no-such-document"])),
    confidence=st.floats(0, 1),
)
def test_a_narrower_view_never_shows_more(
    dataset: Dataset, day: date | None, documents: frozenset[str] | None, confidence: float
) -> None:
    """Every edge of a view stands in the view of everything, and no weight there is less."""
    view = View(day, documents, confidence)
    for projection in (bipartite, actors, collaborations):
        everything, part = projection(dataset), projection(dataset, view)
        assert all(everything.has_edge(*pair) for pair in part.edges)
        for one, other, weight in part.edges(data="weight", default=1):
            assert weight <= everything.edges[one, other].get("weight", 1)
    for _, _, data in collaborations(dataset, view).edges(data=True):
        assert 0 < data["jaccard"] <= data["overlap"] <= 1


def test_the_same_dataset_gives_the_same_order(dataset: Dataset) -> None:
    """Drawings and rankings do not jump from one start to the next."""
    assert list(actors(dataset).edges) == list(actors(dataset).edges)
    assert list(bipartite(dataset).nodes) == list(bipartite(dataset).nodes)
    assert list(bipartite(dataset).edges) == sorted(bipartite(dataset).edges)


def test_an_empty_dataset_gives_empty_graphs(tmp_path: Path) -> None:
    """No documents, no edges."""
    nothing = build_store(tmp_path, [], Registry((), (), ()))
    assert [len(graph(nothing)) for graph in (actors, bipartite, collaborations)] == [0, 0, 0]
