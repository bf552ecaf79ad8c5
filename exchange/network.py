"""A dataset as a network of things (actors, collaborations, measures …) in GraphML and GEXF."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import BinaryIO, Final
from xml.etree.ElementTree import ElementTree

import networkx as nx
from networkx.readwrite.gexf import GEXFWriter
from networkx.readwrite.graphml import GraphMLWriter

from exchange.formats import FORMATS
from graph.property_graph import Node, PropertyValue, Relationship, project
from graph.store import Dataset
from model.vocabulary import EntityType
from ontology.load import Ontology, load_ontology

__all__ = ["gexf", "graphml", "network"]

THINGS = tuple(str(each) for each in EntityType if each is not EntityType.CASE)
NODE_TEXTS: Final = ("validFrom", "validTo")
EDGE_TEXTS: Final = ("roles", "certainty", "documents", "validFrom", "validTo")
PERIODS = {"start": "validFrom", "end": "validTo"}
NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Characters that XML 1.0 has no way to write."""


def graphml(dataset: Dataset, stream: BinaryIO) -> None:
    """The network in GraphML; the period of a thing or relation is told by ``validFrom`` and ``validTo``."""
    writer = GraphMLWriter(network(dataset), encoding="utf-8", prettyprint=True)
    _head(stream, "graphml")
    _body(stream, ElementTree(writer.xml))


def gexf(dataset: Dataset, stream: BinaryIO) -> None:
    """The network in GEXF 1.2; Gephi's timeline knows the periods."""
    graph = network(dataset)
    for _, data in graph.nodes(data=True):
        data["label"] = data.pop("name")
        _add_period(data)
    for _, _, data in graph.edges(data=True):
        data["relation"] = data.pop("type")
        _add_period(data)
    writer = GEXFWriter(encoding="utf-8", prettyprint=True, version="1.2draft")
    writer.add_graph(graph)
    for meta in writer.xml.iter("meta"):
        meta.attrib.pop("lastmodifieddate")  # the same dataset gives the same bytes on any day
    writer.indent(writer.xml)
    _head(stream, "gexf")
    _body(stream, ElementTree(writer.xml))


def network(dataset: Dataset) -> nx.MultiDiGraph[str]:
    """Things with an edge for each relation between two of them; isolated things are nodes too.

    Nodes are IRIs with ``name``, ``type``, ``municipality``, ``kinds``, ``validFrom`` and ``validTo``; edges
    have ``type`` (as in the property graph), ``label`` (the relation's Swedish verb), ``weight`` (how many places
    in documents say it; 1 for what the registry says), ``roles``, ``certainty``, ``confidence`` and ``documents``.
    What is absent is left out. A relation without direction is one edge, from the lesser IRI.
    """
    projected, ontology = project(dataset), load_ontology()
    places = {node.iri: str(node.properties.get("name", "")) for node in projected.nodes(("Municipality",))}
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in projected.nodes(THINGS):
        graph.add_node(_clean(node.iri), **_node(node))
    number = 0
    for each in projected.relationships(THINGS):
        if each.type == "IN_MUNICIPALITY":
            graph.nodes[_clean(each.start)]["municipality"] = _clean(places.get(each.end, ""))
        elif each.end_label in THINGS:
            graph.add_edge(_clean(each.start), _clean(each.end), each.type, **_edge(each, ontology, number))
            number += 1
    return graph


def _node(node: Node) -> dict[str, str]:
    given = node.properties
    texts = {"name": given.get("name", node.iri), "type": node.label, "kinds": given.get("kinds")}
    return _texts(texts | {name: given.get(name) for name in NODE_TEXTS})


def _edge(relationship: Relationship, ontology: Ontology, number: int) -> dict[str, object]:
    """The attributes of an edge; its number is its name, for some programs want one."""
    given = relationship.properties
    term = re.sub("_(.)", lambda match: match[1].upper(), relationship.type.lower())
    texts = {"type": relationship.type, "label": ontology.verb(term)}
    numbers = {"weight": given.get("evidence", 1), "confidence": given.get("confidence")}
    return {
        "id": str(number),
        **_texts(texts | {name: given.get(name) for name in EDGE_TEXTS}),
        **{name: value for name, value in numbers.items() if value is not None},
    }


def _texts(values: Mapping[str, PropertyValue | None]) -> dict[str, str]:
    """The values as texts without what XML cannot hold; absent ones are left out, lists written with ``; ``."""
    joined = {
        name: "; ".join(map(str, value)) if isinstance(value, list) else str(value)
        for name, value in values.items()
        if value is not None and value != []
    }
    return {name: _clean(value) for name, value in joined.items()}


def _clean(text: str) -> str:
    """The text on one line, which is what labels are drawn on."""
    text = re.sub(r"[\t\r\n]+", " ", text)
    return NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)


def _add_period(data: dict[str, object]) -> None:
    """Gephi's names for the days between which something is so."""
    data.update({name: data.pop(given) for name, given in PERIODS.items() if given in data})


def _head(stream: BinaryIO, name: str) -> None:
    stream.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<!-- {FORMATS[name].remark} -->\n'.encode())


def _body(stream: BinaryIO, tree: ElementTree) -> None:
    tree.write(stream, encoding="utf-8", xml_declaration=False)
    stream.write(b"\n")
