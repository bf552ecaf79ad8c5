"""The Swedish words that a reader knows, with how common each is: a frequency list and the registry's names."""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Callable, Iterable
from typing import Any

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
HEAD = 2
"""Letters by which words that begin alike are kept together."""
LINKED = ("", "s")
"""What Swedish puts between the parts of a compound."""


class Vocabulary:
    """Known words, lower case, with the natural logarithm of their probability."""

    def __init__(self, logs: dict[str, float]) -> None:
        self.is_compound = functools.lru_cache(REMEMBERED)(self._is_compound)
        """Whether the word is two known words joined, with or without a linking s."""
        self._logs = logs
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
    def words_from(self) -> Callable[[str], Callable[[str], bool]]:
        """For letters, what tells of anything that begins with them whether any word begins so."""
        tries = _Tries(self._logs)

        def begins_word(start: str) -> bool:
            return start in tries.shorter if len(start) < HEAD else tries[start[:HEAD]].match(start)

        def words_from(letters: str) -> Callable[[str], bool]:
            return begins_word if len(letters) < HEAD else tries[letters[:HEAD]].match

        return words_from

    def explains(self, word: str) -> bool:
        """Whether the lower-case word is a known one or a compound of two."""
        return word in self._logs or self.is_compound(word)

    def _is_compound(self, word: str, least: int = 3) -> bool:
        known = self._logs  # looked up for every way to part a word
        for cut in range(max(least, len(word) - self._longest), len(word) - least + 1):
            tail = word[cut:]
            if tail in known and any(
                word[:cut].endswith(link) and word[: cut - len(link)] in known for link in LINKED
            ):
                return True
        return False


class _Tries(dict[str, Any]):
    """Tries of the words that begin alike, each made when it is asked for: one of all words takes long to make."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words: dict[str, list[str]] = {}
        for word in words:
            self._words.setdefault(word[:HEAD], []).append(word)
        self.shorter = frozenset(head[:letters] for head in self._words for letters in range(HEAD))

    def __missing__(self, head: str) -> ahocorasick.Automaton:
        trie = self[head] = ahocorasick.Automaton(ahocorasick.STORE_LENGTH)
        for word in self._words.get(head, ()):
            trie.add_word(word)
        return trie


def swedish(names: Iterable[str] = ()) -> Vocabulary:
    """The words of written Swedish (wordfreq's list) and those of the given names."""
    logs: dict[str, float] = {}
    for centibels, equally_common in enumerate(wordfreq.get_frequency_list("sv", wordlist="best")):
        probability = wordfreq.cB_to_freq(-centibels)
        if probability >= RARE:
            logs |= dict.fromkeys(filter(str.isalpha, equally_common), math.log(probability))
    of_a_name = math.log(NAME_FREQUENCY)
    for name in names:
        for word in filter(str.isalpha, LETTERS.findall(name.casefold())):
            for form in (word, f"{word}s"):
                logs[form] = max(logs.get(form, of_a_name), of_a_name)
    return Vocabulary(logs)
