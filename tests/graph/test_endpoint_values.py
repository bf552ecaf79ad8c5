"""Values written into a query's text as VALUES blocks: the same rows as when they are handed over beside it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.endpoint_values import with_prefixes, with_values
from graph.iris import Iri
from graph.store import Dataset
from graph.terms import Value
from model.errors import QueryError

BOARD = Iri("https://samverkan.example/id/stromhamn/board/fritidsnamnden")
ACTOR = {"actor": BOARD}


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?actor ?f { ?actor sv:participatesIn ?f } ORDER BY ?f",
        "SELECT ?f ?actor WHERE { { ?actor sv:participatesIn ?f } UNION { ?actor sv:targets ?f } } ORDER BY ?f",
        "SELECT DISTINCT ?actor ?n { ?b skos:prefLabel ?n OPTIONAL { ?b a ?t FILTER(?b = ?actor) } FILTER(BOUND(?t)) }",
        "SELECT ?actor ?n { { SELECT ?actor ?n { ?actor skos:prefLabel ?n } GROUP BY ?actor ?n HAVING(COUNT(*)>0) } }",
        "SELECT ?actor ?n { ?actor a sv:Board { SELECT * { ?actor skos:prefLabel ?n } } }",
        "SELECT $actor ?b { ?b a sv:Board FILTER NOT EXISTS { $actor a ?t FILTER(?b = $actor) } } ORDER BY ?b",
        "SELECT ?actor ?b { { ?b a sv:Board FILTER NOT EXISTS { ?b a ?t FILTER(?b=?actor) } } UNION { ?b a sv:Area } }",
        "SELECT ?actor ?b { OPTIONAL { ?b a sv:Board FILTER EXISTS { { ?b a ?t FILTER(?b = ?actor) } } } }",
        "SELECT ?actor ?b { ?b a sv:Board MINUS { ?b a sv:Board FILTER(?b = ?actor) } } ORDER BY ?b",
        "SELECT ?actor (COUNT(?f) AS ?n) { VALUES ?p { sv:participatesIn } ?actor ?p ?f } GROUP BY ?actor",
        "SELECT ?actor ?x { VALUES (?x ?y) { (1 2) (3 4) } ?actor a ?t } ORDER BY ?x",
        "SELECT ?actor ?x { VALUES ?x { '?actor {' \"} SELECT\" } # { ?actor\n ?actor a ?t } ORDER BY ?x",
        "SELECT ?actor ?g { GRAPH ?g { ?actor sv:participatesIn ?f } } ORDER BY ?g",
        "SELECT ?actor ?n WHERE{{{?actor skos:prefLabel ?n FILTER(STR(?n)<'\U0001f600'&&STR(?actor)>'')}}}",
        "SELECT ?actor (?actor AS ?same) { ?actor a sv:Board }",
    ],
)  # fmt: skip
def test_rows_are_those_of_a_value_handed_over(dataset: Dataset, query: str) -> None:
    """In groups, subqueries, filters and after data, wherever the variable is meant."""
    expected = dataset.select(query, ACTOR)
    found = dataset.select(with_values(query, ACTOR)).without(frozenset(ACTOR))
    assert (found.columns, sorted(found.rows)) == (expected.columns, sorted(expected.rows))
    assert len(expected) > 0


def test_a_subquery_that_does_not_project_a_variable_has_one_of_its_own(dataset: Dataset) -> None:
    """There the name means something else, and no value is put in."""
    query = "SELECT ?actor ?n { { SELECT (COUNT(?actor) AS ?n) { ?actor a sv:Board } } ?actor a sv:Board }"
    assert "SELECT (COUNT(?actor) AS ?n) { ?actor" in with_values(query, ACTOR)
    assert dataset.select(with_values(query, ACTOR)).without(frozenset(ACTOR)) == dataset.select(query, ACTOR)


texts = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=30)
hostile = st.sampled_from(["'", '"', "\\", "}", "{", "\n", "\r", "<", ">", "?x", '"@sv', "#", '""" .'])
values = st.one_of(
    st.lists(st.one_of(hostile, texts), max_size=5).map("".join), st.integers(), st.booleans(), st.dates()
)


@given(values)
def test_nothing_in_a_value_becomes_part_of_the_query(dataset: Dataset, value: Value) -> None:
    """Whatever it holds, it comes back as it was, in the one row that there is."""
    rows = dataset.select(with_values("SELECT ?x ?same { BIND(?x AS ?same) }", {"x": value}))
    plain = value.isoformat() if isinstance(value, date) else value
    assert rows.rows == ((plain, plain),)


@pytest.mark.parametrize("address", ["a b", "a>b", 'a"b', "a\\u003e", "a{b}", "a\nb", "<", ""])
def test_what_is_no_address_is_refused(address: str) -> None:
    """An address that would close its brackets never gets as far as a text."""
    with pytest.raises(ValueError, match="IRI"):
        with_values("SELECT ?x { ?x a ?t }", {"x": Iri(address)})


@pytest.mark.parametrize(
    "query", ["ASK { ?x a ?t }", "SELECT ?t { ?x a ?t }", "DELETE WHERE { ?x a ?t }", "", "SELECT ?x"]
)
def test_a_query_that_cannot_take_the_value_is_told(query: str) -> None:
    """As from the embedded store."""
    with pytest.raises(QueryError):
        with_values(query, {"x": 1})


def test_prefixes_are_declared_when_they_are_missing(dataset: Dataset) -> None:
    """Only those, and on the first line, so that the lines of a complaint are the writer's own."""
    query = (
        "PREFIX sv: <https://samverkan.example/ontology#>\nSELECT ?n { ?b a sv:Board ; skos:prefLabel ?n }"
    )
    written = with_prefixes(query)
    assert written.count("\n") == query.count("\n")
    assert (written.count("PREFIX sv:"), written.count("PREFIX skos:")) == (1, 1)
    assert with_prefixes("SELECT ?x { ?x ?y 'sv:text' }") == "SELECT ?x { ?x ?y 'sv:text' }"
    assert dataset.select(written) == dataset.select(query)


def test_a_whole_number_is_written_after_limit(dataset: Dataset) -> None:
    """Once or in a subquery, and its variable needs no place in the SELECT line; in quotes it is a text."""
    query = "SELECT ?n { { SELECT ?n { ?b skos:prefLabel ?n } LIMIT ?most } FILTER(?n != 'LIMIT ?most') } LIMIT ?most"
    assert with_values(query, {"most": 2}).count("LIMIT 2") == 2
    assert len(dataset.select(query, {"most": 2})) == 2


@pytest.mark.parametrize("value", ["2", "1 } #", True, 1.5, BOARD])
def test_nothing_but_a_whole_number_is_written_after_limit(dataset: Dataset, value: Value) -> None:
    """What is no whole number stays out of the query, which is then refused."""
    query = "SELECT ?n { ?b skos:prefLabel ?n } LIMIT ?most"
    with pytest.raises(QueryError):
        dataset.select(query, {"most": value})
