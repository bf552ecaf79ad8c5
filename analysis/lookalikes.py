"""How much a body looks like the members of a collaboration, beside all who are in neither: learnt once a network."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from analysis.incidence import memberships
from analysis.kept import kept
from analysis.network import Network
from analysis.prediction import Learnt, learn
from analysis.traits import Traits, traits_of

__all__ = ["Lookalikes", "lookalikes"]

SEED = 4
SAMPLE = 3000
"""Pairs without a seat that a pair is compared with."""


@dataclass(frozen=True)
class Lookalikes:
    """What has been learnt of a network's seats, ready to be asked about pairs."""

    bodies: Mapping[str, int]
    forums: Mapping[str, int]
    seats: sparse.csr_matrix
    traits: Traits
    learnt: Learnt
    usual: NDArray[np.float64]
    """The scores of pairs without a seat, in order."""

    def likeness(self, pairs: Sequence[tuple[str, str]]) -> Mapping[tuple[str, str], float]:
        """Body and collaboration → the share of pairs without a seat that look less like one, 0 to 1, to a hundredth.

        A body that sits nowhere, or a collaboration without members, is like nobody: 0.
        """
        known = [pair for pair in pairs if pair[0] in self.bodies and pair[1] in self.forums]
        rows = np.array([self.bodies[body] for body, _ in known], dtype=np.int64)
        columns = np.array([self.forums[forum] for _, forum in known], dtype=np.int64)
        found = dict.fromkeys(pairs, 0.0)
        if known and len(self.usual):
            scores = self.learnt.score(self.seats, self.traits, (rows, columns))
            share = np.round(np.searchsorted(self.usual, scores) / len(self.usual), 2)
            found.update(zip(known, share.tolist(), strict=True))
        return found


@kept
def lookalikes(network: Network) -> Lookalikes:
    """What is learnt of the seats of a network; of one without seats everything is like nothing."""
    table = memberships(network)
    matrix = sparse.csr_matrix(table.matrix.T.astype(float))
    traits = traits_of(network, table.columns, table.rows)
    learnt = learn(matrix, traits)
    return Lookalikes(
        {body: row for row, body in enumerate(table.columns)},
        {forum: column for column, forum in enumerate(table.rows)},
        matrix,
        traits,
        learnt,
        np.sort(_usual(matrix, traits, learnt)),
    )


def _usual(matrix: sparse.csr_matrix, traits: Traits, learnt: Learnt) -> NDArray[np.float64]:
    if not matrix.nnz:
        return np.zeros(0)
    chance = np.random.default_rng(SEED)
    rows, columns = (chance.integers(0, size, SAMPLE) for size in matrix.shape)
    empty = np.asarray(matrix[rows, columns]).ravel() == 0
    return learnt.score(matrix, traits, (rows[empty], columns[empty]))
