"""Whose seats a council has, told in sentences, lists of persons and below headings about the council."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from model.fact import Reading

Read = Callable[[str], Reading]


def members(reading: Reading, name: str) -> set[str]:
    """Who takes part in it."""
    return {f.subject for f in reading.facts if f.predicate == "participatesIn" and f.object == name}


PAGE = "Folkhälsorådet\n\nFolkhälsorådet är ett forum för hälsofrågor.\n\n"


@pytest.mark.parametrize(
    ("told", "body"),
    [
        ("Rådets sammansättning\n\nRådet leds av en ordförande från kulturnämnden.", "Kulturnämnden"),
        ("Representanter\n\nAnna Lund, Polisen\nBo Ek, Räddningstjänsten", "Polisen"),
        ("Politiker\n\nAnna Lund, socialnämndens ordförande\nBo Ek, byggnadsnämnden", "Socialnämnden"),
        ("Ledamöter\n\nUtsedda av fullmäktige för perioden:\n\nPolisen: Anna Lund\nHRF: Bo Ek", "Polisen"),
        ("Ordförande är Anna Lund (C), som också är ordförande i socialnämnden.", "Socialnämnden"),
        ("Socialnämnden har två ledamöter och kulturnämnden har en ledamot.", "Kulturnämnden"),
        ("I rådet sitter Bo Ek som representerar Företagarna.", "Företagarna"),
    ],
)
def test_bodies_that_have_seats(read: Read, told: str, body: str) -> None:
    assert body in members(read(f"{PAGE}{told}\n"), "Folkhälsorådet")


@pytest.mark.parametrize(
    "told",
    [
        "Rådet har tre politiker och möts varje månad.\n\nRådets syfte\n\nPolisen och HRF håller öppet hus.",
        "Rådet ska höras innan beslut fattas i socialnämnden eller kommunstyrelsen.",
        "Rådet informeras om budgeten av socialnämnden och kulturnämnden.",
        "I rådet ingår tre politiker.",
    ],
)
def test_who_is_only_spoken_of_has_none(read: Read, told: str) -> None:
    assert members(read(f"{PAGE}{told}\n"), "Folkhälsorådet") == set()


def test_a_heading_about_a_council_is_not_its_name(read: Read) -> None:
    reading = read(
        "Trygghetsrådet\n\nRådets uppgift och ansvar\n\nRådet ska ge råd.\n\nRådet består av\n\n- Polisen\n"
    )
    assert members(reading, "Trygghetsrådet") == {"Polisen"}
    assert not any(f.object == "Rådets uppgift och ansvar" for f in reading.facts)


def test_a_group_as_met_is_the_one_of_the_heading(read: Read) -> None:
    told = "En politisk referensgrupp har tillsatts.\n\nI referensgruppen ingår:\n\nPolisen\nHRF\n"
    text = f"Referensgrupp för skog\n\n{told}"
    assert members(read(text), "Referensgrupp för skog") == {"Polisen", "HRF"}


def test_a_council_placed_under_a_board_is_a_council(read: Read) -> None:
    told = "Näringspolitiska rådet ligger under kommunstyrelsen. Det består av Polisen och HRF.\n"
    assert members(read(f"Näringspolitiska rådet\n\n{told}"), "Näringspolitiska rådet") == {"Polisen", "HRF"}
