"""A sentence right behind one about a collaboration tells who is in it, unless it brings in something else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], set[str]]
HEAD = "Om vatten\n\nI staden pågår mycket arbete.\n\nSedan 2018 finns Lovhamnen, som har öppet på loven. "


def members(found: set[str]) -> set[str]:
    return {line.split(" participatesIn ")[0] for line in found if " participatesIn Lovhamnen" in line}


@pytest.mark.parametrize(
    "sentence",
    [
        "Öppettiderna bestäms av polisen, Röda Korset och Region Skåne.",
        "Polisen, Röda Korset och Region Skåne tittar in på kvällarna.",
        "Polisen gör det i samverkan med Röda Korset och Region Skåne.",
    ],
)
def test_several_who_act_in_the_next_sentence_are_in_it(told: Told, sentence: str) -> None:
    assert {"Polisen", "Röda Korset", "Region Skåne"} <= members(told(HEAD + sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Polisen och Röda Korset har flyttat till en annan kaj.",
        "Polisen och Röda Korset bör ses oftare.",
        "Polisen och Röda Korset har fått del av rapporten och yttrat sig över den.",
    ],
)
def test_what_is_new_or_only_wished_or_said_is_something_else(told: Told, sentence: str) -> None:
    assert not members(told(HEAD + sentence))


def test_two_who_act_are_in_it_and_one_alone_does_something_of_its_own(told: Told) -> None:
    assert members(told(f"{HEAD}Region Skåne och Polisen ser över det i vår.")) == {"Region Skåne", "Polisen"}
    assert not members(told(f"{HEAD}Region Skåne ser över det i vår."))
    assert not members(told(f"{HEAD}Region Skåne väntar på sommaren."))
