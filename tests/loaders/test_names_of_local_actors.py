"""Local actors by short and ordinary names, and pages whose members stand far below their heading."""

from __future__ import annotations

from collections.abc import Callable

import pytest

HEAD = "Strömhamns kommun\nSamverkan 2023\n\n"


def members_in(found: set[str]) -> set[str]:
    return {fact.split(" participatesIn")[0] for fact in found if " participatesIn " in fact}


@pytest.mark.parametrize(
    "name",
    [
        "Astma och Allergiföreningen Lövby",
        "Trä- och Möbelföretagen",
        "Hörselskadades förening Lövby",
        "PRO Lövby kyrkby",
        "PRO Lövby/Näset",
        "Hälso- och sjukvårdsnämnden västra Kustland",
        "Avdelningen för arbetsmarknad",
        "Elevråd",
    ],
)
def test_short_and_joined_names_are_whole(name: str, told: Callable[[str], set[str]]) -> None:
    assert name in members_in(told(f"{HEAD}I Havsforum ingår {name}, Röda Korset och ABF."))


def test_who_stands_beside_an_office_is_no_part_of_what_it_is_for(told: Callable[[str], set[str]]) -> None:
    members = members_in(
        told(f"{HEAD}I Havsforum ingår avdelningen för arbetsmarknad och Försäkringskassan.")
    )
    assert members == {"Avdelningen för arbetsmarknad", "Försäkringskassan"}


def test_with_whom_something_is_done_is_no_part_of_a_name(told: Callable[[str], set[str]]) -> None:
    found = told(f"{HEAD}Kursen hålls av Studieförbundet Vuxenskolan i samarbete med Lövby IF.")
    assert not [fact for fact in found if "i samarbete" in fact]


def test_bodies_by_bare_nouns_are_in_what_lists_them(told: Callable[[str], set[str]]) -> None:
    members = members_in(
        told(f"{HEAD}POSOM består av personal från bland annat kommun, primärvård och kyrka.")
    )
    assert {"Strömhamns kommun", "Primärvården", "Svenska kyrkan"} <= members


def test_a_church_that_is_a_house_is_nobody(told: Callable[[str], set[str]]) -> None:
    assert not told(f"{HEAD}Havsforum träffas i en kyrka vid torget.")


def test_associations_and_organisations_are_two(told: Callable[[str], set[str]]) -> None:
    members = members_in(told(f"{HEAD}I Havsforum ingår Polisen, föreningar och organisationer."))
    assert {"Polisen", "Föreningar", "Organisationer"} <= members


PAGE = (
    "{council}\n\n{council} är till för alla i kommunen. Rådet träffas fyra gånger per år.\n\n"
    "Inriktning för arbetet\n\nArbetet har tre områden:\n\n- Utbildning\n- Trygghet\n\n"
    "{heading}\n\n- Rädda Barnen\n- Majblomman\n- Fryshuset\n"
)


@pytest.mark.parametrize(
    "heading",
    [
        "Representanter i rådet",
        "Rådets ledamöter",
        "Föreningar som är representerade",
    ],
)
def test_members_below_other_headings_are_in_what_the_page_is_about(
    heading: str, told: Callable[[str], set[str]]
) -> None:
    found = told(PAGE.format(council="Folkhälsorådet", heading=heading))
    assert {
        f"{name} participatesIn Folkhälsorådet" for name in ("Rädda Barnen", "Majblomman", "Fryshuset")
    } <= found


def test_members_below_a_body_are_in_no_council(told: Callable[[str], set[str]]) -> None:
    page = PAGE.format(council="Folkhälsorådet", heading="Ledamöter")
    found = told(page.replace("Inriktning för arbetet", "Kommunstyrelsen"))
    assert not [fact for fact in found if fact.startswith("Majblomman")]
