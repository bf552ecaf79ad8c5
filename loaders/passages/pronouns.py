""" "Nämnden" in a list means whose section it is: "mellan nämnden och polisen", "förvaltningen, skolan och polisen"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.names.entities import BODIES, Entity, Mention

__all__ = ["with_own"]

PRONOUN = re.compile(
    r"[NnFfKkBbVvo](?<![\w-].)(?:(?<=[Nn])ämnden|(?<=[Ff])örvaltningen|(?<=[Kk])ontoret|(?<=[Bb])olaget|(?<=[Vv])i"
    r"|(?<=o)ss)\b"
)
BEHIND = re.compile(r"\b(?:med|av|åt|till|från|hos|via|genom|mellan) $")
JOINT = re.compile(r"(?:,|,? och|,? samt)(?: även| också)? ")


def with_own(text: str, mentions: tuple[Mention, ...], own: Entity | None) -> tuple[Mention, ...]:
    """The mentions with those of the section's owner by a pronoun that stands in one list with an actor.

    Args:
        text: the words of a passage.
        mentions: what it names, their places counted from its first character.
        own: whom "nämnden" and the like mean there.
    """
    if own is None or own.type not in BODIES or not mentions:
        return mentions
    actors = [m for m in mentions if m.entity.is_actor and not m.genitive]
    added = [
        Mention(word.start(), word.end(), own)
        for word in PRONOUN.finditer(text)
        if (
            _is_listed(text, word.start(), word.end(), actors)
            or (actors and BEHIND.search(text, 0, word.start()))
        )
        and not any(m.start < word.end() and word.start() < m.end for m in mentions)
    ]
    return tuple(sorted((*mentions, *added), key=lambda m: m.start)) if added else mentions


def _is_listed(text: str, start: int, end: int, actors: Sequence[Mention]) -> bool:
    return any(
        JOINT.fullmatch(text, end, m.start) is not None or JOINT.fullmatch(text, m.end, start) is not None
        for m in actors
    )
