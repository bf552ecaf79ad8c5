"""What a sentence opens with, and whether its paragraph spoke of that before."""

from __future__ import annotations

import re

from loaders.language.wordfamilies import one_of
from loaders.passages.passage import Passage

__all__ = ["MEANS_OWN", "brings_in_thing", "opening_noun"]

MEANS_OWN = re.compile(rf"(?:{one_of('helping', 'own')})", re.IGNORECASE)
OPENING = re.compile(r"(?:(?:Den|Det|De|Denna|Detta|Dessa|En|Ett) )?([\wåäöÅÄÖ-]+)")
DEFINITE = ("en", "et", "an", "na")
STEM = 6
"""Letters of a noun that are the same in all its forms."""


def opening_noun(passage: Passage) -> str:
    """The first word of a sentence behind an article, in small letters."""
    opens = OPENING.match(passage.text)
    return opens[1].casefold() if opens else ""


def brings_in_thing(passage: Passage) -> bool:
    """Whether a sentence opens with a thing in the definite form that its paragraph has not spoken of.

    "Arbetet", "våren" and other nouns for what anybody does, or is, are no such things.
    """
    noun = opening_noun(passage)
    if not noun.endswith(DEFINITE) or MEANS_OWN.fullmatch(noun):
        return False
    return noun[:STEM] not in passage.clean.text[: passage.start].casefold()
