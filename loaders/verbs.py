"""Words that a name in running text does not go on with: finite verbs, and small words that open a phrase."""

from __future__ import annotations

import functools
import re
from pathlib import Path

__all__ = ["PREPOSITIONS", "ends_name"]

PREPOSITIONS = frozenset(["i", "på", "av", "åt", "hos"])
"""Words that go on with a name of ordinary words ("Vuxna på stan") and end any other."""
WORDS_FILE = Path(__file__).with_name("name_ends.txt")
PASSIVE = re.compile(r"(?:ogs|odes|ttes|ddes|ändes|as|ades|ats|erar|erade)$")


def ends_name(word: str) -> bool:
    """Whether a small-letter word stands behind a name and not in it."""
    return word in _words() or PASSIVE.search(word) is not None


@functools.cache
def _words() -> frozenset[str]:
    return frozenset(WORDS_FILE.read_text("utf-8").split())
