"""Words that a name in running text does not go on with: finite verbs, and small words that open a phrase."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from pathlib import Path

__all__ = ["FINITE", "PREPOSITIONS", "before_verb", "ends_name", "is_finite", "is_verb"]

PREPOSITIONS = frozenset(["i", "på", "av", "åt", "hos"])
"""Words that go on with a name of ordinary words ("Vuxna på stan") and end any other."""
WORDS_FILE = Path(__file__).with_name("name_ends.txt")
CONJUGATED = (("ade", ("ar",)), ("ar", ("ade",)), ("er", ("te", "de")), ("te", ("er",)), ("de", ("er",)))
"""How verbs end, and how the same verbs end in the other tense."""
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


def is_finite(word: str, is_common: Callable[[str], bool]) -> bool:
    """Whether a small-letter word is a finite verb by its other forms: "växlar" beside "växla" and "växlade".

    What has the definite form of a plural, as "tankar" has, may be a noun and is none.
    """
    ending, others = next((pair for pair in CONJUGATED if word.endswith(pair[0])), ("", ()))
    stem = word[: len(word) - len(ending)]
    if not ending or is_common(f"{word}na") or not is_common(f"{stem}a"):
        return False
    return any(is_common(stem + other) for other in others)


def is_verb(word: str, is_common: Callable[[str], bool]) -> bool:
    """Whether a small-letter word is a finite verb, by its other forms or as one before which names end."""
    return is_finite(word, is_common) or (FINITE.search(word) is not None and ends_name(word))


@functools.cache
def _words() -> frozenset[str]:
    return frozenset(WORDS_FILE.read_text("utf-8").split())
