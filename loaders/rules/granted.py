"""Lists of who gets how much: "A får 20 000 kronor och B 10 000 kronor", in the minutes of the board that decides."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.facts.drafts import Draft
from loaders.language.cues import cue
from loaders.language.wordfamilies import GIVEN, one_of
from loaders.passages.sections import Passage
from loaders.passages.speaking import collaborations, is_denied
from model.vocabulary import EntityType, Predicate

__all__ = ["GRANTED", "granted"]

GRANTED = cue(rf"\b(?:{one_of('granted', 'gets')})\b(?=[^.;]*\b(?:kronor|kr|tkr|bidrag)\b)")
SUM_BEHIND = re.compile(
    rf"(?: \([^)]*\))?,?(?: {GIVEN}|(?: (?:{one_of('granted', 'before_sum')}))*)?"
    r"(?: (?:\w*bidrag|\w*stöd)(?: (?:på|om|med))?)? \d[\d .]* ?(?:kronor|kr|tkr|mkr)\b"
)
"""Between who is given money and how much."""
FROM_ANOTHER = re.compile(r" (?:av|från) ")
FOR_IT = re.compile(r"(?:kronor|kr|tkr) (?:för|till) (?:projektet |insatsen |verksamheten )?$")


def granted(passage: Passage) -> Iterator[Draft]:
    """The board of whose section it is pays each outsider named with a sum, and what the sum is for."""
    voice = passage.voice
    got = GRANTED.search(passage.text)
    if voice is None or voice.type is not EntityType.BOARD or not got or is_denied(passage):
        return
    if FROM_ANOTHER.search(passage.text, got.start()):
        return
    outside = [m for m in passage.mentions if m.entity.type is EntityType.EXTERNAL_PARTNER]
    able = [m for m in outside if not (m.entity.general or m.genitive)]
    given = [m for m in able if SUM_BEHIND.match(passage.text, m.end)]
    for mention in given:
        yield Draft(voice, Predicate.FUNDS, mention.entity, "granted", 0.65)
    for mention in collaborations(passage) if given else []:
        if FOR_IT.search(passage.lead(mention.start)):
            yield Draft(voice, Predicate.FUNDS, mention.entity, "granted", 0.6)
