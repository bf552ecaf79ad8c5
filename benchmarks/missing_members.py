"""How well missing members are found: a tenth of the known seats is hidden, twenty times, and looked for again.

Beside it, in the same run, the link predictors of networkx. On a graph of two kinds of nodes they know of no
neighbour that a body and a collaboration could have in common, so they are taken as usual for such graphs: the
index of a body and a collaboration is the sum of its indexes with the members, whose common neighbours are
collaborations. Preferential attachment is taken as it stands. Everyone ranks the same pairs; nothing of the
hidden seats is known to anyone, and what is learnt is learnt from the seats that are left.

    python -m benchmarks.missing_members [STORE]
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import networkx as nx
import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from analysis.incidence import memberships
from analysis.network import Network
from analysis.prediction import learn
from analysis.reading import network_of
from analysis.traits import Traits, traits_of
from graph.store import open_dataset

Numbers = NDArray[np.float64]
Indexes = NDArray[np.int64]

REPEATS = 20
HIDDEN = 0.1
FIRST = (5, 10, 20)
SEED = 7
INDEXES: Mapping[str, Callable[..., object]] = {
    "resource allocation": nx.resource_allocation_index,
    "Adamic-Adar": nx.adamic_adar_index,
    "Jaccard": nx.jaccard_coefficient,
}
OURS = "Samverkan"


def main(arguments: list[str]) -> None:
    """Prints the table of each municipality of a store."""
    network = network_of(open_dataset(Path(arguments[0]) if arguments else None))
    for place in sorted({source.municipality for source in network.sources.values()}):
        own = network.within(place)
        found = evaluate(own)
        table = memberships(own)
        print(
            f"\n{place}: {len(table.columns)} bodies, {len(table.rows)} collaborations, {table.matrix.nnz} seats"
        )
        print(f"{'':22}" + "".join(f"{name:>16}" for name in ("AUC", *(f"hits at {k}" for k in FIRST))))
        for name, values in found.items():
            print(
                f"{name:22}"
                + "".join(f"{m:9.3f} ±{s:5.3f}" for m, s in zip(values.mean(0), values.std(0), strict=True))
            )
        print_margins(found)


def print_margins(found: Mapping[str, Numbers]) -> None:
    """How much better than the best of the others, with the standard error of the paired differences."""
    for number, what in enumerate(("AUC", *(f"hits at {k}" for k in FIRST))):
        best = max((name for name in found if name != OURS), key=lambda name: found[name][:, number].mean())
        margin = found[OURS][:, number] - found[best][:, number]
        error = margin.std(ddof=1) / np.sqrt(len(margin))
        print(
            f"{what}: {margin.mean():+.3f} against {best}, standard error {error:.3f} ({margin.mean() / error:+.1f})"
        )


def evaluate(network: Network) -> Mapping[str, Numbers]:
    """Predictor → repeats × (AUC, hits at 5, 10, 20)."""
    table = memberships(network)
    seats = table.matrix.T.toarray().astype(float)
    traits = traits_of(network, table.columns, table.rows)
    chance = np.random.default_rng(SEED)
    filled = np.argwhere(seats)
    found: dict[str, list[tuple[float, ...]]] = {}
    for _ in range(REPEATS):
        hidden = filled[chance.choice(len(filled), round(HIDDEN * len(filled)), replace=False)]
        left = seats.copy()
        left[hidden[:, 0], hidden[:, 1]] = 0
        for name, scores in all_scores(sparse.csr_matrix(left), traits).items():
            found.setdefault(name, []).append(measured(scores, seats == 0, hidden))
    return {name: np.array(values) for name, values in found.items()}


def all_scores(seats: sparse.csr_matrix, traits: Traits) -> Mapping[str, Numbers]:
    """Predictor → its score of every pair of a body and a collaboration."""
    bodies, forums = seats.shape
    graph = nx.Graph()
    graph.add_nodes_from(range(bodies + forums))
    graph.add_edges_from(
        (int(row), bodies + int(column)) for row, column in zip(*seats.nonzero(), strict=True)
    )
    scores = {}
    for name, index in INDEXES.items():
        alike = np.zeros((bodies, bodies))
        for one, other, value in index(graph, [(i, j) for i in range(bodies) for j in range(i)]):
            alike[one, other] = alike[other, one] = value
        scores[name] = alike @ seats.toarray()
    pairs = [(i, bodies + j) for i in range(bodies) for j in range(forums)]
    values = [value for _, _, value in nx.preferential_attachment(graph, pairs)]
    scores["preferential attachment"] = np.array(values, dtype=float).reshape(bodies, forums)
    rows, columns = np.divmod(np.arange(bodies * forums), forums)
    scores[OURS] = learn(seats, traits).score(seats, traits, (rows, columns)).reshape(bodies, forums)
    return scores


def measured(scores: Numbers, empty: NDArray[np.bool_], hidden: Indexes) -> tuple[float, ...]:
    """AUC over all pairs that are no seats, and how often the hidden body is among the first of its collaboration.

    Bodies with the same score share their places: half of them stand before.
    """
    true = scores[hidden[:, 0], hidden[:, 1]]
    others = np.sort(scores[empty])
    below = (np.searchsorted(others, true, "left") + np.searchsorted(others, true, "right")) / 2
    ranks = []
    for row, column in hidden:
        rivals = scores[empty[:, column], column]
        ranks.append(1 + (rivals > scores[row, column]).sum() + (rivals == scores[row, column]).sum() / 2)
    return (float((below / len(others)).mean()), *(float((np.array(ranks) <= k).mean()) for k in FIRST))


if __name__ == "__main__":
    main(sys.argv[1:])
