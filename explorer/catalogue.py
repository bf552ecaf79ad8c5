"""Every thing that can be chosen, in the order in which it is offered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from explorer.links import ACTORS
from explorer.statements import Thing, by_name, thing
from graph.iris import Iri, local_name
from graph.store import Dataset
from model.vocabulary import EntityType

__all__ = ["Catalogue", "catalogue", "municipalities", "serving"]

THINGS = """
SELECT ?thing ?name ?type (SAMPLE(?each) AS ?kind) WHERE {
  { SELECT DISTINCT ?thing { { ?fact rdf:subject ?thing } UNION { ?fact rdf:object ?thing } } }
  ?thing a ?type ; skos:prefLabel ?name .
  OPTIONAL { ?thing sv:kind ?each }
} GROUP BY ?thing ?name ?type
"""

MUNICIPALITIES = """
SELECT DISTINCT ?place ?name WHERE {
  ?document a sv:Document ; sv:municipality ?place .
  OPTIONAL { ?place skos:prefLabel ?name }
} ORDER BY ?place
"""

SERVED = """
SELECT ?entity ?other ?name ?type WHERE {
  { ?entity sv:serves ?other } UNION { ?other sv:serves ?entity }
  ?other a ?type ; skos:prefLabel ?name .
}
"""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What the documents speak of."""

    actors: tuple[Thing, ...]
    """Boards first, then administrations, companies, units and partners; alphabetical within."""
    forums: tuple[Thing, ...]
    measures: tuple[Thing, ...]
    areas: tuple[Thing, ...]
    target_groups: tuple[Thing, ...]


def catalogue(dataset: Dataset) -> Catalogue:
    """Everything that some fact speaks of."""
    rows = dataset.select(THINGS)
    things = [thing(str(row["thing"]), row["name"], row["type"], row["kind"]) for row in rows]
    actors = (found for type in ACTORS for found in _of(things, type))
    return Catalogue(
        tuple(actors),
        _of(things, EntityType.COLLABORATION),
        _of(things, EntityType.MEASURE),
        _of(things, EntityType.AREA),
        _of(things, EntityType.TARGET_GROUP),
    )


def municipalities(dataset: Dataset) -> dict[str, str]:
    """The municipalities that the documents are from, name by slug."""
    rows = dataset.select(MUNICIPALITIES)
    return {local_name(str(row["place"])): str(row["name"] or local_name(str(row["place"]))) for row in rows}


def serving(dataset: Dataset, body: str) -> tuple[Thing, ...]:
    """The administrations that serve a board, or the board that an administration serves."""
    rows = dataset.select(SERVED, {"entity": Iri(body)})
    return tuple(by_name({thing(str(row["other"]), row["name"], row["type"]) for row in rows}))


def _of(things: Iterable[Thing], type: EntityType) -> tuple[Thing, ...]:
    return tuple(by_name(found for found in things if found.type == type))
