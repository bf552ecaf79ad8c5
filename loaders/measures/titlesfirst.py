"""Forms that say who answers for a measure before they say what it is: the same lines, each title before its own.

What must stay true: only where every title of a document stands behind the same other label is anything moved.
"""

from __future__ import annotations

from collections.abc import Sequence

from loaders.measures.pieces import Piece
from loaders.text.labels import fields_in

__all__ = ["titles_first"]

TITLES = ("title", "what")
OPENING = frozenset({"owner", "status", "time", "partners", "target"})
"""The labels that a form may begin with in the place of a title."""
LEAST = 2
"""Titles of a form that comes again."""


def titles_first(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces in their order, each title moved before the first line of its form."""
    meanings = [_meaning(piece) for piece in pieces]
    titles = [at for at, meaning in enumerate(meanings) if meaning in TITLES]
    labelled = [at for at, meaning in enumerate(meanings) if meaning]
    first = meanings[labelled[0]] if labelled else ""
    starts = [at for at in labelled if meanings[at] == first]
    if len(titles) < LEAST or first not in OPENING or len(starts) != len(titles):
        return list(pieces)
    ends = [*starts[1:], len(pieces)]
    if not all(start < title < end for start, title, end in zip(starts, titles, ends, strict=True)):
        return list(pieces)
    order = list(range(len(pieces)))
    for start, title in zip(starts, titles, strict=True):
        order.remove(title)
        order.insert(order.index(start), title)
    return [pieces[at] for at in order]


def _meaning(piece: Piece) -> str:
    """What the label says that a piece begins with; empty where it begins with none."""
    found = fields_in(piece.text)
    return found[0].meaning if found and found[0].at == 0 else ""
