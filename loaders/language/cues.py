"""Patterns that are only tried where their words occur.

Nearly every rule looks for a few words that nearly no sentence has. Which words a pattern cannot match
without is read off the pattern itself; one automaton finds the words of all patterns in one pass over a
text. What must stay true: a cue finds exactly what its pattern finds.
"""

from __future__ import annotations

import functools
import operator
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

import ahocorasick

from loaders.language.branches import Branches
from loaders.language.literals import folded, needed_words
from loaders.language.patterns import compiled

__all__ = ["Cue", "ManyWays", "WorthTrying", "cue", "forget"]

Thing = TypeVar("Thing")


class Cue:
    """A compiled pattern with the words that it needs; ``search`` and the like are those of the pattern."""

    __slots__ = ("needs", "part", "pattern", "plain")

    def __init__(self, pattern: re.Pattern[str], part: re.Pattern[str] | None = None) -> None:
        self.pattern = pattern
        self.part = part
        """What is in every match and found much faster: where it is not, the pattern is not tried."""
        self.needs = _WORDS.add(needed_words(pattern))
        """The bits of ``_Words`` that a text must have."""
        self.plain = _in_small_letters(pattern)
        """The same for folded texts, where it is not tried for long; None where case counts."""

    def occurs(self, text: str) -> bool:
        """Whether the pattern can match in the text or in a part of it."""
        return _words_in(text) & self.needs == self.needs

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first match, as of ``re.Pattern``."""
        if _words_in(text) & self.needs != self.needs:
            return None
        if self.plain is not None and (small := _folded_in_place(text)) is not None:
            if (found := self.plain.search(small, start)) is None:
                return None
            start = found.start()
        elif self.part is not None and self.part.search(text) is None:
            return None
        return self.pattern.search(text, start, len(text) if end is None else end)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """A match that begins at the place, as of ``re.Pattern``."""
        return self.pattern.match(text, start)

    def finditer(self, text: str, start: int = 0) -> Iterator[re.Match[str]]:
        """All matches, as of ``re.Pattern``."""
        if _words_in(text) & self.needs != self.needs:
            return _NO_MATCH
        if self.plain is not None and (small := _folded_in_place(text)) is not None:
            places = self.plain.finditer(small, start)
            return (match for place in places if (match := self.pattern.match(text, place.start())))
        if self.part is not None and self.part.search(text) is None:
            return _NO_MATCH
        return self.pattern.finditer(text, start)


class ManyWays(Cue):
    """A cue for many turns of phrase, of which only those are tried whose words occur."""

    __slots__ = ("_chosen", "_in_folded", "_in_text", "_words")

    def __init__(self, pattern: re.Pattern[str]) -> None:
        super().__init__(pattern)
        self._in_text = Branches(pattern.pattern, pattern.flags)
        self._in_folded = self.plain and Branches(self.plain.pattern, self.plain.flags)
        self._words = _Words()
        bits = [self._words.add(needs) for needs in self._in_text.needs]
        self._chosen = functools.lru_cache(REMEMBERED)(functools.partial(_numbers_of, bits))

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first match, as of ``re.Pattern``."""
        return next(self._found(text, start, len(text) if end is None else end), None)

    def finditer(self, text: str, start: int = 0) -> Iterator[re.Match[str]]:
        """All matches, as of ``re.Pattern``."""
        return self._found(text, start, len(text))

    def _found(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        if _words_in(text) & self.needs != self.needs:
            return _NO_MATCH
        ways = self._chosen(self._words.found_in(text))
        if (pattern := self._in_text.only(ways)) is None:
            return _NO_MATCH
        small = _folded_in_place(text) if self._in_folded else None
        folded_pattern = self._in_folded.only(ways) if self._in_folded else None
        if small is None or folded_pattern is None:
            return pattern.finditer(text, start, end)
        places = (found.start() for found in folded_pattern.finditer(small, start, end))
        return (match for place in places if (match := pattern.match(text, place, end)))


def _numbers_of(needs: Sequence[int], bits: int) -> tuple[int, ...]:
    """Which of the needs the bits fulfil."""
    return tuple(number for number, need in enumerate(needs) if bits & need == need)


class WorthTrying(Generic[Thing]):
    """Tells which of many things are worth trying on a text: those of which a cue occurs in it.

    What must stay true: a thing is left out only where none of its patterns can match.
    """

    def __init__(self, things: Iterable[tuple[Thing, Sequence[Cue]]]) -> None:
        """The things in the order in which they are told, each with its cues; one without cues is always told."""
        self._things = [(thing, [cue.needs for cue in cues]) for thing, cues in things]
        self._mask = functools.reduce(operator.or_, (need for _, needs in self._things for need in needs), 0)
        self._with = functools.lru_cache(maxsize=REMEMBERED)(self._with_bits)

    def on(self, *texts: str) -> tuple[Thing, ...]:
        """The things of which a cue occurs in one of the texts."""
        bits = 0
        for text in texts:
            bits |= _words_in(text)
        return self._with(bits & self._mask)

    def _with_bits(self, bits: int) -> tuple[Thing, ...]:
        return tuple(
            thing for thing, needs in self._things if not needs or any(bits & need == need for need in needs)
        )


BITS = operator.itemgetter(1)
"""Of what the automaton finds."""
DOT_ABOVE = "\u0307"
REMEMBERED = 10_000
"""Combinations of words of which is kept what they make worth trying."""
_NO_MATCH: Iterator[re.Match[str]] = iter(())


def _in_small_letters(pattern: re.Pattern[str]) -> re.Pattern[str] | None:
    """What a pattern that ignores case is for folded texts; None where that cannot be told."""
    if not pattern.flags & re.IGNORECASE or pattern.pattern != pattern.pattern.lower():
        return None
    return compiled(pattern.pattern, pattern.flags & ~re.IGNORECASE)


def cue(pattern: str, flags: int = 0, part: str | None = None, *, many: bool = False) -> Cue:
    """The pattern as a cue; arguments as of ``re.compile``.

    Args:
        pattern: what to look for.
        flags: as of ``re.compile``.
        part: a piece of the pattern that opens with letters or a set of them; worth giving where the pattern
            itself opens with much that any text has.
        many: whether it has many long alternatives with words of their own; worth telling where few sentences
            have the words of more than some.
    """
    if many:
        return ManyWays(compiled(pattern, flags))
    return Cue(compiled(pattern, flags), None if part is None else compiled(part, flags))


class _Words:
    """The words of all cues, each with the bits of the needs that it fulfils."""

    def __init__(self) -> None:
        self._bits: dict[frozenset[str], int] = {}
        self._automaton: ahocorasick.Automaton | None = None

    def add(self, needs: tuple[frozenset[str], ...]) -> int:
        """The bits that a text must have that fulfils all the needs."""
        self._automaton = None
        _words_in.cache_clear()
        bits = 0
        for words in needs:
            bits |= self._bits.setdefault(words, 1 << len(self._bits))
        return bits

    def found_in(self, text: str) -> int:
        """The bits of all needs that the text fulfils."""
        if not self._bits:
            return 0  # an automaton without words cannot be asked
        automaton = self._automaton or self._built()
        return functools.reduce(operator.or_, map(BITS, automaton.iter(folded(text))), 0)

    def _built(self) -> ahocorasick.Automaton:
        fulfilled: dict[str, int] = {}
        for words, bit in self._bits.items():
            for word in words:
                fulfilled[word] = fulfilled.get(word, 0) | bit
        self._automaton = ahocorasick.Automaton()
        for word, bits in fulfilled.items():
            self._automaton.add_word(word, bits)
        self._automaton.make_automaton()
        return self._automaton


def forget() -> None:
    """Forget the texts that were looked at: the next document has others."""
    _words_in.cache_clear()
    _folded_in_place.cache_clear()


@functools.lru_cache(maxsize=10_000)
def _words_in(text: str) -> int:
    return _WORDS.found_in(text)


@functools.lru_cache(maxsize=10_000)
def _folded_in_place(text: str) -> str | None:
    """The folded text where every character of it stays in its place; None where that cannot be told."""
    small = folded(text)
    stays = len(small) == len(text) and DOT_ABOVE not in text  # with it a letter folds to fewer characters
    return small if stays else None


_WORDS = _Words()
