"""Rows: what a query gives, as plain Python values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

import pyoxigraph as ox

from graph.iris import PREFIXES, Iri
from graph.terms import Value

__all__ = ["Answers", "Cell", "Rows", "cell", "plain"]

Cell = str | int | float | bool | None
XSD = PREFIXES["xsd"]
WHOLE = frozenset(
    XSD + name
    for name in (
        "integer",
        "int",
        "long",
        "short",
        "byte",
        "nonNegativeInteger",
        "positiveInteger",
        "unsignedInt",
    )
)
FRACTIONS = frozenset(XSD + name for name in ("decimal", "double", "float"))


@dataclass(frozen=True, slots=True)
class Rows:
    """A table of plain values; IRIs are ``Iri``, which is a ``str``."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    complete: bool = True
    """False when a row limit cut the answer."""

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[dict[str, Cell]]:
        """Each row as a dictionary from column to value."""
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)

    def column(self, name: str) -> tuple[Cell, ...]:
        """All values of one column."""
        index = self.columns.index(name)
        return tuple(row[index] for row in self.rows)

    def first(self, most: int | None) -> Rows:
        """At most so many rows, or all of them; the cut is told."""
        if most is None or len(self) <= most:
            return self
        return Rows(self.columns, self.rows[:most], complete=False)

    def without(self, names: frozenset[str]) -> Rows:
        """The same rows without some columns."""
        kept = [i for i, column in enumerate(self.columns) if column not in names]
        rows = tuple(tuple(row[i] for i in kept) for row in self.rows)
        return Rows(tuple(self.columns[i] for i in kept), rows, self.complete)


class Answers(Protocol):
    """What can be asked in SPARQL: the embedded store, or a server that the same dataset is loaded in."""

    def __hash__(self) -> int:
        """Each is itself and no other, so that what was asked of it can be kept."""

    def select(
        self, query: str, bindings: Mapping[str, Value] | None = None, limit: int | None = None
    ) -> Rows:
        """The rows of a SELECT over all graphs together, without the columns that were bound."""


def cell(value: object) -> Cell:
    """The plain value of an RDF term: numbers and booleans as such, everything else as text."""
    if value is None:
        return None
    if isinstance(value, ox.NamedNode):
        return Iri(value.value)
    if isinstance(value, ox.Literal):
        return plain(value.value, value.datatype.value)
    return str(value)


def plain(lexical: str, datatype: str) -> Cell:
    """A literal's value; a lexical form that its datatype does not allow stays text."""
    try:
        if datatype in WHOLE:
            return int(lexical)
        if datatype in FRACTIONS:
            return float(lexical)
    except ValueError:
        return lexical
    if datatype == XSD + "boolean" and lexical in {"true", "false", "1", "0"}:
        return lexical in {"true", "1"}
    return lexical
