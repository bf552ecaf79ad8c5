"""What chance alone would make two collaborations share."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from scipy import sparse

from analysis.chance import chance_of

TABLES = arrays.arrays(np.int64, st.tuples(st.integers(1, 8), st.integers(1, 8)), elements=st.integers(0, 1))


def test_equal_seats_are_shared_as_often_as_squares_of_their_probability() -> None:
    """Four forums of two members each, four members in two forums each: every seat is as likely, 1/2."""
    table = np.array([[1, 1, 0, 0], [0, 1, 1, 0], [0, 0, 1, 1], [1, 0, 0, 1]])
    model = chance_of(sparse.csr_array(table))
    one, other = np.array([0]), np.array([2])
    assert model.expected(one, other)[0] == pytest.approx(4 * 0.5 * 0.5)
    assert model.at_least(one, other, np.array([0]))[0] == 1
    assert model.at_least(one, other, np.array([1]))[0] == pytest.approx(1 - np.exp(-1))


def test_a_table_without_rows_has_a_model() -> None:
    assert chance_of(sparse.csr_array((0, 0))).shared.size == 0


@given(TABLES)
@settings(max_examples=60, deadline=None)
def test_forums_of_more_members_are_expected_to_share_more(table: np.ndarray) -> None:
    model = chance_of(sparse.csr_array(table))
    sizes = table.sum(axis=1)
    order = np.argsort(sizes, kind="stable")
    first = np.full(len(order), order[-1])
    expected = model.expected(first, order)
    assert (np.diff(expected) >= -1e-6).all()
    assert (expected <= np.minimum(sizes[first], table.shape[1]) + 1e-6).all()
