"""Small networks written by hand: a line a claim, as a reader of the test would say it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from analysis.network import Claim, Network, Place, Source, Thing

CITY = "strand"


@dataclass
class Drafting:
    """A network in the making; the address of a thing is its name."""

    things: dict[str, Thing] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    serves: dict[str, str] = field(default_factory=dict)

    def thing(self, name: str, type: str = "Board", **more: Any) -> str:
        """Something with a name; naming it again changes what is said of it."""
        self.things[name] = replace(
            self.things.get(name) or Thing(name, name, type, municipality=CITY), **more
        )
        return name

    def document(self, id: str, year: int | None = 2024) -> str:
        """A document of the city."""
        self.sources[id] = Source(id, id, CITY, year)
        return id

    def claim(self, subject: str, predicate: str, object: str, **place: Any) -> str:
        """A claim at one more place: by default in the document ``plan`` of 2024, in nobody's voice."""
        iri = f"{subject} {predicate} {object}"
        document = place.pop("document", "plan")
        if document not in self.sources:
            self.document(document)
        old = self.claims.get(iri) or Claim(iri, subject, predicate, object)
        where = Place(f"{iri} {len(old.places)}", document, **place)
        self.claims[iri] = replace(old, places=(*old.places, where))
        return iri

    def forum(self, name: str, members: Iterable[str], **more: Any) -> str:
        """A collaboration with its members, whom it makes boards where nothing is known of them."""
        self.thing(name, "Collaboration")
        for member in members:
            if member not in self.things:
                self.thing(member)
            self.claim(member, "participatesIn", name, **more)
        return name

    def about(self, subject: str, predicate: str, objects: Iterable[str], type: str, **more: Any) -> None:
        """Target groups or areas of something."""
        for name in objects:
            self.thing(name, type)
            self.claim(subject, predicate, name, **more)

    def targets(self, subject: str, *groups: str) -> None:
        """Whom it is for."""
        self.about(subject, "targets", groups, "TargetGroup")

    def areas(self, subject: str, *areas: str) -> None:
        """Where it works."""
        self.about(subject, "operatesIn", areas, "Area")

    def network(self) -> Network:
        """What has been said so far."""
        claims = tuple(self.claims[iri] for iri in sorted(self.claims))
        return Network(dict(self.things), claims, dict(self.sources), serves=dict(self.serves))


@pytest.fixture
def drafting() -> Drafting:
    """An empty network to write into."""
    return Drafting()


def renamed(network: Network, names: Mapping[str, str]) -> Network:
    """The same network with other names for its things; their addresses stay."""
    things = {
        key: replace(thing, name=names.get(key, thing.name), other_names=())
        for key, thing in network.things.items()
    }
    return replace(network, things=things)
