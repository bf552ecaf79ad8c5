"""Who gives money to whom by the build of a clause: its subject, and those behind the verb or behind "till"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.facts.drafts import Draft
from loaders.language.cues import cue
from loaders.language.wordfamilies import one_of
from loaders.names.entities import BODIES, Entity, Mention
from loaders.passages.clauses import SIGN, Clause, clauses
from loaders.passages.lists import entities
from loaders.passages.modality import is_proposed
from loaders.passages.passage import Passage
from loaders.rules.funding import GIVER, who_decides
from loaders.rules.money import NOT
from model.vocabulary import EntityType, Predicate

__all__ = ["GIFT_CUES", "gifts"]

SUM = rf"(?i:{one_of('pays', 'sums')})"
WORDS = r"(?:(?!(?:med|av|till|för|och|som|hos|i|om)\b)[\wåäö-]+ ){0,4}?"
NEAR = r"[^.;:!?]"
GIVES = rf"(?<!-)(?:{one_of('gifts', 'gives')})"
GIVES_TO = re.compile(rf"\b{GIVES}\b{NEAR}{{0,60}}?\b{SUM}\b{NEAR}{{0,60}}? (?:till|åt) {WORDS}({SIGN}+)")
GIVES_WHOM = re.compile(
    rf"\b{GIVES}(?: {SIGN}+)?(?: (?!med\b)[a-zåäö]+){{0,3}}? ({SIGN}+)(?: [a-zåäö]+){{0,4}}?(?: \d[\d .]*)? {SUM}\b"
)
GIVES_FIRST = re.compile(
    rf"\b(?:{one_of('gifts', 'first')}) (?:till|åt) {WORDS}({SIGN}+),?(?: [a-zåäö]+){{0,4}}?"
    rf" med {NEAR}{{0,20}}?\b{SUM}\b"
)
"""The one who is given it first: "bidrar till jouren med två kronor per invånare"."""
SUPPORTS = re.compile(
    rf"(?<!-)\b(?:{one_of('gifts', 'supports')}) (?:(?:[a-zåäö]+ |\d+ (?:%|procent) ){{1,3}}?av )?{WORDS}({SIGN}+)"
)
"""Who is supported as a whole or in part: "finansierar hälften av"."""
GIVEN_TO = re.compile(
    rf"\b{SUM}\b{NEAR}{{0,50}}? (?:{one_of('gifts', 'given')})\b{NEAR}{{0,30}}? (?:till|åt) {WORDS}({SIGN}+)"
    rf"{NEAR}{{0,30}}? (?:av|från) {WORDS}({SIGN}+)"
)
OWN_GIFT = re.compile(rf" (?:[a-zåäö]+ ){{0,2}}{SUM} (?:till|åt) {WORDS}({SIGN}+)")
"""Behind whose it is: "nämndens årliga bidrag till"."""
AND_TO = re.compile(rf"(?:,|,? och|,? samt) (?:\d[\d .]*(?:kr|kronor|tkr) )?(?:till|åt) {WORDS}({SIGN}+)")
"""Before one more who is given some."""
GIVES_AS_DECIDED = re.compile(
    rf"(?<=att )(?:{one_of('gifts', 'decided')})(?: [a-zåäö]+){{0,2}}? ({SIGN}+)"
    rf"(?: [a-zåäö]+){{0,4}}?(?: \d[\d .]*)? {SUM}\b"
)
"""The same where a board decides on it."""
GIVES_TO_AS_DECIDED = re.compile(
    rf"(?<=att )(?:{one_of('gifts', 'decided')})\b{NEAR}{{0,60}}?\b{SUM}\b{NEAR}{{0,60}}? (?:till|åt) {WORDS}({SIGN}+)"
)
GOT_FROM = re.compile(
    rf"^(?:Från|Av|Genom|Via) {WORDS}({SIGN}+) (?:har|hade|fick|får|erhöll|mottog) {WORDS}({SIGN}+)"
    rf"[^.;:]{{0,40}}?\b{SUM}\b"
)
"""Who gives money stands first, and behind the verb who gets it."""
OWN_SHARE = re.compile(rf" (?:{one_of('gapped', 'shares')})\b")
SUPPORT_CUE = cue(rf"\b(?:{one_of('gifts', 'supports')})\b", many=True)
SUM_CUE = cue(rf"\b{SUM}\b", many=True)
GIFT_CUES = (SUM_CUE, SUPPORT_CUE)


def gifts(passage: Passage) -> Iterator[Draft]:
    """Each who gives money by the clause, for each who is given it there."""
    if len(passage.mentions) < 2 or is_proposed(passage):
        return
    yield from _decided(passage)
    if NOT.search(passage.text):
        return
    for clause in clauses(passage, _can_be_given):
        givers = [e for e in entities(clause.subject) if _can_give(e)]
        for words in (GIVES_TO, GIVES_FIRST, GIVES_WHOM, SUPPORTS):
            for found in words.finditer(clause.signs, clause.start, clause.end) if givers else ():
                if found.start(1) != clause.subject[0].start:
                    yield from _given(clause, givers, found.start(1), by_name=words is SUPPORTS)
                    for more in (
                        AND_TO.finditer(clause.signs, found.end(1), clause.end) if words is GIVES_TO else ()
                    ):
                        yield from _given(clause, givers, more.start(1))
        for found in GIVEN_TO.finditer(clause.signs, clause.start, clause.end):
            yield from _given(clause, _named(clause, found.start(2)), found.start(1))
        got = GOT_FROM.match(clause.signs) if clause.start == 0 else None
        if got is not None:
            yield from _given(clause, _named(clause, got.start(1)), got.start(2))
    yield from _of_whose(passage)


def _decided(passage: Passage) -> Iterator[Draft]:
    """ "… beslutar att ge A 20 000 kronor": but for what the same decision refuses."""
    givers = who_decides(passage)
    for clause in clauses(passage, _can_be_given) if givers else ():
        if not NOT.search(clause.signs, max(0, clause.start - len("att ")), clause.end):
            for words in (GIVES_AS_DECIDED, GIVES_TO_AS_DECIDED):
                for found in words.finditer(clause.signs, max(0, clause.start - len("att ")), clause.end):
                    yield from _given(clause, givers, found.start(1))


def _of_whose(passage: Passage) -> Iterator[Draft]:
    """ "Nämndens bidrag till A"."""
    for mention in passage.mentions:
        if mention.genitive and mention.entity.is_actor:
            clause = next((c for c in clauses(passage) if c.start <= mention.start < c.end), None)
            found = OWN_GIFT.match(clause.signs, mention.end, clause.end) if clause else None
            if clause and found:
                yield from _given(clause, [mention.entity], found.start(1))


def _given(clause: Clause, givers: Sequence[Entity], place: int, *, by_name: bool = False) -> Iterator[Draft]:
    """Each giver for each who stands at a place, those left out that are any of a kind if they must have a name."""
    for receiver in _named(clause, place):
        if receiver.general and (by_name or receiver.type in BODIES):
            continue
        for giver in givers:
            if giver != receiver:
                yield Draft(giver, Predicate.FUNDS, receiver, "gift", 0.6)


def _named(clause: Clause, place: int) -> list[Entity]:
    """Who stands at a place, but for those behind "och" who have a share of their own: "A och B en tredjedel"."""
    run: list[Mention] = [m for m in clause.runs.get(place, ()) if not m.genitive]
    if len(run) > 1 and OWN_SHARE.match(clause.signs, run[-1].end):
        run = run[:-1]
    return entities(run)


def _can_be_given(entity: Entity) -> bool:
    return entity.is_actor or entity.type is EntityType.COLLABORATION


def _can_give(entity: Entity) -> bool:
    return entity.is_actor or GIVER.search(entity.name) is not None
