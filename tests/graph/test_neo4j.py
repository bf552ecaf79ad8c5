"""Loading and reading a real Neo4j."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import graph.neo4j_load
from graph.build import build_store
from graph.counted_with import all_relationships
from graph.neo4j_load import load_dataset
from graph.neo4j_store import SCHEMES, Credentials, Neo4jStore, open_neo4j
from graph.property_graph import project
from graph.store import Dataset
from model.errors import QueryError, StoreError
from model.fact import Reading
from ontology.registry import Registry

if TYPE_CHECKING:
    from tests.conftest import Neo4j

EVERYTHING = """
MATCH (a:Samverkan) OPTIONAL MATCH (a)-[r]->(b)
RETURN a.iri AS one, labels(a) AS labels, properties(a) AS said, type(r) AS type, properties(r) AS how, b.iri AS two
ORDER BY one, type, two
"""


@pytest.fixture
def server(neo4j_server: Neo4j, dataset: Dataset) -> Iterator[Neo4jStore]:
    """An empty Neo4j."""
    who = Credentials(neo4j_server.user, neo4j_server.password)
    with open_neo4j(neo4j_server.url, who, dataset.base) as store:
        store.driver.execute_query("MATCH (n) DETACH DELETE n")
        yield store


@pytest.fixture
def smaller(readings: tuple[Reading, ...], registry: Registry, tmp_path: Path) -> Dataset:
    """What is left of the dataset when a document is withdrawn."""
    return build_store(tmp_path / "smaller", readings[:-1], registry)


def everything(store: Neo4jStore) -> list[dict[str, Any]]:
    """All that we put into the server."""
    return [record.data() for record in store.driver.execute_query(EVERYTHING).records]


@pytest.mark.neo4j
def test_a_load_brings_the_whole_graph(server: Neo4jStore, dataset: Dataset) -> None:
    """Every node and relationship with every property, and the constraint that keeps IRIs apart."""
    done, graph = load_dataset(server, dataset), project(dataset)
    nodes, edges = list(graph.nodes()), list(all_relationships(graph))
    assert (done.nodes, done.relationships, done.removed) == (len(nodes), len(edges), 0)
    found = {row["one"]: (set(row["labels"]), row["said"]) for row in everything(server)}
    build = {"build": next(iter(found.values()))[1]["build"]}
    assert found == {n.iri: ({n.label, "Samverkan"}, {**n.properties, **build, "iri": n.iri}) for n in nodes}
    assert {(r["one"], r["type"], r["two"]) for r in everything(server) if r["type"]} == {
        (e.start, e.type, e.end) for e in edges
    }
    constraints = server.driver.execute_query("SHOW CONSTRAINTS YIELD name RETURN name").records
    assert ["samverkan_iri"] in [record.values() for record in constraints]


@pytest.mark.neo4j
def test_loading_twice_changes_nothing(server: Neo4jStore, dataset: Dataset) -> None:
    """The second time the server is only asked; and loading anew all the same writes the same."""
    load_dataset(server, dataset)
    before = everything(server)
    assert load_dataset(server, dataset).unchanged
    done = load_dataset(server, dataset, again=True)
    assert (done.unchanged, done.removed) == (False, 0)
    assert everything(server) == before


@pytest.mark.neo4j
def test_what_a_new_build_no_longer_says_is_removed(
    server: Neo4jStore, dataset: Dataset, smaller: Dataset
) -> None:
    """Nodes, relationships and single properties; what others put into the database stays."""
    server.driver.execute_query("CREATE (:Board {iri: 'https://other.example/x'})-[:KNOWS]->(:Person)")
    load_dataset(server, smaller)
    expected = everything(server)
    load_dataset(server, dataset)
    assert everything(server) != expected
    assert load_dataset(server, smaller).removed > 0
    assert everything(server) == expected
    assert server.driver.execute_query("MATCH (:Board)-[r:KNOWS]->(:Person) RETURN r").records


@pytest.mark.neo4j
def test_a_load_that_was_cut_short_goes_on_where_it_stopped(
    server: Neo4jStore, dataset: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The batches that are there are not sent again, and in the end all is there."""
    load_dataset(server, dataset)
    expected, parts = everything(server), []
    server.driver.execute_query("MATCH (n) DETACH DELETE n")

    def cut(stage: str, done: int, total: int | None) -> None:
        parts.append((stage, done))
        if len(parts) == 7:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        load_dataset(server, dataset, cut)
    assert 0 < len(everything(server)) < len(expected)
    written = []
    write = graph.neo4j_load._write_batch
    monkeypatch.setattr(
        "graph.neo4j_load._write_batch", lambda *given: written.append(given[-1]) or write(*given)
    )
    load_dataset(server, dataset)
    assert written[0] == 8
    assert everything(server) == expected


@pytest.mark.neo4j
@pytest.mark.parametrize("query", ["CREATE (:X)", "MATCH (n) SET n.x = 1", "MATCH (n) DETACH DELETE n"])
def test_reading_cannot_write(server: Neo4jStore, dataset: Dataset, query: str) -> None:
    """Even what came past the gate: the server itself holds the session to reading."""
    load_dataset(server, dataset)
    before = everything(server)
    with pytest.raises(QueryError, match="Neo4j tar inte emot frågan"):
        server.select(query)
    assert everything(server) == before


@pytest.mark.neo4j
def test_a_runaway_statement_is_stopped_by_the_server(neo4j_server: Neo4j, dataset: Dataset) -> None:
    """A transaction has its time, and no more."""
    who = Credentials(neo4j_server.user, neo4j_server.password)
    with (
        open_neo4j(neo4j_server.url, who, dataset.base, seconds=1) as store,
        pytest.raises(QueryError, match="tog för lång tid"),
    ):
        store.select("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(a + b)")


@pytest.mark.neo4j
def test_rows_are_plain_and_their_limit_is_told(server: Neo4jStore, dataset: Dataset) -> None:
    """As from the embedded engine: nodes as addresses, lists as text."""
    load_dataset(server, dataset)
    query = "MATCH (b:Board)-[r:PARTICIPATES_IN]->() RETURN b, r.roles AS roles, date('2020-01-01') AS day"
    rows = server.select(query, limit=1, free=True)
    iri = "https://samverkan.example/id/stromhamn/board/fritidsnamnden"
    assert (rows.rows, rows.complete) == (((iri, "convener; owner", "2020-01-01"),), True)
    assert not server.select("UNWIND [1, 2] AS x RETURN x", limit=1).complete


@pytest.mark.neo4j
def test_a_wrong_password_is_told(neo4j_server: Neo4j) -> None:
    """The sentence says where user and password come from, and not what they were."""
    with (
        pytest.raises(StoreError, match="NEO4J_PASSWORD") as caught,
        open_neo4j(neo4j_server.url, Credentials("neo4j", "fel-ord"), "https://x.example/"),
    ):
        pass
    assert "fel-ord" not in str(caught.value)


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("bolt://127.0.0.1:1", "Neo4j svarar inte"),
        ("http://127.0.0.1:7474", "är ingen adress till Neo4j; den börjar med neo4j://"),
        ("bolt://neo4j:hemligt@127.0.0.1", "ska inte stå i adressen"),
        ("bolt://127.0.0.1:port", "är ingen adress"),
        ("bolt://", "är ingen adress till Neo4j"),
    ],
)
def test_an_address_that_will_not_do_is_told(url: str, sentence: str) -> None:
    """A sentence, and never the password."""
    with pytest.raises(StoreError) as caught, open_neo4j(url, Credentials("a", "b"), "https://x.example/"):
        pass
    assert sentence in str(caught.value)
    assert "hemligt" not in str(caught.value)


def test_the_password_does_not_show() -> None:
    """Where credentials are printed, as in a traceback."""
    assert "hemligt" not in repr(Credentials("neo4j", "hemligt"))
    assert {"neo4j+s", "bolt+s"} <= set(SCHEMES)
