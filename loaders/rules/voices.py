"""In which collaborations a board takes part because its own section tells of them."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.facts.drafts import Draft, participation
from loaders.language.casenumbers import CASE
from loaders.language.cues import cue
from loaders.language.wordfamilies import one_of
from loaders.names.mentions import BODIES, Entity
from loaders.passages.lists import entities, side_by_side
from loaders.passages.modality import is_denied, is_proposed
from loaders.passages.sections import Passage
from loaders.passages.speaking import collaborations, is_partner_only
from loaders.text.layout import Kind
from model.vocabulary import EntityType

__all__ = ["voice_takes_part"]

TELLS = cue(rf"\b(?:{one_of('voices', 'tells')})\b")
"""Words by which a report tells what a board tells of itself."""
HEAD = 40
"""So near the head of a sentence a name is what it is about (characters)."""


def voice_takes_part(passage: Passage) -> Iterator[Draft]:
    """A listed board's section that describes a collaboration: the board takes part in it (implied)."""
    voice = passage.voice
    if voice is None or voice.new or passage.decided or is_denied(passage) or CASE.search(passage.text):
        return
    named = collaborations(passage)
    if is_proposed(passage, named[0].start if named else None) or is_partner_only(passage):
        return
    if named and (named[0].start < HEAD or passage.kind is Kind.BULLET):
        for collaboration in entities(side_by_side(passage.text, named)):
            yield participation(voice, collaboration, "voice", 0.6, implied=True)
    elif passage.topic is not None and passage.topic.type is EntityType.COLLABORATION:
        yield participation(voice, passage.topic, "voice-topic", 0.6, implied=True)
    yield from _told_by_voice(passage, voice)


def _told_by_voice(passage: Passage, voice: Entity) -> Iterator[Draft]:
    """ "Exempel som nämns är A, B och C": what a board's section gives as examples of its own work."""
    told = TELLS.search(passage.text)
    if told and voice.type in BODIES:
        for mention in collaborations(passage):
            if mention.start >= told.end():
                yield participation(voice, mention.entity, "told-by-voice", 0.65)
