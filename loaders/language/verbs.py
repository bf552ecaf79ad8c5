"""Words that a name in running text does not go on with: finite verbs, and small words that open a phrase."""

from __future__ import annotations

import functools
import re
from pathlib import Path

__all__ = ["FINITE", "PREPOSITIONS", "before_verb", "ends_name"]

PREPOSITIONS = frozenset(["i", "på", "av", "åt", "hos"])
"""Words that go on with a name of ordinary words ("Vuxna på stan") and end any other."""
WORDS_FILE = Path(__file__).with_name("name_ends.txt")
REMEMBERED = 50_000
"""Words of which is kept whether a name ends before them."""
PASSIVE = re.compile(
    r"(?:ogs|odes|ttes|ddes|ändes|as|ades|(?<!pl)ats|erar|erade|erat|lagt|gjort|fört|tagit|dragit|drivit|skrivit|arbetat|samlat|startat|skapat"
    r"|utvecklat|stärkt)$"
)


FINITE = re.compile(
    r"^(?!(?:för|efter|under|eller|när|över|medan)$)[a-zåäö]+(?:r|de|te|as|ts|ick|rev|löt|är)$"
)
"""How finite verbs end, which the small words do not."""


@functools.lru_cache(REMEMBERED)
def ends_name(word: str) -> bool:
    """Whether a small-letter word stands behind a name and not in it."""
    return word in _words() or PASSIVE.search(word) is not None


def before_verb(name: str) -> str:
    """A name of several words without the verb, and what follows it, that its form took along."""
    words = name.split(" ")
    verbs = (n for n, word in enumerate(words) if n > 1 and FINITE.search(word) and ends_name(word))
    return " ".join(words[: next(verbs, len(words))])


@functools.cache
def _words() -> frozenset[str]:
    return frozenset(WORDS_FILE.read_text("utf-8").split())
