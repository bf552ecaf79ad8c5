"""A dataset as JSON-LD: one object a graph, in it one object a thing, with the short names of the context."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import BinaryIO

import pyoxigraph as ox

from exchange.context import context
from graph.iris import PREFIXES
from graph.store import Dataset
from graph.terms import uri

__all__ = ["jsonld"]

TYPE = uri("rdf:type")
XSD = PREFIXES["xsd"]
SAFE_INTEGER = 2**53
"""Whole numbers from here on lose digits in programs whose only number is the double."""

Subject = ox.NamedNode | ox.BlankNode | ox.Triple
Term = Subject | ox.Literal


def jsonld(dataset: Dataset, stream: BinaryIO) -> None:
    """Write the dataset; the context stands in the file, so that nothing need be fetched to read it."""
    names = _Names()
    stream.write(f'{{"@context": {_text(context())},\n"@graph": ['.encode())
    for number, (graph, quads) in enumerate(groupby(dataset.quads(), key=lambda quad: quad.graph_name)):
        name = _text(_identifier(graph))
        stream.write(f'{"," if number else ""}\n{{"@id": {name}, "@graph": ['.encode())
        for place, (subject, about) in enumerate(groupby(quads, key=lambda quad: quad.subject)):
            thing = _text(names.thing(subject, about))
            stream.write(f"{',' if place else ''}\n{thing}".encode())
        stream.write(b"\n]}")
    stream.write(b"\n]}\n")


class _Names:
    """The context read backwards: from an IRI to its short name, and how values of it are written."""

    def __init__(self) -> None:
        defined = {name: each for name, each in context().items() if not isinstance(each, str)}
        self.definitions = {_expanded(each["@id"]): each for each in defined.values()}
        self.names = {_expanded(each["@id"]): name for name, each in defined.items()}

    def thing(self, subject: Subject, quads: Iterable[ox.Quad]) -> dict[str, object]:
        """The object of one thing; the values of a term that has several are a list."""
        types: list[str] = []
        values: dict[str, list[object]] = defaultdict(list)
        for quad in quads:
            predicate = quad.predicate.value
            if predicate == TYPE and isinstance(quad.object, ox.NamedNode):
                types.append(self.names.get(quad.object.value, quad.object.value))
            else:
                name = self.names.get(predicate, predicate)
                values[name].append(_value(quad.object, self.definitions.get(predicate, {})))
        head = {"@id": _identifier(subject)} | ({"@type": types} if types else {})
        return head | {name: each[0] if len(each) == 1 else each for name, each in values.items()}


def _value(value: Term, definition: Mapping[str, str]) -> object:
    """The value in the shortest form that means the same under the term's definition."""
    if not isinstance(value, ox.Literal):
        name = _identifier(value)
        return name if definition.get("@type") == "@id" else {"@id": name}
    if value.language:
        same = definition.get("@language") == value.language
        return value.value if same else {"@value": value.value, "@language": value.language}
    return _typed(value.value, value.datatype.value, definition)


def _typed(text: str, datatype: str, definition: Mapping[str, str]) -> object:
    if definition.get("@type") and _expanded(definition["@type"]) == datatype:
        return text
    plain = "@type" not in definition
    if plain and datatype == XSD + "boolean" and text in {"true", "false"}:
        return text == "true"
    if plain and datatype == XSD + "integer" and _is_canonical(text):
        return int(text)
    if datatype == XSD + "string":
        return text if plain and "@language" not in definition else {"@value": text}
    return {"@value": text, "@type": datatype}


def _is_canonical(text: str) -> bool:
    """Whether the whole number is written as JSON's readers write it, and none of its digits get lost.

    >>> _is_canonical("7"), _is_canonical("007"), _is_canonical("9" * 20)
    (True, False, False)
    """
    digits = text.removeprefix("-")
    return (
        digits.isascii()
        and digits.isdigit()
        and len(digits) < 17
        and str(int(text)) == text
        and abs(int(text)) < SAFE_INTEGER
    )


def _identifier(node: Subject | ox.DefaultGraph) -> str:
    return node.value if isinstance(node, ox.NamedNode) else str(node)


def _expanded(name: str) -> str:
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local if prefix in PREFIXES else name


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
