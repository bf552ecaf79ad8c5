"""Who meets whom, as a sparse table: bodies in rows, and in columns the collaborations and direct ties.

A direct tie is a table of two. Nothing here multiplies out who sits with whom: a collaboration with hundreds of
members costs as much as its members.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from analysis.bodies import seats
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
    facts: Mapping[tuple[str, str], tuple[str, ...]]
    """Body and table → the facts that say so."""

    def proof(self, node: str) -> tuple[str, ...]:
        """The facts by which a body sits where it sits, or a table has whom it has; sorted."""
        if node in self.rows:
            keys = [(node, self.tables[column]) for column in self.matrix[self.rows[node]].indices]
        else:
            column = self.tables.index(node)
            keys = [(self.bodies[row], node) for row in self.columns[:, column].indices]
        return tuple(sorted({fact for key in keys for fact in self.facts[key]}))

    @functools.cached_property
    def rows(self) -> Mapping[str, int]:
        """Body → its row."""
        return {body: number for number, body in enumerate(self.bodies)}

    @functools.cached_property
    def _at(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for body, table in self.facts:
            found[body].add(table)
        return {body: frozenset(tables) for body, tables in found.items()}

    def at(self, body: str) -> frozenset[str]:
        """The tables at which a body sits; none for one that is not there."""
        return self._at.get(body, frozenset())

    @functools.cached_property
    def mixing(self) -> float:
        """How many tables two bodies of one seat each share under random seating; see ``missing_ties.baseline``."""
        size = np.asarray(self.matrix.sum(axis=0)).ravel()
        seats = size.sum()
        return float((size * (size - 1)).sum() / (seats * (seats - 1))) if seats > 1 else 0.0

    @functools.cached_property
    def columns(self) -> sparse.csc_matrix:
        """The matrix by columns."""
        return sparse.csc_matrix(self.matrix)

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


def meetings(network: Network) -> Meetings:
    """Everybody in particular who sits somewhere, with the collaborations and the direct ties of the network."""
    found: dict[tuple[str, str], list[str]] = {}
    for forum, members in seats(network).of_forum.items():
        for body, proof in members.items():
            found[body, forum] = list(proof)
    for claim in network.of(Predicate.COLLABORATES_WITH):
        ends = {network.body(claim.subject), network.body(claim.object)}
        if len(ends) == 2 and all(network.particular(end) for end in ends):
            for end in ends:
                found.setdefault((end, claim.iri), []).append(claim.iri)
    bodies = tuple(sorted({body for body, _ in found}))
    tables = tuple(sorted({table for _, table in found}))
    return Meetings(
        bodies, tables, _matrix(found, bodies, tables), {key: tuple(v) for key, v in found.items()}
    )


def _matrix(
    found: Mapping[tuple[str, str], list[str]], bodies: tuple[str, ...], tables: tuple[str, ...]
) -> sparse.csr_matrix:
    row = {body: number for number, body in enumerate(bodies)}
    column = {table: number for number, table in enumerate(tables)}
    cells = sorted((row[body], column[table]) for body, table in found)
    rows, columns = zip(*cells, strict=True) if cells else ((), ())
    shape = (len(bodies), len(tables))
    return sparse.csr_matrix((np.ones(len(cells)), (rows, columns)), shape=shape)
