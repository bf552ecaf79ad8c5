"""The asserted facts that count in a view: as of a day, from some documents, at least so sure.

What must stay true: a view only leaves out; what it keeps is told by the evidence that it keeps, so that a tie seen
through one document bears that document's roles and confidence alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from graph.iris import Iri, local_name, sv
from graph.rows import Cell
from graph.store import Dataset
from model.vocabulary import Predicate

__all__ = ["EVERYTHING", "Named", "Tie", "View", "actors_of", "collaborations_of", "ties_of"]

TIES = """
SELECT ?predicate ?subject ?object ?fact ?from ?to ?evidence ?document ?confidence ?role WHERE {
  ?fact rdf:predicate ?predicate ; rdf:subject ?subject ; rdf:object ?object .
  ?evidence sv:supports ?fact ; sv:modality ?modality ; sv:confidence ?confidence ;
    prov:wasDerivedFrom/dcterms:identifier ?document .
  FILTER(?modality = "asserted")
  OPTIONAL { ?evidence sv:role ?role }
  OPTIONAL { ?fact sv:validFrom ?from }
  OPTIONAL { ?fact sv:validTo ?to }
} ORDER BY ?subject ?object ?fact ?evidence ?role
"""
ACTORS = """
SELECT ?thing ?type ?name WHERE {
  ?type rdfs:subClassOf* sv:Actor . ?thing a ?type ; skos:prefLabel ?name
} ORDER BY ?thing
"""
COLLABORATIONS = """
SELECT ?thing ?type ?name WHERE {
  VALUES ?type { sv:Collaboration } ?thing a ?type ; skos:prefLabel ?name
} ORDER BY ?thing
"""


@dataclass(frozen=True, slots=True)
class View:
    """What counts; the default counts everything that is asserted."""

    as_of: date | None = None
    """Only facts that can be said to hold on that day; None for all times."""
    documents: frozenset[str] | None = None
    """Only what these documents say, by their identifiers; None for all."""
    confidence: float = 0.0
    """Only evidence that is at least so sure, from 0 to 1."""


EVERYTHING = View()


@dataclass(frozen=True, slots=True)
class Named:
    """A thing with its name and the local name of its class."""

    name: str
    type: str


@dataclass(frozen=True, slots=True)
class Tie:
    """One fact as a view shows it."""

    subject: str
    object: str
    fact: Iri
    roles: tuple[str, ...]
    documents: tuple[str, ...]
    """Identifiers of the documents that say so, sorted."""
    confidence: float
    """The highest of its evidence."""
    evidence: int
    """In how many places it is said."""
    valid_from: str | None
    """ISO 8601, as in the dataset; half-open, None where it is not known."""
    valid_to: str | None


def ties_of(dataset: Dataset, predicate: Predicate, view: View = EVERYTHING) -> tuple[Tie, ...]:
    """The facts of one relation that count in the view, by subject and object.

    Raises:
        QueryError: the dataset cannot be asked.
    """
    rows: dict[str, list[Mapping[str, Cell]]] = defaultdict(list)
    for row in dataset.select(TIES, {"predicate": sv(predicate)}):
        if _holds(row, view.as_of) and _counts(row, view):
            rows[str(row["fact"])].append(row)
    return tuple(_tie(Iri(fact), found) for fact, found in rows.items())


def actors_of(dataset: Dataset) -> dict[str, Named]:
    """Every actor, by its address."""
    return _named(dataset, ACTORS)


def collaborations_of(dataset: Dataset) -> dict[str, Named]:
    """Every collaboration, by its address."""
    return _named(dataset, COLLABORATIONS)


def _named(dataset: Dataset, query: str) -> dict[str, Named]:
    return {
        str(row["thing"]): Named(str(row["name"]), local_name(str(row["type"])))
        for row in dataset.select(query)
    }


def _holds(row: Mapping[str, Cell], day: date | None) -> bool:
    """Days are ISO texts, which compare as days do; the last is no longer in the period."""
    if day is None:
        return True
    first, after = row["from"], row["to"]
    return (first is None or str(first) <= day.isoformat()) and (
        after is None or day.isoformat() < str(after)
    )


def _counts(row: Mapping[str, Cell], view: View) -> bool:
    known = view.documents is None or row["document"] in view.documents
    return known and _number(row["confidence"]) >= view.confidence


def _tie(fact: Iri, rows: list[Mapping[str, Cell]]) -> Tie:
    first = rows[0]
    return Tie(
        subject=str(first["subject"]),
        object=str(first["object"]),
        fact=fact,
        roles=tuple(sorted({str(row["role"]) for row in rows if row["role"] is not None})),
        documents=tuple(sorted({str(row["document"]) for row in rows})),
        confidence=max(_number(row["confidence"]) for row in rows),
        evidence=len({row["evidence"] for row in rows}),
        valid_from=_text(first["from"]),
        valid_to=_text(first["to"]),
    )


def _number(value: Cell) -> float:
    return float(value or 0)


def _text(value: Cell) -> str | None:
    return None if value is None else str(value)
