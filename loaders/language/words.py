"""The Swedish words that a reader knows, with how common each is: a frequency list and the registry's names."""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Iterable

import ahocorasick
import wordfreq

__all__ = ["LETTERS", "Vocabulary", "swedish"]

LETTERS = re.compile(r"[^\W\d_]+")
NAME_FREQUENCY = 3e-6
"""A word of a registered name counts as about as common as "samverkan"."""
RARE = 1e-8
COMMON_LOG = -14.5
"""About one word in two million (nats)."""
REMEMBERED = 100_000
"""Words of which is kept whether they are compounds."""
LINKED = ("", "s")
"""What Swedish puts between the parts of a compound."""


class Vocabulary:
    """Known words, lower case, with the natural logarithm of their probability."""

    def __init__(self, frequencies: dict[str, float]) -> None:
        self.is_compound = functools.lru_cache(REMEMBERED)(self._is_compound)
        """Whether the word is two known words joined, with or without a linking s."""
        self._logs = {word: math.log(p) for word, p in frequencies.items() if p >= RARE and word.isalpha()}
        self._longest = max(map(len, self._logs), default=0)

    def log_probability(self, word: str) -> float | None:
        """The logarithm of how common the lower-case word is; None when it is not known."""
        return self._logs.get(word)

    def __contains__(self, word: str) -> bool:
        return word in self._logs

    def is_common(self, word: str) -> bool:
        """Whether the lower-case word is ordinary Swedish and not likely a name by itself."""
        return self._logs.get(word, -99.0) >= COMMON_LOG

    @functools.cached_property
    def prefixes(self) -> ahocorasick.Automaton:
        """A trie of all words: ``prefixes.match(start)`` tells whether any word begins so."""
        trie = ahocorasick.Automaton(ahocorasick.STORE_LENGTH)
        for word in self._logs:
            trie.add_word(word)
        return trie

    def explains(self, word: str) -> bool:
        """Whether the lower-case word is a known one or a compound of two."""
        return word in self._logs or self.is_compound(word)

    def _is_compound(self, word: str, least: int = 3) -> bool:
        for cut in range(max(least, len(word) - self._longest), len(word) - least + 1):
            tail = word[cut:]
            if tail in self and any(
                word[:cut].endswith(link) and word[: cut - len(link)] in self for link in LINKED
            ):
                return True
        return False


def swedish(names: Iterable[str] = ()) -> Vocabulary:
    """The words of written Swedish (wordfreq's list) and those of the given names."""
    frequencies: dict[str, float] = dict(wordfreq.get_frequency_dict("sv", wordlist="best"))
    for name in names:
        for word in LETTERS.findall(name.casefold()):
            for form in (word, f"{word}s"):
                frequencies[form] = max(frequencies.get(form, 0.0), NAME_FREQUENCY)
    return Vocabulary(frequencies)
