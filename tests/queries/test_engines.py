"""One contract for every engine: each named question gives the same rows, in the same order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from graph.build import build_store
from graph.embedded_cypher import open_embedded
from graph.neo4j_load import load_dataset
from graph.neo4j_store import Credentials, open_neo4j
from graph.sources import list_files, read_sources
from graph.store import Dataset
from model.errors import QueryError
from model.fact import Reading
from ontology.registry import Registry, load_registry
from queries.ask import Selects, ask
from queries.names import names_of
from queries.questions import QUERIES, Question, find_question, list_questions

if TYPE_CHECKING:
    from tests.conftest import Neo4j

BUNDLED = Path(__file__).resolve().parent.parent.parent / "data" / "malmo"
TEXTS = [question.name for question in list_questions() if question.engine == "sparql"]
MOST = (
    25  # values that a question about the bundled graph is asked with; the first, the last and some between
)


def refuse(file: Path, registry: Registry) -> Reading:
    """The bundled graph is facts only."""
    raise AssertionError(file)


@pytest.fixture(scope="session")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """The graph that the program comes with."""
    registry = load_registry()
    readings = read_sources(list_files([BUNDLED]), registry, refuse).readings
    return build_store(tmp_path_factory.mktemp("bundled"), readings, registry)


def askings(dataset: Dataset, question: Question) -> Iterator[Mapping[str, object]]:
    """Every combination of values that tells engines apart: things, yes and no, with and without a date."""
    values: dict[str, list[object]] = {
        "boolean": [True, False],
        "date": [None, "2016-12-31"],
        "integer": [1, 3],
    }
    sets: list[dict[str, object]] = [{}]
    for parameter in question.parameters:
        things = (
            sorted({name.thing for name in names_of(dataset, parameter.type)})
            if (parameter.type not in values)
            else []
        )
        chosen = values.get(parameter.type) or [*things[:: max(1, len(things) // MOST)], things[-1]]
        sets = [{**one, parameter.name: value} for one in sets for value in chosen]
    yield from sets


def demand_equal_rows(dataset: Dataset, name: str, engine: Selects) -> None:
    """The rows from the engine are those from SPARQL, for every asking; and some asking has rows."""
    found = 0
    for given in askings(dataset, find_question(name)):
        expected = ask(dataset, name, given)
        assert ask(dataset, name, given, engine) == expected, given
        found += len(expected)
    assert found > 0


@pytest.fixture(scope="module")
def loaded(neo4j_server: Neo4j, dataset: Dataset) -> Iterator[Selects]:
    """Neo4j with the small dataset."""
    with open_neo4j(
        neo4j_server.url, Credentials(neo4j_server.user, neo4j_server.password), dataset.base
    ) as server:
        load_dataset(server, dataset)
        yield server


@pytest.fixture(scope="module")
def loaded_bundled(neo4j_server: Neo4j, bundled: Dataset) -> Iterator[Selects]:
    """Neo4j with the bundled graph."""
    with open_neo4j(
        neo4j_server.url, Credentials(neo4j_server.user, neo4j_server.password), bundled.base
    ) as server:
        load_dataset(server, bundled)
        yield server


def test_every_question_has_both_texts() -> None:
    """A question in SPARQL needs its Cypher; a Cypher text belongs to a question."""
    assert {file.stem for file in QUERIES.glob("*.cypher")} == set(TEXTS)
    assert all("$" not in find_question(name).query for name in TEXTS)


@pytest.mark.parametrize("name", TEXTS)
def test_embedded_engine_gives_the_rows_of_sparql(dataset: Dataset, name: str) -> None:
    """For every thing of the small dataset."""
    demand_equal_rows(dataset, name, open_embedded(dataset))


@pytest.mark.parametrize("name", TEXTS)
def test_embedded_engine_gives_the_rows_of_sparql_on_the_bundled_graph(bundled: Dataset, name: str) -> None:
    """For things from all over the graph."""
    demand_equal_rows(bundled, name, open_embedded(bundled))


@pytest.mark.neo4j
@pytest.mark.parametrize("name", TEXTS)
def test_neo4j_gives_the_rows_of_sparql(dataset: Dataset, loaded: Selects, name: str) -> None:
    """The same text, put to a server."""
    demand_equal_rows(dataset, name, loaded)


@pytest.mark.neo4j
@pytest.mark.parametrize("name", TEXTS)
def test_neo4j_gives_the_rows_of_sparql_on_the_bundled_graph(
    bundled: Dataset, loaded_bundled: Selects, name: str
) -> None:
    """After the small dataset, of which nothing is left."""
    demand_equal_rows(bundled, name, loaded_bundled)


def test_a_computed_question_is_the_same_and_has_no_text(dataset: Dataset) -> None:
    """The path is computed from the dataset whichever engine is asked for."""
    ends = {"from": "Seglarklubben", "to": "Polisen"}
    assert ask(dataset, "path", ends, open_embedded(dataset)) == ask(dataset, "path", ends)
    with pytest.raises(QueryError, match="räknas ut med networkx"):
        find_question("path").text("cypher")
