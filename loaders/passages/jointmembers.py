"""Collaborations that stand in a row of actors as one of them: "polisen, Kommunala pensionärsrådet och skolan".

What must stay true: what stands so takes part in something like those beside it, and is not what they take part in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from loaders.language.wordfamilies import one_of
from loaders.names.entities import Entity, Mention
from model.vocabulary import EntityType

__all__ = ["told_of", "with_joint_members"]

JOINT = re.compile(
    r"(?:,| och| samt|, samt|, och)(?:,? (?:även|också|vid behov|ibland),?)? (?:[\wåäö]+(?:et|en) )?"
)
"""Between those that stand in a row."""
LAST = re.compile(r",? (?:och|samt) (?:(?:även|också) )?(?:[\wåäö]+(?:et|en) )?")
OPENS = re.compile(rf"\b(?:{one_of('joint_members', 'opens')})(?: (?:även|också|bland annat|både|såväl))? $")
"""Before the first of a row of those who are in what is spoken of."""
DONE_BY = re.compile(
    rf"\b(?:{one_of('parts', 'led', 'convened', 'owned')})(?: [\wåäö]+){{0,2}} av $", re.IGNORECASE
)
"""Before the one who does what is spoken of."""
MEET = frozenset({"forum", "team", "network"})
"""Kinds of those where others meet: a sentence that names one goes on about that."""
IN_IT_IS = re.compile(
    rf"(?:Även )?(?:I|Inom|Till) (?:den |det )?[a-zåäö]+(?:et|en|an) (?:{one_of('joint_members', 'opens')})"
    r"(?: även| också)? "
)
"""A sentence that begins so goes on with a member."""
LEAD = 60
"""Characters before a name that tell whether a row opens with it."""
SEVERAL = 2


def with_joint_members(text: str, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions, those of collaborations marked that stand in a row of actors.

    Args:
        text: the words of a passage.
        mentions: what it names, their places counted from its first character.
    """
    if all(m.entity.type is not EntityType.COLLABORATION for m in mentions):
        return mentions
    actors = [m for m in mentions if m.entity.is_actor and not m.genitive]
    return tuple(m._replace(joins=True) if _is_in_row(text, m, actors) else m for m in mentions)


def told_of(mentions: Iterable[Mention]) -> set[Entity]:
    """The collaborations that a sentence names, but for those that stand in a row of actors or only say whose it is."""
    named = (m for m in mentions if m.entity.type is EntityType.COLLABORATION)
    return {m.entity for m in named if not (m.genitive or m.joins)}


def _is_in_row(text: str, mention: Mention, actors: Sequence[Mention]) -> bool:
    if mention.entity.type is not EntityType.COLLABORATION or mention.genitive:
        return False
    acts = mention.entity.kind not in MEET
    if acts and DONE_BY.search(text, max(0, mention.start - LEAD), mention.start):
        return True
    if IN_IT_IS.fullmatch(text, 0, mention.start):
        return True
    before = [m for m in actors if m.end <= mention.start]
    behind = [m for m in actors if m.start >= mention.end]
    joined = bool(before) and JOINT.fullmatch(text, before[-1].end, mention.start) is not None
    goes_on = bool(behind) and JOINT.fullmatch(text, mention.end, behind[0].start) is not None
    if joined and goes_on:
        return True
    if joined and LAST.fullmatch(text, before[-1].end, mention.start):
        return len(before) >= SEVERAL and JOINT.fullmatch(text, before[-2].end, before[-1].start) is not None
    return goes_on and OPENS.search(text, max(0, mention.start - LEAD), mention.start) is not None
