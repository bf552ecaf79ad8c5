"""Loading a dataset into Neo4j: what is there already is left, what no document says any longer is removed.

What must stay true: loading twice changes nothing; a load that was cut short goes on where it stopped; and
nothing is touched that Samverkan did not put there. All our nodes bear the label ``Samverkan`` beside their own,
all our nodes and relationships the build they belong to; one node ``SamverkanBuild`` says how far a load has come,
written in the same transaction as each batch.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, LiteralString

from graph.counted_with import all_relationships
from graph.neo4j_store import Neo4jStore, told
from graph.property_graph import LABELS, PROJECTION, PropertyGraph, project
from graph.shortcuts import PLACED
from graph.store import Dataset

if TYPE_CHECKING:
    from neo4j import ManagedTransaction, Session

__all__ = ["BATCH", "Loaded", "Progress", "load_dataset"]

BATCH = 2000  # nodes or relationships in a transaction: a second's work for a small server

SCHEMA = (
    "CREATE CONSTRAINT samverkan_iri IF NOT EXISTS FOR (n:Samverkan) REQUIRE n.iri IS UNIQUE",
    "CREATE CONSTRAINT samverkan_build IF NOT EXISTS FOR (n:SamverkanBuild) REQUIRE n.key IS UNIQUE",
    *(f"CREATE INDEX samverkan_{x.lower()} IF NOT EXISTS FOR (n:`{x}`) ON (n.iri)" for x in LABELS),
    *(
        f"CREATE INDEX samverkan_fact_{x.lower()} IF NOT EXISTS FOR (n:Fact) ON (n.{x})"
        for x in ("predicate", "modality", "subject", "object", "validFrom", "validTo")
    ),
    *(
        f"CREATE INDEX samverkan_{x.lower()}_municipality IF NOT EXISTS FOR (n:`{x}`) ON (n.municipality)"
        for x in sorted(PLACED)
    ),
    "CREATE FULLTEXT INDEX samverkan_names IF NOT EXISTS FOR (n:Samverkan) ON EACH [n.name, n.title]",
)
NODES = """
UNWIND $rows AS row
MERGE (n:Samverkan {{iri: row.iri}})
SET n = row.properties, n:`{label}`
"""
RELATIONSHIPS = """
UNWIND $rows AS row
MATCH (a:Samverkan {{iri: row.start}})
MATCH (b:Samverkan {{iri: row.end}})
MERGE (a)-[r:`{type}`]->(b)
SET r = row.properties
"""
STALE_RELATIONSHIPS = """
MATCH (:Samverkan)-[r]->(:Samverkan) WHERE r.build <> $build
WITH r LIMIT $batch DELETE r RETURN count(*) AS removed
"""
STALE_NODES = """
MATCH (n:Samverkan) WHERE n.build <> $build
WITH n LIMIT $batch DETACH DELETE n RETURN count(*) AS removed
"""
REACHED = """
MATCH (b:SamverkanBuild {key: 'samverkan'})
RETURN b.build AS build, b.batches AS batches, b.complete AS complete
"""
REACH = """
MERGE (b:SamverkanBuild {key: 'samverkan'})
SET b.build = $build, b.batches = $batches, b.complete = $complete
"""

Progress = Callable[[str, int, int | None], None]
"""Called after each batch with what is being loaded, how many are done, and of how many if that is known."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load did."""

    nodes: int
    relationships: int
    removed: int
    unchanged: bool = False
    """The server had this build already, whole; nothing was written."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows of one label or relationship type, with the statement that takes them."""

    statement: str
    rows: list[dict[str, object]]
    nodes: bool


def load_dataset(
    store: Neo4jStore, dataset: Dataset, progress: Progress | None = None, again: bool = False
) -> Loaded:
    """Make the server hold the dataset's property graph, and nothing older of ours.

    Each batch is a transaction that the driver tries again when the server asks for it. ``again`` loads anew
    also where the server says that it has this build.

    Raises:
        StoreError: the server cannot be reached.
        QueryError: it refuses a statement, for instance because the user may not write.
    """
    graph, build = project(dataset), f"{dataset.build}-{PROJECTION}-{BATCH}"
    tell = progress or (lambda stage, done, total: None)
    with told(store.driver), store.driver.session(database=store.database) as session:
        known, batches, complete = _reached(session)
        if known == build and complete and not again:
            return Loaded(0, 0, 0, unchanged=True)
        for statement in SCHEMA:
            session.run(statement).consume()
        session.run("CALL db.awaitIndexes(120)").consume()
        done = batches if known == build and not complete else 0
        nodes, relationships = _write(session, graph, build, done, tell)
        removed = _remove(session, STALE_RELATIONSHIPS, build) + _remove(session, STALE_NODES, build)
        tell("removed", removed, None)
        session.execute_write(_reach, build, 0, True)
    return Loaded(nodes, relationships, removed)


def _write(session: Session, graph: PropertyGraph, build: str, done: int, tell: Progress) -> tuple[int, int]:
    """Write the batches that are not yet there, and count what the whole graph has."""
    counts = {True: 0, False: 0}
    for number, batch in enumerate(_batches(graph, build), 1):
        counts[batch.nodes] += len(batch.rows)
        if number > done:
            session.execute_write(_write_batch, batch, build, number)
        tell(
            "nodes" if batch.nodes else "relationships",
            counts[batch.nodes],
            len(graph.labels) if batch.nodes else None,
        )
    return counts[True], counts[False]


def _write_batch(transaction: ManagedTransaction, batch: Batch, build: str, number: int) -> None:
    transaction.run(batch.statement, {"rows": batch.rows}).consume()
    _reach(transaction, build, number, False)


def _reached(session: Session) -> tuple[str | None, int, bool]:
    record = session.execute_read(lambda transaction: transaction.run(REACHED).single())
    return (record["build"], record["batches"], record["complete"]) if record else (None, 0, False)


def _reach(transaction: ManagedTransaction, build: str, batches: int, complete: bool) -> None:
    transaction.run(REACH, {"build": build, "batches": batches, "complete": complete}).consume()


def _remove(session: Session, statement: LiteralString, build: str) -> int:
    """Remove a batch at a time until none is left; how many there were."""

    def remove(transaction: ManagedTransaction) -> int:
        record = transaction.run(statement, {"build": build, "batch": BATCH}).single(strict=True)
        return int(record["removed"])

    total = 0
    while removed := session.execute_write(remove):
        total += removed
    return total


def _batches(graph: PropertyGraph, build: str) -> Iterator[Batch]:
    """The same batches in the same order each time, so that a number says how far a load has come."""
    for label, rows in _grouped(
        (node.label, {"iri": node.iri, "properties": {**node.properties, "iri": node.iri, "build": build}})
        for node in graph.nodes()
    ):
        yield Batch(NODES.format(label=label), rows, nodes=True)
    for type, rows in _grouped(
        (each.type, {"start": each.start, "end": each.end, "properties": {**each.properties, "build": build}})
        for each in all_relationships(graph)
    ):
        yield Batch(RELATIONSHIPS.format(type=type), rows, nodes=False)


def _grouped(
    rows: Iterator[tuple[str, dict[str, object]]],
) -> Iterator[tuple[str, list[dict[str, object]]]]:
    """Full batches of each kind as they fill, then what is left."""
    waiting: dict[str, list[dict[str, object]]] = defaultdict(list)
    for kind, row in rows:
        waiting[kind].append(row)
        if len(waiting[kind]) == BATCH:
            yield kind, waiting.pop(kind)
    yield from waiting.items()
