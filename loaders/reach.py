"""For whom a collaboration is, since when somebody is in it, and how many: what else a sentence tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.cues import cue
from loaders.drafts import Draft
from loaders.mentions import Mention
from loaders.sections import Passage
from loaders.speaking import about, collaborations, is_denied
from loaders.targets import target_groups
from model.fact import Attribute
from model.periods import MONTHS as MONTH_NAMES
from model.vocabulary import EntityType, Predicate

__all__ = ["targets", "with_circumstances"]

FOR_WHOM = re.compile(
    r"\b(för|riktar sig till|riktad[e]? (?:till|mot)|vänder sig till|målgrupp\w*(?: är)?|bland|fokus på"
    r"|inriktning på"
    r"|stöd till|insatser till|stödja|hjälpa|skydda|hos|når|nå|omfattar|främja(?: att)?|kring)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
MONTHS = {name: number for number, name in enumerate(MONTH_NAMES, 1)}
SINCE = cue(rf"\b[Ss]edan (?:den \d{{1,2}} )?(?:({'|'.join(MONTHS)}) )?(\d{{4}})\b")
STARTED = cue(rf"\b[Ii] (?:({'|'.join(MONTHS)}) )?(\d{{4}}) (?:startade|började|inleddes|bildades)\b")
# A topic is a short phrase, not a sentence: it ends before the next clause, after eight words at the most.
TOPIC = re.compile(
    r"[^.;()]{0,25}?\b(?:för att|kring|om|gällande|angående|avseende|med syfte att|i syfte att) "
    r"((?:(?!och|samt|där|som|i syfte|för att|kan|så att)[^\s.;(),]+ ?){1,8})"
)
COUNTED = cue(r"\b(?:alla |samtliga |cirka )?(\d{1,4}) ([a-zåäö]*(?:skolor|förskolor|områden))\b")


def targets(passage: Passage) -> Iterator[Draft]:
    """The collaboration that the passage is about is for the target groups it names."""
    named = collaborations(passage)
    subject = named[0].entity if len({m.entity for m in named}) == 1 else None if named else about(passage)
    if subject is None or is_denied(passage):
        return
    groups = [
        m
        for m in passage.mentions
        if m.entity.type is EntityType.TARGET_GROUP and FOR_WHOM.search(passage.lead(m.start))
    ]
    for group in target_groups(passage.text, groups, narrowed=False):
        yield Draft(subject, Predicate.TARGETS, group, "for-whom", 0.65)


def with_circumstances(draft: Draft, passage: Passage) -> Draft:
    """The draft with what the passage tells of it: since when, about what, how many."""
    extra: dict[str, Attribute] = {}
    if draft.predicate is Predicate.PARTICIPATES_IN:
        since = SINCE.search(passage.text) or STARTED.search(passage.text)
        if since:
            month = f"-{MONTHS[since[1]]:02d}" if since[1] else ""
            extra["since"] = f"{since[2]}{month}"
        counted = COUNTED.search(passage.text)
        if counted and draft.subject.name.casefold() in ("skola", "förskola", "fritidsledare"):
            extra["number"] = int(counted[1])
            extra["unit"] = counted[2]
    elif draft.predicate is Predicate.COLLABORATES_WITH and "topic" not in draft.attributes:
        topic = _topic(draft, passage)
        if topic:
            extra["topic"] = topic
    return replace(draft, attributes={**draft.attributes, **extra}) if extra else draft


def _topic(draft: Draft, passage: Passage) -> str:
    """What the two work together for: the words behind the last partner's name."""
    ends = [m.end for m in passage.mentions if _is(m, draft)]
    match = TOPIC.match(passage.text, max(ends)) if ends else None
    return match[1].strip(" ,") if match else ""


def _is(mention: Mention, draft: Draft) -> bool:
    return mention.entity in (draft.subject, draft.object)
