"""Pairs of collaborations that share members, found by a sparse product: what they share, and whether by chance.

The cost grows with the pairs that really share somebody, not with the square of the collaborations.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from analysis.chance import chance_of
from analysis.incidence import Incidence

__all__ = ["Limits", "Pairs", "Unusual", "overlapping", "sharing"]

BLOCK = 1024
"""Rows of the product at a time: what it holds in memory does not grow with the network."""
SCALE = 2.0**20
"""More than all weights of one forum together; see ``_product``."""

Indexes = NDArray[np.integer[Any]]
Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Limits:
    """What a pair must reach to be looked at."""

    overlap: float = 0.3
    """The least overlap coefficient."""
    shared: int = 2
    """The least number of shared members."""
    everywhere: int = 200
    """Members of more forums than this bring none together: they count less than a half per cent."""


@dataclass(frozen=True)
class Pairs:
    """Pairs of collaborations that share members, as columns of equal length."""

    one: Indexes
    other: Indexes
    """Row numbers, ``one < other``."""
    shared: Indexes
    """How many members both have."""
    overlap: Numbers
    """The overlap coefficient of what the members count, 0 to 1."""


@dataclass(frozen=True)
class Unusual:
    """Pairs that share more than chance would have them, with how unusual that is."""

    pairs: Pairs
    chance: Numbers
    """The probability of sharing so many or more by chance."""
    expected: Numbers
    """How many chance would give them."""


def overlapping(table: Incidence, limits: Limits) -> Pairs:
    """The pairs of rows that share so many columns and overlap enough.

    The overlap coefficient is the weight of the shared columns (``analysis.likeness.seat_weight``) over that of
    the smaller row: 1 where one row lies inside the other. An empty table and one of a single row give no pairs.
    """
    sizes = table.column_sizes
    weights = 1.0 / np.maximum(sizes - 1, 1)
    totals = table.matrix @ weights
    bringing = sizes <= limits.everywhere
    kept = sparse.csr_array(table.matrix[:, bringing], dtype=np.float64)
    both = sparse.csr_array(
        (1.0 + weights[bringing][kept.indices] / SCALE, kept.indices, kept.indptr), kept.shape
    )
    found = [_product(both, kept, totals, start, limits) for start in range(0, len(table.rows), BLOCK)]
    if not found:
        none = np.zeros(0, np.int64)
        return Pairs(none, none, none, np.zeros(0))
    return Pairs(*(np.concatenate(columns) for columns in zip(*found, strict=True)))


def sharing(table: Incidence, limits: Limits, least: float) -> Unusual:
    """The overlapping pairs whose probability by chance (``analysis.chance``) is below ``least``."""
    pairs, model = overlapping(table, limits), chance_of(table.matrix)
    chance = model.at_least(pairs.one, pairs.other, pairs.shared)
    good = chance < least
    kept = Pairs(pairs.one[good], pairs.other[good], pairs.shared[good], pairs.overlap[good])
    return Unusual(kept, chance[good], model.expected(kept.one, kept.other))


def _product(
    both: sparse.csr_array, kept: sparse.csr_array, totals: Numbers, start: int, limits: Limits
) -> tuple[Indexes, Indexes, Indexes, Numbers]:
    """The pairs whose first row lies in one block.

    One product gives both numbers: each shared column adds one, which counts it, and a fraction too small to
    ever reach the next whole number, which weighs it.
    """
    found = both[start : start + BLOCK] @ kept[start:].T
    row = np.repeat(np.arange(found.shape[0], dtype=found.indices.dtype), np.diff(found.indptr))
    chosen = np.flatnonzero((row < found.indices) & (found.data >= limits.shared))
    one, other, value = row[chosen] + start, found.indices[chosen] + start, found.data[chosen]
    number = np.floor(value)
    overlap = (value - number) * SCALE / np.minimum(totals[one], totals[other])
    if limits.overlap > 0:
        good = overlap >= limits.overlap
        one, other, number, overlap = one[good], other[good], number[good], overlap[good]
    return one, other, number.astype(one.dtype), overlap
