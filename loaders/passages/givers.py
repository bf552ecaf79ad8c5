"""Who a sentence or a headline says gives money to several, as a reader keeps it in mind for what follows."""

from __future__ import annotations

import re

from loaders.language.cues import cue
from loaders.language.wordfamilies import one_of
from loaders.names.entities import BODIES, Entity
from loaders.passages.clauses import clauses
from loaders.passages.lists import entities
from loaders.passages.passage import Passage
from loaders.text.layout import Kind

__all__ = ["GOT", "SUM", "giver_in", "tells_of_giving"]

SUM = rf"(?:{one_of('givenout', 'sum')})"
GIVES_OUT = cue(rf"\b(?:{one_of('givenout', 'gives_out')})\b(?=[^.;:]{{0,90}}?\b{SUM}\b)")
BACKS = cue(rf"\b(?:{one_of('givenout', 'backs')})\b")
BACKER = re.compile(rf"\b(?:{one_of('pays', 'givers')})\b")
PASSED_OUT = cue(rf"\b(?:{one_of('givenout', 'passed_out')})\b(?=[^.;:]{{0,60}}?\b{SUM}\b)")
GOT = cue(rf"\b(?:{one_of('givenout', 'got')})\b(?=[^.;:]{{0,90}}?\b(?:{SUM}|beviljad)\b)")
"""What is said of those who get some."""
MET = re.compile(r"\b(?:sammanträde(?:t)?|möte(?:t)?) (?:med|i|hos) $")
SOURCE = re.compile(rf"(?:{one_of('givenout', 'sources')}) från ")
"""How a sentence opens that tells from whom it is."""
OWN_MONEY = re.compile(rf" (?:[a-zåäö]+ )?{SUM}(?!\w)")
"""Behind whose money the lines below share out: "Regionens medfinansiering fördelas så här:"."""
AGREES = cue(
    rf"\b(?:{one_of('givenout', 'agrees')})\b[^.;:]{{0,60}}?"
    rf"\b(?:{one_of('givenout', 'partnership')})\b[^.;:]{{0,30}}? med(?= )"
)
"""What a body does with an association that it pays from then on: "har tecknat ett partnerskap med Lyktan"."""
OF_WHOM = re.compile(r" (?:besked|beslut)\b")
"""Behind whose word it is: "Boverkets besked om bidragen"."""


def giver_in(passage: Passage) -> Entity | None:
    """Who gives money to several by the passage, if it names anybody who does."""
    backs = BACKS.finditer(passage.text) if passage.kind is Kind.HEADING else ()
    for word in (*GIVES_OUT.finditer(passage.text), *backs):
        clause = next((c for c in clauses(passage) if c.start <= word.start() < c.end), None)
        who = entities(clause.subject) if clause is not None else []
        gives = word.re is not BACKS.pattern or any(BACKER.search(each.name) for each in who)
        if len(who) == 1 and gives and not who[0].general:
            return who[0]
    for word in AGREES.finditer(passage.text):
        clause = next((c for c in clauses(passage) if c.start <= word.start() < c.end), None)
        who = entities(clause.subject) if clause is not None else []
        if len(who) == 1 and who[0].type in BODIES:
            return who[0]
    if passage.text.rstrip().endswith(":"):
        whose = [m.entity for m in passage.mentions if m.genitive and OWN_MONEY.match(passage.text, m.end)]
        if whose and whose[0].is_actor:
            return whose[0]
    source = SOURCE.match(passage.text)
    passed = PASSED_OUT.search(passage.text) is not None
    got = not passed and GOT.search(passage.text) is not None
    for mention in passage.mentions if source or passed or got else ():
        if mention.entity.is_actor and not mention.entity.general:
            told = got and mention.genitive and OF_WHOM.match(passage.text, mention.end)
            met = passed and MET.search(passage.lead(mention.start))
            if told or met or (source and mention.start == source.end()):
                return mention.entity
    return None


def tells_of_giving(text: str) -> bool:
    """Whether a headline tells that somebody gives or gets money."""
    backs = BACKS.search(text) is not None and BACKER.search(text) is not None
    return backs or GIVES_OUT.search(text) is not None or GOT.search(text) is not None
