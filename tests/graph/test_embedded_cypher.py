"""Cypher without a server: a database file beside the builds that is only read."""

from __future__ import annotations

import shutil
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from graph import embedded_writing
from graph.counted_with import all_relationships
from graph.embedded_cypher import database_file, open_embedded, open_file, run_query
from graph.embedded_writing import write_database
from graph.free_cypher import free_cypher
from graph.iris import Iri
from graph.property_graph import project
from graph.store import Dataset, open_dataset
from model.errors import QueryError

STRANGER = "MATCH (b:Board) RETURN b.iri AS iri ORDER BY iri LIMIT 1"


@pytest.fixture
def copy(dataset: Dataset, tmp_path: Path) -> Dataset:
    """The dataset in a store of its own."""
    shutil.copytree(dataset.directory.parent.parent, tmp_path / "store")
    return open_dataset(tmp_path / "store")


def test_the_embedded_engine_holds_the_whole_graph(dataset: Dataset) -> None:
    """Every node and relationship of the projection, no other."""
    graph, engine = project(dataset), open_embedded(dataset)
    nodes = engine.select("MATCH (n) RETURN n.iri AS iri, n.type AS type ORDER BY iri")
    edges = engine.select(
        "MATCH (a)-[r]->(b) RETURN type(r) AS t, a.iri AS one, b.iri AS two ORDER BY one, t, two"
    )
    assert nodes.rows == tuple(sorted((n.iri, n.label) for n in graph.nodes()))
    expected = sorted((r.start, r.type, r.end) for r in all_relationships(graph))
    assert edges.rows == tuple((type, start, end) for start, type, end in expected)


def test_rows_that_come_in_many_portions_are_all_there(
    dataset: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However few rows are in memory at a time, the file holds what it holds when all are."""
    monkeypatch.setattr(embedded_writing, "BATCH", 3)
    write_database(dataset, tmp_path / "portions.lbug")
    assert [path.name for path in tmp_path.iterdir()] == ["portions.lbug"]
    whole, portions = open_embedded(dataset).database, open_file(tmp_path / "portions.lbug")
    for query in (
        "MATCH (n) RETURN n ORDER BY n.iri",
        "MATCH (a)-[r]->(b) RETURN type(r) AS t, a.iri AS x, b.iri AS y, r.roles, r.documents ORDER BY x, t, y",
    ):
        rows = run_query(portions, query, {}, dataset.base, None, free=True).rows
        assert rows == run_query(whole, query, {}, dataset.base, None, free=True).rows
        assert len(rows) > 10


def test_the_file_is_made_once_and_kept_beside_the_builds(copy: Dataset) -> None:
    """One file a build; asking does not change it; files of builds that are gone are swept away."""
    gone = copy.directory.parent.parent / "cypher" / "0123456789abcdef-1-0.lbug"
    gone.parent.mkdir(exist_ok=True)
    for old in gone.parent.glob("*.lbug"):
        old.unlink()
    gone.write_bytes(b"")
    file = database_file(copy)
    before = (file.read_bytes(), file.stat().st_mtime_ns)
    assert open_embedded(copy).select(STRANGER).rows
    assert database_file(copy) == file
    assert (file.read_bytes(), file.stat().st_mtime_ns) == before
    assert list(file.parent.iterdir()) == [file]


def test_a_damaged_file_is_made_anew(copy: Dataset) -> None:
    """It is only a copy of the build."""
    database_file(copy).write_bytes(b"no database")
    assert open_embedded(copy).select(STRANGER).rows


def test_where_the_store_cannot_be_written_the_file_is_temporary(
    copy: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A planner may read a store that another keeps."""
    folder = copy.directory.parent.parent / "cypher"
    shutil.rmtree(folder, ignore_errors=True)
    folder.write_bytes(b"")  # stands in the way even of a superuser
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert tmp_path in database_file(copy).parents
    assert open_embedded(copy).select(STRANGER).rows


def test_the_engine_itself_refuses_to_write(dataset: Dataset) -> None:
    """Even a text that is no one's question cannot change the file."""
    with pytest.raises(QueryError, match="read-only"):
        open_embedded(dataset).select("CREATE (:Board {iri: 'x'})")


def test_many_can_ask_at_once(dataset: Dataset) -> None:
    """Threads share one open database."""
    engine = open_embedded(dataset)
    with ThreadPoolExecutor(8) as pool:
        answers = set(pool.map(lambda _: engine.select(STRANGER), range(40)))
    assert len(answers) == 1


def test_free_cypher_gives_plain_cells(dataset: Dataset) -> None:
    """Numbers as numbers, nodes as their addresses, lists as text, and whether there were more rows."""
    rows = free_cypher(
        dataset,
        "MATCH (b:Board {name: 'Fritidsnämnden'})-[r:PARTICIPATES_IN]->(f) RETURN b, r.roles, 1.5 AS x, f.kinds",
    )
    (board, roles, number, kinds), *rest = rows.rows
    assert (roles, number, kinds, rest, rows.complete) == ("convener; owner", 1.5, "forum", [], True)
    assert isinstance(board, Iri)
    cut = free_cypher(dataset, "MATCH (n) RETURN n.iri", limit=2)
    assert (len(cut), cut.complete) == (2, False)


def test_a_runaway_statement_is_stopped(dataset: Dataset) -> None:
    """One that would take hours is told so after its time, and its process is gone."""
    endless = "MATCH (a),(b),(c),(d),(e),(f),(g) RETURN count(a.name + b.name + g.name) AS n"
    before = time.monotonic()
    with pytest.raises(QueryError, match=r"avbröts efter 1\.5 sekunder"):
        free_cypher(dataset, endless, seconds=1.5)
    assert time.monotonic() - before < 4


def test_a_statement_that_eats_memory_is_stopped(dataset: Dataset) -> None:
    """The program that asked goes on."""
    with pytest.raises(QueryError, match="mer minne"):
        free_cypher(dataset, "UNWIND range(1, 300000000) AS x RETURN collect(x) AS xs", seconds=30)
    assert free_cypher(dataset, "RETURN 1 AS x").rows == ((1,),)


@pytest.mark.parametrize("query", ["MATCH (n:Nope) RETURN n", "MATCH (n) RETURN n.nope", "RETURN nope"])
def test_what_the_engine_does_not_understand_is_told(dataset: Dataset, query: str) -> None:
    """A sentence, with the engine's own words for what it misses."""
    with pytest.raises(QueryError, match=r"går inte att köra i den inbyggda motorn: .*nope"):
        free_cypher(dataset, query.lower().replace("match", "MATCH"))
