"""Who speaks in a document that is one body's: the one that its head names, where no section is another's.

It may be a page of a unit or a company, or an association's paper: then its title is the name, or says no more of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from loaders.language.wordfamilies import one_of
from loaders.names.entities import BODIES, Entity, Mention
from loaders.names.mentions import MentionFinder
from loaders.passages.agreementtitles import HEAD_BLOCKS
from loaders.passages.headings import VOICES, heard
from loaders.text.layout import Block, Kind
from model.vocabulary import EntityType

__all__ = ["author_of", "chair_of", "is_minutes", "page_of"]

MINUTES = re.compile(r"\b(?:[Pp]rotokoll|PROTOKOLL|[Ss]ammanträdes\w+|SAMMANTRÄDES\w+)")
TITLED = re.compile(
    rf"(?i:{one_of('tellers', 'titled')})? ?(?P<name>§)(?:{one_of('tellers', 'paper')})?"
    r"(?: i [A-ZÅÄÖ][\wåäö]+(?: kommun)?)?(?:,? (?:19|20)\d\d(?:[–/-]\d{2,4})?)?(?: [–|-] [\wåäöÅÄÖ ]+)?[.:!]?"
)
"""A title that says no more than whose page or paper it is, a sign in the place of the name."""
IS_ONE = re.compile(
    r"§ (?:är|ägs|drivs|startade|startades|grundades|bildades|finns till|arbetar|verkar|samlar|organiserar|består av)\b"
)
"""How a first sentence begins that says what somebody is or does."""
SIGN = "§"
DEFINITE = ("en", "et", "an")
STRANGE = frozenset({"state_agency", "region", "collective"})
OWN = frozenset({EntityType.UNIT, EntityType.COMPANY, EntityType.EXTERNAL_PARTNER})
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


def page_of(blocks: list[Block], finder: MentionFinder) -> Entity | None:
    """Whose page or paper it is by its title, or by the first sentence below it."""
    head = _head(blocks)
    for block in head:
        if one := _whose(block.text, finder.find(block.text), TITLED.fullmatch):
            return one
    first = blocks[len(head)] if len(blocks) > len(head) else None
    return _whose(first.text, finder.find(first.text), IS_ONE.match) if first is not None else None


def _whose(text: str, mentions: list[Mention], says: Callable[[str], object]) -> Entity | None:
    for mention in mentions:
        entity = mention.entity
        signed = f"{text[: mention.start]}{SIGN}{text[mention.end :]}"
        named = not entity.general or entity.name.endswith(DEFINITE)
        if entity.type in OWN and named and entity.kind not in STRANGE and says(signed):
            return entity
    return None


def is_minutes(blocks: list[Block]) -> bool:
    """Whether the head of a document says that it takes down a meeting."""
    return any(MINUTES.search(block.text) for block in blocks[:HEAD_BLOCKS])


def chair_of(blocks: list[Block], finder: MentionFinder) -> Entity | None:
    """The board whose minutes a document is: the one that stands above the first paragraph; None where several do."""
    boards: dict[Entity, None] = {}
    for block in blocks[:HEAD_BLOCKS]:
        head, paragraph, _ = block.text.partition("§")
        if len(head) > LONGEST_TITLE:
            break
        named = (m for m in finder.find(head) if m.entity.type is EntityType.BOARD and not m.genitive)
        boards |= dict.fromkeys(m.entity for m in named)
        if paragraph:
            break
    return next(iter(boards)) if len(boards) == 1 else None


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
    return home is not None and entity.name.removesuffix(" kommun").removesuffix(" stad").removesuffix(
        " Stad"
    ) in (
        home.name,
        f"{home.name}s",
    )
