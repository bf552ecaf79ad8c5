"""CSV files and statements that a real Neo4j takes, and that no value breaks out of."""

from __future__ import annotations

import csv
import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange.cypher_script import literal
from exchange.formats import FORMATS
from exchange.neo4j_csv import ARGUMENTS_FILE, SEPARATOR
from graph.counted_with import all_relationships
from graph.neo4j_load import load_dataset
from graph.neo4j_store import Credentials, Neo4jStore, open_neo4j
from graph.property_graph import project
from graph.store import Dataset
from tests.conftest import ROOT, Neo4j
from tests.exchange.conftest import HOSTILE, written

HEADING = re.compile(
    r"(iri:ID|:LABEL|:START_ID|:END_ID|:TYPE|[A-Za-z0-9]+:(string|long|double|boolean)(\[\])?)"
)
TYPES = {"string": str, "long": int, "double": float, "boolean": lambda text: text == "true"}
CONTENT = """
MATCH (a:Samverkan) OPTIONAL MATCH (a)-[r]->(b)
RETURN a.iri AS one, labels(a) AS labels, properties(a) AS said, type(r) AS type, properties(r) AS how, b.iri AS two
ORDER BY one, type, two
"""


def statements(script: str) -> Iterator[str]:
    """The statements of a script, each ending a line with its semicolon."""
    yield from (part for part in re.split(r"(?<=;)\n", script) if part.strip())


def content(server: Neo4jStore) -> list[dict[str, object]]:
    """All that is ours in the server, but for the build that the loader marks."""
    rows = [record.data() for record in server.driver.execute_query(CONTENT).records]
    for row in rows:
        for part in ("said", "how"):
            row[part] = {name: value for name, value in (row[part] or {}).items() if name != "build"}
        row["labels"] = sorted(row["labels"])
    return rows


@pytest.fixture
def server(neo4j_server: Neo4j, dataset: Dataset) -> Iterator[Neo4jStore]:
    """An empty Neo4j."""
    who = Credentials(neo4j_server.user, neo4j_server.password)
    with open_neo4j(neo4j_server.url, who, dataset.base) as store:
        store.driver.execute_query("MATCH (n) DETACH DELETE n")
        yield store


@pytest.mark.neo4j
def test_the_script_brings_the_whole_graph_and_can_be_run_again(server: Neo4jStore, dataset: Dataset) -> None:
    """What is there afterwards is what the loader brings, after one run and after two."""
    load_dataset(server, dataset)
    expected = content(server)
    server.driver.execute_query("MATCH (n) DETACH DELETE n")
    for _ in range(2):
        for statement in statements(written(dataset, "cypher").decode()):
            server.driver.execute_query(statement)
        assert content(server) == expected


@pytest.mark.neo4j
def test_no_value_breaks_out_of_the_script(server: Neo4jStore, hostile: Dataset) -> None:
    """Every name arrives character for character, and nothing of it is run."""
    for statement in statements(written(hostile, "cypher").decode()):
        server.driver.execute_query(statement)
    names = {row["said"].get("name") for row in content(server)}  # type: ignore[attr-defined]
    assert {name for name in HOSTILE if name} - names == set()
    assert len(content(server)) > 0


@pytest.mark.neo4j
def test_any_text_is_one_literal(server: Neo4jStore) -> None:
    """Whatever letters it is made of, Neo4j gives back the very text."""

    @given(st.lists(st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("\\'u0027`\"\n"))))
    def check(texts: list[str]) -> None:
        found = server.driver.execute_query(f"RETURN {literal(texts)} AS texts").records[0]["texts"]  # type: ignore[arg-type]
        assert found == texts

    check()


@pytest.fixture(scope="module", params=["dataset", "hostile"])
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Dataset]:
    """The CSV files of a dataset, and the dataset."""
    place, dataset = tmp_path_factory.mktemp("csv"), request.getfixturevalue(request.param)
    FORMATS["neo4j-csv"].fill(dataset, place)
    return place, dataset


def rows(file: Path) -> list[dict[str, object]]:
    """The rows of a file as the header's grammar has them; what is nothing is left out."""
    with file.open(encoding="utf-8", newline="") as stream:
        header, *lines = csv.reader(stream, strict=True)
    assert all(HEADING.fullmatch(heading) for heading in header), header
    found = []
    for line in lines:
        assert len(line) == len(header)
        found.append({name: _value(name, text) for name, text in zip(header, line, strict=True) if text})
    return found


def _value(heading: str, text: str) -> object:
    name, _, kind = heading.partition(":")
    if not name or kind == "ID":
        return text
    read = TYPES[kind.removesuffix("[]")]
    return [read(each) for each in text.split(SEPARATOR)] if kind.endswith("[]") else read(text)


def test_files_hold_every_node_and_relationship(folder: tuple[Path, Dataset]) -> None:
    """Read by the header's grammar they are the property graph."""
    place, dataset = folder
    graph = project(dataset)
    nodes = {row["iri:ID"]: row for file in place.glob("nodes_*.csv") for row in rows(file)}
    assert nodes.keys() == {node.iri for node in graph.nodes()}
    for node in graph.nodes():
        row = {name.partition(":")[0]: value for name, value in nodes[node.iri].items()}
        labels = str(row.pop("")).split(SEPARATOR)
        assert (labels, row) == (
            [node.label, "Samverkan"],
            {"iri": node.iri} | {k: _without(v) for k, v in node.properties.items() if v != ""},
        )
    edges = [row for file in place.glob("relationships_*.csv") for row in rows(file)]
    assert {(r[":START_ID"], r[":TYPE"], r[":END_ID"]) for r in edges} == {
        (each.start, each.type, each.end) for each in all_relationships(graph)
    }


def _without(value: object) -> object:
    """The value without the character that parts those of a list."""
    if not isinstance(value, list):
        return value
    return [each.replace(SEPARATOR, " ") if isinstance(each, str) else each for each in value]


@pytest.mark.neo4j
def test_neo4j_admin_imports_the_folder(hostile: Dataset, tmp_path: Path, neo4j_server: Neo4j) -> None:
    """The command itself, with the arguments that come along, takes every line."""
    place = tmp_path / "csv"
    place.mkdir()
    FORMATS["neo4j-csv"].fill(hostile, place)
    jars = next((ROOT / "build" / "neo4j").iterdir())
    command = [
        "java", "-Xmx512m", "--add-opens=java.base/java.nio=ALL-UNNAMED", "-cp", f"{jars}/*",
        "org.neo4j.cli.AdminTool", "database", "import", "full", "neo4j", "--bad-tolerance=0",
        f"@{ARGUMENTS_FILE}",
    ]  # fmt: skip
    (tmp_path / "conf").mkdir()
    (tmp_path / "conf" / "neo4j.conf").touch()
    home = {"NEO4J_HOME": os.fspath(tmp_path), "NEO4J_CONF": os.fspath(tmp_path / "conf")}
    done = subprocess.run(
        command, cwd=place, env=os.environ | home, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    graph = project(hostile)
    counts = dict(re.findall(r"(\d+) (nodes|relationships)\b", done.stdout)[::-1])
    assert {word: int(number) for number, word in counts.items()} == {
        "nodes": sum(1 for _ in graph.nodes()),
        "relationships": sum(1 for _ in all_relationships(graph)),
    }


def test_the_files_are_the_same_each_time(dataset: Dataset, tmp_path: Path) -> None:
    """Byte for byte, in the same order of arguments."""
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        FORMATS["neo4j-csv"].fill(dataset, tmp_path / name)
    one, other = ({f.name: f.read_bytes() for f in (tmp_path / n).iterdir()} for n in ("one", "other"))
    assert one == other
    assert written(dataset, "cypher") == written(dataset, "cypher")
