"""Who is called a partner: "Viktiga samverkansparter är A och B", "A är en nära samarbetspartner"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.facts.drafts import Draft, partnership
from loaders.language.cues import cue
from loaders.language.wordfamilies import one_of
from loaders.names.entities import BODIES, Entity, Mention
from loaders.passages.lists import BREAK, entities, list_after, list_before
from loaders.passages.modality import is_denied, is_proposed
from loaders.passages.passage import Passage
from loaders.passages.speaking import about, can_speak, collaborations, is_own_city

__all__ = ["INVOLVED_CUES", "PARTNER_CUES", "called_partners", "involved"]

CALLED_PARTNERS = cue(
    r"\b(?:[Ss]amarbets|[Ss]amverkans|[Kk]ontakt)(?:part|partner|aktör)(?:erna|ers|er|en|na|n|s)?"
    r"(?: (?:som|är|var|har|finns|för|i|inom|under|till)\b[^.;:]{0,50}?)??"
    r"(?: (?:är|var|har varit|märks|återfinns|finns|kan nämnas|nämns|utgörs av|består av|hör)(?= |:)|:)"
)
IS_ONE = cue(
    r"\b(?:är|var|har varit|utgör) (?:[a-zåäö]+ ){0,4}?"
    r"(?:samarbets|samverkans)(?:part|partner|aktör)\w*\b"
)
INVOLVED = cue(rf"\b(?:{one_of('membership', 'involved')})\b")
INVITES = cue(r"\b(?:bjudit in|bjöd in|bjuder in|involverat|involverar)\b(?= )")
PARTNER_CUES = (CALLED_PARTNERS, IS_ONE)
INVOLVED_CUES = (INVOLVED, INVITES)


def called_partners(passage: Passage) -> Iterator[Draft]:
    """Whom the sentence calls partners works with whose section it is, where no collaboration is spoken of."""
    voice = passage.topic if passage.topic and passage.topic.is_actor else passage.voice or passage.page
    if collaborations(passage) or is_proposed(passage) or is_denied(passage) or about(passage):
        return
    named = [m for m in passage.mentions if m.entity != voice and not is_own_city(passage, m.entity)]
    if word := CALLED_PARTNERS.search(passage.text):
        run = list_after(passage.text, named, word.end())
    elif word := IS_ONE.search(passage.text):
        run = list_before(
            passage.text, [m for m in named if m.start > 0 or can_speak(passage, m)], word.start()
        )
    else:
        return
    tellers = [m for m in passage.mentions if m.end <= word.start() and m not in run and _tells(passage, m)]
    teller = tellers[0].entity if tellers else voice
    if teller is not None:
        for partner in entities(run):
            yield partnership(teller, partner, "called-partners", 0.75)


def _tells(passage: Passage, mention: Mention) -> bool:
    """Whether a board stands first in the sentence: "Kulturnämnden uppger att näringslivet är en partner"."""
    return mention.start == 0 and mention.entity.type in BODIES and can_speak(passage, mention)


def involved(passage: Passage) -> Iterator[Draft]:
    """ "En dag där A och B deltagit", "Nämnden har bjudit in A": others in what a board does without a name for it."""
    voice = passage.voice
    if (
        voice is None
        or voice.type not in BODIES
        or passage.decided
        or collaborations(passage)
        or about(passage)
    ):
        return
    others = [m for m in passage.mentions if m.entity != voice and not is_own_city(passage, m.entity)]
    for word in INVOLVED.finditer(passage.text):
        run = list_before(passage.text, others, word.start())
        if len(entities(run)) > 1 and not BREAK.search(passage.text, run[-1].end, word.start()):
            yield from _with_each(passage, voice, run)
    for word in INVITES.finditer(passage.text):
        yield from _with_each(passage, voice, list_after(passage.text, others, word.end()))


def _with_each(passage: Passage, voice: Entity, run: list[Mention]) -> Iterator[Draft]:
    for partner in entities(run):
        if not (is_proposed(passage, run[0].start) or is_denied(passage, run[0].start)):
            yield partnership(voice, partner, "involved", 0.65)
