"""Which evidence, facts and things belong to a part of a dataset, and which quads say something of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

import pyoxigraph as ox

from graph.iris import Iri, Iris, sv
from graph.rows import Cell
from graph.store import Dataset
from graph.terms import Writer
from model.errors import UnknownNameError
from model.names import fold
from model.vocabulary import Predicate

__all__ = ["Part", "Selection", "part_of", "part_quads"]

EVIDENCE = """
SELECT ?evidence ?fact ?subject ?predicate ?object ?place ?identifier ?modality ?certainty ?confidence ?from ?to {
  ?evidence sv:supports ?fact ; prov:wasDerivedFrom ?document ;
    sv:modality ?modality ; sv:certainty ?certainty ; sv:confidence ?confidence .
  ?document dcterms:identifier ?identifier .
  ?fact rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object .
  OPTIONAL { ?document sv:municipality ?place }
  OPTIONAL { ?fact sv:validFrom ?from }
  OPTIONAL { ?fact sv:validTo ?to }
}
"""
MUNICIPALITIES = (
    "SELECT ?place ?name { ?place a sv:Municipality ; dcterms:identifier|skos:prefLabel|skos:altLabel ?name }"
)
BELONGING = """
SELECT ?thing ?place {
  { ?thing sv:municipality ?place } UNION { ?thing a sv:Municipality BIND(?thing AS ?place) }
}
"""
STATED = frozenset(sv(predicate) for predicate in Predicate)
STRENGTH = {sv(name): name for name in ("certainty", "confidence", "modality")}

Direct = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Selection:
    """What of a dataset is wanted; None is no limit."""

    municipality: str | None = None
    """Any name of a municipality."""
    as_of: date | None = None
    """Facts that held on that day; those whose time nobody tells are taken to hold."""
    min_confidence: float | None = None
    """Evidence of at least this confidence, 0 to 1."""

    @property
    def is_all(self) -> bool:
        """Whether nothing is left out."""
        return self == Selection()


@dataclass
class Part:
    """What a selection holds of a dataset."""

    documents: dict[str, str] = field(default_factory=dict)
    """The identifier of each document that is in it, by the name of the document's graph."""
    evidence: set[str] = field(default_factory=set)
    facts: dict[str, list[dict[str, Cell]]] = field(default_factory=lambda: defaultdict(list))
    """The rows of the evidence of each fact."""
    said: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """The facts, and the things that they are about, of each document."""
    direct: dict[str, set[Direct]] = field(default_factory=lambda: defaultdict(set))
    """What each document asserts."""
    things: set[str] = field(default_factory=set)
    """Everything that any fact of the whole dataset is about."""
    dropped: set[str] = field(default_factory=set)
    """What is left out."""


def part_of(dataset: Dataset, selection: Selection) -> Part:
    """What the selection holds.

    Raises:
        UnknownNameError: no document is from the municipality.
    """
    part, iris = Part(), Iris(dataset.base)
    place = _place(dataset, selection.municipality) if selection.municipality else None
    _choose_documents(dataset, place, part, iris)
    for row in dataset.select(EVIDENCE):
        part.things.update(str(row[name]) for name in ("subject", "object") if isinstance(row[name], Iri))
        if _fits(row, selection, place):
            _take(row, part)
        else:
            part.dropped.update((str(row["evidence"]), str(row["fact"])))
    part.dropped -= part.facts.keys()
    mentioned = {thing for things in part.said.values() for thing in things}
    registry = ox.NamedNode(iris.graph("registry"))
    listed = {str(q.subject).strip("<>") for q in dataset.store.quads_for_pattern(None, None, None, registry)}
    part.dropped |= part.things - mentioned - listed
    if place is not None:
        part.dropped |= {str(row["thing"]) for row in dataset.select(BELONGING) if row["place"] != place}
    return part


def part_quads(dataset: Dataset, part: Part) -> Iterator[ox.Quad]:
    """The quads of the part, one graph after another; what follows from it all together has to be derived anew."""
    iris = Iris(dataset.base)
    documents = {str(iris.document_graph(d.id)): d.id for d in dataset.documents()}
    summary, derived = str(iris.graph("summary")), str(iris.graph("derived"))
    for graph, quads in groupby(dataset.quads(), key=lambda quad: quad.graph_name):
        name = str(graph).strip("<>")
        if name in part.documents:
            yield from _document(quads, part, part.documents[name], iris)
        elif name == summary:
            yield from _summary(quads, part, Iri(name))
        elif name not in documents and name != derived:
            yield from _others(quads, part)


def _place(dataset: Dataset, name: str) -> Iri:
    rows = dataset.select(MUNICIPALITIES).rows
    found = {str(place) for place, known in rows if fold(str(known)) == fold(name)}
    if len(found) != 1:
        known = ", ".join(sorted({d.municipality for d in dataset.documents() if d.municipality}))
        raise UnknownNameError(f"Inga dokument är från kommunen {name!r}; de som finns är {known or 'inga'}.")
    return Iri(found.pop())


def _choose_documents(dataset: Dataset, place: Iri | None, part: Part, iris: Iris) -> None:
    for document in dataset.documents():
        if place is None or (document.municipality and iris.municipality(document.municipality) == place):
            part.documents[iris.document_graph(document.id)] = document.id
        else:
            part.dropped.add(iris.document(document.id))


def _fits(row: dict[str, Cell], selection: Selection, place: Iri | None) -> bool:
    if place is not None and row["place"] != place:
        return False
    if selection.min_confidence is not None and float(row["confidence"] or 0) < selection.min_confidence:
        return False
    if selection.as_of is None:
        return True
    day = selection.as_of.isoformat()
    begins, ends = row["from"], row["to"]
    return (begins is None or str(begins) <= day) and (ends is None or day < str(ends))


def _take(row: dict[str, Cell], part: Part) -> None:
    document, fact = str(row["identifier"]), str(row["fact"])
    part.evidence.add(str(row["evidence"]))
    part.facts[fact].append(row)
    subject, predicate, object = (str(row[name]) for name in ("subject", "predicate", "object"))
    part.said[document].update((fact, subject, object))
    if row["modality"] == "asserted":
        part.direct[document].add((subject, predicate, object))
        if predicate == sv(Predicate.COLLABORATES_WITH):
            part.direct[document].add((object, predicate, subject))


def _document(quads: Iterable[ox.Quad], part: Part, identifier: str, iris: Iris) -> Iterator[ox.Quad]:
    said, direct = part.said[identifier], part.direct[identifier]
    evidence, fact = (f"{iris.base}id/{kind}/" for kind in ("evidence", "fact"))
    for quad in quads:
        subject = _value(quad.subject)
        if subject.startswith(evidence):
            keep = evidence + subject.removeprefix(evidence).partition("/")[0] in part.evidence
        elif subject.startswith(fact):
            keep = subject in said
        elif quad.predicate.value in STATED:
            keep = (subject, quad.predicate.value, _value(quad.object)) in direct
        else:
            keep = subject in said or subject not in part.things
        if keep:
            yield quad


def _summary(quads: Iterable[ox.Quad], part: Part, graph: Iri) -> Iterator[ox.Quad]:
    """What the evidence that is left says of each fact together."""
    into = Writer.into(graph)
    for quad in quads:
        subject, predicate = _value(quad.subject), quad.predicate.value
        if subject not in part.facts:
            continue
        if predicate not in STRENGTH:
            yield quad
            continue
        yield into.quad(subject, Iri(predicate), _strongest(part.facts[subject], STRENGTH[Iri(predicate)]))


def _strongest(rows: Iterable[dict[str, Cell]], name: str) -> str | float:
    """Explicit before implied, asserted before proposed, the most confident before the less."""
    values = [str(row[name]) for row in rows]
    return max(map(float, values)) if name == "confidence" else min(values)


def _others(quads: Iterable[ox.Quad], part: Part) -> Iterator[ox.Quad]:
    """Whole descriptions: of nothing that is left out, and naming nothing that is."""
    for subject, group in groupby(quads, key=lambda quad: quad.subject):
        about = list(group)
        named = {_value(subject), *(_value(q.object) for q in about if isinstance(q.object, ox.NamedNode))}
        if named.isdisjoint(part.dropped):
            yield from about


def _value(node: object) -> str:
    return str(getattr(node, "value", node))
