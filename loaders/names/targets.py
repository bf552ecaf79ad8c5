"""For whom: target groups as a title or sentence names them, with the words that narrow them down."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.language.wordfamilies import one_of
from loaders.names.mentions import Entity, Mention
from model.vocabulary import EntityType

__all__ = ["target_groups"]

NARROWED = re.compile(
    rf" (?:\w*(?:{one_of('group_phrases', 'whom')}))?"
    r"(?:(?:(?:från|över|under|mellan) )?\d{1,2}(?: ?[-–] ?| och | till )?\d{0,2} år"
    rf"|som (?:(?!,| och (?:{one_of('group_phrases', 'next_deed')})\b)[^.])+"
    r"|(?:inom|med) (?!fokus|inriktning|syfte|hjälp|stöd)[a-zåäö]+(?: (?:och )?[a-zåäö]+)?)?"
)
BEFORE = re.compile(rf"\b((?:{one_of('group_phrases', 'before')}) )$")
NO_TARGET = re.compile(r"\b(av|inom|i|från|vid|kring hur|motverka)\s+$")


def target_groups(text: str, mentions: Sequence[Mention], *, narrowed: bool = True) -> list[Entity]:
    """The target groups that the text names, each once, in the order of the text.

    Args:
        text: a title or sentence.
        mentions: what it names.
        narrowed: whether "barn som inte går i förskola" is a group of its own and not just "Barn".
    """
    found: list[Entity] = []
    for mention in mentions:
        if mention.entity.type is not EntityType.TARGET_GROUP or NO_TARGET.search(text[: mention.start]):
            continue
        entity = _narrowed(text, mention) if narrowed else mention.entity
        if entity not in found:
            found.append(entity)
    return found


def _narrowed(text: str, mention: Mention) -> Entity:
    after = NARROWED.match(text, mention.end)
    if after and not after[0].strip():
        after = None
    before = BEFORE.search(text[: mention.start])
    if not after and not before:
        return mention.entity
    start = before.start(1) if before else mention.start
    end = after.end() if after else mention.end
    name = text[start:end].strip(" .,;")
    return Entity(name[0].upper() + name[1:], EntityType.TARGET_GROUP, mention.entity.kind, new=True)
