"""Cypher without a server: the property graph of a build in one database file, opened read-only.

The file is made from the build when it is first asked for and kept beside the builds (``DIR/cypher/``); it can be
thrown away at any time. It never holds less than the whole build: it is written under another name first.
"""

from __future__ import annotations

import contextlib
import functools
import os
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from graph.cypher_rows import cypher_rows, query_values, sorted_parts
from graph.property_graph import PROJECTION, Node, PropertyValue, Relationship, project
from graph.property_schema import Columns, PropertySchema, schema_of
from graph.rows import Rows
from graph.store import Dataset
from graph.terms import Value
from model.errors import QueryError, StoreError

if TYPE_CHECKING:
    from ladybug import Connection, Database

__all__ = ["EmbeddedCypher", "database_file", "open_embedded", "open_file", "run_query"]

BUFFER = 256 * 1024**2  # bytes that the engine may keep of its file in memory
LARGEST = 64 * 1024**3  # bytes of address space reserved for the file; by default it is 8 TB
BATCH = 100_000  # rows handed to the engine at a time


@dataclass(frozen=True, eq=False)
class EmbeddedCypher:
    """One build's property graph, open for reading; safe to share between threads."""

    database: Database
    base: str

    def select(
        self, query: str, parameters: Mapping[str, Value] | None = None, limit: int | None = None
    ) -> Rows:
        """Run a named question's text; values are handed over as parameters, never written into it.

        Raises:
            QueryError: the query is malformed or would write.
        """
        return run_query(self.database, query, query_values(parameters or {}), self.base, limit)


def run_query(
    database: Database,
    query: str,
    parameters: Mapping[str, object],
    base: str,
    limit: int | None,
    free: bool = False,
) -> Rows:
    """Run a query on an open database; ``free`` queries keep their lists in the order that they have.

    Raises:
        QueryError: the engine refuses it; with the engine's own words.
    """
    import ladybug  # noqa: PLC0415 - 30 MB that only those who ask in Cypher need

    connection = ladybug.Connection(database)
    try:
        result = connection.execute(query, dict(parameters))
        answers = result if isinstance(result, list) else [result]
        columns = answers[0].get_column_names()
        return cypher_rows(columns, answers[0], base, limit, list if free else sorted_parts)
    except (RuntimeError, ValueError, TypeError, OverflowError) as error:
        if "bad_alloc" in str(error) or "Buffer manager" in str(error):
            raise QueryError(
                "Frågan tog mer minne än den får; begränsa den, till exempel med fler villkor."
            ) from error
        raise QueryError(f"Frågan går inte att köra i den inbyggda motorn: {error}") from error
    finally:
        connection.close()


@functools.lru_cache(maxsize=8)
def open_embedded(dataset: Dataset) -> EmbeddedCypher:
    """The dataset's property graph in the embedded engine; made from the build when it is not there yet.

    Raises:
        StoreError: the file cannot be written or opened.
    """
    file = database_file(dataset)
    try:
        return EmbeddedCypher(open_file(file), dataset.base)
    except (
        RuntimeError
    ):  # cut short by a full disk, or of a machine with another byte order: it is only a copy
        file.unlink(missing_ok=True)
        return EmbeddedCypher(open_file(database_file(dataset)), dataset.base)


def open_file(file: Path, buffer: int = BUFFER, threads: int = 0, largest: int = LARGEST) -> Database:
    """The database in a file, which the engine will not write to."""
    import ladybug  # noqa: PLC0415

    return ladybug.Database(
        os.fspath(file),
        read_only=True,
        buffer_pool_size=buffer,
        max_num_threads=threads,
        max_db_size=largest,
    )


def database_file(dataset: Dataset) -> Path:
    """The file that holds the dataset's property graph; it is written if it is not there.

    Raises:
        StoreError: it can be written neither beside the builds nor among the temporary files.
    """
    import ladybug  # noqa: PLC0415

    name = f"{dataset.build}-{PROJECTION}-{ladybug.__version__}.lbug"
    builds = dataset.directory.parent
    places = [builds.parent / "cypher", Path(tempfile.gettempdir()) / f"samverkan-cypher-{os.getuid()}"]
    for folder in places:
        if (folder / name).is_file() and _ours(folder):
            return folder / name
    for folder in places:
        with contextlib.suppress(PermissionError, OSError):
            folder.mkdir(mode=0o700, exist_ok=True)
            if _ours(folder):
                _write(dataset, folder / name)
                _sweep(folder, builds)
                return folder / name
    raise StoreError(
        f"{places[0]}: grafdatabasen för Cypher går inte att skriva; ge plats eller rätt att skriva där."
    )


def _ours(folder: Path) -> bool:
    """Whether no one else can have put a file there for us to find."""
    return folder.stat().st_uid == os.getuid() or folder.name == "cypher"


def _sweep(folder: Path, builds: Path) -> None:
    """Remove the files of builds that are gone."""
    for file in folder.glob("*.lbug"):
        if folder == builds.parent / "cypher" and not (builds / file.name.split("-")[0]).is_dir():
            file.unlink(missing_ok=True)


def _write(dataset: Dataset, file: Path) -> None:
    """Write the whole database under another name, then give it its own."""
    import ladybug  # noqa: PLC0415

    graph = project(dataset)
    nodes, relationships = list(graph.nodes()), list(graph.relationships())
    schema = schema_of(dataset, nodes, relationships)
    with tempfile.TemporaryDirectory(dir=file.parent, prefix=".new-") as folder:
        new = Path(folder) / file.name
        database = ladybug.Database(os.fspath(new), buffer_pool_size=BUFFER, max_db_size=LARGEST)
        connection = ladybug.Connection(database)
        try:
            for statement in _tables(schema):
                connection.execute(statement)
            _copy_nodes(connection, nodes, schema)
            _copy_relationships(connection, relationships, schema)
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


def _copy_nodes(connection: Connection, nodes: Sequence[Node], schema: PropertySchema) -> None:
    groups: dict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        groups[node.label].append(node)
    for label, group in groups.items():
        columns = {"iri": "STRING", **dict(sorted(schema.columns[label].items()))}
        rows = [{"iri": node.iri, **node.properties} for node in group]
        _copy(connection, f"COPY `{label}` FROM $rows", rows, columns)


def _copy_relationships(
    connection: Connection, relationships: Sequence[Relationship], schema: PropertySchema
) -> None:
    groups: dict[tuple[str, str, str], list[Relationship]] = defaultdict(list)
    for each in relationships:
        groups[each.type, each.start_label, each.end_label].append(each)
    for (type, start, end), group in groups.items():
        columns = {"from": "STRING", "to": "STRING", **schema.of_relationship(type)}
        rows = [{"from": each.start, "to": each.end, **each.properties} for each in group]
        _copy(connection, f"COPY `{type}` FROM $rows (from='{start}', to='{end}')", rows, columns)


def _copy(
    connection: Connection, statement: str, rows: Sequence[Mapping[str, PropertyValue]], columns: Columns
) -> None:
    import pyarrow as pa  # noqa: PLC0415 - only whoever writes a database needs it

    kinds = {"STRING": pa.string(), "INT64": pa.int64(), "DOUBLE": pa.float64(), "BOOL": pa.bool_()}
    for start in range(0, len(rows), BATCH):
        part = rows[start : start + BATCH]
        arrays = {}
        for name, kind in columns.items():
            inner = kinds[kind.removesuffix("[]")]
            values = [_fitted(row.get(name), kind) for row in part]
            arrays[name] = pa.array(values, pa.list_(inner) if kind.endswith("[]") else inner)
        connection.execute(statement, {"rows": pa.table(arrays)})


def _fitted(value: PropertyValue | None, kind: str) -> object:
    """The value as its column has it: text where some are text."""
    if value is None or (kind == "STRING" and isinstance(value, str)):
        return value
    if kind == "STRING":
        return str(value)
    if kind == "STRING[]":
        return [str(each) for each in value] if isinstance(value, list) else [str(value)]
    return float(value) if kind == "DOUBLE" and isinstance(value, int) else value
