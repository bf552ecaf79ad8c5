"""Families of words that tell what a text says of a name: kinds of collaboration, taking part, leading, papers."""

from __future__ import annotations

import functools
import re

from loaders.language.wordfamilies import families

__all__ = ["KINDS", "families_of"]

GROUPS = ("nouns", "verbs", "against")
REMEMBERED = 50_000
"""Words of which is kept what they are."""


KINDS = tuple(families("nouns"))
"""The families of nouns that say which kind of collaboration something is."""


@functools.lru_cache(REMEMBERED)
def families_of(word: str) -> frozenset[str]:
    """The families of a word in small letters; "noun" stands for every family of nouns, too."""
    found = {name for name, pattern in _patterns() if pattern.fullmatch(word)}
    return frozenset(found | {"noun"} if found & set(KINDS) else found)


@functools.cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (name, re.compile("|".join(words))) for group in GROUPS for name, words in families(group).items()
    )
