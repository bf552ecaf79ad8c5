"""Readings and registry become quads: pure, one graph per document, the same bytes whatever the order.

A fact is a node and, when it is asserted, a direct triple. Everything that a document says stands in that
document's graph and nowhere else, so that dropping the graph drops exactly what it said. What only all
documents together can say of a fact (how certain, when it holds) stands in the graph ``summary``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from graph.entities import Entities, Entity, resolve_entities
from graph.iris import Iri, Iris, sv
from graph.registry_triples import registry_quads
from graph.summary import summary_quads
from graph.terms import Value, Writer, text, uri
from graph.validity import Stated, lifetimes_of
from model.fact import Attribute, Document, Fact, Reading
from model.names import fold
from model.vocabulary import LITERAL, Predicate, Role
from ontology.registry import Registry

__all__ = ["ATTRIBUTE_TERMS", "attribute_term", "dataset_quads", "distinct_facts"]

Pair = tuple[str, Value | ox.Literal | None]

ATTRIBUTE_TERMS = {"activities": "activity", "page": "referencePage", "text": "referenceText"}
"""Attributes whose term is not simply their name: sv:page is where the evidence itself stands."""

OBJECT_ATTRIBUTES: Mapping[str, tuple[str, ...]] = {
    Predicate.APPLIED_FOR: ("amount_applied", "amount_granted", "year", "activities")
}
SUBJECT_ATTRIBUTES: Mapping[str, tuple[str, ...]] = {Predicate.IN_CHAPTER: ("number",)}
"""Attributes that describe one end of the fact and are stated of it too: simple questions stay simple."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A fact with its ends resolved."""

    fact: Fact
    node: Iri
    subject: Iri
    predicate: Iri
    object: Iri | str
    ends: tuple[tuple[str, Entity], ...]
    """The names as the document has them, with the entities they mean."""
    roles: tuple[str, ...] = ()


def attribute_term(name: str) -> Iri:
    """The ontology's term for a fact's attribute.

    >>> attribute_term("amount_applied")
    'https://samverkan.example/ontology#amountApplied'
    """
    first, *rest = ATTRIBUTE_TERMS.get(name, name).split("_")
    return sv(first + "".join(word.capitalize() for word in rest))


def distinct_facts(facts: Iterable[Fact]) -> list[tuple[Fact, tuple[str, ...]]]:
    """Each fact once with all the roles that its copies give; of copies the most confident is kept.

    Two rules may find the same statement in the same place: that is one piece of evidence.
    """
    groups: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        groups[fact.id].append(fact)
    return [(min(groups[key], key=_preference), _roles(groups[key])) for key in sorted(groups)]


def dataset_quads(
    readings: Iterable[Reading], registry: Registry, iris: Iris, version: str
) -> Iterator[ox.Quad]:
    """Everything that the documents and the registry say: one graph a document, ``registry``, ``summary``.

    ``version`` is that of the software, for the provenance. Two readings of one document must not be given.
    """
    ordered = sorted(readings, key=lambda reading: reading.document.id)
    entities = resolve_entities(ordered, registry, iris)
    yield from registry_quads(registry, entities, iris)
    evidence: dict[Iri, list[Stated]] = defaultdict(list)
    ends: dict[Iri, tuple[Iri, ...]] = {}
    for reading in ordered:
        statements = _statements(reading, entities, iris)
        yield from _document_graph(reading.document, statements, iris, version)
        for statement in statements:
            evidence[statement.node].append(Stated(statement.fact, reading.document.year))
            ends[statement.node] = tuple(entity.iri for _, entity in statement.ends)
    yield from summary_quads(evidence, ends, lifetimes_of(registry, entities), iris)


def _document_graph(
    document: Document, statements: Sequence[Statement], iris: Iris, version: str
) -> Iterator[ox.Quad]:
    into = Writer.into(iris.document_graph(document.id))
    yield from _document(document, into, iris, version)
    for statement in statements:
        yield from _fact(statement, into)
        yield from _evidence(statement, into, iris, version)
    yield from _entities(statements, into, iris)


def _statements(reading: Reading, entities: Entities, iris: Iris) -> list[Statement]:
    return [
        _statement(fact, roles, reading.document, entities, iris)
        for fact, roles in distinct_facts(reading.facts)
    ]


def _preference(fact: Fact) -> tuple[bool, float, bool, str]:
    return fact.modality != "asserted", -fact.confidence, fact.certainty != "explicit", fact.to_json()


def _roles(facts: Iterable[Fact]) -> tuple[str, ...]:
    """Roles that the facts state; membership without a word on the role is being a member."""
    facts = list(facts)
    if facts[0].predicate != Predicate.PARTICIPATES_IN:
        return ()
    return tuple(sorted({str(fact.attributes.get("role", Role.MEMBER)) for fact in facts}))


def _statement(
    fact: Fact, roles: tuple[str, ...], document: Document, entities: Entities, iris: Iris
) -> Statement:
    left = entities.named(fact.subject, fact.subject_type, document)
    predicate = sv(fact.predicate)
    if fact.object_type == LITERAL:
        node = iris.fact(left.iri, predicate, fact.object)
        return Statement(fact, node, left.iri, predicate, fact.object, ((fact.subject, left),), roles)
    right = entities.named(fact.object, fact.object_type, document)
    first, second = left.iri, right.iri
    if fact.predicate == Predicate.COLLABORATES_WITH:
        first, second = sorted((first, second))
    node = iris.fact(first, predicate, second)
    return Statement(
        fact, node, first, predicate, second, ((fact.subject, left), (fact.object, right)), roles
    )


def _document(document: Document, into: Writer, iris: Iris, version: str) -> Iterator[ox.Quad]:
    node, activity = iris.document(document.id), iris.activity(f"extraction-{version}")
    software = iris.software("samverkan")
    pairs: list[Pair] = [
        ("rdf:type", sv("Document")),
        ("dcterms:identifier", document.id),
        ("dcterms:title", text(document.title)),
        (sv("municipality"), iris.municipality(document.municipality) if document.municipality else None),
        (sv("year"), document.year),
        (sv("fileName"), document.file),
        (sv("sha256"), document.sha256),
        (sv("lines"), document.lines),
        (sv("characters"), document.characters),
        (sv("genre"), document.genre),
    ]
    yield from into.quads(node, iter(pairs))
    yield into.quad(activity, "rdf:type", sv("Extraction"))
    yield into.quad(activity, "prov:used", node)
    yield into.quad(activity, "prov:wasAssociatedWith", software)
    yield into.quad(activity, "schema:softwareVersion", version)
    yield into.quad(software, "rdf:type", uri("prov:SoftwareAgent"))
    yield into.quad(software, "rdfs:label", text("Samverkan"))


def _fact(statement: Statement, into: Writer) -> Iterator[ox.Quad]:
    node, fact = statement.node, statement.fact
    yield into.quad(node, "rdf:type", sv("Fact"))
    yield into.quad(node, "rdf:subject", statement.subject)
    yield into.quad(node, "rdf:predicate", statement.predicate)
    yield into.quad(node, "rdf:object", statement.object)
    if fact.predicate == Predicate.PARTICIPATES_IN:
        yield into.quad(node, "rdf:type", uri("org:Membership"))
        yield into.quad(node, "org:member", statement.subject)
        yield into.quad(node, "org:organization", statement.object)
    for role in statement.roles:
        yield into.quad(node, sv("role"), role)
        if role in frozenset(Role):
            yield into.quad(node, "org:role", sv(f"role-{role}"))
    if fact.modality == "asserted":
        yield from _direct(statement, into)


def _direct(statement: Statement, into: Writer) -> Iterator[ox.Quad]:
    """The fact as one triple, both ways where the relation has no direction, and what it says of its ends."""
    fact = statement.fact
    yield into.quad(statement.subject, statement.predicate, statement.object)
    if isinstance(statement.object, Iri):
        if fact.predicate == Predicate.COLLABORATES_WITH:
            yield into.quad(statement.object, statement.predicate, statement.subject)
        described = OBJECT_ATTRIBUTES.get(fact.predicate, ())
        yield from _attributes(statement.object, fact.attributes, described, into)
    described = SUBJECT_ATTRIBUTES.get(fact.predicate, ())
    yield from _attributes(statement.subject, fact.attributes, described, into)


def _evidence(statement: Statement, into: Writer, iris: Iris, version: str) -> Iterator[ox.Quad]:
    fact = statement.fact
    node = iris.evidence(fact.id)
    pairs: list[Pair] = [
        ("rdf:type", sv("Evidence")),
        (sv("supports"), statement.node),
        ("prov:wasDerivedFrom", iris.document(fact.document)),
        ("prov:wasGeneratedBy", iris.activity(f"extraction-{version}")),
        (sv("rule"), fact.rule),
        (sv("confidence"), float(fact.confidence)),
        (sv("certainty"), fact.certainty),
        (sv("modality"), fact.modality),
        (sv("lineStart"), fact.line_start),
        (sv("lineEnd"), fact.line_end),
        (sv("page"), fact.page),
        (sv("quote"), fact.quote),
        (sv("repairedText"), fact.text),
    ]
    yield from into.quads(node, iter(pairs))
    for term, (name, entity) in zip(("subjectName", "objectName"), statement.ends, strict=False):
        if name != entity.label:
            yield into.quad(node, sv(term), name)
    for role in statement.roles:
        yield into.quad(node, sv("role"), role)
    others = sorted(set(fact.attributes) - {"role"})
    yield from _attributes(node, fact.attributes, others, into)
    yield from _passage(node, fact, into, iris)


def _passage(node: Iri, fact: Fact, into: Writer, iris: Iris) -> Iterator[ox.Quad]:
    """Where the evidence stands, as Web Annotation has it."""
    target, position, quote = (Iri(f"{node}/{part}") for part in ("target", "position", "quote"))
    yield into.quad(node, "oa:hasTarget", target)
    yield into.quad(target, "rdf:type", uri("oa:SpecificResource"))
    yield into.quad(target, "oa:hasSource", iris.document(fact.document))
    yield into.quad(target, "oa:hasSelector", position)
    yield into.quad(position, "rdf:type", uri("oa:TextPositionSelector"))
    yield into.quad(position, "oa:start", fact.start)
    yield into.quad(position, "oa:end", fact.end)
    if fact.quote:
        yield into.quad(target, "oa:hasSelector", quote)
        yield into.quad(quote, "rdf:type", uri("oa:TextQuoteSelector"))
        yield into.quad(quote, "oa:exact", fact.quote)


def _attributes(
    node: Iri, attributes: Mapping[str, Attribute], names: Iterable[str], into: Writer
) -> Iterator[ox.Quad]:
    for name in names:
        value = attributes.get(name)
        for each in value if isinstance(value, list) else [value]:
            if each is not None and each != "":
                yield into.quad(node, attribute_term(name), each)


def _entities(statements: Iterable[Statement], into: Writer, iris: Iris) -> Iterator[ox.Quad]:
    """Types and labels of what the document names, in the spellings that it uses."""
    kinds: dict[Iri, set[str]] = defaultdict(set)
    named: dict[Iri, tuple[Entity, set[str]]] = {}
    for statement in statements:
        fact = statement.fact
        for (name, entity), kind in zip(statement.ends, (fact.subject_kind, fact.object_kind), strict=False):
            named.setdefault(entity.iri, (entity, set()))[1].add(name)
            if kind and not entity.known:
                kinds[entity.iri].add(kind)
    for iri in sorted(named):
        entity, names = named[iri]
        aliases = {name for name in names if fold(name) != fold(entity.label)}
        yield from _entity(entity, aliases, kinds[iri], into, iris)


def _entity(
    entity: Entity, other_names: set[str], kinds: set[str], into: Writer, iris: Iris
) -> Iterator[ox.Quad]:
    yield into.quad(entity.iri, "rdf:type", sv(entity.type))
    yield into.quad(entity.iri, "skos:prefLabel", text(entity.label))
    for name in sorted(other_names):
        yield into.quad(entity.iri, "skos:altLabel", text(name))
    for kind in sorted(kinds):
        yield into.quad(entity.iri, sv("kind"), kind)
    if entity.municipality:
        yield into.quad(entity.iri, sv("municipality"), iris.municipality(entity.municipality))
    if not entity.known:
        yield into.quad(entity.iri, sv("newName"), True)
