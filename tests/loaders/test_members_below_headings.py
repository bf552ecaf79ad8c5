"""Headings that only say whose members stand below them divide the section of what those are in."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from model.fact import Reading

Read = Callable[[str], Reading]
BODIES = ("Socialförvaltningen", "Hushållningssällskapet", "Polisen")
LINES = "\n".join(BODIES)


def members(reading: Reading, name: str) -> set[str]:
    """Who takes part in it."""
    return {f.subject for f in reading.facts if f.predicate == "participatesIn" and f.object == name}


@pytest.mark.parametrize(
    "heading", ["Medlemmar", "Kontaktpersoner", "Organisationer som undertecknat", "Roller i nätverket"]
)
def test_members_of_what_the_section_above_is_about(read: Read, heading: str) -> None:
    """Not of what the section before that one was about."""
    text = (
        "Trygghetsrådet i hamnen\n\nRådet möts på våren och på hösten, oftast i stadshusets stora sal.\n\n"
        "Nätverket Ung kustbygd\n\nHär byter de som möter unga erfarenheter med varandra två gånger per termin.\n\n"
        f"{heading}\n{LINES}\n"
    )
    assert members(read(text), "Ung kustbygd") == set(BODIES)


def test_a_steering_group_by_its_heading_serves_what_stands_above(read: Read) -> None:
    """Its members, with their titles and names, are in both; the next group serves the same."""
    text = (
        "Nätverket Ung kustbygd\n\nHär byter de som möter unga erfarenheter med varandra två gånger per termin.\n\n"
        "Styrgrupp\nEnhetschef, Socialförvaltningen\nPolisen (ordförande)\n\n"
        "Arbetsgrupp\nHushållningssällskapet\nSvenska kyrkan\n"
    )
    reading = read(text)
    assert members(reading, "Styrgruppen") == {"Socialförvaltningen", "Polisen"}
    assert {"Socialförvaltningen", "Polisen", "Hushållningssällskapet"} <= members(reading, "Ung kustbygd")


def test_the_group_is_known_as_one_and_serves_what_the_title_names(read: Read) -> None:
    text = (
        "Vi i Föräldraforum Öst\n\nArbetsgruppen\nHär sitter Polisen, Röda Korset och Socialförvaltningen.\n\n"
        "Styrgruppen\nSvenska kyrkan, Hyresgästföreningen och socialnämnden.\n"
    )
    assert {"Röda Korset", "Svenska kyrkan"} <= members(read(text), "Föräldraforum Öst")


def test_bare_lines_below_the_name_of_a_network(read: Read) -> None:
    text = f"Bygdenätverket Norra Viken\n{LINES}\n\nKartan över bygden trycks om nästa vår.\n"
    assert members(read(text), "Bygdenätverket Norra Viken") == set(BODIES)


@pytest.mark.parametrize("label", ["Styrgrupp", "Projektgruppen", "Arbetsgrupp"])
def test_a_group_in_front_of_a_line(read: Read, label: str) -> None:
    text = f"Projektet Grön kaj startade 2031. {label}: Polisen, Hushållningssällskapet och Svenska kyrkan."
    assert members(read(text), "Grön kaj") == {"Polisen", "Hushållningssällskapet", "Svenska kyrkan"}


def test_what_a_steering_group_does_makes_no_members(read: Read) -> None:
    text = (
        "Nätverket Ung kustbygd\n\nHär byter de som möter unga erfarenheter med varandra två gånger per termin.\n\n"
        "Styrgrupp\n- lämnar en rapport om året till kommunstyrelsen\n- svarar på frågor från polisen och skolan\n"
    )
    assert not members(read(text), "Styrgruppen")
