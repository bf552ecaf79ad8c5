"""Who convenes a collaboration by calling others to it, and whose officer keeps it together."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], set[str]]
HEAD = "Läget i hamnen\n\nNätverket Lugna bryggan håller till i Strömhamn.\n\n"


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        (
            "Polisen bjuder in Svenska kyrkan till nätverket Lugna bryggan.",
            {
                "Polisen participatesIn Lugna bryggan (convener)",
                "Svenska kyrkan participatesIn Lugna bryggan",
            },
        ),
        (
            "Varje höst kallar kulturnämnden till Lugna bryggan.",
            {"Kulturnämnden participatesIn Lugna bryggan (convener)"},
        ),
        (
            "Arbetet i Lugna bryggan leds av en koordinator som är anställd hos socialnämnden.",
            {"Socialnämnden participatesIn Lugna bryggan (coordinator)"},
        ),
        (
            "Genom Röda Korset deltar kulturnämnden i Lugna bryggan.",
            {"Röda Korset participatesIn Lugna bryggan", "Kulturnämnden participatesIn Lugna bryggan"},
        ),
        (
            "Lugna bryggan är ett projekt där polisen och kulturnämnden städar stranden.",
            {"Polisen participatesIn Lugna bryggan", "Kulturnämnden participatesIn Lugna bryggan"},
        ),
        (
            "Polisen har en grupp om båtar, Båtgruppen, med Svenska kyrkan och Röda Korset.",
            {"Svenska kyrkan participatesIn Båtgruppen", "Röda Korset participatesIn Båtgruppen"},
        ),
    ],
)
def test_the_part_that_somebody_has_follows_from_what_he_does(
    told: Told, sentence: str, facts: set[str]
) -> None:
    assert facts <= told(HEAD + sentence + "\n")


def test_nobody_convenes_what_is_only_planned(told: Told) -> None:
    said = told(HEAD + "Polisen bör bjuda in Svenska kyrkan till nätverket Lugna bryggan.\n")
    assert not any("participatesIn" in fact for fact in said)


def test_what_a_bullet_begins_with_is_what_its_next_sentences_are_about(told: Told) -> None:
    text = (
        "Pågående arbete i Strömhamn\n\n"
        "- Nätverket Lugna bryggan går in i sitt tredje år. Deltar gör även polisen.\n"
        "- Projektet Kajsnacket fortsätter. Arrangörer är Svenska kyrkan och Röda Korset; nämnden står för fika.\n"
    )
    said = {fact.split(" (")[0] for fact in told(text)}
    assert "Polisen participatesIn Lugna bryggan" in said
    assert {"Svenska kyrkan participatesIn Kajsnacket", "Röda Korset participatesIn Kajsnacket"} <= said


def test_who_invites_to_something_else_convenes_nothing(told: Told) -> None:
    text = "Frågor i Lugna bryggan\n\nPolisen har bjudit in till en konferens om båtmotorer.\n"
    assert not any("convener" in fact for fact in told(HEAD + text))
