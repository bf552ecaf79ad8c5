"""Boards that several have in common are what they take part in; any other board acts for itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.names.jointboards import joint_boards

Told = Callable[..., set[str]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Kommunerna bildar en gemensam nämnd för hjälpmedel mellan regionen och Vik.",
            "Gemensam nämnd för hjälpmedel",
        ),
        (
            "Den gemensamma överförmyndarnämnden för Norra ådalen har",
            "Gemensamma överförmyndarnämnden för Norra ådalen",
        ),
    ],
)
def test_a_board_in_common_is_called_by_what_it_is_for(text: str, name: str) -> None:
    assert [found.name for found in joint_boards(text)] == [name]


@pytest.mark.parametrize(
    "text",
    ["De har en gemensam nämnd.", "Nämnden för hjälpmedel möts.", "En gemensam nämnd för att spara pengar."],
)
def test_no_other_board_is_one(text: str) -> None:
    assert not list(joint_boards(text))


@pytest.mark.parametrize(
    "sentence",
    [
        "Hällefors kommun ingår sedan 2031 i en gemensam miljönämnd tillsammans med Nora och Lindesbergs kommuner.",
        "Hällefors, Nora och Lindesberg har gemensam miljönämnd.",
        "Hällefors kommun har tillsammans med Nora och Lindesbergs kommuner en gemensam miljönämnd.",
        "Fullmäktige har antagit en gemensam miljönämnd för Hällefors, Nora och Lindesbergs kommuner.",
    ],
)
def test_whoever_shares_a_board_is_in_it(told: Told, sentence: str) -> None:
    facts = told(sentence)
    assert {
        f"{name} kommun participatesIn Gemensam miljönämnd" for name in ("Hällefors", "Nora", "Lindesbergs")
    } <= facts


def test_a_board_that_several_might_share_has_nobody(told: Told) -> None:
    assert not told("Frågan om en gemensam miljönämnd med Nora kommun utreds.\n")


def test_who_has_formed_it_is_in_it(told: Told) -> None:
    facts = told(
        "Gemensam nämnd för hjälpmedel\n\nViks kommun, Tallbo kommun och Region Ådalen har bildat en gemensam nämnd.\n"
    )
    assert "Region Ådalen participatesIn Gemensam nämnd för hjälpmedel" in facts


@pytest.mark.parametrize("mark", [", {}", " ({})", " – {}"])
def test_what_stands_in_brackets_or_behind_a_dash_says_what_a_name_is(told: Told, mark: str) -> None:
    kind = mark.format("ett nätverk mellan polisen och bostadsbolagen")
    facts = told(f"Här finns Kajsam{kind}.\n")
    assert "Polisen participatesIn Kajsam" in facts


def test_a_municipality_with_a_capital_is_the_same(told: Told) -> None:
    facts = told("Folkhälsorådet är ett organ för samverkan mellan Tallbo Kommun och Region Ådalen.\n")
    assert "Tallbo kommun participatesIn Folkhälsorådet" in facts


def test_a_word_for_an_aim_opens_no_name(told: Told) -> None:
    facts = told(
        "Grannsamverkan\n\nAvsikten med grannsamverkan är att höja tryggheten. Arbetet sker med polisen.\n"
    )
    assert not [fact for fact in facts if "Avsikten" in fact]
