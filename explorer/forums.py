"""What a forum's page shows: who takes part, where, for whom, and which forums have the same members."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from explorer.places import select_in
from explorer.statements import Statement, Thing, by_name, statements_about, thing
from graph.iris import Iri
from graph.store import Dataset
from model.vocabulary import Predicate

__all__ = ["Forum", "Related", "forum"]

RELATED = """
SELECT DISTINCT ?place ?entity ?other ?name ?kind ?actor ?actorName ?actorType WHERE {
  ?actor sv:participatesIn ?entity .
  GRAPH ?graph { ?document a sv:Document ; sv:municipality ?place . ?actor sv:participatesIn ?other }
  FILTER(?other != ?entity)
  ?other skos:prefLabel ?name . ?actor skos:prefLabel ?actorName ; a ?actorType .
  OPTIONAL { ?other sv:kind ?kind }
}
"""

SHOWN = (Predicate.PARTICIPATES_IN, Predicate.OPERATES_IN, Predicate.TARGETS)


@dataclass(frozen=True, slots=True)
class Related:
    """Another forum and the participants that both have."""

    other: Thing
    shared: tuple[Thing, ...]


@dataclass(frozen=True, slots=True)
class Forum:
    """Everything about one collaboration."""

    participants: tuple[Statement, ...]
    areas: tuple[Statement, ...]
    target_groups: tuple[Statement, ...]
    rest: tuple[Statement, ...]
    related: tuple[Related, ...]
    """Those with most shared participants first."""


def forum(dataset: Dataset, entity: str, place: str) -> Forum:
    """What a municipality's documents say about a collaboration."""
    groups: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements_about(dataset, entity, place):
        groups[statement.predicate if statement.predicate in SHOWN else ""].append(statement)
    return Forum(
        participants=tuple(groups[Predicate.PARTICIPATES_IN]),
        areas=tuple(groups[Predicate.OPERATES_IN]),
        target_groups=tuple(groups[Predicate.TARGETS]),
        rest=tuple(groups[""]),
        related=_related(dataset, entity, place),
    )


def _related(dataset: Dataset, entity: str, place: str) -> tuple[Related, ...]:
    shared: dict[Iri, dict[Iri, Thing]] = defaultdict(dict)
    others: dict[Iri, Thing] = {}
    for row in select_in(dataset, RELATED, place, {"entity": Iri(entity)}):
        other = thing(str(row["other"]), row["name"], "Collaboration", row["kind"])
        actor = thing(str(row["actor"]), row["actorName"], row["actorType"])
        others[other.iri] = other
        shared[other.iri][actor.iri] = actor
    ordered = sorted(by_name(others.values()), key=lambda other: -len(shared[other.iri]))
    return tuple(Related(other, tuple(by_name(shared[other.iri].values()))) for other in ordered)
