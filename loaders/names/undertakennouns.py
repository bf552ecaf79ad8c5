"""Compounds in small letters that may name what several do together: "kulturnatten", "språkcaféet"."""

from __future__ import annotations

import functools
import re

from loaders.language.evidencewords import families_of
from loaders.language.wordfamilies import one_of
from loaders.names.entities import Entity

__all__ = ["is_undertaken", "plainly"]

REMEMBERED = 50_000
"""Words of which is kept whether they are such compounds."""
SHORTEST = 8


AT_PLACE = re.compile(r"(?P<noun>[\wåäöÅÄÖé-]+) (?:i|på|vid) [A-ZÅÄÖ].*")
OF_NEWS = re.compile(r"(?:Ny|Nytt|Nya|Nu startar) (?P<noun>[a-zåäöé-]+)")
"""What a page of news says of what begins, and no part of its name."""
ARTICLES = ("", "en", "et", "n", "t")
INDOORS = re.compile(f"(?:{one_of('title_words', 'indoors')})(?:en|et|t|n)?$")
"""Nouns for what has its name from where it is."""


def plainly(entity: Entity, forms: tuple[str, ...]) -> tuple[Entity, tuple[str, ...]]:
    """An undertaking and its forms by its noun alone: "Nattfotboll" of "Nattfotboll på Udden" and "Ny nattfotboll"."""
    shape = AT_PLACE.fullmatch(entity.name) or OF_NEWS.fullmatch(entity.name)
    if shape is None or INDOORS.search(shape["noun"]):
        return entity, forms
    small = shape["noun"].casefold()
    if not any(is_undertaken(small + article) for article in ARTICLES):
        return entity, forms
    start, end = shape.span("noun")
    short = dict.fromkeys(form[start:end] for form in forms)
    name = shape["noun"][0].upper() + shape["noun"][1:]
    return entity._replace(name=name), tuple(dict.fromkeys((*short, name) if start else short))


@functools.lru_cache(REMEMBERED)
def is_undertaken(word: str) -> bool:
    """Whether a small-letter word says which meeting, club, week, service … is meant, and not just that one is."""
    is_one = len(word) >= SHORTEST and _undertaken().fullmatch(word) is not None
    return is_one and "bare" not in families_of(word)


@functools.cache
def _undertaken() -> re.Pattern[str]:
    return re.compile(one_of("undertaken", "undertaken"))
