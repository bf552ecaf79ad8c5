"""One contract for every backend: each named question gives the same rows, in the same order.

Of a small graph they are the rows that were worked out by hand; of the bundled graph those of the embedded store.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

import pytest

from graph.embedded_cypher import open_embedded
from graph.rows import Answers
from graph.store import Dataset
from model.errors import QueryError
from queries.ask import Selects, ask
from queries.names import CLASSES, names_of
from queries.questions import QUERIES, Parameter, find_question, list_questions
from tests.queries.cases import CASES, cases_of, demand_rows

NAMES = [question.name for question in list_questions()]
TEXTS = [question.name for question in list_questions() if question.engine == "sparql"]
UNDATED = {"changes"}
"""Questions that cannot be asked as of a day: this one has two days of its own."""
MOST = 4
"""How often a question is put to the bundled graph, with values from all over it."""
FEW = 2
"""The same, where each asking is a request over HTTP."""
MENTIONED = """
SELECT DISTINCT ?thing {
  { ?f rdf:subject ?thing } UNION { ?f rdf:object ?thing } UNION { ?e prov:wasDerivedFrom ?thing }
}
"""


def values_of(dataset: Dataset, parameter: Parameter) -> list[object]:
    """Values that tell engines apart: things that documents speak of, yes and no, with a day and without."""
    if parameter.type == "municipality":
        return [None, *(name.thing for name in names_of(dataset, parameter.type) if name.preferred)]
    if parameter.type in CLASSES:
        mentioned = set(dataset.select(MENTIONED).column("thing"))
        things = sorted({str(name.thing) for name in names_of(dataset, parameter.type)} & mentioned)
        return [*([] if parameter.required else [None]), *things[:: max(1, len(things) // MOST)]]
    days: list[object] = (
        ["2014-01-01", "2017-12-31", "2023-06-01"] if parameter.required else [None, "2016-12-31"]
    )
    given: dict[str, list[object]] = {
        "boolean": [True, False],
        "date": days,
        "integer": [parameter.default, 1],
    }
    return given.get(parameter.type) or [None, *parameter.choices]


def askings(dataset: Dataset, name: str, most: int) -> Iterator[Mapping[str, object]]:
    """So many combinations of values, each parameter going through its own at a pace of its own."""
    lists = {parameter.name: values_of(dataset, parameter) for parameter in find_question(name).parameters}

    def every() -> Iterator[Mapping[str, object]]:
        for turn in range(most):
            yield {
                name: values[(turn + turn // (2 + place)) % len(values)]
                for place, (name, values) in enumerate(lists.items())
            }

    return islice(every(), most)


def demand_equal_rows(
    dataset: Dataset, name: str, cypher: Selects | None = None, sparql: Answers | None = None
) -> None:
    """The rows from the engine are those of the embedded store, whatever is asked."""
    for given in askings(dataset, name, FEW if sparql else MOST):
        assert ask(sparql or dataset, name, given, cypher) == ask(dataset, name, given), given


def demand_worked_rows(
    dataset: Dataset, name: str, cypher: Selects | None = None, sparql: Answers | None = None
) -> None:
    """The rows from the engine are those that were worked out by hand."""
    for case in cases_of(name):
        demand_rows(case, ask(sparql or dataset, name, case.values, cypher))


def test_every_question_has_both_texts() -> None:
    """A question in SPARQL needs its Cypher; a Cypher text belongs to a question."""
    assert {file.stem for file in QUERIES.glob("*.cypher")} == set(TEXTS)
    assert all("$" not in find_question(name).query for name in TEXTS)


@pytest.mark.parametrize("name", NAMES)
def test_every_question_has_cases(name: str) -> None:
    """At least one with rows, and where it can be asked as of a day or through successions one of that."""
    cases = cases_of(name)
    assert any(case.rows for case in cases)
    offered = {parameter.name for parameter in find_question(name).parameters}
    assert offered & {"as_of", "follow"} <= {key for case in cases for key in case.values}
    assert ("as_of" in offered) is (name not in UNDATED)
    assert all(case.why for case in cases)


def test_every_case_belongs_to_a_question() -> None:
    """A question that is gone leaves no cases behind."""
    assert {file.stem for file in CASES.glob("*.json")} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_words_stand_in_both_languages(name: str) -> None:
    """Title, description, theme, every label and every choice say something in Swedish and in English."""
    question = find_question(name)
    words = [question.title, question.description, question.theme.title]
    words += [part.label for part in (*question.parameters, *question.columns)]
    words += [each for parameter in question.parameters for each in parameter.choices.values()]
    assert all(each[language].strip() for each in words for language in ("sv", "en"))


@pytest.mark.parametrize("name", NAMES)
def test_embedded_store_gives_the_worked_rows(worked: Dataset, name: str) -> None:
    """In SPARQL, or by networkx."""
    demand_worked_rows(worked, name)


@pytest.mark.parametrize("name", TEXTS)
def test_embedded_cypher_gives_the_worked_rows(worked: Dataset, name: str) -> None:
    """In the property graph of one file."""
    demand_worked_rows(worked, name, open_embedded(worked))


@pytest.mark.neo4j
@pytest.mark.parametrize("name", TEXTS)
def test_neo4j_gives_the_worked_rows(worked: Dataset, loaded: Selects, name: str) -> None:
    """The same text, put to a server."""
    demand_worked_rows(worked, name, loaded)


@pytest.mark.fuseki
@pytest.mark.parametrize("name", NAMES)
def test_fuseki_gives_the_worked_rows(worked: Dataset, on_fuseki: Answers, name: str) -> None:
    """The same SPARQL, with values in VALUES blocks, where the default graph is a graph of its own.

    Names are those that the server knows, and what networkx computes it computes of what is there.
    """
    demand_worked_rows(worked, name, sparql=on_fuseki)


@pytest.mark.parametrize("name", TEXTS)
def test_embedded_cypher_gives_the_rows_of_the_store_on_the_bundled_graph(
    bundled: Dataset, name: str
) -> None:
    """For things from all over the graph."""
    demand_equal_rows(bundled, name, open_embedded(bundled))


@pytest.mark.neo4j
@pytest.mark.parametrize("name", TEXTS)
def test_neo4j_gives_the_rows_of_the_store_on_the_bundled_graph(
    bundled: Dataset, loaded_bundled: Selects, name: str
) -> None:
    """After the small graph, of which nothing is left."""
    demand_equal_rows(bundled, name, loaded_bundled)


@pytest.mark.fuseki
@pytest.mark.parametrize("name", TEXTS)
def test_fuseki_gives_the_rows_of_the_store_on_the_bundled_graph(
    bundled: Dataset, bundled_on_fuseki: Answers, name: str
) -> None:
    """And where the default graph is the union of all."""
    demand_equal_rows(bundled, name, sparql=bundled_on_fuseki)


def test_a_computed_question_is_the_same_and_has_no_text(worked: Dataset) -> None:
    """The path is computed from the dataset whichever engine is asked for."""
    ends = {"from": "Seglarklubben", "to": "Polisen"}
    assert ask(worked, "path", ends, open_embedded(worked)) == ask(worked, "path", ends)
    with pytest.raises(QueryError, match="räknas ut med networkx"):
        find_question("path").text("cypher")
