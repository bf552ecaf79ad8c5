"""Which properties and ends each label and relationship has: what the ontology declares and the dataset shows.

Neo4j would need no more than its constraints; the embedded engine has tables, and a question that names a
property must find its column also where no document gave it a value.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from graph.counted_with import COUNTED_WITH
from graph.iris import ONTOLOGY, Iri, local_name, sv
from graph.property_graph import (
    LABELS,
    Node,
    PropertyValue,
    Relationship,
    property_name,
    relationship_type,
)
from graph.shortcuts import SHORTCUTS
from graph.store import Dataset
from graph.terms import uri
from model.vocabulary import EntityType, Predicate

__all__ = ["STATED_TYPES", "PropertySchema", "schema_of"]

DECLARED = """
SELECT DISTINCT ?term ?domain ?range WHERE {
  ?term a ?kind . VALUES ?kind { owl:DatatypeProperty owl:ObjectProperty }
  OPTIONAL { ?term rdfs:domain|schema:domainIncludes ?most . ?domain rdfs:subClassOf* ?most }
  OPTIONAL { ?term rdfs:range|schema:rangeIncludes ?widest . ?range rdfs:subClassOf* ?widest }
} ORDER BY ?term ?domain ?range
"""
ACTORS = "SELECT ?class WHERE { ?class rdfs:subClassOf+ sv:Actor } ORDER BY ?class"

Columns = Mapping[str, str]
"""The kind of each property: STRING, INT64, DOUBLE, BOOL, or a list of them (``STRING[]``)."""

KINDS: Mapping[str, str] = {
    uri("xsd:integer"): "INT64",
    uri("xsd:decimal"): "DOUBLE",
    uri("xsd:boolean"): "BOOL",
}
TEXT = "STRING"
COMMON = {"type": TEXT, "name": TEXT, "otherNames": "STRING[]", "kinds": "STRING[]"}
BORROWED = {
    "Evidence": {"start": "INT64", "end": "INT64", "quote": TEXT},
    "Document": {"title": TEXT, "identifier": TEXT},
    "Municipality": {"identifier": TEXT},
    "Reorganisation": {"date": TEXT, "source": TEXT},
    "Fact": {"predicate": TEXT, "value": TEXT},
    "Finding": dict.fromkeys(("identifier", "description", "nameEn", "descriptionEn", "suggestionEn"), TEXT),
}
"""Properties whose terms are of published vocabularies, whose domains our ontology does not declare."""
SAID = {
    "fact": TEXT,
    "evidence": "INT64",
    "documents": "STRING[]",
    "roles": "STRING[]",
    "certainty": TEXT,
    "confidence": "DOUBLE",
    "validFrom": TEXT,
    "validTo": TEXT,
    "firstStated": "INT64",
    "lastStated": "INT64",
}
MEASURED: Mapping[str, Columns] = {
    "RESEMBLES": {"likeness": "DOUBLE"},
    COUNTED_WITH: {"together": "BOOL", "follow": "BOOL"},
}
"""What is computed of a relationship that nobody states."""
STATED_TYPES = frozenset(filter(None, (relationship_type(sv(predicate)) for predicate in Predicate)))
"""Relationships that facts state, and that therefore bear what the facts say."""


@dataclass(frozen=True)
class PropertySchema:
    """Properties of every label, and the pairs of labels that every relationship joins."""

    columns: Mapping[str, Columns]
    pairs: Mapping[str, tuple[tuple[str, str], ...]]

    def of_relationship(self, type: str) -> Columns:
        """The properties of a relationship type."""
        return SAID if type in STATED_TYPES else MEASURED.get(type, {})


def schema_of(
    dataset: Dataset, nodes: Iterable[Node], relationships: Iterable[Relationship]
) -> PropertySchema:
    """The schema that holds these nodes and relationships and everything that the ontology declares."""
    columns: dict[str, dict[str, str]] = {
        label: {**COMMON, **BORROWED.get(label, {}), **SHORTCUTS.get(label, {})} for label in LABELS
    }
    pairs: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for label, name, kind in _declared_columns(dataset):
        columns[label][name] = kind
    for type, start, end in (*_declared_pairs(dataset), *_fixed_pairs(dataset)):
        pairs[type].add((start, end))
    for node in nodes:
        for name, value in node.properties.items():
            known = columns[node.label].get(name)
            columns[node.label][name] = _wider(known, _kind(value))
    for relationship in relationships:
        pairs[relationship.type].add((relationship.start_label, relationship.end_label))
    return PropertySchema(columns, {type: tuple(sorted(pairs[type])) for type in sorted(pairs)})


def _declared_columns(dataset: Dataset) -> Iterator[tuple[str, str, str]]:
    for term, domain, range in dataset.select(DECLARED).rows:
        kind = KINDS.get(str(range), TEXT)
        labels = LABELS if domain is None else (local_name(str(domain)),)
        for label in labels:
            name = property_name(Iri(term), label) if label in LABELS else None
            if name is not None and str(term).startswith(ONTOLOGY):
                several = property_name(Iri(term), label) != local_name(str(term))
                yield label, name, f"{kind}[]" if several else kind


def _declared_pairs(dataset: Dataset) -> Iterator[tuple[str, str, str]]:
    for term, domain, range in dataset.select(DECLARED).rows:
        type = relationship_type(Iri(term))
        start, end = local_name(str(domain)), local_name(str(range))
        if type is not None and start in LABELS and end in LABELS:
            yield type, start, end


def _fixed_pairs(dataset: Dataset) -> Iterator[tuple[str, str, str]]:
    """The relations that the published vocabularies lend us, whose ends our ontology does not declare."""
    for entity in map(str, EntityType):
        yield "SUBJECT", "Fact", entity
        yield "OBJECT", "Fact", entity
    yield "DERIVED_FROM", "Evidence", "Document"
    for actor in dataset.select(ACTORS).column("class"):
        label = local_name(str(actor))
        yield "ORIGINAL_ORGANIZATION", "Reorganisation", label
        yield "RESULTING_ORGANIZATION", "Reorganisation", label
        yield COUNTED_WITH, label, label
        yield "SERVES", label, label  # a path of no steps, for the engine, begins only where one step could


def _kind(value: PropertyValue) -> str:
    if isinstance(value, list):
        return "INT64[]" if all(type(each) is int for each in value) else "STRING[]"
    return {bool: "BOOL", int: "INT64", float: "DOUBLE"}.get(type(value), TEXT)


def _wider(known: str | None, seen: str) -> str:
    """The kind that holds both; what fits nothing else is text."""
    if known is None or known == seen:
        return seen
    if {known, seen} == {"INT64", "DOUBLE"}:
        return "DOUBLE"
    return "STRING[]" if known.endswith("[]") else TEXT
