"""Weights of evidence, learnt from annotated documents and kept as plain tables, and how likely they make a name."""

from __future__ import annotations

import csv
import functools
import math
from collections.abc import Mapping
from pathlib import Path

__all__ = ["CONSTANT", "how_sure", "likelihood", "weights_in"]

CONSTANT = "constant"
LEAST_SURE = 0.6
"""How sure a fact can be at most that rests on a name which is only just likely."""


@functools.cache
def weights_in(file: Path) -> dict[str, float]:
    """The weight of each piece of evidence, from a table with the columns evidence and weight."""
    with file.open(encoding="utf-8", newline="") as stream:
        return {row["evidence"]: float(row["weight"]) for row in csv.DictReader(stream)}


def likelihood(features: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """How likely the evidence makes it that words are a collaboration's name, 0 to 1."""
    total = weights[CONSTANT] + sum(weights.get(name, 0.0) * value for name, value in features.items())
    return 1 / (1 + math.exp(-total))


def how_sure(likely: float, least: float) -> float:
    """How sure a fact can be that rests on a name of that likelihood, where names count from the least on."""
    return round(LEAST_SURE + (1 - LEAST_SURE) * (likely - least) / (1 - least), 2)
