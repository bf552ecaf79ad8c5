"""What is at work in the places of a sentence that does not name it: the section's, the document's, or the last one.

What must stay true: a sentence that only tells how things are somewhere says nothing of what is spoken of; it must
tell what is done or held there, be a line of where and when, or say what a party of the agreement does.
"""

from __future__ import annotations

import re

from loaders.language.cues import cue
from loaders.language.wordfamilies import one_of
from loaders.names.mentions import Entity, Mention
from loaders.passages.passage import Passage
from loaders.passages.speaking import about, unit_meant
from loaders.rules.houses import HOUSES, is_school
from loaders.rules.municipalplaces import covered_by
from loaders.text.layout import Kind
from model.vocabulary import EntityType

__all__ = ["LABELLED", "spoken_of"]

HAPPENS = cue(rf"\b(?:{one_of('happens', 'happens')})\b", re.IGNORECASE)
"""What is said of an undertaking that the sentence before it named."""
HELD = cue(rf"\b(?:{one_of('happens', 'held')})\b")
"""What is said of nothing but an undertaking or a part of it."""
ITS_DOINGS = re.compile(f"(?:{one_of('happens', 'doings')})(?:e|a|ar|er|or)?(?:n|en|et|na|arna|erna|orna)? ")
"""How sentences begin that go on about what was named last: "Träffarna hålls i …"."""
AT_ONCE = re.compile(r" (?:i|på|vid) ")
LABELLED = re.compile(rf"^(?:{one_of('happens', 'labels')})(?: som [a-zåäö]+)?(?: (?:är|omfattar))?[:?]? $")
"""Before the places of a line that tells where something is."""
ANOTHERS = re.compile(r"[A-ZÅÄÖ][\w-]+(?: [\w-]+){0,3}: (?:[a-zåäö]+[rs] |hela )")
"""How a line begins that tells of what its first words name: "Kajen: finns i Hamnen"."""
HEADS = re.compile(f"(?:{one_of('happens', 'heads')})[a-zåäö]* ")
"""How a sentence begins that tells where those are who lead it."""
REACHES = re.compile(f"(?:{one_of('happens', 'scope_labels')})")
"""Before what a group is for, and not where it met."""
WHEN = re.compile(
    rf"^(?:(?:[Vv]arje|[Vv]arannan|[Uu]dda|[Jj]ämna) )?(?:(?:{one_of('happens', 'weekdays')})|kl)\w*\b",
    re.IGNORECASE,
)
"""How a line begins that tells when and where something is."""
STAFF = cue(rf"\b(?:[a-zåäö]*(?:{one_of('happens', 'its_staff')}))\b", re.IGNORECASE)
"""Those who work in what is spoken of."""
DUTY = re.compile(r"(?:\d+(?:\.\d+)* |[a-z]\) )?[a-zåäö]+(?:a|ar|er|år|ör|at|it|tt)\b (?!att\b)")
"""How the points of an agreement and the deeds of a project begin: "upplåter lokal", "driva caféet", "rustat två"."""
MEETING = frozenset({"forum", "network"})
"""Kinds of those who meet: where they do is where the meeting was."""


def spoken_of(passage: Passage, run: list[Mention]) -> Entity | None:
    """What is at work in the places of a sentence that does not name it.

    Args:
        passage: a sentence or bullet.
        run: the places that it names in a row.
    """
    lead = passage.text[: run[0].start]
    houses = all(m.entity.type in HOUSES and not is_school(m.entity) for m in run)
    idle = houses and HAPPENS.search(passage.text) is None
    if LABELLED.match(lead) or (idle and WHEN.match(passage.text)):
        return _placed_by_line(passage)
    if (whole := covered_by(passage)) is not None:
        return whole
    at_somebody = any(m.entity.is_actor and AT_ONCE.fullmatch(lead, m.end) for m in passage.mentions)
    if at_somebody or ANOTHERS.match(passage.text) or HEADS.match(passage.text):
        return None  # where somebody is who is named there: "vårdcentralen i Lund"
    doer = _bound(passage)
    if doer is not None or idle:
        return doer
    others = any(m.entity.is_actor and m.end <= run[0].start for m in passage.mentions)
    unit = _unit(passage, run[0].start, others=others)
    if unit is not None:
        return None if passage.home in [m.entity for m in run] else unit
    return _undertaking(passage, others=others)


def _unit(passage: Passage, end: int, *, others: bool) -> Entity | None:
    """The unit that the words before a place mean, or that the section is about where nobody else is named."""
    unit = unit_meant(passage, 0, end)
    if unit is None and passage.topic is not None and passage.topic.type is EntityType.UNIT and not others:
        unit = passage.topic
    return None if unit is None or is_school(unit) else unit


def _undertaking(passage: Passage, *, others: bool) -> Entity | None:
    """The undertaking that goes on in the places, by what the sentence tells of."""
    held = ITS_DOINGS.match(passage.text) is not None and HELD.search(passage.text) is not None
    staff = STAFF.search(passage.text) is not None and HAPPENS.search(passage.text) is not None
    doer = about(passage, only_if=None if others else HAPPENS, whole=held or staff)
    if doer is None and held and not others:
        doer = passage.last
    if doer is None or (doer.kind == "partnership" and not doer.new):
        return None
    return doer if held or not _is_only_above(passage, doer) else None


def _placed_by_line(passage: Passage) -> Entity | None:
    """What a line tells the place or time of: what the section is about, no meeting whose minutes these are."""
    topic = passage.topic
    if topic is None or topic.type not in (EntityType.COLLABORATION, EntityType.UNIT):
        return None
    return None if topic.kind in MEETING and not REACHES.match(passage.text) else topic


def _bound(passage: Passage) -> Entity | None:
    """What parties do in a point of an agreement, or a project in a line of its report, they do in that."""
    whole, topic = passage.subject, passage.topic
    if passage.kind is not Kind.BULLET or not DUTY.match(passage.text):
        return None
    if topic not in (None, whole) and not topic.is_actor:
        return None
    if whole is None or whole.type is not EntityType.COLLABORATION or whole.kind in MEETING:
        return None
    return whole if whole.new else None


def _is_only_above(passage: Passage, doer: Entity) -> bool:
    """Whether nothing but the heading tells that a sentence may be about it: it meets, or was told of before."""
    if doer in (passage.meant, passage.recent, passage.subject):
        return False
    return doer == passage.last
