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
SAMPLE = 20_000


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
    missing = repairer.missing("".join(lost))
    return max(repairer, missing, key=lambda reader: _readable(sample, reader))


def _is_lost(times: int, expected: float) -> bool:
    return expected >= LEAST_EXPECTED and times < expected * HARDLY


def _readable(text: str, reader: Repairer) -> int:
    """How many words of a text are known as they are read."""
    words = Counter(word for word in words_of(text) if len(word) >= SHORTEST_PART)
    return sum(count for word, count in words.items() if reader.word(word).casefold() in reader.vocabulary)
