"""Free Cypher on a dataset: through the gate, in a process of its own that is killed when its time is up."""

from __future__ import annotations

import os

from graph.cypher_gate import demand_reading
from graph.embedded_cypher import database_file
from graph.gate import ROW_LIMIT, SECONDS, ask_worker
from graph.rows import Rows
from graph.store import Dataset

__all__ = ["free_cypher"]


def free_cypher(dataset: Dataset, query: str, seconds: float = SECONDS, limit: int = ROW_LIMIT) -> Rows:
    """Run a Cypher statement that someone wrote, in the embedded engine.

    At most ``limit`` rows come; ``Rows.complete`` says whether there were more.

    Raises:
        QueryError: the statement would do more than read, is malformed, or was not done within ``seconds``.
        StoreError: the database file cannot be made.
    """
    text = demand_reading(query)
    file = os.fspath(database_file(dataset))
    order = {"file": file, "base": dataset.base, "query": text, "limit": limit}
    return ask_worker("graph.cypher_worker", order, seconds)
