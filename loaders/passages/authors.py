"""Who speaks in a document that is one body's: the one that its head names, where no section is another's."""

from __future__ import annotations

from loaders.names.entities import BODIES, Entity
from loaders.names.mentions import MentionFinder
from loaders.passages.headings import HEAD_BLOCKS, VOICES, heard
from loaders.text.layout import Block, Kind

__all__ = ["author_of"]

LONGEST_TITLE = 160
"""Characters; a longer block is text and no title."""


def author_of(blocks: list[Block], finder: MentionFinder) -> Entity | None:
    """The one body that the head of a document names; None where it names several or a section below has a voice."""
    named = dict.fromkeys(
        m.entity
        for block in _head(blocks)
        for m in finder.find(block.text)
        if m.entity.type in BODIES and not m.entity.general and m.entity.kind is None
    )
    bodies = [entity for entity in named if not _is_city(entity, finder)]
    if len(bodies) != 1 or bodies[0].type not in VOICES:
        return None
    below = (block for block in blocks[len(_head(blocks)) :] if block.kind is Kind.HEADING)
    others = (heard(block, finder, None)[0] for block in below)
    return None if any(other not in (None, bodies[0]) for other in others) else bodies[0]


def _head(blocks: list[Block]) -> list[Block]:
    """The blocks above the first text."""
    head: list[Block] = []
    for block in blocks[:HEAD_BLOCKS]:
        if len(block.text) > LONGEST_TITLE or block.text.rstrip().endswith((".", ":")):
            break
        head.append(block)
    return head


def _is_city(entity: Entity, finder: MentionFinder) -> bool:
    home = finder.home
    return home is not None and entity.name.removesuffix(" kommun").removesuffix(" stad") in (
        home.name,
        f"{home.name}s",
    )
