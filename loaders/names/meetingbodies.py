"""The council or group whose minutes a document is: what heads minutes is a body of its own, whatever it is elsewhere.

What must stay true: a board, a committee of one and a council of elected members are none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from loaders.names.entities import Entity, Mention
from loaders.text.layout import Block
from model.vocabulary import EntityType

__all__ = ["MeetingBody", "meeting_body"]

HEAD = 6
"""Blocks at the head of minutes that say whose they are."""
LONGEST = 100
PAPER = (
    r"(?:(?:[Ss]ammanträdes|[Mm]ötes)?[Pp]rotokoll|PROTOKOLL|[Mm]innesanteckning(?:ar)?|MINNESANTECKNING(?:AR)?"
    r"|[Mm]ötesanteckning(?:ar)?|MÖTESANTECKNINGAR|[Aa]nteckningar från (?:möte|träff)|[Dd]agordning|[Kk]allelse)"
)
MINUTES = re.compile(rf"\b{PAPER}\b")
BESIDE = re.compile(
    rf"\b{PAPER}(?: (?:från|för|fört vid|över|möte(?:t)?|sammanträde|med|i|nr))*\b"
    r"|\b(?:[Ss]ammanträdes?\w*|[Dd]atum:?|[Mm]ötesdatum:?|[Ss]ida|[Nn]r|kl\.?|den)\b|\d[\d:./()–-]*"
    r"|\b(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\b"
)
"""What else stands in the line with its name."""
HEADS = (
    r"(?:råd|rådet|forum|forumet|grupp|gruppen|nätverk|nätverket|team|teamet|samverkan|kommitté|kommittén|allians"
    r"|alliansen|partnerskap|partnerskapet|samråd|samrådet)"
)
NAME = re.compile(
    rf"(?P<name>(?=[A-ZÅÄÖ])(?:[\wåäöÅÄÖ-]+,? ){{0,4}}?[\wåäöÅÄÖ-]*(?<!stads)(?<!tings){HEADS}"
    r"(?: (?:för|mot|kring|om|i|på) [\wåäöÅÄÖ -]{3,50})?)(?: \([A-ZÅÄÖa-zåäö]{2,8}\))?"
)


class MeetingBody(NamedTuple):
    """The collaboration that meets, and what its name means in other documents."""

    entity: Entity
    elsewhere: Entity | None


def meeting_body(blocks: Sequence[Block], find: Callable[[str], list[Mention]]) -> MeetingBody | None:
    """Whose meeting the head of a document takes down; None where it is no such paper.

    Args:
        blocks: the whole document.
        find: what is known in a text.
    """
    head = [block.text for block in blocks[:HEAD]]
    if not any(MINUTES.search(text) for text in head):
        return None
    for text in head:
        plain = re.sub(r"\s+", " ", BESIDE.sub(" ", text)).strip(" ,.:–-") if len(text) <= LONGEST else ""
        if named := NAME.fullmatch(plain):
            known = [m.entity for m in find(text) if text[m.start : m.end].startswith(named["name"])]
            joint = [m.entity for m in find(text) if m.entity.type is EntityType.COLLABORATION]
            entity = Entity(named["name"], EntityType.COLLABORATION, "forum", new=True)
            return MeetingBody(joint[0], None) if joint else MeetingBody(entity, known[0] if known else None)
    return None
