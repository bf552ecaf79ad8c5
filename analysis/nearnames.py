"""Names that may mean the same: spelling, inflection, a word more or less; never another number or direction."""

from __future__ import annotations

import functools
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process
from wordfreq import zipf_frequency

from model.names import fold

__all__ = ["Near", "near", "near_pairs", "written_otherwise"]

_WORDS = tomllib.loads((Path(__file__).parent / "words" / "names.toml").read_text(encoding="utf-8"))
TELLS_APART = frozenset(_WORDS["tells_apart"])
"""Words that make another thing of a name, as numbers and single letters do."""
SMALL = frozenset(_WORDS["small"])
"""Words that add nothing to a name."""
FORMS = frozenset(_WORDS["forms"])
"""Words that say what kind of thing a name names."""
ENDINGS = frozenset(("", *_WORDS["endings"]))
"""What Swedish inflection adds to a noun or a name."""
ROOT = 5
"""Letters that two words must share before one may be the other misspelt."""
SLIPS = 3
"""Letters that may differ in a word."""
INFLECTED = 0.98
LONGER = 0.75
"""What a name counts that has a word more than the other."""
NARROWER = 0.5
"""What is left where only one name has a direction: it may be a part of the other, or its full name."""
SHORTEST = 3
"""Letters of an abbreviation that is worth a thought."""
SHORT_FORM = 0.8
"""What an abbreviation counts: others may have the same."""
ORDINARY = 4.2
"""A name of words as frequent in Swedish as this (Zipf scale: ``skola``) lies inside many others."""
ROUGHLY = 80.0
"""Names whose words are less alike than this (rapidfuzz' ``token_set_ratio``, 0 to 100) are not compared closely."""
BLOCK = 100_000
"""Pairs that are looked at together."""
RARE = 30
"""A word of more names than this brings none of them together."""
PROBES = 3
"""How many of its rarest words a name's like is looked for by."""
GRAM = 4
"""Letters at the head or the tail of a word by which its misspellings are found."""


@dataclass(frozen=True, slots=True, order=True)
class Near:
    """Two things with names near each other."""

    one: str
    other: str
    value: float
    names: tuple[str, str]


def near(one: str, other: str) -> float:
    """How near two names are, 0 (different) to 1 (the same but for case and punctuation); symmetrical.

    Words are matched with each other, in any order: equal, inflected, or misspelt by a letter or two. A word
    left over on one side only makes a longer name of the same; words left over on both sides make two names.
    Another number, single letter or direction always makes another name; a direction more, nearly always.
    """
    if fold(one) == fold(other):
        return 1.0
    first, second = _words(one), _words(other)
    apart = set(_marks(first)) ^ set(_marks(second))
    matched, left, right = _match(first, second)
    if (left and right) or not matched or not apart <= TELLS_APART:
        return 0.0
    letters = sum(length for length, _ in matched)
    value = sum(each * length for length, each in matched) / letters
    more = [word for word in left or right if word not in FORMS]
    if more and not any(
        zipf_frequency(word, "sv") < ORDINARY for word in {*first, *second}.difference(left, right)
    ):
        return 0.0
    extra = sum(map(len, more))
    return value * (LONGER * letters / (letters + 2 * extra) if more else 1.0) * (NARROWER if apart else 1.0)


def written_otherwise(one: str, other: str) -> bool:
    """Whether two names differ by more than inflection, misspelling or a word more: by words that are others.

    Such as two forms of one adjective, or two directions: names of one thing, perhaps, or of two.
    """
    first, second = set(_words(one)), set(_words(other))
    left, right = sorted(first - second), sorted(second - first)
    if not first & second or len(left) != 1 or len(right) != 1:
        return False
    if {*left, *right} <= TELLS_APART:
        return True
    real = all(zipf_frequency(word, "sv") > 0 for word in (*left, *right))
    return real and 0 < _alike(left[0], right[0]) < INFLECTED


def near_pairs(names: Mapping[str, Iterable[str]]) -> Iterator[Near]:
    """Pairs of things whose names are near, each once in order, with the nearest of their names.

    Only names that share a rare word, or the head or tail of one, are compared; so the cost does not grow with
    the square of their number. No names, no pairs.
    """
    entries = [(thing, name) for thing in sorted(names) for name in sorted(set(names[thing]))]
    best: dict[tuple[str, str], tuple[float, tuple[str, str]]] = {}
    for one, other in _worth_comparing(entries, _candidates([name for _, name in entries])):
        (first, name), (second, called) = entries[one], entries[other]
        value = max(near(name, called), _abbreviated(name, called)) if first != second else 0.0
        if value > best.get((first, second), (0.0, ("", "")))[0]:
            best[first, second] = value, (name, called)
    for (first, second), (value, named) in sorted(best.items()):
        yield Near(first, second, round(value, 4), named)


def _candidates(names: Sequence[str]) -> NDArray[np.int64]:
    """Pairs of names that share a key, by their numbers: two columns, the first less than the second, in order."""
    keys: dict[str, list[int]] = defaultdict(list)
    often = Counter(word for name in names for word in set(_words(name)))
    for number, name in enumerate(names):
        for key in _keys(name, often):
            keys[key].append(number)
    shared = (numbers for numbers in keys.values() if 1 < len(numbers) <= RARE)
    codes = (one * len(names) + other for numbers in shared for one, other in combinations(numbers, 2))
    found = np.unique(np.fromiter(codes, np.int64))
    return np.stack((found // max(len(names), 1), found % max(len(names), 1)), axis=1)


def _worth_comparing(
    entries: Sequence[tuple[str, str]], pairs: NDArray[np.int64]
) -> Iterator[tuple[int, int]]:
    """Those that a quick look does not refuse: of near names the words of one are nearly all in the other."""
    words = [" ".join(_words(name)) for _, name in entries]
    short = np.array([name.isupper() for _, name in entries], dtype=bool)
    for start in range(0, len(pairs), BLOCK):
        one, other = pairs[start : start + BLOCK].T
        firsts, seconds = [words[n] for n in one.tolist()], [words[n] for n in other.tolist()]
        alike = process.cpdist(firsts, seconds, scorer=fuzz.token_set_ratio, score_cutoff=ROUGHLY)
        good = (alike > 0) | short[one] | short[other]
        yield from zip(one[good].tolist(), other[good].tolist(), strict=True)


def _keys(name: str, often: Mapping[str, int]) -> Iterator[str]:
    """What a name may be met by: its rarest words, their heads and tails, and its initials."""
    words = sorted(set(_words(name)), key=lambda word: (often[word], word))
    for word in words[:PROBES]:
        yield word
        if len(word) >= ROOT:
            yield f"{word[:GRAM]}…{len(words)}"
            yield f"…{word[-GRAM:]}{word[0]}"
    if len(words) > 1:
        yield f"{_initials(name)} short"
    elif words and name.isupper():
        yield f"{words[0]} short"


@functools.lru_cache(maxsize=100_000)
def _words(name: str) -> tuple[str, ...]:
    return tuple(word for word in fold(name).split() if word not in SMALL)


def _marks(words: Iterable[str]) -> list[str]:
    """What tells things of one name apart."""
    return sorted(word for word in words if word in TELLS_APART or len(word) == 1 or not word.isalpha())


def _match(
    first: tuple[str, ...], second: tuple[str, ...]
) -> tuple[list[tuple[int, float]], list[str], list[str]]:
    """Words that are each other's, with their letters and how near, and those left over on either side."""
    left, right = set(first) - set(second), set(second) - set(first)
    matched = [(2 * len(word), 1.0) for word in sorted({*first} & {*second})]
    for value, a, b in sorted((-_alike(a, b), a, b) for a in left for b in right):
        if value and a in left and b in right:
            left.discard(a)
            right.discard(b)
            matched.append((len(a) + len(b), -value))
    return matched, sorted(left), sorted(right)


@functools.lru_cache(maxsize=200_000)
def _alike(one: str, other: str) -> float:
    """How surely two words are one, 0 to 1."""
    if one == other:
        return 1.0
    head = _shared(one, other)
    rest = one[head:], other[head:]
    tail = _shared(rest[0][::-1], rest[1][::-1])
    changed = [part[: len(part) - tail] for part in rest]
    if not tail and head >= GRAM and {*rest} <= ENDINGS:
        return INFLECTED
    if head + tail < ROOT or max(map(len, changed)) > 2 or sum(map(len, changed)) > SLIPS:
        return 0.0
    return fuzz.ratio(one, other) / 100


def _shared(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    return next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def _initials(name: str) -> str:
    return "".join(word[0] for word in _words(name))


def _abbreviated(one: str, other: str) -> float:
    for short, long in ((one, other), (other, one)):
        if short.isupper() and len(short) >= SHORTEST and fold(short) == _initials(long):
            return SHORT_FORM
    return 0.0
