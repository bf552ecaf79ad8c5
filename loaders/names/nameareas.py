"""The places in the names of collaborations and units: "Trygg på Berget" is on Berget."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator

from loaders.names.documentnames import DocumentNames
from loaders.names.entities import Entity
from loaders.names.lexicon import Lexicon
from loaders.names.localnames import PROVINCES
from loaders.names.nameplaces import is_placed_by_name, places_by_form
from loaders.names.placenames import PART_OF_PLACE
from model.vocabulary import EntityType

__all__ = ["NameAreas"]

EVERYWHERE = frozenset({"Sverige", "Norden", "Europa", "Skandinavien", "Världen", "EU"})
"""What is no place inside a municipality."""
PLACED = frozenset({EntityType.COLLABORATION, EntityType.UNIT})
CAPITAL_NAME = r"[A-ZÅÄÖ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäö]+)?(?: [A-ZÅÄÖ][a-zåäö]+)?"
ONE = re.compile(CAPITAL_NAME)
BEHIND_IT = re.compile(
    rf"(?: \([^()]{{2,15}}\))? (?:i|(?P<for_them>för)|inom|på(?= [A-ZÅÄÖ][a-zåäö]+(?:$|[.,;:)]| (?:har|är|och|som)\b)))"
    rf" (?:[Kk]ommunerna )?(?P<row>{CAPITAL_NAME}(?:(?:, | och | samt ){CAPITAL_NAME}){{0,9}})"
    r"(?P<noun> kommun(?:er)?| stad)?(?![\w-])(?! (?:län|[A-ZÅÄÖ]))"
)
"""Municipalities right behind a name: "Rådet för trygghet (RT) i Viken och Åby kommuner"."""


class NameAreas:
    """Finds the areas in names, each name once."""

    def __init__(
        self,
        lexicon: Lexicon,
        taught: DocumentNames,
        place: str,
        own_places: Collection[str],
        is_common: Callable[[str], bool],
    ) -> None:
        """Search with a lexicon and with what the document taught; the municipality's own names are left out."""
        self._lexicon, self._taught, self._is_common = lexicon, taught, is_common
        self._place, self._municipalities = place, frozenset(own_places) - PROVINCES | {place}
        self._own_places = EVERYWHERE.union(own_places)
        self._found: dict[str, tuple[Entity, ...]] = {}
        self._listed: dict[str, tuple[Entity, ...]] = {}

    def of(self, entity: Entity, text: str, end: int) -> tuple[Entity, ...]:
        """The areas of what is named in a text: those in its name, and the municipality right behind it.

        Args:
            entity: what is named.
            text: the text.
            end: where the name ends there.
        """
        named = entity.type is EntityType.COLLABORATION and not entity.general
        behind = self._behind(entity, text, end) if named else ()
        return (*self._in_name(entity), *behind)

    def _behind(self, entity: Entity, text: str, end: int) -> Iterator[Entity]:
        """The municipalities that stand right behind a name."""
        found = BEHIND_IT.match(text, end)
        if found is None or (found["for_them"] and entity.kind == "partnership"):
            return  # those are its parties
        for part in ONE.findall(found["row"]):
            known = (part, part.removesuffix("s")) if found["noun"] else (part,)
            place = next((name for name in known if name in self._municipalities), None)
            if place is not None:
                yield Entity(place, EntityType.AREA, new=True)

    def _in_name(self, entity: Entity) -> tuple[Entity, ...]:
        """The areas in a collaboration's or unit's name, the municipality itself left out."""
        if entity.type not in PLACED or " " not in entity.name:
            return ()
        if entity.name not in self._found:
            areas = list(self._listed_in(entity.name))
            if not areas:
                taught = (place for place in self._taught.areas_in(entity.name) if place.name != self._place)
                whole = (p for p in taught if not entity.name.partition(f"{p.name}s ")[2])
                areas = [p for p in whole if is_placed_by_name(entity.name, entity.type, p.name)]
            if entity.new and not areas:
                named = places_by_form(entity.name, entity.type, self._is_common)
                areas = [Entity(p, EntityType.AREA, new=True) for p in named if p not in self._own_places]
            self._found[entity.name] = tuple(_whole(area, entity.name) for area in areas)
        return self._found[entity.name]

    def _listed_in(self, name: str) -> tuple[Entity, ...]:
        """Those that the registry knows, whatever the document teaches."""
        if name not in self._listed:
            found = (match.entity for match in self._lexicon.find(name[1:]))
            self._listed[name] = tuple(
                e for e in found if e.type is EntityType.AREA and e.name != self._place
            )
        return self._listed[name]

    def forget(self) -> None:
        """Search anew from now on: the document has taught more."""
        self._found.clear()


def _whole(area: Entity, name: str) -> Entity:
    """The piece of a place that a name has, where it says which: "Vårvik centrum" and not "Vårvik"."""
    piece = re.search(rf"\b{re.escape(area.name)} {PART_OF_PLACE}\b", name)
    return Entity(piece[0], EntityType.AREA, new=True) if piece else area
