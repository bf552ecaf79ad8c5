"""How web pages, minutes and older agreements call those who take part."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.names.flatnames import on_its_line
from loaders.names.nameparts import NewName
from model.vocabulary import EntityType

Told = Callable[[str], set[str]]


def members(told: Told, sentence: str) -> set[str]:
    """Who takes part in the council, as far as the sentence says."""
    facts = told(f"Trygghet i Strömhamn\n\n{sentence}\n")
    return {fact.partition(" participatesIn ")[0] for fact in facts if fact.endswith("Kustrådet")}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Kustrådet består av representanter från Örebro läns landsting och Landstinget i Kalmar län.",
            {"Örebro läns landsting", "Landstinget i Kalmar län"},
        ),
        (
            "I Kustrådet ingår stadsdelsförvaltningen Norra Udden och stadsdelsnämnden Holmen-Viken-Berga.",
            {"Stadsdelsförvaltningen Norra Udden", "Stadsdelsnämnden Holmen-Viken-Berga"},
        ),
        (
            "I Kustrådet ingår humanistiska nämnden och hälso- och sjukvårdsnämnd 3.",
            {"Humanistiska nämnden", "Hälso- och sjukvårdsnämnd 3"},
        ),
        (
            "Kustrådet består av chefer inom omsorg, samhällsbyggnad samt kultur och fritid.",
            {"Omsorg", "Samhällsbyggnad", "Kultur och fritid"},
        ),
        (
            "I Kustrådet ingår polischefen och räddningschefen.",
            {"Polisen", "Räddningstjänsten"},
        ),
        (
            "Kustrådet består av chefer från kommunerna i länet (Mora, Orsa, Rättvik) och polisen.",
            {"Mora kommun", "Orsa kommun", "Rättviks kommun", "Polisen"},
        ),
        (
            "I Kustrådet ingår kommunerna i norra Bohuslän och polisen.",
            {"Kommunerna i norra Bohuslän", "Polisen"},
        ),
        (
            "I Kustrådet ingår barn- och ungdomsenheten inom primärvården, barnkliniken och polisen.",
            {"Barn- och ungdomsenheten", "Barnkliniken", "Polisen"},
        ),
        (
            "I Kustrådet ingår Hamn- och Kustfastigheter, Castellum och polisen.",
            {"Hamn- och Kustfastigheter", "Castellum", "Polisen"},
        ),
        (
            "I Kustrådet ingår programområde Barn och utbildning och polisen.",
            {"Programområde Barn och utbildning", "Polisen"},
        ),
        ("I Kustrådet ingår SN, BN och polisen.", {"Socialnämnden", "Byggnadsnämnden", "Polisen"}),
    ],
)
def test_those_who_take_part_are_called_by_their_whole_names(
    told: Told, sentence: str, expected: set[str]
) -> None:
    assert members(told, sentence) == expected


def test_heads_of_all_offices_stand_for_all_of_them(told: Told) -> None:
    assert members(told, "I Kustrådet ingår samtliga förvaltningschefer och polisen.") == {
        "Samtliga förvaltningar",
        "Polisen",
    }


def test_heads_of_named_offices_stand_for_those(told: Told) -> None:
    found = members(
        told, "I Kustrådet ingår förvaltningscheferna för socialförvaltningen och kulturförvaltningen."
    )
    assert found == {"Socialförvaltningen", "Kulturförvaltningen"}


def test_an_abbreviation_means_what_the_document_says(told: Told) -> None:
    found = members(told, "I Kustrådet ingår barn- och ungdomsnämnden (BUN) och polisen.")
    assert found == {"Barn- och ungdomsnämnden", "Polisen"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "I Kustrådet ingår Landstinget Dalarna Anna Lindberg, ledamot, och Polisen.",
            "Landstinget Dalarna",
        ),
        ("I Kustrådet ingår Polisen och Kajvik Energi AB Ordförande.", "Kajvik Energi AB"),
    ],
)
def test_what_stood_on_the_next_line_is_no_part_of_a_name(told: Told, sentence: str, expected: str) -> None:
    found = members(told, sentence)
    assert expected in found
    assert not [name for name in found if "Anna" in name or "Ordförande" in name]


def test_what_is_called_after_a_person_keeps_the_whole_name() -> None:
    name = "Stiftelsen Anna Lindberg"
    found = NewName(0, len(name), name, EntityType.EXTERNAL_PARTNER, None)
    assert on_its_line(found, name) == found


def test_an_officer_beside_a_body_is_no_organisation(told: Told) -> None:
    assert "IT-chef" not in members(told, "I Kustrådet ingår Polisen, IT-chef, och Kajvik Energi AB.")
