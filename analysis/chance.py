"""How many members two collaborations would share by chance, if everyone kept the number of seats they have.

The null model is the bipartite configuration model: of all networks with these expected degrees the one of the
largest entropy. Sources: Saracco, Di Clemente, Gabrielli, Squartini (2015), Scientific Reports 5:10595, for the
model; Saracco et al. (2017), New Journal of Physics 19:053022, for the test of shared neighbours. The fixed
point is solved once for each degree, not for each node, as Vallarano et al. (2021), Scientific Reports
11:15227, do; so its cost grows with the number of different degrees only.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse, stats

__all__ = ["Chance", "chance_of"]

ROUNDS = 300
NEAR = 1e-8
"""Fitnesses that change less than this, relatively, have settled."""

Numbers = NDArray[np.float64]
Indexes = NDArray[np.integer[Any]]


@dataclass(frozen=True)
class Chance:
    """The null model of one network, ready to be asked about pairs of its rows."""

    degree: Indexes
    """Row → its class of degree."""
    shared: Numbers
    """Expected number of shared columns for each pair of classes."""

    def expected(self, one: Indexes, other: Indexes) -> Numbers:
        """How many columns each pair of rows shares on average; 0 or more."""
        values: Numbers = self.shared[self.degree[one], self.degree[other]]
        return values

    def at_least(self, one: Indexes, other: Indexes, number: Indexes) -> Numbers:
        """The probability that each pair shares so many columns or more: the p-value, 0 to 1.

        The number of shared columns is a sum of many unlikely and independent events; as usual with this model
        it is taken as Poisson distributed, which errs on the side of chance. 1 where the number is 0.
        """
        groups = len(self.shared) * self.degree[one] + self.degree[other]
        cases, which = np.unique(np.stack((groups, number.astype(np.int64))), axis=1, return_inverse=True)
        tail: Numbers = stats.poisson.sf(cases[1] - 1, self.shared.ravel()[cases[0]])
        return tail[which.ravel()]


def chance_of(matrix: sparse.csr_array) -> Chance:
    """The null model of a matrix of zeros and ones; of an empty one a model without rows.

    >>> ones = sparse.csr_array(np.array([[1, 1, 0, 0], [1, 0, 1, 0], [0, 1, 0, 1]]))
    >>> model = chance_of(ones)
    >>> round(float(model.expected(np.array([0]), np.array([1]))[0]), 2)
    1.06
    """
    rows, row_class = np.unique(np.diff(matrix.indptr), return_inverse=True)
    sizes = np.bincount(matrix.indices, minlength=matrix.shape[1])
    columns, number = np.unique(sizes[sizes > 0], return_counts=True)
    if not columns.size:
        return Chance(row_class.astype(np.int64), np.zeros((rows.size, rows.size)))
    probability = _probabilities(rows.astype(float), np.bincount(row_class), columns.astype(float), number)
    return Chance(row_class.astype(np.int64), (probability * number) @ probability.T)


def _probabilities(rows: Numbers, row_number: Indexes, columns: Numbers, column_number: Indexes) -> Numbers:
    """For each degree of a row and of a column: how likely it is that such a row has such a column."""
    edges = max(float(rows @ row_number), 1.0)
    x, y = rows / np.sqrt(edges), columns / np.sqrt(edges)
    for _ in range(ROUNDS):
        new_x = rows / ((column_number * y) / (1 + np.outer(x, y))).sum(axis=1)
        new_y = columns / ((row_number * new_x)[:, None] / (1 + np.outer(new_x, y))).sum(axis=0)
        moved = max(_change(x, new_x), _change(y, new_y))
        x, y = new_x, new_y
        if moved < NEAR:
            break
    both = np.outer(x, y)
    result: Numbers = both / (1 + both)
    return result


def _change(old: Numbers, new: Numbers) -> float:
    return float(np.max(np.abs(new - old) / np.maximum(np.abs(new), np.finfo(float).tiny), initial=0.0))
