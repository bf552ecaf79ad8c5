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

from loaders.names.weights import CONSTANT

__all__ = ["Case", "Weights", "asked", "learnt", "write"]

Matrix = NDArray[np.float64]
Vector = NDArray[np.float64]
Weights = dict[str, float]

PULL = 1.0
"""How strongly weights are drawn to nothing (L2)."""
LEAST = 4
"""Cases that a piece of evidence must be said of to get a weight."""


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


def learnt(cases: Sequence[Case]) -> Weights:
    """The weights of a logistic regression over the cases."""
    times = Counter(name for case in cases for name in case.features)
    names = sorted(name for name, count in times.items() if count >= LEAST)
    place = {name: number for number, name in enumerate(names)}
    matrix = np.zeros((len(cases), len(names) + 1))
    matrix[:, -1] = 1.0
    for row, case in enumerate(cases):
        for name, value in case.features.items():
            if name in place:
                matrix[row, place[name]] = value
    right = np.array([float(case.is_right) for case in cases])
    counts = np.array([case.weight for case in cases])
    found = minimize(_loss, np.zeros(len(names) + 1), (matrix, right, counts), method="L-BFGS-B", jac=True)
    return {**dict(zip(names, map(float, found.x), strict=False)), CONSTANT: float(found.x[-1])}


def write(file: Path, weights: Weights) -> None:
    """Keep the weights in a table that ``loaders.names.weights`` reads."""
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(("evidence", "weight"))
        writer.writerows((name, f"{weights[name]:.3f}") for name in sorted(weights))


def _loss(weights: Vector, matrix: Matrix, right: Vector, counts: Vector) -> tuple[float, Vector]:
    """The weighted logistic loss with its gradient; the constant, which stands last, is free."""
    total = matrix @ weights
    free = np.append(np.ones(len(weights) - 1), 0.0)
    loss = (counts * (np.logaddexp(0, total) - right * total)).sum() + PULL / 2 * (free * weights**2).sum()
    gradient = matrix.T @ (counts * (1 / (1 + np.exp(-total)) - right)) + PULL * free * weights
    return float(loss), gradient
