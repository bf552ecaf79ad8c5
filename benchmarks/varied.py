"""Documents that read like given ones and repeat no paragraph: other figures, other names, other words.

What must stay true: the same seed gives the same text, and a text keeps its lines and its punctuation, so
that it is as hard to read as the one it was made from.
"""

from __future__ import annotations

import random
import re
from collections.abc import Collection, Iterator

__all__ = ["varied"]

WORD = re.compile(r"[^\W\d_]{4,}|\d{4,}")
"""Words and large numbers; small numbers count pages and measures, and stay in their order."""
VOWELS = "aeiouyåäö"
EXCHANGED = 1 / 20
"""The share of ordinary words that are exchanged for others of the same document."""
RENAMED = 1 / 6
"""The share of names outside the registry that are spelled with other vowels."""


def varied(text: str, known: Collection[str], seed: int) -> str:
    """The text with other large numbers, with some words exchanged, and with some names that no other copy has.

    Args:
        text: a document.
        known: words in small letters that keep their spelling: those of the registry's names.
        seed: tells the copies of a document apart.
    """
    dice = random.Random(seed)
    small = sorted({word for word in WORD.findall(text) if word.islower()})

    def other(match: re.Match[str]) -> str:
        word = match[0]
        if word.isdigit():
            return str(dice.randint(1_000, 9_999)) + word[4:]
        if word.islower() and small:
            return dice.choice(small) if dice.random() < EXCHANGED else word
        if word.casefold() in known or dice.random() >= RENAMED:
            return word
        return "".join(_respelled(word, dice))

    return WORD.sub(other, text)


def _respelled(word: str, dice: random.Random) -> Iterator[str]:
    for letter in word:
        if letter.casefold() not in VOWELS:
            yield letter
        else:
            vowel = dice.choice(VOWELS)
            yield vowel.upper() if letter.isupper() else vowel
