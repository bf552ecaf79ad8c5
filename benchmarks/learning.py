"""Logistic regression over named pieces of evidence, and its weights as a plain table."""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_array

from loaders.names.weights import CONSTANT, EVIDENCE

__all__ = ["Case", "Weights", "asked", "learnt", "parts", "write"]

Vector = NDArray[np.float64]
Weights = dict[str, float]

PULL = 1.0
"""How strongly weights are drawn to nothing (L2)."""
LEAST = 4
"""Cases that a piece of evidence must be said of to get a weight."""
SLIGHT = 0.05
"""A weight that is nearer to nothing is not kept."""


class Case(NamedTuple):
    """What is said of something, whether it is what is sought, and how much it counts."""

    features: Mapping[str, float]
    is_right: bool
    weight: float


def asked(description: str | None) -> argparse.Namespace:
    """What a learning command is asked: further folders of annotations (``gold``), and whether to ``write``."""
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path, nargs="*")
    parser.add_argument("--write", action="store_true")
    return parser.parse_args()


def learnt(cases: Sequence[Case], pull: float = PULL) -> Weights:
    """The weights of a logistic regression over the cases, without the slight ones."""
    times = Counter(name for case in cases for name in case.features)
    names = sorted(name for name, count in times.items() if count >= LEAST)
    matrix = _matrix(cases, {name: number for number, name in enumerate(names)})
    right = np.array([float(case.is_right) for case in cases])
    counts = np.array([case.weight for case in cases])
    start = np.zeros(len(names) + 1)
    found = minimize(_loss, start, (matrix, right, counts, pull), method="L-BFGS-B", jac=True)
    weights = dict(zip(names, map(float, found.x), strict=False))
    kept = {name: weight for name, weight in weights.items() if abs(weight) >= SLIGHT}
    return {**kept, CONSTANT: float(found.x[-1])}


def parts(names: Sequence[str], number: int) -> list[frozenset[str]]:
    """The names in so many parts of like size, those that begin alike spread over all."""
    ordered = sorted(set(names))
    return [frozenset(ordered[first::number]) for first in range(number) if ordered[first::number]]


def write(file: Path, found: Mapping[str, Weights]) -> None:
    """Keep the weights in a table that ``loaders.names.weights`` reads.

    Args:
        file: the table.
        found: for all that something may be the weights that speak for it.
    """
    evidence = sorted({name for weights in found.values() for name in weights})
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow((EVIDENCE, *found))
        for name in evidence:
            weights = (f"{w[name]:.2f}" if name in w else "" for w in found.values())
            writer.writerow((name, *weights))


def _matrix(cases: Sequence[Case], place: Mapping[str, int]) -> csr_array:
    """What is said of each case, a row; the last column is the constant."""
    said = [
        (row, place[name], value)
        for row, case in enumerate(cases)
        for name, value in sorted(case.features.items())
        if name in place
    ]
    said += [(row, len(place), 1.0) for row in range(len(cases))]
    rows, columns, values = zip(*said, strict=True)
    return csr_array((values, (rows, columns)), shape=(len(cases), len(place) + 1))


def _loss(
    weights: Vector, matrix: csr_array, right: Vector, counts: Vector, pull: float
) -> tuple[float, Vector]:
    """The weighted logistic loss with its gradient; the constant, which stands last, is free."""
    total = matrix @ weights
    free = np.append(np.ones(len(weights) - 1), 0.0)
    loss = (counts * (np.logaddexp(0, total) - right * total)).sum() + pull / 2 * (free * weights**2).sum()
    gradient = matrix.T @ (counts * (1 / (1 + np.exp(-total)) - right)) + pull * free * weights
    return float(loss), gradient
