"""Reading a built dataset: questions, texts, facts and dumps; nothing here can write.

A dataset is one finished build. A later build does not disturb those who have this one open.
"""

from __future__ import annotations

import functools
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NoReturn

import pyoxigraph as ox

from graph.endpoint_values import with_values
from graph.iris import DEFAULT_BASE, PREFIXES
from graph.layout import FORMAT, configured_store, current_build, text_file
from graph.rows import Rows, cell
from graph.terms import Value
from model.documents import read_documents
from model.errors import QueryError, StoreError
from model.fact import Document, Fact, read_facts

__all__ = ["Dataset", "open_build", "open_dataset"]


@dataclass(frozen=True, eq=False)
class Dataset:
    """One build of a store, open for reading; safe to share between threads."""

    directory: Path
    """The build's own folder."""
    store: ox.Store
    report: Mapping[str, Any] = field(repr=False)
    """What the build reported: documents, facts per predicate, files that could not be read."""

    @property
    def build(self) -> str:
        """Name of the build; changes when, and only when, the content does."""
        return self.directory.name

    @property
    def base(self) -> str:
        """The base of all identifiers."""
        return str(self.report.get("base", DEFAULT_BASE))

    def select(
        self, query: str, bindings: Mapping[str, Value] | None = None, limit: int | None = None
    ) -> Rows:
        """Run a SELECT over all graphs together and give its rows.

        A bound variable must stand in the query's SELECT line; its column is left out of the rows. Values are
        written by the serialiser of RDF terms into VALUES blocks, where the engine's planner sees them: bound from
        outside it would plan as if they were unknown, and read the whole store. Bind ``""`` for no value. The
        prefixes of ``graph.iris.PREFIXES`` are known without being declared.

        Raises:
            QueryError: the query is malformed, is no SELECT, or does not project a bound variable.
        """
        bound = bindings or {}
        try:
            solutions = self.store.query(with_values(query, bound), prefixes=PREFIXES)
            if not isinstance(solutions, ox.QuerySolutions):
                raise QueryError("Frågan är ingen SELECT.")
            columns = tuple(variable.value for variable in solutions.variables)
            rows, complete = _take(solutions, limit)
        except (SyntaxError, RuntimeError, OSError, ValueError) as error:
            raise QueryError(f"Frågan går inte att köra: {error}") from error
        return Rows(columns, rows, complete).without(frozenset(bound))

    def documents(self) -> tuple[Document, ...]:
        """The documents, by identifier."""
        return self._documents

    def document(self, identifier: str) -> Document | None:
        """The document with that identifier, or None."""
        return next((d for d in self._documents if d.id == identifier), None)

    def facts(self) -> tuple[Fact, ...]:
        """Every fact with its evidence, by document and place."""
        return self._facts

    def text(self, document: str) -> str | None:
        """The document's text with what is personal masked; None where only its facts are at hand."""
        file = text_file(self.directory, document)
        try:
            return file.read_bytes().decode("utf-8")
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as error:
            self._damaged(error)

    def quads(self) -> Iterator[ox.Quad]:
        """Every quad of the named graphs, by graph and within it by line; the default graph only repeats them.

        No more than one graph is held in memory.
        """
        for graph in sorted(self.store.named_graphs(), key=str):
            yield from sorted(self.store.quads_for_pattern(None, None, None, graph), key=str)

    def dump(self) -> bytes:
        """The whole dataset as N-Quads, the same bytes for the same content."""
        return "".join(f"{quad} .\n" for quad in self.quads()).encode()

    @functools.cached_property
    def _documents(self) -> tuple[Document, ...]:
        return tuple(read_documents(self._read("documents.jsonl"), str(self.directory / "documents.jsonl")))

    @functools.cached_property
    def _facts(self) -> tuple[Fact, ...]:
        return tuple(read_facts(self._read("facts.jsonl"), str(self.directory / "facts.jsonl")))

    def _read(self, name: str) -> list[str]:
        try:
            return (self.directory / name).read_bytes().decode("utf-8").split("\n")
        except (OSError, UnicodeDecodeError) as error:
            self._damaged(error)

    def _damaged(self, error: Exception) -> NoReturn:
        raise StoreError(f"{self.directory}: bygget är skadat ({error}); bygg om lagret.") from error


def _take(solutions: ox.QuerySolutions, limit: int | None) -> tuple[tuple[tuple[Any, ...], ...], bool]:
    rows: list[tuple[Any, ...]] = []
    for solution in solutions:
        if limit is not None and len(rows) >= limit:
            return tuple(rows), False
        rows.append(tuple(cell(value) for value in solution))
    return tuple(rows), True


def open_dataset(directory: Path | None = None) -> Dataset:
    """Open the build that holds in a store (default: SAMVERKAN_STORE or ``store``).

    Raises:
        StoreError: nothing is built there, or the build is damaged or another version's.
    """
    directory = configured_store() if directory is None else directory
    build = current_build(directory)
    if build is None:
        raise StoreError(
            f"{directory}: här finns inget bygge; kör samverkan build SÖKVÄG… --store {directory}."
        )
    return open_build(build)


def open_build(build: Path) -> Dataset:
    """Open one build by its folder.

    Raises:
        StoreError: it is damaged, or was built by a version that puts other things into a build.
    """
    try:
        report = json.loads((build / "build.json").read_text(encoding="utf-8"))
        if report.get("format") != FORMAT:
            raise StoreError(
                f"{build}: bygget är gjort med en annan version av Samverkan och kan inte svara på alla frågor; "
                f"bygg om med samverkan build SÖKVÄG… --store {build.parent.parent}."
            )
        return Dataset(build, ox.Store.read_only(os.fspath(build / "rdf")), report)
    except (OSError, ValueError, RuntimeError) as error:
        raise StoreError(f"{build}: bygget är skadat ({error}); bygg om lagret.") from error
