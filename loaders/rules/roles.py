"""In which role an actor takes part: who convenes, coordinates or owns a collaboration."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.facts.drafts import Draft, participation
from loaders.language.cues import cue
from loaders.language.wordfamilies import one_of
from loaders.names.entities import BODIES, Entity
from loaders.passages.lists import entities, list_after, list_before
from loaders.passages.modality import is_denied, is_proposed
from loaders.passages.sections import Passage
from loaders.passages.speaking import about, all_in_cleft, collaborations, mandators, met_at_head, speakers
from model.vocabulary import EntityType, Role

__all__ = ["INVITES", "OFFICER", "ROLE_CUES", "invites", "officers", "roles", "runs"]

CONVENES = cue(
    rf"\b({one_of('roles', 'convenes')})\b",
    re.IGNORECASE,
)
COORDINATES = cue(
    rf"\b({one_of('roles', 'coordinates')})\b",
    re.IGNORECASE,
)
OWNS = cue(
    rf"\b({one_of('roles', 'owns')})\b",
    re.IGNORECASE,
)
INVITES = cue(rf"\b(?:{one_of('roles', 'invites')})\b(?=[^.;:]* till )")
INVITED_TO = re.compile(r"(?: in)? till (?:(?:det|den|ett|en) )?(?:[a-zåäö]+ ){0,2}$")
"""Between whom somebody invites and what he invites them to."""
OFFICER = cue(
    rf"\b(?:{one_of('parts', 'keepers')})\b[^.;:]{{0,30}}?"
    rf" (?:{one_of('roles', 'employed')})(?: [\wåäö]+){{0,2}} (?:av|vid|på|hos|inom)(?= )",
    re.IGNORECASE,
)
"""Who employs whoever keeps a collaboration together."""
BEHIND_PREPOSITION = re.compile(r"\b(?:från|av|med|till|för|hos)(?: \w+)? $")
RUNS = re.compile(
    rf"\b((?:{one_of('roles', 'runs')}))"
    r"((?: (?!och\b|samt\b|med\b|för\b|i\b|på\b|av\b|som\b|tillsammans\b)[\wåäöÅÄÖ-]+){0,4}) $"
)
"""Stands before what somebody runs, whoever it is between them: "driver nämnden projektet"."""
ROLES = ((CONVENES, Role.CONVENER), (OWNS, Role.OWNER), (COORDINATES, Role.COORDINATOR))
ROLE_CUES = (CONVENES, OWNS, COORDINATES)
DOERS = BODIES | {EntityType.EXTERNAL_PARTNER}
IS = re.compile(r"(?: (?:i|för) (?:\w+)| i arbetet)?(?: (?:är|var|blev|har varit)(?= )|:)")
PARTICIPLE = re.compile(
    r"(?:ledda?|lett|samordna[dt]|koordinera[dt]|sammankalla[dt]) av$|^under ledning", re.IGNORECASE
)
"""What is said of what stands right before it."""
IS_A = re.compile(r"(?: \([^()]{2,12}\))? (?:är|var|blev) (?:en|ett) (?:[\wåäö-]+ ){0,3}?[\wåäö-]+,? ")
"""Between the name of something and what is said of the noun that tells what it is."""
REACH = 90
"""Characters between a verb of inviting and what it is to."""
RELATIVE = re.compile(r"\bsom \S+ $")


def roles(passage: Passage) -> Iterator[Draft]:
    """Convener, coordinator, owner: said of the actor next to the word."""
    named = collaborations(passage)
    for pattern, role in ROLES:
        for word in pattern.finditer(passage.text):
            before = [m.entity for m in named if m.end <= word.start()]
            after = [m.entity for m in named if m.start >= word.end()]
            is_said_of = IS.match(passage.text, word.end())
            if word[0].endswith(" av") or is_said_of:
                place = is_said_of.end() if is_said_of else word.end()
                actors = entities(list_after(passage.text, passage.mentions, place, close=True))
                actors = actors if role is Role.OWNER else actors[:1]
                objects = [met] if (met := _met_in(passage)) else before[-1:]
                if PARTICIPLE.search(word[0]) and not _follows_at_once(passage, word.start()):
                    continue
            elif inverted := _led_by_next(passage, word.end()):
                actors, objects = inverted, after[:1] or before[-1:]
            else:
                wanted = mandators(passage)
                doers = [m for m in passage.mentions if m not in wanted]
                beside = list_before(passage.text, doers, word.start())[-1:]
                at_once = bool(beside) and word.start() - beside[0].end <= 1
                actors = entities(beside) if at_once else speakers(passage, word.start())[-1:]
                actors = all_in_cleft(passage, word.start()) or actors
                relative = before and RELATIVE.search(passage.lead(word.start()))
                met = _met_in(passage)
                objects = before[-1:] if relative else after[:1] or ([met] if met else before[-1:])
            objects = objects or ([known] if (known := about(passage, only_if=pattern, whole=True)) else [])
            for actor in actors:
                for collaboration in objects:
                    yield participation(actor, collaboration, f"role-{role.value}", 0.85, role=role)


def runs(passage: Passage) -> Iterator[Draft]:
    """ "A driver Kajen", "på uppdrag av B driver A Kajen": who runs a collaboration owns it."""
    for mention in collaborations(passage):
        verb = RUNS.search(passage.lead(mention.start))
        if verb is None or is_proposed(passage, mention.start) or is_denied(passage, mention.start):
            continue
        place = mention.start - len(verb[0])
        inside = [
            m for m in passage.mentions if m.start > place and m.end < mention.start and m.entity.is_actor
        ]
        actors = entities(list_after(passage.text, inside, place + len(verb[1])))
        beside = list_before(passage.text, passage.mentions, place) if not actors else []
        at_once = bool(beside) and place - beside[-1].end <= 1
        at_once = at_once and not BEHIND_PREPOSITION.search(passage.lead(beside[0].start))
        for actor in actors or (entities(beside) if at_once else speakers(passage, mention.start)):
            yield participation(actor, mention.entity, "runs", 0.8, role=Role.OWNER)


def invites(passage: Passage) -> Iterator[Draft]:
    """ "A bjuder in B till rådet", "varje år kallar A till Kajen": who does so convenes it, the called are in it."""
    for word in INVITES.finditer(passage.text):
        behind = [m for m in collaborations(passage) if m.start > word.end()]
        gap = passage.text[word.end() : behind[0].start] if behind else ""
        to = INVITED_TO.search(gap)
        if (
            not to
            or len(gap) > REACH
            or is_proposed(passage, word.start())
            or is_denied(passage, word.start())
        ):
            continue
        place = word.end() + to.start()
        inside = [
            m for m in passage.mentions if word.end() <= m.start and m.end <= place and m.entity.is_actor
        ]
        before = speakers(passage, word.start()) if not inside or _is_before(passage, word.start()) else []
        conveners = before or entities(inside[:1])
        for actor in conveners:
            yield participation(actor, behind[0].entity, "invites", 0.75, role=Role.CONVENER)
        for actor in entities(inside if before else inside[1:]):
            yield participation(actor, behind[0].entity, "invites", 0.65)


def officers(passage: Passage) -> Iterator[Draft]:
    """ "leds av en koordinator som är anställd hos A": whoever keeps it together is somebody's."""
    for word in OFFICER.finditer(passage.text):
        if is_proposed(passage, word.start()) or is_denied(passage, word.start()):
            continue
        before = [m.entity for m in collaborations(passage) if m.end <= word.start() + 1]
        known = before[-1] if before else about(passage, only_if=OFFICER, whole=True)
        employers = entities(list_after(passage.text, passage.mentions, word.end(), close=True))
        if known is not None and employers:
            yield participation(employers[0], known, "officer", 0.65, role=Role.COORDINATOR)


def _is_before(passage: Passage, place: int) -> bool:
    """Whether an actor stands before a place that may be who does what it says."""
    return any(m.entity.is_actor and not m.genitive and m.end <= place for m in passage.mentions)


def _met_in(passage: Passage) -> Entity | None:
    """The collaboration whose meeting the whole sentence is about: "I nätverket Bron möts A och B; A är värd."."""
    first = next(iter(collaborations(passage)), None)
    return met_at_head(passage, first.end) if first else None


def _follows_at_once(passage: Passage, place: int) -> bool:
    """Whether a collaboration is named right before the place, or what it is: "rådet är en grupp, ledd av …"."""
    named = collaborations(passage)
    what_it_is = bool(named) and IS_A.fullmatch(passage.text, named[-1].end, place) is not None
    return what_it_is or any(0 <= place - m.end <= 2 for m in named)


def _led_by_next(passage: Passage, place: int) -> list[Entity]:
    """The body right behind the verb where none stands before it: "På länsnivå leder länsstyrelsen nätverket …"."""
    wanted = mandators(passage)
    if any(m.entity.is_actor and m.end <= place and m not in wanted for m in passage.mentions):
        return []
    return [m.entity for m in passage.mentions if m.start == place + 1 and m.entity.type in DOERS][:1]
