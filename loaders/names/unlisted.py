"""All ways in which a text gives away a name that nobody listed, the surest first."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator

from loaders.language.wordfamilies import one_of
from loaders.names.fieldnames import field_names, own_fields
from loaders.names.headednames import headed_names
from loaders.names.jointboards import joint_boards
from loaders.names.jointnames import joint_names
from loaders.names.nameparts import NewName, whole_name
from loaders.names.newnames import KIND_FIRST, new_names
from loaders.names.ownedbodies import owned_bodies
from model.vocabulary import EntityType

__all__ = ["unlisted_names"]

ACTORS = frozenset({EntityType.UNIT, EntityType.EXTERNAL_PARTNER})
"""What no word for a project introduces, whatever the name ends with."""
OPENS_WITH_PREPOSITION = re.compile(r"(?:Inom|Genom|Via|Inför|Hos|Enligt) (?=[A-ZÅÄÖ])")
ENDS_WITH_PREPOSITION = re.compile(r" (?:av|för|till|från|hos|mot|som)$")
FIRST_HALF = re.compile(
    rf"(?<![\w-])(?:[A-ZÅÄÖ][a-zåäö]+- (?:och|samt|&)|(?:{one_of('associations', 'first_halves')}) och) $"
)
"""Before the last part of a name whose first part shares its noun: "Trä- och Möbelföretagen"."""
LONGEST_HALF = 30
HALVED = frozenset({EntityType.EXTERNAL_PARTNER, EntityType.UNIT, EntityType.COMPANY})


def unlisted_names(
    text: str,
    is_common: Callable[[str], bool],
    is_ordinary: Callable[[str], bool],
    place: str,
    places: frozenset[str],
) -> Iterator[NewName]:
    """Every name by its form, by whose it is, by its fields of work, by the words before it or by its last noun.

    Args:
        text: a block's readable text.
        is_common: whether a small-letter word is ordinary Swedish.
        is_ordinary: whether it is that or two such words joined.
        place: the municipality's name.
        places: names of municipalities and the like.
    """
    named = itertools.chain(
        owned_bodies(text, place, places),
        (found for found in field_names(text) if not places.issuperset(found.name.split(" och "))),
        own_fields(text, place),
        new_names(text, is_common, place),
        joint_boards(text),
        joint_names(text, is_common, places),
        headed_names(text, is_common, is_ordinary, places),
    )
    for found in named:
        if not (found.type in ACTORS and KIND_FIRST.match(found.name)):
            yield _without_prepositions(_with_first_half(whole_name(found, text), text))


def _without_prepositions(found: NewName) -> NewName:
    """The name without a preposition that opens the sentence before it, or that goes on behind it."""
    behind = ENDS_WITH_PREPOSITION.search(found.name)
    if behind and found.end - found.start == len(found.name):
        cut = len(behind[0])
        found = found._replace(name=found.name[:-cut], end=found.end - cut)
    before = OPENS_WITH_PREPOSITION.match(found.name)
    if before and found.end - found.start == len(found.name):
        found = found._replace(name=found.name[before.end() :], start=found.start + before.end())
    return found


def _with_first_half(found: NewName, text: str) -> NewName:
    """The name with the first part of "Trä- och Möbelföretagen" where it stands right before."""
    if found.type not in HALVED or not text.endswith((" och ", " samt ", " & "), 0, found.start):
        return found
    half = FIRST_HALF.search(text, max(0, found.start - LONGEST_HALF), found.start)
    if half is None or not text.startswith(found.name, found.start):
        return found
    return found._replace(start=half.start(), name=half[0] + found.name, aliases=())
