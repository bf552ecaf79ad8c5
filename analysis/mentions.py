"""Which known things a text names, found by looking up its runs of words; its cost grows with the text alone."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.network import Network, Thing
from model.names import fold

__all__ = ["Names"]

LONGEST = 12
"""Words of the longest name that is looked for."""


class Names:
    """Looks things up by any of their names; of a run of words the longest name counts."""

    def __init__(self, things: Iterable[Thing]) -> None:
        self._things: dict[str, str] = {}
        for thing in sorted(things, key=lambda each: each.iri):
            for name in (thing.name, *thing.other_names):
                self._things.setdefault(fold(name), thing.iri)
        self._longest = min(LONGEST, max((len(name.split()) for name in self._things), default=0))

    @classmethod
    def of(cls, network: Network, *types: str) -> Names:
        """The names of all things of these types."""
        return cls(thing for thing in network.things.values() if thing.type in types)

    def within(self, text: str) -> tuple[str, ...]:
        """The things that a text names, sorted; without known names none."""
        words, found, start = fold(text).split(), set(), 0
        while start < len(words):
            length = next(
                (
                    n
                    for n in range(self._longest, 0, -1)
                    if " ".join(words[start : start + n]) in self._things
                ),
                0,
            )
            if length:
                found.add(self._things[" ".join(words[start : start + length])])
            start += max(length, 1)
        return tuple(sorted(found))
