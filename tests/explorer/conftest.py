"""A small store about the municipality of Strömhamn, which does not exist, and the explorer run on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from graph.build import build_store
from graph.store import Dataset
from model.fact import Document, Fact, Reading
from model.vocabulary import EntityType
from ontology.registry import Entry, Municipality, Registry

ROOT = Path(__file__).resolve().parent.parent.parent

LETTER = """Svar från fritidsnämnden i Strömhamn
Hamnforum träffas varje vecka. Fritidsnämnden kallar till Hamnforum.
I Hamnforum deltar också polisen och kulturnämnden.
Fritidsnämnden arbetar nära med Seglarföreningen <Måsen> & vänner.
Hamnforum är till för unga i Gamla hamnen.
Kulturnämnden och polisen ses även i Kajrådet.
Fritidsförvaltningen sitter med i Kajrådet.
Fritidsnamnden ansvarar för att öppna bryggan.
"""
LETTER_ID, PLAN_ID = "stromhamn-2031-brev", "stromhamn-2030-plan"
NOTES_ID, MEMO_ID = "lillvik-2031-anteckningar", "lapp"

ACTORS = {
    "Fritidsnämnden": EntityType.BOARD,
    "Kulturnämnden": EntityType.BOARD,
    "Fritidsförvaltningen": EntityType.ADMINISTRATION,
    "Polisen": EntityType.EXTERNAL_PARTNER,
    "Seglarföreningen <Måsen> & vänner": EntityType.EXTERNAL_PARTNER,
}


def said(subject: str, predicate: str, object: str, object_type: str, quote: str, **more: Any) -> Fact:
    """A fact of the letter, proved by a passage that stands in it."""
    start = LETTER.index(quote)
    line = LETTER.count("\n", 0, start) + 1
    return Fact(
        subject=subject,
        subject_type=ACTORS.get(subject, more.pop("subject_type", EntityType.COLLABORATION)),
        predicate=predicate,
        object=object,
        object_type=object_type,
        document=LETTER_ID,
        line_start=line,
        line_end=line + quote.count("\n"),
        start=start,
        end=start + len(quote),
        quote=quote,
        rule="test",
        confidence=0.9,
        **more,
    )


def letter_facts() -> tuple[Fact, ...]:
    """What the letter says."""
    calls, joins = (
        "Fritidsnämnden kallar till Hamnforum.",
        "I Hamnforum deltar också polisen och kulturnämnden.",
    )
    sits, bridge = (
        "Fritidsförvaltningen sitter med i Kajrådet.",
        "Fritidsnamnden ansvarar för att öppna bryggan.",
    )
    quay = "Kulturnämnden och polisen ses även i Kajrådet."
    return (
        said(
            "Fritidsnämnden", "participatesIn", "Hamnforum", "Collaboration", calls,
            object_kind="forum", attributes={"role": "convener"},
        ),
        said("Polisen", "participatesIn", "Hamnforum", "Collaboration", joins, subject_kind="state_agency"),
        said("Kulturnämnden", "participatesIn", "Hamnforum", "Collaboration", joins),
        said("Kulturnämnden", "participatesIn", "Kajrådet", "Collaboration", quay),
        said("Polisen", "participatesIn", "Kajrådet", "Collaboration", quay, certainty="implied"),
        said("Fritidsförvaltningen", "participatesIn", "Kajrådet", "Collaboration", sits),
        said(
            "Fritidsnämnden", "collaboratesWith", "Seglarföreningen <Måsen> & vänner", "ExternalPartner",
            "Fritidsnämnden arbetar nära med Seglarföreningen <Måsen> & vänner.",
            object_kind="civil_society", attributes={"topic": "seglarskola <b>gratis</b>"},
        ),
        said("Hamnforum", "targets", "Unga", "TargetGroup", "Hamnforum är till för unga i Gamla hamnen."),
        said("Hamnforum", "operatesIn", "Gamla hamnen", "Area", "Hamnforum är till för unga i Gamla hamnen."),
        said(
            "Fritidsnämnden", "responsibleFor", "Öppna bryggan", "Measure", bridge,
            text="Fritidsnämnden ansvarar för att öppna bryggan.",
        ),
    )  # fmt: skip


def plan_facts() -> tuple[Fact, ...]:
    """What the plan says, without its words."""
    money = {
        "amount_applied": 8775000,
        "amount_granted": 1200000,
        "year": 2030,
        "activities": ["Sommarläger", "Höstlov"],
    }
    rows: tuple[tuple[str, str, str, str, str, dict[str, Any]], ...] = (
        ("Öppna bryggan", "Measure", "hasStatus", "Pågående", "Literal", {}),
        ("Öppna bryggan", "Measure", "inChapter", "Vattnet", "Literal", {"number": 7}),
        ("Rusta fyren", "Measure", "inChapter", "Landet", "Literal", {"number": 8}),
        ("Fritidsnämnden", "Board", "appliedFor", "Fritidsnämndens ansökan 2030", "Grant", money),
    )
    return tuple(
        Fact(*named, PLAN_ID, n, n, n * 100, n * 100 + 50, "", "test", 0.8, page=2, attributes=attributes)
        for n, (*named, attributes) in enumerate(rows, 1)
    )


@pytest.fixture(scope="session")
def registry() -> Registry:
    """What Strömhamn's registry knows."""
    entries = [
        Entry(name, type, None, (), None if name == "Polisen" else "stromhamn",
              part_of="Fritidsnämnden" if type == EntityType.ADMINISTRATION else None)
        for name, type in list(ACTORS.items())[:4]
    ]  # fmt: skip
    return Registry(tuple(entries), (), (Municipality("stromhamn", "Strömhamn", "Strömhamns kommun"),))


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory, registry: Registry) -> Path:
    """A built store: a letter with its text, and a plan of which only the facts are at hand."""
    folder = tmp_path_factory.mktemp("store")
    letter = Document(LETTER_ID, "Brev 2031", "stromhamn", 2031, "brev.txt", lines=8, characters=len(LETTER))
    plan = Document(PLAN_ID, "Plan för vattnet", "stromhamn", 2030, "plan.txt", lines=40)
    build_store(folder, [Reading(letter, letter_facts(), LETTER), Reading(plan, plan_facts())], registry)
    return folder


def noted_facts(document: str) -> tuple[Fact, ...]:
    """What the neighbours' notes say, without their words: of Lillvik, or of nobody knows which municipality."""
    board, police = ("Fritidsnämnden", "Board"), ("Polisen", "ExternalPartner")
    forum = ("Lotsrådet" if document == NOTES_ID else "Byrådet", "Collaboration")
    rows = [(*police, "participatesIn", *forum), (*board, "participatesIn", *forum)]
    if document == NOTES_ID:
        rows += [
            (*police, "collaboratesWith", "Arbetsförmedlingen", "ExternalPartner"),
            (*board, "responsibleFor", "Rusta fyren", "Measure"),
            ("Rusta fyren", "Measure", "hasStatus", "I gång", "Literal"),
            ("Rusta fyren", "Measure", "hasStatus", "green", "Literal"),
        ]
    return tuple(
        Fact(*row, document, n, n, n * 100, n * 100 + 50, "", "test", 0.8) for n, row in enumerate(rows, 1)
    )


@pytest.fixture(scope="session")
def neighbours(tmp_path_factory: pytest.TempPathFactory, registry: Registry) -> Path:
    """A store of two municipalities with boards of the same names, and of a note that names none."""
    national = [
        Entry(name, EntityType.EXTERNAL_PARTNER, "state_agency", (), None, national=True)
        for name in ("Polisen", "Arbetsförmedlingen")
    ]
    own = [entry for entry in registry.entries if entry.municipality]
    cities = (*registry.municipalities, Municipality("lillvik", "Lillvik", "Lillviks kommun"))
    letter = Document(LETTER_ID, "Brev 2031", "stromhamn", 2031, "brev.txt", lines=8, characters=len(LETTER))
    readings = [Reading(letter, letter_facts(), LETTER)]
    for identifier, title, place in ((NOTES_ID, "Anteckningar", "lillvik"), (MEMO_ID, "Lapp", "")):
        readings.append(Reading(Document(identifier, title, place, 2031), noted_facts(identifier)))
    folder = tmp_path_factory.mktemp("neighbours")
    build_store(folder, readings, Registry((*own, *national), (), cities))
    return folder


@pytest.fixture
def neighbour_page(neighbours: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., AppTest]]:
    """Runs one page of the explorer on the store of several municipalities."""
    yield from pages_of(neighbours, monkeypatch)


@pytest.fixture
def dataset(store: Path) -> Dataset:
    """The store, opened."""
    from graph.store import open_dataset  # noqa: PLC0415 - beside its only use

    return open_dataset(store)


@pytest.fixture
def page(store: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., AppTest]]:
    """Runs one page of the explorer on the store, as an address with its parameters would."""
    yield from pages_of(store, monkeypatch)


def pages_of(store: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., AppTest]]:
    """What runs one page of the explorer on a store."""
    monkeypatch.setenv("SAMVERKAN_STORE", str(store))
    st.cache_data.clear()

    def run(name: str, **parameters: str) -> AppTest:
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30).run()
        for key, value in parameters.items():
            app.query_params[key] = value
        app.switch_page(f"explorer/pages/{name}.py").run()
        assert not app.exception, app.exception
        return app

    yield run
    st.cache_resource.clear()


@pytest.fixture
def html() -> Callable[[AppTest], str]:
    """All HTML of a page."""
    return lambda app: "\n".join(element.proto.body for element in app.get("html"))
