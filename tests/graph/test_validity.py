"""When facts hold and when they were said: by hand, for all evidence, and in the small dataset."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.build import build_store
from graph.iris import Iri
from graph.property_graph import project
from graph.store import Dataset
from graph.validity import Lifetime, Stated, Validity, validity_of
from model.fact import Attribute, Fact, Reading
from model.vocabulary import EntityType, Predicate
from ontology.registry import Registry

ID = "https://samverkan.example/id/stromhamn/"
OLD_BOARD = Lifetime(after=date(2021, 7, 1))
NEW_BOARD = Lifetime(first=date(2021, 7, 1))


def stated(of: int | None, modality: str = "asserted", **attributes: Attribute) -> Stated:
    """One document of that year states a membership, with these attributes."""
    fact = Fact(
        subject="Segelflygarna", subject_type=EntityType.EXTERNAL_PARTNER, predicate=Predicate.PARTICIPATES_IN,
        object="Båtrådet", object_type=EntityType.COLLABORATION, document=f"d-{of}", line_start=1, line_end=1,
        start=0, end=1, quote="", rule="r", confidence=1.0, modality=modality, attributes=attributes,
    )  # fmt: skip
    return Stated(fact, of)


def days(validity: Validity) -> tuple[str | None, str | None]:
    """The two days as texts."""
    first, after = (day.isoformat() if day else None for day in (validity.holds_from, validity.holds_to))
    return first, after


@pytest.mark.parametrize(
    ("evidence", "ends", "expected"),
    [
        ([stated(2023)], [], ("2023-01-01", None)),
        ([stated(2023), stated(2020)], [], ("2020-01-01", None)),
        ([stated(None)], [], (None, None)),
        ([stated(None)], [NEW_BOARD], ("2021-07-01", None)),
        ([stated(2023, since="2018-08")], [], ("2018-08-01", None)),
        ([stated(2022), stated(2023, since="2022-08")], [], ("2022-08-01", None)),
        ([stated(2020), stated(2023, since="2022-08")], [], ("2020-01-01", None)),
        ([stated(2023, since="2018")], [NEW_BOARD], ("2021-07-01", None)),
        ([stated(2018)], [NEW_BOARD], ("2021-07-01", None)),
        ([stated(2020)], [OLD_BOARD], ("2020-01-01", "2021-07-01")),
        ([stated(2020, until="juni 2020")], [OLD_BOARD], ("2020-01-01", "2020-07-01")),
        ([stated(2020, until="2020"), stated(2020)], [], ("2020-01-01", "2021-01-01")),
        ([stated(2020, until="2020"), stated(2022)], [], ("2020-01-01", None)),
        ([stated(2024, year=2023)], [], ("2023-01-01", "2024-01-01")),
        ([stated(2023, since="förra året")], [], ("2023-01-01", None)),
    ],
)
def test_a_fact_holds_from_what_is_known_to_what_is_known(
    evidence: list[Stated], ends: list[Lifetime], expected: tuple[str | None, str | None]
) -> None:
    """The latest beginning and the earliest end of what documents and registry say, in hand-worked cases."""
    assert days(validity_of(evidence, ends)) == expected


def test_a_document_about_a_board_that_is_no_more_leaves_the_beginning_open() -> None:
    """It tells of the past: when that began no one says, and that it ended the registry knows."""
    assert days(validity_of([stated(2024)], [OLD_BOARD])) == (None, "2021-07-01")


def test_ends_that_never_met_leave_the_beginning_open() -> None:
    """An old board in a forum that came later: the contradiction does not become a period."""
    assert days(validity_of([stated(2022)], [OLD_BOARD, NEW_BOARD])) == (None, "2021-07-01")


def test_years_of_the_documents_are_kept() -> None:
    """First and last year in which a document says so; a document without a year has no part in it."""
    validity = validity_of([stated(2022), stated(None), stated(2019), stated(2024, modality="proposed")], [])
    assert (validity.first_stated, validity.last_stated) == (2019, 2022)


def test_a_proposal_holds_at_no_known_time() -> None:
    """What is only wished for began neither with the wish nor with its document."""
    assert validity_of([stated(2020, modality="proposed", since="2019")], []) == Validity()


lifetimes = st.builds(Lifetime, st.none() | st.dates(), st.none() | st.dates())
evidence = st.lists(
    st.builds(
        lambda year, modality, said: stated(year, modality, **said),
        st.none() | st.integers(1900, 2100),
        st.sampled_from(["asserted", "proposed"]),
        st.dictionaries(st.sampled_from(["since", "until", "year"]), st.integers(1890, 2110).map(str)),
    ),
    max_size=6,
)


@given(evidence=evidence, ends=st.lists(lifetimes, max_size=2), chance=st.randoms(use_true_random=False))
def test_no_fact_begins_after_it_ends(evidence: list[Stated], ends: list[Lifetime], chance: object) -> None:
    """Whatever is stated: a period of at least one day or an open one, in any order of the evidence."""
    validity = validity_of(evidence, ends)
    if validity.holds_from and validity.holds_to:
        assert validity.holds_from < validity.holds_to
    shuffled = list(evidence)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert validity_of(shuffled, ends) == validity


def test_the_dataset_says_when_each_fact_holds(dataset: Dataset) -> None:
    """The small dataset's forum: said by a document of 2022 and one of 2023, ended by nothing."""
    rows = dataset.select(
        """SELECT ?subject ?object ?from ?first ?last ?to WHERE {
             GRAPH ?summary { ?fact sv:validFrom ?from ; sv:firstStated ?first ; sv:lastStated ?last }
             ?fact rdf:subject ?subject ; rdf:object ?object .
             OPTIONAL { ?fact sv:validTo ?to } }""",
        {"subject": Iri(ID + "board/fritidsnamnden"), "object": Iri(ID + "collaboration/trygg-kvall")},
    )
    assert rows.rows == (("2022-01-01", 2022, 2023, None),)


def test_the_property_graph_says_it_of_facts_and_of_relationships(
    readings: tuple[Reading, ...], registry: Registry, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A forum that ended and a membership of a known beginning: on the node and on the relationship."""
    ended = [
        replace(entry, valid_to=date(2024, 1, 1)) if entry.name == "Trygg kväll" else entry
        for entry in registry.entries
    ]
    built = build_store(tmp_path_factory.mktemp("ended"), readings, replace(registry, entries=tuple(ended)))
    graph = project(built)
    edge = next(
        r
        for r in graph.relationships()
        if (r.type, r.start) == ("PARTICIPATES_IN", ID + "board/fritidsnamnden")
    )
    fact = next(n for n in graph.nodes() if n.iri == edge.properties["fact"])
    told = {"validFrom": "2022-01-01", "validTo": "2024-01-01", "firstStated": 2022, "lastStated": 2023}
    for properties in (edge.properties, fact.properties):
        assert {name: properties[name] for name in told} == told
