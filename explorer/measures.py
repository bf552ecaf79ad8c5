"""All measures with chapter, owners, status and documents, and which of them a reader's choices leave."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from explorer.alphabet import swedish
from explorer.places import select_in
from explorer.statements import Thing, by_name, thing
from graph.iris import Iri
from graph.store import Dataset

__all__ = ["Choices", "MeasureRow", "chapters", "documents", "measures", "owners", "statuses", "that_fit"]

MEASURES = """
SELECT DISTINCT ?place ?measure ?name ?number ?chapter ?status ?title WHERE {
  ?measure a sv:Measure ; skos:prefLabel ?name .
  { ?fact rdf:subject ?measure } UNION { ?fact rdf:object ?measure }
  ?evidence sv:supports ?fact ; prov:wasDerivedFrom ?document .
  ?document a sv:Document ; sv:municipality ?place .
  ?document dcterms:title ?title .
  OPTIONAL { ?measure sv:number ?number }
  OPTIONAL { ?measure sv:inChapter ?chapter }
  OPTIONAL { ?measure sv:hasStatus ?status }
}
"""

OWNERS = """
SELECT DISTINCT ?place ?measure ?owner ?name ?type WHERE {
  GRAPH ?graph { ?document a sv:Document ; sv:municipality ?place . ?owner sv:responsibleFor ?measure }
  ?measure a sv:Measure .
  ?owner skos:prefLabel ?name ; a ?type .
}
"""


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """One measure; each tuple holds all different values that the documents give, in alphabetical order."""

    measure: Thing
    number: int | None
    chapters: tuple[str, ...]
    owners: tuple[Thing, ...]
    statuses: tuple[str, ...]
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """What a reader wants to see; empty means everything, and the empty text means those that lack one."""

    chapter: str | None = None
    owner: str | None = None
    """A name."""
    status: str | None = None
    document: str | None = None


def measures(dataset: Dataset, place: str) -> tuple[MeasureRow, ...]:
    """Every measure that a municipality's documents speak of, by number and name."""
    owners: dict[str, list[Thing]] = defaultdict(list)
    for row in select_in(dataset, OWNERS, place):
        owners[str(row["measure"])].append(thing(str(row["owner"]), row["name"], row["type"]))
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    names: dict[str, str] = {}
    numbers: dict[str, int] = {}
    for row in select_in(dataset, MEASURES, place):
        measure = str(row["measure"])
        names[measure] = str(row["name"])
        if isinstance(row["number"], int):
            numbers[measure] = min(row["number"], numbers.get(measure, row["number"]))
        for column in ("chapter", "status", "title"):
            if row[column] is not None:
                found[measure][column].add(str(row[column]))
    rows = (
        MeasureRow(
            Thing(Iri(iri), name, "Measure"),
            numbers.get(iri),
            _sorted(found[iri]["chapter"]),
            tuple(by_name(owners[iri])),
            _sorted(found[iri]["status"]),
            _sorted(found[iri]["title"]),
        )
        for iri, name in names.items()
    )
    return tuple(sorted(rows, key=_order))


def that_fit(rows: Iterable[MeasureRow], choices: Choices) -> tuple[MeasureRow, ...]:
    """The measures that fit every choice."""
    return tuple(
        row
        for row in rows
        if _fits(choices.chapter, row.chapters)
        and _fits(choices.owner, tuple(owner.name for owner in row.owners))
        and _fits(choices.status, row.statuses)
        and _fits(choices.document, row.documents)
    )


def chapters(rows: Iterable[MeasureRow]) -> tuple[str, ...]:
    """All chapters, in the order in which the measures' numbers meet them."""
    return tuple(dict.fromkeys(chapter for row in rows for chapter in row.chapters))


def owners(rows: Iterable[MeasureRow]) -> tuple[str, ...]:
    """All owners' names, alphabetical."""
    return _sorted({owner.name for row in rows for owner in row.owners})


def statuses(rows: Iterable[MeasureRow]) -> tuple[str, ...]:
    """All statuses, alphabetical."""
    return _sorted({status for row in rows for status in row.statuses})


def documents(rows: Iterable[MeasureRow]) -> tuple[str, ...]:
    """The titles of all documents that speak of measures, alphabetical."""
    return _sorted({document for row in rows for document in row.documents})


def _fits(wanted: str | None, values: tuple[str, ...]) -> bool:
    return wanted is None or (wanted in values if wanted else not values)


def _sorted(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(values, key=swedish))


def _order(row: MeasureRow) -> tuple[bool, int, str, str]:
    return row.number is None, row.number or 0, swedish(row.measure.name), row.measure.iri
