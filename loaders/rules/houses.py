"""Houses of which each part of the city has its own, how a text says where they are, and places added to others."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.language.wordfamilies import one_of
from loaders.names.mentions import Entity, Mention
from model.vocabulary import EntityType

__all__ = [
    "COMES_TO",
    "ESTABLISHMENT",
    "HOUSES",
    "OTHER_HOUSE",
    "are_added",
    "area_in",
    "is_clinic",
    "is_home_of_house",
    "is_line",
    "is_place",
    "is_school",
    "stands_beside",
]

ESTABLISHMENT = re.compile(f"(?:{one_of('happens', 'open_houses')})", re.IGNORECASE)
CLINIC = re.compile(f"(?:{one_of('happens', 'clinics')})$", re.IGNORECASE)
"""Houses that the region or others have, and that are in many places: "ungdomsmottagningen"."""
AND = len(" samt ")
OTHER_HOUSE = re.compile(
    rf"(?:,|\boch|\bsamt) (?:{one_of('happens', 'open_houses')})[a-zåäö]* (?:i|på|vid) $", re.IGNORECASE
)
"""Before the place of the next house of a list, which has no other name."""
PLACED = re.compile(
    r"^[\wåäöÅÄÖ-]+ (?:i|på|vid|längs|kring|runt) ((?:[A-ZÅÄÖ]|centrum$|innerstaden$)[\wåäöÅÄÖ-]*(?: [\wåäöÅÄÖ-]+)?)$"
)
"""A kind and its place."""
LINE = re.compile(r"(?:,| [–-])? ")
"""Between a house and its place where nothing else is said: "Träffpunkt Kajen – Hamnen"."""

HOUSES = (EntityType.UNIT, EntityType.EXTERNAL_PARTNER)
ONE_HOUSE = re.compile(f"(?:{one_of('happens', 'one_house')})$")
"""Houses of which a municipality has one, though the noun is common: "Stadsbiblioteket"."""
GUEST_HOUSE = re.compile(f"(?:{one_of('happens', 'guest_houses')})")
"""Houses of others in which something may be held."""
OWN_SCHOOL = re.compile(f"(?:{one_of('happens', 'no_schoolhouse')})")
COMES_TO = re.compile(rf"\b(?:i|på|vid|hos|till|(?:{one_of('place_names', 'reaches')})) $")
"""Before a house to which something comes: "besöker biblioteken i Hamnby"."""
CAME_TO = re.compile(
    rf",? (?:[a-zåäö\d]+ ){{0,4}}(?P<joins>{one_of('happens', 'joins')})(?: (?:även|också))? "
)
JOINED = re.compile(rf"(?: (?:även|också))? (?:{one_of('happens', 'joined')})\b")
"""Around places that were added to those before: "… i Hamnby, sedan har Norrby och Berget kommit till"."""
VENUE = re.compile(
    rf"(?:{one_of('happens', 'houses')})\b",
    re.IGNORECASE,
)
"""How those are called in whose house something may be."""


def are_added(text: str, end: int, run: Sequence[Mention]) -> bool:
    """Whether places are added to those that stand before them, up to the given end."""
    came = CAME_TO.fullmatch(text, end, run[0].start)
    return came is not None and (
        came["joins"].startswith("tillkom") or JOINED.match(text, run[-1].end) is not None
    )


def is_line(text: str, house: Mention, run: Sequence[Mention]) -> bool:
    """Whether a house and a place are all that a line holds."""
    one = house.start == 0 and house.entity.type is EntityType.UNIT and len(run) == 1
    if not one or ESTABLISHMENT.search(house.entity.name) is None or text[run[0].end :].strip(" ."):
        return False
    return LINE.fullmatch(text, house.end, run[0].start) is not None


def is_place(entity: Entity) -> bool:
    """Whether something may be in it: an area, or a house by its name."""
    if entity.type not in HOUSES:
        return entity.type is EntityType.AREA
    if entity.general:
        return ONE_HOUSE.search(entity.name) is not None
    houses = VENUE if entity.type is EntityType.UNIT else GUEST_HOUSE
    return houses.search(entity.name) is not None


def area_in(entity: Entity) -> Entity | None:
    """The area in the name of a house or body that goes by its kind and place: "biblioteket i Hamnby"."""
    found = PLACED.search(entity.name) if entity.is_actor else None
    return Entity(found[1], EntityType.AREA, new=True) if found else None


def is_elsewhere(doer: Mention, run: list[Mention]) -> bool:
    """Whether one of a kind is in another place by its name, and this is another one: "Servicepunkten i Åker"."""
    placed = area_in(doer.entity._replace(type=EntityType.UNIT))
    return (
        placed is not None
        and doer.end + len(" på ") >= run[0].start
        and placed not in [m.entity for m in run]
    )


def is_school(entity: Entity) -> bool:
    """Whether it is a house that things are held in: not the arts school, which holds them in others' houses."""
    name = entity.name.casefold()
    return "skol" in name and entity.type is not EntityType.COLLABORATION and not OWN_SCHOOL.search(name)


def is_clinic(entity: Entity, run: list[Mention]) -> bool:
    """Whether it is a house of the region or others, of which it is told in which places there is one."""
    return len(run) > 1 and entity.is_actor and CLINIC.search(entity.name) is not None


def stands_beside(text: str, home: str, run: list[Mention]) -> bool:
    """Whether the municipality's town stands in a row of places, as one of them."""
    if len(run) < 2 or home not in text or any(m.entity.name == home for m in run):
        return False
    row = text[max(0, run[0].start - len(home) - AND) : run[-1].end + len(home) + AND]
    return re.search(rf"(?:, | och | samt | i |^){re.escape(home)}(?=[,.]| och | samt |$)", row) is not None


def is_home_of_house(mention: Mention, home: Entity | None) -> bool:
    """Whether a house is only said to be in the municipality: "biblioteket i Strömhamn"."""
    if home is None or mention.entity.name != home.name:
        return False
    return mention.end - mention.start > len(home.name) + 1
