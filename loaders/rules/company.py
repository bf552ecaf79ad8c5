"""Who is in a collaboration by the company of somebody who is: "drivs av A ihop med B", "A deltar genom B"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.facts.drafts import Draft, participation
from loaders.names.entities import Entity, Mention
from loaders.passages.lists import close_lists, entities
from loaders.passages.passage import Passage
from loaders.passages.speaking import collaborations, is_denied, is_proposed
from model.vocabulary import Predicate

__all__ = ["COMPANY", "in_company"]

WITH = (
    r"(?:tillsammans|ihop|gemensamt|jämte|(?:i|och) (?:nära |tätt |ett |gott |löpande )*(?:samarbete|samverkan|partnerskap)"
    r"|(?:samarbetar|samverkar)(?: \w+){0,2}) med"
)
FILLER = r"(?: (?:även|också|bland (?:annat|andra)|bl\.a\.|t\.ex\.|främst|framför allt|både|såväl|sin|sina|sitt|den|det|de|föreningen|företaget|bolaget|kommunens|stadens)){0,2}"
COMPANY = re.compile(rf"\b{WITH}\b{FILLER} $")
THROUGH = re.compile(rf",? \(?(?:genom|via){FILLER} $")
LIMIT = re.compile(r"[.;:]|\b(?:som|där|vilket|vilka|men|medan|när|att|för att|dit)\b|, och\b")
NEAR = 110


def in_company(passage: Passage, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Those with whom or through whom a member does what makes it one."""
    members = _members(drafts)
    if not members:
        return
    runs = close_lists(passage.text, passage.mentions)
    for left, right in zip(runs, runs[1:], strict=False):
        gap = passage.text[left[-1].end : right[0].start]
        if is_proposed(passage, right[0].start) or is_denied(passage, right[0].start):
            continue
        if THROUGH.fullmatch(gap):
            yield from _same([left[-1:], right], members, "in-company-through")
        elif len(gap) <= NEAR and COMPANY.search(gap) and not LIMIT.search(gap):
            yield from _same([left, right], members, "in-company")


def _members(drafts: Sequence[Draft]) -> dict[Entity, list[Entity]]:
    members: dict[Entity, list[Entity]] = {}
    for draft in drafts:
        if draft.predicate is Predicate.PARTICIPATES_IN and draft.confidence > 0.5:
            members.setdefault(draft.subject, []).append(draft.object)
    return members


def _same(
    runs: Sequence[Sequence[Mention]], members: dict[Entity, list[Entity]], rule: str
) -> Iterator[Draft]:
    """Each of both runs in what one of the other is in."""
    one, other = (entities(run) for run in runs)
    for known, new in ((one, other), (other, one)):
        for collaboration in dict.fromkeys(c for actor in known for c in members.get(actor, ())):
            for actor in new:
                if collaboration not in members.get(actor, ()) and actor != collaboration:
                    yield participation(actor, collaboration, rule, 0.6)
