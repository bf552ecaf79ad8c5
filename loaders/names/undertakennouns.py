"""Compounds in small letters that may name what several do together: "kulturnatten", "språkcaféet"."""

from __future__ import annotations

import functools
import re

from loaders.language.evidencewords import families_of
from loaders.language.wordfamilies import families

__all__ = ["is_undertaken"]

REMEMBERED = 50_000
"""Words of which is kept whether they are such compounds."""
SHORTEST = 8


@functools.lru_cache(REMEMBERED)
def is_undertaken(word: str) -> bool:
    """Whether a small-letter word says which meeting, club, week, service … is meant, and not just that one is."""
    is_one = len(word) >= SHORTEST and _undertaken().fullmatch(word) is not None
    return is_one and "bare" not in families_of(word)


@functools.cache
def _undertaken() -> re.Pattern[str]:
    return re.compile("|".join(families("undertaken")["undertaken"]))
