"""Measures in running text: the owner stands behind each, or above the list of what is to be done."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from model.fact import Reading

Read = Callable[..., Reading]


def owned(reading: Reading) -> set[tuple[str, str]]:
    return {(f.subject, f.object) for f in reading.facts if f.predicate == "responsibleFor"}


def test_numbered_measures_in_a_paragraph_have_their_owners(read: Read) -> None:
    text = (
        "Åtgärder\n\n1. Märka ut stigarna runt sjön. Ansvarig: Fritidsnämnden. Klart: våren 2032.\n"
        "2. Skylta om hamnen på tre språk. Ansvariga: Kulturnämnden och Fritidsnämnden.\n"
    )
    assert owned(read(text)) == {
        ("Fritidsnämnden", "Märka ut stigarna runt sjön"),
        ("Kulturnämnden", "Skylta om hamnen på tre språk"),
        ("Fritidsnämnden", "Skylta om hamnen på tre språk"),
    }


def test_a_time_before_the_owner_is_no_part_of_the_measure(read: Read) -> None:
    text = "Plan\n\nOrdna en öppen kväll i veckan. Tid: 2031. Ansvarig: Kulturnämnden. Status: pågår.\n"
    assert owned(read(text)) == {("Kulturnämnden", "Ordna en öppen kväll i veckan")}


@pytest.mark.parametrize("sign", ["•", "-"])
def test_a_list_below_an_assignment_belongs_to_whom_it_was_given(read: Read, sign: str) -> None:
    text = (
        "Beslut\n\nKulturnämnden får i uppdrag att:\n"
        f"{sign} ta fram en karta över lokalerna\n{sign} pröva längre öppettider i hamnen\n"
    )
    assert owned(read(text)) == {
        ("Kulturnämnden", "Ta fram en karta över lokalerna"),
        ("Kulturnämnden", "Pröva längre öppettider i hamnen"),
    }


def test_an_owner_without_a_measure_says_nothing(read: Read) -> None:
    assert owned(read("Vi\n\nAnsvarig: Kulturnämnden.\n")) == set()
