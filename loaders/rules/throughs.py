"""Through what somebody acts: a collaboration that it thereby is in, or units that are in one for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.facts.drafts import Draft, participation
from loaders.language.cues import cue
from loaders.language.wordfamilies import one_of
from loaders.names.mentions import BODIES, Entity
from loaders.passages.lists import entities, list_after, lists
from loaders.passages.modality import is_denied, is_proposed
from loaders.passages.sections import Passage
from loaders.passages.speaking import about, collaborations, speakers
from loaders.rules.membership import TAKES_PART
from model.vocabulary import EntityType, Predicate

__all__ = ["FROM_BODY", "through", "units_from", "units_through"]

THROUGH = re.compile(r"\b(genom|via|inom ramen för)(?: \w+){0,2} $", re.IGNORECASE)
BY_MEANS = cue(
    r"\b(?:genom|via|med representanter (?:från|för))(?: (?:sin|sina|sitt|bland annat|främst))? (?=\w)"
)
FROM_BODY = cue(r"^(?:\w+ )?(?:[Ff]rån|[Ii]nom) (?=[A-ZÅÄÖa-zåäö])")
COMES = cue(
    rf"\b(?:{one_of('membership', 'comes')})\b"
    r"(?: (?:representation|representanter|deltagare|med|även|också|bland annat))*(?: (?:från|för|av))?(?= )"
)
VIA = re.compile(r",? \(?(?:genom|via|inom)(?: (?:projektet|satsningen|samarbetet|insatsen|programmet))? $")
"""Between an actor and the collaboration through which it does something: "med stöd av polisen (via Kajen)"."""


def through(passage: Passage) -> Iterator[Draft]:
    """ "Nämnden … genom satsningen …": who does something through a collaboration takes part in it."""
    for mention in collaborations(passage):
        before = passage.lead(mention.start)
        if (
            not THROUGH.search(before)
            or is_proposed(passage, mention.start)
            or is_denied(passage, mention.start)
        ):
            continue
        beside = VIA.search(before)
        doers = _beside(passage, mention.start - len(beside[0])) if beside else []
        for actor in doers or speakers(passage, mention.start):
            if doers or actor.type in BODIES or actor.type is EntityType.UNIT:
                yield participation(actor, mention.entity, "through", 0.7)


def units_through(passage: Passage) -> Iterator[Draft]:
    """ "Nämnden deltar i … genom biblioteken": its units are in the collaboration for it, and are parts of it."""
    verb = TAKES_PART.search(passage.text)
    named = [m for m in collaborations(passage) if verb and m.start >= verb.end()]
    if verb is None or not named or is_proposed(passage, verb.start()) or is_denied(passage, verb.start()):
        return
    wholes = [s for s in speakers(passage, verb.start()) if s.type in BODIES]
    for word in BY_MEANS.finditer(passage.text, named[0].end):
        units = entities(list_after(passage.text, passage.mentions, word.end(), _is_unit))
        met = [m for m in named if m.end <= word.start()]
        for unit in units if len(wholes) == 1 else []:
            yield Draft(unit, Predicate.PART_OF, wholes[0], "unit-through", 0.7)
            for collaboration in entities(met):
                yield participation(unit, collaboration, "unit-through", 0.75)


def units_from(passage: Passage) -> Iterator[Draft]:
    """ "Från nämnden deltar biblioteken": units that are in what is spoken of, and parts of their body."""
    opened = FROM_BODY.search(passage.text)
    whole = next((m.entity for m in passage.mentions if opened and m.start == opened.end()), None)
    if (
        opened is None
        or whole is None
        or whole.type not in BODIES
        or is_proposed(passage)
        or is_denied(passage)
    ):
        return
    verb = COMES.search(passage.text, opened.end())
    named = list(dict.fromkeys(m.entity for m in collaborations(passage)))
    meeting = named[0] if len(named) == 1 else None if named else about(passage, only_if=COMES)
    units = entities(list_after(passage.text, passage.mentions, verb.end(), _is_unit)) if verb else []
    for unit in units if meeting is not None else []:
        yield Draft(unit, Predicate.PART_OF, whole, "units-from", 0.7)
        if meeting is not None:
            yield participation(unit, meeting, "units-from", 0.8)


def _is_unit(entity: Entity) -> bool:
    return entity.type is EntityType.UNIT


def _beside(passage: Passage, place: int) -> list[Entity]:
    """The partners whose names end at a place."""
    ends = [m for m in passage.mentions if m.end == place and m.entity.is_actor]
    return entities([m for run in lists(passage.text, ends, lambda e: not e.general) for m in run])
