"""Organisations that nobody listed, by their place in a list of those who were at a meeting or were not.

What must stay true: what may be a person's name or a title is none; a name of one has a place's name in it, or ends
with a noun for bodies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.language.wordfamilies import ATTENDANCE
from loaders.names.actorheads import nouns_in
from loaders.names.entities import Entity
from loaders.names.localnames import PROVINCES
from loaders.names.mentions import MentionFinder
from loaders.names.officers import is_title
from loaders.text.layout import Block, Kind
from model.vocabulary import EntityType

__all__ = ["attended_names"]

HEADING = re.compile(rf"{ATTENDANCE}(?: [\wåäö]+){{0,3}}:?")
RUN_IN = re.compile(rf"{ATTENDANCE}(?: [\wåäö]+){{0,3}}: (?=[A-ZÅÄÖ])")
PARTS = re.compile(r",? (?:och|samt) |[,;] ?")
BESIDE = re.compile(r" ?\(.*|[:.] .*| [–-] .*")
"""What tells of who was there behind the name."""
NAME = re.compile(r"[A-ZÅÄÖ][\w&'’-]*(?: [\w&'’-]+){1,4}")


def attended_names(blocks: Sequence[Block], finder: MentionFinder) -> Iterator[Entity]:
    """The organisations that only the lists of those present or absent name.

    Args:
        blocks: the whole document.
        finder: one who has learnt its names.
    """
    home = finder.home.name if finder.home else ""
    for name in _listed(blocks):
        if NAME.fullmatch(name) and not any(map(is_title, name.split())):
            known = {m.entity.type for m in finder.find(name)}
            placed = bool(known) or any(_is_of(word, home) for word in name.split())
            if known <= {EntityType.AREA} and (entity := _named(name, placed=placed)):
                yield entity


def _is_of(word: str, home: str) -> bool:
    """Whether a word says where an organisation is."""
    place = word.removesuffix("s")
    return place in PROVINCES or (home != "" and place == home.removesuffix("s"))


def _listed(blocks: Sequence[Block]) -> Iterator[str]:
    """What stands in the lists: the head of each line, and each part of a line that goes on with names."""
    below = False
    for block in blocks:
        if block.kind is not Kind.BULLET:
            below = HEADING.fullmatch(block.text) is not None
        if found := RUN_IN.match(block.text):
            yield from (BESIDE.sub("", part).strip(" .") for part in PARTS.split(block.text[found.end() :]))
        elif below and block.kind is Kind.BULLET:
            yield BESIDE.sub("", PARTS.split(block.text)[0]).strip(" .")


def _named(name: str, *, placed: bool) -> Entity | None:
    """The organisation of that name, by the noun that it ends with or the place in it."""
    head = next((noun.head for noun in nouns_in(name) if noun.end == len(name)), None)
    if head is not None and head.type is not EntityType.COLLABORATION:
        return Entity(name, head.type, head.kind, new=True)
    return Entity(name, EntityType.EXTERNAL_PARTNER, None, new=True) if placed else None
