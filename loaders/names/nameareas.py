"""The places in the names of collaborations and units: "Trygg på Berget" is on Berget."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from loaders.names.documentnames import DocumentNames
from loaders.names.entities import Entity
from loaders.names.lexicon import Lexicon
from loaders.names.nameplaces import is_placed_by_name, places_by_form
from loaders.names.placenames import PART_OF_PLACE
from model.vocabulary import EntityType

__all__ = ["NameAreas"]

EVERYWHERE = frozenset({"Sverige", "Norden", "Europa", "Skandinavien", "Världen", "EU"})
"""What is no place inside a municipality."""
PLACED = frozenset({EntityType.COLLABORATION, EntityType.UNIT})


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
        self._place, self._own_places = place, EVERYWHERE.union(own_places)
        self._found: dict[str, tuple[Entity, ...]] = {}
        self._listed: dict[str, tuple[Entity, ...]] = {}

    def of(self, entity: Entity) -> tuple[Entity, ...]:
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
