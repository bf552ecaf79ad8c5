"""The process that runs one free query: an order comes as JSON on standard input, the answer goes out so.

It may be killed at any moment; it writes nothing but its answer.
"""

from __future__ import annotations

import json
import sys
from itertools import islice
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from graph.gate import demand_read_only, encoded, syntax_sentence
from graph.iris import PREFIXES
from graph.rows import Cell, cell
from graph.store import open_build
from model.errors import SamverkanError

__all__ = ["limit_memory", "limit_time", "main"]

MEMORY = 2_000_000_000  # bytes of its own that a query may take before it is stopped
TEXT_LIMIT = 100_000  # characters of one cell; a screen shows far fewer


def main() -> None:
    """Read the order, answer it."""
    limit_memory()
    order = json.load(sys.stdin)
    json.dump(_answer(Path(order["build"]), order["query"], order["limit"]), sys.stdout)


def _answer(build: Path, query: str, limit: int) -> dict[str, Any]:
    try:
        text = demand_read_only(query)
        result = open_build(build).store.query(text, prefixes=PREFIXES)
        columns, rows = _table(result, limit + 1)
    except SamverkanError as error:
        return {"error": str(error)}
    except (SyntaxError, RuntimeError, ValueError, OSError) as error:
        return {"error": syntax_sentence(query, str(error))}
    return {"columns": columns, "rows": rows[:limit], "complete": len(rows) <= limit}


def _table(
    result: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples, limit: int
) -> tuple[list[str], list[list[Any]]]:
    if isinstance(result, ox.QueryBoolean):
        return ["svar"], [[bool(result)]]
    if isinstance(result, ox.QueryTriples):
        triples = (list(triple) for triple in islice(result, limit))
        return ["subject", "predicate", "object"], [[_cell(part) for part in triple] for triple in triples]
    columns = [variable.value for variable in result.variables]
    return columns, [[_cell(value) for value in solution] for solution in islice(result, limit)]


def _cell(value: object) -> Cell | dict[str, str]:
    plain = cell(value)
    return encoded(plain[:TEXT_LIMIT] if type(plain) is str else plain)


def limit_memory() -> None:
    """Let this process have two gigabytes of its own and no more, where the system can do that."""
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))


def limit_time(seconds: float) -> None:
    """Let this process work little longer than that from now on, also when whoever would end it is gone."""
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    most = int(used.ru_utime + used.ru_stime + seconds) + 2
    resource.setrlimit(resource.RLIMIT_CPU, (most, resource.getrlimit(resource.RLIMIT_CPU)[1]))


if __name__ == "__main__":
    main()
