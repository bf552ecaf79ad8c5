"""The ontology as Python reads it: the words for every term, in Swedish and English.

What must stay true: no term of ours without label and comment in both languages, no relation without its
verb; a file that lacks one is refused, so that the interface never has to invent a word.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pyoxigraph as ox

from model.errors import OntologyError
from model.vocabulary import CERTAINTIES, EntityType, Predicate, Role

__all__ = [
    "LANGUAGES",
    "ONTOLOGY_FILE",
    "SHAPES_FILE",
    "Ontology",
    "Term",
    "load_ontology",
    "ontology_triples",
]

ONTOLOGY_FILE = Path(__file__).parent / "samverkan.ttl"
SHAPES_FILE = Path(__file__).parent / "shapes.ttl"
NAMESPACE = "https://samverkan.example/ontology#"
LANGUAGES = ("sv", "en")

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


@dataclass(frozen=True, slots=True)
class Term:
    """One class, property or concept with its words."""

    name: str
    """Its local name: ``participatesIn``; for a concept its notation: ``convener``."""
    kind: str
    """class | relation | value | concept | scheme."""
    label: Mapping[str, str]
    comment: Mapping[str, str]
    verb: Mapping[str, str] = field(default_factory=dict)
    inverse_verb: Mapping[str, str] = field(default_factory=dict)
    domain: tuple[str, ...] = ()
    range: tuple[str, ...] = ()
    broader: tuple[str, ...] = ()
    scheme: str | None = None


@dataclass(frozen=True)
class Ontology:
    """Every term, found by its name; for a name that is no term the name itself is the word."""

    terms: Mapping[str, Term]
    """Classes and properties by local name, ``Board``; concepts by scheme and notation: ``roles/member``."""

    def label(self, name: str, language: str = "sv") -> str:
        """The word for a class, property, role or kind by its name: ``Board``, ``convener``, ``forum``."""
        term = self.find(name)
        return term.label[language] if term else name

    def comment(self, name: str, language: str = "sv") -> str:
        """What the term means; empty for a name that is no term."""
        term = self.find(name)
        return term.comment[language] if term else ""

    def verb(self, name: str, language: str = "sv") -> str:
        """The relation read from its subject: ``deltar i``."""
        term = self.find(name)
        return term.verb.get(language, name) if term else name

    def inverse_verb(self, name: str, language: str = "sv") -> str:
        """The relation read from its object: ``har deltagaren``."""
        term = self.find(name)
        return term.inverse_verb.get(language, name) if term else name

    def find(self, name: str) -> Term | None:
        """The term of that name, or the concept of that notation; None where there is none."""
        return self.terms.get(name) or self._by_notation.get(name)

    def of_kind(self, kind: str) -> tuple[Term, ...]:
        """All terms of one kind, by name."""
        return tuple(t for _, t in sorted(self.terms.items()) if t.kind == kind)

    def concepts(self, scheme: str) -> tuple[Term, ...]:
        """The concepts of one scheme (``roles``, ``partner-kinds``), in the order of the file."""
        return tuple(t for t in self.terms.values() if t.scheme == scheme)

    def subclasses(self, name: str) -> tuple[str, ...]:
        """The names of the class itself and all classes under it, sorted."""
        found = {name}
        while more := {t.name for t in self.terms.values() if found & set(t.broader)} - found:
            found |= more
        return tuple(sorted(found))

    @functools.cached_property
    def _by_notation(self) -> dict[str, Term]:
        return {term.name: term for term in reversed(list(self.terms.values())) if term.kind == "concept"}


def ontology_triples(file: Path = ONTOLOGY_FILE) -> tuple[ox.Triple, ...]:
    """The file's triples in their order.

    Raises:
        OntologyError: the file cannot be read or is not Turtle; with line and column.
    """
    try:
        return tuple(q.triple for q in ox.parse(file.read_bytes(), format=ox.RdfFormat.TURTLE))
    except OSError as error:
        raise OntologyError(f"{file}: går inte att läsa ({error.strerror}).") from error
    except SyntaxError as error:
        raise OntologyError(f"{file}, rad {error.lineno}: är inte giltig Turtle ({error.msg}).") from error


@functools.lru_cache(maxsize=4)
def load_ontology(file: Path = ONTOLOGY_FILE) -> Ontology:
    """Read the ontology and refuse it if a term lacks its words.

    Raises:
        OntologyError: the file is not Turtle, a term lacks label, comment or verb in a language, or a type,
            predicate or role of facts is no term; all of them are named.
    """
    terms = dict(_terms(ontology_triples(file)))
    ontology = Ontology(terms)
    wrong = [problem for term in terms.values() for problem in _problems(term)]
    wrong += [
        f"{name}, som fakta använder, beskrivs inte; lägg till termen med ord på båda språken."
        for name in (*EntityType, *Predicate, *Role, *CERTAINTIES)
        if ontology.find(name) is None
    ]
    if wrong:
        raise OntologyError("\n".join(f"{file}: {problem}" for problem in wrong))
    return ontology


def _terms(triples: tuple[ox.Triple, ...]) -> Iterator[tuple[str, Term]]:
    kinds: dict[str, str] = {}
    texts: dict[str, dict[str, dict[str, str]]] = defaultdict(lambda: defaultdict(dict))
    links: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for triple in triples:
        subject, predicate, value = _iri(triple.subject), triple.predicate.value, triple.object
        if not subject.startswith(NAMESPACE):
            continue
        if predicate == RDF + "type" and isinstance(value, ox.NamedNode) and value.value in KINDS_OF_TERM:
            kinds.setdefault(subject, KINDS_OF_TERM[value.value])
        elif predicate in TEXTS and isinstance(value, ox.Literal):
            texts[subject][TEXTS[predicate]][value.language or ""] = value.value
        elif predicate in LINKS and isinstance(value, ox.NamedNode):
            links[subject][LINKS[predicate]].append(value.value.removeprefix(NAMESPACE))
        elif predicate == SKOS + "notation" and isinstance(value, ox.Literal):
            links[subject]["notation"].append(value.value)
    for subject, kind in kinds.items():
        yield _term(subject.removeprefix(NAMESPACE), kind, texts[subject], links[subject])


def _iri(node: ox.NamedNode | ox.BlankNode | ox.Triple) -> str:
    return node.value if isinstance(node, ox.NamedNode) else ""


def _term(
    name: str, kind: str, texts: Mapping[str, dict[str, str]], links: Mapping[str, list[str]]
) -> tuple[str, Term]:
    scheme = next(iter(links.get("scheme", ())), None)
    notation = next(iter(links.get("notation", ())), name)
    term = Term(
        name=notation,
        kind=kind,
        label=texts.get("label", {}),
        comment=texts.get("comment", {}),
        verb=texts.get("verb", {}),
        inverse_verb=texts.get("inverse_verb", {}),
        domain=tuple(links.get("domain", ())),
        range=tuple(links.get("range", ())),
        broader=tuple(links.get("broader", ())),
        scheme=scheme,
    )
    return (f"{scheme}/{notation}" if scheme else name), term


def _problems(term: Term) -> Iterator[str]:
    wanted = {"label": term.label, "comment": term.comment}
    if term.kind == "relation":
        wanted |= {"sv:verb": term.verb, "sv:inverseVerb": term.inverse_verb}
        for end, classes in (("domain", term.domain), ("range", term.range)):
            if not classes:
                yield f"relationen sv:{term.name} saknar {end}; skriv vilken klass det är."
    for what, texts in wanted.items():
        for language in LANGUAGES:
            if not texts.get(language, "").strip():
                yield f"sv:{term.name} saknar {what} på språket {language!r}; skriv dit den."
