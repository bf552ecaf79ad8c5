"""A document calls by the noun alone, or by a place's name, what it has named in full; two names stay two."""

from __future__ import annotations

from collections.abc import Callable

import pytest

HEAD = "Strömhamns kommun\nSamverkan 2023\n\n"


def test_a_club_is_called_by_its_noun_alone(told: Callable[[str], set[str]]) -> None:
    said = told(
        HEAD + "I Havsforum ingår Hembys Spelmanslag och polisen.\n\n"
        "Spelmanslaget är sammankallande i Havsforum sedan i våras."
    )
    assert "Hembys Spelmanslag participatesIn Havsforum" in said
    assert not any(fact.startswith("Spelmanslaget ") for fact in said)


def test_a_council_is_called_by_its_noun_alone(told: Callable[[str], set[str]]) -> None:
    said = told(
        HEAD
        + "Lövåns vattenråd arbetar för rent vatten. I vattenrådet ingår polisen, LRF och Naturskyddsföreningen."
    )
    assert {"Polisen participatesIn Lövåns vattenråd", "LRF participatesIn Lövåns vattenråd"} <= said


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("Kajby Energi och tekniska nämnden.", {"Kajby Energi", "Tekniska nämnden"}),
        ("för- och grundskoleförvaltningen.", {"För- och grundskoleförvaltningen"}),
        ("Ekerö, Orsa och Härjedalens kommuner.", {"Ekerö kommun", "Orsa kommun", "Härjedalens kommun"}),
        ("vårdcentralerna Viken och Udden.", {"Vårdcentralen Viken", "Vårdcentralen Udden"}),
        ("fritidsgårdarna Björkhuset och Ekhuset.", {"Fritidsgården Björkhuset", "Fritidsgården Ekhuset"}),
    ],
)
def test_each_name_of_a_row_stands_by_itself(
    text: str, members: set[str], told: Callable[[str], set[str]]
) -> None:
    said = told(f"{HEAD}I Havsforum ingår polisen, Svenska kyrkan, {text}")
    assert {f"{name} participatesIn Havsforum" for name in members} <= said
    assert not any(fact.startswith(("Fritidsgårdar ", "Vårdcentral ")) for fact in said)


@pytest.mark.parametrize(
    "text",
    [
        "I Havsforum deltar polisen tillsammans med Orsa.",
        "Polisen ingår i Havsforum jämte Orsa och Rättvik.",
        "Även Orsa deltar i Havsforum.",
        "I Havsforum möts rådgivare från Orsa och Rättvik.",
    ],
)
def test_a_place_that_does_something_is_its_municipality(text: str, told: Callable[[str], set[str]]) -> None:
    assert "Orsa kommun participatesIn Havsforum" in told(HEAD + text)


@pytest.mark.parametrize(
    "text",
    [
        "Polisen i Orsa deltar i Havsforum.",
        "Konsthallen Orsa deltar i Havsforum.",
        "I Havsforum deltar elever från Orsa och Rättvik.",
        "Polisen deltar i Havsforum tillsammans med Orsa IF.",
    ],
)
def test_a_place_where_something_is_stays_a_place(text: str, told: Callable[[str], set[str]]) -> None:
    assert not any(fact.startswith("Orsa kommun ") for fact in told(HEAD + text))
