"""Reads who answers for a measure, with whom, and to whom it is reported, from one line of names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.language.wordfamilies import MONTHS, SEASONS
from loaders.names.mentions import Entity, Mention, MentionFinder
from loaders.names.namelists import on_their_own, unabbreviated
from model.vocabulary import EntityType

__all__ = ["Ownership", "owners_in", "ownership"]

WITH = re.compile(r"\b(i (?:dialog|samverkan|samarbete|samråd) med|tillsammans med|med stöd av)\b")
WHEN = re.compile(
    r"\s*,?\s*((?:under |senast |i )?"
    rf"(?:{SEASONS}|årsskiftet|första halvåret|andra halvåret|kvartal \d|{MONTHS})"
    r" ?(?:\d{4})?(?:/\d{2,4})?"
    r"|årligen|löpande|\d{4}(?:-\d{2}(?:-\d{2})?)?)"
)


@dataclass(frozen=True)
class Ownership:
    """Who answers for a measure."""

    owners: tuple[Entity, ...]
    partners: tuple[Entity, ...]
    reports: tuple[tuple[Entity, str], ...]
    """To which board, and when."""


def owners_in(text: str, finder: MentionFinder) -> Ownership:
    """What is told where nothing but an owner is expected: a board with a date behind it is the owner, by that date."""
    text = unabbreviated(text)
    line = ownership(text, finder.find(text))
    if line.owners:
        return line
    return Ownership(tuple(board for board, _ in line.reports), line.partners, ())


def ownership(text: str, mentions: Sequence[Mention]) -> Ownership:
    """Owners, partners and reports in a line: "Stadskontoret i dialog med polisen Kommunstyrelsen våren 2015"."""
    actors = [m for m in on_their_own(text, mentions) if m.entity.is_actor and not m.genitive]
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
