"""Where a name stands between words that patterns describe, without a pattern that is made anew for every name.

To make a pattern takes longer than to look through a page with it. What must stay true: a name is found where
the one pattern of what stands before it, the name itself and what stands behind it finds it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["Around"]


class Around:
    """What stands on either side of a name, whatever the name is."""

    __slots__ = ("_before", "_behind")

    def __init__(self, before: str, behind: str) -> None:
        """The two sides.

        Args:
            before: a pattern that takes up no characters, as one that looks back; matched where the name begins.
            behind: a pattern that is matched where the name ends.
        """
        self._before = re.compile(before)
        self._behind = re.compile(behind)

    def places(self, name: str, text: str) -> Iterator[int]:
        """The first character of the name wherever it stands so, from left to right; none overlaps the one before."""
        at = text.find(name)
        while at >= 0:
            end = at + len(name)
            found = self._before.match(text, at) and self._behind.match(text, end)
            if found:
                yield at
            at = text.find(name, max(end, at + 1) if found else at + 1)

    def stands(self, name: str, text: str) -> bool:
        """Whether the name stands so anywhere."""
        return next(self.places(name, text), None) is not None
