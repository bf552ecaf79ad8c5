"""What is done once in company: "en trygghetsvandring tillsammans med polisen" is nothing that anybody is in.

What must stay true: where it is told of as something that goes on ("trygghetsvandringarna"), it is what they are in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.language.cues import cue
from loaders.language.wordfamilies import one_of
from loaders.names.entities import Mention
from model.vocabulary import EntityType

__all__ = ["without_occasions"]

ONCE = cue(rf"\b(?i:{one_of('occasions', 'once')})\b")
WITH = re.compile(r"\bmed\b(?= )")
SEVERAL = cue(rf"\b(?i:{one_of('occasions', 'several')})\b")
TOGETHER = re.compile(rf"\b(?:{one_of('occasions', 'together')})\b", re.IGNORECASE)


def without_occasions(text: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions of a sentence but for those of what is only done in company, once or at times.

    Args:
        text: the sentence.
        mentions: what it names.
    """
    once = ONCE.occurs(text) and WITH.search(text)
    several = SEVERAL.occurs(text) and TOGETHER.search(text)
    if not (once or several):
        return tuple(mentions)
    shapes = [shape.pattern for shape, said in ((ONCE, once), (SEVERAL, several)) if said]
    return tuple(
        m
        for m in mentions
        if not (
            m.entity.type is EntityType.COLLABORATION
            and m.entity.general
            and any(shape.fullmatch(text, m.start, m.end) for shape in shapes)
        )
    )
