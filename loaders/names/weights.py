"""Weights of evidence, learnt from annotated documents and kept as plain tables, and how likely they make a name."""

from __future__ import annotations

import csv
import functools
import math
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

__all__ = ["CONSTANT", "EVIDENCE", "how_sure", "likelihood", "weights_in"]

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


def how_sure(likely: float, least: float) -> float:
    """How sure a fact can be that rests on a name of that likelihood, where names count from the least on."""
    return round(LEAST_SURE + (1 - LEAST_SURE) * (likely - least) / (1 - least), 2)
