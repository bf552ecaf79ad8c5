"""Two sorts of bodies behind one word for how many: "samtliga nämnder och bolag"."""

from __future__ import annotations

import re

from loaders.names.entities import Entity, entity_of
from loaders.names.lexicon import Match
from ontology.registry import Registry

__all__ = ["second_sort"]

QUANTIFIED = re.compile(r"(?i)(samtliga|alla|berörda|andra|flera|olika|stadens|kommunens) \w+ och (\w+)")


def second_sort(text: str, match: Match, registry: Registry, municipality: str) -> tuple[int, list[Entity]]:
    """Where what is named ends, and the second sort, if the first one goes on to it."""
    quantified = QUANTIFIED.match(text, match.start)
    entry = quantified and registry.find(f"{quantified[1]} {quantified[2]}", municipality)
    return (quantified.end(), [entity_of(entry)]) if quantified and entry else (match.end, [])
