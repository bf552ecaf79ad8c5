"""The registry as quads: what is known before any document is read, in a graph of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

import networkx as nx
import pyoxigraph as ox

from graph.entities import Entities, Entity
from graph.iris import Iri, Iris, sv
from graph.terms import Value, Writer, text, uri
from model.errors import OntologyError
from model.names import slug
from model.vocabulary import EntityType
from ontology.registry import Change, Entry, Municipality, Registry

__all__ = ["registry_quads"]

INSIDE = frozenset({EntityType.BOARD, EntityType.ADMINISTRATION, EntityType.COMPANY, EntityType.UNIT})
"""What belongs to the city's organisation, so that being part of another is being its suborganisation."""


def registry_quads(registry: Registry, entities: Entities, iris: Iris) -> Iterator[ox.Quad]:
    """What is known of the municipalities that the documents speak of, and what all municipalities share."""
    into = Writer.into(iris.graph("registry"))
    for place in filter(None, entities.places):
        municipality = registry.municipality(place) or Municipality(place, place, "")
        yield from _municipality(municipality, into, iris)
    for entry in registry.entries:
        for home in entities.homes(entry):
            yield from _entry(entry, home, into, entities, iris)
    changes = [c for c in registry.changes if c.municipality is None or c.municipality in entities.places]
    for change in changes:
        yield from _change(change, into, entities, iris)
    yield from _successions(changes, into, entities)


def _municipality(municipality: Municipality, into: Writer, iris: Iris) -> Iterator[ox.Quad]:
    node = iris.municipality(municipality.slug)
    yield into.quad(node, "rdf:type", sv("Municipality"))
    yield into.quad(node, "dcterms:identifier", municipality.slug)
    yield into.quad(node, "skos:prefLabel", text(municipality.name))
    for name in (municipality.organisation, *municipality.aliases):
        if name and name != municipality.name:
            yield into.quad(node, "skos:altLabel", text(name))


def _entry(entry: Entry, home: str | None, into: Writer, entities: Entities, iris: Iris) -> Iterator[ox.Quad]:
    entity = entities.listed(entry, home)
    pairs: list[tuple[str, Value | ox.Literal | None]] = [
        ("rdf:type", sv(entry.type)),
        ("skos:prefLabel", text(entity.label)),
        (sv("kind"), entry.kind),
        (sv("validFrom"), entry.valid_from),
        (sv("validTo"), entry.valid_to),
        ("dcterms:source", entry.source),
    ]
    if entity.municipality:
        pairs.append((sv("municipality"), iris.municipality(entity.municipality)))
    for name in (entry.name, *entry.aliases):
        if name != entity.label:
            pairs.append(("skos:altLabel", text(name)))
    if entry.part_of:
        whole = _listed(entry.part_of, home, entities)
        pairs.append((sv("partOf"), whole.iri))
        if entry.type in INSIDE:
            pairs.append(("org:subOrganizationOf", whole.iri))
        if (entry.type, whole.type) == (EntityType.ADMINISTRATION, EntityType.BOARD):
            pairs.append((sv("serves"), whole.iri))
    yield from into.quads(entity.iri, iter(pairs))


def _change(change: Change, into: Writer, entities: Entities, iris: Iris) -> Iterator[ox.Quad]:
    node = iris.change(slug(f"{change.municipality or ''} {change.date} {change.label}", 120))
    yield into.quad(node, "rdf:type", sv("Reorganisation"))
    yield into.quad(node, "rdf:type", uri("org:ChangeEvent"))
    yield into.quad(node, "dcterms:date", change.date)
    pairs = iter(
        [("rdfs:label", text(change.label) if change.label else None), ("dcterms:source", change.source)]
    )
    yield from into.quads(node, pairs)
    before, after = _ends(change, entities)
    for former in before:
        yield into.quad(node, "org:originalOrganization", former)
        for latter in after:
            yield into.quad(former, sv("succeededBy"), latter)
    for latter in after:
        yield into.quad(node, "org:resultingOrganization", latter)


def _successions(changes: Sequence[Change], into: Writer, entities: Entities) -> Iterator[ox.Quad]:
    """Who has what someone had, over one reorganisation or several."""
    steps: nx.DiGraph[Iri] = nx.DiGraph()
    for change in changes:
        steps.add_edges_from(product(*_ends(change, entities)))
    reached = nx.transitive_closure(steps, reflexive=False)
    for former, latter in sorted(reached.edges):
        yield into.quad(former, sv("succeededByTransitive"), latter)


def _ends(change: Change, entities: Entities) -> tuple[list[Iri], list[Iri]]:
    """Those that the reorganisation ended, and those that took over."""
    before, after = (
        [_listed(name, change.municipality, entities).iri for name in names]
        for names in (change.predecessors, change.successors)
    )
    return before, after


def _listed(name: str, municipality: str | None, entities: Entities) -> Entity:
    entry = entities.lookup.registry.find(name, municipality)
    if entry is None:
        raise OntologyError(
            f"Registret nämner {name!r}, som ingen rad beskriver; lägg till en rad eller rätta namnet."
        )
    return entities.listed(entry, municipality)
