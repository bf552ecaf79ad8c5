"""Things that go by a common noun and are told to be somewhere: "trygghetspunkter finns i Lövvik", "lånebussen".

What must stay true: the noun is a compound that says which kind is meant, and the sentence says that it is, is held
or stops in a place that it names; a head alone ("träffar") names nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.language.cues import cue
from loaders.language.wordfamilies import one_of
from loaders.names.nameparts import NewName, accepted
from model.vocabulary import EntityType

__all__ = ["standing_names"]

HOUSED = one_of("standing", "housed")
KIND = f"{one_of('standing', 'held')}|{HOUSED}"
NOUN = rf"(?:(?<!- och )[a-zåäöé]{{4,}}(?:{KIND})|(?:{one_of('standing', 'adjectives')}) (?:{KIND}))"
THERE = rf"(?:{one_of('happens', 'happens')}|{one_of('happens', 'held')}|{one_of('standing', 'verbs')})"
AT = rf"(?:i|på|vid|till|kring|runt|längs|är|bland annat|:)(?: (?:{one_of('place_names', 'small_directions')}))?"
PLACE = r"[A-ZÅÄÖ][a-zåäö]"
BEFORE_VERB = cue(
    rf"(?<![\w-])(?i:({NOUN}))(?= (?:[a-zåäöé]+ )?{THERE}\b[^.;:,A-ZÅÄÖ]{{0,50}}?:? ?\b{AT} {PLACE}"
    rf"| (?:[a-zåäöé]+ )?(?:{one_of('place_names', 'reaches')})(?: upp)? {PLACE})"
)
BEHIND_VERB = cue(
    rf"\b{THERE} (?:[a-zåäöé]+ ){{0,3}}?({NOUN})(?=(?: [a-zåäö]+){{0,2}}? {AT} {PLACE})"
    rf"|\b(?:[Ii]|[Pp]å|[Vv]id) {PLACE}[^.;:]{{0,60}}? {THERE} (?:[a-zåäöé]+ ){{0,3}}?({NOUN})\b"
)
CALLED = cue(r"(?<![\w-])([A-ZÅÄÖa-zåäö]{3,}(?:bussen|båten) [A-ZÅÄÖ][a-zåäöé]+)(?![\w-])")
"""A vehicle with a name of its own: "lånebussen Bella"."""
IS_HOUSED = re.compile(f"(?:{HOUSED})$")


def standing_names(text: str) -> Iterator[NewName]:
    """The nouns of a text that are said to be in a place, as names.

    Args:
        text: a block's readable text.
    """
    for match in CALLED.finditer(text):
        yield from accepted(match.start(1), match[1], EntityType.COLLABORATION, None)
    for pattern in (BEFORE_VERB, BEHIND_VERB):
        for match in pattern.finditer(text):
            group = 1 if match[1] else 2
            noun = match[group]
            type_ = EntityType.UNIT if IS_HOUSED.search(noun) else EntityType.COLLABORATION
            small = noun[0].lower() + noun[1:]
            yield from accepted(match.start(group), noun, type_, None, (small,))
