"""How names become keys: folding for comparison, slugs for identifiers."""

from __future__ import annotations

import functools
import re
import unicodedata

__all__ = ["fold", "slug"]

_GAPS = re.compile(r"[^\w]+", re.UNICODE)
_LETTERS = str.maketrans({"å": "a", "ä": "a", "ö": "o", "æ": "ae", "ø": "o", "é": "e", "ß": "ss"})


@functools.lru_cache(maxsize=50_000)
def fold(name: str) -> str:
    """A name for comparison: composed, lower case, punctuation and runs of white space as one space.

    >>> fold("Hälsa-, vård- och  omsorgsnämnden")
    'hälsa vård och omsorgsnämnden'
    """
    return _GAPS.sub(" ", unicodedata.normalize("NFC", name).casefold()).strip()


def slug(name: str, limit: int = 80) -> str:
    """A readable part of an identifier: ASCII letters, digits and hyphens, cut at ``limit`` characters.

    >>> slug("Örat mot marken")
    'orat-mot-marken'
    """
    plain = unicodedata.normalize("NFKD", fold(name).translate(_LETTERS)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:limit].strip("-")
