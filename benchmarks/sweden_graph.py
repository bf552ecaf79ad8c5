"""A graph of Sweden's size, made of the bundled facts: as many municipalities and documents as it takes.

Each municipality gets documents with as many facts of each kind as Malmö's, in which every thing has as many
relations of each kind as its model in Malmö, to others by chance (the configuration model: the ends of all
relations of one kind are shuffled). National actors are the same everywhere, all else is the municipality's own.
The same seed gives the same graph. Nothing of it is true.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from graph.sources import list_files, read_sources
from model.fact import Document, Fact, Reading
from model.vocabulary import LITERAL, EntityType
from ontology.registry import Registry, load_registry

__all__ = ["QUADS_PER_FACT", "readings_of_sweden", "registry_of_sweden"]

BUNDLED = Path(__file__).parent.parent / "data" / "malmo"
QUADS_PER_FACT = 36
"""How many quads a fact becomes, with its evidence, its share of the things and of the summary."""
OWN = frozenset(
    {EntityType.COLLABORATION, EntityType.MEASURE, EntityType.GRANT, EntityType.CASE, EntityType.UNIT}
)
"""Things that no two municipalities call the same."""
COMMON = frozenset({EntityType.TARGET_GROUP})
FIRST_YEAR = 2014


@dataclass(frozen=True, slots=True)
class Model:
    """A document of Malmö's that others are made like."""

    document: Document
    facts: tuple[Fact, ...]


def registry_of_sweden() -> Registry:
    """What is known of all municipalities; what is Malmö's own is left out, for no one else's is known either."""
    known = load_registry()
    return replace(
        known,
        entries=tuple(e for e in known.entries if e.municipality is None),
        changes=tuple(c for c in known.changes if c.municipality is None),
    )


def readings_of_sweden(quads: int, seed: int = 1) -> Iterator[Reading]:
    """Documents whose facts become about so many quads: every municipality's first, then every one's second …"""
    models = _models()
    wanted = quads // QUADS_PER_FACT
    places = [municipality.slug for municipality in load_registry().municipalities]
    chance = random.Random(seed)
    given, turn = 0, 0
    while True:
        for place in places:
            for model in models:
                reading = _reading(model, place, turn, chance)
                yield reading
                given += len(reading.facts)
            if given >= wanted:
                return
        turn += 1


def _models() -> list[Model]:
    readings = read_sources(list_files([BUNDLED]), load_registry(), _refuse).readings
    return [Model(reading.document, reading.facts) for reading in readings]


def _refuse(path: Path, registry: Registry) -> Reading:
    raise AssertionError(path)


def _reading(model: Model, place: str, turn: int, chance: random.Random) -> Reading:
    identifier = f"{model.document.id.replace('malmo', place, 1)}-{turn}"
    document = replace(
        model.document,
        id=identifier,
        municipality=place,
        year=FIRST_YEAR + turn,
        title=f"{model.document.title} ({place})",
    )
    kinds: dict[tuple[str, str, str], list[Fact]] = defaultdict(list)
    for fact in model.facts:
        kinds[fact.predicate, fact.subject_type, fact.object_type].append(fact)
    facts = [
        _fact(fact, other, document, turn)
        for kind in sorted(kinds)
        for fact, other in zip(kinds[kind], _shuffled(kinds[kind], chance), strict=True)
    ]
    return Reading(document, tuple(facts))


def _shuffled(facts: Sequence[Fact], chance: random.Random) -> list[Fact]:
    """The facts in another order, to take the other ends from."""
    return chance.sample(facts, len(facts))


def _fact(fact: Fact, other: Fact, document: Document, turn: int) -> Fact:
    subject = _name(fact.subject, fact.subject_type, document, turn)
    object = _name(other.object, other.object_type, document, turn)
    words = f"{subject} {fact.predicate} {object}, enligt {document.title}."
    return replace(
        fact,
        subject=subject,
        object=object,
        object_type=other.object_type,
        object_kind=other.object_kind,
        document=document.id,
        quote=words,
        end=fact.start + len(words),
    )


def _name(name: str, type: str, document: Document, turn: int) -> str:
    """A municipality's own things bear its name; its boards are called as elsewhere, and are others all the same."""
    if type == LITERAL or EntityType(type) not in OWN:
        return name
    return f"{name} i {document.municipality}" + (f" {turn + 1}" if turn else "")
