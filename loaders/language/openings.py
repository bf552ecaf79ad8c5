"""What the matches of a parsed regular expression can begin with.

What must stay true: no match begins with anything else.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Sequence
from re import _compiler as compiler  # type: ignore[attr-defined]
from re import _constants as ops  # type: ignore[attr-defined]
from typing import Any

__all__ = ["IGNORECASE", "REPEATS", "Item", "Items", "Opening", "alike", "opening"]

Item = tuple[Any, Any]
"""A parsed piece of an expression: its operator and that operator's value."""
Items = Sequence[Item]
Opening = frozenset[int | Item]
"""Letters as numbers, and classes of letters as members of a set."""
Begins = tuple[Opening | None, bool]
"""What a match begins with, None where that can be anything; and whether it can be empty."""

IGNORECASE = int(re.IGNORECASE)
REPEATS = frozenset((ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT))
WITHOUT_WIDTH = frozenset((ops.AT, ops.ASSERT, ops.ASSERT_NOT))
MOST_LETTERS = 1_000
"""Of a range that is told letter by letter."""
HIGHEST = 0xFFFF
"""Letters beyond it are not looked for in expressions that ignore case."""
WORD: Item = (ops.CATEGORY, ops.CATEGORY_WORD)
NOT_WORD: Item = (ops.CATEGORY, ops.CATEGORY_NOT_WORD)
ANYTHING: Begins = (None, False)
PERHAPS_NOTHING: Begins = (None, True)


def opening(items: Items, flags: int) -> Opening | None:
    """What every match begins with; None where that can be anything, or nothing is matched."""
    start, empty = _begins(items, flags)
    return None if empty else start


@functools.cache
def alike(letter: int) -> tuple[int, ...]:
    """What a letter matches when case is ignored."""
    found = re.findall(re.escape(chr(letter)), _cased(), re.IGNORECASE)
    return tuple(sorted({letter, *map(ord, found)}))


@functools.cache
def _cased() -> str:
    """All letters that have others for small or capital ones."""
    letters = map(chr, range(HIGHEST))
    return "".join(letter for letter in letters if letter.lower() != letter or letter.upper() != letter)


def _begins(items: Items, flags: int) -> Begins:
    letters: Opening = frozenset()
    ahead: Opening | None = None
    for op, av in items:
        if op in WITHOUT_WIDTH:
            if op is ops.ASSERT and av[0] > 0 and not letters:
                ahead = ahead or opening(av[1], flags)
            continue
        start, empty = BEGINS[op](av, flags) if op in BEGINS else PERHAPS_NOTHING
        if start is None:
            return (ahead, False) if ahead else (None, empty)
        letters |= start
        if not empty:
            return min(letters, ahead or letters, key=_width), False
    return letters, True


def _width(start: Opening) -> tuple[bool, int]:
    """How little is told by what a match begins with."""
    return WORD in start, len(start)


def _of_letter(letter: int, flags: int) -> Begins:
    if not flags & IGNORECASE:
        return frozenset((letter,)), False
    return (None if letter > HIGHEST else frozenset(alike(letter))), False


def _of_set(members: Items, flags: int) -> Begins:
    if members[0][0] is ops.NEGATE:
        return (frozenset({WORD}) if NOT_WORD in members else None), False
    letters: set[int] = set()
    classes: set[Item] = set()
    for op, av in members:
        if op is ops.LITERAL:
            letters.add(av)
        elif op is ops.RANGE and av[1] - av[0] < MOST_LETTERS:
            letters.update(range(av[0], av[1] + 1))
        elif op is ops.CATEGORY:
            classes.add((op, av))
        else:
            return ANYTHING
    if flags & IGNORECASE:
        if max(letters, default=0) > HIGHEST:
            return ANYTHING
        letters = {other for letter in letters for other in alike(letter)}
    return frozenset((*letters, *classes)), False


def _of_branch(value: tuple[None, Sequence[Items]], flags: int) -> Begins:
    found = [_begins(branch, flags) for branch in value[1]]
    empty = any(is_empty for _, is_empty in found)
    if any(start is None for start, _ in found):
        return None, empty
    return frozenset().union(*(start or () for start, _ in found)), empty


def _of_repeat(value: tuple[int, int, Items], flags: int) -> Begins:
    start, empty = _begins(value[2], flags)
    return start, empty or value[0] == 0


def _of_group(value: tuple[int | None, int, int, Items], flags: int) -> Begins:
    _, added, taken, inner = value
    return _begins(inner, int(compiler._combine_flags(flags, added, taken)))


BEGINS: dict[Any, Callable[[Any, int], Begins]] = {
    ops.LITERAL: _of_letter,
    ops.NOT_LITERAL: lambda letter, flags: ANYTHING,
    ops.ANY: lambda _, flags: ANYTHING,
    ops.IN: _of_set,
    ops.BRANCH: _of_branch,
    ops.SUBPATTERN: _of_group,
    ops.ATOMIC_GROUP: _begins,
    **dict.fromkeys(REPEATS, _of_repeat),
}
"""What is not here can be anything, also nothing."""
