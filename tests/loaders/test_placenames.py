"""Names of places that no registry has, and what is at work there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], set[str]]

PLACES = """Fritidsnämnden

Projektet Kvällsljus finns på plats i Övre Tallnäs, Granudden och centrum.

Projektet Kvällsljus har också en lokal på Södra Kajgatan.
"""


def test_places_are_known_by_direction_ending_and_company(told: Told) -> None:
    """Two-word names, names beside other places, streets, and the middle of the town are places."""
    assert {line for line in told(PLACES) if "operatesIn" in line} == {
        "Kvällsljus operatesIn Övre Tallnäs",
        "Kvällsljus operatesIn Granudden",
        "Kvällsljus operatesIn Centrum",
        "Kvällsljus operatesIn Södra Kajgatan",
    }


def test_what_acts_in_the_document_is_no_place(told: Told) -> None:
    """A word behind "i" is no place where sentences begin with what it does."""
    said = told("Fritidsnämnden\n\nLjusning drivs av polisen. Mötesplats Kajen har deltagit i Ljusning.\n")
    assert not any("operatesIn Ljusning" in line for line in said)


@pytest.mark.parametrize(
    "sentence",
    [
        "Om det går bra kan det bli aktuellt med en liknande verksamhet i Granudden.",
        "Projektet Kvällsljus finns inte i Granudden.",
    ],
)
def test_where_something_might_be_it_is_not(told: Told, sentence: str) -> None:
    """What is wished for, or denied, happens nowhere."""
    said = told(f"Fritidsnämnden\n\nProjektet Kvällsljus startade 2021. {sentence}\n")
    assert not any("operatesIn" in line for line in said)


@pytest.mark.parametrize(
    ("sentence", "there"),
    [
        ("Projektet utökas till Granudden och Sillvik.", {"Granudden", "Sillvik"}),
        ("Projektet Kvällsljus pågår i området mellan Granudden och Sillvik.", {"Granudden", "Sillvik"}),
    ],
)
def test_where_something_goes_or_lies_between_are_places(told: Told, sentence: str, there: set[str]) -> None:
    """Places are told of once, behind verbs of moving and between two ends."""
    said = told(f"Fritidsnämnden\n\nProjektet Kvällsljus startade 2021. {sentence}\n")
    assert {f"Kvällsljus operatesIn {place}" for place in there} <= said


def test_villages_are_known_without_a_word_before_them(told: Told) -> None:
    """In a row, and where what is done there stands far before."""
    text = "Läget\n\nProjektet Kvällsljus hålls för barn i Lövvik, Tallsunda och Ekdala 2024. Först var Molkom.\n"
    found = {line for line in told(text) if "operatesIn" in line}
    assert {f"Kvällsljus operatesIn {name}" for name in ("Lövvik", "Tallsunda", "Ekdala")} <= found


def test_a_surname_is_no_village(told: Told) -> None:
    assert not [
        line for line in told("Läget\n\nProjektet Kvällsljus leds i år av Anna Molkom.\n") if "Molkom" in line
    ]
