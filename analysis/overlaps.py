"""Collaborations that look alike: worth a look, for the same members alone are no double work.

Candidates come from a sparse product, so the cost grows with the pairs that share members and not with the
square of the collaborations.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from analysis.chance import Chance, chance_of
from analysis.finding import Finding, Kind, Part
from analysis.incidence import Incidence, memberships
from analysis.likeness import WEIGHTS, Likeness, likeness, seat_weight
from analysis.network import Network
from analysis.profiles import Profiles

__all__ = ["Limits", "Pairs", "find_overlaps", "sharing"]

EVERYWHERE = 200
"""A member of more forums than this brings none of them together: it counts less than a half per cent."""
BLOCK = 4096
"""Rows of the product at a time: what it holds in memory does not grow with the network."""
LEAST = 0.3
"""Forums whose members overlap less than this are not looked at further."""
SHARED = 2
"""Members that two forums must share."""
CHANCE = 0.5
"""What chance alone would do every second time is nothing to report."""
NESTED = 3
"""A forum inside another needs so many members for that to be remarkable."""
WORDS_ALONE = 0.05
"""Words in common that count as a theme where neither target group nor area is shared."""

Indexes = NDArray[np.int64]
Numbers = NDArray[np.float64]


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
    chance: Numbers
    """The probability of sharing so many or more by chance."""
    expected: Numbers
    """How many chance would give them."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a pair must reach to be looked at."""

    overlap: float = LEAST
    """The least overlap coefficient."""
    shared: int = SHARED
    """The least number of shared members."""
    chance: float = CHANCE
    """The probability by chance that is still refused."""
    everywhere: int = EVERYWHERE
    """Members of more forums than this bring none together."""


LIMITS = Limits()


def find_overlaps(network: Network) -> Iterator[Finding]:
    """Pairs of collaborations that share members, and more than members, at the same time.

    The score is their likeness (``analysis.likeness``), times how surely they existed together, how much of it
    is known, how sure their names are, and how unusual it is to share so many members by chance
    (``analysis.chance``); 0 to 1. A forum whose members all sit in a larger one is ``nested`` in it. No
    collaborations, or a single one, give nothing.
    """
    table, profiles = memberships(network), Profiles(network)
    weights = dict(zip(table.columns, map(seat_weight, table.column_sizes.tolist()), strict=True))
    pairs = sharing(table)
    for number in range(pairs.one.size):
        one, other = table.rows[pairs.one[number]], table.rows[pairs.other[number]]
        alike = likeness(one, other, profiles, weights.__getitem__)
        if alike.time and _more_than_members(alike):
            yield _finding(profiles, alike, (one, other), pairs, number)


def sharing(table: Incidence, limits: Limits = LIMITS) -> Pairs:
    """The pairs of rows that share so many columns, overlap enough, and more than chance would have them.

    An empty table and one of a single row give no pairs.
    """
    model = chance_of(table.matrix)
    found = [_pairs(table, model, start, limits) for start in range(0, len(table.rows), BLOCK)]
    columns = ("one", "other", "shared", "overlap", "chance", "expected")
    if not found:
        none, nothing = np.zeros(0, np.int64), np.zeros(0)
        return Pairs(none, none, none, nothing, nothing, nothing)
    return Pairs(*(np.concatenate([getattr(block, name) for block in found]) for name in columns))


def _pairs(table: Incidence, chance: Chance, start: int, limits: Limits) -> Pairs:
    """Those whose first row lies in one block."""
    sizes = table.column_sizes
    counts = 1.0 / np.maximum(sizes - 1, 1)
    totals = table.matrix @ counts
    kept = table.matrix[:, sizes <= limits.everywhere]
    block = kept[start : start + BLOCK]
    shared = (block @ kept.T).tocoo()
    one, other = shared.row.astype(np.int64) + start, shared.col.astype(np.int64)
    chosen = (one < other) & (shared.data >= limits.shared)
    one, other, number = one[chosen], other[chosen], shared.data[chosen].astype(np.int64)
    weight = _weight(kept, counts[sizes <= limits.everywhere], one, other)
    overlap = weight / np.minimum(totals[one], totals[other])
    probability = chance.at_least(one, other, number)
    good = (overlap >= limits.overlap) & (probability < limits.chance)
    one, other = one[good], other[good]
    expected = chance.expected(one, other)
    return Pairs(one, other, number[good], overlap[good], probability[good], expected)


def _weight(table: sparse.csr_array, counts: Numbers, one: Indexes, other: Indexes) -> Numbers:
    """What the shared members of each pair count together."""
    both = table[one].multiply(table[other])
    result: Numbers = np.asarray(both @ counts, dtype=np.float64)
    return result


def _more_than_members(alike: Likeness) -> bool:
    if any(part.value and part.name in {"targets", "areas"} for part in alike.parts):
        return True
    themes = alike.part("themes")
    return themes is not None and (themes.value or 0) >= WORDS_ALONE


def _finding(
    profiles: Profiles, alike: Likeness, forums: tuple[str, str], pairs: Pairs, number: int
) -> Finding:
    small, large = sorted(forums, key=lambda forum: (len(profiles[forum].members), forum))
    inside = profiles[small].members.keys() <= profiles[large].members.keys()
    nested = inside and NESTED <= len(profiles[small].members) < len(profiles[large].members)
    chance, expected = float(pairs.chance[number]), float(pairs.expected[number])
    unusual = Part("chance", round(1 - chance, 4), texts=(f"{expected:.2f}",))
    sure = min(profiles[small].sureness, profiles[large].sureness)
    parts = (*alike.parts, unusual)
    return Finding(
        kind=Kind.OVERLAP,
        case="nested" if nested else "collaborations",
        subjects=(small, large) if nested else forums,
        score=round(alike.value * alike.known**0.5 * alike.time * sure * (1 - chance), 4),
        parts=parts,
        values={
            **dict.fromkeys(WEIGHTS, ()),
            **{part.name: part.things or part.texts for part in alike.parts if part.name in WEIGHTS},
            "shared": int(pairs.shared[number]),
            "expected": expected,
        },
    )
