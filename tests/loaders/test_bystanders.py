"""Whom a sentence names beside a collaboration without putting them in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str | bytes, str], set[str]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Projektet Havslyftet har följts upp på uppdrag av Sunds kommun och Viks kommun.",
        "Projektet Havslyftet presenterades för kulturnämnden och socialnämnden i maj.",
        "– Vi är stolta över projektet Havslyftet, säger Eva Lind, ordförande i socialnämnden, och Per Ek, chef på"
        " kulturförvaltningen.",
        "Siffrorna i rapporten om projektet Havslyftet kommer från Polisen, Sunds kommun och Viks kommun.",
        "Projektet Havslyftet har besökts av Sunds kommun och Viks kommun.",
        "Kulturnämnden har gett biblioteket i uppdrag att tillsammans med Polisen och Viks kommun starta projektet"
        " Havslyftet.",
        "Vi har en plan för hur projektet Havslyftet tas vidare av Polisen och Viks kommun.",
    ],
)
def test_those_told_asked_or_quoted_are_no_members(told: Told, sentence: str) -> None:
    assert not [fact for fact in told(f"{sentence}\n", "nyhet.txt") if "participatesIn" in fact]


def test_the_tasks_of_a_collaboration_name_no_members(told: Told) -> None:
    said = told(
        "Trygghetsrådet\n\nI rådet sitter Polisen och Viks kommun. I uppdraget ingår att:\n\n"
        "• hitta vägar för hur näringslivet och föreningar bidrar\n• skapa kontakt med Svenska kyrkan\n",
        "sida.txt",
    )
    assert {fact for fact in said if "participatesIn" in fact} == {
        "Polisen participatesIn Trygghetsrådet",
        "Viks kommun participatesIn Trygghetsrådet",
    }


def test_who_takes_part_and_is_told_stays_a_member(told: Told) -> None:
    said = told(
        "I projektet Havslyftet deltar Polisen och Viks kommun, säger Eva Lind, ordförande i socialnämnden.\n",
        "nyhet.txt",
    )
    assert {fact for fact in said if "participatesIn" in fact} == {
        "Polisen participatesIn Havslyftet",
        "Viks kommun participatesIn Havslyftet",
    }
