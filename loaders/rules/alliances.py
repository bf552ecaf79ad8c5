"""Who works with whom by the build of a clause: its subject, and those behind "med", "åt" or "på uppdrag av"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from loaders.facts.drafts import Draft, partnership
from loaders.language.cues import cue
from loaders.language.wordfamilies import one_of
from loaders.names.entities import Entity, Mention
from loaders.passages.clauses import SIGN, Clause, clauses
from loaders.passages.lists import entities
from loaders.passages.modality import is_denied, is_proposed
from loaders.passages.passage import Passage, is_municipality
from loaders.passages.speaking import about, collaborations, is_own_city
from loaders.rules.contracts import CONTRACT_WORD
from loaders.rules.funding import GIVER
from loaders.rules.helping import OWN_HOUSE
from model.vocabulary import EntityType

__all__ = ["ALLIANCE_CUES", "alliances"]

PAIR = 2
"""Of so many who do one thing each works with the other; more are in something that has no name here."""
WORDS = r"(?:(?!(?:med|av|till|för|och|som|hos|i|om)\b)[\wåäö-]+ ){0,3}?"
WITH = re.compile(rf"\b(?i:{one_of('alliances', 'together')})\b[^{SIGN}.;:]{{0,60}}?\bmed {WORDS}({SIGN}+)")
FOR = re.compile(rf" (?:{one_of('alliances', 'for_whom')}) {WORDS}({SIGN}+)")
BACKED = re.compile(rf" (?:{one_of('alliances', 'backed')}) {WORDS}({SIGN}+)")
ONLY_PAYS = re.compile(rf"\b(?:{one_of('alliances', 'pays')})\b")
JOINTLY = re.compile(rf"\b(?i:{one_of('alliances', 'jointly')})\b(?! med (?!att\b))")
"""What is done "tillsammans med" others is not said to be done by the two with each other."""
RAN_OUT = re.compile(rf",? som (?:{one_of('alliances', 'ran_out')})\b")
"""Behind a clause whose agreement or cooperation is no more."""
GETS_TASK = re.compile(rf"{SIGN} (?:[\wåäö]+ ){{0,2}}?i uppdrag\b")
"""Behind whom somebody else is told to do what follows."""
JOINS = re.compile(rf"\b(?:{one_of('alliances', 'joins')})\b")
TOGETHER_CUE = cue(rf"\b(?i:{one_of('alliances', 'together')})\b", many=True)
JOINTLY_CUE = cue(rf"\b(?i:{one_of('alliances', 'jointly')})\b", many=True)
FOR_CUE = cue(rf" (?:{one_of('alliances', 'for_whom', 'backed')}) ", many=True)
ALLIANCE_CUES = (TOGETHER_CUE, JOINTLY_CUE, FOR_CUE)
VERB = re.compile(
    rf" (?:{one_of('speaking', 'inverted')}|{one_of('clauses', 'middle')}|är|ska|skall|kan|kunde)\b"
)
"""What a subject does."""
DEFINITE = re.compile(r"(?:en|et|na|n)$")
IT = re.compile(r"(?:[Ii] )?(?:[Dd]en|[Dd]et|[Dd]e|[Dd]ess) ")
"""Opens a clause about what was spoken of."""
DOES_IT = re.compile(rf" (?:den|det|detta|dem) (?:också |även )?(?:{one_of('alliances', 'together')})\b")


def alliances(passage: Passage) -> Iterator[Draft]:
    """The subject of each clause with those named behind such words, and several subjects with each other."""
    if len(passage.mentions) < 2 or passage.later is not None:
        return
    if CONTRACT_WORD.search(passage.text):
        return
    named = collaborations(passage)
    spoken_of = None if named else about(passage)
    for clause in clauses(passage):
        if any(clause.start <= m.start < clause.end or m.end <= clause.start for m in named):
            continue
        if spoken_of is not None and not clause.tells_apart(passage):
            continue
        subject = entities([m for m in clause.subject if _is_someone(passage, m)])
        if subject and not _is_none(passage, clause):
            yield from _with_others(passage, clause, subject)
            yield from _with_each_other(clause, subject)


def _is_none(passage: Passage, clause: Clause) -> bool:
    """Whether a clause tells of being in something, or of what should be or is not."""
    joins = JOINS.search(clause.signs, clause.start, clause.end) is not None
    place, end = clause.after, clause.end
    over = RAN_OUT.match(clause.signs, end) is not None
    return joins or over or is_proposed(passage, place, end) or is_denied(passage, place, end)


def _is_of_it(clause: Clause) -> bool:
    """Whether the clause is about what was spoken of before, so that who does it is in that."""
    it_opens = not clause.opens_with_subject and IT.match(clause.signs, clause.start) is not None
    return it_opens or DOES_IT.search(clause.signs, clause.after, clause.end) is not None


def _with_others(passage: Passage, clause: Clause, subject: list[Entity]) -> Iterator[Draft]:
    for words in (FOR, BACKED) if _is_of_it(clause) else (WITH, FOR, BACKED):
        for found in words.finditer(clause.signs, clause.after, clause.end):
            if clause.opens_with_subject and not VERB.search(clause.signs, clause.after, clause.end):
                continue
            if GETS_TASK.search(clause.signs, clause.after, found.start(1)):
                continue
            for partner, one in itertools.product(_partners(passage, clause, found.start(1)), subject):
                only_gives = words is BACKED and (partner.kind == "region" or GIVER.search(partner.name))
                if not only_gives and (words is WITH or not _is_told_to(passage, one, partner)):
                    yield partnership(one, partner, "alliance", 0.6)


def _with_each_other(clause: Clause, subject: list[Entity]) -> Iterator[Draft]:
    if _is_of_it(clause) or ONLY_PAYS.search(clause.signs, clause.start, clause.end):
        return
    if len(subject) == PAIR and JOINTLY.search(clause.signs, clause.start, clause.end):
        one, other = subject
        yield partnership(one, other, "alliance-joint", 0.6)


def _is_someone(passage: Passage, mention: Mention) -> bool:
    """Whether it is more than any of a kind: "föreningarna", but not "föreningar"."""
    words = passage.text[mention.start : mention.end]
    return mention.entity.kind != "collective" or DEFINITE.search(words) is not None


def _is_told_to(passage: Passage, one: Entity, other: Entity) -> bool:
    """Whether both are of the municipality: its bodies do what they are told to."""
    own = (*OWN_HOUSE, EntityType.UNIT, EntityType.COMPANY)
    return (one.type in own and is_municipality(other, passage.home)) or {one.type, other.type} <= OWN_HOUSE


def _partners(passage: Passage, clause: Clause, place: int) -> list[Entity]:
    run: list[Mention] = [m for m in clause.runs.get(place, ()) if not m.genitive]
    return [e for e in entities(run) if not is_own_city(passage, e)]
