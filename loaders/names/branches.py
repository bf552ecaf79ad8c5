"""Local branches: "Röda Korset Ludvika" is not the national Red Cross, "Barnahus Halland" not every Barnahus."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from dataclasses import dataclass

from loaders.language.wordfamilies import one_of
from loaders.names.lexicon import Lexicon, Match
from loaders.names.localnames import PROVINCES, branch_end
from loaders.names.nameparts import NewName
from model.vocabulary import EntityType
from ontology.registry import Entry

__all__ = ["OFFICES", "Branches"]

BRANCHED = frozenset({"civil_society", "business"})
"""Kinds of organisations that have branches by the names of places."""
TITLE = re.compile(r"(?:en|et|an|na|ne)$")
"""How titles end, and no place that a programme is called by."""

PLACED = re.compile(
    r" (?P<at>(?:i|på) )?([A-ZÅÄÖ][a-zåäöé]+)(?: ([A-ZÅÄÖ][a-zåäö]+))?"
    r"(?: (?:[Nn]ord|[Ss]yd)(?:ost|väst|öst)| (?:[Nn]orr|[Ss]öder|[Öö]ster|[Vv]äster|[Öö]st|[Vv]äst|[Mm]itt))?(?![\w-])"
)
DIRECTION = re.compile(r" [a-zåäö]+$")
ESTABLISHMENT = re.compile(rf"(?:{one_of('body_names', 'branch_ends')})\Z")
"""How the names end of what stands in one place: that is then a part of the name."""
OFFICES = frozenset({"state_agency", "university"})
"""Kinds of organisations whose offices are called by the places where they are: "Arbetsförmedlingen Mora"."""
IN_REGION = " i Region "
"""Behind the name of a part of a region, which is called by it and needs no place."""
NO_PLACES = frozenset({"state_agency", "business"})
"""Kinds of organisations whose names no place is called by."""
OFFICE = re.compile(
    r" (?:i )?([A-ZÅÄÖ][a-zåäö]+)(?:-([A-ZÅÄÖ][a-zåäö]+))?(?![\w-])(?! (?:kommun|stad|län|[A-ZÅÄÖ]))"
)
COUNCIL_ENDS = "förebyggande rådet"
COUNCIL = (EntityType.COLLABORATION, "forum")
"""A council by the name of an authority that is called by a place is the place's own."""
DISTRICT = re.compile(
    r" [A-ZÅÄÖ][a-zåäö]+(?:(?:[-–/]| )[A-ZÅÄÖ][a-zåäö]+(?!s [a-zåäö]))?(?![\w-])(?! (?:kommun|stad|län)\b)"
)
DISTRICT_OF = "polisområde"
"""What is told from others by a name of its own, whatever it is: "lokalpolisområde Östra Vrena"."""
WHOLE_BEFORE = re.compile(r"\b[Pp]olis\w*,? (?:genom |i |vid )?$")
"""The authority itself before the district that acts for it: "Polismyndigheten, lokalpolisområde Mora"."""
LONGEST_NOUN = 25
"""Characters in which such an ending stands."""


@dataclass(frozen=True)
class Branches:
    """Tells a branch from the organisation or programme that it belongs to.

    Args:
        lexicon: the registered names.
        is_common: whether a small-letter word is ordinary Swedish.
        municipalities: names of municipalities.
    """

    lexicon: Lexicon
    is_common: Callable[[str], bool]
    municipalities: frozenset[str]

    @functools.cached_property
    def places(self) -> frozenset[str]:
        """Names of municipalities, provinces and counties."""
        return PROVINCES | self.municipalities

    def branch(self, text: str, match: Match) -> NewName | None:
        """The branch that a registered name with a place behind it names; None where it names none."""
        entry = match.entry
        joint = entry.type is EntityType.COLLABORATION
        if entry.kind in OFFICES and text[match.start : match.end] in (entry.name, *entry.aliases):
            return self._office(text, match)
        if not (joint or _has_branches(entry)) or text[match.start].islower():
            return None
        if entry.is_general:
            end = self._placed(text, match.end) if joint else 0
        else:
            end = branch_end(text, match.end, self.is_common, self.places)
        if not end or self._names_others(text, match.end, end):
            return None
        if joint and not self._can_be_place(text[match.end + 1 : end]):
            return None
        return NewName(match.start, end, text[match.start : end], entry.type, entry.kind)

    def _names_others(self, text: str, start: int, end: int) -> bool:
        """Whether the words behind a name are another organisation's that stands beside it."""
        in_region = text.startswith(IN_REGION, start)
        return in_region or any(m.entry.kind in NO_PLACES for m in self.lexicon.find(text[start + 1 : end]))

    def _office(self, text: str, match: Match) -> NewName | None:
        """The office that an authority or a university has in a place which everybody knows."""
        entry = match.entry
        is_district = text.endswith(DISTRICT_OF, match.start, match.end)
        placed = (DISTRICT if is_district else OFFICE).match(text, match.end)
        if placed is None or entry.is_general:
            return None
        if not is_district and self.places.isdisjoint(filter(None, placed.groups())):
            return None
        name = text[match.start : placed.end()]
        if WHOLE_BEFORE.search(text, max(0, match.start - LONGEST_NOUN), match.start):
            if not is_district:
                return None
            name = entry.name
        type_, kind = COUNCIL if entry.name.endswith(COUNCIL_ENDS) else (entry.type, entry.kind)
        return NewName(match.start, placed.end(), name[0].upper() + name[1:], type_, kind)

    def _placed(self, text: str, end: int) -> int:
        """Where the name of one of a kind ends that goes on with its place: "Läshjälpen Solvik"; 0 where none does."""
        placed = PLACED.match(text, end)
        if placed is None:
            return 0
        stands_there = (
            placed["at"] and ESTABLISHMENT.search(text, max(0, end - LONGEST_NOUN), end) is not None
        )
        called_so = not placed["at"] and not self.places.isdisjoint((placed[2], placed[3]))
        return placed.end() if stands_there or called_so else 0

    def _can_be_place(self, name: str) -> bool:
        """Whether a capitalised word is a place's name, or none that is known to mean anything else."""
        name = DIRECTION.sub("", name.removeprefix("i ").removeprefix("på "))
        unknown = name.isalpha() and not TITLE.search(name) and not self.lexicon.find(name)
        return name in self.places or unknown


def _has_branches(entry: Entry) -> bool:
    is_care = entry.kind == "region" and not entry.name.startswith("Region ")
    return is_care or entry.kind in BRANCHED
