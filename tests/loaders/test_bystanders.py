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


@pytest.mark.parametrize(
    "sentence",
    [
        "För arbetet finns tre arbetsgrupper: Barn och unga, Skola och fritid samt Integration och försörjning.",
        "Kommunerna representeras av socialchefer och äldreomsorgschefer.",
        "Enligt Polisen och Tullverket har stölderna minskat.",
        "Lagen ställer krav på kommunerna, Polisen och Tullverket.",
    ],
)
def test_groups_officers_and_sources_are_no_members(told: Told, sentence: str) -> None:
    said = told(f"Nätverket Kustkraft\n\n{sentence}\n", "sida.txt")
    assert not [fact for fact in said if "participatesIn" in fact]


def test_the_places_below_a_heading_are_no_members(told: Told) -> None:
    rows = "• Sunds kommun\n• Viks kommun\n"
    assert not [
        fact
        for fact in told(f"Leader Norrkust\n\nLeader Norrkusts område\n\n{rows}", "sida.txt")
        if "participatesIn" in fact
    ]
    medlemmar = told(f"Leader Norrkust\n\nMedlemmar i Leader Norrkust\n\n{rows}", "sida.txt")
    assert "Viks kommun participatesIn Leader Norrkust" in medlemmar


@pytest.mark.parametrize(
    "sentence",
    [
        "En väl fungerande samverkan mellan socialtjänsten och Polisen.",
        "Forskning visar att samverkan mellan socialtjänsten och Polisen ger resultat.",
        "Med samverkan menas att socialtjänsten samarbetar med Polisen.",
    ],
)
def test_what_holds_of_working_together_in_general_pairs_nobody(told: Told, sentence: str) -> None:
    assert not [fact for fact in told(f"{sentence}\n", "rapport.txt") if "collaboratesWith" in fact]


def test_those_who_found_a_council_are_in_it(told: Told) -> None:
    said = told(
        "Ordningsrådet\n\nViks kommun har tillsammans med Polisen inrättat ett ordningsråd.\n", "sida.txt"
    )
    assert {"Viks kommun participatesIn Ordningsrådet", "Polisen participatesIn Ordningsrådet"} <= said
    assert not [fact for fact in said if "collaboratesWith" in fact]


def test_who_keeps_the_secretariat_is_in_it(told: Told) -> None:
    said = told(
        "Organisation\n\nEnergirådet Norrkust leder arbetet.\n\nSekretariat: Länsstyrelsen, Viks kommun.\n",
        "sida.txt",
    )
    assert "Länsstyrelsen participatesIn Energirådet Norrkust" in said
    assert "Viks kommun participatesIn Energirådet Norrkust" in said


def test_those_who_have_together_what_was_told_of_are_not_in_what_is_named_behind_them(told: Told) -> None:
    said = told(
        "Projektet Havslyftet startade 2019. Det är en samverkan mellan Viks kommun och Polisen, i vilken Hamnrådet är"
        " styrgrupp.\n",
        "sida.txt",
    )
    assert {fact for fact in said if "participatesIn" in fact} == {
        "Viks kommun participatesIn Havslyftet",
        "Polisen participatesIn Havslyftet",
    }


def test_talks_that_were_held_once_pair_nobody(told: Told) -> None:
    assert not told("Samtal har förts mellan Viks kommun och Röda Korset.\n", "beslut.txt")
