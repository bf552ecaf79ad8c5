"""Where something is by its name, by whom it is for or by its house, and what is in the whole city."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.facts.drafts import Draft
from loaders.language.cues import cue
from loaders.language.patterns import compiled
from loaders.language.wordfamilies import families, one_of
from loaders.names.mentions import Entity, Mention
from loaders.passages.lists import entities, lists
from loaders.passages.modality import is_denied, is_proposed
from loaders.passages.passage import Passage
from loaders.rules.houses import area_in
from model.vocabulary import EntityType, Predicate

__all__ = [
    "DOERS",
    "WHOLE_CITY",
    "for_those_there",
    "in_the_city",
    "members_places",
    "named_places",
    "whole_city",
]

DOERS = (EntityType.COLLABORATION, EntityType.UNIT)
THERE = families("places")
WHOLE_CITY = cue(
    r"\b(?:runt om i|i hela|över hela|i stora delar av|på flera håll i)"
    r" (?:staden|kommunen|(?P<name>[A-ZÅÄÖ]\w+))"
    r"|\bi \w+ av [A-ZÅÄÖ]\w+s (?:geografiska )?(?:områden|stadsdelar)"
)
FOR_THOSE_AT = compiled(
    rf"\b(?i:{'|'.join(THERE['people'] + THERE['premises'])})"
    r"(?: (?:\(?\d{1,3}(?: ?[-–] ?\d{1,3})? år\)?|över \d+ år|mellan \d+ och \d+ år|boende|bosatta|om \d+ kvm"
    r"|i årskurs [\d–-]+|som (?:bor|lever|är bosatta|går|vistas)|\w+(?:ade|ande|iga))){0,2}"
    r" (?:i|på|vid|kring|runt|inom|från)"
    r"(?: (?:området|stadsdelen|stadsdelarna|bostadsområdet|bostadsområdena|centrala))? $"
)
"""Before the place of those whom something is for, and of the house that it gets."""
HOUSE_OF_ITS = re.compile("|".join(THERE["premises"]), re.IGNORECASE)
FOR_THEM = re.compile(rf"\b(?:{one_of('reach', 'purpose')})")
"""What is said where it is told whom something is for."""
GATHERED_AT = (
    rf"(?i:{'|'.join(THERE['gathered'])}) (?:i|på|vid|längs|kring|runt)"
    r" (?:(?:centrala|området|stadsdelarna) )?"
)
GATHERED, GATHERED_NAME = compiled(rf"\b{GATHERED_AT}$"), re.compile(GATHERED_AT)
"""Before the place of those who are many of a kind, in a sentence and in what they are called."""
RIGHT_BEFORE = len(" på ")
OPENS_WITH = 12
"""Characters before what a sentence opens with."""


def for_those_there(passage: Passage, run: Sequence[Mention]) -> Iterator[Draft]:
    """What is spoken of is where those are whom it is for, and where its house stands: "lokalen på Strandgatan".

    Args:
        passage: a sentence or bullet.
        run: the places that it names in a row, where nothing else is said to be.
    """
    place = run[0].start
    at = FOR_THOSE_AT.search(passage.lead(place))
    known = (passage.meant, passage.recent, passage.topic, passage.subject)
    doer = next((e for e in known if e is not None and e.type is EntityType.COLLABORATION), None)
    if not at or doer is None or doer.kind == "forum":
        return
    if not (FOR_THEM.search(passage.text) or HOUSE_OF_ITS.search(at[0])):
        return
    near = [m for m in passage.mentions if place - RIGHT_BEFORE <= m.end <= place]
    if any(m.entity.is_actor and not m.entity.general for m in near):
        return
    for mention in run:
        if mention.entity.type is EntityType.AREA and passage.home != mention.entity:
            yield Draft(doer, Predicate.OPERATES_IN, mention.entity, "place-of-theirs", 0.55)


def named_places(passage: Passage) -> Iterator[Draft]:
    """A collaboration or unit with an area in its name is at work there."""
    for mention in passage.mentions:
        for area in mention.areas:
            certainty = "explicit" if mention.entity.type is EntityType.COLLABORATION else "implied"
            yield Draft(mention.entity, Predicate.OPERATES_IN, area, "place-in-name", 0.7, certainty)


def members_places(passage: Passage) -> Iterator[Draft]:
    """Where those are whom a collaboration gathers: "Kajen är ett samarbete mellan polisen och handlarna i Hamnby"."""
    named = passage.collaborations
    if not named or is_proposed(passage) or is_denied(passage):
        return
    for run in lists(passage.text, passage.mentions, _is_area):
        if GATHERED.search(passage.lead(run[0].start)):
            for mention in run:
                yield Draft(named[0].entity, Predicate.OPERATES_IN, mention.entity, "place-of-members", 0.6)
    for mention in passage.mentions:
        area = area_in(mention.entity) if GATHERED_NAME.match(mention.entity.name) else None
        if area is not None and area != passage.home:
            yield Draft(named[0].entity, Predicate.OPERATES_IN, area, "place-of-members", 0.6)


def _is_area(entity: Entity) -> bool:
    return entity.type is EntityType.AREA


def whole_city(passage: Passage) -> Iterator[Draft]:
    """ "… runt om i staden": what the sentence begins with is at work in the whole municipality."""
    found = WHOLE_CITY.search(passage.text)
    in_parts = found and passage.text[found.end() : found.end() + 2] == " ("
    if not found or in_parts or passage.home is None or is_proposed(passage, found.start()):
        return
    if found["name"] and not passage.home.name.startswith(found["name"].removesuffix("s")):
        return  # "i hela Norrland"
    before = [m for m in passage.mentions if m.end <= found.start() and m.entity.type in DOERS]
    first = next(iter(lists(passage.text, before, lambda e: e.type in DOERS)), [])
    for doer in entities(first):
        yield Draft(
            doer, Predicate.OPERATES_IN, passage.home, "whole-city", 0.7, attributes={"scope": found[0]}
        )


def in_the_city(passage: Passage) -> Iterator[Draft]:
    """ "Kajen är ett forum för föreningar i Strömhamn": what a sentence opens with is at work in the municipality."""
    named = passage.collaborations
    if passage.home is None or not named or named[0].start > OPENS_WITH or is_proposed(passage):
        return
    for mention in passage.mentions:
        at_home = mention.entity.name == passage.home.name and not mention.genitive
        if at_home and mention.start > named[0].end and passage.text[: mention.start].endswith(" i "):
            yield Draft(named[0].entity, Predicate.OPERATES_IN, passage.home, "in-the-city", 0.65)
