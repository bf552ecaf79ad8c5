"""Local branches: "Röda Korset Ludvika" is not the national Red Cross, "Barnahus Halland" not every Barnahus."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from dataclasses import dataclass

from loaders.names.lexicon import Lexicon, Match
from loaders.names.localnames import PROVINCES, branch_end
from loaders.names.nameparts import NewName
from model.vocabulary import EntityType
from ontology.registry import Entry

__all__ = ["Branches"]

BRANCHED = frozenset({"civil_society", "business"})
"""Kinds of organisations that have branches by the names of places."""
TITLE = re.compile(r"(?:en|et|an|na|ne)$")
"""How titles end, and no place that a programme is called by."""


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
        if not (joint or _has_branches(entry)) or entry.is_general or text[match.start].islower():
            return None
        end = branch_end(text, match.end, self.is_common, self.places)
        if not end or (joint and not self._can_be_place(text[match.end + 1 : end])):
            return None
        return NewName(match.start, end, text[match.start : end], entry.type, entry.kind)

    def _can_be_place(self, name: str) -> bool:
        """Whether a capitalised word is a place's name, or none that is known to mean anything else."""
        unknown = name.isalpha() and not TITLE.search(name) and not self.lexicon.find(name)
        return name in self.places or unknown


def _has_branches(entry: Entry) -> bool:
    is_care = entry.kind == "region" and not entry.name.startswith("Region ")
    return is_care or entry.kind in BRANCHED
