"""A question put to one municipality gives what it gives where there is no other, from every backend.

The rows for Strömhamn are those that were worked out where it was alone; those for Granvik stand in ``neighbour/``.
"""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from graph.embedded_cypher import open_embedded
from graph.rows import Answers
from graph.store import Dataset
from model.errors import UnknownNameError
from queries.ask import Selects, ask
from queries.names import CLASSES
from queries.questions import find_question, list_questions
from tests.queries.cases import cases_of, demand_rows
from tests.queries.conftest import NEIGHBOUR

STROMHAMN = {"municipality": "Strömhamn"}
NAMES = [
    question.name
    for question in list_questions()
    if STROMHAMN.keys() <= {parameter.name for parameter in question.parameters}
]
ABOUT_ONE = {
    "documents-mentioning", "evidence-of-pair", "finding-evidence", "forums-of", "measure-history", "measures-of",
    "owner-today", "participants", "path", "reach-of", "short-paths", "since-when", "statements-about",
    "statements-of", "units-of", "who-works-with", "works-in-area",
}  # fmt: skip
"""Questions that start from one thing, which is in one municipality or looked at in all."""


def demand_own_rows(
    towns: Dataset, name: str, cypher: Selects | None = None, sparql: Answers | None = None
) -> None:
    """Each municipality's rows, none of the other's; of both together what the embedded store says."""
    asked = sparql or towns
    for case in cases_of(name):
        demand_rows(case, ask(asked, name, case.values | STROMHAMN, cypher))
    for case in cases_of(name, NEIGHBOUR / "cases"):
        demand_rows(case, ask(asked, name, case.values, cypher))
    if cypher or sparql:
        whole = _of_both(name)
        assert ask(asked, name, whole, cypher) == ask(towns, name, whole)


def _of_both(name: str) -> Mapping[str, object]:
    """A case's values without names, which may mean one thing in each municipality."""
    demanded = {p.name for p in find_question(name).parameters if p.required or p.type not in CLASSES}
    return {key: value for key, value in cases_of(name)[0].values.items() if key in demanded}


def test_what_goes_over_everything_can_be_put_to_one_municipality() -> None:
    """Every other question starts from one thing."""
    assert {question.name for question in list_questions()} - set(NAMES) == ABOUT_ONE
    assert {file.stem for file in (NEIGHBOUR / "cases").glob("*.json")} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_embedded_store_gives_each_municipality_its_own_rows(towns: Dataset, name: str) -> None:
    """In SPARQL."""
    demand_own_rows(towns, name)


@pytest.mark.parametrize("name", NAMES)
def test_the_only_municipality_has_all_rows(worked: Dataset, name: str) -> None:
    """Where there is no other, naming it changes nothing."""
    for case in cases_of(name):
        assert ask(worked, name, case.values | STROMHAMN) == ask(worked, name, case.values)


@pytest.mark.parametrize("name", NAMES)
def test_embedded_cypher_gives_each_municipality_its_own_rows(towns: Dataset, name: str) -> None:
    """In the property graph of one file."""
    demand_own_rows(towns, name, open_embedded(towns))


@pytest.mark.neo4j
@pytest.mark.parametrize("name", NAMES)
def test_neo4j_gives_each_municipality_its_own_rows(towns: Dataset, loaded_towns: Selects, name: str) -> None:
    """The same text, put to a server."""
    demand_own_rows(towns, name, loaded_towns)


@pytest.mark.fuseki
@pytest.mark.parametrize("name", NAMES)
def test_fuseki_gives_each_municipality_its_own_rows(
    towns: Dataset, towns_on_fuseki: Answers, name: str
) -> None:
    """The same SPARQL, with values in VALUES blocks."""
    demand_own_rows(towns, name, sparql=towns_on_fuseki)


@pytest.mark.parametrize("spelling", ["Granvik", "granvik", "Granviks kommun", "GRANVIK"])
def test_a_municipality_has_a_name_as_all_things_have(towns: Dataset, spelling: str) -> None:
    """Its own, the organisation's, or the short one of addresses and commands."""
    rows = ask(towns, "brokers", {"municipality": spelling})
    assert [(row["actorName"], row["pairs"]) for row in rows] == [("Polisen", 2)]


def test_namesakes_are_told_apart_by_the_municipality(towns: Dataset) -> None:
    """Both have a Kulturnämnden: the one of the municipality is meant, and without it the question is which."""
    for place, year in (("Granvik", []), ("Strömhamn", [2024])):
        rows = ask(towns, "grants", {"applicant": "Kulturnämnden", "municipality": place})
        assert [row["year"] for row in rows] == year
    with pytest.raises(UnknownNameError, match=r"skriv Kulturnämnden \(Granvik\) eller"):
        ask(towns, "grants", {"applicant": "Kulturnämnden"})


def test_an_unknown_municipality_is_told(towns: Dataset) -> None:
    """With the nearest name."""
    with pytest.raises(UnknownNameError, match=r"Ingen kommun heter 'Granvika'\. Menade du Granvik"):
        ask(towns, "brokers", {"municipality": "Granvika"})
