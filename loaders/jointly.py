"""What several have in common by their names in the genitive: "kommunens och polisens gemensamma medborgarlöfte"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.drafts import Draft, participation, partnership
from loaders.lists import entities, lists
from loaders.passage import Passage
from loaders.speaking import is_denied, is_proposed
from model.vocabulary import EntityType

__all__ = ["owned_jointly"]

IN_COMMON = re.compile(
    r" (?:[a-zåäö]+ )?(?:gemensamma? |samarbete |samverkan |projekt(?:et)? )?(?:[a-zåäö]+ )?"
)
WORK = re.compile(r" (?:\w+ )?(?:gemensamma |nära |fördjupade )*(?:samarbete|samverkan|arbete tillsammans)\b")
JOINED = re.compile(r"(?:, | och | samt )+")


def owned_jointly(passage: Passage) -> Iterator[Draft]:
    """ "As och Bs gemensamma C": both are in C; "As och Bs samarbete": they work together."""
    owners = [m for m in passage.mentions if m.entity.is_actor]
    for run in lists(passage.text, owners, genitives=True):
        named = entities(run)
        end = run[-1].end
        if len(named) < 2 or not run[-1].genitive or is_proposed(passage, end) or is_denied(passage, end):
            continue
        behind = [m for m in passage.mentions if m.start > end and m.entity.type is EntityType.COLLABORATION]
        if behind and IN_COMMON.fullmatch(passage.text, end, behind[0].start):
            for actor in named:
                yield participation(actor, behind[0].entity, "owned-jointly", 0.75)
        elif WORK.match(passage.text, end):
            for other in named[1:]:
                yield partnership(named[0], other, "owned-jointly", 0.75)
