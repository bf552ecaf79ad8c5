"""Which association "förbundet" means in a document that names only one and tells of its members by the noun."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from loaders.language.wordfamilies import MEMBERS, one_of, words_of
from loaders.names.entities import Entity, Mention
from loaders.passages.memberships import is_association

__all__ = ["association_meant"]

NOUN = f"(?:{one_of('joint_associations', 'nouns')})et"
NOUN_IN = re.compile(
    rf"(?:{'|'.join(sorted({noun[-5:] for noun in words_of('joint_associations', 'nouns')}))})et"
)
"""How those nouns end, found faster."""
BY_NOUN = re.compile(rf"\b(?:{MEMBERS}) (?:i|av|för) ({NOUN})\b|\b((?i:{NOUN}))s (?:{MEMBERS})\b")
"""Members of what goes by the noun alone: "Medlemmar i kommunalförbundet", "Förbundets medlemmar"."""


def association_meant(
    texts: Sequence[str], find: Callable[[str], list[Mention]]
) -> tuple[Entity, tuple[str, ...]] | None:
    """The only association that the document names, with the nouns by which it tells of its members.

    Args:
        texts: the blocks of the whole document.
        find: what is known in a text.
    """
    told = (text for text in texts if NOUN_IN.search(text))
    nouns = {(found[1] or found[2]).casefold() for text in told for found in BY_NOUN.finditer(text)}
    if not nouns:
        return None
    named = {m.entity for text in texts for m in find(text) if is_association(m.entity.name)}
    if len(named) != 1:
        return None
    return named.pop(), tuple(form for noun in sorted(nouns) for form in (noun, noun.capitalize()))
