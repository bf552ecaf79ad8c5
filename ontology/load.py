"""The ontology as Python reads it: the words for every term, in Swedish and English.

What must stay true: a file is read with those that it imports, and one whose terms lack what
``ontology/demands.py`` asks for is refused, so that the interface never has to invent a word.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

import pyoxigraph as ox

from model.errors import OntologyError
from ontology.demands import LANGUAGES, shortcomings
from ontology.terms import Ontology, Term

__all__ = [
    "LANGUAGES",
    "NAMESPACE",
    "ONTOLOGY_FILE",
    "SHAPES_FILE",
    "Ontology",
    "Term",
    "load_ontology",
    "ontology_triples",
    "read_turtle",
]

ONTOLOGY_FILE = Path(__file__).parent / "samverkan.ttl"
SHAPES_FILE = Path(__file__).parent / "shapes.ttl"
ADDRESS = "https://samverkan.example/ontology"
NAMESPACE = ADDRESS + "#"

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
SCHEMA = "https://schema.org/"

KINDS_OF_TERM = {
    OWL + "Class": "class",
    OWL + "ObjectProperty": "relation",
    OWL + "DatatypeProperty": "value",
    SKOS + "Concept": "concept",
    SKOS + "ConceptScheme": "scheme",
}
TEXTS = {
    RDFS + "label": "label",
    RDFS + "comment": "comment",
    SKOS + "scopeNote": "comment",
    NAMESPACE + "verb": "verb",
    NAMESPACE + "inverseVerb": "inverse_verb",
}
LINKS = {
    RDFS + "subClassOf": "broader",
    RDFS + "subPropertyOf": "broader",
    RDFS + "domain": "domain",
    SCHEMA + "domainIncludes": "domain",
    RDFS + "range": "range",
    SCHEMA + "rangeIncludes": "range",
    SKOS + "inScheme": "scheme",
}
MATCHES = {
    **{
        SKOS + name: name
        for name in ("exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch")
    },
    RDFS + "seeAlso": "seeAlso",
}

Links = Mapping[str, list[str]]
Texts = Mapping[str, dict[str, str]]


def ontology_triples(file: Path = ONTOLOGY_FILE) -> tuple[ox.Triple, ...]:
    """The triples of the file and of those that it imports, in their order.

    Raises:
        OntologyError: a file cannot be read or is not Turtle; with line and column.
    """
    return tuple(triple for triples in _files(file).values() for triple in triples)


@functools.lru_cache(maxsize=4)
def load_ontology(file: Path = ONTOLOGY_FILE) -> Ontology:
    """Read the ontology, with the files it imports, and refuse it if a term lacks what is asked of it.

    Raises:
        OntologyError: a file is not Turtle, a term lacks its words, its place in the vocabulary or what it stands
            between, or a type, predicate or role of facts is no term; all of them are named, with their files.
    """
    ontology = Ontology(
        {key: term for each, triples in _files(file).items() for key, term in _terms(each, triples)}
    )
    wrong = [f"{place or file}: {what}" for place, what in shortcomings(ontology)]
    if wrong:
        raise OntologyError("\n".join(wrong))
    return ontology


def _files(file: Path) -> dict[Path, tuple[ox.Triple, ...]]:
    """The file and those beside it that it imports, directly or by way of others, each once."""
    found = {file: read_turtle(file)}
    waiting = [file]
    while waiting:
        for triple in found[waiting.pop(0)]:
            named = getattr(triple.object, "value", "")
            if triple.predicate.value == OWL + "imports" and named.startswith(ADDRESS + "/"):
                imported = file.with_name(f"{Path(named).name}.ttl")
                if imported not in found:
                    found[imported] = read_turtle(imported)
                    waiting.append(imported)
    return found


def read_turtle(file: Path) -> tuple[ox.Triple, ...]:
    """The triples of one file, in their order.

    Raises:
        OntologyError: the file cannot be read or is not Turtle; with line and column.
    """
    try:
        return tuple(q.triple for q in ox.parse(file.read_bytes(), format=ox.RdfFormat.TURTLE))
    except OSError as error:
        raise OntologyError(f"{file}: går inte att läsa ({error.strerror}).") from error
    except SyntaxError as error:
        raise OntologyError(f"{file}, rad {error.lineno}: är inte giltig Turtle ({error.msg}).") from error


def _terms(file: Path, triples: tuple[ox.Triple, ...]) -> Iterator[tuple[str, Term]]:
    kinds: dict[str, str] = {}
    texts: dict[str, dict[str, dict[str, str]]] = defaultdict(lambda: defaultdict(dict))
    links: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for triple in triples:
        subject, predicate, value = _iri(triple.subject), triple.predicate.value, triple.object
        ours = subject.startswith(NAMESPACE)
        if predicate == SKOS + "scopeNote" and not ours:
            kinds.setdefault(subject, "borrowed")
        if isinstance(value, ox.NamedNode):
            if predicate == RDF + "type" and ours and value.value in KINDS_OF_TERM:
                kinds.setdefault(subject, KINDS_OF_TERM[value.value])
            elif name := LINKS.get(predicate) or MATCHES.get(predicate):
                links[subject][name].append(value.value.removeprefix(NAMESPACE))
        elif isinstance(value, ox.Literal) and predicate in TEXTS:
            texts[subject][TEXTS[predicate]][value.language or ""] = value.value
        elif isinstance(value, ox.Literal) and predicate == SKOS + "notation":
            links[subject]["notation"].append(value.value)
    for subject, kind in kinds.items():
        term = _term(subject, kind, texts[subject], links[subject], file)
        yield (f"{term.scheme}/{term.name}" if term.scheme else subject.removeprefix(NAMESPACE)), term


def _iri(node: ox.NamedNode | ox.BlankNode | ox.Triple) -> str:
    return node.value if isinstance(node, ox.NamedNode) else ""


def _term(iri: str, kind: str, texts: Texts, links: Links, file: Path) -> Term:
    return Term(
        name=next(iter(links.get("notation", ())), iri.removeprefix(NAMESPACE)),
        kind=kind,
        label=texts.get("label", {}),
        comment=texts.get("comment", {}),
        verb=texts.get("verb", {}),
        inverse_verb=texts.get("inverse_verb", {}),
        domain=tuple(links.get("domain", ())),
        range=tuple(links.get("range", ())),
        broader=tuple(links.get("broader", ())),
        scheme=next(iter(links.get("scheme", ())), None),
        matches=tuple((how, match) for how in MATCHES.values() for match in links.get(how, ())),
        iri=iri,
        file=str(file),
    )
