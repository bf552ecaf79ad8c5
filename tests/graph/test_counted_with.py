"""Who is counted with whom: administrations with their boards, bodies with those they took over from."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.counted_with import COUNTED_WITH, Counting, all_relationships
from graph.property_graph import project
from graph.store import Dataset
from model.vocabulary import ACTORS

OFFICE, BOARD, OLD, OLD_OFFICE = "office", "board", "old board", "old office"


def links(*pairs: tuple[str, str]) -> Mapping[str, frozenset[str]]:
    """What each of the first is linked to."""
    return {one: frozenset(b for a, b in pairs if a == one) for one, _ in pairs}


def counting(serves: list[tuple[str, str]], kin: list[tuple[str, str]]) -> Counting:
    """Services and successions as one finds them."""
    return Counting(
        links(*serves),
        links(*((board, worker) for worker, board in serves)),
        links(*kin, *((after, before) for before, after in kin)),
    )


CITY = counting([(OFFICE, BOARD), (OLD_OFFICE, OLD)], [(OLD, BOARD)])


@pytest.mark.parametrize(
    ("actor", "together", "follow", "both"),
    [
        (BOARD, {BOARD, OFFICE}, {BOARD, OLD}, {BOARD, OFFICE, OLD, OLD_OFFICE}),
        (OFFICE, {BOARD, OFFICE}, {OFFICE}, {BOARD, OFFICE, OLD, OLD_OFFICE}),
        (OLD, {OLD, OLD_OFFICE}, {OLD, BOARD}, {BOARD, OFFICE, OLD, OLD_OFFICE}),
        ("police", {"police"}, {"police"}, {"police"}),
    ],
)
def test_boards_and_offices_of_then_and_now(
    actor: str, together: set[str], follow: set[str], both: set[str]
) -> None:
    """An office counts with its board; what its board took over counts only where successions are followed too."""
    found = list(CITY.counted_with(actor))
    assert {iri for iri, _, _ in found} == both
    assert {iri for iri, counts, _ in found if counts} == together
    assert {iri for iri, _, counts in found if counts} == follow


PAIRS = st.lists(st.tuples(st.sampled_from("abcde"), st.sampled_from("abcde")), max_size=8)


@given(PAIRS, PAIRS)
def test_everyone_is_counted_with_themselves_and_follows_both_ways(
    serves: list[tuple[str, str]], kin: list[tuple[str, str]]
) -> None:
    """However tangled: one row each, oneself always, and successions the same from both ends."""
    city = counting(serves, kin)
    for actor in "abcde":
        found = {iri: (together, follow) for iri, together, follow in city.counted_with(actor)}
        assert len(found) == len(list(city.counted_with(actor)))
        assert found[actor] == (True, True)
        for iri, (_, follow) in found.items():
            back = {each: followed for each, _, followed in city.counted_with(iri)}
            assert not follow or back[actor]


def test_every_actor_of_a_dataset_is_counted_with_itself(dataset: Dataset) -> None:
    """Also one that nobody serves and that took over from nobody; and nothing but actors is counted."""
    graph = project(dataset)
    found = [each for each in all_relationships(graph) if each.type == COUNTED_WITH]
    assert {e.start for e in found if e.start == e.end} == {i for i, x in graph.labels.items() if x in ACTORS}
    assert {label for e in found for label in (e.start_label, e.end_label)} <= set(ACTORS)
    assert any(e.start != e.end for e in found)
