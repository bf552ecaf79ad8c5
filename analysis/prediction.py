"""Who looks like a member: how much a body is like those who sit in a collaboration, learnt from those who do.

It ranks look-alikes and explains no need: that several who resemble each other sit together is no reason that
another should. Only what makes a pair more alike can count in its favour; that a body is seen nowhere cannot.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import optimize, sparse

from analysis.traits import Traits

__all__ = ["FEATURES", "features", "learn"]

Numbers = NDArray[np.float64]
Indexes = NDArray[np.int64]
Pairs = tuple[Indexes, Indexes]
"""Rows (bodies) and columns (collaborations) of pairs."""

FEATURES = ("allocation", "seats", "size", "type", "issues", "via", "direct", "joint", "name")
"""What speaks for a pair, in the order of the weights; see ``features``."""
SEED = 2015
ROUNDS = 10
HIDDEN = 0.1
"""Share of the seats that is hidden in each round of learning."""
MOST = 500
"""Hidden seats that are learnt from in one round; of empty ones ten times as many."""
FEWEST = 20
"""Of fewer seats nothing is learnt."""


@dataclass(frozen=True)
class Learnt:
    """How much each feature counts, 0 or more."""

    weights: Numbers

    def score(self, seats: sparse.csr_matrix, traits: Traits, pairs: Pairs) -> Numbers:
        """How alike each pair is; only the order of the values means something."""
        values: Numbers = features(seats, traits, pairs) @ self.weights
        return values


def features(seats: sparse.csr_matrix, traits: Traits, pairs: Pairs) -> Numbers:
    """Pairs × ``FEATURES``, each 0 or more: how a body (row) is like the members of a collaboration (column).

    allocation: resource allocation (Zhou, Lü & Zhang 2009), summed over the members, log1p; on the body's other
    tables, so that it is that of the projection. seats, size: log1p of how many tables and members the two
    have. type: how much commoner the body's type is among the members than among all seats, log. issues: areas
    and target groups that both have, rare ones more; via: the same by the body's other tables. direct, joint,
    name: members with whom it has a direct tie, a measure in common, or a rare word of their names. A seat of
    the pair itself counts for nothing; an empty table gives zeros.
    """
    rows, columns = pairs
    places, members = sparse.csr_matrix(seats)[rows], sparse.csr_matrix(seats.T)[columns]
    size, number = (np.maximum(np.asarray(seats.sum(axis=axis)).ravel(), 0) for axis in (0, 1))
    told = sparse.csr_matrix(traits.told[columns])
    via = _binary(sparse.csr_matrix(seats @ traits.told))
    columns_of = [
        np.log1p(_along(members @ seats @ sparse.diags(1 / np.maximum(size, 1)), places)),
        np.log1p(number[rows]),
        np.log1p(size[columns]),
        _types(seats, traits, pairs),
        np.log1p(_along(traits.own[rows] @ _rarity(traits.own), told)),
        np.log1p(_along(via[rows] @ _rarity(via), told)),
        np.log1p(_along(_shares(traits.direct)[rows], members)),
        np.log1p(_along(_binary(traits.joint)[rows], members)) / np.log1p(1 + size[columns]),
        np.log1p(_along(traits.named[rows], members)),
    ]
    return np.stack(columns_of, axis=1)


def learn(seats: sparse.csr_matrix, traits: Traits) -> Learnt:
    """The weights with which seats that are hidden are told best from empty ones.

    Logistic regression with weights of 0 or more and a small penalty on their squares, over ten rounds with a
    fixed seed in each of which a tenth of the seats is hidden and the features are worked out without them.
    Fewer than twenty seats teach nothing: all weights are then 0 but that of the resource allocation.
    """
    filled = np.stack(seats.nonzero(), axis=1)
    if len(filled) < FEWEST:
        return Learnt(np.eye(len(FEATURES))[0])
    chance = np.random.default_rng(SEED)
    known, right = [], []
    for _ in range(ROUNDS):
        hidden = filled[
            chance.choice(len(filled), min(MOST, max(1, round(HIDDEN * len(filled)))), replace=False)
        ]
        empty = _empty(seats, chance)
        left = _without(seats, hidden)
        for pairs, answer in ((hidden, 1.0), (empty, 0.0)):
            known.append(features(left, traits, (pairs[:, 0], pairs[:, 1])))
            right.append(np.full(len(pairs), answer))
    return Learnt(_regression(np.concatenate(known), np.concatenate(right)))


def _regression(known: Numbers, right: Numbers) -> Numbers:
    scale = known.std(axis=0) + 1e-9
    scaled = known / scale

    def loss(values: Numbers) -> tuple[float, Numbers]:
        line = scaled @ values[1:] + values[0]
        off = 1 / (1 + np.exp(-line)) - right
        cost = (np.logaddexp(0, line) - right * line).sum() + ROUNDS * (values[1:] ** 2).sum() / 2
        return float(cost), np.concatenate([[off.sum()], scaled.T @ off + ROUNDS * values[1:]])

    start = np.concatenate([[-3.0], np.full(len(FEATURES), 0.1)])
    bounds = [(None, None), *[(0, None)] * len(FEATURES)]
    found: Any = optimize.minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds)
    weights: Numbers = found.x[1:] / scale
    return weights


def _empty(seats: sparse.csr_matrix, chance: np.random.Generator) -> Indexes:
    """Pairs that are no seats: all of them, or ten times ``MOST`` drawn at random where there are more."""
    bodies, tables = seats.shape
    if bodies * tables <= 10 * MOST:
        return np.argwhere(seats.toarray() == 0)
    drawn = np.stack([chance.integers(0, bodies, 10 * MOST), chance.integers(0, tables, 10 * MOST)], axis=1)
    taken = np.asarray(seats[drawn[:, 0], drawn[:, 1]]).ravel() > 0
    return drawn[~taken]


def _without(seats: sparse.csr_matrix, hidden: Indexes) -> sparse.csr_matrix:
    gone = sparse.csr_matrix((np.ones(len(hidden)), (hidden[:, 0], hidden[:, 1])), shape=seats.shape)
    left = sparse.csr_matrix(seats - gone)
    left.eliminate_zeros()
    return left


def _types(seats: sparse.csr_matrix, traits: Traits, pairs: Pairs) -> Numbers:
    """log of the share of a body's type among the members, smoothed, over its share among all; at least 0."""
    rows, columns = pairs
    every = traits.types.T @ np.asarray(seats.sum(axis=1)).ravel()
    usual = every / max(every.sum(), 1.0)
    among = (seats.T @ traits.types)[columns, :]
    size = among.sum(axis=1, keepdims=True)
    share = (among + 2 * usual) / (size + 2)
    own = traits.types[rows].argmax(axis=1)
    at = np.arange(len(rows)), own
    ratio: Numbers = np.log(share[at] + 1e-3) - np.log(usual[own] + 1e-3)
    lifted: Numbers = np.maximum(ratio + np.log(4), 0.0)
    return lifted


def _along(one: sparse.csr_matrix, other: sparse.csr_matrix) -> Numbers:
    """The sum of products, row by row."""
    return np.asarray(sparse.csr_matrix(one).multiply(other).sum(axis=1)).ravel()


def _binary(matrix: sparse.csr_matrix) -> sparse.csr_matrix:
    return sparse.csr_matrix((matrix > 0).astype(float))


def _rarity(matrix: sparse.csr_matrix) -> sparse.dia_matrix:
    """1 / log2(2 + n) of the n rows that have each column."""
    return sparse.diags(1 / np.log2(2 + np.asarray((matrix > 0).sum(axis=0)).ravel()))


def _shares(ties: sparse.csr_matrix) -> sparse.csr_matrix:
    """Each tie divided by how many its other end has: whoever knows everybody tells little."""
    return sparse.csr_matrix(ties @ sparse.diags(1 / np.maximum(np.asarray(ties.sum(axis=0)).ravel(), 1)))
