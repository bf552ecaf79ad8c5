"""Collaborations that the title of a list names: "Kontaktlista Platsgruppen Kajen", "Vem gör vad i Lugna gatan?".

What must stay true: what follows the word for the list begins with a capital and is nobody who acts by himself and
no place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.language.wordfamilies import one_of
from loaders.names.entities import Entity
from loaders.names.mentions import MentionFinder
from loaders.text.layout import Block, Kind
from loaders.text.privacy import individuals
from model.vocabulary import EntityType

__all__ = ["named_by_lists"]

CAPITAL = r"[A-ZÅÄÖ][\w&-]*"
NAME = rf"{CAPITAL}(?: [\w&-]+){{0,4}}?"
OF_LIST = re.compile(
    rf"(?:\d+(?:\.\d+)*\.? )?(?:(?:{one_of('list_heads', 'of')}) (?:för|i|inom|till|från|av)(?: [a-zåäö]+(?:et|en))?"
    rf"|(?:{one_of('list_heads', 'beside')})) (?P<name>{NAME})(?: \d{{4}}(?:[–-]\d{{2,4}})?)?[:?]?"
)
"""A line that is a list's title with the name behind it."""
BEFORE_LIST = re.compile(rf"(?P<name>{NAME}) [–-] (?:{one_of('list_heads', 'behind')})(?: .{{1,30}})?:?")
"""One with the name before it."""
LONGEST = 90


def named_by_lists(blocks: Sequence[Block], finder: MentionFinder) -> Iterator[Entity]:
    """The collaborations that only the titles of lists tell of.

    Args:
        blocks: the whole document.
        finder: one who has learnt its names.
    """
    for block in blocks:
        if block.kind is Kind.ROW or len(block.text) > LONGEST:
            continue
        titled = OF_LIST.fullmatch(block.text) or BEFORE_LIST.fullmatch(block.text)
        if titled and _is_open(titled["name"], finder):
            yield Entity(titled["name"], EntityType.COLLABORATION, None, new=True)


def _is_open(name: str, finder: MentionFinder) -> bool:
    """Whether nobody is known by a part of the name, and it is no person's or an ordinary word."""
    if individuals(name) or (" " not in name and finder.is_ordinary(name.casefold())):
        return False
    known = [m.entity for m in finder.find(name)]
    return all(entity.type is EntityType.AREA for entity in known) and not any(
        m.end - m.start == len(name) for m in finder.find(name)
    )
