"""A year behind a collaboration's name: when it only says when, and when it is a part of the name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

HEAD = "Remissvar från Strömhamn 2024\n\n"


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Polisen deltar i projektet Kajen 2022.", "Kajen"),
        ("Polisen deltar i projektet Kajen 2024.", "Kajen"),
        ("Polisen deltar i projektet Lyktan 2021–2023.", "Lyktan"),
        ("Polisen deltar i projektet Lyktan 2023–2026.", "Lyktan"),
        ("Polisen deltar i projektet Kajen 2035.", "Kajen 2035"),
        ("Polisen deltar i satsningen Vision 2020.", "Vision 2020"),
        ("Polisen deltar i projektet Agenda 2030.", "Agenda 2030"),
        ("Polisen deltar i projektet Sommar 2022.", "Sommar 2022"),
        ("Polisen deltar i projektet Strömhamn 2020.", "Strömhamn 2020"),
    ],
)
def test_a_year_is_part_of_a_name_that_looks_forward_or_is_none_without_it(
    told: Callable[[str], set[str]], sentence: str, name: str
) -> None:
    assert f"Polisen participatesIn {name}" in told(HEAD + sentence)


def test_a_project_is_one_with_and_without_its_year(told: Callable[[str], set[str]]) -> None:
    """What is said of it under either name is said of the same thing."""
    said = told(f"{HEAD}Polisen deltar i projektet Kajen 2022. I Kajen deltar även Röda Korset.\n")
    assert {"Polisen participatesIn Kajen", "Röda Korset participatesIn Kajen"} <= said


def test_a_heading_with_a_year_names_the_project_alone(told: Callable[[str], set[str]]) -> None:
    """The section below it speaks of the project."""
    said = told(f"{HEAD}Bojarna 2023\n\nProjektet leds av Fritidsnämnden. Polisen deltar i projektet.\n")
    assert "Polisen participatesIn Bojarna" in said


def test_whatever_the_bodies_of_a_municipality_are_in_it_is_none_itself(
    told: Callable[[str], set[str]],
) -> None:
    said = told(f"{HEAD}Storvik Energi AB ingår i Fjärdby kommuns krisorganisation.\n")
    assert not [fact for fact in said if fact.endswith(("participatesIn Fjärdby kommun", "Fjärdby kommuns"))]
