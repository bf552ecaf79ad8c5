"""One contract for every engine: each named question gives the same rows, in the same order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest

from graph.embedded_cypher import open_embedded
from graph.rows import Answers
from graph.store import Dataset
from model.errors import QueryError
from queries.ask import Selects, ask
from queries.names import names_of
from queries.questions import QUERIES, Question, find_question, list_questions

TEXTS = [question.name for question in list_questions() if question.engine == "sparql"]
MOST = 25
"""Values that a question about the bundled graph is asked with; the first, the last and some between."""
FEW = 8
"""The same, where each asking is a request over HTTP."""


def askings(dataset: Dataset, question: Question, most: int) -> Iterator[Mapping[str, object]]:
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
        chosen = values.get(parameter.type) or [*things[:: max(1, len(things) // most)], things[-1]]
        sets = [{**one, parameter.name: value} for one in sets for value in chosen]
    yield from sets


def demand_equal_rows(
    dataset: Dataset, name: str, cypher: Selects | None = None, sparql: Answers | None = None
) -> None:
    """The rows from the engine are those of the embedded store, for every asking; and some asking has rows."""
    found = 0
    for given in askings(dataset, find_question(name), FEW if sparql else MOST):
        expected = ask(dataset, name, given)
        assert ask(dataset, name, given, cypher, sparql) == expected, given
        found += len(expected)
    assert found > 0


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


@pytest.mark.fuseki
@pytest.mark.parametrize("name", TEXTS)
def test_fuseki_gives_the_rows_of_the_embedded_store(dataset: Dataset, on_fuseki: Answers, name: str) -> None:
    """The same SPARQL, with values in VALUES blocks, where the default graph is a graph of its own."""
    demand_equal_rows(dataset, name, sparql=on_fuseki)


@pytest.mark.fuseki
@pytest.mark.parametrize("name", TEXTS)
def test_fuseki_gives_the_rows_of_the_embedded_store_on_the_bundled_graph(
    bundled: Dataset, bundled_on_fuseki: Answers, name: str
) -> None:
    """And where the default graph is the union of all."""
    demand_equal_rows(bundled, name, sparql=bundled_on_fuseki)


def test_a_computed_question_is_the_same_and_has_no_text(dataset: Dataset) -> None:
    """The path is computed from the dataset whichever engine is asked for."""
    ends = {"from": "Seglarklubben", "to": "Polisen"}
    assert ask(dataset, "path", ends, open_embedded(dataset)) == ask(dataset, "path", ends)
    with pytest.raises(QueryError, match="räknas ut med networkx"):
        find_question("path").text("cypher")
