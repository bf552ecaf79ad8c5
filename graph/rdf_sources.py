"""RDF of our own vocabulary read back as documents and facts: the way in for what ``samverkan export`` wrote.

What must stay true: nothing is fetched, every fact comes with its evidence or the file is refused, and a dataset
that is written and read again is the same dataset.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote

import pyoxigraph as ox

from graph.iris import ONTOLOGY, local_name, sv
from graph.rows import Cell, cell
from graph.terms import uri
from graph.triples import ATTRIBUTE_TERMS
from model.errors import DocumentUnreadableError, RecordInvalidError
from model.fact import Attribute, Document, Fact, Reading
from model.vocabulary import LITERAL, EntityType, Predicate

__all__ = ["RDF_FORMATS", "rdf_readings"]

RDF_FORMATS = {
    ".nq": ox.RdfFormat.N_QUADS,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".ttl": ox.RdfFormat.TURTLE,
    ".trig": ox.RdfFormat.TRIG,
    ".jsonld": ox.RdfFormat.JSON_LD,
}
"""The syntaxes that are read, by the ending of the file's name."""
LARGEST = 500_000_000  # bytes of a file
MOST = 5_000_000  # statements in a file: about three gigabytes of memory
OF_PLACE = frozenset(
    sv(name)
    for name in (
        "supports", "rule", "confidence", "certainty", "modality", "lineStart", "lineEnd", "page", "quote",
        "repairedText", "subjectName", "objectName", "role",
    )
)  # fmt: skip
"""What evidence says that is no attribute of its fact."""
NAMES = {term: name for name, term in ATTRIBUTE_TERMS.items()}
GRAPH = "graph"
"""The name, no IRI and so no term of a file, under which the graph of evidence is kept."""
SHOWN = 3  # of several faults, how many are named

Said = Mapping[str, tuple[ox.NamedNode | ox.Literal, ...]]
Things = Mapping[str, Said]
"""The values of each term of each thing, in a fixed order."""


def rdf_readings(file: Path) -> list[Reading]:
    """The documents of an RDF file with their facts, by identifier; without the documents' texts.

    Raises:
        DocumentUnreadableError: the file is too large, no RDF, or wants something fetched.
        RecordInvalidError: a fact has no evidence, or a statement is no fact of ours; with file, thing and mend.
    """
    things = _things(file)
    _demand_evidence(file, things)
    facts: dict[str, list[Fact]] = defaultdict(list)
    documents = {node: _document(about) for node, about in things.items() if _is(about, "Document")}
    for node in sorted(node for node, about in things.items() if _is(about, "Evidence")):
        source = _one(things[node], uri("prov:wasDerivedFrom"))
        if str(source) not in documents:
            raise RecordInvalidError(
                f"{file}: belägget <{node}> säger inte vilket dokument det står i; lägg till det."
            )
        try:
            found = list(_facts(node, things, documents[str(source)]))
        except (RecordInvalidError, KeyError, ValueError, TypeError) as error:
            raise RecordInvalidError(
                f"{file}: belägget <{node}> är inte helt ({error}); rätta det."
            ) from None
        facts[documents[str(source)].id].extend(found)
    ordered = sorted(documents.values(), key=lambda document: document.id)
    return [Reading(document, tuple(facts[document.id])) for document in ordered]


def _things(file: Path) -> Things:
    if file.stat().st_size > LARGEST:
        raise DocumentUnreadableError(f"{file}: är större än {LARGEST // 1_000_000} MB; dela filen.")
    found: dict[str, dict[str, set[ox.NamedNode | ox.Literal]]] = defaultdict(lambda: defaultdict(set))
    try:
        for number, quad in enumerate(ox.parse(path=str(file), format=RDF_FORMATS[file.suffix.casefold()])):
            if number >= MOST:
                raise DocumentUnreadableError(f"{file}: har fler än {MOST:,} utsagor; dela filen.")
            if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode | ox.Literal):
                found[quad.subject.value][quad.predicate.value].add(quad.object)
                _keep_graph(quad, found)
    except (SyntaxError, ValueError) as error:
        raise DocumentUnreadableError(
            f"{file}: är inte RDF som går att läsa ({error}); rätta filen."
        ) from None
    return {
        node: {term: tuple(sorted(values, key=str)) for term, values in about.items()}
        for node, about in found.items()
    }


def _keep_graph(quad: ox.Quad, found: dict[str, dict[str, set[ox.NamedNode | ox.Literal]]]) -> None:
    """Which graph evidence stands in, and which kind each graph says that a thing is of."""
    graph, term = quad.graph_name, quad.predicate.value
    if not isinstance(graph, ox.NamedNode) or not isinstance(quad.subject, ox.NamedNode):
        return
    if term == sv("supports"):
        found[quad.subject.value][GRAPH].add(graph)
    elif term == sv("kind") and isinstance(quad.object, ox.Literal):
        found[f"{graph.value} {quad.subject.value}"][term].add(quad.object)


def _demand_evidence(file: Path, things: Things) -> None:
    """Every fact shows its evidence, and nothing is said beside the facts."""
    supported = {str(_one(about, sv("supports"))) for about in things.values() if sv("supports") in about}
    bare = sorted(n for n, about in things.items() if _is(about, "Fact") and n not in supported)
    if not any(_is(about, "Document") for about in things.values()):
        bare = sorted(n for n, about in things.items() if any(sv(p) in about for p in Predicate)) or [
            str(file)
        ]
    if bare:
        named = ", ".join(f"<{node}>" for node in bare[:SHOWN])
        raise RecordInvalidError(
            f"{file}: {len(bare)} uppgifter saknar belägg i något dokument (till exempel {named}); "
            "lägg till sv:Evidence med dokument och rad, eller ta bort dem."
        )


def _document(about: Said) -> Document:
    place = str(_one(about, sv("municipality")) or "")
    numbers = {name: _number(about, sv(name)) for name in ("lines", "characters")}
    return Document(
        id=str(_one(about, uri("dcterms:identifier"))),
        title=str(_one(about, uri("dcterms:title"))),
        municipality=unquote(place.rpartition("/")[2]),
        year=_number(about, sv("year")),
        file=str(_one(about, sv("fileName")) or ""),
        sha256=str(_one(about, sv("sha256")) or ""),
        lines=numbers["lines"] or 0,
        characters=numbers["characters"] or 0,
        genre=str(_one(about, sv("genre")) or "prose"),
    )


def _facts(node: str, things: Things, document: Document) -> Iterator[Fact]:
    """The fact that a place states: once for each role, as the readers state it."""
    place = things[node]
    said = things[str(_one(place, sv("supports")))]
    made = _fact(place, said, things, document, swapped=False)
    if made.predicate == Predicate.COLLABORATES_WITH and made.id != unquote(node.rpartition("/")[2]):
        made = _fact(place, said, things, document, swapped=True)
    roles = (
        [str(cell(role)) for role in place.get(sv("role"), ())] if made.predicate == "participatesIn" else []
    )
    for role in roles or [""]:
        attributes = {**made.attributes, **({"role": role} if role else {})}
        yield Fact.from_dict({**made.to_dict(), "attributes": attributes})


def _fact(
    place: Said,
    said: Said,
    things: Things,
    document: Document,
    swapped: bool,
) -> Fact:
    ends = [said[uri("rdf:subject")][0], said[uri("rdf:object")][0]]
    left, right = reversed(ends) if swapped else ends
    selectors = [things.get(str(cell(each)), {}) for each in _passage(place, things)]
    start, end = (
        next(n for s in selectors if (n := _number(s, uri(f"oa:{x}"))) is not None) for x in ("start", "end")
    )
    subject, subject_type, subject_kind = _end(left, things, place, "subjectName")
    object, object_type, object_kind = _end(right, things, place, "objectName")
    return Fact(
        subject=subject, subject_type=subject_type, subject_kind=subject_kind,
        predicate=local_name(str(cell(said[uri("rdf:predicate")][0]))),
        object=object, object_type=object_type, object_kind=object_kind,
        document=document.id,
        line_start=int(str(_one(place, sv("lineStart")))), line_end=int(str(_one(place, sv("lineEnd")))),
        start=start, end=end,
        quote=str(_one(place, sv("quote")) or ""), text=str(_one(place, sv("repairedText")) or ""),
        rule=str(_one(place, sv("rule")) or ""), confidence=float(str(_one(place, sv("confidence")))),
        certainty=str(_one(place, sv("certainty"))), modality=str(_one(place, sv("modality"))),
        page=_number(place, sv("page")), attributes=dict(_attributes(place)),
    )  # fmt: skip


def _passage(place: Said, things: Things) -> Iterator[ox.NamedNode | ox.Literal]:
    for target in place.get(uri("oa:hasTarget"), ()):
        yield from things.get(str(cell(target)), {}).get(uri("oa:hasSelector"), ())


def _end(
    node: ox.NamedNode | ox.Literal, things: Things, place: Said, name: str
) -> tuple[str, str, str | None]:
    """Name, type and kind of what a fact is about; the name is the document's own where it has another."""
    if isinstance(node, ox.Literal):
        return node.value, LITERAL, None
    about = things[node.value]
    types = {local_name(str(cell(each))) for each in about[uri("rdf:type")]}
    graph = _one(place, GRAPH)
    described = about if graph is None else things.get(f"{graph} {node.value}", {})
    kind = _one(described, sv("kind"))
    type = next(str(each) for each in EntityType if each in types)
    called = _one(place, sv(name)) or _one(about, uri("skos:prefLabel"))
    return str(called), type, None if kind is None else str(kind)


def _attributes(
    place: Said,
) -> Iterator[tuple[str, Attribute]]:
    for term, values in place.items():
        if not term.startswith(ONTOLOGY) or term in OF_PLACE:
            continue
        local = local_name(term)
        name = NAMES.get(local, "".join(f"_{c.lower()}" if c.isupper() else c for c in local))
        plain = [cell(value) for value in values]
        texts = [str(value) for value in plain]
        yield name, texts if len(plain) > 1 or name == "activities" else plain[0]  # type: ignore[misc]


def _is(about: Said, name: str) -> bool:
    return any(cell(each) == sv(name) for each in about.get(uri("rdf:type"), ()))


def _one(about: Said, term: str) -> Cell:
    values = about.get(term, ())
    return cell(values[0]) if values else None


def _number(about: Said, term: str) -> int | None:
    value = _one(about, term)
    return None if value is None else int(str(value))
