"""Weights of evidence, learnt from annotated documents and kept as plain tables, and how likely they make a name."""

from __future__ import annotations

import csv
import functools
import math
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

__all__ = ["CONSTANT", "EVIDENCE", "Scales", "how_sure", "likelihood", "scales_of", "weights_in"]

CONSTANT = "constant"
EVIDENCE = "evidence"
"""The first column of a table; each of the others is what something may be."""
LEAST_SURE = 0.6
"""How sure a fact can be at most that rests on a name which is only just likely."""


@functools.cache
def weights_in(file: Path) -> dict[str, dict[str, float]]:
    """For all that something may be the weight of each piece of evidence, from a table with a column for each."""
    found: dict[str, dict[str, float]] = defaultdict(dict)
    with file.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            evidence = row.pop(EVIDENCE)
            for what, weight in row.items():
                if weight:
                    found[what][evidence] = float(weight)
    return dict(found)


def likelihood(features: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """How likely the evidence makes it that something is what the weights tell of, 0 to 1.

    The sum is exact, for the order of the evidence is no one's.
    """
    told = features.keys() & weights.keys()  # most pieces of words were never met
    total = weights[CONSTANT] + math.fsum([weights[name] * features[name] for name in told])
    return 1 / (1 + math.exp(-total))


class Scales:
    """The weights of all that something may be, so that its evidence is looked up once for all of them."""

    def __init__(self, weights: Mapping[str, Mapping[str, float]]) -> None:
        self.names = sorted(weights)
        """What something may be."""
        evidence = {name for what in self.names for name in weights[what]}
        self._rows = {name: tuple(weights[what].get(name, 0.0) for what in self.names) for name in evidence}

    def likelihoods(self, features: Mapping[str, float]) -> list[float]:
        """How likely the evidence makes each of ``names``; exactly as ``likelihood`` tells."""
        rows = self._rows
        told = [(rows[name], value) for name, value in features.items() if name in rows]
        totals = (
            constant + math.fsum([row[number] * value for row, value in told])
            for number, constant in enumerate(rows[CONSTANT])
        )
        return [1 / (1 + math.exp(-total)) for total in totals]


@functools.cache
def scales_of(file: Path) -> Scales:
    """The scales of a table of weights."""
    return Scales(weights_in(file))


def how_sure(likely: float, least: float) -> float:
    """How sure a fact can be that rests on a name of that likelihood, where names count from the least on."""
    return round(LEAST_SURE + (1 - LEAST_SURE) * (likely - least) / (1 - least), 2)
