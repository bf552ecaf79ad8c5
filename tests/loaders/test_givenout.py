"""Who gets some of the money that somebody was told before to give to several."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], set[str]]
GIVES = "Bidrag\n\nLänsstyrelsen Skåne har i år fördelat 900 000 kronor till arbete mot ensamhet.\n\n"


def _funds(facts: set[str]) -> set[str]:
    return {line for line in facts if " funds " in line}


@pytest.mark.parametrize(
    "text",
    [
        "Lotsuddens IK har beviljats 40 000 kronor för kvällar vid kajen.",
        "25 000 kronor gick till Lotsuddens IK.",
        "Viks BK får 5 000 kronor till bollar, Lotsuddens IK 4 000 kronor till åror.",
        "En av de föreningar som fick bidrag var Lotsuddens IK.",
        "De som tilldelas medel är:\n\n- Eslövs kommun\n- Lotsuddens IK\n",
        "Följande föreningar beviljades stöd:\n\n- Lotsuddens IK       25 000 kronor\n",
    ],
)
def test_whoever_was_told_to_give_pays_those_who_get(told: Told, text: str) -> None:
    assert "Länsstyrelsen Skåne funds Lotsuddens IK" in _funds(told(GIVES + text + "\n"))


def test_a_board_decides_on_each_of_several(told: Told) -> None:
    text = (
        "Kulturnämnden beslutar\natt bevilja Viks BK 5 000 kronor,\natt bevilja Lotsuddens IK 4 000 kronor.\n"
    )
    assert _funds(told(text)) == {"Kulturnämnden funds Viks BK", "Kulturnämnden funds Lotsuddens IK"}


def test_what_the_money_is_for_is_paid_as_well(told: Told) -> None:
    facts = told(f"{GIVES}Lotsuddens IK har beviljats 40 000 kronor för projektet Lugna kajen.\n")
    assert "Länsstyrelsen Skåne funds Lugna kajen" in facts


@pytest.mark.parametrize(
    "text",
    [
        "Lotsuddens IK har ansökt om 40 000 kronor.",
        "Lotsuddens IK har inte beviljats något bidrag.",
        "Lotsuddens IK har beviljats 40 000 kronor av Boverket.",
        "Lotsuddens IK får söka bidrag en gång om året.",
        "De som tilldelas medel är:\n\n- Lotsuddens IK       0\n",
    ],
)
def test_who_gets_none_or_from_another_is_not_paid(told: Told, text: str) -> None:
    assert not any("Länsstyrelsen Skåne funds Lotsuddens" in line for line in told(GIVES + text + "\n"))


def test_an_undertaking_is_granted_money_in_the_minutes_of_a_board(told: Told) -> None:
    text = (
        'Kommunstyrelsens beslut\n\n- Projekt "Lugna kajen" beviljas 60 000 kr ur anslaget för landsbygd.\n'
    )
    assert any(line.endswith("funds Lugna kajen") for line in told(text))


@pytest.mark.parametrize(
    ("sentence", "fact"),
    [
        (
            "Kulturnämnden bidrar till Lotsuddens IK med två kronor per invånare.",
            "Kulturnämnden funds Lotsuddens IK",
        ),
        (
            "Kulturnämnden beslutade att dela ut 9 000 kr till Lotsuddens IK.",
            "Kulturnämnden funds Lotsuddens IK",
        ),
        ("Region Skåne finansierar hälften av projektet Lugna kajen.", "Region Skåne funds Lugna kajen"),
        (
            "Medfinansiärer i projektet Lugna kajen är Boverket och Region Skåne.",
            "Boverket funds Lugna kajen",
        ),
        (
            "Boverket stödjer ekonomiskt projektet Ett steg närmare kajen.",
            "Boverket funds Ett steg närmare kajen",
        ),
        ("Boverket har gett Eslövs kommun 1,2 miljoner kronor för båtar.", "Boverket funds Eslövs kommun"),
    ],
)
def test_who_gives_in_one_sentence(told: Told, sentence: str, fact: str) -> None:
    assert fact in told(f"Ekonomi\n\n{sentence}\n")


@pytest.mark.parametrize(
    ("sentence", "fact"),
    [
        (
            "Boverket har fått beviljat 40 000 kronor från Vinnova för projektet Lugna kajen.",
            "Boverket funds",
        ),
        ("Projektet Lugna kajen drivs med stöd av Boverket.", "Boverket participatesIn"),
        ("I Lugna kajen står var och en av A, Boverket och Region Skåne för sina kostnader.", "funds"),
    ],
)
def test_who_does_not_give_or_run_it(told: Told, sentence: str, fact: str) -> None:
    assert not any(fact in line for line in told(f"Ekonomi\n\n{sentence}\n"))
