"""Lists of who is awarded how much: "Bidrag beviljas enligt följande: A 20 000 kr, B 10 000 kr"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.facts.drafts import Draft
from loaders.language.cues import cue
from loaders.names.entities import Entity
from loaders.passages.passage import Passage
from loaders.rules.funding import GIVER
from model.vocabulary import EntityType, Predicate

__all__ = ["AWARDS", "AWARD_ROW", "awards"]

AWARDS = cue(r"\b(?:[Bb]evilja\w*|[Ff]ördela\w*|[Tt]illdela\w*)\b[^.:]{0,60}:")
AWARD = re.compile(
    r"(?:^|(?<=[:;,] )|(?<=kr )|(?<=kronor ))([A-ZÅÄÖ][^\d:;,.]{2,60}?):?"
    r" +(\d{1,3}(?:[ .]\d{3})+|\d{4,}) ?(?:kr|kronor)\b"
)
AWARD_ROW = re.compile(
    r"([A-ZÅÄÖ][^\d:;,.]{2,60}?)(?:(?:,| [–-]|:) [^;|]{1,100}?)?(?:,|:| [–-])?"
    r" +(\d{1,3}(?:[ .]\d{3})+|(?!(?:19|20)\d\d\b)\d{4,})"
    r"(?: ?(?:kr|kronor))?[.;]?$"
)
"""A line of a list of awards: who gets it, what for, and how much."""


def awards(passage: Passage) -> Iterator[Draft]:
    """ "Bidrag beviljas enligt följande: …": each name with a sum behind it gets it of whoever decides."""
    opened = AWARDS.search(passage.text)
    before = AWARDS.search(passage.opened)
    giver = passage.voice or _council(passage)
    if not (opened or before) or giver is None:
        return
    row = AWARD_ROW.match(passage.text) if before and not opened else None
    for award in [row] if row else AWARD.finditer(passage.text, opened.end() if opened else 0):
        known = [m.entity for m in passage.mentions if m.start == award.start(1) and m.entity.is_actor]
        receiver = (
            known[0] if known else Entity(award[1], EntityType.EXTERNAL_PARTNER, "civil_society", new=True)
        )
        amount = int(re.sub(r"\D", "", award[2]))
        yield Draft(giver, Predicate.FUNDS, receiver, "awards", 0.85, attributes={"amount_granted": amount})


def _council(passage: Passage) -> Entity | None:
    """The council whose meeting or page it is, if it is one that gives money."""
    spoken_of = passage.topic or passage.subject
    return spoken_of if spoken_of is not None and GIVER.search(spoken_of.name) else None
