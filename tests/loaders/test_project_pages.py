"""Pages about one project that only their title names, who pays for it, and within what it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str | bytes, str], set[str]]


@pytest.mark.parametrize("part", ["Om projektet", "Projektfakta", "Syftet med insatsen"])
def test_the_title_above_its_parts_names_the_project(told: Told, part: str) -> None:
    said = told(
        f"Tångskörd\n\n{part}\n\nProjektet drivs av Viks kommun i samarbete med Sunds kommun.\n", "sida.txt"
    )
    assert said == {
        "Viks kommun participatesIn Tångskörd (owner)",
        "Sunds kommun participatesIn Tångskörd",
    }


@pytest.mark.parametrize(
    "page",
    [
        "Pågående projekt\n\nOm projektet\n\nProjektet drivs av Viks kommun.\n",
        "Viks kommun\n\nOm projektet\n\nProjektet drivs av Sunds kommun.\n",
        "Vad vill vi?\n\nOm projektet\n\nProjektet drivs av Viks kommun.\n",
        "Tångskörd\n\nKommunen skördar tång. Arbetet leds av Viks kommun.\n",
    ],
)
def test_other_titles_name_none(told: Told, page: str) -> None:
    assert not [fact for fact in told(page, "sida.txt") if "participatesIn" in fact]


def test_what_the_text_calls_the_project_by_name_is_it(told: Told) -> None:
    said = told("Vackrare vikar\n\nOm projektet\n\nProjektet Tångskörd drivs av Viks kommun.\n", "sida.txt")
    assert said == {"Viks kommun participatesIn Tångskörd (owner)"}


def test_all_who_pay_are_told_of(told: Told) -> None:
    said = told(
        "Projektet Tångskörd finansieras av Europeiska socialfonden genom Tillväxtverket samt av Viks kommun.\n",
        "sida.txt",
    )
    assert {fact for fact in said if " funds " in fact or " partOf " in fact} == {
        "Europeiska socialfonden funds Tångskörd",
        "Tillväxtverket funds Tångskörd",
        "Viks kommun funds Tångskörd",
    }


def test_within_what_a_project_is_has_not_its_members(told: Told) -> None:
    said = told(
        "Projektet Tångskörd startade 2031 inom nätverket Havskraft med Viks kommun och Polisen.\n",
        "sida.txt",
    )
    assert said == {"Viks kommun participatesIn Tångskörd", "Polisen participatesIn Tångskörd"}
