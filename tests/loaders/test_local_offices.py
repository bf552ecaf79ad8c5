"""Who is meant by a district, a local branch or an officer with the name of a place or a body behind it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], set[str]]
HEAD = "Läget i hamnen\n\nSkärgårdsrådet\n\n"


@pytest.mark.parametrize(
    "member",
    [
        "Lokalpolisområde Östra Kusten",
        "Lokalpolisområde Vrena-Tallvik",
        "Röda Korsets krets i Tallvik",
        "LRF:s kommungrupp i Tallvik",
        "Rädda Barnens lokalförening i Tallvik",
    ],
)
def test_district_or_branch_has_its_place_in_its_name(told: Told, member: str) -> None:
    said = told(f"{HEAD}I Skärgårdsrådet ingår kulturnämnden, {member} och PRO.")
    assert {f"{m} participatesIn Skärgårdsrådet" for m in (member, "PRO")} <= said


def test_district_of_police_in_small_letters_is_the_same(told: Told) -> None:
    said = told(f"{HEAD}I Skärgårdsrådet ingår lokalpolisområde Södra Kusten och PRO.")
    assert "Lokalpolisområde Södra Kusten participatesIn Skärgårdsrådet" in said
    assert not any(fact.startswith("Södra Kusten ") for fact in said)


def test_authority_that_acts_through_its_district_is_one(told: Told) -> None:
    said = told(
        f"{HEAD}I Skärgårdsrådet ingår polisen genom lokalpolisområde Södra Kusten och PRO."
        " Lokalpolisområde Södra Kusten leder mötena."
    )
    assert "Polisen participatesIn Skärgårdsrådet" in said
    assert not any("Kusten" in fact for fact in said)


def test_association_by_its_own_name_is_not_the_branch_named_elsewhere(told: Told) -> None:
    said = told(
        "Läget i hamnen\n\nKaféet\n\nPRO Tallvik samarbetar med kulturnämnden.\n\n"
        "Skärgårdsrådet\n\nI Skärgårdsrådet ingår PRO, SPF Seniorerna och RPG.\n"
    )
    assert "PRO participatesIn Skärgårdsrådet" in said
    assert "PRO Tallvik participatesIn Skärgårdsrådet" not in said


@pytest.mark.parametrize(
    "sentence",
    [
        "Folkhälsosamordnaren vid socialförvaltningen leder Skärgårdsrådet.",
        "Landsbygdsutvecklaren på socialförvaltningen kallar till Skärgårdsrådet.",
        "I Skärgårdsrådet ingår PRO, kommunens folkhälsostrateg på socialförvaltningen och polisen.",
    ],
)
def test_the_one_officer_of_a_body_acts_and_is_a_part_of_it(told: Told, sentence: str) -> None:
    said = told(HEAD + sentence)
    assert any(f.startswith(("Folkhälso", "Landsbygds")) and " participatesIn " in f for f in said)
    assert any(f.startswith(("Folkhälso", "Landsbygds")) and f.endswith("Socialförvaltningen") for f in said)
    assert not any(fact.startswith("Socialförvaltningen participatesIn") for fact in said)


def test_any_officer_from_a_body_stands_for_it(told: Told) -> None:
    said = told(f"{HEAD}I Skärgårdsrådet ingår PRO och en utvecklare från socialförvaltningen.")
    assert "Socialförvaltningen participatesIn Skärgårdsrådet" in said
    assert not any(" partOf " in fact for fact in said)


@pytest.mark.parametrize(
    ("unit", "name"),
    [
        ("socialförvaltningens förebyggande enhet", "Förebyggande enheten"),
        ("kommunens tekniska avdelning", "Tekniska avdelningen"),
        ("kommunens fastighetsavdelning", "Fastighetsavdelningen"),
    ],
)
def test_unit_by_whose_it_is_and_what_it_does(told: Told, unit: str, name: str) -> None:
    said = told(f"{HEAD}I Skärgårdsrådet ingår PRO, polisen i Nya Hamnen, liksom {unit}.")
    assert f"{name} participatesIn Skärgårdsrådet" in said


def test_adjective_that_only_says_which_of_several_makes_no_unit(told: Told) -> None:
    said = told(f"{HEAD}I Skärgårdsrådet ingår PRO och socialförvaltningens egna avdelning.")
    assert not any("Egna avdelningen" in fact for fact in said)
