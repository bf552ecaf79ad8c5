"""Cypher without a server: the property graph of a build in one database file, opened read-only.

The file is made from the build when it is first asked for and kept beside the builds (``DIR/cypher/``); it can be
thrown away at any time. It never holds less than the whole build: it is written under another name first.
"""

from __future__ import annotations

import contextlib
import functools
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from graph.cypher_rows import cypher_rows, query_values, sorted_parts
from graph.embedded_writing import LARGEST, write_database
from graph.property_graph import PROJECTION
from graph.rows import Rows
from graph.store import Dataset
from graph.terms import Value
from model.errors import QueryError, StoreError

if TYPE_CHECKING:
    from ladybug import Database

__all__ = ["EmbeddedCypher", "database_file", "open_embedded", "open_file", "run_query"]

READING = 1024**3
"""Bytes that the engine may take for its file and for what it works out. It takes what it needs: 90 MB for all the
questions on Malmö's graph, half a gigabyte to compare every two collaborations of 34 municipalities."""


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


def open_file(file: Path, buffer: int = READING, threads: int = 0, largest: int = LARGEST) -> Database:
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
                write_database(dataset, folder / name)
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
