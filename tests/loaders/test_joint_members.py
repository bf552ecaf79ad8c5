"""Collaborations that take part in others, and lists that go on behind where somebody is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], set[str]]
HEAD = (
    "Strömhamns kommun\n\nOm samverkan i hamnen\n\nNätverket Lugna bryggan startade 2019.\n\n"
    "Skärgårdsrådet möts i april. {}\n"
)


def members(told: Told, sentence: str) -> set[str]:
    said = told(HEAD.format(sentence))
    subjects = (
        fact.split(" participatesIn ")[0] for fact in said if fact.endswith(" participatesIn Skärgårdsrådet")
    )
    return {subject.removeprefix("Nätverket ") for subject in subjects}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "I rådet deltar polisen, kulturnämnden och Nätverket Lugna bryggan.",
            {"Polisen", "Kulturnämnden", "Lugna bryggan"},
        ),
        (
            "I arbetet deltar Nätverket Lugna bryggan, polisen och kulturnämnden.",
            {"Polisen", "Kulturnämnden", "Lugna bryggan"},
        ),
        (
            "Där sitter polisen, Nätverket Lugna bryggan och kulturnämnden.",
            {"Polisen", "Kulturnämnden", "Lugna bryggan"},
        ),
        ("I rådet ingår även Nätverket Lugna bryggan.", {"Lugna bryggan"}),
    ],
)
def test_a_collaboration_in_a_row_of_members_is_a_member(
    told: Told, sentence: str, expected: set[str]
) -> None:
    assert members(told, sentence) == expected


def test_a_collaboration_that_others_take_part_in_is_no_member_beside_them(told: Told) -> None:
    said = told(HEAD.format("Polisen och kulturnämnden deltar i Nätverket Lugna bryggan."))
    assert "Polisen participatesIn Nätverket Lugna bryggan" in said
    assert not any(fact.startswith("Nätverket Lugna bryggan participatesIn") for fact in said)


def test_a_list_goes_on_behind_where_one_of_it_is(told: Told) -> None:
    said = members(told, "Med i rådet är elevhälsan på Strandskolan, polisen och Svenska kyrkan.")
    assert {"Elevhälsan", "Polisen", "Svenska kyrkan"} <= said
    assert "Strandskolan" not in said


@pytest.mark.parametrize(
    "sentence",
    [
        "Bakom projektet står kulturnämnden och Svenska kyrkan.",
        "Vem står bakom: Kulturnämnden och Svenska kyrkan",
        "Huset öppnade i fjol. Ägare är kulturnämnden och Svenska kyrkan.",
    ],
)
def test_a_heading_that_several_stand_behind_is_a_collaboration_whatever_its_form(
    told: Told, sentence: str
) -> None:
    said = told(f"Strömhamns kommun\n\nMöten i hamnen\n\nTräffpunkt Kajhuset\n\n{sentence}\n")
    plain = {fact.removesuffix(" (owner)") for fact in said}
    assert {
        f"{name} participatesIn Träffpunkt Kajhuset" for name in ("Kulturnämnden", "Svenska kyrkan")
    } <= plain


def test_a_heading_that_one_stands_behind_stays_what_it_is(told: Told) -> None:
    said = told(
        "Strömhamns kommun\n\nMöten i hamnen\n\nTräffpunkt Kajhuset\n\nBakom huset står kulturnämnden.\n"
    )
    assert "Kulturnämnden participatesIn Träffpunkt Kajhuset" not in said


def test_who_is_with_in_it_is_of_what_the_section_told_of_last(told: Told) -> None:
    said = told(
        "Strömhamns kommun\n\nMöten i hamnen\n\nNätverket Lugna bryggan startade i våras.\n\n"
        "Vilka är med: Polisen, Svenska kyrkan\n"
    )
    assert "Svenska kyrkan participatesIn Lugna bryggan" in said
