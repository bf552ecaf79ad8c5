"""The mentions between two places of a block, and what stands there of a collaboration or a unit by its name."""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Iterable, Iterator

from loaders.language.wordfamilies import NAMES_IT
from loaders.names.mentions import Entity, Mention
from loaders.text.layout import Block, Kind
from model.vocabulary import EntityType

__all__ = [
    "goes_on",
    "inside",
    "introduces",
    "is_by_name",
    "is_joined",
    "named_in",
    "opened_by",
    "opens_sentence",
    "tells_of",
]

HEAD = 20
"""So near the head of a sentence a name is what it is about (characters)."""
LEAD = 40
"""Characters before a name that tell how it is meant."""
OBLIQUE = re.compile(
    r"\b(?:av|från|till|via|för|enligt|genom|hos|om|mot|ur|efter|mellan|kring)"
    r" (?:[a-zåäö]+ )?$"
)
INDEFINITE = re.compile(r"\ben (?:[a-zåäö]+ )?$")
BESIDE_IT = re.compile(
    r"(?:\b(?:av|från|via|enligt|genom|inom|inom ramen för|ur|efter|med (?:medel|stöd|pengar|bidrag) (?:från|ur|av))"
    r" (?:[a-zåäö]+ ){0,2}|[(])$"
)
"""What stands before that from which money or rules come, and not before what a sentence tells of."""
IN_A_ROW = re.compile(r",? (?:och|samt|respektive) |, |/")
MEMBER_OF = re.compile(r"\b(?:medlem(?:mar)?|anslut(?:en|na|et)) (?:i|till|av) (?:[a-zåäö]+ ){0,2}$")
NAMES_IT_NEXT = re.compile(NAMES_IT)


def inside(found: list[Mention], start: int, end: int) -> Iterator[Mention]:
    """The mentions between two places of a block, their own places counted from the first."""
    for m in itertools.islice(found, bisect.bisect_left(found, start, key=_start_of), None):
        if m.start >= end:
            break
        if m.end <= end:
            yield Mention(m.start - start, m.end - start, m.entity, m.genitive, m.areas)


def named_in(text: str, found: list[Mention], start: int, end: int) -> Entity | None:
    """What a sentence says that the one before it told of: "Samarbetet heter Lugna kvällar"."""
    opens = NAMES_IT_NEXT.match(text, start, end)
    named = inside(found, opens.end(), end) if opens else ()
    return next((m.entity for m in named if m.entity.type is EntityType.COLLABORATION), None)


def opened_by(block: Block, found: list[Mention], start: int, topic: Entity) -> Entity | None:
    """The other collaboration of which a question or a line with a colon begins to tell in the section of one.

    Args:
        block: what is no bullet, or nothing opens.
        found: the mentions in it.
        start: where its last sentence begins.
        topic: what the section is about.
    """
    if topic.type is not EntityType.COLLABORATION or block.kind is Kind.BULLET:
        return None
    if not block.text.rstrip().endswith((":", "?")):
        return None
    last = list(inside(found, start, len(block.text)))
    if len({m.entity for m in last}) != 1 or last[0].entity.type is not EntityType.COLLABORATION:
        return None
    return last[0].entity if introduces(block.text, start, last[0]) else None


def opens_sentence(text: str, start: int, mentions: Iterable[Mention]) -> Entity | None:
    """The one collaboration that a sentence begins with and tells of, whatever others it names later.

    Args:
        text: the block's readable text.
        start: where the sentence begins in it.
        mentions: what it names, counted from there.
    """
    first, *others = (m for m in mentions if m.entity.type is EntityType.COLLABORATION and not m.joins)
    if first.start or first.genitive:
        return None
    beside = any(IN_A_ROW.fullmatch(text, start + first.end, start + m.start) for m in others)
    return None if beside else first.entity


def is_by_name(text: str, start: int, mention: Mention) -> bool:
    """Whether a unit is named and not just spoken of: "Fritidsgården Bojen", not "skolan"."""
    several = " " in mention.entity.name
    return several or (mention.entity.new and text[start + mention.start].isupper())


def tells_of(text: str, start: int, mention: Mention) -> bool:
    """Whether a sentence tells of a collaboration: it begins with it, or does not only say whose or by whom it is.

    Args:
        text: the block's readable text.
        start: where the sentence begins in it.
        mention: counted from there.
    """
    place = start + mention.start
    return mention.start <= HEAD or not OBLIQUE.search(text, max(start, place - HEAD), place)


def is_joined(text: str, start: int, mention: Mention) -> bool:
    """Whether a sentence only says that somebody is a member of it, and tells nothing of what is done there."""
    lead = text[max(start, start + mention.start - LEAD) : start + mention.start]
    return MEMBER_OF.search(lead) is not None


def introduces(text: str, start: int, mention: Mention) -> bool:
    """Whether a sentence begins with a group or says that there is one, and does not only say who is in it.

    Args:
        text: the block's readable text.
        start: where the sentence begins in it.
        mention: counted from there.
    """
    place = start + mention.start
    lead = text[max(start, place - HEAD) : place]
    return not OBLIQUE.search(lead) and (mention.start <= HEAD or INDEFINITE.search(lead) is not None)


def goes_on(text: str, start: int, named: Iterable[Mention]) -> bool:
    """Whether a sentence goes on about what was told of, and names others only as those from which something comes.

    Args:
        text: the block's readable text.
        start: where the sentence begins in it.
        named: the collaborations in the sentence, counted from there.
    """
    places = [start + mention.start for mention in named]
    return bool(places) and all(BESIDE_IT.search(text, max(start, at - LEAD), at) for at in places)


def _start_of(mention: Mention) -> int:
    return mention.start
