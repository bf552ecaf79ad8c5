"""Writing a dataset's property graph into one file of the embedded Cypher engine.

What must stay true: the file has its name only when all of the graph is in it; and however large the graph, no
more than a few batches of rows are in memory, beside which node has which label.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from graph.counted_with import all_relationships
from graph.property_graph import LABELS, PropertyGraph, PropertyValue, project
from graph.property_schema import Columns, PropertySchema, schema_of
from graph.store import Dataset
from model.errors import StoreError

if TYPE_CHECKING:
    from ladybug import Connection
    from pyarrow import RecordBatch, Schema

__all__ = ["LARGEST", "write_database"]

BUFFER = (
    1024**3
)  # bytes that the engine may take while it writes: at ten million statements a quarter is too few
LARGEST = 64 * 1024**3  # bytes of address space reserved for the file; by default it is 8 TB
BATCH = 20_000  # rows handed to the engine at a time: some 60 MB of evidence with its words

Row = Mapping[str, PropertyValue]


@dataclass(frozen=True, slots=True)
class Table:
    """One table of the engine, or the part of one that joins two labels; known by the statement that fills it."""

    statement: str
    columns: Columns = field(compare=False)
    """In the order in which the engine has them: the key or the two ends first."""


def write_database(dataset: Dataset, file: Path) -> None:
    """Write the whole database under another name, then give it its own.

    The graph is gone through twice: tables must have their columns before the first row is in them.

    Raises:
        StoreError: the engine cannot write the file.
    """
    import ladybug  # noqa: PLC0415 - 30 MB that only those who ask in Cypher need

    graph = project(dataset)
    schema = schema_of(dataset, graph.nodes(), all_relationships(graph, bare=True))
    with tempfile.TemporaryDirectory(dir=file.parent, prefix=".new-") as folder:
        new = Path(folder) / file.name
        database = ladybug.Database(os.fspath(new), buffer_pool_size=BUFFER, max_db_size=LARGEST)
        connection = ladybug.Connection(database)
        try:
            for statement in _tables(schema):
                connection.execute(statement)
            _copy_nodes(connection, graph, schema, Path(folder))
            _copy_relationships(connection, graph, schema, Path(folder))
            connection.execute("CHECKPOINT")
        except RuntimeError as error:
            raise StoreError(f"{file}: grafdatabasen går inte att skriva ({error}).") from error
        finally:
            connection.close()
            database.close()
        new.replace(file)


def _tables(schema: PropertySchema) -> Iterable[str]:
    """One table a label and one a relationship type; ``type(r)`` as the rest of the world writes it."""
    for label, columns in schema.columns.items():
        described = ", ".join(f"`{name}` {kind}" for name, kind in sorted(columns.items()))
        yield f"CREATE NODE TABLE `{label}`(iri STRING PRIMARY KEY, {described})"
    for type, pairs in schema.pairs.items():
        parts = [f"FROM `{start}` TO `{end}`" for start, end in pairs]
        parts += [f"`{name}` {kind}" for name, kind in schema.of_relationship(type).items()]
        yield f"CREATE REL TABLE `{type}`({', '.join(parts)})"
    yield "CREATE MACRO type(r) AS label(r)"
    yield "CREATE MACRO toString(x) AS CAST(x AS STRING)"


def _copy_nodes(connection: Connection, graph: PropertyGraph, schema: PropertySchema, folder: Path) -> None:
    for label in LABELS:
        table = Table(
            f"COPY `{label}` FROM $rows", {"iri": "STRING", **dict(sorted(schema.columns[label].items()))}
        )
        rows = ((table, {"iri": node.iri, **node.properties}) for node in graph.nodes([label]))
        _copy(connection, rows, folder)


def _copy_relationships(
    connection: Connection, graph: PropertyGraph, schema: PropertySchema, folder: Path
) -> None:
    for label in LABELS:  # one after the other, so that few batches wait to fill
        _copy(connection, _relationship_rows(graph, schema, label), folder)


def _relationship_rows(
    graph: PropertyGraph, schema: PropertySchema, label: str
) -> Iterator[tuple[Table, Row]]:
    ends = {"from": "STRING", "to": "STRING"}
    for each in all_relationships(graph, [label]):
        statement = f"COPY `{each.type}` FROM $rows (from='{label}', to='{each.end_label}')"
        table = Table(statement, {**ends, **schema.of_relationship(each.type)})
        yield table, {"from": each.start, "to": each.end, **each.properties}


def _copy(connection: Connection, rows: Iterable[tuple[Table, Row]], folder: Path) -> None:
    """Hand the engine all rows of a table at once, from a file: it keeps each portion that it is given apart."""
    import pyarrow as pa  # noqa: PLC0415 - only whoever writes a database needs it

    files: dict[Table, Path] = {}
    with contextlib.ExitStack() as opened:
        writers: dict[Table, pa.RecordBatchFileWriter] = {}
        for table, batch in _batches(rows):
            if table not in files:
                files[table] = folder / f"{len(files)}.arrow"
                writers[table] = opened.enter_context(pa.ipc.new_file(files[table], _schema(table)))
            writers[table].write_batch(_record_batch(batch, table))
    for table, file in files.items():
        with pa.memory_map(os.fspath(file)) as mapped:
            connection.execute(table.statement, {"rows": pa.ipc.open_file(mapped).read_all()})
        file.unlink()


def _batches(rows: Iterable[tuple[Table, Row]]) -> Iterator[tuple[Table, list[Row]]]:
    """Full batches of each table as they fill, then what is left."""
    waiting: dict[Table, list[Row]] = defaultdict(list)
    for table, row in rows:
        waiting[table].append(row)
        if len(waiting[table]) == BATCH:
            yield table, waiting.pop(table)
    yield from waiting.items()


def _record_batch(rows: Sequence[Row], table: Table) -> RecordBatch:
    """A batch, column by column."""
    import pyarrow as pa  # noqa: PLC0415

    arrays = [
        pa.array([_fitted(row.get(field.name), table.columns[field.name]) for row in rows], field.type)
        for field in _schema(table)
    ]
    return pa.record_batch(arrays, schema=_schema(table))


def _schema(table: Table) -> Schema:
    """The engine's kinds of columns as Arrow has them."""
    import pyarrow as pa  # noqa: PLC0415

    kinds = {"STRING": pa.string(), "INT64": pa.int64(), "DOUBLE": pa.float64(), "BOOL": pa.bool_()}
    fields = []
    for name, kind in table.columns.items():
        inner = kinds[kind.removesuffix("[]")]
        fields.append(pa.field(name, pa.list_(inner) if kind.endswith("[]") else inner))
    return pa.schema(fields)


def _fitted(value: PropertyValue | None, kind: str) -> object:
    """The value as its column has it: text where some are text."""
    if value is None or (kind == "STRING" and isinstance(value, str)):
        return value
    if kind == "STRING":
        return str(value)
    if kind == "STRING[]":
        return [str(each) for each in value] if isinstance(value, list) else [str(value)]
    return float(value) if kind == "DOUBLE" and isinstance(value, int) else value
