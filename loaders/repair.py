"""Reads words that a scanner damaged: a noisy channel from what was printed to what was recognised.

``CONFUSIONS`` is the model of the damage: which letters come out as which, and how unlikely that is. A word
is repaired to the known word that best explains it (Kernighan, Church & Gale 1990, "A spelling correction
program based on a noisy channel model"); compounds are explained part by part. Clean text comes out as it is.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from loaders.words import Vocabulary

__all__ = ["Readings", "Repairer", "is_damaged", "unknown_share"]

WORD = re.compile(r"[^\W_]+(?:£[^\W_]+)*|£[^\W_]+")
LEFT_ALONE = re.compile(r"[A-ZÅÄÖ]{2,5}|[A-ZÅÄÖ][a-zåäö]+\d{2,}|[A-ZÅÄÖ]?\d{2,}\w?")
"""Abbreviations and numbers with a letter are what they look like."""
CONFUSIONS: dict[str, tuple[tuple[str, float], ...]] = {
    # recognised as: (printed as, cost in nats)
    "a": (("ä", 1.2), ("å", 0.5)),
    "i": (("ä", 1.0), ("å", 3.0), ("l", 5.0)),
    "o": (("ö", 0.9), ("ä", 5.5)),
    "e": (("ä", 5.0), ("å", 5.5), ("ö", 5.5)),
    "é": (("ö", 1.5), ("ä", 2.5), ("å", 3.0), ("e", 4.0)),
    "è": (("ö", 3.0), ("ä", 3.0), ("e", 3.5)),
    "á": (("ä", 1.5), ("å", 2.0)),
    "d": (("ä", 2.5), ("å", 2.5), ("ö", 4.5)),
    "4": (("ä", 2.0), ("å", 2.0)),
    "6": (("ö", 0.8), ("o", 4.5)),
    "0": (("o", 2.0), ("ö", 4.0)),
    "1": (("i", 1.0), ("l", 1.5)),
    "t": (("f", 3.5), ("r", 6.0)),
    "l": (("i", 4.5),),
    "g": (("ö", 6.0), ("å", 6.0), ("q", 6.0)),
    "c": (("ö", 5.0), ("e", 5.0)),
    "£": (("f", 0.5),),
    "r": (("är", 6.5),),
    "n": (("ri", 6.0),),
    "m": (("rn", 6.0),),
    "ai": (("ä", 2.5),),
    "ia": (("ä", 2.5), ("å", 4.0)),
    "id": (("ä", 4.0), ("å", 4.0)),
    "ae": (("ä", 3.5),),
    "aé": (("ä", 3.0),),
    "éa": (("ä", 4.0),),
    "ié": (("ä", 3.5),),
    "éd": (("ä", 3.5),),
    "do": (("å", 5.5),),
    "oo": (("ö", 1.2),),
    "o6": (("ö", 2.0),),
    "6o": (("ö", 2.0),),
    "oé": (("ö", 2.0),),
    "éo": (("ö", 2.0),),
    "ao": (("ö", 3.5),),
    "aoi": (("ö", 4.0),),
    "61": (("ör", 3.0),),
    "io": (("ö", 4.5),),
    "rn": (("m", 4.5),),
    "nn": (("m", 6.0),),
    "jj": (("j", 5.0),),
    "ii": (("ä", 3.0),),
    "ain": (("ån", 2.0),),
    "éan": (("ån", 2.5),),
    "ssm": (("sam", 3.0),),
    "oon": (("oön", 1.0),),
    "péd": (("på", 2.0),),
    "i1": (("i", 1.0),),
    "1i": (("i", 1.0),),
    "rh": (("h", 6.0),),
    "tr": (("r", 6.0),),
}
LONGEST = max(map(len, CONFUSIONS))
MOST_COST = 13.0
MOST_STEPS = 4_000
UNKNOWN_COST = 14.0
UNKNOWN_COST_PER_LETTER = 1.6
"""What it costs, in nats, to take a word as one that nobody knows: the longer, the less likely."""
JOIN_COST = 3.0
SHORTEST_PART = 3
PART_LOG = -16.5
"""A part of a compound must be at least this common (nats): rare words would explain anything."""
DAMAGED_SHARE = 0.07
DAMAGED_LEAST_WORDS = 40


Readings = dict[str, tuple[tuple[str, float], ...]]
"""For a small-letter word what it may have been printed as, each with the cost of the damage (nats)."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A reading of a damaged word: the word and what it costs (nats, lower is better)."""

    word: str
    cost: float


def unknown_share(text: str, vocabulary: Vocabulary) -> float:
    """The share, 0 to 1, of the words of three letters and more that are no known word or compound."""
    words = [w.casefold() for w in WORD.findall(text) if len(w) >= SHORTEST_PART and not w.isdigit()]
    if not words:
        return 0.0
    unknown = sum(1 for w in words if w not in vocabulary and not vocabulary.is_compound(w))
    return unknown / len(words)


def is_damaged(text: str, vocabulary: Vocabulary) -> bool:
    """Whether so many words are unknown that the text must have come through a scanner."""
    sample = text[:60_000]
    return len(WORD.findall(sample)) >= DAMAGED_LEAST_WORDS and (
        unknown_share(sample, vocabulary) > DAMAGED_SHARE
    )


@dataclass
class Repairer:
    """Repairs words; remembers each word it has seen."""

    vocabulary: Vocabulary
    known_readings: Readings = field(default_factory=dict)
    """What words may have been printed as, found before in any document: it depends on the word alone."""
    _prior: dict[str, float] = field(default_factory=dict)
    _seen: dict[str, str] = field(default_factory=dict)
    _parts: dict[str, Candidate | None] = field(default_factory=dict)

    def prime(self, words: Iterable[str]) -> None:
        """Learn from a document's undoubted words which readings of its doubtful ones are likely.

        "stod" may be itself or "stöd"; where "st6d" and "stéd" abound, it is "stöd".
        """
        raws = list(words)
        sure = Counter(self.word(raw).casefold() for raw in raws if raw.casefold() not in self.vocabulary)
        self._prior = {word: times / len(raws) for word, times in sure.items()}
        self._seen.clear()
        self._parts.clear()

    def word(self, raw: str) -> str:
        """The word as it was printed, in the case of the raw word."""
        repaired = self._seen.get(raw)
        if repaired is None:
            repaired = self._seen[raw] = self._repair(raw)
        return repaired

    def _repair(self, raw: str) -> str:
        if raw.isdigit() or LEFT_ALONE.fullmatch(raw):
            return raw
        lower = raw.casefold()
        log = self.vocabulary.log_probability(lower)
        unknown = UNKNOWN_COST + UNKNOWN_COST_PER_LETTER * len(lower)
        as_is = unknown if log is None else -self._log(lower, log)
        known = [Candidate(lower, as_is), *self._whole(lower)]
        best = min(
            known if log is not None else [*known, *self._compounds(lower)],
            key=lambda c: (c.cost, c.word),
        )
        return _in_case_of(raw, best.word) if best.word != lower else raw

    def _whole(self, lower: str) -> Iterator[Candidate]:
        readings = self.known_readings.get(lower)
        if readings is None:
            readings = self.known_readings[lower] = tuple(self._explanations(lower))
        for word, cost in readings:
            log = self.vocabulary.log_probability(word)
            if log is not None:
                yield Candidate(word, cost - self._log(word, log))

    def _log(self, word: str, log: float) -> float:
        """How likely the word is in this document: as common as in Swedish, or as what was read for sure."""
        prior = self._prior.get(word)
        return log if prior is None else math.log(0.5 * math.exp(log) + 0.5 * prior)

    def _explanations(self, lower: str) -> Iterator[tuple[str, float]]:
        """Known words that can have come out as this one, each with the cost of the damage."""
        trie = self.vocabulary.prefixes
        stack = [(0, "", 0.0)]
        steps = 0
        while stack and steps < MOST_STEPS:
            steps += 1
            at, printed, cost = stack.pop()
            if at == len(lower):
                if printed in self.vocabulary:
                    yield printed, cost
                continue
            for width in range(1, LONGEST + 1):
                piece = lower[at : at + width]
                if len(piece) < width:
                    break
                options = CONFUSIONS.get(piece, ())
                if width == 1:
                    options = ((piece, 0.0), *options)
                for letters, price in options:
                    longer = printed + letters
                    if cost + price <= MOST_COST and trie.match(longer):
                        stack.append((at + width, longer, cost + price))

    def _compounds(self, lower: str) -> Iterator[Candidate]:
        for cut in range(SHORTEST_PART, len(lower) - SHORTEST_PART + 1):
            head, tail = self._part(lower[:cut], first=True), self._part(lower[cut:], first=False)
            if head and tail:
                yield Candidate(head.word + tail.word, head.cost + tail.cost + JOIN_COST)

    def _part(self, piece: str, *, first: bool) -> Candidate | None:
        """The best reading of a part of a compound; a first part may end in a linking s."""
        key = f"{piece}-" if first else f"-{piece}"
        if key not in self._parts:
            readings = [c for c in self._whole(piece) if self._is_common(c.word)]
            if first and piece.endswith("s") and len(piece) > SHORTEST_PART:
                linked = [c for c in self._whole(piece[:-1]) if self._is_common(c.word)]
                readings += [Candidate(c.word + "s", c.cost) for c in linked]
            self._parts[key] = min(readings, key=lambda c: (c.cost, c.word), default=None)
        return self._parts[key]

    def _is_common(self, word: str) -> bool:
        log = self.vocabulary.log_probability(word)
        return log is not None and log >= PART_LOG


def _in_case_of(raw: str, word: str) -> str:
    """The word in capitals, with a capital or in small letters, as the raw word is."""
    letters = [c for c in raw if c.isalpha()]
    if len(letters) > 2 and sum(c.isupper() for c in letters) > len(letters) / 2:
        return word.upper()
    if raw[0].isupper() and not (len(raw) > 1 and raw[1].isupper() and raw[0] in "OI" and len(raw) > 2):
        return word[0].upper() + word[1:]
    return word
