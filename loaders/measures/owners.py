"""Reads who answers for a measure, with whom, and to whom it is reported, from one line of names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.language.wordfamilies import MONTHS, SEASONS
from loaders.measures.cellwords import is_state, is_time
from loaders.names.mentions import Entity, Mention, MentionFinder
from loaders.names.namelists import on_their_own, unabbreviated, unlisted_owners
from model.vocabulary import EntityType

__all__ = ["Ownership", "owners_in", "ownership"]

WITH = re.compile(
    r"\b(i (?:dialog|samverkan|samarbete|samråd) med|tillsammans med|ihop med|jämte|med stöd av)\b"
)
FIRST_SENTENCE = re.compile(
    r"(?<=[\wÅÄÖåäö]{2})(?<!fl)(?<!förv)(?<!avd)(?<!tj)\. [A-ZÅÄÖ][\wåäö]*(?: [\wåäö-]+){2,}.*", re.DOTALL
)
"""What other sentences go on to tell behind the one that names who answers for it."""
WHEN = re.compile(
    r"\s*,?\s*((?:under |senast |i )?"
    rf"(?:{SEASONS}|årsskiftet|första halvåret|andra halvåret|kvartal \d|{MONTHS})"
    r" ?(?:\d{4})?(?:/\d{2,4})?"
    r"|årligen|löpande|\d{4}(?:-\d{2}(?:-\d{2})?)?)"
)

BEFORE = re.compile(r"(?:^|[,;/] ?|\boch |\bsamt )$")
BEHIND = re.compile(r" ?(?:$|[,;/.(]| och | samt | i (?:samverkan|samarbete) med )")
"""What stands around an item of a list of owners."""


@dataclass(frozen=True)
class Ownership:
    """Who answers for a measure."""

    owners: tuple[Entity, ...]
    partners: tuple[Entity, ...]
    reports: tuple[tuple[Entity, str], ...]
    """To which board, and when."""


def owners_in(text: str, finder: MentionFinder) -> Ownership:
    """What is told where nothing but an owner is expected: a board with a date behind it is the owner, by that date."""
    text = unabbreviated(FIRST_SENTENCE.sub("", text))
    line = ownership(text, finder.find(text))
    if line.owners:
        return line
    boards = tuple(board for board, _ in line.reports)
    if boards or line.partners or is_time(text) or is_state(text):
        return Ownership(boards, line.partners, ())
    return Ownership(tuple(unlisted_owners(text, finder)), (), ())


def ownership(text: str, mentions: Sequence[Mention]) -> Ownership:
    """Owners, partners and reports in a line: "Stadskontoret i dialog med polisen Kommunstyrelsen våren 2015"."""
    actors = [m for m in on_their_own(text, mentions) if not m.genitive and _answers(text, m)]
    reports: list[tuple[Entity, str]] = []
    rest: list[Mention] = []
    for mention in actors:
        when = WHEN.match(text, mention.end)
        if when and mention.entity.type is EntityType.BOARD:
            reports.append((mention.entity, when[1].removeprefix("under ").strip()))
        else:
            rest.append(mention)
    together = WITH.search(text)
    place = together.start() if together else len(text)
    owners = tuple(dict.fromkeys(m.entity for m in rest if m.start < place))
    partners = tuple(dict.fromkeys(m.entity for m in rest if m.start >= place and m.entity not in owners))
    return Ownership(owners, partners, tuple(reports))


def _answers(text: str, mention: Mention) -> bool:
    """Whether what a line names can answer for something: an actor, or a forum that stands there by itself."""
    if mention.entity.is_actor:
        return True
    is_item = BEFORE.search(text[: mention.start]) and BEHIND.match(text, mention.end)
    return mention.entity.type is EntityType.COLLABORATION and bool(is_item)
