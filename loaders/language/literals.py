"""Which words a text must hold for a regular expression to match in it, read off the expression.

What must stay true: a text in which the expression matches, folded, holds one word of every set.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

__all__ = ["folded", "needed_words", "needs_of"]

SHORTEST = 2
"""Letters; one letter stands in every text."""
COMMON = frozenset(("", "av", "en", "ett", "för", "i", "med", "och", "om", "på", "som", "till", "är"))
"""Words that nearly every text has: to look for them is work for nothing."""
MOST_WORDS = 300
MOST_ALIKE = 64
"""Ways to go on that are followed letter by letter; more are taken as anything."""
MOST_LETTERS = 4
"""Letters of a set such as [Ss] that are followed one by one."""
LIKE_I = (("\u0131", "i"), ("i\u0307", "i"))
"""What matches an i when case is ignored, and stays something else when folded."""

Words = frozenset[str]
Items = Sequence[tuple[Any, Any]]
"""A parsed expression: pairs of an operator and its value."""
NOTHING: Words = frozenset({""})


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an expression."""

    exact: Words | None
    """All that it can match, folded; None when that is much or unknown."""
    needs: tuple[Words, ...] = ()
    """Sets of words; whatever it matches has one of each."""


ANYTHING = Part(None)


def folded(text: str) -> str:
    """The text with all letters alike that match one another when case is ignored."""
    small = text.casefold()
    for other, letter in LIKE_I:
        if other in small:
            small = small.replace(other, letter)
    return small


def needed_words(pattern: re.Pattern[str]) -> tuple[Words, ...]:
    """Sets of folded words of which a text must hold one each; none when nothing can be told."""
    return needs_of(parser.parse(pattern.pattern, pattern.flags))


def needs_of(items: Items) -> tuple[Words, ...]:
    """The same for a parsed expression, or for a piece of one."""
    return _closed(_sequence(items)).needs


def _sequence(items: Items) -> Part:
    exact: Words | None = NOTHING
    run = NOTHING
    needs: list[Words] = []
    for item in items:
        part = _part(*item)
        if part.exact is not None and len(run) * len(part.exact) <= MOST_ALIKE:
            run = frozenset(a + b for a in run for b in part.exact)
            needs += part.needs
            continue
        needs += [*_useful(run), *part.needs]
        run, exact = part.exact or NOTHING, None
    if exact is not None:
        return Part(run, tuple(needs))
    return Part(None, (*needs, *_useful(run)))


def _part(op: Any, value: Any) -> Part:  # noqa: ANN401 - the parser's own types
    reader = READERS.get(op)
    return reader(value) if reader else ANYTHING


def _letter(value: int) -> Part:
    return Part(frozenset({folded(chr(value))}))


def _letters(value: Items) -> Part:
    if len(value) > MOST_LETTERS or any(op is not ops.LITERAL for op, _ in value):
        return ANYTHING
    return Part(frozenset(folded(chr(letter)) for _, letter in value))


def _branch(value: tuple[None, Sequence[Items]]) -> Part:
    parts = [_sequence(branch) for branch in value[1]]
    exact: Words = frozenset().union(*(part.exact or () for part in parts))
    if all(part.exact is not None for part in parts) and len(exact) <= MOST_ALIKE:
        return Part(exact)
    closed = [_closed(part) for part in parts]
    if not all(part.needs for part in closed):
        return ANYTHING
    either: Words = frozenset().union(*(max(part.needs, key=_worth) for part in closed))
    return Part(None, tuple(_useful(either)))


def _repeated(value: tuple[int, int, Items]) -> Part:
    least, most, items = value
    part = _sequence(items)
    if least == 0:
        once = most == 1 and part.exact is not None
        return Part(part.exact | NOTHING) if once and part.exact is not None else ANYTHING
    return part if most == 1 else Part(None, _closed(part).needs)


def _closed(part: Part) -> Part:
    """The part with what it matches exactly as one of its needs."""
    return part if part.exact is None else Part(None, (*part.needs, *_useful(part.exact)))


def _useful(words: Words) -> Iterable[Words]:
    """The words without those that hold another of them, if they tell anything."""
    if min(map(len, words)) < SHORTEST or len(words) > MOST_WORDS:
        return
    if any(word.strip(" ,:") in COMMON for word in words):
        return
    yield frozenset(word for word in words if not any(o in word and o != word for o in words))


def _worth(words: Words) -> tuple[int, int]:
    """The longer the shortest word and the fewer they are, the rarer."""
    return min(map(len, words)), -len(words)


READERS: dict[Any, Callable[[Any], Part]] = {
    ops.LITERAL: _letter,
    ops.IN: _letters,
    ops.SUBPATTERN: lambda value: _sequence(value[3]),
    ops.BRANCH: _branch,
    ops.MAX_REPEAT: _repeated,
    ops.MIN_REPEAT: _repeated,
    ops.POSSESSIVE_REPEAT: _repeated,
    ops.ATOMIC_GROUP: _sequence,
    ops.ASSERT: lambda value: Part(NOTHING, _closed(_sequence(value[1])).needs),
    **dict.fromkeys((ops.AT, ops.ASSERT_NOT), lambda value: Part(NOTHING)),
}
"""What is not here can match anything."""
