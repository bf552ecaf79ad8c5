"""Who is in a collaboration by the company of somebody who is: "drivs av A ihop med B", "A deltar genom B"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

from loaders.facts.drafts import Draft, participation
from loaders.language.wordfamilies import one_of
from loaders.names.entities import Entity, Mention
from loaders.passages.lists import close_lists, entities
from loaders.passages.modality import is_denied, is_proposed
from loaders.passages.passage import Passage
from model.vocabulary import Predicate

__all__ = ["with_company"]

FILLER = f"(?: (?:{one_of('company', 'filler')})){{0,2}}"
"""What may stand before a name: "tillsammans med bland annat"."""
COMPANY = re.compile(
    r"\b(?:tillsammans|ihop|gemensamt|jämte"
    rf"|(?:i|och) (?:nära |tätt |ett |gott |löpande )*(?:samarbete|samverkan|partnerskap)) med{FILLER} $"
)
THROUGH = re.compile(rf",? \(?(?:genom|via){FILLER} $")
DOES_THROUGH = re.compile(
    r"(?: (?!(?:som|där|att|men|och|samt|inte|från|av|till)\b)[a-zåäö]+){1,3}"
    rf" (?:genom|via)(?: (?:sin|sitt|sina|dess))?{FILLER} $"
)
"""The same with what the one does who is through it: "Kommunen medverkar genom skolan"."""
OPENS = re.compile(
    r"(?:Genom|Via|Förutom|Utöver|Jämte|Vid sidan av|(?:Tillsammans|Ihop|Gemensamt) med"
    rf"|I (?:nära )?(?:samarbete|samverkan) med){FILLER} "
)
"""Before the company that a sentence opens with: "Genom förbundet deltar A i Kajen"."""
LIMIT = re.compile(r"[.;:]|\b(?:som|där|vilket|vilka|men|medan|när|att|för att|dit)\b|, och\b")
"""What opens another clause, of which the company is."""
NEAR = 110
"""Characters between a member and its company."""
SURE = 0.6
BY_PARTIES = "contract"
"""The rule whose partnerships are those of their parties alone: "ett IOP tillsammans med A samt med B"."""
SURE_OF_MEMBER, SURE_OF_DEED = 0.5, 0.65
"""Surer than this it must be that the one is a member for those to be through whom, or with whom it does so."""


def _in_company(passage: Passage, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Those with whom or through whom a member does what makes it one.

    Args:
        passage: a sentence or bullet.
        drafts: what it says.
    """
    named = [draft for draft in drafts if draft.rule != BY_PARTIES]
    members, doers = _members(named), _members(named, SURE_OF_DEED)
    if not members:
        return
    runs = close_lists(passage.text, passage.mentions)
    for left, right in itertools.pairwise(runs):
        gap = passage.text[left[-1].end : right[0].start]
        if is_proposed(passage, right[0].start) or is_denied(passage, right[0].start):
            continue
        if THROUGH.fullmatch(gap):
            yield from _joining(right, left[-1:], members, "in-company-through")
            yield from _joining(left[-1:], right, members, "in-company-through")
        elif DOES_THROUGH.fullmatch(gap):
            yield from _joining(right, left, members, "in-company-through")
        elif len(gap) > NEAR or LIMIT.search(gap):
            continue
        elif COMPANY.search(gap):
            yield from _joining(right, left, doers, "in-company")
        elif left is runs[0] and OPENS.fullmatch(passage.text, 0, left[0].start):
            yield from _joining(left, right, doers, "in-company")


def with_company(passage: Passage, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts and the company of members; what made it a member says no more that the two work together."""
    company = list(_in_company(passage, drafts))
    if not company:
        return list(drafts)
    members, joined = _members([*drafts, *company]), {draft.subject for draft in company}
    return [*(d for d in drafts if not _is_pair(d, members, joined)), *company]


def _is_pair(draft: Draft, members: dict[Entity, list[Entity]], joined: set[Entity]) -> bool:
    """Whether it says of company and member that they work together."""
    if draft.predicate is not Predicate.COLLABORATES_WITH or joined.isdisjoint((draft.subject, draft.object)):
        return False
    return not set(members.get(draft.subject, ())).isdisjoint(members.get(draft.object, ()))


def _members(drafts: Iterable[Draft], sure: float = SURE_OF_MEMBER) -> dict[Entity, list[Entity]]:
    """Each member with what it is in."""
    members: dict[Entity, list[Entity]] = {}
    for draft in drafts:
        if draft.predicate is Predicate.PARTICIPATES_IN and draft.confidence > sure:
            members.setdefault(draft.subject, []).append(draft.object)
    return members


def _joining(
    run: Sequence[Mention], others: Sequence[Mention], members: dict[Entity, list[Entity]], rule: str
) -> Iterator[Draft]:
    """Each of a run in what one of the others is in."""
    for collaboration in dict.fromkeys(c for other in entities(others) for c in members.get(other, ())):
        for actor in entities(run):
            if collaboration not in members.get(actor, ()) and actor != collaboration:
                yield participation(actor, collaboration, rule, SURE)
