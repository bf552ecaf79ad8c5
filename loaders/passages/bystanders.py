"""Whom a sentence names beside a collaboration without putting them in it.

"Rådet informerar A och B", "på uppdrag av A", "säger Eva Ek, ordförande i A", and in the tasks of a list, "skapa
kontakt med A". What must stay true: who is said outright to be in it is, whatever else is said.
"""

from __future__ import annotations

import re

from loaders.language.cues import cue
from loaders.language.wordfamilies import one_of
from loaders.names.entities import Entity
from loaders.names.officers import is_title
from loaders.passages.lists import lists
from loaders.passages.passage import Passage
from loaders.text.layout import Kind

__all__ = ["bystanders"]

LEAD = 90
"""Characters before a list that tell what those in it are to what is spoken of."""
BESIDE = re.compile(rf"(?i:\b(?:{one_of('bystanders', 'beside')}))(?: [a-zåäö]+,?){{0,2}} $")
GROUPS = re.compile(rf"(?i:\b(?:{one_of('bystanders', 'groups')}))(?: [a-zåäö]+){{0,2}}[:;,–]")
"""Before the names of groups, to the end of the sentence."""
REPRESENTED = re.compile(rf"(?i:\b(?:{one_of('bystanders', 'represented')}) (?=[^.;:]))")
QUOTED = re.compile(
    rf"\b(?i:{one_of('bystanders', 'quotes')})(?: (?:[a-zåäö]+ ){{0,2}}[A-ZÅÄÖ][\wåäö-]+(?: [A-ZÅÄÖ][\wåäö-]+)+)"
    r"[^.;:?!–]*"
)
"""Who is quoted, with what he is and where he works."""
SPOKEN = cue(rf"\b(?:{one_of('bystanders', 'quotes')})\b")
TASKS = re.compile(r"\batt:?$")
"""How a line ends below which the tasks of somebody stand."""
TO_DO = re.compile(r"(?:[–-] )?[A-ZÅÄÖa-zåäö][a-zåäö]+a\b")


def bystanders(passage: Passage) -> set[Entity]:
    """Those whom nothing but where they stand would make members of what is spoken of."""
    text = passage.text
    if passage.kind is Kind.BULLET and TASKS.search(passage.opened.rstrip()) and TO_DO.match(text):
        return {m.entity for m in passage.mentions}
    apart = {
        mention.entity
        for run in lists(text, passage.mentions)
        if BESIDE.search(text, max(0, run[0].start - LEAD), run[0].start)
        for mention in run
    }
    if grouped := GROUPS.search(text):
        apart |= {m.entity for m in passage.mentions if m.start >= grouped.end()}
    if by := REPRESENTED.search(text):
        apart |= {
            m.entity for m in passage.mentions if m.start >= by.end() and is_title(text[m.start : m.end])
        }
    if SPOKEN.occurs(text):
        for said in QUOTED.finditer(text):
            apart |= {m.entity for m in passage.mentions if said.start() <= m.start < said.end()}
    return apart
