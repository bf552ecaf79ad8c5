"""The property graph as the CSV files of ``neo4j-admin database import``, and the file of its arguments.

What must stay true: every text stands in quotes with its own quotes doubled, so that no value can be taken for
a separator, and an absent value (nothing) is told from an empty text (two quotes).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TextIO

from exchange.formats import FORMATS
from graph.counted_with import all_relationships
from graph.property_graph import Node, PropertyValue, Relationship, project
from graph.property_schema import Columns, schema_of
from graph.store import Dataset

__all__ = ["ARGUMENTS_FILE", "neo4j_csv"]

ARGUMENTS_FILE = "import.args"
SEPARATOR = "\x1f"
"""Between the values of a list: a character that no text of ours holds."""
ARGUMENTS = ("--array-delimiter=U+001F", "--multiline-fields=true", "--id-type=string")
TYPES = {"STRING": "string", "INT64": "long", "DOUBLE": "double", "BOOL": "boolean"}


def neo4j_csv(dataset: Dataset, folder: Path) -> None:
    """One file a label and one a relationship type; run neo4j-admin in the folder with ``@import.args``."""
    graph = project(dataset)
    schema = schema_of(dataset, graph.nodes(), all_relationships(graph, bare=True))
    arguments = [f"# {FORMATS['neo4j-csv'].remark}", *ARGUMENTS]
    with ExitStack() as files:
        streams: dict[str, TextIO] = {}

        def stream(kind: str, name: str, header: Iterable[str]) -> TextIO:
            file = f"{kind}_{name}.csv"
            if file not in streams:
                arguments.append(f"--{kind}={file}")
                opened = (folder / file).open("w", encoding="utf-8", newline="")
                streams[file] = files.enter_context(opened)
                streams[file].write(_line(map(_quoted, header)))
            return streams[file]

        for node in graph.nodes():
            columns = schema.columns[node.label]
            stream("nodes", node.label, _node_header(columns)).write(_line(_node(node, columns)))
        for each in all_relationships(graph):
            columns = schema.of_relationship(each.type)
            stream("relationships", each.type, _edge_header(columns)).write(_line(_edge(each, columns)))
    (folder / ARGUMENTS_FILE).write_text("\n".join(arguments) + "\n", encoding="utf-8")


def _node_header(columns: Columns) -> Iterator[str]:
    yield "iri:ID"
    yield from _headings(columns)
    yield ":LABEL"


def _edge_header(columns: Columns) -> Iterator[str]:
    yield ":START_ID"
    yield from _headings(columns)
    yield ":END_ID"
    yield ":TYPE"


def _headings(columns: Columns) -> Iterator[str]:
    for name, kind in sorted(columns.items()):
        several = kind.endswith("[]")
        yield f"{name}:{TYPES[kind.removesuffix('[]')]}{'[]' if several else ''}"


def _node(node: Node, columns: Columns) -> Iterator[str]:
    yield _quoted(node.iri)
    yield from (_cell(node.properties.get(name)) for name in sorted(columns))
    yield _quoted(SEPARATOR.join((node.label, "Samverkan")))


def _edge(relationship: Relationship, columns: Columns) -> Iterator[str]:
    yield _quoted(relationship.start)
    yield from (_cell(relationship.properties.get(name)) for name in sorted(columns))
    yield _quoted(relationship.end)
    yield _quoted(relationship.type)


def _cell(value: PropertyValue | None) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return _quoted(SEPARATOR.join(str(each).replace(SEPARATOR, " ") for each in value))
    return _quoted(value) if isinstance(value, str) else str(value)


def _quoted(text: str) -> str:
    return '"' + text.replace("\0", "").replace('"', '""') + '"'


def _line(cells: Iterable[str]) -> str:
    return ",".join(cells) + "\n"
