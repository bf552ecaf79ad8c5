"""What stands behind a measure's title or at once below it without labels: who answers for it, and how far it is.

What must stay true: what stands there is nothing else, so that text about other things makes no measure.
"""

from __future__ import annotations

from loaders.measures.lineforms import COUNTS, DONE_BY
from loaders.measures.ownertails import owned_in_sentences, owner_tail, state_told
from loaders.measures.pieces import NUMBER, Piece, can_be_title
from loaders.names.mentions import MentionFinder
from loaders.text.layout import Kind

__all__ = ["Said", "said_behind", "said_below", "said_in_label", "with_states"]

Said = list[tuple[str, Piece]]
"""Meanings and the words that have them."""
TELLING = frozenset({"owner", "partners", "time", "text"})
"""What a labelled part may say before a sentence that tells the state."""


def said_behind(piece: Piece, finder: MentionFinder, *, headed: bool) -> tuple[Piece, Said] | None:
    """The title of an item of a plan's list, or of a line that ends with brackets, and what stands behind it.

    Args:
        piece: the item or line.
        finder: knows who may answer for something.
        headed: whether who answers for it is told above.
    """
    count = COUNTS.match(piece.text)
    is_item = piece.kind is Kind.BULLET or (count is not None and piece.kind is not Kind.HEADING)
    if not is_item and not (piece.kind is Kind.HEADING and piece.text.endswith(")")):
        return None
    tail = owner_tail(piece.text, finder, headed=headed and is_item)
    if tail is None:
        return None
    start = count.end() if count and not NUMBER.match(piece.text) else 0
    said = [(meaning, piece.part(first, end)) for meaning, first, end in tail.fields]
    return piece.part(start, tail.title), said


def said_below(piece: Piece, above: Piece | None, finder: MentionFinder | None) -> Said:
    """What the sentences of a piece say of the measure whose title stands at once above; nothing where it is none."""
    if above is None or piece.kind is Kind.HEADING or not can_be_title(above, directly=True):
        return []
    said = DONE_BY.match(piece.text)
    if said is not None and NUMBER.match(above.text):
        return [("owner", piece.part(*said.span("who")))]
    if finder is None or not (above.kind is Kind.HEADING or NUMBER.match(above.text)):
        return []
    told = owned_in_sentences(piece.text, finder)
    return [(meaning, piece.part(start, end)) for meaning, start, end in told]


def said_in_label(title: Piece, finder: MentionFinder | None) -> tuple[Piece, Said]:
    """What a label says is a title, without what stands in brackets behind it of who answers for it."""
    ends = finder is not None and title.text.endswith(")")
    tail = owner_tail(title.text, finder) if finder is not None and ends else None
    if tail is None:
        return title, []
    return title.part(0, tail.title), [(name, title.part(start, end)) for name, start, end in tail.fields]


def with_states(said: Said) -> Said:
    """The same with the state that a sentence at the end of some words tells: "Skolan. Arbetet är påbörjat."."""
    if any(meaning == "status" for meaning, _ in said):
        return said
    found: Said = []
    for meaning, piece in said:
        state = state_told(piece.text) if meaning in TELLING else None
        found.append((meaning, piece))
        if state:
            found.append(("status", piece.part(*state)))
    return found
