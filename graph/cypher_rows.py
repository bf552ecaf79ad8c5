"""What a Cypher engine answers, as plain rows: the same values whichever engine gave them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time
from decimal import Decimal

from graph.iris import Iri
from graph.rows import Cell, Rows
from graph.terms import Value

__all__ = ["SEPARATOR", "cypher_rows", "query_values", "sorted_parts"]

SEPARATOR = "; "
INTERNAL = frozenset({"_ID", "_SRC", "_DST", "_id", "_src", "_dst"})
Joined = Callable[[list[str]], list[str]]


def sorted_parts(parts: list[str]) -> list[str]:
    """The parts as the named questions list them: by letters whatever their case."""
    return sorted(parts, key=lambda part: (part.lower(), part))


def cypher_rows(
    columns: Iterable[str],
    rows: Iterable[Iterable[object]],
    base: str,
    limit: int | None = None,
    order: Joined = list,
) -> Rows:
    """Rows of plain values; at most ``limit``, and whether there were more.

    A list becomes its parts joined by ``; `` in the given order, a node its IRI, a relationship or map JSON.
    """
    kept: list[tuple[Cell, ...]] = []
    ours = f"{base}id/"
    for row in rows:
        if limit is not None and len(kept) >= limit:
            return Rows(tuple(columns), tuple(kept), False)
        kept.append(tuple(_plain_cell(value, ours, base, order) for value in row))
    return Rows(tuple(columns), tuple(kept))


def query_values(parameters: Mapping[str, Value]) -> dict[str, object]:
    """Parameters as Cypher takes them: IRIs and dates are texts in the property graph.

    >>> from datetime import date
    >>> query_values({"date": date(2020, 1, 1), "n": 3})
    {'date': '2020-01-01', 'n': 3}
    """
    return {name: _plain(value) for name, value in parameters.items()}


def _plain(value: Value) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, str) else value


def _plain_cell(value: object, ours: str, base: str, order: Joined) -> Cell:
    """Most values are texts, numbers or nothing; an answer may have a million of them."""
    if type(value) is str:
        return Iri(value) if value.startswith(ours) else value
    return value if value is None or type(value) is int else _cell(value, base, order)


def _cell(value: object, base: str, order: Joined) -> Cell:
    match value:
        case None | bool() | int() | float():
            cell: Cell = value
        case str():
            cell = Iri(value) if value.startswith(f"{base}id/") else value
        case Decimal():
            cell = int(value) if value == value.to_integral_value() else float(value)
        case date() | datetime() | time():
            cell = value.isoformat()
        case list() | tuple() | set():
            parts = [_cell(each, base, order) for each in value]
            cell = SEPARATOR.join(order([str(part) for part in parts if part is not None]))
        case Mapping() if not hasattr(value, "element_id"):  # the nodes of the driver are maps too
            cell = _map(value, base)
        case _:
            cell = _other(value, base)
    return cell


def _map(value: Mapping[str, object], base: str) -> Cell:
    """A node of the embedded engine is a map with its label; a map of one's own is written as JSON."""
    if "_LABEL" in value and "_SRC" not in value and isinstance(value.get("iri"), str):
        return Iri(value["iri"])
    if "_NODES" in value:
        return _cell(value["_NODES"], base, list)
    plain = {name: each for name, each in value.items() if name not in INTERNAL and each is not None}
    plain = {("type" if name == "_LABEL" else name): each for name, each in plain.items()}
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, default=str)


def _other(value: object, base: str) -> Cell:
    """Nodes, relationships, paths and times of the Neo4j driver."""
    if hasattr(value, "iso_format"):
        return str(value.iso_format())
    if hasattr(value, "nodes") and hasattr(value, "relationships") and not hasattr(value, "type"):
        return _cell(list(value.nodes), base, list)
    if hasattr(value, "labels") and hasattr(value, "items"):
        properties = dict(value.items())
        return _map({"_LABEL": next(iter(value.labels), ""), **properties}, base)
    if hasattr(value, "type") and hasattr(value, "items"):
        return _map({"_SRC": 0, "_LABEL": value.type, **dict(value.items())}, base)
    return str(value)
