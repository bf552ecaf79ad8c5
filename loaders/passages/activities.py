"""What an agreement calls the things that are done under it: "läxhjälpen", "språkcaféet".

What must stay true: a name that is written with a capital inside a sentence, or has several words, is none of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from loaders.language.around import Around
from loaders.language.wordfamilies import one_of
from loaders.names.entities import Entity, Mention
from model.vocabulary import EntityType

__all__ = ["activities"]

MEETS = re.compile(one_of("nouns", "forum", "network", "partnership", "team", "project", "programme"))
"""Nouns for those who meet, in small letters."""
INSIDE = Around(r"(?<=[a-zåäö,;] )", r"(?!\w)")


def activities(
    texts: Sequence[str], find: Callable[[str], list[Mention]], subject: Entity
) -> frozenset[Entity]:
    """Those collaborations of an agreement that are only what is done in it, by a common noun.

    Args:
        texts: its blocks.
        find: what is known in a text.
        subject: what it is about.
    """
    mentions = (m for text in texts for m in find(text))
    named = {m.entity for m in mentions if m.entity.type is EntityType.COLLABORATION and m.entity.new}
    return frozenset(entity for entity in named - {subject} if _is_common(entity, texts))


def _is_common(entity: Entity, texts: Sequence[str]) -> bool:
    name = entity.name
    small = name[:1].lower() + name[1:]
    if " " in name or not name[1:].islower() or MEETS.fullmatch(small):
        return False
    if any(INSIDE.stands(name, text) for text in texts):
        return False
    forms = [small, *(small.removesuffix(end) for end in ("en", "et", "n", "t") if small.endswith(end))]
    return any(INSIDE.stands(form, text) for text in texts for form in forms)
