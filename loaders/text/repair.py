"""Reads words that a scanner damaged: a noisy channel from what was printed to what was recognised.

A word is repaired to the known word that best explains it (Kernighan, Church & Gale 1990, "A spelling
correction program based on a noisy channel model"); compounds are explained part by part. Clean text comes
out as it is.
"""

from __future__ import annotations

import functools
import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from loaders.language.words import Vocabulary
from loaders.text.misread import SHORTEST_PART, Misreadings, Printed

__all__ = ["WORD", "Repairer", "is_damaged", "pattern_of_words", "unknown_share", "words_of"]

WORD = re.compile(r"[£\ufffd&]?[^\W_]+(?:[£\ufffd&][^\W_]+)*[\ufffd&]?(?!\w)")
"""A word; £ stands for an f in it, & for a letter with dots, and U+FFFD for one that a decoder gave up."""
AMPERSAND = re.compile(r"[a-zåäö]&[a-zåäö]")
PLAIN_WORD = re.compile(r"[^\W_]+")
"""The same where neither stands for a letter: a set of letters is found faster."""
LEFT_ALONE = re.compile(r"[A-ZÅÄÖ&]{1,5}|[A-ZÅÄÖ][a-zåäö]+\d{2,}|[A-ZÅÄÖ]?\d{2,}\w?")
"""Abbreviations and numbers with a letter are what they look like."""
UNKNOWN_COST = 14.0
UNKNOWN_COST_PER_LETTER = 1.6
"""What it costs, in nats, to take a word as one that nobody knows: the longer, the less likely."""
JOIN_COST = 3.0
DAMAGED_SHARE = 0.07
MENDED_SHARE = 0.012
MENDED_LEAST = 4
"""From so many different small-letter words on, and such a share of them, that are none but come out as some
when repaired, a text is damaged though few of its words are."""
DAMAGED_LEAST_WORDS = 40
SAMPLE = 60_000
"""Characters that tell whether a document is damaged."""
REMEMBERED = 100_000
"""Words that a repairer keeps in mind."""


def words_of(text: str) -> list[str]:
    """The words of a text as they stand, damaged or not."""
    found: list[str] = pattern_of_words(text).findall(text)
    return found


@functools.lru_cache(maxsize=4)  # a document is asked about for each of its blocks
def pattern_of_words(text: str) -> re.Pattern[str]:
    """What finds the words of a text: the slower one only where signs stand for letters."""
    has_signs = "£" in text or "\ufffd" in text or ("&" in text and AMPERSAND.search(text))
    return WORD if has_signs else PLAIN_WORD


def unknown_share(text: str, vocabulary: Vocabulary) -> float:
    """The share, 0 to 1, of the words of three letters and more that are no known word or compound."""
    return _unknown_share(words_of(text), vocabulary)


def is_damaged(text: str, repairer: Repairer) -> bool:
    """Whether so many words are unknown, or can be repaired, that the text must have come through a scanner."""
    words = words_of(text[:SAMPLE])
    if len(words) < DAMAGED_LEAST_WORDS:
        return False
    return _unknown_share(words, repairer.vocabulary) > DAMAGED_SHARE or _is_mended(words, repairer)


def _is_mended(words: Sequence[str], repairer: Repairer) -> bool:
    """Whether some of the words are none and come out as some; names, with their capitals, tell nothing."""
    times = Counter(word for word in words if len(word) >= SHORTEST_PART and word[0].islower())
    unknown = [word for word in times if not repairer.vocabulary.explains(word)]
    mended = [word for word in unknown if repairer.word(word) != word]
    share = sum(times[word] for word in mended) / max(1, times.total())
    return len(mended) >= MENDED_LEAST and share > MENDED_SHARE


def _unknown_share(words: Sequence[str], vocabulary: Vocabulary) -> float:
    times = [
        (word, n) for word, n in Counter(words).items() if len(word) >= SHORTEST_PART and not word.isdigit()
    ]
    unlisted = [(word, n) for word, n in times if word.casefold() not in vocabulary]
    unknown = sum(n for word, n in unlisted if not vocabulary.is_compound(word.casefold()))
    return unknown / sum(n for _, n in times) if times else 0.0


class Repairer:
    """Repairs words; remembers each word it has seen."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        misreadings: Misreadings | None = None,
        prior: Mapping[str, float] | None = None,
    ) -> None:
        """One who knows the vocabulary.

        Args:
            vocabulary: the known words.
            misreadings: what damaged words can have been, as far as it was found out before.
            prior: how often the document at hand has which undoubted words, 0 to 1.
        """
        self.vocabulary = vocabulary
        self._misreadings = misreadings or Misreadings(vocabulary)
        self._prior = prior or {}
        self.word: Callable[[str], str] = functools.lru_cache(REMEMBERED)(self._repair)
        """The word as it was printed, in the case of the raw word."""

    def primed(self, raws: Sequence[str]) -> Repairer:
        """A repairer that knows from a document's undoubted words which readings of its doubtful ones are likely.

        "stod" may be itself or "stöd"; where "st6d" and "stéd" abound, it is "stöd".
        """
        doubtful = (
            (raw, times) for raw, times in Counter(raws).items() if raw.casefold() not in self.vocabulary
        )
        sure: Counter[str] = Counter()
        for raw, times in doubtful:
            sure[self.word(raw).casefold()] += times
        prior = {word: times / len(raws) for word, times in sure.items()}
        return Repairer(self.vocabulary, self._misreadings, prior)

    def missing(self, letters: str) -> Repairer:
        """A repairer of texts that have lost these letters wherever they stood."""
        return Repairer(self.vocabulary, Misreadings(self.vocabulary, letters))

    def _repair(self, raw: str) -> str:
        if raw.isdigit() or LEFT_ALONE.fullmatch(raw):
            return raw
        lower = raw.casefold()
        log = self.vocabulary.log_probability(lower)
        readings = self._misreadings.whole(lower)
        if log is not None and len(readings) == 1 and readings[0].text == lower:
            return raw
        if log is None:
            as_is = UNKNOWN_COST + UNKNOWN_COST_PER_LETTER * len(lower)
            compounds = map(self._compound, self._misreadings.compounds(lower))
        else:
            as_is = self._cost(Printed(lower, lower, 0.0, log))
            compounds = map(self._compound, ())
        whole = map(self._weighed, readings)
        _, best = min([(as_is, lower), *whole, *compounds])
        return _in_case_of(raw, best) if best != lower else raw

    def _compound(self, parts: tuple[Iterable[Printed], Iterable[Printed]]) -> tuple[float, str]:
        (head_cost, head), (tail_cost, tail) = (min(map(self._weighed, part)) for part in parts)
        return head_cost + tail_cost + JOIN_COST, head + tail

    def _weighed(self, printed: Printed) -> tuple[float, str]:
        return self._cost(printed), printed.text

    def _cost(self, printed: Printed) -> float:
        """The damage, and how unlikely the word is: as rare as in Swedish, or as what was read for sure."""
        prior = self._prior.get(printed.word)
        log = printed.log if prior is None else math.log(0.5 * math.exp(printed.log) + 0.5 * prior)
        return printed.damage - log


def _in_case_of(raw: str, word: str) -> str:
    """The word in capitals, with a capital or in small letters, as the raw word is."""
    if raw.islower():
        return word
    letters = [c for c in raw if c.isalpha()]
    if len(letters) > 2 and sum(c.isupper() for c in letters) > len(letters) / 2:
        return word.upper()
    if raw[0].isupper() and not (len(raw) > 1 and raw[1].isupper() and raw[0] in "OI" and len(raw) > 2):
        return word[0].upper() + word[1:]
    return word
