"""What the service says of itself, in the words of SPARQL 1.1 Service Description."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox

from graph.iris import PREFIXES
from graph.store import Dataset
from serving.formats import ROWS, TRIPLES

__all__ = ["described"]

SD = "http://www.w3.org/ns/sparql-service-description#"
FORMATS = "http://www.w3.org/ns/formats/"
NAMES = {
    "json": "SPARQL_Results_JSON",
    "xml": "SPARQL_Results_XML",
    "csv": "SPARQL_Results_CSV",
    "tsv": "SPARQL_Results_TSV",
    "turtle": "Turtle",
    "ntriples": "N-Triples",
    "jsonld": "JSON-LD",
    "rdfxml": "RDF_XML",
}
TYPE = ox.NamedNode(f"{PREFIXES['rdf']}type")


def described(dataset: Dataset, address: str, media_type: str) -> bytes:
    """The description of the service at an address, with the dataset's graphs, in an RDF format."""
    prefixes = {"sd": SD, "formats": FORMATS}
    format = ox.RdfFormat.from_media_type(media_type)
    return ox.serialize(_triples(dataset, address), format=format, prefixes=prefixes) or b""


def _triples(dataset: Dataset, address: str) -> Iterator[ox.Triple]:
    service, whole = ox.NamedNode(f"{address}#service"), ox.NamedNode(f"{address}#dataset")
    yield ox.Triple(service, TYPE, _sd("Service"))
    yield ox.Triple(service, _sd("endpoint"), ox.NamedNode(address))
    yield ox.Triple(service, _sd("supportedLanguage"), _sd("SPARQL11Query"))
    for name in (*ROWS, *TRIPLES):
        yield ox.Triple(service, _sd("resultFormat"), ox.NamedNode(FORMATS + NAMES[name]))
    yield ox.Triple(service, _sd("defaultDataset"), whole)
    yield ox.Triple(whole, TYPE, _sd("Dataset"))
    default = ox.NamedNode(f"{address}#everything")
    yield ox.Triple(whole, _sd("defaultGraph"), default)
    yield ox.Triple(default, TYPE, _sd("Graph"))
    for graph in sorted(dataset.store.named_graphs(), key=str):
        yield ox.Triple(whole, _sd("namedGraph"), graph)
        yield ox.Triple(graph, TYPE, _sd("NamedGraph"))
        yield ox.Triple(graph, _sd("name"), graph)


def _sd(name: str) -> ox.NamedNode:
    return ox.NamedNode(SD + name)
