"""Betweenness and constraint by sparse products are those of networkx, and of hands that count."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse

from analysis.centrality import betweenness, constraint

tables = st.lists(st.lists(st.booleans(), min_size=6, max_size=6), min_size=1, max_size=8)


def test_the_middle_of_a_row_has_every_way_through_it():
    seats = sparse.csr_matrix([[1, 0], [1, 1], [0, 1]])  # a and b at one table, b and c at the other
    assert betweenness(seats).tolist() == [0, 1, 0]


def test_two_equal_ways_count_half_each():
    # a - b - d and a - c - d, each tie a table of its own
    seats = sparse.csr_matrix([[1, 1, 0, 0], [1, 0, 1, 0], [0, 1, 0, 1], [0, 0, 1, 1]])
    # of the three pairs without b only a-d leads through b, by half; so for each of the four
    assert betweenness(seats) == pytest.approx([1 / 6] * 4)


@pytest.mark.parametrize("bodies", [0, 1, 2])
def test_too_few_bodies_have_nobody_between_them(bodies):
    assert betweenness(sparse.csr_matrix(np.ones((bodies, 1)))).tolist() == [0.0] * bodies


@settings(deadline=None)
@given(tables)
def test_betweenness_is_that_of_networkx_on_the_affiliation_graph(rows):
    seats = sparse.csr_matrix(np.array(rows, dtype=float))
    count = len(rows)
    graph = nx.Graph()
    graph.add_nodes_from(range(count + 6))
    graph.add_edges_from(
        (int(row), count + int(column)) for row, column in zip(*seats.nonzero(), strict=True)
    )
    expected = nx.betweenness_centrality_subset(graph, range(count), range(count))
    scale = (count - 1) * (count - 2) / 2 if count > 2 else 1
    assert betweenness(seats) == pytest.approx([expected[node] / scale for node in range(count)])


@settings(deadline=None)
@given(tables)
def test_constraint_is_that_of_networkx(rows):
    seats = np.array(rows, dtype=float)
    weights = sparse.csr_matrix(seats @ seats.T)
    weights.setdiag(0)
    weights.eliminate_zeros()
    expected = nx.constraint(nx.from_scipy_sparse_array(weights), weight="weight")
    for body in range(len(rows)):
        assert constraint(weights, body) == pytest.approx(1.0 if np.isnan(expected[body]) else expected[body])


def test_followed_from_some_starts_it_is_the_same_each_time_and_near_the_whole():
    seats = sparse.random(300, 150, density=0.02, random_state=7, format="csr")
    seats.data[:] = 1
    whole, part = betweenness(seats), betweenness(seats, pivots=150)
    assert part.tolist() == betweenness(seats, pivots=150).tolist()
    assert np.corrcoef(whole, part)[0, 1] > 0.95
