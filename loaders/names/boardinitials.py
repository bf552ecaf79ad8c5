"""Boards that minutes call by their initials where they say who was there: "Karin Ek, SN", "Per Alm (BUN)".

What must stay true: initials mean a board only behind a person in such a list, and only where neither the registry
nor the document says what they mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.language.wordfamilies import ATTENDANCE, families
from loaders.names.entities import Entity
from loaders.names.mentions import MentionFinder
from loaders.text.layout import Block, Kind
from model.vocabulary import EntityType

__all__ = ["BOARDS", "boards_by_initials"]

BOARDS = {initials.upper(): names[0] for initials, names in families("board_initials").items()}
THERE = re.compile(rf"{ATTENDANCE}(?: [\w]+){{0,4}}:?")
BEHIND_NAME = re.compile(r"[a-zåäö)](?:, | \(| )([A-ZÅÄÖ]{2,4})(?=$|[,)]| [A-ZÅÄÖ][a-zåäö]| (?:vice )?ordf)")

EXPLAINED = re.compile(r"[a-zåäö] \(([A-ZÅÄÖ]{2,4})\)")
"""Where a text says itself what initials mean."""


def boards_by_initials(
    blocks: Sequence[Block], finder: MentionFinder
) -> Iterator[tuple[str, Entity | None, Entity]]:
    """The initials in lists of those who were there, what they were taken for, and the board that they mean.

    Args:
        blocks: the whole document.
        finder: one who has learnt its names.
    """
    told = {
        short for block in blocks if block.kind is not Kind.BULLET for short in EXPLAINED.findall(block.text)
    }
    below = False
    for block in blocks:
        if block.kind is not Kind.BULLET:
            below = THERE.fullmatch(block.text) is not None
            continue
        found = BEHIND_NAME.search(block.text) if below else None
        if found is None or found[1] in told or found[1] not in BOARDS:
            continue
        told.add(found[1])
        known = [m.entity for m in finder.find(found[1])]
        if not known or (known[0].new and known[0].type is not EntityType.BOARD):
            board = Entity(BOARDS[found[1]], EntityType.BOARD, None, new=True)
            own = next(
                (m.entity for m in finder.find(board.name) if m.entity.type is EntityType.BOARD), board
            )
            yield found[1], known[0] if known else None, own
