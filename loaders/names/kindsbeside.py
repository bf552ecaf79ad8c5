"""Nouns that only say what kind of thing that is which is named before them: "Kajrådet, ett samrådsforum som …"."""

from __future__ import annotations

import re

from loaders.language.wordfamilies import one_of

__all__ = ["WHICH", "only_says_kind"]

WHICH = f"(?:{one_of('joint', 'which')})"
"""Adjectives between an article and the noun that are no part of its name."""
ARTICLE = rf"(?:(?:{WHICH} )?(?:en|ett)(?: {WHICH})? )?"
BESIDE = re.compile(
    rf"[A-ZÅÄÖ][\w&'’-]*(?: [\wåäöÅÄÖ-]+){{0,3}}?(?: \([^()]{{2,20}}\))?(?:, | \(| [–-] )(?:som är )?{ARTICLE}$"
)
IS_ONE = re.compile(rf"(?:^|[ (])(?:är|var|blir|som) {ARTICLE}$")
LOOKED_AT = 120
"""Characters before the noun in which what it is said of can stand."""


def only_says_kind(text: str, start: int) -> bool:
    """Whether the noun that begins at ``start``, or the article before it, is said of what is named before."""
    lead = text[max(0, start - LOOKED_AT) : start]
    return BESIDE.search(lead) is not None or IS_ONE.search(lead) is not None
