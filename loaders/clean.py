"""Text for reading, with the place of every character in the source.

What must stay true: ``Clean.source(i, j)`` is the span of the source that the characters i to j were read
from; in text that needed no repair, that span holds these very characters.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable
from dataclasses import dataclass

from loaders.repair import WORD

__all__ = ["Clean", "CleanBuilder"]

READ_AS_I = re.compile(r"(?<=[a-zåäö,] )[1I](?= [a-zåäöA-ZÅÄÖ])")
YEARS = re.compile(
    r"\b((?:varje|under|samma|förra|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|per|[1-9]\d?)) är\b(?! \d)"
)
MONTH = re.compile(
    r"(januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\b"
)
COUNTED = re.compile(
    r"(fråga|bilaga|del|nr|nummer|kapitel|steg|fas|punkt|alternativ|kl|den|stycke) $", re.IGNORECASE
)


@dataclass(frozen=True)
class Clean:
    """Readable text and, for each of its characters, where in the source it begins and ends."""

    text: str
    begins: array[int]
    ends: array[int]

    def source(self, start: int, end: int) -> tuple[int, int]:
        """The source's offsets of ``text[start:end]``, which must not be empty."""
        return self.begins[start], self.ends[end - 1]


@dataclass(frozen=True, slots=True)
class _Word:
    """Where a word begins in the readable text, and its span in the source."""

    place: int
    start: int
    end: int


class CleanBuilder:
    """Puts readable text together from pieces of the source."""

    def __init__(
        self,
        source: str,
        repair: Callable[[str], str] | None,
        known: Callable[[str], bool] | None = None,
    ) -> None:
        self._source = source
        self._repair = repair
        self._known = known
        self._text: list[str] = []
        self._begins = array("l")
        self._ends = array("l")
        self._last_word = _Word(0, 0, 0)

    @property
    def last_raw(self) -> str:
        """The last word as the source has it."""
        return self._source[self._last_word.start : self._last_word.end]

    def __len__(self) -> int:
        return len(self._text)

    @property
    def last(self) -> str:
        """The last character so far, or an empty string."""
        return self._text[-1] if self._text else ""

    @property
    def tail(self) -> str:
        """The last forty characters so far."""
        return "".join(self._text[-40:])

    def rejoin(self, start: int, end: int) -> None:
        """Go on with ``source[start:end]``, the rest of the word whose first half and hyphen came last."""
        first = self._last_word
        del self._text[first.place :], self._begins[first.place :], self._ends[first.place :]
        head = self._source[first.start : first.end]
        raw = head + self._source[start:end]
        word = self._repair(raw) if self._repair else raw
        for i, character in enumerate(word):
            at = min(i, len(raw) - 1)
            place = first.start + at if at < len(head) else start + at - len(head)
            self._put(character, place, end if i == len(word) - 1 else place + 1)

    def add(self, start: int, end: int) -> None:
        """Append ``source[start:end]``, words repaired, runs of white space as one space."""
        at = start
        for match in WORD.finditer(self._source, start, end):
            if self._goes_on(at, match):
                self.rejoin(match.start(), match.end())
            else:
                self._add_between(at, match.start())
                self._add_word(match.start(), match.end())
            at = match.end()
            if self._source[at : at + 1] == "-" and at + 1 < end:
                self._put("-", at, at + 1)
                at += 1
        self._add_between(at, end)

    def _goes_on(self, at: int, match: re.Match[str]) -> bool:
        """Whether the word only continues the one before its hyphen: "Arbetsför-medlingen"."""
        if self._known is None or self.last != "-" or at != match.start() or not match[0][0].islower():
            return False
        return not self._known(match[0].casefold()) and self._known((self.last_raw + match[0]).casefold())

    def space(self, at: int) -> None:
        """Append a space that stands for a line break at that place, unless one is there."""
        if self._text and self._text[-1] != " ":
            self._put(" ", at, at + 1)

    def build(self) -> Clean:
        """The text as it is so far, white space at its ends left out."""
        text = "".join(self._text)
        begins, ends = self._begins, self._ends
        lead = len(text) - len(text.lstrip())
        trail = len(text.rstrip())
        if self._repair is not None:
            text = _read_years(_read_ones(text))
        return Clean(text[lead:trail], begins[lead:trail], ends[lead:trail])

    def _add_between(self, start: int, end: int) -> None:
        for i in range(start, end):
            character = self._source[i]
            if character.isspace():
                self.space(i)
            else:
                self._put(character, i, i + 1)

    def _add_word(self, start: int, end: int) -> None:
        raw = self._source[start:end]
        word = self._repair(raw) if self._repair else raw
        last = len(raw) - 1
        self._last_word = _Word(len(self._text), start, end)
        for i, character in enumerate(word):
            place = start + min(i, last)
            self._put(character, place, end if i == len(word) - 1 else place + 1)

    def _put(self, character: str, begin: int, end: int) -> None:
        self._text.append(character)
        self._begins.append(begin)
        self._ends.append(end)


def _read_ones(text: str) -> str:
    """A lone 1 between words is the preposition i, unless something is counted or dated."""

    def read(match: re.Match[str]) -> str:
        dated = MONTH.match(text, match.end() + 1)
        counted = COUNTED.search(text, max(0, match.start() - 12), match.start())
        return match[0] if dated or counted else "i"

    return READ_AS_I.sub(read, text)


def _read_years(text: str) -> str:
    """After a number or "varje", what was read as the verb is the noun: "under tre år"."""
    return YEARS.sub(lambda match: f"{match[1]} år", text)
