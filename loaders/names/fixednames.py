"""What the words of a text and the registry alone tell: municipalities, shared heads, elliptic lists of bodies.

What must stay true: nothing that the document teaches changes it, so that each text is searched once.
"""

from __future__ import annotations

from typing import NamedTuple

from loaders.names.actingplaces import acting_places
from loaders.names.coordination import body_groups
from loaders.names.entities import Group
from loaders.names.municipalitynames import Placed, municipalities_named, own_by_noun
from loaders.names.regionnoun import bodies_by_noun
from loaders.names.sharedheads import shared_heads
from loaders.names.sharedplaces import placed_bodies
from ontology.registry import Registry

__all__ = ["Fixed", "FixedNames"]


class Fixed(NamedTuple):
    """What a text names whatever else the document says."""

    municipalities: tuple[Placed, ...]
    heads: tuple[Group, ...]
    bodies: tuple[Group, ...]


class FixedNames:
    """Finds them in the texts of one document, in each once."""

    def __init__(self, registry: Registry, municipality: str) -> None:
        self._registry = registry
        self._municipality = municipality
        self._found: dict[str, Fixed] = {}

    def of(self, text: str) -> Fixed:
        """What the text names."""
        if text not in self._found:
            here = (text, self._registry, self._municipality)
            self._found[text] = Fixed(
                (
                    *municipalities_named(text, self._registry),
                    *own_by_noun(*here),
                    *acting_places(text, self._registry),
                ),
                (*shared_heads(*here), *placed_bodies(*here), *bodies_by_noun(text)),
                tuple(body_groups(*here)),
            )
        return self._found[text]
