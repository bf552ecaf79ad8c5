"""Reads the network out of a dataset with a handful of queries; the order of everything is fixed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from analysis.network import Claim, Network, Place, Source, Succession, Thing
from graph.iris import Iri, local_name
from graph.rows import Cell
from graph.store import Dataset
from model.vocabulary import ACTORS

__all__ = ["network_of"]

THINGS = """
SELECT ?thing ?type ?name ?kind ?municipality ?from ?to ?new WHERE {
  VALUES ?type { sv:Board sv:Administration sv:Company sv:Unit sv:ExternalPartner sv:Collaboration sv:Measure
                 sv:Grant sv:Case sv:Area sv:TargetGroup }
  ?thing a ?type ; skos:prefLabel ?name .
  OPTIONAL { ?thing sv:kind ?kind }
  OPTIONAL { ?thing sv:municipality ?municipality }
  OPTIONAL { ?thing sv:validFrom ?from }
  OPTIONAL { ?thing sv:validTo ?to }
  OPTIONAL { ?thing sv:newName ?new }
} ORDER BY ?thing ?kind ?name
"""
OTHER_NAMES = "SELECT ?thing ?name WHERE { ?thing skos:altLabel ?name } ORDER BY ?thing ?name"
SERVES = "SELECT ?one ?board WHERE { ?one sv:serves ?board } ORDER BY ?one DESC(?board)"
FACTS = """
SELECT ?fact ?subject ?predicate ?object ?from ?to WHERE {
  ?fact a sv:Fact ; rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object .
  OPTIONAL { ?fact sv:validFrom ?from }
  OPTIONAL { ?fact sv:validTo ?to }
} ORDER BY ?fact
"""
PLACES = """
SELECT ?fact ?evidence ?document ?line ?certainty ?confidence ?modality ?text WHERE {
  ?evidence sv:supports ?fact ; prov:wasDerivedFrom/dcterms:identifier ?document ; sv:lineStart ?line ;
    sv:certainty ?certainty ; sv:confidence ?confidence ; sv:modality ?modality .
  OPTIONAL { ?evidence sv:repairedText ?text }
} ORDER BY ?document ?line ?evidence
"""
ATTRIBUTES = """
SELECT ?evidence ?attribute ?value WHERE {
  ?evidence sv:supports ?fact ; ?attribute ?value .
  FILTER(STRSTARTS(STR(?attribute), STR(sv:)))
} ORDER BY ?evidence ?attribute ?value
"""
CHANGES = """
SELECT ?change ?label ?day ?before ?after WHERE {
  { ?change org:originalOrganization ?before } UNION { ?change org:resultingOrganization ?after }
  OPTIONAL { ?change rdfs:label ?label }
  OPTIONAL { ?change dcterms:date ?day }
} ORDER BY ?change ?before ?after
"""
OF_EVERY_PLACE = frozenset(
    (
        "supports", "rule", "confidence", "certainty", "modality",
        "lineStart", "lineEnd", "page", "repairedText",
    )
)  # fmt: skip
"""What every piece of evidence has; all its other properties are attributes of what it says."""

Attributes = Mapping[str, Mapping[str, tuple[str | int | float, ...]]]


def network_of(dataset: Dataset) -> Network:
    """The network of everything that a dataset's documents state.

    Raises:
        QueryError: the dataset cannot be asked.
    """
    things = _things(dataset)
    attributes = _attributes(dataset)
    return Network(
        things=things,
        claims=tuple(_claims(dataset, _places(dataset, attributes, _bodies(things)))),
        sources={d.id: Source(d.id, d.title, d.municipality, d.year) for d in dataset.documents()},
        successions=tuple(_successions(dataset)),
        serves={str(row["one"]): str(row["board"]) for row in dataset.select(SERVES)},
    )


def _things(dataset: Dataset) -> dict[str, Thing]:
    names: dict[str, list[str]] = defaultdict(list)
    for row in dataset.select(OTHER_NAMES):
        names[str(row["thing"])].append(str(row["name"]))
    found: dict[str, Thing] = {}
    for row in dataset.select(THINGS):
        iri = str(row["thing"])
        if iri not in found:  # of several kinds or names the first in alphabetical order
            found[iri] = Thing(
                iri=iri,
                name=str(row["name"]),
                type=local_name(str(row["type"])),
                kind=str(row["kind"] or ""),
                municipality=local_name(str(row["municipality"] or "")),
                other_names=tuple(names[iri]),
                valid_from=_day(row["from"]),
                valid_to=_day(row["to"]),
                known=not row["new"],
            )
    return found


def _bodies(things: Mapping[str, Thing]) -> Mapping[tuple[str, str], str]:
    """Municipality and name of each actor → its address: how a section's speaker is found."""
    actors = sorted((t for t in things.values() if t.type in ACTORS), key=lambda t: t.iri, reverse=True)
    return {(t.municipality, name): t.iri for t in actors for name in (*t.other_names, t.name)}


def _attributes(dataset: Dataset) -> Attributes:
    found: dict[str, dict[str, list[str | int | float]]] = defaultdict(lambda: defaultdict(list))
    for row in dataset.select(ATTRIBUTES):
        value = row["value"]
        name = local_name(str(row["attribute"]))
        if value is not None and name not in OF_EVERY_PLACE:
            found[str(row["evidence"])][name].append(value)
    return {node: {name: tuple(each) for name, each in all.items()} for node, all in found.items()}


def _places(
    dataset: Dataset, attributes: Attributes, bodies: Mapping[tuple[str, str], str]
) -> dict[str, list[Place]]:
    municipalities = {document.id: document.municipality for document in dataset.documents()}
    found: dict[str, list[Place]] = defaultdict(list)
    for row in dataset.select(PLACES):
        stated = dict(attributes.get(str(row["evidence"]), {}))
        roles, speaker = stated.pop("role", ()), stated.pop("saidBy", ("",))[0]
        document = str(row["document"])
        place = Place(
            iri=str(row["evidence"]),
            document=document,
            line=int(row["line"] or 0),
            certainty=str(row["certainty"]),
            confidence=float(row["confidence"] or 0),
            modality=str(row["modality"]),
            said_by=_speaker(bodies, municipalities.get(document, ""), str(speaker)),
            roles=tuple(str(role) for role in roles),
            attributes=stated,
            text=str(row["text"] or ""),
        )
        found[str(row["fact"])].append(place)
    return found


def _speaker(bodies: Mapping[tuple[str, str], str], municipality: str, name: str) -> str:
    """Also a body that all municipalities share may speak."""
    return bodies.get((municipality, name)) or bodies.get(("", name), "")


def _claims(dataset: Dataset, places: Mapping[str, list[Place]]) -> Iterator[Claim]:
    for row in dataset.select(FACTS):
        fact = str(row["fact"])
        yield Claim(
            iri=fact,
            subject=str(row["subject"]),
            predicate=local_name(str(row["predicate"])),
            object=str(row["object"]),
            places=tuple(places.get(fact, ())),
            valid_from=_day(row["from"]),
            valid_to=_day(row["to"]),
        )


def _successions(dataset: Dataset) -> Iterator[Succession]:
    ends: dict[str, tuple[list[str], list[str]]] = {}
    about: dict[str, tuple[str, date | None]] = {}
    for row in dataset.select(CHANGES):
        before, after = ends.setdefault(str(row["change"]), ([], []))
        about[str(row["change"])] = str(row["label"] or ""), _day(row["day"])
        for found, end in ((before, row["before"]), (after, row["after"])):
            if isinstance(end, Iri) and end not in found:
                found.append(str(end))
    for change in sorted(ends):
        yield Succession(*about[change], tuple(sorted(ends[change][0])), tuple(sorted(ends[change][1])))


def _day(value: Cell) -> date | None:
    return date.fromisoformat(str(value)) if value else None
