"""Whoever holds an office of a collaboration is in it: its chair, its secretariat, its coordination."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], set[str]]
HEAD = "Trygga kvällar\n\nArbetet i hamnen har pågått länge.\n\n"


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Kansliet för Lovhamnen ligger hos Region Skåne.", "coordinator"),
        ("Lovhamnen har sitt sekretariat hos Region Skåne.", "coordinator"),
        ("Region Skåne har det samordnande ansvaret för Lovhamnen.", "coordinator"),
        ("Samordnaren för Lovhamnen kommer från Region Skåne.", "coordinator"),
        ("Ordförandeskapet i Lovhamnen innehas av Region Skåne.", "convener"),
        ("Ordförande i Lovhamnen är en chef från Region Skåne.", "convener"),
        ("Huvudman för Lovhamnen är Region Skåne.", "owner"),
        ("Huvudmannaskapet för Lovhamnen vilar på Region Skåne.", "owner"),
    ],
)
def test_whoever_holds_an_office_is_in_it(told: Told, sentence: str, role: str) -> None:
    assert f"Region Skåne participatesIn Lovhamnen ({role})" in told(HEAD + sentence)


def test_an_office_that_is_passed_around_is_each_of_theirs(told: Told) -> None:
    found = told(
        f"{HEAD}Lovhamnen träffas varje månad. Ordförandeskapet växlar mellan Polisen och Region Skåne."
    )
    assert {
        "Polisen participatesIn Lovhamnen (convener)",
        "Region Skåne participatesIn Lovhamnen (convener)",
    } <= found


def test_an_office_that_somebody_should_have_is_nobodys(told: Told) -> None:
    found = told(f"{HEAD}Kansliet för Lovhamnen bör ligga hos Region Skåne.")
    assert not any("participatesIn" in line for line in found)


@pytest.mark.parametrize(
    "sentence",
    [
        "Polisen har två platser i Lovhamnen.",
        "Polisen utser en ledamot till Lovhamnen.",
        "Polisen kallas till Lovhamnen vid behov.",
        "Polisen har knutits till Lovhamnen.",
        "Polisen är en viktig part i Lovhamnen.",
        "Polisen är sedan starten involverad i Lovhamnen.",
        "Polisen har ställt sig bakom Lovhamnen.",
        "Polisen finns också med i Lovhamnen.",
    ],
)
def test_whoever_has_a_seat_or_is_called_to_it_is_in_it(told: Told, sentence: str) -> None:
    assert "Polisen participatesIn Lovhamnen" in {line.split(" (")[0] for line in told(HEAD + sentence)}
