"""A dataset as a property graph: what Neo4j and the embedded Cypher engine are loaded with.

What must stay true: the projection is a function of the dataset alone, comes in a fixed order, and says nothing
that the dataset does not; docs/property-graph.md describes every label, relationship and property.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import pyoxigraph as ox

from graph.iris import ONTOLOGY, PREFIXES, Iri, Iris, local_name, sv
from graph.rows import cell
from graph.shortcuts import Shortcuts
from graph.store import Dataset
from graph.terms import uri
from model.vocabulary import EntityType, Predicate

__all__ = [
    "LABELS",
    "PROJECTION",
    "Node",
    "PropertyGraph",
    "PropertyValue",
    "Relationship",
    "project",
    "property_name",
    "relationship_type",
]

Scalar = str | int | float | bool
PropertyValue = Scalar | list[str] | list[int]

LIKENESSES = """
SELECT ?one ?other ?likeness {
  ?node sv:between ?one, ?other ; sv:likeness ?likeness FILTER(STR(?one) < STR(?other))
}
"""

PROJECTION = 8
"""Counted up whenever the projection changes, so that no older copy is taken for a current one."""

LABELS = (*map(str, EntityType), "Municipality", "Reorganisation", "Document", "Fact", "Evidence", "Finding")
"""One label a node: the local name of its class in the ontology."""

LISTS = {
    sv("role"): "roles",
    sv("activity"): "activities",
    uri("skos:altLabel"): "otherNames",
    sv("kind"): "kinds",
    sv("hasStatus"): "statuses",
    sv("hasReference"): "references",
    sv("inChapter"): "chapters",
}
"""Terms of which one thing has several values: a list, absent where there is none."""
MEASURE_LISTS = LISTS | {sv("number"): "numbers"}
"""Documents number a measure each in their way; a place in a document has one number."""

NAMES = {
    uri("skos:prefLabel"): "name",
    uri("rdfs:label"): "name",
    uri("dcterms:title"): "title",
    uri("dcterms:identifier"): "identifier",
    uri("dcterms:source"): "source",
    uri("dcterms:description"): "description",
    uri("dcterms:date"): "date",
    uri("rdf:object"): "value",
    uri("oa:start"): "start",
    uri("oa:end"): "end",
    uri("oa:exact"): "quote",
}
"""Terms of other vocabularies, by the name of the property."""

RELATIONSHIPS = {
    uri("rdf:subject"): "SUBJECT",
    uri("rdf:object"): "OBJECT",
    uri("prov:wasDerivedFrom"): "DERIVED_FROM",
    uri("org:originalOrganization"): "ORIGINAL_ORGANIZATION",
    uri("org:resultingOrganization"): "RESULTING_ORGANIZATION",
    sv("municipality"): "IN_MUNICIPALITY",
}
"""Relations whose type is not simply their name in capitals."""

TYPE, PREDICATE = ox.NamedNode(uri("rdf:type")), ox.NamedNode(uri("rdf:predicate"))
PASSAGE = (ox.NamedNode(uri("oa:hasTarget")), ox.NamedNode(uri("oa:hasSelector")))
DEFAULT = ox.DefaultGraph()
CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")
UNDIRECTED = frozenset({sv("collaboratesWith"), sv("resembles")})
STATED = frozenset(sv(predicate) for predicate in Predicate)
OF_FACT = ("roles", "certainty", "confidence", "validFrom", "validTo", "firstStated", "lastStated")


@dataclass(frozen=True, slots=True)
class Node:
    """A thing, a document, a fact or a piece of evidence."""

    label: str
    iri: str
    properties: Mapping[str, PropertyValue]
    """Without ``iri``; ``type`` repeats the label as a value, for engines differ in how they tell labels."""


@dataclass(frozen=True, slots=True)
class Relationship:
    """A relation between two nodes; of one type there is at most one from a node to another."""

    type: str
    start_label: str
    start: str
    end_label: str
    end: str
    properties: Mapping[str, PropertyValue] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class PropertyGraph:
    """The projection of one dataset; nothing is kept but which node has which label."""

    dataset: Dataset

    @functools.cached_property
    def labels(self) -> Mapping[str, str]:
        """The label of each node, by its IRI."""
        return {
            quad.subject.value: label
            for label in LABELS
            for quad in self._quads(None, TYPE, ox.NamedNode(sv(label)))
            if isinstance(quad.subject, ox.NamedNode)
        }

    def nodes(self, only: Sequence[str] = LABELS) -> Iterator[Node]:
        """Every node, or those of some labels, by label and IRI."""
        order = {label: place for place, label in enumerate(only)}
        chosen = ((iri, label) for iri, label in self.labels.items() if label in order)
        for iri, label in sorted(chosen, key=lambda item: (order[item[1]], item[0])):
            yield Node(
                label, iri, {"type": label} | self._properties(iri, label) | self._shortcuts.of(iri, label)
            )

    def relationships(self, only: Sequence[str] = LABELS, bare: bool = False) -> Iterator[Relationship]:
        """Every relationship, or those from nodes of some labels, by the start's IRI, type and the end's IRI;
        ``bare`` ones are without properties, which take most of the time."""
        for iri in sorted(iri for iri, label in self.labels.items() if label in only):
            found = {
                (kind, quad.object.value): quad
                for quad in self._quads(ox.NamedNode(iri), None, None)
                if isinstance(quad.object, ox.NamedNode) and (kind := self._relation(quad)) is not None
            }
            for kind, end in sorted(found):
                stated = {} if bare else self._stated(found[kind, end])
                yield Relationship(kind, self.labels[iri], iri, self.labels[end], end, stated)

    @functools.cached_property
    def _shortcuts(self) -> Shortcuts:
        return Shortcuts(self.dataset)

    def _relation(self, quad: ox.Quad) -> str | None:
        """The relationship's type; None for what is no relation between nodes, or is told from the other end."""
        term, end = quad.predicate.value, getattr(quad.object, "value", "")
        if end not in self.labels:
            return None
        if term in UNDIRECTED and str(getattr(quad.subject, "value", "")) > end:
            return None
        return relationship_type(Iri(term))

    def _stated(self, quad: ox.Quad) -> dict[str, PropertyValue]:
        """What all documents together say of a direct statement; nothing for what the registry alone says."""
        if quad.predicate.value == sv("resembles"):
            pair = frozenset({str(getattr(end, "value", "")) for end in (quad.subject, quad.object)})
            return {"likeness": self._likenesses[pair]}
        if quad.predicate.value not in STATED or not isinstance(quad.subject, ox.NamedNode):
            return {}
        ends = (quad.subject.value, str(getattr(quad.object, "value", "")))
        fact = Iris(self.dataset.base).fact(ends[0], quad.predicate.value, ends[1])
        if fact not in self.labels:
            return {}
        about = self._properties(fact, "Fact")
        places = [
            quad.subject for quad in self._quads(None, ox.NamedNode(sv("supports")), ox.NamedNode(fact))
        ]
        documents = {
            str(cell(title.object))
            for place in places
            for source in self._quads(place, ox.NamedNode(uri("prov:wasDerivedFrom")), None)
            for title in self._quads(source.object, ox.NamedNode(uri("dcterms:identifier")), None)
        }
        return {
            "fact": str(fact),
            "evidence": len(places),
            "documents": sorted(documents),
            **{name: about[name] for name in OF_FACT if name in about},
        }

    @functools.cached_property
    def _likenesses(self) -> Mapping[frozenset[str], float]:
        """How alike two measures are, by the measures."""
        found = self.dataset.select(LIKENESSES).rows
        return {frozenset({str(one), str(other)}): float(score or 0) for one, other, score in found}

    def _properties(self, iri: str, label: str) -> dict[str, PropertyValue]:
        values: dict[str, set[Scalar]] = defaultdict(set)
        lists = frozenset(_lists(label).values())
        for quad in self._described(iri, label):
            name = property_name(Iri(quad.predicate.value), label)
            if name is not None and (value := _value(quad)) is not None:
                values[name + _language(quad)].add(value)
        return {name: _settled(values[name], name in lists) for name in sorted(values)}

    def _described(self, iri: str, label: str) -> Iterator[ox.Quad]:
        """What is said of a node; of evidence also what its passage says."""
        yield from self._quads(ox.NamedNode(iri), None, None)
        if label == "Evidence":
            target, selector = PASSAGE
            for passage in self._quads(ox.NamedNode(iri), target, None):
                for part in self._quads(passage.object, selector, None):
                    yield from self._quads(part.object, None, None)

    def _quads(self, subject: object, predicate: object, object: object) -> Iterable[ox.Quad]:
        return self.dataset.store.quads_for_pattern(subject, predicate, object, DEFAULT)  # type: ignore[arg-type]


def project(dataset: Dataset) -> PropertyGraph:
    """The dataset as a property graph."""
    return PropertyGraph(dataset)


def property_name(term: Iri, label: str) -> str | None:
    """The name of the property that holds a term's values; None for what is left out.

    >>> property_name(sv("role"), "Evidence"), property_name(sv("lineStart"), "Evidence")
    ('roles', 'lineStart')
    """
    lists = _lists(label)
    if term in lists:
        return lists[term]
    if term.startswith(ONTOLOGY):
        return local_name(term)
    return NAMES.get(term, "predicate" if term == PREDICATE.value else None)


def relationship_type(term: Iri) -> str | None:
    """The type of the relationships that a term makes between nodes; None for what is left out.

    >>> relationship_type(sv("participatesIn"))
    'PARTICIPATES_IN'
    """
    known = RELATIONSHIPS.get(term)
    if known is None and term.startswith(ONTOLOGY):
        return CAPITAL.sub("_", local_name(term)).upper()
    return known


def _lists(label: str) -> Mapping[Iri, str]:
    return MEASURE_LISTS if label == "Measure" else LISTS


def _value(quad: ox.Quad) -> Scalar | None:
    """A literal's value; of the predicate of a fact its name; None for relations."""
    if isinstance(quad.object, ox.Literal):
        value = cell(quad.object)
        floating = quad.object.datatype.value == PREFIXES["xsd"] + "decimal"
        return float(value) if floating and isinstance(value, int | float) else value
    return local_name(str(cell(quad.object))) if quad.predicate == PREDICATE else None


def _language(quad: ox.Quad) -> str:
    """What a property's name ends in where a text is not in Swedish: ``nameEn``."""
    language = quad.object.language if isinstance(quad.object, ox.Literal) else None
    return language.capitalize() if language not in (None, "sv") else ""


def _settled(values: set[Scalar], several: bool) -> PropertyValue:
    """A sorted list, or the one value; of several where one is expected the least, for order has no meaning."""
    ordered = sorted(values, key=lambda value: (isinstance(value, str), value))
    if not several:
        return ordered[0]
    if all(type(value) is int for value in ordered):
        return [int(value) for value in ordered]
    return [str(value) for value in ordered]
