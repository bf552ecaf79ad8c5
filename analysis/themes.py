"""What texts are about, by the words that they share and few others use."""

from __future__ import annotations

import functools
import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import snowballstemmer
from wordfreq import zipf_frequency

from model.names import fold

__all__ = ["Themes", "Words", "stem", "themes_of", "words_of"]

LETTERS = 4
"""Shorter words are hardly ever about anything."""
COMMON = 5.6
"""Words as frequent in Swedish as this (Zipf scale: ``genom``, ``mycket``) say nothing."""
RAREST = 1.5
"""Rarer words than this count as this rare: misread words and names are not more telling still."""

_stemmer = snowballstemmer.stemmer("swedish")

Words = Mapping[str, str]
"""Stem → one of the words that have it."""


@functools.lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """A Swedish word without its endings, by Snowball's rules: ``mötesplatser`` → ``mötesplats``."""
    return str(_stemmer.stemWord(word))


def words_of(texts: Iterable[str]) -> dict[str, str]:
    """The words of texts that can be about something, by their stem; of one stem the shortest word."""
    found: dict[str, str] = {}
    for text in texts:
        for word in fold(text).split():
            if len(word) >= LETTERS and not word.isdigit() and _frequency(word) < COMMON:
                key = stem(word)
                found[key] = min(found.get(key, word), word, key=lambda each: (len(each), each))
    return found


@functools.lru_cache(maxsize=200_000)
def _frequency(word: str) -> float:
    return float(zipf_frequency(word, "sv"))


@dataclass(frozen=True)
class Themes:
    """How telling each word is among a number of things that words are written about."""

    number: int
    often: Mapping[str, int]
    """Stem → how many of the things it is written about."""

    def weight(self, word: str) -> float:
        """0 for a word of everything, the more the fewer things have it (inverse document frequency)."""
        return math.log((1 + self.number) / (1 + self.often.get(word, 0)))

    def alike(self, one: Words, other: Words) -> tuple[float, tuple[str, ...]]:
        """How much two things are about the same, and the words that say so, the most telling first.

        The cosine of their words weighted by rarity (Salton & Buckley 1988): 0 to 1, 1 for the same words,
        0 where either has none.
        """
        shared = sorted(one.keys() & other.keys(), key=lambda word: (-self.weight(word), word))
        length = math.sqrt(self._square(one) * self._square(other))
        value = self._square(shared) / length if length else 0.0
        return min(value, 1.0), tuple(min(one[word], other[word], key=len) for word in shared)

    def _square(self, words: Iterable[str]) -> float:
        return math.fsum(self.weight(word) ** 2 for word in words)


def themes_of(bags: Iterable[Words]) -> Themes:
    """How telling words are among the bags of words of all things."""
    number, often = 0, Counter[str]()
    for bag in bags:
        number += 1
        often.update(bag.keys())
    return Themes(number, often)
