"""The process that runs one free Cypher statement: an order comes as JSON on standard input, the answer goes out so.

It may be killed at any moment; it writes nothing but its answer.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from graph.cypher_gate import demand_reading
from graph.embedded_cypher import open_file, run_query
from graph.gate import encoded
from graph.worker import limit_memory
from model.errors import SamverkanError

__all__ = ["main"]

BUFFER = 256 * 1024**2  # bytes that one statement may keep of the file, and of its own results, in memory
TEXT_LIMIT = 100_000  # characters of one cell; a screen shows far fewer


def main() -> None:
    """Read the order, answer it."""
    limit_memory()
    order = json.load(sys.stdin)
    json.dump(_answer(order), sys.stdout)


def _answer(order: dict[str, Any]) -> dict[str, Any]:
    try:
        text = demand_reading(order["query"])
        file = Path(order["file"])
        database = open_file(file, BUFFER, threads=2, largest=_address_space(file))
        rows = run_query(database, text, {}, order["base"], order["limit"], free=True)
    except SamverkanError as error:
        return {"error": str(error)}
    except (RuntimeError, OSError) as error:
        return {"error": f"Grafdatabasen går inte att öppna: {error}"}
    cells = [[encoded(v[:TEXT_LIMIT] if type(v) is str else v) for v in row] for row in rows.rows]
    return {"columns": list(rows.columns), "rows": cells, "complete": rows.complete}


def _address_space(file: Path) -> int:
    """A power of two that holds the file twice: the engine reserves it, and the limit on memory counts that."""
    return int(1 << max(29, (2 * file.stat().st_size).bit_length()))


if __name__ == "__main__":
    main()
