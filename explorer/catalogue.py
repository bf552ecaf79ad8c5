"""Every thing that can be chosen, in the order in which it is offered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from explorer.places import select_in
from explorer.statements import Thing, by_name, thing
from graph.iris import Iri
from graph.store import Dataset
from model.vocabulary import ACTORS, EntityType

__all__ = ["Catalogue", "catalogue", "name_of", "serving"]

THINGS = """
SELECT ?place ?thing ?name ?type (SAMPLE(?each) AS ?kind) WHERE {
  { SELECT DISTINCT ?place ?thing {
    ?document a sv:Document ; sv:municipality ?place .
    ?evidence prov:wasDerivedFrom ?document ; sv:supports ?fact .
    { ?fact rdf:subject ?thing } UNION { ?fact rdf:object ?thing }
  } }
  ?thing a ?type ; skos:prefLabel ?name .
  OPTIONAL { ?thing sv:kind ?each }
} GROUP BY ?place ?thing ?name ?type
"""

NAME = "SELECT ?thing ?name WHERE { ?thing skos:prefLabel ?name }"

SERVED = """
SELECT ?entity ?other ?name ?type WHERE {
  { ?entity sv:serves ?other } UNION { ?other sv:serves ?entity }
  ?other a ?type ; skos:prefLabel ?name .
}
"""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What the documents of a municipality speak of."""

    actors: tuple[Thing, ...]
    """Boards first, then administrations, companies, units and partners; alphabetical within."""
    forums: tuple[Thing, ...]
    measures: tuple[Thing, ...]
    areas: tuple[Thing, ...]
    target_groups: tuple[Thing, ...]


def catalogue(dataset: Dataset, place: str) -> Catalogue:
    """Everything that a municipality's documents speak of."""
    rows = select_in(dataset, THINGS, place)
    things = [thing(str(row["thing"]), row["name"], row["type"], row["kind"]) for row in rows]
    actors = (found for type in ACTORS for found in _of(things, type))
    return Catalogue(
        tuple(actors),
        _of(things, EntityType.COLLABORATION),
        _of(things, EntityType.MEASURE),
        _of(things, EntityType.AREA),
        _of(things, EntityType.TARGET_GROUP),
    )


def name_of(dataset: Dataset, key: str) -> str:
    """The name of what a key means, also where no document speaks of it; the key itself where nothing has it."""
    rows = dataset.select(NAME, {"thing": Iri(f"{dataset.base}id/{quote(key)}")}, limit=1)
    return next((str(row["name"]) for row in rows), key)


def serving(dataset: Dataset, body: str) -> tuple[Thing, ...]:
    """The administrations that serve a board, or the board that an administration serves."""
    rows = dataset.select(SERVED, {"entity": Iri(body)})
    return tuple(by_name({thing(str(row["other"]), row["name"], row["type"]) for row in rows}))


def _of(things: Iterable[Thing], type: EntityType) -> tuple[Thing, ...]:
    return tuple(by_name(found for found in things if found.type == type))
