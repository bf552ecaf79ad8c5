"""How sure a rule is: the share of its facts that were right where documents are annotated.

The figures are written by ``python -m benchmarks.quality --calibrate``; a rule that the file lacks keeps
the estimate it was written with. Where the registry describes no municipality of the document, a rule is less often
right: by how much was measured on documents that nobody had read when the rules were made.
"""

from __future__ import annotations

import csv
import functools
from dataclasses import replace
from pathlib import Path

from model.fact import Fact

__all__ = [
    "ANY_RULE",
    "CONFIDENCE_FILE",
    "LEAST_SURE",
    "as_sure_elsewhere",
    "confidence_of",
    "share_elsewhere",
]

CONFIDENCE_FILE = Path(__file__).with_name("confidence.csv")
LEAST_SURE = 0.35
"""Of facts that are less sure elsewhere four in five are wrong in documents that nobody had read: they are not said."""
ANY_RULE = "*"
"""Stands for the rules that were not measured elsewhere."""


def confidence_of(rule: str, estimate: float) -> float:
    """The measured confidence, 0 to 1, of a rule; its estimate where nothing was measured."""
    return _measured("confidence").get(rule, estimate)


def share_elsewhere(rule: str) -> float:
    """What is left, 0 to 1, of a rule's confidence in a municipality that the registry does not describe."""
    shares = _measured("elsewhere")
    return shares.get(rule, shares.get(ANY_RULE, 1.0))


def as_sure_elsewhere(fact: Fact) -> Fact:
    """The fact as sure as such facts are in a municipality that the registry does not describe."""
    return replace(fact, confidence=round(fact.confidence * share_elsewhere(fact.rule), 3))


@functools.cache
def _measured(column: str) -> dict[str, float]:
    if not CONFIDENCE_FILE.exists():
        return {}
    with CONFIDENCE_FILE.open(encoding="utf-8", newline="") as stream:
        return {row["rule"]: float(row[column]) for row in csv.DictReader(stream) if row.get(column)}
