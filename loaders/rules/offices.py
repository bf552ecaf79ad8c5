"""Who holds an office of a collaboration: "kansliet för Kajen ligger hos A", "A har samordningsansvaret"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.facts.drafts import Draft, participation
from loaders.language.cues import Cue, cue
from loaders.language.wordfamilies import families, one_of
from loaders.names.entities import Entity
from loaders.passages.lists import entities, list_after
from loaders.passages.modality import is_denied, is_proposed
from loaders.passages.passage import Passage
from loaders.passages.speaking import about, collaborations, speakers
from model.vocabulary import Role

__all__ = ["OFFICE_CUES", "offices"]

OF = r"(?: (?:för|i|av|inom|till) [^.;:]{2,80}?)?"
"""What the office is of."""
SOME = r"(?: [\wåäö]+){0,3}?"
PEOPLE = rf"(?:(?: [a-zåäö]+)?? (?:{'|'.join(families('parts')['people'])}) (?:för|från|i|vid|på|hos|inom)|)"
OFFICES = {Role.CONVENER: "convening", Role.COORDINATOR: "coordinating", Role.OWNER: "owning"}
HOLDERS = {Role.CONVENER: "convener", Role.COORDINATOR: "coordinator", Role.OWNER: "owner"}
LIES = {
    role: cue(
        rf"\b(?i:{one_of('offices', office)})\b{OF} (?:{one_of('offices', 'lies')}){SOME}"
        rf" (?:{one_of('offices', 'at')})(?= )"
    )
    for role, office in OFFICES.items()
}
"""An office lies somewhere: "ordförandeskapet i rådet växlar mellan"."""
IS_HELD = {
    role: cue(
        rf"\b(?i:{one_of('offices', holder)})\b{OF} "
        rf"(?:(?:är|var|blir|blev)(?= )|(?:{one_of('offices', 'given')})){PEOPLE}"
    )
    for role, holder in HOLDERS.items()
}
"""Whoever holds it is somebody or somebody's: "ordförande i rådet är", "samordnaren kommer från"."""
HAS = {
    role: cue(
        rf"\b(?:{one_of('offices', 'holds')})(?: (?:också|även|det|den|ett|en|hela|detta|i dag|nu)){{0,2}}"
        rf" (?:{one_of('offices', office)})\b"
    )
    for role, office in OFFICES.items()
}
"""Somebody has it: "A sköter sekretariatet"."""
SITS = cue(rf"\bhar (?:sitt|sin) (?:{one_of('offices', 'coordinating')}) (?:{one_of('offices', 'at')})(?= )")
"""A collaboration has it with somebody: "rådet har sitt kansli hos"."""
OFFICE_CUES = (*LIES.values(), *IS_HELD.values(), *HAS.values(), SITS)


def offices(passage: Passage) -> Iterator[Draft]:
    """Conveners, coordinators and owners by the office that they hold in what is named or spoken of."""
    for shapes in (LIES, IS_HELD):
        for role, shape in shapes.items():
            for found in shape.finditer(passage.text):
                run = entities(list_after(passage.text, passage.mentions, found.end(), close=True))
                yield from _held(passage, found, run, role, shape)
    for role, shape in HAS.items():
        for found in shape.finditer(passage.text):
            yield from _held(passage, found, speakers(passage, found.start()), role, shape)
    for found in SITS.finditer(passage.text):
        run = entities(list_after(passage.text, passage.mentions, found.end(), close=True))
        yield from _held(passage, found, run, Role.COORDINATOR, SITS)


def _held(
    passage: Passage, found: re.Match[str], actors: list[Entity], role: Role, shape: Cue
) -> Iterator[Draft]:
    """What the holders of an office are in: what it is said to be of, or what the passage is about."""
    if not actors or is_proposed(passage, found.start()) or is_denied(passage, found.start()):
        return
    named = collaborations(passage)
    inside = [m.entity for m in named if found.start() <= m.start <= found.end() + 1]
    at_once = [m.entity for m in named if 0 <= m.start - found.end() <= len(" för det ")]
    before = [m.entity for m in named if m.end <= found.start()]
    known = inside or at_once or before[-1:]
    whole = known[0] if known else about(passage, only_if=shape, whole=True)
    for actor in actors if whole is not None else []:
        if whole is not None:
            yield participation(actor, whole, "office", 0.75, role=role)
