"""What a damaged word can have been printed as: known words, and compounds of two, each with what it costs.

``CONFUSIONS`` is the model of the damage: which letters come out as which, and how unlikely that is. What
a word can have been depends on the word alone, and is remembered from document to document.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import NamedTuple

from loaders.language.words import Vocabulary

__all__ = ["CONFUSIONS", "SHORTEST_PART", "Misreadings", "Printed"]

CONFUSIONS: dict[str, tuple[tuple[str, float], ...]] = {
    # recognised as: (printed as, cost in nats)
    "a": (("ä", 1.2), ("å", 0.5)),
    "i": (("ä", 1.0), ("å", 3.0), ("l", 5.0)),
    "o": (("ö", 0.9), ("ä", 5.5)),
    "e": (("ä", 5.0), ("å", 5.5), ("ö", 5.5)),
    "é": (("ö", 1.5), ("ä", 2.5), ("å", 3.0), ("e", 4.0)),
    "è": (("ö", 3.0), ("ä", 3.0), ("e", 3.5)),
    "á": (("ä", 1.5), ("å", 2.0)),
    "d": (("ä", 2.5), ("å", 2.5), ("ö", 3.8)),
    "4": (("ä", 2.0), ("å", 2.0)),
    "6": (("ö", 0.8), ("o", 4.5)),
    "0": (("o", 2.0), ("ö", 4.0)),
    "1": (("i", 1.0), ("l", 1.5)),
    "t": (("f", 3.5), ("r", 6.0)),
    "l": (("i", 4.5),),
    "g": (("ö", 6.0), ("å", 6.0), ("q", 6.0)),
    "c": (("ö", 5.0), ("e", 5.0)),
    "£": (("f", 0.5),),
    "&": (("ä", 0.5), ("ö", 0.5), ("å", 0.5)),
    "\ufffd": (("ä", 0.5), ("ö", 0.5), ("å", 0.5), ("fi", 2.0), ("fl", 2.0), ("ff", 2.0), ("é", 3.0)),
    "r": (("är", 6.5),),
    "n": (("ri", 6.0),),
    "m": (("rn", 5.5), ("ru", 6.5)),
    "å": (("ä", 4.5),),
    "ä": (("å", 4.5),),
    "à": (("å", 1.5), ("ä", 2.0)),
    "â": (("å", 1.5), ("ä", 2.0)),
    "ã": (("ä", 1.5), ("å", 2.0)),
    "ó": (("ö", 1.0),),
    "ò": (("ö", 1.0),),
    "ô": (("ö", 1.0),),
    "õ": (("ö", 1.0),),
    "5": (("s", 3.0),),
    "1m": (("un", 3.5),),
    "n1": (("m", 3.0),),
    "ti": (("ö", 4.5),),
    "ci": (("ö", 4.0),),
    "fi": (("ö", 6.0),),
    "lc": (("k", 3.0),),
    "ld": (("kt", 4.5),),
    "cl": (("d", 4.5),),
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
    "6é": (("ö", 2.0),),
    "é6": (("ö", 2.0),),
    "éo": (("ö", 2.0),),
    "ao": (("ö", 3.5),),
    "aoi": (("ö", 4.0),),
    "61": (("ör", 3.0),),
    "io": (("ö", 4.5),),
    "rn": (("m", 4.5),),
    "nn": (("m", 6.0), ("rm", 5.0)),
    "jj": (("j", 5.0),),
    "ii": (("ä", 3.0), ("ö", 4.0)),
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
LOST_COST = 0.3
"""What it costs that a letter is gone where all of its kind are."""
LONGEST_GAP = 2
"""Letters of a word to each that is left of it, at most."""
SHORTEST_PART = 3
PART_LOG = -16.5
"""A part of a compound must be at least this common (nats): rare words would explain anything."""
REMEMBERED = 200_000
"""Words whose explanations are kept."""


class Printed(NamedTuple):
    """What a word or a part of it can have been printed as."""

    text: str
    word: str
    """The known word; the text may have a linking s behind it."""
    damage: float
    """What it costs, in nats, that it was misread so."""
    log: float
    """The natural logarithm of how common the word is."""


Compound = tuple[tuple[Printed, ...], tuple[Printed, ...]]
"""What the two parts of a compound can have been."""


class Misreadings:
    """The explanations of damaged words by the words of a vocabulary."""

    def __init__(self, vocabulary: Vocabulary, lost: str = "") -> None:
        """Explanations by the words of a vocabulary.

        Args:
            vocabulary: the known words.
            lost: letters that the text has lost wherever they stood.
        """
        self._vocabulary = vocabulary
        self._lost = lost
        self.whole = functools.lru_cache(REMEMBERED)(self._whole)
        """The known words that a small-letter word can have been."""
        self.compounds = functools.lru_cache(REMEMBERED)(self._compounds)
        """The compounds of two common words that a small-letter word can have been."""

    def _whole(self, lower: str) -> tuple[Printed, ...]:
        logs = (
            (word, damage, self._vocabulary.log_probability(word)) for word, damage in self._explain(lower)
        )
        return tuple(Printed(word, word, damage, log) for word, damage, log in logs if log is not None)

    def _explain(self, lower: str) -> Iterator[tuple[str, float]]:
        """Known words that can have come out as this one, each with the cost of the damage."""
        words_from = self._vocabulary.words_from
        pieces = [_pieces(lower, at) for at in range(len(lower))]
        stack = [(0, "", 0.0)]
        steps = 0
        while stack and steps < MOST_STEPS:
            steps += 1
            at, printed, cost = stack.pop()
            begins_word = words_from(printed)
            if self._lost and len(printed) <= LONGEST_GAP * (at + 1):
                begun = (printed + letter for letter in self._lost)
                stack += [(at, word, cost + LOST_COST) for word in begun if begins_word(word)]
            if at == len(lower):
                if printed in self._vocabulary:
                    yield printed, cost
                continue
            for end, letters, price in pieces[at]:
                longer = printed + letters
                if cost + price <= MOST_COST and begins_word(longer):
                    stack.append((end, longer, cost + price))

    def _compounds(self, lower: str) -> tuple[Compound, ...]:
        shortest = SHORTEST_PART - bool(self._lost)
        cuts = range(shortest, len(lower) - shortest + 1)
        heads = ((cut, self._head(lower[:cut])) for cut in cuts)
        parts = ((head, self._part(lower[cut:])) for cut, head in heads if head)
        return tuple((head, tail) for head, tail in parts if tail)

    def _part(self, piece: str) -> tuple[Printed, ...]:
        return tuple(printed for printed in self.whole(piece) if printed.log >= PART_LOG)

    def _head(self, piece: str) -> tuple[Printed, ...]:
        """A first part may end in a linking s."""
        if not piece.endswith("s") or len(piece) == SHORTEST_PART:
            return self._part(piece)
        linked = (printed._replace(text=printed.text + "s") for printed in self._part(piece[:-1]))
        return (*self._part(piece), *linked)


def _pieces(lower: str, at: int) -> list[tuple[int, str, float]]:
    """What the letters from a place on can have been: up to where, printed as what, and what that costs."""
    misread = [
        (end, letters, price)
        for end in range(at + 1, min(at + LONGEST, len(lower)) + 1)
        for letters, price in CONFUSIONS.get(lower[at:end], ())
    ]
    return [(at + 1, lower[at], 0.0), *misread]
