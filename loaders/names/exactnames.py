"""Names as they stand: one automaton finds all that a document taught in one pass over a text.

What must stay true: a name counts where it is a word of its own or has a genitive s behind it; of names that
begin at one place the longest counts, and none begins inside the one before.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

import ahocorasick

__all__ = ["ExactNames"]


class ExactNames:
    """A set of names to be found in texts."""

    def __init__(self, names: Collection[str]) -> None:
        self._automaton = ahocorasick.Automaton(ahocorasick.STORE_LENGTH)
        for name in names:
            self._automaton.add_word(name)
        self._automaton.make_automaton()

    def find(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Where each name begins and ends in the text, and where its genitive s does or else the name again."""
        longest: dict[int, tuple[int, int]] = {}
        for last, length in self._automaton.iter(text):
            start = last - length + 1
            whole = _end_with_genitive(text, last + 1)
            if whole and not (start and (_is_of_word(text[start - 1]) or text[start - 1] == "-")):
                longest[start] = (last + 1, whole)  # longer names come later, since they end later
        behind = 0
        for start in sorted(longest):
            end, whole = longest[start]
            if start >= behind:
                behind = whole
                yield start, end, whole


def _end_with_genitive(text: str, end: int) -> int:
    """Where a name that ends at a place ends together with its genitive s; 0 where other letters follow."""
    following = text[end : end + 2]
    if not following or not _is_of_word(following[0]):
        return end
    return end + 1 if following[0] == "s" and not (len(following) > 1 and _is_of_word(following[1])) else 0


def _is_of_word(character: str) -> bool:
    return character.isalnum() or character == "_"
