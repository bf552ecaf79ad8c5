"""Which thing a name means: resolves every name of the readings to one entity with one IRI and one label.

What must stay true: the answer depends on the set of readings and the registry, never on their order; and an
IRI that once meant one thing never comes to mean another (names whose slugs collide are all marked); and a group that
is called by no more than what it is, "styrgruppen", is that of its document: two agreements have two.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from graph.iris import SLUG_LIMIT, Iri, Iris
from model.fact import Document, Reading
from model.names import fold, slug
from model.vocabulary import LITERAL, EntityType
from ontology.registry import Entry, Registry

__all__ = ["Entities", "Entity", "resolve_entities"]

Key = tuple[EntityType, str | None, str, str]
"""Type, municipality, folded name and, for what has no name of its own, the document: what makes two mentions the
same thing."""

EVERYWHERE = ""
"""In the place of the document: any document of the municipality means the same thing by the name."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing that documents name or that the registry knows."""

    iri: Iri
    type: EntityType
    label: str
    municipality: str | None
    known: bool
    """Whether the registry lists it."""


@dataclass(frozen=True)
class Lookup:
    """How names become keys in the light of a registry."""

    registry: Registry
    national: frozenset[tuple[EntityType, str]]
    """Type and folded name of what all municipalities share."""

    @classmethod
    def into(cls, registry: Registry) -> Lookup:
        """The lookup of that registry."""
        return cls(registry, frozenset((e.type, fold(e.name)) for e in registry.entries if e.national))

    def named(self, name: str, type: EntityType, document: Document) -> Key:
        """The key of what a document means by the name."""
        municipality = document.municipality or None
        entry = self.registry.find(name, municipality=municipality, type=type)
        if entry is not None:
            return self.listed(entry, municipality)
        folded = fold(name) or name
        if type is EntityType.COLLABORATION and (noun := self.registry.unnamed.get(folded)):
            return type, municipality, fold(noun), document.id
        return type, None if type is EntityType.TARGET_GROUP else municipality, folded, EVERYWHERE

    def label(self, key: Key, spelling: str) -> str:
        """What a thing is called that no line of the registry describes.

        Args:
            key: what makes it the thing it is.
            spelling: how documents write it most often.
        """
        _, _, folded, document = key
        return f"{self.registry.unnamed[folded]} ({document})" if document else spelling

    def listed(self, entry: Entry, municipality: str | None) -> Key:
        """The key of what a line of the registry describes, in that municipality.

        What all share is one thing, also where a municipality's own line adds its spellings; target groups are
        concepts that all share; the school that every municipality has is one thing in each.
        """
        name = fold(entry.name)
        shared = (entry.type, name) in self.national or entry.type is EntityType.TARGET_GROUP
        return entry.type, None if shared else entry.municipality or municipality, name, EVERYWHERE


@dataclass(frozen=True)
class Entities:
    """Every thing of a dataset, found by name or by its registry entry."""

    lookup: Lookup
    by_key: Mapping[Key, Entity]
    places: tuple[str | None, ...]
    """The municipalities that the documents speak of; None when one of them does not say which."""

    def named(self, name: str, type: str, document: Document) -> Entity:
        """The thing that a document means by the name."""
        return self.by_key[self.lookup.named(name, EntityType(type), document)]

    def listed(self, entry: Entry, municipality: str | None) -> Entity:
        """The thing that a line of the registry describes, in that municipality."""
        return self.by_key[self.lookup.listed(entry, municipality)]

    def homes(self, entry: Entry) -> tuple[str | None, ...]:
        """The municipalities in which a line of the registry describes a thing; None where all share it."""
        return _homes(entry, self.places)


def resolve_entities(readings: Iterable[Reading], registry: Registry, iris: Iris) -> Entities:
    """Give every name in the readings and in the registry its entity."""
    readings, lookup = tuple(readings), Lookup.into(registry)
    places = tuple(sorted({reading.document.municipality or None for reading in readings}, key=str))
    spellings: dict[Key, Counter[str]] = defaultdict(Counter)
    for name, type, document in _mentions(readings):
        spellings[lookup.named(name, type, document)][name] += 1
    labels = {
        lookup.listed(entry, home): entry.name
        for entry in reversed(registry.entries)
        for home in _homes(entry, places)
    }
    known = frozenset(labels)
    for key in spellings.keys() - known:
        labels[key] = lookup.label(key, min(spellings[key], key=lambda name: (-spellings[key][name], name)))
    marked = _collisions(labels, known)
    by_key = {
        key: Entity(iris.entity(key[0], label, key[1], key in marked), key[0], label, key[1], key in known)
        for key, label in labels.items()
    }
    return Entities(lookup, by_key, places)


def _mentions(readings: Iterable[Reading]) -> Iterator[tuple[str, EntityType, Document]]:
    for reading in readings:
        for fact in reading.facts:
            yield fact.subject, EntityType(fact.subject_type), reading.document
            if fact.object_type != LITERAL:
                yield fact.object, EntityType(fact.object_type), reading.document


def _homes(entry: Entry, places: Iterable[str | None]) -> tuple[str | None, ...]:
    if entry.national or (entry.municipality is None and entry.type is EntityType.TARGET_GROUP):
        return (None,)
    return tuple(place for place in places if entry.municipality in (None, place))


def _collisions(labels: Mapping[Key, str], known: frozenset[Key]) -> set[Key]:
    """The keys that share their slug with another; an entry of the registry yields to other entries only."""
    groups: dict[tuple[EntityType, str | None, str], list[Key]] = defaultdict(list)
    for key, label in labels.items():
        groups[key[0], key[1], slug(label, SLUG_LIMIT)].append(key)
    marked: set[Key] = set()
    for group in groups.values():
        listed = [key for key in group if key in known]
        if len(group) > 1:
            marked.update(group if len(listed) != 1 else set(group) - set(listed))
    return marked
