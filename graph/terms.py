"""Short ways to write RDF terms and quads; no blank nodes, so that a dump has one form only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pyoxigraph as ox

from graph.iris import PREFIXES, Iri

__all__ = ["Value", "Writer", "term", "text", "uri"]

Value = Iri | str | int | float | bool | date
XSD = PREFIXES["xsd"]


def uri(name: str) -> Iri:
    """A term of a known vocabulary.

    >>> uri("skos:prefLabel")
    'http://www.w3.org/2004/02/skos/core#prefLabel'
    """
    prefix, _, local = name.partition(":")
    return Iri(PREFIXES[prefix] + local)


def term(value: Value) -> ox.NamedNode | ox.Literal:
    """The RDF term for a Python value: whole numbers are xsd:integer, fractions xsd:decimal."""
    match value:
        case Iri():
            return ox.NamedNode(value)
        case float():
            return ox.Literal(f"{value:f}".rstrip("0").rstrip("."), datatype=ox.NamedNode(XSD + "decimal"))
        case date():
            return ox.Literal(value.isoformat(), datatype=ox.NamedNode(XSD + "date"))
        case _:
            return ox.Literal(value)


def text(value: str, language: str = "sv") -> ox.Literal:
    """A text in a language."""
    return ox.Literal(value, language=language)


@dataclass(frozen=True, slots=True)
class Writer:
    """Makes quads in one named graph."""

    graph: ox.NamedNode

    @classmethod
    def into(cls, graph: Iri) -> Writer:
        """A writer into that graph."""
        return cls(ox.NamedNode(graph))

    def quad(self, subject: str, predicate: str, object: Value | ox.Literal) -> ox.Quad:
        """One quad; the predicate is prefixed (``skos:prefLabel``) or an IRI."""
        known = predicate if isinstance(predicate, Iri) else uri(predicate)
        value = object if isinstance(object, ox.Literal) else term(object)
        return ox.Quad(ox.NamedNode(subject), ox.NamedNode(known), value, self.graph)

    def quads(
        self, subject: str, pairs: Iterator[tuple[str, Value | ox.Literal | None]]
    ) -> Iterator[ox.Quad]:
        """One quad a pair; pairs whose value is None or empty are left out."""
        for predicate, value in pairs:
            if value is not None and value != "":
                yield self.quad(subject, predicate, value)
