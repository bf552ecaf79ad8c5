"""The process that answers requests one by one: a line of JSON comes in, a line about the answer and the answer go out.

It may be killed at any moment, ends with whoever started it, and writes nothing but its answers. The gate is here:
whatever the server lets through cannot do more than read.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from graph.gate import demand_read_only, syntax_sentence
from graph.iris import PREFIXES
from graph.store import open_build
from graph.worker import limit_memory, limit_time
from model.errors import ForbiddenQueryError, SamverkanError

__all__ = ["main"]

JSON_ROWS = ox.QueryResultsFormat.JSON
Answer = tuple[dict[str, Any], bytes]


def main() -> None:
    """Answer each order that comes, until no more can come."""
    limit_memory()
    demand_read_only("ASK {}")  # what the gate needs is loaded before the first order comes
    for line in sys.stdin:
        order = json.loads(line)
        limit_time(order["seconds"])
        about, body = _answer(order)
        sys.stdout.buffer.write(json.dumps({**about, "length": len(body)}).encode() + b"\n" + body)
        sys.stdout.buffer.flush()


def _answer(order: Mapping[str, Any]) -> Answer:
    try:
        text = demand_read_only(order["query"])
        store = open_build(Path(order["build"])).store
        return _written(_result(store, text, order), order)
    except ForbiddenQueryError as error:
        return _refused(403, str(error))
    except SamverkanError as error:
        return _refused(400, str(error))
    except (SyntaxError, RuntimeError, ValueError, OSError) as error:
        return _refused(400, syntax_sentence(order["query"], str(error)))


def _result(store: ox.Store, text: str, order: Mapping[str, Any]) -> object:
    """The engine's answer, from all graphs together or from those that the request names."""
    default, named = order["default_graphs"], order["named_graphs"]
    if not default and not named:
        return store.query(text, prefixes=PREFIXES)
    return store.query(
        text,
        prefixes=PREFIXES,
        default_graph=[*map(ox.NamedNode, default)],
        named_graphs=[*map(ox.NamedNode, named)],
    )


def _written(result: object, order: Mapping[str, Any]) -> Answer:
    limit, rows, triples = order["limit"], order["rows"], order["triples"]
    if not isinstance(result, ox.QueryTriples):
        if rows is None:
            return _refused(406, "Svaret finns som SPARQL JSON, SPARQL XML, CSV och TSV.")
        format = ox.QueryResultsFormat.from_media_type(rows)
        if isinstance(result, ox.QueryBoolean):
            return {"status": 200, "type": rows, "complete": True}, result.serialize(format=format) or b""
        assert isinstance(result, ox.QuerySolutions)
        solutions = list(islice(result, limit + 1))
        names = [variable.value for variable in result.variables]
        limited = ox.parse_query_results(_rows_json(names, solutions[:limit]), JSON_ROWS)
        return _about(rows, solutions, limit), limited.serialize(format=format) or b""
    if triples is None:
        return _refused(406, "Svaret finns som Turtle, N-Triples, JSON-LD och RDF/XML.")
    found = list(islice(result, limit + 1))
    format_ = ox.RdfFormat.from_media_type(triples)
    return _about(triples, found, limit), ox.serialize(
        found[:limit], format=format_, prefixes=PREFIXES
    ) or b""


def _about(type: str, found: Sequence[object], limit: int) -> dict[str, Any]:
    return {"status": 200, "type": type, "complete": len(found) <= limit}


def _refused(status: int, sentence: str) -> Answer:
    return {"status": status, "type": "text/plain", "complete": True}, sentence.encode()


def _rows_json(names: Sequence[str], solutions: Sequence[ox.QuerySolution]) -> bytes:
    """The rows in SPARQL JSON, from which the library writes every format; of its own it writes all rows or none."""
    bindings = [
        {name: _term(value) for name, value in zip(names, solution, strict=True) if value is not None}
        for solution in solutions
    ]
    return json.dumps({"head": {"vars": names}, "results": {"bindings": bindings}}).encode()


def _term(value: object) -> dict[str, Any]:
    match value:
        case ox.NamedNode():
            return {"type": "uri", "value": value.value}
        case ox.Literal():
            return {"type": "literal", "value": value.value, **dict(_kind(value))}
        case ox.Triple():
            parts = {"subject": value.subject, "predicate": value.predicate, "object": value.object}
            return {"type": "triple", "value": {name: _term(part) for name, part in parts.items()}}
    return {"type": "bnode", "value": getattr(value, "value", str(value))}


def _kind(literal: ox.Literal) -> Iterator[tuple[str, str]]:
    if literal.language:
        yield "xml:lang", literal.language
    else:
        yield "datatype", literal.datatype.value


if __name__ == "__main__":
    main()
