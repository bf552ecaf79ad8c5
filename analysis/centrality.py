"""How much goes through a body: betweenness and constraint, by sparse products."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

__all__ = ["betweenness", "constraint"]

Numbers = NDArray[np.float64]
SEED = 20010
BATCH = 16
"""Starting points that are followed together; memory grows with it."""


def betweenness(seats: sparse.csr_matrix, pivots: int | None = None) -> Numbers:
    """The share of shortest ways between two bodies that lead through each body (a row of ``seats``), 0 to 1.

    A way goes from body to body over the tables (columns) at which they sit together; of several shortest ways
    each counts its part. Ends do not count, and pairs without a way count for nobody. The measure is Freeman's
    betweenness on the affiliation graph (Freeman 1977; Faust 1997, Social Networks 19:157), counted between
    bodies only, by Brandes' accumulation (2001) in sparse products. With ``pivots`` only so many starting
    points, drawn with a fixed seed, are followed and the sum scaled up (Brandes & Pich 2007). No body, one or
    two give zeros.
    """
    count = seats.shape[0]
    through = np.zeros(count)
    if count < 3:
        return through
    chosen = np.arange(count)
    if pivots is not None and pivots < count:
        chosen = np.sort(np.random.default_rng(SEED).choice(count, pivots, replace=False))
    graph = sparse.csr_matrix(sparse.bmat([[None, seats], [seats.T, None]]))
    for start in range(0, len(chosen), BATCH):
        through += _dependencies(graph, chosen[start : start + BATCH], count)
    scaled: Numbers = through * (count / len(chosen)) / ((count - 1) * (count - 2))
    return scaled


def _dependencies(graph: sparse.csr_matrix, sources: NDArray[np.int64], bodies: int) -> Numbers:
    """Brandes' sums of dependencies of some starting points on each body."""
    size = graph.shape[0]
    ways = np.zeros((size, len(sources)))
    ways[sources, np.arange(len(sources))] = 1
    front, levels = ways.copy(), []
    while front.any():
        levels.append(front > 0)
        front = np.where(ways == 0, graph @ front, 0.0)
        ways += front
    ends = np.zeros((size, 1))
    ends[:bodies] = 1  # ways are asked for between bodies; a table is no end of one
    later = np.zeros_like(ways)
    for depth in range(len(levels) - 1, 0, -1):
        share = np.where(levels[depth], (ends + later) / np.maximum(ways, 1), 0.0)
        later += np.where(levels[depth - 1], ways * (graph @ share), 0.0)
    later[sources, np.arange(len(sources))] = 0
    sums: Numbers = later[:bodies].sum(axis=1)
    return sums


def constraint(weights: sparse.csr_matrix, body: int) -> float:
    """Burt's constraint of a body: how far its contacts lead back to each other (Structural Holes, 1992, ch. 2).

    ``weights``: symmetric, bodies × bodies, 0 on the diagonal. The sum over others j of
    (p_ij + Σ_q p_iq p_qj)², where p_ij is the share of i's weight that goes to j. Near 0 for a broker between
    many who do not meet, 1 for a single contact, a little above 1 at most; a body without contacts has none
    and gives 1.
    """
    row = weights[body]
    if not row.nnz:
        return 1.0
    own = sparse.csr_matrix(row / row.sum())
    near = weights[own.indices]
    shares = sparse.diags(1 / np.asarray(near.sum(axis=1)).ravel()) @ near
    both = (own + sparse.csr_matrix(own.data.reshape(1, -1)) @ shares).toarray().ravel()
    return float((both[own.indices] ** 2).sum())
