"""One word for bodies of one kind in several places names the body of each."""

from __future__ import annotations

from collections.abc import Callable

import pytest

HEAD = "Strömhamns kommun\nSamverkan 2023\n\n"
MEMBERS = "I Havsforum ingår polisen och "


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("vårdcentralerna i Lövby och Ekdal.", {"Vårdcentralen i Lövby", "Vårdcentralen i Ekdal"}),
        ("museerna i Lövby respektive Ekdal.", {"Museet i Lövby", "Museet i Ekdal"}),
        (
            "medborgarkontoren på Lövberget, Ekdal och Kajen.",
            {"Medborgarkontoret på Lövberget", "Medborgarkontoret på Ekdal", "Medborgarkontoret på Kajen"},
        ),
        ("socialnämnderna i Lund och Eslöv.", {"Socialnämnden i Lund", "Socialnämnden i Eslöv"}),
    ],
)
def test_each_place_has_one_of_its_own(text: str, members: set[str], told: Callable[[str], set[str]]) -> None:
    assert {f"{name} participatesIn Havsforum" for name in members} <= told(HEAD + MEMBERS + text)


def test_the_municipalitys_own_board_needs_no_place(told: Callable[[str], set[str]]) -> None:
    said = told(HEAD + MEMBERS + "socialnämnderna i Strömhamn och Eslöv.")
    assert {
        "Socialnämnden participatesIn Havsforum",
        "Socialnämnden i Eslöv participatesIn Havsforum",
    } <= said


@pytest.mark.parametrize("text", ["handlarna i Lövby och Ekdal.", "byaföreningarna i Lövby och Ekdal."])
def test_who_acts_together_is_not_taken_apart(text: str, told: Callable[[str], set[str]]) -> None:
    said = told(HEAD + MEMBERS + text)
    assert not any(" i Lövby" in fact and " Ekdal" not in fact for fact in said)
    assert not any(" i Ekdal" in fact for fact in said)


@pytest.mark.parametrize(
    ("row", "names"),
    [
        ("i Skåne och Halland", ("Länsstyrelsen i Skåne", "Länsstyrelsen i Halland")),
        (
            "i Kalmar och Kronobergs län",
            ("Länsstyrelsen i Kalmar län", "Länsstyrelsen i Kronobergs län"),
        ),
    ],
)
def test_each_county_has_its_own_board(
    told: Callable[[str], set[str]], row: str, names: tuple[str, ...]
) -> None:
    found = told(f"Vatten i Solna stad 2020\n\nLänsstyrelserna {row} deltar i nätverket Gröna Kusten.\n")
    assert {f"{name} participatesIn Gröna Kusten" for name in names} <= found


def test_libraries_of_whole_counties_are_not_one_in_each(told: Callable[[str], set[str]]) -> None:
    found = told(
        "Vatten i Solna stad 2020\n\nBiblioteken i Kronobergs och Hallands län deltar i nätverket Gröna Kusten.\n"
    )
    assert not [fact for fact in found if fact.startswith("Biblioteket")]
