"""Whether a mention can be the one who does what its sentence tells."""

from __future__ import annotations

import re

from loaders.language.patterns import compiled
from loaders.language.wordfamilies import one_of
from loaders.names.entities import BODIES, Mention
from loaders.passages.behindverbs import follows_verb
from loaders.passages.passage import Passage
from model.vocabulary import EntityType

__all__ = ["can_speak"]

NAMED_SMALL = BODIES | {EntityType.UNIT}
OBLIQUE = compiled(
    r"\b(via|av|från|till|för|med|hos|om|mot|på|åt|kring|mellan|inom|i|hos) (?:\w+ ){0,1}$", re.IGNORECASE
)
"""A body behind a preposition is not the one who does it."""
AGENTIVE = re.compile(r"\b(?:deltagande|medverkan|representation|stöd|hjälp) (?:från|av) $")
"""Behind these it is the one who does it, too."""
HEAD_OF_SENTENCE = re.compile(
    r"(?:(?:\d+|de|alla|flera|samtliga|våra|många|fler)(?: \w+a)? )?", re.IGNORECASE
)
CLAUSE_OPENS = re.compile(
    r"(?:;|, (?:och|men|medan|där|samtidigt som)|\batt)(?: (?:den|det|de|kommunens|stadens|också|även))* $"
)
VERB_NEXT = re.compile(
    r" (?:(?:redan|också|även|sedan [\wåäö]+|nu|numera|löpande|ofta|regelbundet) )?"
    rf"(?:{one_of('speaking', 'next_verb')})\b"
)
"""What the subject of a clause that works with others is followed by."""


def can_speak(passage: Passage, mention: Mention) -> bool:
    """Bodies by name can do things anywhere; "skolan", "polis" and the like only at the head of a sentence."""
    if mention.entity.kind == "collective" or not mention.entity.is_actor:
        return False
    before = passage.text[: mention.start]
    if mention.entity.general and mention.entity.type not in BODIES:
        at_head = HEAD_OF_SENTENCE.fullmatch(before) or follows_verb(passage, mention)
        return bool(at_head) or _opens_clause(passage, mention)
    words = passage.text[mention.start : mention.end]
    by_name = words != words.lower() or mention.pointed or mention.entity.type in NAMED_SMALL
    by_name = by_name or follows_verb(passage, mention) or _opens_clause(passage, mention)
    lead = passage.lead(mention.start)
    return by_name and (not OBLIQUE.search(lead) or AGENTIVE.search(lead) is not None)


def _opens_clause(passage: Passage, mention: Mention) -> bool:
    """Whether it is the subject of a clause further on: ", och fältgruppen samarbetar", "att skolan redan har"."""
    opens = CLAUSE_OPENS.search(passage.lead(mention.start))
    return opens is not None and VERB_NEXT.match(passage.text, mention.end) is not None
