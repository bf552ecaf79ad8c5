"""What the dataset says about a thing, statement by statement, each with the places that prove it.

Readers are pure functions of a dataset: they know nothing of Streamlit, and every page's answer can be had
without it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from explorer.alphabet import swedish
from explorer.places import select_in
from graph.iris import Iri, local_name
from graph.rows import Cell
from graph.store import Dataset
from model.vocabulary import Predicate, Role

__all__ = ["Evidence", "Statement", "Thing", "by_name", "statements_about", "statements_of", "thing"]

SELECTED = """
SELECT ?place ?entity ?fact ?predicate ?subject ?subjectName ?subjectType ?subjectKind
       ?object ?objectName ?objectType ?objectKind ?modality
       ?evidence ?source ?title ?lineStart ?lineEnd ?page ?quote ?repaired ?certainty
       ?validFrom ?validTo ?firstStated ?lastStated
WHERE {
"""
ABOUT_ENTITY = """
  { ?fact rdf:subject ?entity } UNION { ?fact rdf:object ?entity }
"""
TOLD = """
  ?fact rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object .
  ?evidence sv:supports ?fact ; prov:wasDerivedFrom ?document ; sv:modality ?modality ;
            sv:certainty ?certainty ; sv:lineStart ?lineStart ; sv:lineEnd ?lineEnd .
  ?document a sv:Document ; sv:municipality ?place .
  ?document dcterms:identifier ?source ; dcterms:title ?title .
  ?subject skos:prefLabel ?subjectName ; a ?subjectType .
  OPTIONAL { ?subject sv:kind ?subjectKind }
  OPTIONAL { ?object skos:prefLabel ?objectName ; a ?objectType }
  OPTIONAL { ?object sv:kind ?objectKind }
  OPTIONAL { ?evidence sv:page ?page }
  OPTIONAL { ?evidence sv:quote ?quote }
  OPTIONAL { ?evidence sv:repairedText ?repaired }
  OPTIONAL { ?fact sv:validFrom ?validFrom }
  OPTIONAL { ?fact sv:validTo ?validTo }
  OPTIONAL { ?fact sv:firstStated ?firstStated ; sv:lastStated ?lastStated }
}
"""

SELECTED_ATTRIBUTES = """
SELECT ?entity ?fact ?evidence ?attribute ?value
WHERE {
"""
TOLD_ATTRIBUTES = """
  ?evidence sv:supports ?fact ; ?attribute ?value .
  FILTER(STRSTARTS(STR(?attribute), STR(sv:)))
}
"""

PLACE = frozenset(
    (
        "supports",
        "rule",
        "confidence",
        "certainty",
        "modality",
        "lineStart",
        "lineEnd",
        "page",
        "repairedText",
    )
)
"""What every piece of evidence has; all its other properties are the fact's own attributes."""


PREDICATES = tuple(Predicate)
MODALITIES = ("asserted", "proposed")
"""The stronger first."""


@dataclass(frozen=True, slots=True)
class Thing:
    """Something with a name: an actor, a forum, a measure, an area …"""

    iri: Iri
    name: str
    type: str
    """The class's local name: ``Board``."""
    kind: str = ""
    """The kind of a partner or a collaboration; empty where none is known."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One place in one document."""

    fact_id: str
    document: str
    title: str
    line_start: int
    line_end: int
    page: int | None
    quote: str
    """The exact words; empty where only the facts of the document are at hand."""
    repaired: str
    """The same words with damaged letters mended, where they differ."""
    certainty: str
    attributes: Mapping[str, tuple[Cell, ...]] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Statement:
    """One fact with everything that proves it."""

    iri: Iri
    predicate: str
    subject: Thing
    object: Thing | str
    modality: str
    """What the places say together: asserted if one of them asserts it."""
    evidence: tuple[Evidence, ...]
    valid_from: str = ""
    """The first day on which it can be said to hold, ISO 8601; empty where no one knows."""
    valid_to: str = ""
    """The first day on which it no longer holds; empty while it goes on."""
    first_stated: int | None = None
    """Year of the oldest document that says so."""
    last_stated: int | None = None

    @property
    def roles(self) -> tuple[str, ...]:
        """The roles that the evidence states, the strongest first."""
        stated = {str(role) for role in self.values("role")}
        return tuple(role for role in Role if role in stated) + tuple(sorted(stated - set(Role)))

    def values(self, attribute: str) -> tuple[Cell, ...]:
        """The different values that the evidence gives for an attribute, in the evidence's order."""
        found = (value for each in self.evidence for value in each.attributes.get(attribute, ()))
        return tuple(dict.fromkeys(found))


def thing(iri: str, name: Cell, type: Cell, kind: Cell = None) -> Thing:
    """A thing from the cells of a row."""
    return Thing(Iri(iri), str(name), local_name(str(type)), str(kind or ""))


def by_name(things: Iterable[Thing]) -> list[Thing]:
    """In alphabetical order as Swedish has it: å, ä and ö last."""
    return sorted(things, key=lambda t: (swedish(t.name), t.iri))


def statements_about(dataset: Dataset, entity: str, place: str) -> tuple[Statement, ...]:
    """Every statement of a municipality's documents that has the thing as subject or object.

    Each has all its evidence; the order is fixed.
    """
    return tuple(sorted(_statements(dataset, place, "entity", Iri(entity), ABOUT_ENTITY), key=_order))


def statements_of(dataset: Dataset, facts: Iterable[str], place: str) -> tuple[Statement, ...]:
    """The statements of these facts, in their order, with the evidence that a municipality's documents give."""
    return tuple(found for fact in facts for found in _statements(dataset, place, "fact", Iri(fact), ""))


def _statements(dataset: Dataset, place: str, bound: str, value: Iri, pattern: str) -> list[Statement]:
    """The statements in which a variable has a value, read with the pattern that ties it to the fact."""
    attributes = _attributes(dataset, {bound: value}, pattern)
    heads: dict[str, dict[str, Any]] = {}
    modality: dict[str, str] = {}
    evidence: dict[str, dict[str, Evidence]] = {}
    for row in select_in(dataset, SELECTED + pattern + TOLD, place, {bound: value}):
        fact = str(row["fact"]) if "fact" in row else str(value)
        heads.setdefault(fact, {**row, "fact": Iri(fact)})
        modality[fact] = min(modality.get(fact, MODALITIES[-1]), str(row["modality"]), key=MODALITIES.index)
        passage = _evidence(row, attributes)
        evidence.setdefault(fact, {})[passage.fact_id] = passage
    return [_statement(row, modality[fact], evidence[fact].values()) for fact, row in heads.items()]


def _order(statement: Statement) -> tuple[int, str, str, str]:
    end = statement.object
    return (
        PREDICATES.index(statement.predicate),
        swedish(statement.subject.name),
        swedish(end.name if isinstance(end, Thing) else end),
        statement.iri,
    )


def _attributes(
    dataset: Dataset, bindings: Mapping[str, Iri], pattern: str
) -> dict[str, dict[str, tuple[Cell, ...]]]:
    found: dict[str, dict[str, list[Cell]]] = {}
    for row in dataset.select(SELECTED_ATTRIBUTES + pattern + TOLD_ATTRIBUTES, bindings):
        name = local_name(str(row["attribute"]))
        values = found.setdefault(str(row["evidence"]), {}).setdefault(name, [])
        if name not in PLACE and row["value"] not in values:
            values.append(row["value"])
    return {
        evidence: {name: tuple(sorted(values, key=str)) for name, values in each.items() if values}
        for evidence, each in found.items()
    }


def _evidence(row: dict[str, Any], attributes: Mapping[str, Mapping[str, tuple[Cell, ...]]]) -> Evidence:
    return Evidence(
        fact_id=local_name(row["evidence"]),
        document=row["source"],
        title=row["title"],
        line_start=row["lineStart"],
        line_end=row["lineEnd"],
        page=row["page"],
        quote=row["quote"] or "",
        repaired="" if row["repaired"] == row["quote"] else row["repaired"] or "",
        certainty=row["certainty"],
        attributes=attributes.get(row["evidence"], {}),
    )


def _strength(evidence: Evidence) -> tuple[bool, bool, str, int, int, str]:
    """Plain words before what only follows from them, words at hand before mere places."""
    implied = evidence.certainty != "explicit"
    return (
        not evidence.quote,
        implied,
        evidence.document,
        evidence.line_start,
        evidence.line_end,
        evidence.fact_id,
    )


def _statement(row: dict[str, Any], modality: str, evidence: Iterable[Evidence]) -> Statement:
    literal = row["objectType"] is None
    ordered = sorted(evidence, key=_strength)
    return Statement(
        iri=row["fact"],
        predicate=local_name(row["predicate"]),
        subject=thing(row["subject"], row["subjectName"], row["subjectType"], row["subjectKind"]),
        object=str(row["object"])
        if literal
        else thing(row["object"], row["objectName"], row["objectType"], row["objectKind"]),
        modality=modality,
        evidence=tuple(ordered),
        valid_from=str(row["validFrom"] or ""),
        valid_to=str(row["validTo"] or ""),
        first_stated=row["firstStated"],
        last_stated=row["lastStated"],
    )
