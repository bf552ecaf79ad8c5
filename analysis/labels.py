"""Groups in very large networks: labels that bodies and tables take from each other in turn."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

__all__ = ["labelled"]

ROUNDS = 20

Indexes = NDArray[np.int64]


def labelled(seats: sparse.csr_matrix) -> list[set[int]]:
    """The rows of a table that end with the same label, in order of their labels; each row is in one group.

    Every row begins with a label of its own. In turn each column takes the label that most of its rows have, and
    each row the one that most of its columns have, a column of n rows counting 1 / n and, of equals, the lowest.
    The two sides of a bipartite graph never change together, so that it settles (semi-synchronous label
    propagation; Cordasco & Gargano 2010). At most twenty rounds. A row without columns stays alone.
    """
    table = sparse.coo_matrix(seats)
    rows, columns = table.row.astype(np.int64), table.col.astype(np.int64)
    share = 1 / np.maximum(np.bincount(columns, minlength=seats.shape[1]), 1)[columns]
    labels = np.arange(seats.shape[0], dtype=np.int64)
    for _ in range(ROUNDS):
        of_column = _commonest(columns, labels[rows], np.ones(len(rows)), np.zeros(seats.shape[1], np.int64))
        new = _commonest(rows, of_column[columns], share, labels)
        if np.array_equal(new, labels):
            break
        labels = new
    order = np.argsort(labels, kind="stable")
    ends = np.flatnonzero(np.diff(labels[order])) + 1
    return [set(group.tolist()) for group in np.split(order, ends) if len(group)]


def _commonest(nodes: Indexes, labels: Indexes, weights: NDArray[np.float64], old: Indexes) -> Indexes:
    """Node → the label with most weight among those it is given, of equals the lowest; else its old one."""
    order = np.lexsort((labels, nodes))
    node, label, weight = nodes[order], labels[order], weights[order]
    if not len(node):
        return old
    starts = np.flatnonzero(np.concatenate([[True], (np.diff(node) != 0) | (np.diff(label) != 0)]))
    total = np.round(np.add.reduceat(weight, starts), 9)
    node, label = node[starts], label[starts]
    best = np.lexsort((label, -total, node))
    first = np.concatenate([[True], np.diff(node[best]) != 0])
    found = old.copy()
    found[node[best][first]] = label[best][first]
    return found
