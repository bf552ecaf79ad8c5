"""The lines of each sheet of the workbook, taken from the property graph."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from graph.property_graph import Node, PropertyValue, Relationship, project
from graph.rows import Rows
from graph.store import Dataset
from model.vocabulary import ACTORS, EntityType
from ontology.load import Ontology, load_ontology

__all__ = ["SHEETS", "Line", "Tables"]

Line = Sequence[PropertyValue | None]
THINGS = tuple(map(str, EntityType))

EVIDENCE = """
SELECT ?fact ?subjectName ?predicate ?objectName ?object ?title ?lineStart ?lineEnd ?page ?modality ?certainty
  ?confidence ?rule ?quote ?evidence WHERE {
  ?evidence sv:supports ?fact ; prov:wasDerivedFrom ?document ; sv:lineStart ?lineStart ; sv:lineEnd ?lineEnd ;
    sv:modality ?modality ; sv:certainty ?certainty ; sv:confidence ?confidence ; sv:rule ?rule .
  ?document dcterms:title ?title .
  ?fact rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object .
  ?subject skos:prefLabel ?subjectName .
  OPTIONAL { ?object skos:prefLabel ?objectName }
  OPTIONAL { ?evidence sv:page ?page }
  OPTIONAL { ?evidence sv:quote ?quote }
} ORDER BY ?title ?lineStart ?lineEnd ?fact ?evidence
"""


class Tables:
    """What the sheets are made of: things by address, relations by type."""

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset
        self.ontology: Ontology = load_ontology()
        graph = project(dataset)
        self.things: Mapping[str, Node] = {node.iri: node for node in graph.nodes((*THINGS, "Municipality"))}
        self.relations: dict[str, list[Relationship]] = defaultdict(list)
        for each in graph.relationships(THINGS):
            self.relations[each.type].append(each)

    def of(self, *labels: str) -> list[Node]:
        """The things of some types, by name."""
        found = [node for node in self.things.values() if node.label in labels]
        return sorted(found, key=lambda node: (self.name(node.iri).casefold(), node.iri))

    def name(self, iri: str) -> str:
        """What a thing is called."""
        node = self.things.get(iri)
        return str(node.properties.get("name", iri)) if node else iri

    def said(self, type: str) -> list[Relationship]:
        """The relations of a type, by the names of their ends."""
        return sorted(self.relations[type], key=lambda each: (self.name(each.start), self.name(each.end)))

    def ends(self, type: str, iri: str, backwards: bool = False) -> str:
        """The names of what a thing has a relation to, or of what has one to it."""
        return "; ".join(self._ends[type, backwards].get(iri, ()))

    def words(self, values: PropertyValue | None) -> str:
        """Terms of the ontology as words."""
        listed = values if isinstance(values, list) else [] if values is None else [str(values)]
        return "; ".join(self.ontology.label(str(each)) for each in listed)

    @functools.cached_property
    def _ends(self) -> Mapping[tuple[str, bool], Mapping[str, Sequence[str]]]:
        found: dict[tuple[str, bool], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for type in sorted(self.relations):
            for each in self.said(type):
                found[type, False][each.start].append(self.name(each.end))
                found[type, True][each.end].append(self.name(each.start))
        return found


def _actors(tables: Tables) -> Iterator[Line]:
    for node in tables.of(*ACTORS):
        about = node.properties
        yield (
            about.get("name"), tables.words(node.label), tables.words(about.get("kinds")),
            about.get("otherNames"), tables.ends("IN_MUNICIPALITY", node.iri),
            tables.ends("PART_OF", node.iri), about.get("validFrom"), about.get("validTo"), node.iri,
        )  # fmt: skip


def _collaborations(tables: Tables) -> Iterator[Line]:
    for node in tables.of("Collaboration"):
        about = node.properties
        members = tables.ends("PARTICIPATES_IN", node.iri, backwards=True)
        yield (
            about.get("name"), tables.words(about.get("kinds")), about.get("otherNames"),
            tables.ends("IN_MUNICIPALITY", node.iri), members, tables.ends("TARGETS", node.iri),
            tables.ends("OPERATES_IN", node.iri), node.iri,
        )  # fmt: skip


def _memberships(tables: Tables) -> Iterator[Line]:
    for each in tables.said("PARTICIPATES_IN"):
        about = each.properties
        yield (
            tables.name(each.end), tables.name(each.start), tables.words(about.get("roles")),
            *_validity(about), *_sureness(tables, about),
        )  # fmt: skip


def _cooperation(tables: Tables) -> Iterator[Line]:
    for each in tables.said("COLLABORATES_WITH"):
        about = each.properties
        yield (
            tables.name(each.start), tables.name(each.end), *_validity(about), *_sureness(tables, about),
        )  # fmt: skip


def _measures(tables: Tables) -> Iterator[Line]:
    for node in tables.of("Measure"):
        about = node.properties
        yield (
            about.get("numbers"), about.get("name"), tables.ends("RESPONSIBLE_FOR", node.iri, backwards=True),
            tables.words(about.get("statuses")), tables.ends("TARGETS", node.iri),
            tables.ends("OPERATES_IN", node.iri), about.get("chapters"),
            tables.ends("REPORTS_TO", node.iri), tables.ends("IN_MUNICIPALITY", node.iri), node.iri,
        )  # fmt: skip


def _grants(tables: Tables) -> Iterator[Line]:
    for node in tables.of("Grant"):
        about = node.properties
        yield (
            about.get("year"), tables.ends("APPLIED_FOR", node.iri, backwards=True), about.get("name"),
            about.get("activities"), about.get("amountApplied"), about.get("amountGranted"), node.iri,
        )  # fmt: skip


def _evidence(tables: Tables) -> Iterator[Line]:
    rows: Rows = tables.dataset.select(EVIDENCE)
    for row in rows:
        predicate = str(row["predicate"]).rpartition("#")[2]
        yield (
            row["subjectName"], tables.ontology.verb(predicate), row["objectName"] or row["object"],
            row["title"], row["page"], row["lineStart"], row["lineEnd"], row["quote"],
            "påstått" if row["modality"] == "asserted" else "föreslaget",
            tables.words(str(row["certainty"])), row["confidence"], row["rule"], row["fact"],
        )  # fmt: skip


def _validity(about: Mapping[str, PropertyValue]) -> Line:
    return about.get("validFrom"), about.get("validTo")


def _sureness(tables: Tables, about: Mapping[str, PropertyValue]) -> Line:
    return (
        tables.words(about.get("certainty")), about.get("confidence"), about.get("documents"),
        about.get("fact"),
    )  # fmt: skip


SURENESS = ("Säkerhet", "Konfidens", "Dokument", "Faktum")
PERIOD = ("Från", "Till")
SHEETS: Sequence[tuple[str, Sequence[str], Callable[[Tables], Iterator[Line]]]] = (
    (
        "Aktörer",
        ("Namn", "Typ", "Slag", "Andra namn", "Kommun", "Hör till", "Finns från", "Finns till", "Adress"),
        _actors,
    ),
    (
        "Samverkan",
        ("Namn", "Slag", "Andra namn", "Kommun", "Deltagare", "Målgrupper", "Platser", "Adress"),
        _collaborations,
    ),
    ("Deltagande", ("Forum", "Deltagare", "Roll", *PERIOD, *SURENESS), _memberships),
    ("Samarbeten", ("Aktör", "Samarbetar med", *PERIOD, *SURENESS), _cooperation),
    (
        "Åtgärder",
        (
            "Nr", "Åtgärd", "Ansvarig", "Status", "Målgrupp", "Område", "Kapitel", "Rapporteras till",
            "Kommun", "Adress",
        ),
        _measures,
    ),
    (
        "Bidrag",
        ("År", "Sökande", "Ansökan", "Aktiviteter", "Sökt belopp", "Beviljat belopp", "Adress"),
        _grants,
    ),
    (
        "Belägg",
        (
            "Vem eller vad", "Relation", "Till", "Dokument", "Sida", "Rad från", "Rad till", "Citat",
            "Påstått eller föreslaget", "Säkerhet", "Konfidens", "Regel", "Faktum",
        ),
        _evidence,
    ),
)  # fmt: skip
"""Title, headings and lines of each sheet."""
