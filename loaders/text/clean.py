"""Text for reading, with the place of every character in the source.

What must stay true: ``Clean.source(i, j)`` is the span of the source that the characters i to j were read
from; in text that needed no repair, that span holds these very characters.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from loaders.language.wordfamilies import MONTHS, one_of
from loaders.text.ligatures import Lost
from loaders.text.repair import WORD, pattern_of_words

__all__ = ["Clean", "CleanBuilder", "Piece"]

TAIL = 60
SPECIAL = re.compile(r"[\s-](?:(?<=[^\W\d_]-)(?=[a-zåäö])|(?<=\s)\s+|(?<=[^\S ])|(?<=f[fil] )(?=[a-zåäö]))")
"""Where a line is not just words and single spaces: other white space, hyphens inside words, and spaces that
a ligature may have left behind it."""
LIGATURE = re.compile(r"[^\W\d_]*f[fil]$")
LAST_WORD = re.compile(r"[^\W_]+-$")
LAST_LETTERS = re.compile(r"[^\W\d_]+$")
RAW_LAST_WORD = re.compile(r"([^\W_]+(?:[£\ufffd][^\W_]+)*)-$")

READ_AS_I = re.compile(r"(?<=[a-zåäö,] )[1I](?= [a-zåäöA-ZÅÄÖ])")
YEARS = re.compile(
    r"\b((?:varje|under|samma|förra|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|per|[1-9]\d?)) är\b(?! \d)"
)
MONTH = re.compile(rf"{MONTHS}\b")
COUNTED = re.compile(f"({one_of('layout', 'counted')}) $", re.IGNORECASE)


class Piece(NamedTuple):
    """A run of readable characters and the span of the source it was read from."""

    place: int
    """Where the run begins in the readable text."""
    length: int
    start: int
    end: int

    def begin_of(self, place: int) -> int:
        """Where in the source the character at a place of the readable text begins."""
        return self.start + min(place - self.place, self.end - self.start - 1)

    def end_of(self, place: int) -> int:
        """Where in the source the character at a place of the readable text ends."""
        last = place - self.place == self.length - 1
        return self.end if last else self.begin_of(place) + 1


@dataclass(frozen=True)
class Clean:
    """Readable text and, piece by piece, where in the source it stands."""

    text: str
    pieces: tuple[Piece, ...]
    lead: int = 0
    """Readable characters before the text that were left out: white space."""

    def source(self, start: int, end: int) -> tuple[int, int]:
        """The source's offsets of ``text[start:end]``, which must not be empty."""
        first, last = start + self.lead, end - 1 + self.lead
        return self._piece(first).begin_of(first), self._piece(last).end_of(last)

    def place(self, offset: int) -> int:
        """The first character that was read from that offset of the source or behind it."""
        return bisect.bisect_left(
            range(len(self.text)), offset, key=lambda place: self.source(place, place + 1)[0]
        )

    def part(self, start: int, end: int) -> Clean:
        """``text[start:end]`` as a text of its own, white space at its ends left out."""
        words = self.text[start:end]
        start += len(words) - len(words.lstrip())
        return Clean(words.strip(), self.pieces, self.lead + start)

    def _piece(self, place: int) -> Piece:
        return self.pieces[bisect.bisect_right(self.pieces, place, key=_place_of) - 1]


def _place_of(piece: Piece) -> int:
    return piece.place


class CleanBuilder:
    """Puts readable text together from pieces of the source."""

    def __init__(
        self,
        source: str,
        repair: Callable[[str], str] | None,
        known: Callable[[str], bool] | None = None,
        lost: Sequence[Lost] = (),
    ) -> None:
        self._source = source
        self._lost = lost
        self._repair = repair
        self._known = known
        self._words = pattern_of_words(source)
        self._texts: list[str] = []
        self._pieces: list[Piece] = []
        self._length = 0
        self._raw_end = 0

    @property
    def last_raw(self) -> str:
        """The last word as the source has it, its hyphen left out."""
        match = self._last_raw_word()
        return match[1] if match else ""

    def __len__(self) -> int:
        return self._length

    @property
    def last(self) -> str:
        """The last character so far, or an empty string."""
        return self._texts[-1][-1] if self._texts else ""

    @property
    def tail(self) -> str:
        """The last characters so far, forty at least if there are so many."""
        taken: list[str] = []
        length = 0
        for text in reversed(self._texts):
            taken.append(text[-TAIL:])
            length += len(text)
            if length >= TAIL:
                break
        return "".join(reversed(taken))[-TAIL:]

    def rejoin(self, start: int, end: int) -> None:
        """Go on with ``source[start:end]``, the rest of the word whose first half and hyphen came last."""
        match = self._last_raw_word()
        readable = LAST_WORD.search(self.tail)
        if match is None or readable is None:
            self.add(start, end)
            return
        self._cut(self._length - len(readable[0]))
        raw = match[1] + self._source[start:end]
        first = self._raw_end - len(match[0])
        self._put(self._repair(raw) if self._repair else raw, first, end)

    def add(self, start: int, end: int) -> None:
        """Append ``source[start:end]``, words repaired, runs of white space as one space."""
        at = start
        for lost in self._lost[bisect.bisect_left(self._lost, (start,)) :] if self._lost else ():
            if lost.end > end:
                break
            self._add_words(at, lost.start)
            self._put(lost.word, lost.start, lost.end)
            at = lost.end
        self._add_words(at, end)

    def _add_words(self, start: int, end: int) -> None:
        at = start
        for match in SPECIAL.finditer(self._source, start, end) if self._is_special(start, end) else ():
            if match.start() < at:
                continue
            self._add_plain(at, match.start())
            at = match.end()
            if match[0] == " " and (joined := self._after_ligature(at, end)):
                at = joined
                continue
            if match[0] != "-":
                self.space(match.start())
                continue
            self._put("-", match.start(), match.end())
            word = WORD.match(self._source, at, end)
            if word and word[0] in ("och", "samt", "eller"):
                self.space(word.start() - 1)  # "hälso-och sjukvård"
            elif word and self._goes_on(word[0]):
                self._raw_end = match.end()
                self.rejoin(word.start(), word.end())
                at = word.end()
        self._add_plain(at, end)
        self._raw_end = end

    def _is_special(self, start: int, end: int) -> bool:
        """Whether ``SPECIAL`` can match there: a quick look that spares the search in most lines."""
        line = self._source[start:end]
        gaps = "fi " in line or "fl " in line or "ff " in line
        return gaps or "-" in line or " ".join(line.split()) != line

    def space(self, at: int) -> None:
        """Append a space that stands for white space at that place, unless one is there."""
        if self._texts and self.last != " ":
            self._put(" ", at, at + 1)

    def separate(self, start: int, end: int, sign: str = ", ") -> None:
        """Append a sign that stands for the gap between two columns: ``source[start:end]``."""
        self._put(sign, start, end)

    def build(self) -> Clean:
        """The text as it is so far, white space at its ends left out."""
        text = "".join(self._texts)
        if self._repair is not None:
            text = _read_years(_read_ones(text))
        return Clean(text.strip(), tuple(self._pieces), len(text) - len(text.lstrip()))

    def _after_ligature(self, at: int, end: int) -> int:
        """Where the word ends whose first half and a gap came last: "fi nansieras"; 0 where it is two words."""
        word = WORD.match(self._source, at, end)
        head = LIGATURE.search(self._source, max(0, at - TAIL), at - 1)
        if self._known is None or head is None or word is None:
            return 0
        raw = head[0] + word[0]
        whole = self._repair(raw) if self._repair else raw
        two_words = len(head[0]) > 2 and self._known(head[0].casefold()) and self._known(word[0].casefold())
        readable = LAST_LETTERS.search(self.tail)
        if two_words or readable is None or not self._known(whole.casefold()):
            return 0
        self._cut(self._length - len(readable[0]))
        self._put(whole, head.start(), word.end())
        self._raw_end = word.end()
        return word.end()

    def _goes_on(self, word: str) -> bool:
        """Whether the word only continues the one before its hyphen: "Arbetsför-medlingen"."""
        if self._known is None or not word[0].islower():
            return False
        head = LAST_WORD.search(self.tail)
        if head is None or self._known(word.casefold()):
            return False
        return self._known((head[0][:-1] + word).casefold())

    def _add_plain(self, start: int, end: int) -> None:
        """Append a run without breaks: as it stands, or word by word where words are repaired."""
        if start >= end:
            return
        if self._source[start] == " " and self.last in ("", " "):
            start += 1
        if self._repair is None:
            self._put(self._source[start:end], start, end)
            return
        at = start
        for match in self._words.finditer(self._source, start, end):
            raw = match[0]
            word = self._repair(raw)
            if word != raw:
                self._put(self._source[at : match.start()], at, match.start())
                self._put(word, match.start(), match.end())
                at = match.end()
        self._put(self._source[at:end], at, end)

    def _put(self, text: str, start: int, end: int) -> None:
        if text:
            self._texts.append(text)
            self._pieces.append(Piece(self._length, len(text), start, end))
            self._length += len(text)

    def _cut(self, place: int) -> None:
        """Take back all readable characters from a place on."""
        while self._pieces and self._pieces[-1].place >= place:
            self._pieces.pop()
            self._texts.pop()
        if self._pieces and self._pieces[-1].place + self._pieces[-1].length > place:
            last = self._pieces.pop()
            keep = place - last.place
            self._pieces.append(Piece(last.place, keep, last.start, last.begin_of(place - 1) + 1))
            self._texts[-1] = self._texts[-1][:keep]
        self._length = place

    def _last_raw_word(self) -> re.Match[str] | None:
        if not self._pieces:
            return None
        end = self._raw_end = self._pieces[-1].end
        return RAW_LAST_WORD.search(self._source, max(0, end - TAIL), end)


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
