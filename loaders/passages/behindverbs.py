"""Whether somebody is the subject of a sentence that begins with something else: "Under lovet gör polisen …"."""

from __future__ import annotations

import re

from loaders.language.wordfamilies import OPENS_ADVERBIAL, one_of
from loaders.names.mentions import Entity, Mention
from loaders.passages.linekinds import title_start
from loaders.passages.passage import Passage

__all__ = ["OPENED", "follows_verb", "subject_of_sentence"]

INVERTED_VERB = re.compile(
    rf"(?:{OPENS_ADVERBIAL})\b[^.;:?]* (?:{one_of('speaking', 'inverted')})"
    r"(?: (?:även|också|nu|numera|dessutom|sedan|årligen|gemensamt|bland annat|både|såväl))* $"
)
"""A verb right before whoever does it, where the sentence begins with something else."""
OPENED = re.compile(
    rf"{OPENS_ADVERBIAL}\b(?: (?!som\b|vi\b|de\b|man\b|nämnden\b|förvaltningen\b)[\wåäö]+){{0,4}} "
)
"""With what a sentence begins whose verb comes next: "Sedan i våras"."""
OPENS_WITH_OTHERS = re.compile(
    r"(?:(?:Tillsammans|Ihop|Gemensamt) med|(?:I|Genom) (?:\w+ )?(?:samverkan|samarbete|samråd|dialog|partnerskap) med"
    r"|Förutom|Utöver|Vid sidan av|Liksom|Med (?:hjälp|stöd) av) "
)


def follows_verb(passage: Passage, mention: Mention) -> bool:
    """Whether a verb stands right before and nobody before that: "I maj gör polisen och skolan …"."""
    before = any(m.entity.is_actor and m.end < mention.start and not m.genitive for m in passage.mentions)
    if before and not OPENS_WITH_OTHERS.match(passage.text):
        return False
    return INVERTED_VERB.match(passage.text[: mention.start]) is not None


def subject_of_sentence(passage: Passage) -> Entity | None:
    """Who does what a sentence tells, where he opens it behind no more than a number, or follows its verb."""
    first = next((m for m in passage.mentions if m.entity.is_actor and not m.genitive), None)
    if first is None:
        return None
    opens = first is passage.mentions[0] and first.start in (0, title_start(passage.text))
    return first.entity if opens or follows_verb(passage, first) else None
