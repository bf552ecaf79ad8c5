"""Reading a dataset: queries with values, plain cells, dumps."""

from __future__ import annotations

from datetime import date

import pytest

from graph.iris import Iri
from graph.rows import Rows, plain
from graph.store import Dataset
from graph.terms import Value, term
from model.errors import QueryError

BOARD = Iri("https://samverkan.example/id/stromhamn/board/fritidsnamnden")


def test_a_triple_that_two_documents_state_is_counted_once(dataset: Dataset) -> None:
    """Both documents say that the board takes part; a count over all graphs finds one membership."""
    query = "SELECT ?a (COUNT(*) AS ?n) { ?a sv:participatesIn ?f } GROUP BY ?a"
    assert dataset.select(query, {"a": BOARD}).rows == ((1,),)
    graphs = "SELECT ?a (COUNT(*) AS ?n) { GRAPH ?g { ?a sv:participatesIn ?f } } GROUP BY ?a"
    assert dataset.select(graphs, {"a": BOARD}).rows == ((2,),)


@pytest.mark.parametrize(
    "value", [BOARD, 'He said "hej" \\ {?x}', "ett\ntvå", 7, -7, 0.25, True, date(2021, 7, 1)], ids=str
)
def test_bound_values_arrive_as_they_are(dataset: Dataset, value: Value) -> None:
    """The engine finds the value to be the very term that it should be; nothing in it is read as a query."""
    query = f"SELECT ?x ?same {{ VALUES ?same {{ {term(value)} 'other' }} FILTER(sameTerm(?x, ?same)) }}"
    rows = dataset.select(query, {"x": value})
    assert rows == Rows(("same",), ((str(value) if isinstance(value, date) else value,),))


def test_a_bound_value_is_bound_for_every_expression(dataset: Dataset) -> None:
    """BOUND and copies see it like any other value."""
    query = "SELECT ?x ?bound ?text { BIND(BOUND(?x) AS ?bound) BIND(?x AS ?text) }"
    assert dataset.select(query, {"x": 5}).rows == ((True, 5),)


def test_a_bound_variable_must_be_projected(dataset: Dataset) -> None:
    """Otherwise the engine would not see the value, and the answer would be wrong in silence."""
    with pytest.raises(QueryError, match="max"):
        dataset.select("SELECT ?s { ?s ?p ?o FILTER(?o < ?max) }", {"max": 3})


def test_limit_cuts_and_tells(dataset: Dataset) -> None:
    """An answer that was cut is marked; one that fits exactly is not."""
    query = "SELECT ?d { ?d a sv:Document }"
    assert [(len(r), r.complete) for r in (dataset.select(query, limit=n) for n in (1, 3, 4))] == [
        (1, False), (3, True), (3, True),
    ]  # fmt: skip


@pytest.mark.parametrize("query", ["SELECT ?s {", "ASK {}", "SELECT ?s { ?s nope:x ?o }", "DROP ALL", ""])
def test_what_is_no_select_is_told(dataset: Dataset, query: str) -> None:
    """Malformed queries and other forms raise our error."""
    with pytest.raises(QueryError):
        dataset.select(query)


def test_rows_read_as_dictionaries_and_columns() -> None:
    """The two ways of reading a table agree."""
    rows = Rows(("a", "b"), ((1, "x"), (2, None)))
    assert list(rows) == [{"a": 1, "b": "x"}, {"a": 2, "b": None}]
    assert (rows.column("b"), len(rows)) == (("x", None), 2)
    assert rows.without(frozenset({"a"})) == Rows(("b",), (("x",), (None,)))


@pytest.mark.parametrize(
    ("lexical", "type", "value"),
    [
        ("007", "integer", 7), ("x", "integer", "x"), ("0.50", "decimal", 0.5), ("1e3", "double", 1000.0),
        ("true", "boolean", True), ("0", "boolean", False), ("maybe", "boolean", "maybe"),
        ("2021-07-01", "date", "2021-07-01"), ("hej", "string", "hej"),
    ],
)  # fmt: skip
def test_literals_become_plain_values(lexical: str, type: str, value: object) -> None:
    """A form that its datatype does not allow stays text."""
    found = plain(lexical, f"http://www.w3.org/2001/XMLSchema#{type}")
    assert (found, found.__class__) == (value, value.__class__)
