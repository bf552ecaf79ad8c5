"""What a text names, and where: entities and their mentions."""

from __future__ import annotations

from typing import NamedTuple

from model.vocabulary import ACTORS, EntityType
from ontology.registry import Entry

__all__ = ["BODIES", "LOOSE", "Entity", "Group", "Mention", "entity_of"]

_ACTS = frozenset(ACTORS)
LOOSE = frozenset({EntityType.AREA, EntityType.TARGET_GROUP})
"""What may stand inside a longer name: "Tryggare Rosengård"."""
BODIES = frozenset({EntityType.BOARD, EntityType.ADMINISTRATION, EntityType.COMPANY})


class Entity(NamedTuple):
    """What a mention means."""

    name: str
    type: EntityType
    kind: str | None = None
    new: bool = False
    """Whether the registry does not have it."""
    general: bool = False
    """Whether the name is a common noun: "skolan", "föreningar"."""
    sure: float = 1.0
    """How sure it is that this is a name, and of such a thing: 0 to 1."""

    @property
    def is_actor(self) -> bool:
        """Whether it can take part in something."""
        return self.type in _ACTS


class Mention(NamedTuple):
    """A place in a block's text that names something; an elliptic list gives several at one place."""

    start: int
    end: int
    entity: Entity
    genitive: bool = False
    """Whether it only says whose: "nämndens" in "nämndens målgrupper"."""
    areas: tuple[Entity, ...] = ()
    """The areas in the name of a collaboration or unit."""
    pointed: bool = False
    """Whether only a noun stands there that points back to the name."""
    joins: bool = False
    """Whether it is a collaboration in a row of actors, which does what they do."""


def entity_of(entry: Entry) -> Entity:
    """The registry's entry as what a mention means."""
    return Entity(entry.name, entry.type, entry.kind, general=entry.is_general)


class Group(NamedTuple):
    """One or several things named at one place."""

    start: int
    end: int
    entities: tuple[Entity, ...]
    genitive: bool
