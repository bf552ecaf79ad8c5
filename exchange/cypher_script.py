"""The property graph as Cypher statements for Neo4j, which can be run again without making anything twice.

What must stay true: no value can end the text that it stands in; all of them are literals.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby, islice
from typing import BinaryIO

from exchange.formats import FORMATS
from graph.counted_with import all_relationships
from graph.property_graph import PropertyValue, project
from graph.store import Dataset

__all__ = ["cypher", "literal"]

BATCH = 200  # rows in a statement: few enough for the server's parser, many enough to be fast
CONSTRAINT = "CREATE CONSTRAINT samverkan_iri IF NOT EXISTS FOR (n:Samverkan) REQUIRE n.iri IS UNIQUE;\n"
NODES = "MERGE (n:Samverkan {{iri: row.iri}}) SET n = row, n:`{kind}`;\n"
RELATIONSHIPS = (
    "MATCH (a:Samverkan {{iri: row.a}}) MATCH (b:Samverkan {{iri: row.b}}) "
    "MERGE (a)-[r:`{kind}`]->(b) SET r = row.r;\n"
)
Value = PropertyValue | Mapping[str, "Value"]
Row = Mapping[str, Value]
ESCAPES = str.maketrans(
    {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
    | {chr(n): f"\\u{n:04x}" for n in (*range(9), 11, 12, *range(14, 32), 127, 0x85, 0x2028, 0x2029)}
)
"""Neo4j reads ``\\uXXXX`` before it looks for the end of a text, but not after a backslash that is escaped."""


def cypher(dataset: Dataset, stream: BinaryIO) -> None:
    """The constraint, then every node, then every relationship, a batch a statement."""
    graph = project(dataset)
    stream.write(f"// {FORMATS['cypher'].remark}\n{CONSTRAINT}".encode())
    nodes = ((node.label, {"iri": node.iri, **node.properties}) for node in graph.nodes())
    _write(stream, nodes, NODES)
    edges: dict[str, list[Row]] = {}
    for each in all_relationships(graph):
        row: Row = {"a": each.start, "b": each.end, "r": each.properties}
        waiting = edges.setdefault(each.type, [])
        waiting.append(row)
        if len(waiting) == BATCH:
            _write(stream, ((each.type, row) for row in edges.pop(each.type)), RELATIONSHIPS)
    _write(stream, ((kind, row) for kind in sorted(edges) for row in edges[kind]), RELATIONSHIPS)


def literal(value: Value) -> str:
    r"""The value as Cypher writes it.

    >>> print(literal(["O'Hara", True, 7]))
    ['O\'Hara', true, 7]
    """
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"`{name}`: {literal(each)}" for name, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(literal(each) for each in value) + "]"
    if isinstance(value, str):
        return f"'{value.translate(ESCAPES)}'"
    return str(value).lower() if isinstance(value, bool) else repr(value)


def _write(stream: BinaryIO, rows: Iterator[tuple[str, Row]], statement: str) -> None:
    """Rows that come kind by kind, as statements of so many rows each."""
    for kind, group in groupby(rows, key=lambda row: row[0]):
        while batch := [literal(row) for _, row in islice(group, BATCH)]:
            rows_text = ",\n".join(batch)
            stream.write(f"UNWIND [\n{rows_text}\n] AS row\n{statement.format(kind=kind)}".encode())
