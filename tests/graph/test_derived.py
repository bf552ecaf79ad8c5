"""What follows from all documents together, counted once: the same as counting it each time."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from graph.derived import derived_quads
from graph.iris import Iri, sv
from graph.overlap import Overlap, overlaps, sole_links
from graph.store import Dataset

PAIRS = st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("UVXYZ")), unique=True, max_size=25)
"""Members (or aims) and the collaborations that have them."""


def value(dataset: Dataset, term: str) -> dict[object, object]:
    """What the graph ``derived`` says under a term, by what it says it of."""
    graph = f"{dataset.base}graph/derived"
    query = f"SELECT ?s ?o WHERE {{ GRAPH <{graph}> {{ ?s sv:{term} ?o }} }}"
    return {row["s"]: row["o"] for row in dataset.select(query)}


@given(PAIRS, PAIRS)
def test_overlaps_are_what_two_collaborations_have_in_common(
    seats: list[tuple[str, str]], aims: list[tuple[str, str]]
) -> None:
    """Two members, or one and an aim; the first by its address first; an aim of one without members counts for none."""
    members = {forum: {m for m, f in seats if f == forum} for forum in "UVXYZ"}
    wanted = {forum: {a for a, f in aims if f == forum} for forum in "UVXYZ"}
    expected = [
        Overlap(one, other, len(members[one] & members[other]), len(wanted[one] & wanted[other]))
        for one, other in combinations("UVXYZ", 2)
    ]
    found = list(overlaps(sorted(seats), sorted(aims)))
    assert found == [each for each in expected if each.members > 1 or (each.members == 1 and each.aims)]


@given(PAIRS)
def test_a_sole_link_is_the_only_member_that_two_collaborations_share(seats: list[tuple[str, str]]) -> None:
    """Counted by pairs; who shares every pair with another is no link."""
    members = {forum: {m for m, f in seats if f == forum} for forum in "UVXYZ"}
    shared = [members[one] & members[other] for one, other in combinations("UVXYZ", 2)]
    assert sole_links(sorted(seats)) == Counter(next(iter(each)) for each in shared if len(each) == 1)


def test_nothing_overlaps_without_seats() -> None:
    """No seats, no pairs, whatever is aimed at."""
    assert not list(overlaps([], [("unga", "A"), ("unga", "B")]))
    assert not sole_links([])


def test_places_in_order_of_names_are_those_of_a_question(dataset: Dataset) -> None:
    """Every named thing has one place, and they follow the order that questions put names in."""
    things = dataset.select(
        'SELECT ?thing ?name { ?thing skos:prefLabel ?name FILTER(CONTAINS(STR(?thing), "/id/")) }'
        " ORDER BY LCASE(?name) ?name ?thing"
    ).column("thing")
    order = value(dataset, "nameOrder")
    assert sorted(order, key=lambda thing: int(str(order[thing]))) == list(things)
    assert sorted(order.values(), key=lambda place: int(str(place))) == list(range(1, len(things) + 1))


def test_counts_are_those_of_the_facts(dataset: Dataset) -> None:
    """How many places and documents mention a thing, members a collaboration has, and collaborations an actor."""
    counted = {
        "mentions": "SELECT ?s (COUNT(DISTINCT ?e) AS ?n) { ?f rdf:subject|rdf:object ?s . ?e sv:supports ?f "
        "FILTER(ISIRI(?s)) } GROUP BY ?s",
        "documentCount": "SELECT ?s (COUNT(DISTINCT ?d) AS ?n) { ?f rdf:subject|rdf:object ?s . ?e sv:supports ?f ; "
        "prov:wasDerivedFrom ?d FILTER(ISIRI(?s)) } GROUP BY ?s",
        "memberCount": "SELECT ?s (COUNT(?m) AS ?n) { ?m sv:participatesIn ?s } GROUP BY ?s",
        "collaborationCount": "SELECT ?s (COUNT(?f) AS ?n) { ?s sv:participatesIn ?f } GROUP BY ?s",
    }
    for term, query in counted.items():
        assert value(dataset, term) == {row["s"]: row["n"] for row in dataset.select(query)}, term
        assert value(dataset, term)


def test_who_meets_is_told_once_and_counted_for_both(dataset: Dataset) -> None:
    """Of each pair the first by its address, of whom an administration takes part for its board."""
    rows = dataset.select("SELECT ?one ?other { ?one sv:meets ?other } ORDER BY ?one ?other").rows
    assert all(str(one) < str(other) for one, other in rows)
    met = Counter(body for row in rows for body in row)
    counts = value(dataset, "meetingCount")
    assert {body: count for body, count in counts.items() if count} == {
        body: count for body, count in met.items() if body in counts
    }
    through = dataset.select("SELECT ?board { ?who sv:serves ?board ; sv:participatesIn ?forum }").column(
        "board"
    )
    assert set(through) <= counts.keys()


def test_deriving_again_gives_the_same(dataset: Dataset) -> None:
    """From a dataset that already says it: nothing is counted twice."""
    graph = Iri(f"{dataset.base}graph/derived")
    said = {str(quad) for quad in dataset.quads() if quad.graph_name.value == graph}
    assert {str(quad) for quad in derived_quads(dataset)} == said
    assert any(sv("nameOrder") in line for line in said)
