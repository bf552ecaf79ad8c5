"""What is learnt of seats: only likeness speaks for a pair, the same each time, and better than nothing known."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import sparse

from analysis.expected import find_lookalikes
from analysis.labels import labelled
from analysis.lookalikes import lookalikes
from analysis.prediction import FEATURES, features, learn
from analysis.traits import traits_of


def circles(drafting, circles=3, bodies=6, tables=5):
    """Circles of bodies that sit at the tables of their circle, but each misses one of them."""
    for circle in range(circles):
        for table in range(tables):
            members = [f"B{circle}{body}" for body in range(bodies) if body % tables != table]
            drafting.forum(f"F{circle}{table}", members)
    return drafting.network()


def tables_of(network):
    known = lookalikes(network)
    return known.seats, known.traits, known


def test_features_are_those_that_are_counted_by_hand(drafting):
    drafting.forum("F", ["A", "B"])
    drafting.forum("G", ["B", "C"])
    drafting.claim("A", "collaboratesWith", "C")
    seats, traits, known = tables_of(drafting.network())
    pair = np.array([known.bodies["A"]]), np.array([known.forums["G"]])
    found = dict(zip(FEATURES, features(seats, traits, pair)[0], strict=True))
    # over B at F, which has two members, 1/2; one seat; two members; C has one tie, to A
    assert found["allocation"] == pytest.approx(np.log1p(0.5))
    assert (found["seats"], found["size"]) == pytest.approx((np.log1p(1), np.log1p(2)))
    assert found["direct"] == pytest.approx(np.log1p(1))
    assert found["issues"] == found["via"] == found["joint"] == 0


def test_a_missing_seat_of_the_own_circle_is_likelier_than_one_of_another(drafting):
    known = lookalikes(circles(drafting))
    like = known.likeness([("B00", "F00"), ("B00", "F10")])
    assert like["B00", "F00"] > 0.9 > like["B00", "F10"]


def test_whoever_is_nowhere_is_like_nobody(drafting):
    known = lookalikes(circles(drafting))
    assert known.likeness([("Nobody", "F00")]) == {("Nobody", "F00"): 0.0}


def test_the_same_seats_teach_the_same_and_nothing_counts_against(drafting):
    seats, traits, _ = tables_of(circles(drafting))
    weights = learn(seats, traits).weights
    assert (weights >= 0).all()
    assert weights.tolist() == learn(seats, traits).weights.tolist()


def test_few_seats_teach_nothing_but_resource_allocation(drafting):
    drafting.forum("F", ["A", "B"])
    network = drafting.network()
    traits = traits_of(network, ["A", "B"], ["F"])
    assert learn(sparse.csr_matrix(np.ones((2, 1))), traits).weights.tolist() == [
        1,
        *[0] * (len(FEATURES) - 1),
    ]


def test_the_lookalike_is_shown_with_whom_it_meets_elsewhere(drafting):
    network = circles(drafting, circles=8)
    found = {finding.subjects: finding.values["peers"] for finding in find_lookalikes(network)}
    assert found
    for (body, forum), peers in found.items():
        assert body[1] == forum[1]
        assert peers == tuple(sorted(c.subject for c in network.claims if c.object == forum))


def test_a_network_without_seats_has_no_lookalikes(drafting):
    drafting.thing("A")
    assert not list(find_lookalikes(drafting.network()))


def test_labels_tell_circles_apart_and_leave_a_body_without_tables_alone():
    seats = sparse.block_diag([np.ones((4, 3)), np.ones((5, 2)), np.zeros((1, 1))]).tocsr()
    assert labelled(seats) == [{0, 1, 2, 3}, {4, 5, 6, 7, 8}, {9}]
