"""What several have in common by their names in the genitive: "kommunens och polisens gemensamma medborgarlöfte"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.facts.drafts import Draft, participation, partnership
from loaders.language.wordfamilies import one_of
from loaders.passages.lists import entities, lists
from loaders.passages.modality import is_denied
from loaders.passages.passage import Passage
from model.vocabulary import EntityType

__all__ = ["owned_jointly"]

IN_COMMON = re.compile(
    r" (?:[a-zåäö]+ )?(?:gemensamma? |samarbete |samverkan |projekt(?:et)? )?(?:[a-zåäö]+ )?"
)
WORK = re.compile(r" (?:\w+ )?(?:gemensamma |nära |fördjupade )*(?:samarbete|samverkan|arbete tillsammans)\b")
PLANNED = re.compile(r"\b(?:förslag|utkast|bör|behov|ska|planer)\b")


OWN = re.compile(
    f" (?:[a-zåäö]+ )?(?:{one_of('joint_work', 'own')})(?: (?:för|om|kring) [a-zåäö]+(?: [a-zåäö]+)?)? "
)
"""Between whose undertaking it is and its name."""


def owned_jointly(passage: Passage) -> Iterator[Draft]:
    """ "As och Bs gemensamma C": both are in C; "As och Bs samarbete": they work together."""
    yield from _own(passage)
    owners = [m for m in passage.mentions if m.entity.is_actor]
    for run in lists(passage.text, owners, genitives=True):
        named = entities(run)
        end = run[-1].end
        if (
            len(named) < 2
            or not run[-1].genitive
            or is_denied(passage, end)
            or PLANNED.search(passage.lead(run[0].start)[-40:])
        ):
            continue
        behind = [m for m in passage.mentions if m.start > end and m.entity.type is EntityType.COLLABORATION]
        if behind and IN_COMMON.fullmatch(passage.text, end, behind[0].start):
            for actor in named:
                yield participation(actor, behind[0].entity, "owned-jointly", 0.75)
        elif WORK.match(passage.text, end):
            for other in named[1:]:
                yield partnership(named[0], other, "owned-jointly", 0.75)


def _own(passage: Passage) -> Iterator[Draft]:
    """ "nämndens projekt X": whose project it is takes part in it."""
    for left, right in zip(passage.mentions, passage.mentions[1:], strict=False):
        is_own = left.genitive and left.entity.is_actor and right.entity.type is EntityType.COLLABORATION
        if is_own and OWN.fullmatch(passage.text, left.end, right.start):
            yield participation(left.entity, right.entity, "own-undertaking", 0.75)
