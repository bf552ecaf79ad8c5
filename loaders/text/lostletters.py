"""Letters that a text layer has lost altogether: "smverkn melln kommunern" without a single a, "rddningstjnst".

What must stay true: only a text has lost letters where a common one of Swedish hardly occurs.
"""

from __future__ import annotations

from collections import Counter

from loaders.text.misread import SHORTEST_PART
from loaders.text.repair import Repairer, words_of

__all__ = ["mender_of"]

DOTTED = "åäö"
SHARES = {
    "a": 0.094,
    "e": 0.10,
    "i": 0.058,
    "l": 0.053,
    "n": 0.085,
    "o": 0.045,
    "r": 0.084,
    "s": 0.066,
    "t": 0.077,
}
"""How common letters are in written Swedish that fonts lose."""
DOTTED_SHARE = 0.045
HARDLY = 0.1
"""What is left at most of the places where a letter is expected."""
LEAST_EXPECTED = 15
READABLE = 0.9
"""The share of the words that make sense where letters only come out as others."""
SAMPLE = 10_000


def mender_of(text: str, repairer: Repairer) -> Repairer:
    """The one who reads a damaged text best: one who misses the letters that hardly occur in it, or the given one.

    Args:
        text: the damaged text.
        repairer: one who knows which letters come out as which.
    """
    sample = text[:SAMPLE]
    times = Counter(sample)
    letters = sum(count for sign, count in times.items() if sign.isalpha())
    lost = [sign for sign, share in SHARES.items() if _is_lost(times[sign], letters * share)]
    if _is_lost(sum(times[sign] for sign in DOTTED), letters * DOTTED_SHARE):
        lost += DOTTED
    if not lost:
        return repairer
    words = Counter(word for word in words_of(sample) if len(word) >= SHORTEST_PART)
    readable = _readable(words, repairer)
    if readable > words.total() * READABLE:
        return repairer
    missing = repairer.missing("".join(lost))
    return missing if _readable(words, missing) > readable else repairer


def _is_lost(times: int, expected: float) -> bool:
    return expected >= LEAST_EXPECTED and times < expected * HARDLY


def _readable(words: Counter[str], reader: Repairer) -> int:
    """How many of some words are known as they are read."""
    return sum(n for word, n in words.items() if reader.vocabulary.explains(reader.word(word).casefold()))
