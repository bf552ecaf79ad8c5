"""What texts are about, by the words that they share and few others use."""

from __future__ import annotations

import functools
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import snowballstemmer
from numpy.typing import NDArray
from scipy import sparse
from wordfreq import zipf_frequency

from model.names import fold

__all__ = ["Themes", "Words", "stem", "themes_of", "words_of"]

LETTERS = 4
"""Shorter words are hardly ever about anything."""
COMMON = 5.0
"""Words as frequent in Swedish as this (Zipf scale: ``arbete``, ``genom``) say nothing."""
RAREST = 2.0
"""Rarer words than this count as this rare: misread words and names are not more telling still."""

BLOCK = 4096
"""Rows of a product at a time."""
ORDINARY = Path(__file__).parent / "words" / "ordinary.txt"

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
            key = _key(word)
            if key and (key not in found or (len(word), word) < (len(found[key]), found[key])):
                found[key] = word
    return found


@functools.lru_cache(maxsize=500_000)
def _key(word: str) -> str:
    """The stem of a word that can be about something; empty for others."""
    if len(word) < LETTERS or word.isdigit() or _frequency(word) >= COMMON:
        return ""
    key = stem(word)
    return "" if key in _ordinary() else key


@functools.lru_cache(maxsize=1)
def _ordinary() -> frozenset[str]:
    """Stems of the words that such documents use of everything."""
    lines = ORDINARY.read_text(encoding="utf-8").splitlines()
    return frozenset(stem(line) for line in lines if line and not line.startswith("#"))


@functools.lru_cache(maxsize=200_000)
def _frequency(word: str) -> float:
    return float(zipf_frequency(word, "sv"))


@dataclass(frozen=True)
class Themes:
    """How telling each word is among a number of things that words are written about."""

    number: int
    often: Mapping[str, int]
    """Stem → how many of the things it is written about."""
    rarity: Mapping[str, float]
    """Stem → how rare its most frequent word is in Swedish, 0 to 1."""

    def weight(self, stem: str) -> float:
        """How telling a word is: the more the rarer, here (inverse document frequency) and in Swedish; 0 or more."""
        here = math.log((1 + self.number) / (1 + self.often.get(stem, 0)))
        return here * math.sqrt(self.rarity.get(stem, 1.0))

    def alike(self, one: Words, other: Words) -> tuple[float, tuple[str, ...]]:
        """How much two things are about the same, and the words that say so, the most telling first.

        The cosine of their words weighted by rarity (Salton & Buckley 1988): 0 to 1, 1 for the same words,
        0 where either has none.
        """
        shared = sorted(one.keys() & other.keys(), key=lambda word: (-self.weight(word), word))
        length = math.sqrt(self._square(one) * self._square(other))
        value = self._square(shared) / length if length else 0.0
        return min(value, 1.0), tuple(min(one[word], other[word], key=len) for word in shared)

    def near(self, bags: Sequence[Words], least: float, widespread: int) -> list[tuple[int, int, float]]:
        """Pairs of bags that are at least so much alike, by their numbers, in order.

        Words of more bags than ``widespread`` bring none together, though they count; so the cost grows with
        the pairs that share a rarer word.
        """
        found = sorted({word for bag in bags for word in bag})
        column = {word: number for number, word in enumerate(found)}
        weights = np.array([self.weight(word) for word in found])
        ends = np.cumsum([0, *map(len, bags)])
        columns = np.fromiter((column[word] for bag in bags for word in sorted(bag)), np.int64, int(ends[-1]))
        matrix = sparse.csr_array((weights[columns], columns, ends), shape=(len(bags), len(found)))
        lengths = np.sqrt(matrix.power(2).sum(axis=1))
        matrix.data /= np.repeat(np.maximum(lengths, np.finfo(float).tiny), np.diff(ends))
        rare = np.bincount(columns, minlength=len(found)) <= widespread
        return sorted(_products(matrix, rare, least))

    def _square(self, words: Iterable[str]) -> float:
        return math.fsum(self.weight(each) ** 2 for each in words)


def _products(
    matrix: sparse.csr_array, rare: NDArray[np.bool_], least: float
) -> Iterator[tuple[int, int, float]]:
    """Pairs of rows that share a rare column and whose product is large enough, block by block."""
    kept = (matrix[:, rare] != 0).astype(np.int8)
    for start in range(0, matrix.shape[0], BLOCK):
        pairs = sparse.triu((kept[start : start + BLOCK] @ kept.T).tocoo(), k=start + 1)
        one, other = pairs.row.astype(np.int64) + start, pairs.col.astype(np.int64)
        value = np.asarray(matrix[one].multiply(matrix[other]).sum(axis=1)).ravel()
        good = value >= least
        yield from zip(one[good].tolist(), other[good].tolist(), value[good].tolist(), strict=True)


def themes_of(bags: Iterable[Words]) -> Themes:
    """How telling words are among the bags of words of all things."""
    number, often = 0, Counter[str]()
    rarity: dict[str, float] = {}
    for bag in bags:
        number += 1
        often.update(bag.keys())
        for key, word in bag.items():
            rarity[key] = min(rarity.get(key, 1.0), _rarity(word))
    return Themes(number, often, rarity)


def _rarity(word: str) -> float:
    return (COMMON - max(_frequency(word), RAREST)) / (COMMON - RAREST)
