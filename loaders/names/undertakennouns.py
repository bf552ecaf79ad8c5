"""Compounds in small letters that may name what several do together: "kulturnatten", "språkcaféet"."""

from __future__ import annotations

import functools
import re

from loaders.language.evidencewords import families_of
from loaders.language.wordfamilies import one_of
from loaders.names.entities import Entity

__all__ = ["is_undertaken", "without_place"]

REMEMBERED = 50_000
"""Words of which is kept whether they are such compounds."""
SHORTEST = 8


AT_PLACE = re.compile(r"(?P<noun>[\wåäöÅÄÖé-]+) (?:i|på|vid) [A-ZÅÄÖ].*")
ARTICLES = ("", "en", "et", "n", "t")
INDOORS = re.compile(f"(?:{one_of('title_words', 'indoors')})(?:en|et|t|n)?$")
"""Nouns for what has its name from where it is."""


def without_place(entity: Entity, forms: tuple[str, ...]) -> tuple[Entity, tuple[str, ...]]:
    """An undertaking and its forms without the place where it is held: "Nattfotboll" of "Nattfotboll på Udden"."""
    held = AT_PLACE.fullmatch(entity.name)
    if held is None or INDOORS.search(held["noun"]):
        return entity, forms
    small = held["noun"].casefold()
    if not any(is_undertaken(small + article) for article in ARTICLES):
        return entity, forms
    return entity._replace(name=held["noun"]), tuple(
        dict.fromkeys(form[: len(held["noun"])] for form in forms)
    )


@functools.lru_cache(REMEMBERED)
def is_undertaken(word: str) -> bool:
    """Whether a small-letter word says which meeting, club, week, service … is meant, and not just that one is."""
    is_one = len(word) >= SHORTEST and _undertaken().fullmatch(word) is not None
    return is_one and "bare" not in families_of(word)


@functools.cache
def _undertaken() -> re.Pattern[str]:
    return re.compile(one_of("undertaken", "undertaken"))
