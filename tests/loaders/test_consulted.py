"""Who was only asked for comment is part of nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], set[str]]
SECTION = (
    "Läget i hamnen\n\nNätverket Lugna bryggan\n\nNätverket Lugna bryggan håller till i Strömhamn.\n\n{}\n"
)


def members(told: Told, sentence: str) -> set[str]:
    return {
        fact.split(" participatesIn ")[0]
        for fact in told(SECTION.format(sentence))
        if " participatesIn " in fact
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Polisen, Svenska kyrkan och Röda Korset har hörts om bullret.",
        "Polisen och Svenska kyrkan har fått tillfälle att yttra sig om bullret.",
        "Frågan om bullret har varit på remiss hos polisen, Svenska kyrkan och Röda Korset.",
        "Synpunkter har kommit in från polisen, Svenska kyrkan och Röda Korset.",
    ],
)
def test_who_was_asked_for_comment_is_no_member(told: Told, sentence: str) -> None:
    assert members(told, sentence) == set()


def test_who_is_there_is_a_member(told: Told) -> None:
    assert {"Polisen", "Svenska kyrkan"} <= members(told, "På bryggan finns polisen och Svenska kyrkan.")


@pytest.mark.parametrize(
    "sentence",
    [
        "Kommunstyrelsen har remitterat motionen till Folkhälsorådet, socialnämnden och fritidsnämnden.",
        "Fullmäktige har översänt förslaget till Folkhälsorådet, socialnämnden och fritidsnämnden för yttrande.",
        "Förslaget skickas till Folkhälsorådet, socialnämnden och fritidsnämnden för synpunkter.",
    ],
)
def test_those_who_get_a_matter_for_comment_are_no_members_of_one_among_them(
    told: Told, sentence: str
) -> None:
    assert not [fact for fact in told(f"Strömhamns kommun\n\n{sentence}\n") if "participatesIn" in fact]


@pytest.mark.parametrize(
    "sentence",
    [
        "Eva Ek (MP) yrkar i en motion att kommunen ska teckna ett idéburet offentligt partnerskap med Röda Korset.",
        "Eva Ek begär i ett medborgarförslag att polisen, Röda Korset och Verdandi ska ingå i nätverket Kajen.",
        "Strömhamns kommun har sökt medlemskap i nätverket Kajen.",
    ],
)
def test_what_somebody_only_asks_for_is_not_so(told: Told, sentence: str) -> None:
    assert not [fact for fact in told(f"Strömhamns kommun\n\n{sentence}\n") if "participatesIn" in fact]


def test_a_membership_that_was_sought_and_given_is_one(told: Told) -> None:
    text = "Strömhamns kommun\n\nPolisen, Röda Korset och Verdandi är medlemmar i nätverket Kajen.\n"
    assert [fact for fact in told(text) if fact.startswith("Röda Korset participatesIn")]
