"""Who sits where as a sparse matrix of zeros and ones; rows and columns stand in the order of their addresses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from analysis.network import Network
from model.vocabulary import EntityType, Predicate

__all__ = ["Incidence", "incidence", "memberships"]


@dataclass(frozen=True)
class Incidence:
    """A table of zeros and ones with the addresses of its rows and columns."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    matrix: sparse.csr_array

    @property
    def column_sizes(self) -> NDArray[np.int64]:
        """How many rows each column has."""
        return np.bincount(self.matrix.indices, minlength=self.matrix.shape[1]).astype(np.int64)


def incidence(pairs: Iterable[tuple[str, str]]) -> Incidence:
    """The table of pairs of a row and a column; a pair that comes twice counts once, no pairs give no rows."""
    given = list(pairs)
    rows = {row: number for number, row in enumerate(sorted({row for row, _ in given}))}
    columns = {column: number for number, column in enumerate(sorted({column for _, column in given}))}
    where = (
        np.fromiter((rows[row] for row, _ in given), dtype=np.int64, count=len(given)),
        np.fromiter((columns[column] for _, column in given), dtype=np.int64, count=len(given)),
    )
    ones = np.ones(len(given), dtype=np.int32)
    matrix = sparse.csr_array((ones, where), shape=(len(rows), len(columns)))
    matrix.sum_duplicates()
    matrix.data[:] = 1
    return Incidence(tuple(rows), tuple(columns), matrix)


def memberships(network: Network) -> Incidence:
    """Collaborations by their members: a board and its administration are one, collectives are nobody."""
    return incidence(_seats(network))


def _seats(network: Network) -> Iterator[tuple[str, str]]:
    for claim in network.of(Predicate.PARTICIPATES_IN):
        forum = network.things.get(claim.object)
        if forum and forum.type == EntityType.COLLABORATION and network.particular(claim.subject):
            yield claim.object, network.body(claim.subject)
