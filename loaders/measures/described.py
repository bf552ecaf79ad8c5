"""A measure as it is being read: its title so far, and what is said of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from loaders.measures.pieces import Piece

__all__ = ["Described"]

BEARING = frozenset({"principal"})
"""The labels of those who answer for a measure of a plan."""
LEADING = frozenset({"coordinator", "principal"})
"""The labels of those who answer for a counted measure, where none is said to own it."""


@dataclass
class Described:
    """A measure that is being read."""

    title: Piece
    number: str
    chapter: str
    bare: bool = False
    """Whether its labels stand alone, without a colon."""
    is_listed: bool = False
    called: bool = False
    """Whether a label stands before its title, so that other lines with labels say something of it, too."""
    counted: bool = False
    """Whether it is called a measure, with its number."""
    fields: list[tuple[str, Piece]] = field(default_factory=list)

    @property
    def meanings(self) -> set[str]:
        """The kinds of its labels so far."""
        return {meaning for meaning, _ in self.fields}

    headed: Piece | None = None
    """Who alone stands in the heading above."""

    def name_owner(self, *, in_plan: bool) -> None:
        """Who leads what is called a measure answers for it, where nobody else does, or bears one of a plan."""
        if "owner" not in self.meanings and (self.counted or in_plan):
            leading = LEADING if self.counted else BEARING
            self.fields = [("owner" if name in leading else name, piece) for name, piece in self.fields]
        if "owner" not in self.meanings and self.headed is not None:
            self.fields.append(("owner", self.headed))
