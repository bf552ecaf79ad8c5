"""Long alternations of which only those branches are tried whose words a text holds.

A rule looks for dozens of turns of phrase, of which a sentence has the words of one or two. What must stay true:
what is found is what the whole expression finds.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from loaders.language.literals import Words, needs_of
from loaders.language.patterns import assembled

__all__ = ["Branches"]

REMEMBERED = 1_000
"""Choices of branches that are kept compiled; most texts choose among some dozens."""


class Branches:
    """An expression whose longest alternation can be had with some of its branches alone."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        """The expression; arguments as of ``re.compile``."""
        self._pattern = pattern
        self._parsed = parser.parse(pattern, int(flags))
        self._flags = int(flags) | int(self._parsed.state.flags)
        self._branches = _longest(self._parsed)
        if not self._branches:
            raise ValueError(f"There are no branches to choose among in {pattern!r}.")
        self.needs: list[tuple[Words, ...]] = [needs_of(branch) for branch in self._branches]
        """For each branch the sets of folded words of which a text must hold one each."""
        self.only = functools.lru_cache(REMEMBERED)(self._only)
        """The expression with those branches alone, told by their numbers in order; None where they are none."""

    def _only(self, numbers: tuple[int, ...]) -> re.Pattern[str] | None:
        kept = [self._branches[number] for number in numbers]
        return assembled(self._pattern, self._with(self._parsed, kept), self._flags) if kept else None

    def _with(self, items: Any, kept: Sequence[Any]) -> Any:  # noqa: ANN401 - the parser's own types
        """The pieces with those branches in place of all."""
        changed = []
        for op, av in items:
            if op is ops.BRANCH and av[1] is self._branches:
                changed.append((op, (av[0], list(kept))))
            elif op is ops.SUBPATTERN:
                changed.append((op, (*av[:3], self._with(av[3], kept))))
            else:
                changed.append((op, av))
        return parser.SubPattern(self._parsed.state, changed)


def _longest(items: Any) -> list[Any]:  # noqa: ANN401
    """The branches of the longest alternation that every match goes through; none where there is no such."""
    found: list[Any] = []
    for op, av in items:
        here = av[1] if op is ops.BRANCH else _longest(av[3]) if op is ops.SUBPATTERN else []
        found = max(found, here, key=len)
    return found
