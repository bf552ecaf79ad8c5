"""The JSON-LD context, made from the ontology: a short name for every term that a dataset uses.

``ontology/context.jsonld`` holds it for others; ``python -m exchange.context`` writes that file anew.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from graph.files import replace_text
from graph.iris import PREFIXES
from ontology.load import ONTOLOGY_FILE, Ontology, load_ontology

__all__ = ["CONTEXT_FILE", "Definition", "context", "context_text"]

CONTEXT_FILE = Path(ONTOLOGY_FILE).with_name("context.jsonld")

Definition = Mapping[str, str]
"""What a short name stands for: ``@id``, and ``@type`` or ``@language`` of values written as plain text."""

COERCED = {PREFIXES["xsd"] + name: f"xsd:{name}" for name in ("date", "decimal")}
"""Types of XML Schema whose values are written as text and named here; the rest are JSON's own."""
SWEDISH = {"@language": "sv"}
LINK = {"@type": "@id"}
BORROWED: Mapping[str, Definition] = {
    "name": {"@id": "skos:prefLabel", **SWEDISH},
    "otherName": {"@id": "skos:altLabel", **SWEDISH},
    "title": {"@id": "dcterms:title", **SWEDISH},
    "identifier": {"@id": "dcterms:identifier"},
    "label": {"@id": "rdfs:label", **SWEDISH},
    "subject": {"@id": "rdf:subject", **LINK},
    "predicate": {"@id": "rdf:predicate", **LINK},
    "object": {"@id": "rdf:object", **LINK},
    "member": {"@id": "org:member", **LINK},
    "organization": {"@id": "org:organization", **LINK},
    "orgRole": {"@id": "org:role", **LINK},
    "derivedFrom": {"@id": "prov:wasDerivedFrom", **LINK},
    "generatedBy": {"@id": "prov:wasGeneratedBy", **LINK},
    "used": {"@id": "prov:used", **LINK},
    "target": {"@id": "oa:hasTarget", **LINK},
    "source": {"@id": "oa:hasSource", **LINK},
    "selector": {"@id": "oa:hasSelector", **LINK},
    "start": {"@id": "oa:start"},
    "end": {"@id": "oa:end"},
    "exact": {"@id": "oa:exact"},
}
"""Short names for the terms of published vocabularies that a dataset uses most."""


@functools.cache
def context() -> Mapping[str, str | Definition]:
    """Every short name with what it stands for; the prefixes first.

    Raises:
        OntologyError: the ontology cannot be read.
    """
    own = dict(_terms(load_ontology()))
    return {**PREFIXES, **BORROWED, **own}


def context_text() -> str:
    """The context as a JSON-LD document."""
    return json.dumps({"@context": context()}, ensure_ascii=False, indent=1) + "\n"


def _terms(ontology: Ontology) -> Iterator[tuple[str, str | Definition]]:
    for term in (*ontology.of_kind("class"), *ontology.of_kind("relation"), *ontology.of_kind("value")):
        if term.name in BORROWED:
            continue
        iri = f"sv:{term.name}"
        kind = next((COERCED[name] for name in term.range if name in COERCED), None)
        if term.kind == "relation":
            yield term.name, {"@id": iri, **LINK}
        elif kind:
            yield term.name, {"@id": iri, "@type": kind}
        else:
            yield term.name, {"@id": iri}


if __name__ == "__main__":
    replace_text(CONTEXT_FILE, context_text())
