"""The places in a name by its form alone: "Caféträffar i Sjövik", "Digital träffpunkt Stenvik", "Almby 2030".

What must stay true: a house that only carries a place's name ("Sjöviks bibliotek") is not said to be there.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator

from loaders.language.wordfamilies import one_of, words_of
from loaders.names.localnames import PROVINCES
from loaders.names.placenames import NO_PLACE, PART_OF_PLACE
from loaders.names.placerows import LOCALITIES
from model.vocabulary import EntityType

__all__ = ["is_placed_by_name", "places_by_form"]

DIRECTION = f"(?:{one_of('place_names', 'directions')})"
PLACE = rf"(?:{DIRECTION} )?[A-ZÅÄÖ][a-zåäöé]{{2,}}(?:-[A-ZÅÄÖ][a-zåäö]+)?(?: {PART_OF_PLACE}\b)?"
IN_IT = r"(?:i|på|vid|längs|utmed|runt|kring|omkring)"
AT_PLACES = re.compile(
    rf"(?<=[a-zåäöé)]) {IN_IT} ((?!Samverkan|Samarbete){PLACE}(?:, {PLACE})*)"
    rf"(?:(?: och| samt)(?: {IN_IT})? ({PLACE}))?(?= |$)"
)
"""Behind a preposition: of whatever is called so, that is where it is."""
ONE = re.compile(PLACE)
LAST = re.compile(rf"(?<=[\wåäö)]) ({PLACE})$")
FIRST = re.compile(rf"^({PLACE})(?:-[a-zåäö]| (?=\d|[a-zåäö]))")
NOT_THERE = re.compile(r"\b(?:Leader|[Ss]tyrgrupp|[Aa]rbetsgrupp|\w*förbund|[Rr]eferensgrupp)\b|^LAG ")
"""What is called after the place that it speaks for."""
VENUE = re.compile(
    rf"\b(?:{one_of('place_names', 'venues')})(?:en|et|n)?\b",
    re.IGNORECASE,
)
"""Houses that anybody may come to, which are told of for the sake of their place."""
PIECE = re.compile(rf"[A-ZÅÄÖ][a-zåäö]{{3,}} {PART_OF_PLACE}$")
"""A piece of a place: "Vårvik centrum"."""
PLACE_END = re.compile(rf"[a-zåäö](?:{one_of('place_names', 'more_ends')})$")
"""How names of places end."""
DIRECTIONS = frozenset(words_of("place_names", "points_named"))


def is_placed_by_name(name: str, type_: EntityType, place: str) -> bool:
    """Whether what is called so is in a place that its name holds: any undertaking, and a house by "i" that is open."""
    if type_ is EntityType.COLLABORATION:
        return True
    return VENUE.search(name) is not None and re.search(rf"\b{IN_IT} {re.escape(place)}", name) is not None


def places_by_form(name: str, type_: EntityType, is_common: Callable[[str], bool]) -> Iterator[str]:
    """The names of places in a new name, by where they stand in it and how they end.

    Args:
        name: of a collaboration or a unit.
        type_: which of the two.
        is_common: whether a small-letter word is ordinary Swedish.
    """
    found = list(_behind_prepositions(name))
    if not found and type_ is EntityType.COLLABORATION and not NOT_THERE.search(name):
        ends = itertools.chain(LAST.finditer(name), FIRST.finditer(name))
        found = [end[1] for end in ends if _is_place(end[1], is_common)]
    yield from (form for form in dict.fromkeys(found) if is_placed_by_name(name, type_, form))


def _behind_prepositions(name: str) -> Iterator[str]:
    for at in AT_PLACES.finditer(name):
        for group in (1, 2):
            if at[group]:
                yield from (one[0] for one in ONE.finditer(at[group]) if not NO_PLACE.search(one[0]))


def _is_place(word: str, is_common: Callable[[str], bool]) -> bool:
    """Whether a word or two with a capital name a place by their ending."""
    last = word.rsplit(" ", 1)[-1]
    if PIECE.search(word):
        return True
    if word in PROVINCES - DIRECTIONS or word in LOCALITIES:
        return True
    return PLACE_END.search(last) is not None and not (is_common(last.casefold()) or NO_PLACE.search(word))
