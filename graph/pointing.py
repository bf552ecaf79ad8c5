"""Words that point at a thing of the dataset, so that whoever is to mend it finds it: name, place and address."""

from __future__ import annotations

from collections.abc import Mapping

import pyoxigraph as ox

from graph.iris import Iri, local_name
from graph.rows import cell
from graph.store import Dataset
from graph.terms import uri
from ontology.load import load_ontology

__all__ = ["pointed"]

NAMES = ("skos:prefLabel", "dcterms:title", "rdfs:label")
DEFAULT = ox.DefaultGraph()
FORMS: Mapping[str, Mapping[str, str]] = {
    "fact": {"sv": "Faktumet att {what}", "en": "The fact that {what}"},
    "evidence": {"sv": "Belägget på rad {line} i {where}", "en": "The evidence on line {line} of {where}"},
}


def pointed(dataset: Dataset, thing: str, language: str = "sv") -> str:
    """The thing's name and address; of a fact what it says, of evidence and its passage where it stands.

    A thing without any of these is its address: ``<a:b>``.
    """
    node = _evidence_of(dataset, thing)
    words = _evidence(dataset, node, language) or _fact(dataset, node, language) or _name(dataset, node)
    return f"{words} <{thing}>" if words else f"<{thing}>"


def _evidence_of(dataset: Dataset, thing: str) -> str:
    """The evidence that a selector or target is a part of; anything else is itself."""
    for relation in ("oa:hasSelector", "oa:hasTarget"):
        owner = _owner(dataset, thing, uri(relation))
        thing = owner if owner is not None else thing
    return thing


def _evidence(dataset: Dataset, thing: str, language: str) -> str:
    line, document = (_value(dataset, thing, uri(name)) for name in ("sv:lineStart", "prov:wasDerivedFrom"))
    if line is None or document is None:
        return ""
    where = _value(dataset, document, uri("dcterms:identifier")) or f"<{document}>"
    words = FORMS["evidence"][language].format(line=line, where=where)
    fact = _value(dataset, thing, uri("sv:supports"))
    said = _says(dataset, fact, language) if fact else ""
    return f"{words} ({said})" if said else words


def _fact(dataset: Dataset, thing: str, language: str) -> str:
    said = _says(dataset, thing, language)
    return FORMS["fact"][language].format(what=said) if said else ""


def _says(dataset: Dataset, fact: str, language: str) -> str:
    subject, predicate, end = (
        _value(dataset, fact, uri(name)) for name in ("rdf:subject", "rdf:predicate", "rdf:object")
    )
    if subject is None or predicate is None or end is None:
        return ""
    verb = load_ontology().verb(local_name(predicate), language)
    return f"{_name(dataset, subject) or subject} {verb} {_name(dataset, end) or end}"


def _name(dataset: Dataset, thing: str) -> str:
    return next(filter(None, (_value(dataset, thing, uri(name)) for name in NAMES)), "")


def _value(dataset: Dataset, thing: str, predicate: Iri) -> str | None:
    """The value of a thing's property as text, of several the least."""
    try:
        subject = ox.NamedNode(thing)
    except ValueError:  # a value, not an address
        return None
    quads = dataset.store.quads_for_pattern(subject, ox.NamedNode(predicate), None, DEFAULT)
    return min((str(cell(quad.object)) for quad in quads), default=None)


def _owner(dataset: Dataset, thing: str, predicate: Iri) -> str | None:
    """Whoever has that property with the thing as its value, of several the least."""
    try:
        end = ox.NamedNode(thing)
    except ValueError:
        return None
    quads = dataset.store.quads_for_pattern(None, ox.NamedNode(predicate), end, DEFAULT)
    return min((str(cell(quad.subject)) for quad in quads), default=None)
