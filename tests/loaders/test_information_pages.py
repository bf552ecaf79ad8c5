"""What the information pages of municipalities say of what several run together, and of units and their partners."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], set[str]]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (
            "Fältgruppen i Hamnvik\n\nFältgruppen möter unga.\n\nVi samarbetar med:\n\n • Polisen\n • Socialtjänsten\n",
            {"Fältgruppen collaboratesWith Polisen", "Fältgruppen collaboratesWith Socialtjänsten"},
        ),
        (
            "Fältgruppen\n\nFältgruppen är en del av socialtjänsten. Vi samverkar med polisen.\n",
            {"Fältgruppen collaboratesWith Polisen", "Fältgruppen partOf Socialtjänsten"},
        ),
        (
            "Fältgruppen\n\nFältgruppen finns ute om kvällarna. Utöver det jobbar man med:\n\n • Polisen\n • Lions\n",
            {"Fältgruppen collaboratesWith Polisen", "Fältgruppen collaboratesWith Lions"},
        ),
    ],
)
def test_a_unit_on_its_own_page_works_with_those_it_lists(told: Told, page: str, expected: set[str]) -> None:
    facts = told(page)
    assert {fact for fact in facts if "operatesIn" not in fact and "targets" not in fact} == expected


@pytest.mark.parametrize(
    ("page", "name"),
    [
        (
            "Ungdomsmottagningen\n\nNora kommun och Region Halland driver ungdomsmottagningen tillsammans.\n",
            None,
        ),
        ("Ungdomsmottagningen\n\nMottagningen drivs av Nora kommun tillsammans med Region Halland.\n", None),
        (
            "Träffpunkt Segel\n\nVerksamheten drivs av Nora kommun i samarbete med Region Halland.\n",
            "Träffpunkt Segel",
        ),
        ("Volontärbyrån\n\nBakom volontärbyrån står Nora kommun och Region Halland.\n", "Volontärbyrån"),
    ],
)
def test_those_who_run_what_a_page_is_about_are_in_it(told: Told, page: str, name: str | None) -> None:
    name = name or "Ungdomsmottagningen"
    facts = {fact.removesuffix(" (owner)") for fact in told(page)}
    assert {f"Nora kommun participatesIn {name}", f"Region Halland participatesIn {name}"} <= facts


@pytest.mark.parametrize(
    "page",
    [
        "Ungdomsmottagningen\n\nRegion Halland driver ungdomsmottagningen.\n",
        "Ungdomsmottagningen\n\nRegion Halland driver ungdomsmottagningen för unga i Nora kommun.\n",
        "Träffpunkten\n\nTräffpunkten drivs av PRO.\n",
    ],
)
def test_nobody_shares_what_one_runs_alone(told: Told, page: str) -> None:
    assert not {fact for fact in told(page) if " participatesIn " in fact}


def test_any_of_a_kind_means_the_one_that_the_page_is_about(told: Told) -> None:
    facts = told(
        "Familjecentralen Snäckan\n\nNu har en familjecentral öppnat. Här finns polisen och biblioteket.\n"
    )
    assert "Polisen participatesIn Familjecentralen Snäckan" in facts


def test_what_is_done_again_and_again_goes_by_its_last_noun(told: Told) -> None:
    facts = told("Trygghetsvandringar\n\nVandringarna genomförs av Nora kommun tillsammans med polisen.\n")
    assert "Polisen participatesIn Trygghetsvandringar" in facts


@pytest.mark.parametrize(
    ("row", "is_told"),
    [
        ("polis, skola och kyrka", True),
        ("bland annat primärvård och kyrka", True),
        ("besökare i en kyrka", False),
    ],
)
def test_the_church_goes_by_its_noun_in_a_row_of_bodies(told: Told, row: str, *, is_told: bool) -> None:
    facts = told(f"POSOM\n\nPOSOM består av representanter från {row}.\n")
    assert ("Svenska kyrkan participatesIn POSOM" in facts) is is_told


def test_who_says_whom_he_works_with_puts_them_in_nothing_else(told: Told) -> None:
    facts = told(
        "Öppna förskolan Ekorren\n\nÖppna förskolan är en del av familjecentralen. Vi samarbetar med Lions.\n"
    )
    assert not {fact for fact in facts if fact.startswith("Lions participatesIn ")}


def test_nothing_is_in_what_has_its_own_name(told: Told) -> None:
    facts = told(
        "Frivilligcentrum Vik\n\nFrivilligcentrum startade 2004. De inblandade var Lions och polisen.\n"
    )
    assert not {fact for fact in facts if fact.startswith("Frivilligcentrum participatesIn ")}
