"""Each violation query finds nothing in the small dataset and the one thing that it is for."""

from __future__ import annotations

import shutil
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.iris import PREFIXES
from graph.store import Dataset, open_build
from queries.questions import violation_queries

HEAD = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())
ID = "https://samverkan.example/id/"
AREA = f"{ID}stromhamn/area/tjardalen"
BOARD = f"{ID}stromhamn/board/fritidsnamnden"
CLUB = f"{ID}stromhamn/partner/seglarklubben"
FORUM = f"{ID}stromhamn/collaboration/trygg-kvall"

CASES = {
    "violation-fact-without-evidence": (
        "INSERT DATA { <a:fact> a sv:Fact }",
        ("a:fact", "Faktumet saknar belägg i något dokument."),
    ),
    "violation-evidence-without-document": (
        "INSERT DATA { <a:place> a sv:Evidence ; prov:wasDerivedFrom <a:nowhere> }",
        ("a:place", "Belägget står inte i något känt dokument."),
    ),
    "violation-entity-without-label": (
        f"DELETE {{ <{CLUB}> skos:prefLabel ?n }} WHERE {{ <{CLUB}> skos:prefLabel ?n }}",
        (CLUB, "Saken nämns i ett faktum men har inget namn."),
    ),
    "violation-participant-not-actor": (
        f"INSERT DATA {{ <{AREA}> sv:participatesIn <{FORUM}> }}",
        (AREA, "Deltar i en samverkan men är ingen aktör."),
    ),
    "violation-collaborates-with-itself": (
        f"INSERT DATA {{ <{BOARD}> sv:collaboratesWith <{BOARD}> }}",
        (BOARD, "Sägs samarbeta med sig själv: två namn på samma aktör har lästs som två."),
    ),
    "violation-one-way-collaboration": (
        f"DELETE DATA {{ <{CLUB}> sv:collaboratesWith <{BOARD}> }}",
        (BOARD, f"Samarbetar med <{CLUB}> som inte samarbetar tillbaka."),
    ),
    "violation-triple-without-fact": (
        f"INSERT DATA {{ <{ID}stromhamn/board/tekniska-namnden> sv:participatesIn <{FORUM}> }}",
        (
            f"{ID}stromhamn/board/tekniska-namnden",
            f"Har relationen participatesIn till {FORUM} utan att något påstått faktum säger det.",
        ),
    ),
    "violation-unknown-term": (
        f"INSERT DATA {{ <{FORUM}> sv:budget 7 }}",
        (
            "https://samverkan.example/ontology#budget",
            "Används i lagret men beskrivs inte i ontologin; lägg till termen i samverkan.ttl.",
        ),
    ),
    "violation-unknown-notation": (
        f'INSERT DATA {{ <{FORUM}> sv:kind "state_agency", "klubb" }}',
        (FORUM, "Har värdet klubb, som inget begrepp i ontologin betecknar."),
    ),
}


def test_every_violation_query_has_a_case_here() -> None:
    """A new query needs a case that it must find."""
    assert list(violation_queries()) == sorted(CASES)


@pytest.mark.parametrize("name", CASES)
def test_nothing_is_found_where_nothing_is_wrong(dataset: Dataset, name: str) -> None:
    """The passing case."""
    assert dataset.select(violation_queries()[name]).rows == ()


@pytest.mark.parametrize("name", CASES)
def test_what_is_wrong_is_found(dataset: Dataset, tmp_path: Path, name: str) -> None:
    """The failing case: one row, that says which thing and what about it."""
    update, expected = CASES[name]
    shutil.copytree(dataset.directory, tmp_path / "build")
    store = ox.Store(tmp_path / "build" / "rdf")
    store.update(HEAD + update)
    store.flush()
    del store
    rows = open_build(tmp_path / "build").select(violation_queries()[name])
    assert (rows.columns, rows.rows) == (("thing", "problem"), (expected,))
