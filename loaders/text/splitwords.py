"""Words that spaces cut: "sam verkan", and "social förvaltningen" in a text where many are cut.

What must stay true: in a text of whole words only a piece that is no word is joined to its neighbour.
"""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from loaders.text.ligatures import Lost

__all__ = ["Words", "part_words", "split_words"]

RUN = re.compile(r"(?<!-\n)(?<!-\r\n)(?<![\w£\ufffd&-])[^\W\d_]+(?: [a-zåäö]+(?![\w£\ufffd&-]))+")
"""Words with a space between them, all but the first in small letters."""
LOOSE_SIGN = re.compile(r"(?<=[^\W\d_]) (?=[,.](?:\s|$))")
"""A space before a comma or full stop."""
LEAST = 3
"""Different pairs that are one word far likelier than two, from which on a text is cut."""
SHARE = 0.01
"""The share of the words that such pairs are at least: clean reports have half of it at most."""
LARGE_SHARE = 0.025
"""Where two such pairs tell it."""
FAR = 6.0
"""How much likelier (nats) one word must be than the two."""
MOST = 4
"""Pieces of a word."""
NO_WORD = 14.0
NO_WORD_PER_LETTER = 1.6
UNKNOWN = -18.0
COMPOUND = 16.0
COMPOUND_OF = 2
CUT = 1.5
"""What it costs, in nats, that a word is cut, and that words are run together."""
EVERYWHERE = -6.0
SHORT = 4
"""From how common on (nats) a word with fewer letters is one of the little ones that stand everywhere."""
LEAST_WHOLE = -16.0
"""How common a word must be that is found cut."""
LEAST_HEAD = -15.0
"""How common a word must be to stand by itself, as "samverkans" hardly does."""
LONGEST = 25


@dataclass(frozen=True)
class Words:
    """Who knows words, as they are read."""

    log: Callable[[str], float | None]
    """How common a word is; None for what is none."""
    knows: Callable[[str], bool]
    """Whether something is a word or a compound."""
    read: Callable[[str], str]
    """What a damaged word was printed as."""

    def stands(self, piece: str) -> bool:
        """Whether a piece is one of the little words that stand everywhere."""
        common = self.log(piece)
        return common is not None and common > EVERYWHERE and len(piece) < SHORT


def split_words(text: str, words: Words) -> Iterator[Lost]:
    """Every word that spaces cut into pieces."""
    runs = [(run.start(), run[0].split(" ")) for run in RUN.finditer(text)]
    pairs = {pair for _, run in runs for pair in itertools.pairwise(run)}
    pairs = {(a, b) for a, b in pairs if _is_one(a, b, words)}
    if not pairs:
        return
    share = len(pairs) / sum(len(run) for _, run in runs)
    is_cut = (len(pairs) >= LEAST and share >= SHARE) or (len(pairs) > 1 and share >= LARGE_SHARE)
    sure = {(a, b) for a, b in pairs if not (words.knows(a) and words.knows(b))}
    for start, run in runs:
        if not is_cut and sure.isdisjoint(itertools.pairwise(run)):
            continue
        at = start
        for part in _whole(run, words) if is_cut else _pairs(run, sure):
            end = at + sum(map(len, part)) + len(part) - 1
            if len(part) > 1:
                yield Lost(at, end, words.read("".join(part)))
            at = end + 1
    if is_cut:
        yield from (Lost(sign.start(), sign.end(), "") for sign in LOOSE_SIGN.finditer(text))


def part_words(letters: str, words: Words) -> list[str]:
    """The words that letters without spaces are; none where they make no words."""
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(letters) + 1):
        costs = [(NO_WORD * end, 0)]
        for start in range(max(0, end - LONGEST), end):
            piece = letters[start:end]
            common = words.log(piece) if len(piece) > 1 or piece.casefold() == "i" else None
            if common is not None:
                costs.append((best[start][0] - common + CUT, start))
        best.append(min(costs))
    parts = [letters[start:end] for start, end in _spans(best)]
    return parts if len(parts) > 1 and all(words.log(part) is not None for part in parts) else []


def _spans(best: Sequence[tuple[float, int]]) -> Iterator[tuple[int, int]]:
    """Where the parts begin and end in the cheapest way to part something, in their order."""
    ends = [len(best) - 1]
    while ends[-1]:
        ends.append(best[ends[-1]][1])
    return itertools.pairwise(reversed(ends))


def _is_one(a: str, b: str, words: Words) -> bool:
    """Whether two pieces are one word far likelier than two."""
    common = words.log(a + b) if len(a) > 1 and len(b) > 1 else None
    if common is None or common < LEAST_WHOLE or words.stands(a) or words.stands(b):
        return False
    logs = (words.log(a), words.log(b))
    return common - sum(UNKNOWN if log is None else log for log in logs) > FAR


def _pairs(run: Sequence[str], sure: set[tuple[str, str]]) -> Iterator[Sequence[str]]:
    at = 0
    while at < len(run):
        width = 2 if tuple(run[at : at + 2]) in sure else 1
        yield run[at : at + width]
        at += width


def _whole(run: Sequence[str], words: Words) -> Iterator[Sequence[str]]:
    """The words of a run, of which each piece is one or part of one, as is likeliest."""
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(run) + 1):
        parts = ((start, run[start:end]) for start in range(max(0, end - MOST), end))
        best.append(min((best[start][0] + _cost(part, words), start) for start, part in parts))
    return (run[start:end] for start, end in _spans(best))


def _cost(part: Sequence[str], words: Words) -> float:
    whole = "".join(part)
    common = words.log(whole)
    if len(part) > 1 and (min(map(len, part)) == 1 or common is None or common < LEAST_WHOLE):
        common = None
    cut = CUT * (len(part) - 1)
    if common is not None:
        return cut - common
    if len(part) == 1 or _is_compound(part, words):
        return cut + (COMPOUND if words.knows(whole) else NO_WORD + NO_WORD_PER_LETTER * len(whole))
    return math.inf


def _is_compound(part: Sequence[str], words: Words) -> bool:
    """Whether two pieces make a compound that no list has: the first is half a word, or links to the second."""
    if len(part) != COMPOUND_OF or words.stands(part[0]) or words.stands(part[1]):
        return False
    common = words.log(part[0])
    is_link = part[0].endswith("s") and common is not None and common < LEAST_HEAD
    is_half = is_link or not words.knows(part[0])
    return is_half and words.knows("".join(part))
