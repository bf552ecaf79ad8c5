"""Who gives money to whom by the build of a clause, and who is paid for what he does."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], set[str]]
HEAD = "Ekonomi\n\n"


def _funds(facts: set[str]) -> set[str]:
    return {line for line in facts if " funds " in line}


@pytest.mark.parametrize(
    "sentence",
    [
        "Förra året delade kulturnämnden ut bidrag till bland andra Lotsuddens IK.",
        "Kulturnämndens årliga bidrag till Lotsuddens IK minskar i år.",
        "Ett startbidrag har lämnats till Lotsuddens IK av kulturnämnden.",
        "Kulturnämnden ersätter Lotsuddens IK för skadade båtar.",
        "I våras beviljade kulturnämnden Lotsuddens IK 12 000 kr.",
        "Lotsuddens IK lagar båtarna mot ersättning från kulturnämnden.",
        "Lotsuddens IK lagar båtarna, vilket kulturnämnden bekostar.",
    ],
)
def test_the_one_gives_and_the_other_is_given(told: Told, sentence: str) -> None:
    assert "Kulturnämnden funds Lotsuddens IK" in _funds(told(f"{HEAD}{sentence}\n"))


@pytest.mark.parametrize(
    "sentence",
    [
        "Kulturnämnden har inte delat ut bidrag till Lotsuddens IK.",
        "Kulturnämnden lämnar besked till Lotsuddens IK.",
        "Kulturnämnden bidrar med ledare, Lotsuddens IK har beviljat medel för båtar.",
        "Kulturnämnden föreslår att bidrag delas ut till Lotsuddens IK.",
        "Kulturnämnden ersätter föreningar för skadade båtar.",
    ],
)
def test_what_is_not_given_funds_nobody(told: Told, sentence: str) -> None:
    assert not _funds(told(f"{HEAD}{sentence}\n"))
