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
