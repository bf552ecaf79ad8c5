"""Since when somebody is in a collaboration, about what and how many: what else a sentence tells."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.facts.drafts import Draft
from loaders.language.cues import cue
from loaders.language.figures import amount_in, count_in, frequency_in, period_in
from loaders.language.wordfamilies import one_of
from loaders.names.mentions import Mention
from loaders.passages.sections import Passage
from model.fact import Attribute
from model.vocabulary import Predicate

__all__ = ["FOR_WHOM", "circumstances", "with_circumstances"]

FOR_WHOM = re.compile(
    rf"\b({one_of('reach', 'for_whom')})\b[^.;]{{0,60}}$",
    re.IGNORECASE,
)
# A topic is a short phrase, not a sentence: it ends before the next clause, after eight words at the most.
TOPIC = re.compile(
    r"[^.;()]{0,25}?\b(?:för att|kring|om|gällande|angående|avseende|med syfte att|i syfte att) "
    r"((?:(?!och|samt|där|som|i syfte|för att|kan|så att)[^\s.;(),]+ ?){1,8})"
)
COVERAGE = re.compile(f"(?:{one_of('reach', 'coverage')})$")
"""What a collaboration has so many of, from year to year."""
COUNTED_SUBJECTS = ("skola", "förskola", "fritidsledare")
MEETS = cue(r"\b(?:träffas|möts|sammanträder|samlas|möten|möte)\b")


def with_circumstances(draft: Draft, passage: Passage) -> Draft:
    """The draft with what the passage tells of it: since when, about what, how many."""
    extra: dict[str, Attribute] = {}
    if draft.predicate is Predicate.PARTICIPATES_IN:
        extra = circumstances(passage.text, draft.subject.name)
    elif draft.predicate is Predicate.FUNDS and "amount_granted" not in draft.attributes:
        extra = amount_in(passage.text) | period_in(passage.text)
    elif draft.predicate is Predicate.COLLABORATES_WITH and "topic" not in draft.attributes:
        topic = _topic(draft, passage)
        if topic:
            extra["topic"] = topic
    return replace(draft, attributes={**draft.attributes, **extra}) if extra else draft


def circumstances(text: str, subject: str = "") -> dict[str, Attribute]:
    """What a text tells of being in a collaboration: since and until when, how many there are, how often they meet.

    Args:
        text: the text.
        subject: who takes part: of "skola" the text tells how many they are.
    """
    counted = count_in(text)
    if not COVERAGE.search(str(counted.get("unit", ""))) and subject.casefold() not in COUNTED_SUBJECTS:
        counted = {}
    return period_in(text) | counted | (frequency_in(text) if MEETS.search(text) else {})


def _topic(draft: Draft, passage: Passage) -> str:
    """What the two work together for: the words behind the last partner's name."""
    ends = [m.end for m in passage.mentions if _is(m, draft)]
    match = TOPIC.match(passage.text, max(ends)) if ends else None
    return match[1].strip(" ,") if match else ""


def _is(mention: Mention, draft: Draft) -> bool:
    return mention.entity in (draft.subject, draft.object)
