"""Identifiers: readable, stable, under one base; one name in one municipality always has the same."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from urllib.parse import quote

from model.errors import StoreError
from model.names import fold, slug
from model.vocabulary import EntityType

__all__ = [
    "DEFAULT_BASE",
    "ONTOLOGY",
    "PREFIXES",
    "TYPE_SLUGS",
    "Iri",
    "Iris",
    "configured_base",
    "local_name",
    "sv",
]

DEFAULT_BASE = "https://samverkan.example/"
ONTOLOGY = "https://samverkan.example/ontology#"
"""The terms stay where they are whatever the base: only the things described move with it."""

PREFIXES = {
    "sv": ONTOLOGY,
    "cpov": "http://data.europa.eu/m8g/",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

TYPE_SLUGS = {EntityType.EXTERNAL_PARTNER: "partner", EntityType.TARGET_GROUP: "target-group"}
SLUG_LIMIT = 80  # characters; longer names are cut and marked with a piece of their hash
SEPARATOR = "\x1f"


class Iri(str):
    """An IRI where a plain string would mean a name."""

    __slots__ = ()


def sv(name: str) -> Iri:
    """The ontology's term of that name."""
    return Iri(ONTOLOGY + name)


def local_name(iri: str) -> str:
    """What stands after the last ``#`` or ``/``.

    >>> local_name("https://samverkan.example/ontology#Board")
    'Board'
    """
    return iri.rpartition("#")[2].rpartition("/")[2]


def configured_base() -> str:
    """The base from the environment variable SAMVERKAN_BASE, else the default.

    Raises:
        StoreError: the variable holds something that cannot begin an IRI.
    """
    base = os.environ.get("SAMVERKAN_BASE") or DEFAULT_BASE
    if not base.startswith(("http://", "https://")) or any(c in '<>"{}|^`\\' or c <= " " for c in base):
        raise StoreError(
            f"SAMVERKAN_BASE är {base!r}, som inte kan inleda en adress; "
            "skriv till exempel https://min.kommun.se/samverkan/."
        )
    return base if base.endswith(("/", "#")) else base + "/"


def short_hash(text: str, digits: int) -> str:
    """The first hexadecimal digits of the text's SHA-256."""
    return hashlib.sha256(text.encode()).hexdigest()[:digits]


@dataclass(frozen=True, slots=True)
class Iris:
    """The identifiers of one dataset, all under one base."""

    base: str = DEFAULT_BASE

    def entity(self, type: EntityType, name: str, municipality: str | None, marked: bool = False) -> Iri:
        """A thing by name; ``marked`` appends a piece of the name's hash, for names whose slugs collide.

        >>> Iris().entity(EntityType.BOARD, "Fritidsnämnden", "stromhamn")
        'https://samverkan.example/id/stromhamn/board/fritidsnamnden'
        """
        readable = slug(name, SLUG_LIMIT)
        if marked or not readable or slug(name, SLUG_LIMIT + 1) != readable:
            readable = f"{readable}-{short_hash(fold(name) or name, 6)}".lstrip("-")
        kind = TYPE_SLUGS.get(type, slug(type))
        place = f"{quote(municipality, safe='')}/" if municipality else ""
        return Iri(f"{self.base}id/{place}{kind}/{readable}")

    def document(self, identifier: str) -> Iri:
        """A document."""
        return self._id("document", identifier)

    def evidence(self, identifier: str) -> Iri:
        """One place in a document that supports a fact; the identifier is ``Fact.id``."""
        return self._id("evidence", identifier)

    def fact(self, subject: str, predicate: str, object: str) -> Iri:
        """A statement, whoever says it."""
        return self._id("fact", short_hash(SEPARATOR.join((subject, predicate, object)), 16))

    def change(self, identifier: str) -> Iri:
        """A reorganisation."""
        return self._id("change", identifier)

    def municipality(self, identifier: str) -> Iri:
        """A municipality by its slug."""
        return self._id("municipality", identifier)

    def activity(self, identifier: str) -> Iri:
        """Something that was done: an extraction by one version of the software."""
        return self._id("activity", identifier)

    def software(self, identifier: str) -> Iri:
        """A program."""
        return self._id("software", identifier)

    def document_graph(self, identifier: str) -> Iri:
        """The named graph that holds what one document says."""
        return Iri(f"{self.base}graph/document/{quote(identifier, safe='')}")

    def graph(self, name: str) -> Iri:
        """A named graph that is no document's: registry, ontology, summary, decisions, findings."""
        return Iri(f"{self.base}graph/{name}")

    def _id(self, kind: str, identifier: str) -> Iri:
        return Iri(f"{self.base}id/{kind}/{quote(identifier, safe='')}")
