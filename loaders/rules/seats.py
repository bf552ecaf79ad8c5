"""Whose seats a council has: "Bo Ek som representerar Företagarna", "socialnämnden har två ledamöter".

What must stay true: only a passage about a collaboration is read; whom somebody represents elsewhere is in nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.facts.drafts import Draft, participation
from loaders.language.cues import cue
from loaders.language.wordfamilies import one_of
from loaders.names.entities import Entity, Mention
from loaders.passages.lists import entities, list_after
from loaders.passages.modality import is_denied, is_proposed
from loaders.passages.passage import Passage
from loaders.passages.speaking import about, collaborations
from model.vocabulary import EntityType, Role

__all__ = ["SEAT_CUES", "seats"]

STANDS_FOR = cue(rf"\b(?:{one_of('seats', 'stands_for')}) ")
"""What is said of a person before whom he is there for."""
HEADS_TOO = cue(rf"\b[Oo]rdförande(?: i \w+)? (?:är|var) [^.;:]*?\b(?:{one_of('seats', 'heads_too')}) ")
"""Who chairs it is the head of a body as well."""
HAS = cue(rf" har (?:\w+ ){{1,2}}(?:{one_of('seats', 'seats')})\b(?! (?:i|inom) )")
"""How many seats the body has that is named right before."""
SEAT_CUES = (STANDS_FOR, HEADS_TOO, HAS)


def seats(passage: Passage) -> Iterator[Draft]:
    """The bodies that a passage about a council gives the seats of."""
    council = _council(passage)
    if council is None:
        return
    for shape, role in ((HEADS_TOO, Role.CONVENER), (STANDS_FOR, Role.MEMBER)):
        for said in shape.finditer(passage.text):
            if is_proposed(passage, said.start()) or is_denied(passage, said.start()):
                continue
            for actor in entities(list_after(passage.text, passage.mentions, said.end(), close=True)):
                yield participation(actor, council, "seats", 0.8, role=role)
    for mention in passage.mentions:
        if mention.entity.is_actor and HAS.match(passage.text, mention.end) and not _is_whole(mention):
            yield participation(mention.entity, council, "seats", 0.8)


def _council(passage: Passage) -> Entity | None:
    """The one collaboration that the passage names, or what it is about; a group that several sit in."""
    named = {m.entity for m in collaborations(passage)}
    council = next(iter(named)) if len(named) == 1 else None if named else about(passage) or passage.recent
    return council if council is not None and council.type is EntityType.COLLABORATION else None


def _is_whole(mention: Mention) -> bool:
    """Whether a mention is of the people of somewhere, who have no seats of their own."""
    return mention.entity.type is EntityType.TARGET_GROUP
