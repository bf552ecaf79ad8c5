"""What all documents of a dataset say, in memory: things, claims with their places, and successions.

Pure data: it can be read from a dataset (``analysis.reading``), generated, or written by hand in a test.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from model.vocabulary import ACTORS, EntityType, Predicate

__all__ = ["Claim", "Network", "Place", "Source", "Succession", "Thing"]

COLLECTIVE = "collective"


@dataclass(frozen=True, slots=True)
class Thing:
    """Something with a name."""

    iri: str
    name: str
    type: str
    kind: str = ""
    """Of a partner or a collaboration: ``state_agency``, ``forum``; ``collective`` is nobody in particular."""
    municipality: str = ""
    other_names: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    known: bool = True
    """Whether the registry lists it; a name found by its form only is less sure."""


@dataclass(frozen=True, slots=True)
class Source:
    """A document."""

    id: str
    title: str
    municipality: str = ""
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """One place of one document that states a claim."""

    iri: str
    document: str
    """Identifier of the document."""
    line: int = 0
    certainty: str = "explicit"
    confidence: float = 1.0
    modality: str = "asserted"
    said_by: str = ""
    """Address of the body whose section says so; empty where the text speaks in nobody's voice."""
    roles: tuple[str, ...] = ()
    attributes: Mapping[str, tuple[str | int | float, ...]] = field(default_factory=dict, hash=False)
    """Values by the term's local name: ``number``, ``unit``, ``topic``, ``when``, ``amountApplied`` …"""
    text: str = ""
    """The words of the place, mended; empty where only its facts are at hand."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement, once, with every place that makes it."""

    iri: str
    subject: str
    predicate: str
    object: str
    """Address of a thing, or a text where the relation leads to a value."""
    places: tuple[Place, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None

    @property
    def asserted(self) -> bool:
        """Whether some place says that it is so, and not only that it should be."""
        for place in self.places:  # a plain loop: this is asked of every claim by every detector
            if place.modality == "asserted":
                return True
        return not self.places

    @property
    def confidence(self) -> float:
        """That of the surest place; 1 for a claim without places."""
        return max((place.confidence for place in self.places), default=1.0)

    @property
    def roles(self) -> frozenset[str]:
        """All roles that places give."""
        return frozenset(role for place in self.places for role in place.roles)


@dataclass(frozen=True, slots=True)
class Succession:
    """One reorganisation: who ended and who took over."""

    label: str
    day: date | None
    predecessors: tuple[str, ...]
    successors: tuple[str, ...]


@dataclass(frozen=True)
class Network:
    """Everything that findings are computed from. Claims stand in the order of their addresses."""

    things: Mapping[str, Thing]
    claims: tuple[Claim, ...]
    sources: Mapping[str, Source] = field(default_factory=dict)
    successions: tuple[Succession, ...] = ()
    serves: Mapping[str, str] = field(default_factory=dict)
    """Administration → the board that it serves."""
    day: date | None = None
    """The day of which this is the network; None for everything that documents ever stated."""

    def as_of(self, day: date) -> Network:
        """The network of the claims that can be said to hold on a day, and of the reorganisations until then."""
        return replace(
            self,
            claims=tuple(c for c in self.claims if _holds(c.valid_from, c.valid_to, day)),
            successions=tuple(s for s in self.successions if s.day is None or s.day <= day),
            day=day,
        )

    def within(self, municipality: str) -> Network:
        """The network of what one municipality's documents state."""
        kept = {s.id for s in self.sources.values() if s.municipality == municipality}
        claims = (_within(claim, kept) for claim in self.claims)
        return replace(
            self,
            claims=tuple(claim for claim in claims if claim.places),
            sources={key: s for key, s in self.sources.items() if key in kept},
        )

    @functools.cached_property
    def by_predicate(self) -> Mapping[str, tuple[Claim, ...]]:
        """The asserted claims of each relation."""
        found: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            if claim.asserted:
                found[claim.predicate].append(claim)
        return {predicate: tuple(claims) for predicate, claims in found.items()}

    @functools.cached_property
    def by_thing(self) -> Mapping[str, tuple[Claim, ...]]:
        """The asserted claims about each thing, as their subject or as their object."""
        found: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            if claim.asserted:
                found[claim.subject].append(claim)
                if claim.object in self.things and claim.object != claim.subject:
                    found[claim.object].append(claim)
        return {iri: tuple(claims) for iri, claims in found.items()}

    def about(self, iri: str) -> tuple[Claim, ...]:
        """The asserted claims about a thing."""
        return self.by_thing.get(iri, ())

    def of(self, predicate: Predicate) -> tuple[Claim, ...]:
        """The asserted claims of a relation."""
        return self.by_predicate.get(predicate, ())

    def body(self, actor: str) -> str:
        """The board that an administration serves, or the actor itself: the two count as one body."""
        return self.serves.get(actor, actor)

    def particular(self, actor: str) -> bool:
        """Whether an actor is somebody: not all boards, civil society, or the city as a whole.

        Several of a kind are marked as collective; a listed administration that serves no board, where others
        do, is a word for the administrations together.
        """
        thing = self.things.get(actor)
        if thing is None or thing.type not in ACTORS or thing.kind == COLLECTIVE:
            return False
        whole = thing.type == EntityType.ADMINISTRATION and thing.known and thing.iri not in self.serves
        return not (whole and thing.municipality in self._served)

    @functools.cached_property
    def _served(self) -> frozenset[str]:
        served = (self.things.get(administration) for administration in self.serves)
        return frozenset(thing.municipality for thing in served if thing)

    def name(self, iri: str) -> str:
        """A thing's name; what is no thing stands for itself."""
        thing = self.things.get(iri)
        return thing.name if thing else iri

    def of_type(self, *types: EntityType) -> Iterable[Thing]:
        """The things of these types, in the order of their addresses."""
        return (self.things[iri] for iri in sorted(self.things) if self.things[iri].type in types)


def _within(claim: Claim, documents: Collection[str]) -> Claim:
    """A claim with its places in these documents; the same one where it has no others."""
    places = tuple(place for place in claim.places if place.document in documents)
    return claim if len(places) == len(claim.places) else replace(claim, places=places)


def _holds(first: date | None, last: date | None, day: date) -> bool:
    """``last`` is the first day on which it no longer holds, as in the ontology."""
    return (first is None or first <= day) and (last is None or day < last)
