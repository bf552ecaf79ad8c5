"""Words that a PDF lost a ligature from: "o entligt" is "offentligt", " nansieras" is "finansieras".

What must stay true: only a document without a single one of these ligatures is mended, and only where the
letters make a word and what stands there is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from loaders.language.words import Vocabulary

__all__ = ["Lost", "lost_ligatures"]

LIGATURES = ("fi", "fl", "ff", "ffi", "ffl", "fj")
PRESENT = re.compile("|".join(LIGATURES[:3]))
LEAST = 2_000
"""Characters from which on a Swedish text is expected to have some: one or two in each thousand."""
MOST_PRESENT = 10_000
"""One in so many characters is a slip of the scanner and no ligature."""
TAIL = re.compile(r"(?<![\w-])[a-zåäö]{2,}")
HEAD = re.compile(r"(?<![\w-])[^\W\d_]+$")
UNKNOWN = -20.0
"""The logarithm of how likely a word is that nobody knows (nats), and of a compound of known ones."""
COMPOUND = -16.0
BEHIND_A_WIDE_GAP = -4.0
BEHIND_A_SPACE = 6.0
"""How much likelier than what stands there a word must be that lost its first letters: after "  " they are missed."""
REACH = 30
"""Letters of the first half of a word."""


class Lost(NamedTuple):
    """A span of the source, and the word that stood there before its ligature was lost."""

    start: int
    end: int
    word: str


def lost_ligatures(text: str, vocabulary: Vocabulary) -> tuple[Lost, ...]:
    """Every word of the text that lost a ligature, in order; none where the text has ligatures.

    Args:
        text: the source.
        vocabulary: Swedish words and how common they are.
    """
    if len(text) < LEAST or len(PRESENT.findall(text)) * MOST_PRESENT > len(text):
        return ()
    return tuple(_lost(text, vocabulary))


def _lost(text: str, vocabulary: Vocabulary) -> Iterator[Lost]:
    free = 0
    for tail in TAIL.finditer(text):
        gap = tail.start() - 1
        before = text[max(free, gap - REACH) : gap] if gap >= 0 and text[gap] == " " else ""
        head = HEAD.search(before)
        first = head[0] if head else ""
        stands = _log(tail[0], vocabulary, COMPOUND)
        alone, word = _likeliest("", tail[0], vocabulary)
        joined, whole = _likeliest(first, tail[0], vocabulary) if first else (UNKNOWN, "")
        beside = _log(first.casefold(), vocabulary, COMPOUND) if first else 0.0
        if joined > max(UNKNOWN, beside + stands, beside + alone):
            yield Lost(gap - len(first), tail.end(), whole)
        elif alone > stands + (BEHIND_A_WIDE_GAP if before.endswith(" ") else BEHIND_A_SPACE):
            yield Lost(tail.start(), tail.end(), word)
        else:
            continue
        free = tail.end()


def _likeliest(head: str, tail: str, vocabulary: Vocabulary) -> tuple[float, str]:
    """The likeliest word with a ligature in the gap, behind how likely it is."""
    words = (head + ligature + tail for ligature in LIGATURES)
    return max((_log(word.casefold(), vocabulary, UNKNOWN), word) for word in words)


def _log(word: str, vocabulary: Vocabulary, compound: float) -> float:
    log = vocabulary.log_probability(word)
    if log is not None:
        return log
    return compound if compound > UNKNOWN and vocabulary.is_compound(word) else UNKNOWN
