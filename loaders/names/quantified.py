"""Words for how many: two sorts of bodies behind one, "samtliga nämnder och bolag"; any of a kind, "många företag"."""

from __future__ import annotations

import re

from loaders.language.wordfamilies import one_of
from loaders.names.entities import Entity, entity_of
from loaders.names.lexicon import Match
from ontology.registry import Registry

__all__ = ["are_any", "second_sort"]

QUANTIFIED = re.compile(r"(?i)(samtliga|alla|berörda|andra|flera|olika|stadens|kommunens) \w+ och (\w+)")

ANY = re.compile(rf"(?<![\w-])(?i:{one_of('partner_names', 'any_of_them')}) $")
DEFINITE = ("en", "et")
LONGEST_WORD = 15


def are_any(text: str, start: int, end: int) -> bool:
    """Whether a common noun means any of a kind, and nobody who could be asked: "många företag", "respektive skola"."""
    if not text[start].islower() or " " in text[start:end] or text.endswith(DEFINITE, start, end):
        return False
    return ANY.search(text, max(0, start - LONGEST_WORD), start) is not None


def second_sort(text: str, match: Match, registry: Registry, municipality: str) -> tuple[int, list[Entity]]:
    """Where what is named ends, and the second sort, if the first one goes on to it."""
    quantified = QUANTIFIED.match(text, match.start)
    entry = quantified and registry.find(f"{quantified[1]} {quantified[2]}", municipality)
    return (quantified.end(), [entity_of(entry)]) if quantified and entry else (match.end, [])
