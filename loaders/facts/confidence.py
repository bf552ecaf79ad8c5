"""How sure a rule is: the share of its facts that were right where documents are annotated.

The figures are written by ``python -m benchmarks.quality --calibrate``; a rule that the file lacks keeps
the estimate it was written with.
"""

from __future__ import annotations

import csv
import functools
from pathlib import Path

__all__ = ["CONFIDENCE_FILE", "confidence_of"]

CONFIDENCE_FILE = Path(__file__).with_name("confidence.csv")


def confidence_of(rule: str, estimate: float) -> float:
    """The measured confidence, 0 to 1, of a rule; its estimate where nothing was measured."""
    return _measured().get(rule, estimate)


@functools.cache
def _measured() -> dict[str, float]:
    if not CONFIDENCE_FILE.exists():
        return {}
    with CONFIDENCE_FILE.open(encoding="utf-8", newline="") as stream:
        return {row["rule"]: float(row["confidence"]) for row in csv.DictReader(stream)}
