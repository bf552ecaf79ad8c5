"""Who answers on a day for what a body had: by hand, in the registry of Malmö, in SPARQL and in Cypher."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.build import build_store
from graph.embedded_cypher import open_embedded
from graph.iris import Iri
from graph.sources import list_files, read_sources
from graph.store import Dataset
from graph.succession import Reorganisation, Succession, succession_of
from graph.validity import Lifetime
from model.fact import Document, Reading
from ontology.registry import Registry, load_registry

ROOT = Path(__file__).resolve().parents[2]
BOARD = "https://samverkan.example/id/malmo/board/"
OLD, MIDDLE, LEFT, RIGHT = (Iri(name) for name in ("old", "middle", "left", "right"))
THEN, LATER = date(2013, 7, 1), date(2017, 5, 1)


def step(day: date, before: Iri, after: Iri) -> Reorganisation:
    """One step of a reorganisation."""
    return Reorganisation(day, Iri(f"{day}"), before, after)


CHAIN = Succession(
    (step(THEN, OLD, MIDDLE), step(LATER, MIDDLE, LEFT), step(LATER, MIDDLE, RIGHT)),
    {
        OLD: Lifetime(None, THEN),
        MIDDLE: Lifetime(THEN, LATER),
        LEFT: Lifetime(LATER, None),
        RIGHT: Lifetime(LATER, None),
    },
)


@pytest.mark.parametrize(
    ("actor", "day", "answering"),
    [
        (OLD, date(2013, 6, 30), [OLD]),
        (OLD, THEN, [MIDDLE]),
        (OLD, date(2017, 4, 30), [MIDDLE]),
        (OLD, LATER, [LEFT, RIGHT]),
        (MIDDLE, date(2024, 1, 1), [LEFT, RIGHT]),
        (RIGHT, date(2014, 1, 1), [MIDDLE]),
        (RIGHT, date(2012, 1, 1), [OLD]),
        (Iri("unknown"), date(2012, 1, 1), ["unknown"]),
    ],
)
def test_successors_are_followed_to_the_day(actor: Iri, day: date, answering: list[str]) -> None:
    """Over one reorganisation and over two, forwards and backwards; on the day itself the new ones answer."""
    assert list(CHAIN.answering(actor, day)) == answering


def test_the_trail_tells_which_reorganisations_led_there() -> None:
    """The steps in order of time; none for whoever answers for themselves."""
    trail = CHAIN.trail(OLD, date(2020, 1, 1))
    assert [(s.before, s.after) for s in trail] == [(OLD, MIDDLE), (MIDDLE, LEFT), (MIDDLE, RIGHT)]
    assert CHAIN.trail(LEFT, date(2020, 1, 1)) == ()


def test_no_one_answers_for_what_ended_without_a_successor() -> None:
    """An end is no reason to guess."""
    assert Succession((), {OLD: Lifetime(None, THEN)}).answering(OLD, LATER) == ()


names = st.sampled_from([OLD, MIDDLE, LEFT, RIGHT])
days = st.dates(date(2000, 1, 1), date(2030, 1, 1))


@given(
    steps=st.lists(st.builds(step, days, names, names), max_size=8),
    lifetimes=st.dictionaries(names, st.builds(Lifetime, st.none() | days, st.none() | days)),
    actor=names,
    day=days,
)
def test_whoever_answers_exists_on_that_day(
    steps: list[Reorganisation], lifetimes: dict[Iri, Lifetime], actor: Iri, day: date
) -> None:
    """Also where the reorganisations run in a circle or contradict the lifetimes."""
    for answering in Succession(tuple(steps), lifetimes).answering(actor, day):
        life = lifetimes.get(answering, Lifetime())
        assert (life.first is None or life.first <= day) and (life.after is None or day < life.after)


@pytest.fixture(scope="module")
def malmo(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """What the registry knows of Malmö, without any document's facts."""
    reading = Reading(Document("d", "D", "malmo", 2014), ())
    return build_store(tmp_path_factory.mktemp("malmo"), [reading], load_registry())


def refuse(file: Path, registry: Registry) -> Reading:
    """Only facts are read here."""
    raise AssertionError(file)


def boards(iris: Iterable[object]) -> set[str]:
    """The readable parts of addresses of Malmö's boards."""
    return {str(iri).removeprefix(BOARD) for iri in iris}


TODAY = {"arbetsmarknads-och-socialnamnden", "funktionsstodsnamnden", "halsa-vard-och-omsorgsnamnden"}


def test_who_answers_today_for_what_the_city_area_boards_owned_in_2014(malmo: Dataset) -> None:
    """Three boards have taken over from the stadsområdesnämnder, together and one by one."""
    succession = succession_of(malmo)
    together = Iri(BOARD + "stadsomradesnamnderna")
    for board in (together, Iri(BOARD + "stadsomradesnamnd-norr")):
        assert succession.answering(board, date(2014, 3, 1)) == (board,)
        assert boards(succession.answering(board, date(2024, 3, 1))) == TODAY


def test_a_measure_that_they_owned_is_followed_to_who_answers_for_it_today(tmp_path: Path) -> None:
    """From the bundled facts of 2014: the owner of the measure has gone, and its successors stand."""
    registry = load_registry()
    facts = ROOT / "data" / "malmo" / "malmo-2014-pagaende-arbete.facts.jsonl"
    readings = [
        r
        for r in read_sources(list_files([facts.parent]), registry, refuse).readings
        if r.document.year == 2014
    ]
    dataset = build_store(tmp_path, readings, registry)
    owned = dataset.select(
        """SELECT ?fact ?owner ?measure ?until WHERE {
             ?fact rdf:predicate sv:responsibleFor ; rdf:subject ?owner ; rdf:object ?measure ; sv:validTo ?until ;
               sv:firstStated 2014 . FILTER(CONTAINS(STR(?owner), "stadsomradesnamnd")) } ORDER BY ?measure"""
    )
    assert len(owned) >= 1
    succession = succession_of(dataset)
    for row in owned:
        assert row["until"] == "2017-05-01"
        assert boards(succession.answering(Iri(str(row["owner"])), date(2024, 3, 1))) == TODAY


def test_two_reorganisations_are_followed_one_after_the_other(malmo: Dataset) -> None:
    """A district of before 2013: its city area until 2017, and then the boards of the whole city."""
    succession, district = succession_of(malmo), Iri(BOARD + "rosengards-stadsdelsfullmaktige")
    schools = {"forskolenamnden", "grundskolenamnden"}
    assert boards(succession.answering(district, date(2015, 1, 1))) == schools | {"stadsomradesnamnd-oster"}
    assert boards(succession.answering(district, date(2020, 1, 1))) == schools | TODAY


def test_everyone_who_ended_in_a_described_municipality_can_be_followed(malmo: Dataset) -> None:
    """No registered body of Malmö's ended without someone who answers today."""
    succession = succession_of(malmo)
    ended = [iri for iri, life in succession.lifetimes.items() if life.after is not None]
    assert len(ended) > 10
    assert [iri for iri in ended if not succession.answering(iri, date(2024, 1, 1))] == []


def test_sparql_and_cypher_follow_the_same_steps(malmo: Dataset) -> None:
    """The direct property gives a path over any number of reorganisations, in both languages."""
    rows = malmo.select(
        """SELECT DISTINCT ?start ?successor WHERE {
             ?start sv:succeededBy* ?successor . FILTER NOT EXISTS { ?successor sv:validTo ?ended } }""",
        {"start": Iri(BOARD + "rosengards-stadsdelsfullmaktige")},
    )
    cypher = open_embedded(malmo).select(
        "MATCH (board:Board {iri: $start})-[:SUCCEEDED_BY*1..5]->(successor:Board) "
        "WHERE successor.validTo IS NULL RETURN DISTINCT successor.iri AS successor",
        {"start": BOARD + "rosengards-stadsdelsfullmaktige"},
    )
    found = boards(rows.column("successor"))
    assert found == boards(cypher.column("successor")) == TODAY | {"forskolenamnden", "grundskolenamnden"}


def test_what_is_reached_in_several_steps_is_said_in_one(malmo: Dataset) -> None:
    """The derived property says what the path says, and so does the relationship that Cypher follows."""
    path = malmo.select("SELECT ?a ?b { ?a sv:succeededBy+ ?b } ORDER BY ?a ?b")
    steps = malmo.select("SELECT ?a ?b { ?a sv:succeededBy ?b } ORDER BY ?a ?b")
    said = malmo.select("SELECT ?a ?b { ?a sv:succeededByTransitive ?b } ORDER BY ?a ?b")
    cypher = "MATCH (x)-[:SUCCEEDED_BY_TRANSITIVE]->(y) RETURN x.iri AS a, y.iri AS b ORDER BY a, b"
    assert len(said) > len(steps)
    assert said.rows == path.rows == open_embedded(malmo).select(cypher).rows
