"""Undertakings that are called by a common noun: "yrkesmässan", "läxhjälpen", "lokalbehovsprocessen".

The noun is a compound whose head says that people meet or do something together; the sentence says that it is
arranged, or who is in it. What must stay true: the head alone ("processen") names nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.language.cues import cue
from loaders.language.wordfamilies import kind_of_words, one_of
from loaders.names.nameparts import NewName, accepted
from model.vocabulary import EntityType

__all__ = ["HEADS", "undertakings"]

DEFINITE = kind_of_words("arranged")
"""Heads of the nouns, as they stand behind "en" or "ett" and alone."""
HEADS = tuple(dict.fromkeys(DEFINITE.values()))
_HEAD = "|".join(HEADS)
_KIND = "|".join(DEFINITE)
_IN = f"(?:{one_of('title_words', 'in_it')})"
_HELD = r"(?:arrangera|anordna|organisera|ordna)(?:s|r|des|de|ts|t)"
IN_WHICH = cue(rf"\b(?:I|På|Vid|Under) ([a-zåäö]{{3,}}(?:{_HEAD}))(?:, som [^.,;]{{3,80}},)? {_IN}\b")
HELD = cue(rf"\b{_HELD}(?: (?:också|även|årligen|gemensamt))? ([a-zåäö]{{3,}}(?:{_HEAD}))\b")
HELD_EVERY_YEAR = cue(
    rf"\b(?:[Vv]arje|[Åå]rlig\w*|[Åå]terkommande)\b[^.;]{{0,40}}? {_HELD} (?:en|ett)(?: [a-zåäö]+)?"
    rf" ([a-zåäö]{{3,}}(?:{_KIND}))\b"
)
HEAD_ALONE = cue(rf"\b(?:[Ii]|[Pp]å|[Vv]id|[Gg]enom) ({_HEAD}) {_IN}\b")
COMPOUND_BEFORE = 400
"""Characters in which the noun stands before its head alone."""


def undertakings(text: str) -> Iterator[NewName]:
    """The nouns of the text that something held in common goes by, as names.

    Args:
        text: a block's readable text.
    """
    for pattern in (IN_WHICH, HELD, HELD_EVERY_YEAR):
        for match in pattern.finditer(text):
            yield from _named(match.start(1), match[1])
    for match in HEAD_ALONE.finditer(text):
        yield from _compound_before(text, match.start(), match[1])


def _compound_before(text: str, place: int, head: str) -> Iterator[NewName]:
    """The last noun before the place that ends in the head and is more than it."""
    low = max(0, place - COMPOUND_BEFORE)
    compounds = list(re.finditer(rf"(?<![\w-])[A-ZÅÄÖa-zåäö][a-zåäö-]{{2,}}{head}\b", text[low:place]))
    if compounds:
        yield from _named(low + compounds[-1].start(), compounds[-1][0])


def _named(start: int, noun: str) -> Iterator[NewName]:
    """The noun as a name: in its definite form, found again in either."""
    small = noun.casefold()
    kind = next((kind for kind in sorted(DEFINITE, key=len, reverse=True) if small.endswith(kind)), "")
    definite = small.removesuffix(kind) + DEFINITE[kind] if kind else small
    aliases = tuple(form for form in (definite, small) if form)
    for name in accepted(start, noun, EntityType.COLLABORATION, "project"):
        title = definite[0].upper() + definite[1:]
        yield NewName(name.start, name.end, title, name.type, name.kind, aliases)
