"""Lists of who gets how much: "A får 20 000 kronor och B 10 000 kronor", in the minutes of the board that decides."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.facts.drafts import Draft
from loaders.language.cues import cue
from loaders.language.verbs import FINITE
from loaders.language.wordfamilies import GIVEN, one_of
from loaders.names.entities import Mention
from loaders.passages.modality import is_denied
from loaders.passages.sections import Passage
from loaders.passages.speaking import about, collaborations, speakers
from model.vocabulary import EntityType, Predicate

__all__ = ["BY_WHOM", "GRANTED", "granted", "granted_by"]

GRANTED = cue(rf"\b(?:{one_of('granted', 'gets')})\b(?=[^.;]*\b(?:kronor|kr|tkr|bidrag)\b)")
SUM_BEHIND = re.compile(
    rf"(?: \([^)]*\))?,?(?: {GIVEN}|(?: (?:{one_of('granted', 'before_sum')}))*)?"
    r"(?: (?:\w*bidrag|\w*stöd)(?: (?:på|om|med))?)? \d[\d .]* ?(?:kronor|kr|tkr|mkr)\b"
)
"""Between who is given money and how much."""
BY_WHOM = cue(
    r"\b(?:har|hade|fick|får|blev|som)(?: också| även)?(?: under \d{4})? (?:av|från|via|genom) (?=\S)"
)
"""Before who gives, inside the verb of those who get."""
GOT = re.compile(
    r"(?:, på [^,.;]{3,60},)? (?:(?:också|även|nu) )?(?:har |hade )?"
    r"(?:beviljats|tilldelats|beviljades|tilldelades|fått|fick|erhållit|mottagit|beviljade|tilldelade|\d)\b[^.;]*?"
    r"\b\w*(?:kronor|kr|tkr|mkr|mnkr|medel|bidrag|stöd|pengar)\b"
)
FROM_ANOTHER = re.compile(r" (?:av|från) ")
OUT_OF = re.compile(r"\b(?:inom|ur|från|av|genom)(?: \w+)? $")
"""Before the programme that the money comes out of."""
FOR_IT = re.compile(r"(?:kronor|kr|tkr) (?:för|till) (?:projektet |insatsen |verksamheten )?$")


def granted_by(passage: Passage) -> Iterator[Draft]:
    """ "Kommunen har av fonden beviljats 200 tkr": who stands inside the verb pays the subject, and for what."""
    for opened in BY_WHOM.finditer(passage.text):
        inside = [m for m in passage.mentions if m.start == opened.end() and m.entity.is_actor]
        verb = GOT.match(passage.text, inside[-1].end) if inside else None
        if verb is None or is_denied(passage, verb.start()):
            continue
        subjects = [s for s in speakers(passage, opened.start()) if s != inside[-1].entity]
        if any(_does_else(passage, m, opened.start()) for m in passage.mentions if m.entity in subjects):
            subjects = []
        behind = [m for m in collaborations(passage) if m.start >= verb.end()]
        meant = [m.entity for m in behind if not OUT_OF.search(passage.lead(m.start))]
        if not subjects and not meant:
            known = about(passage, only_if=BY_WHOM, whole=True)
            meant = [known] if known is not None else []
        for received in (*subjects[:1], *meant[:1]):
            yield Draft(inside[-1].entity, Predicate.FUNDS, received, "granted-by", 0.75)


def _does_else(passage: Passage, mention: Mention, place: int) -> bool:
    """Whether somebody who stands before the place does something else there: "att nämnden beviljar 300 tkr …"."""
    between = passage.text[mention.end : place].split() if mention.end <= place else []
    return any(FINITE.search(word) for word in between)


def granted(passage: Passage) -> Iterator[Draft]:
    """The board of whose section it is pays each outsider named with a sum, and what the sum is for."""
    voice = passage.voice
    got = GRANTED.search(passage.text)
    if voice is None or voice.type is not EntityType.BOARD or not got or is_denied(passage):
        return
    if FROM_ANOTHER.search(passage.text, got.start()) or BY_WHOM.search(passage.text):
        return
    outside = [m for m in passage.mentions if m.entity.type is EntityType.EXTERNAL_PARTNER]
    able = [m for m in outside if not (m.entity.general or m.genitive)]
    given = [m for m in able if SUM_BEHIND.match(passage.text, m.end)]
    for mention in given:
        yield Draft(voice, Predicate.FUNDS, mention.entity, "granted", 0.65)
    for mention in collaborations(passage) if given else []:
        if FOR_IT.search(passage.lead(mention.start)):
            yield Draft(voice, Predicate.FUNDS, mention.entity, "granted", 0.6)
