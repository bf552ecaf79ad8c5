"""How much collaborations overlap: members, and target groups and areas, that two of them have in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

__all__ = ["Overlap", "overlaps", "sole_links"]

Pairs = Sequence[tuple[str, str]]
"""What a collaboration has (a member, an aim), and the collaboration."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two collaborations, the first by its address first, and how much they share."""

    one: str
    other: str
    members: int
    aims: int


def overlaps(seats: Pairs, aims: Pairs) -> Iterator[Overlap]:
    """The pairs of collaborations with two members in common, or with one and an aim; by their addresses.

    Sparse products of the incidence matrices: nothing is computed of pairs that share nothing. A collaboration does
    not overlap itself; no seats, no pairs.
    """
    forums = sorted({forum for _, forum in seats})
    incidence, aimed = _incidence(seats, forums), _incidence(aims, forums)
    shared, ground = _products(incidence, incidence), _products(aimed, aimed).tocsr()
    if not shared.nnz:
        return
    aimed_at = np.asarray(ground[shared.row, shared.col]).reshape(-1)
    for one, other, members, common in zip(shared.row, shared.col, shared.data, aimed_at, strict=True):
        if members > 1 or common:
            yield Overlap(forums[one], forums[other], int(members), int(common))


def sole_links(seats: Pairs, _: Pairs = ()) -> Counter[str]:
    """In how many pairs of collaborations each member is the only one that they share; without those in none."""
    if not seats:
        return Counter()
    forums = sorted({forum for _, forum in seats})
    members = sorted({member for member, _ in seats})
    incidence = _incidence(seats, forums, members)
    numbered = incidence.multiply(np.arange(1, len(members) + 1)).tocsr()
    shared, which = _products(incidence, incidence), _products(numbered, incidence)
    alone = which.data[shared.data == 1] - 1
    return Counter({members[number]: int(times) for number, times in Counter(alone.tolist()).items()})


def _incidence(pairs: Pairs, forums: Sequence[str], things: Sequence[str] = ()) -> sparse.csr_array:
    """A row for each collaboration and a column for each thing; a pair that names another collaboration is left out."""
    rows = {forum: number for number, forum in enumerate(forums)}
    columns = {thing: number for number, thing in enumerate(things or sorted({thing for thing, _ in pairs}))}
    known = [(rows[forum], columns[thing]) for thing, forum in pairs if forum in rows]
    shape = (len(rows), max(1, len(columns)))
    row, column = np.array(known, dtype=int).reshape(-1, 2).T
    return sparse.csr_array((np.ones(len(known), dtype=int), (row, column)), shape=shape)


def _products(one: sparse.csr_array, other: sparse.csr_array) -> sparse.coo_array:
    """Of each pair of rows the sum over the columns that both have, each pair once, in the order of the rows."""
    found = sparse.triu(one @ other.T, 1).tocsr()
    found.sort_indices()
    return found.tocoo()
