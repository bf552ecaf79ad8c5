"""Who meets whom, as a sparse table: bodies in rows, and in columns the collaborations and direct ties.

A direct tie is a table of two. Nothing here multiplies out who sits with whom: a collaboration with hundreds of
members costs as much as its members.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from analysis.bodies import seats
from analysis.kept import kept
from analysis.network import Network
from model.vocabulary import Predicate

__all__ = ["Meetings", "meetings"]


@dataclass(frozen=True)
class Meetings:
    """Bodies, tables, and who sits at which."""

    bodies: tuple[str, ...]
    tables: tuple[str, ...]
    """Addresses: collaborations, and the facts of direct ties."""
    matrix: sparse.csr_matrix
    """Bodies × tables, 1 where a body sits."""
    of_forum: Mapping[str, Mapping[str, tuple[str, ...]]]
    """Collaboration → body → the facts that say so; a direct tie is a fact itself."""

    def proof(self, node: str) -> tuple[str, ...]:
        """The facts by which a body sits where it sits, or a table has whom it has; sorted."""
        if node in self.rows:
            return tuple(sorted({fact for table in self.at(node) for fact in self.facts(node, table)}))
        members = self.of_forum.get(node)
        return (node,) if members is None else tuple(sorted({f for each in members.values() for f in each}))

    def facts(self, body: str, table: str) -> tuple[str, ...]:
        """The facts by which a body sits at a table; none where it does not."""
        members = self.of_forum.get(table)
        if members is None:
            return (table,) if table in self.at(body) else ()
        return members.get(body, ())

    def at(self, body: str) -> frozenset[str]:
        """The tables at which a body sits; none for one that is not there."""
        row = self.rows.get(body)
        return frozenset() if row is None else frozenset(self.tables[t] for t in self.row(row))

    def row(self, number: int) -> NDArray[np.int32]:
        """The columns at which a row sits."""
        found: NDArray[np.int32] = self.matrix.indices[
            self.matrix.indptr[number] : self.matrix.indptr[number + 1]
        ]
        return found

    @functools.cached_property
    def rows(self) -> Mapping[str, int]:
        """Body → its row."""
        return {body: number for number, body in enumerate(self.bodies)}

    @functools.cached_property
    def mixing(self) -> float:
        """How many tables two bodies of one seat each share under random seating; see ``missing_ties.baseline``."""
        size = np.asarray(self.matrix.sum(axis=0)).ravel()
        seats = size.sum()
        return float((size * (size - 1)).sum() / (seats * (seats - 1))) if seats > 1 else 0.0

    @functools.cached_property
    def weighted(self) -> sparse.csr_matrix:
        """Bodies × bodies: Newman's weight, the sum of 1 / (size - 1) over shared tables (Phys. Rev. E 64, 016132).

        The diagonal is 0. Tables of more than ``LARGEST`` members are left out: each adds less than one part in
        so many to any pair.
        """
        size = np.asarray(self.matrix.sum(axis=0)).ravel()
        share = np.where((size > 1) & (size <= LARGEST), 1 / np.maximum(size - 1, 1), 0.0)
        product = sparse.csr_matrix(self.matrix @ sparse.diags(share) @ self.matrix.T)
        product.setdiag(0)
        product.eliminate_zeros()
        product.sort_indices()
        return product


LARGEST = 100
"""Members of a table that still says who knows whom."""


@kept
def meetings(network: Network) -> Meetings:
    """Everybody in particular who sits somewhere, with the collaborations and the direct ties of the network."""
    of_forum = seats(network).of_forum
    found = [(body, forum) for forum, members in of_forum.items() for body in members]
    for claim in network.of(Predicate.COLLABORATES_WITH):
        ends = {network.body(claim.subject), network.body(claim.object)}
        if len(ends) == 2 and all(network.particular(end) for end in ends):
            found.extend((end, claim.iri) for end in ends)
    bodies = tuple(sorted({body for body, _ in found}))
    tables = tuple(sorted({table for _, table in found}))
    return Meetings(bodies, tables, _matrix(found, bodies, tables), of_forum)


def _matrix(
    found: Sequence[tuple[str, str]], bodies: tuple[str, ...], tables: tuple[str, ...]
) -> sparse.csr_matrix:
    row = {body: number for number, body in enumerate(bodies)}
    column = {table: number for number, table in enumerate(tables)}
    rows = np.fromiter((row[body] for body, _ in found), dtype=np.int32, count=len(found))
    columns = np.fromiter((column[table] for _, table in found), dtype=np.int32, count=len(found))
    matrix = sparse.csr_matrix((np.ones(len(found)), (rows, columns)), shape=(len(bodies), len(tables)))
    matrix.sort_indices()
    return matrix
