"""Who bears which share of what costs: "Viks kommun 45 %, Norra regionen 55 %", in a sentence, a list or a table."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.facts.drafts import Draft
from loaders.language.wordfamilies import families
from loaders.names.mentions import Entity
from loaders.passages.modality import is_proposed
from loaders.passages.passage import Passage
from loaders.passages.speaking import collaborations
from loaders.rules.funding import both
from model.vocabulary import EntityType

__all__ = ["shares"]

WORDS = families("pays")
NUMBER = r"(?:\d{1,3}(?:[ .]\d{3})+|\d+(?:,\d+)?)"
PAYS = rf"(?:{'|'.join(WORDS['pays'])}|bidrar|tillskjuter|satsar)"
BEARS = rf"(?:{'|'.join(WORDS['stands'])})"
SHARE_BEHIND = re.compile(
    rf"(?: \([^()]{{2,40}}\))?(?:[,:;]| [–-]|\|)?"
    rf"(?: {PAYS}(?: [a-zåäö]+){{0,3}}? (?:med|till)|(?: {BEARS})? för|(?: {PAYS})? med| till"
    rf"|(?: {BEARS})|(?: {PAYS}))?"
    rf" ?{NUMBER} ?(?:%|procent\b|kronor\b|kr\b|tkr\b|mkr\b|mnkr\b|miljon(?:er)?\b|(?=$|[ ,;|]))"
)
"""Between a name and the end of its share: "Viks kommun, 45 %", "Norra regionen: 300 000 kr"."""
COSTS = re.compile(
    rf"\b(?i:{'|'.join(WORDS['costs'][:5])}|finansi\w+|medfinansi\w+|budget\w*|insats\w*|fördelning\w*|kostnadsfördelning|ersättning\w*|ekonomi\w*|fördelas|delas)\b"
)
"""What the sentence, or the heading or the line above it, speaks of."""
ENOUGH = 2


def shares(passage: Passage) -> Iterator[Draft]:
    """Each actor with its share behind its name pays for what is spoken of, where that is costs."""
    bearers = [
        m
        for m in passage.mentions
        if m.entity.is_actor and not m.genitive and SHARE_BEHIND.match(passage.text, m.end)
    ]
    if not bearers or is_proposed(passage):
        return
    said_above = COSTS.search(passage.heading) or COSTS.search(passage.opened)
    if len(bearers) < ENOUGH and (bearers[0].start or not said_above):
        return
    if not said_above and not COSTS.search(passage.text, 0, bearers[0].start):
        return
    funded = _paid_for(passage)
    for bearer in bearers if funded else ():
        if funded is not None and bearer.entity != funded:
            yield from both(bearer.entity, funded, "share", 0.6)


def _paid_for(passage: Passage) -> Entity | None:
    """What is named, or spoken of; nothing where several are named."""
    named = list(dict.fromkeys(m.entity for m in collaborations(passage)))
    spoken_of = passage.meant or passage.recent or passage.topic or passage.subject or passage.last
    funded = named[0] if len(named) == 1 else None if named else spoken_of
    return funded if funded is not None and funded.type is EntityType.COLLABORATION else None
