"""Titles that are names: what stands above or before a text that tells who does something together."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[..., set[str]]

PAGE = """Så arbetar vi i hamnen

Kommunen gör en del själv och mycket tillsammans med andra. Här kan du läsa om hur det går till.

Pågående samarbeten

Ljus på kajen
Deltar gör Polisen, Hyresgästföreningen och tekniska nämnden, som träffas varje månad.

Läxor i land
Röda Korset och Rädda Barnen deltar med volontärer. Fritidsnämnden är med sedan i våras.

Ekonomi
Polisen och Hyresgästföreningen deltar inte i kostnaderna. Kommunstyrelsen betalar.
"""


def test_headings_above_who_does_it_together_are_names(told: Told) -> None:
    facts = told(PAGE)
    assert {
        "Polisen participatesIn Ljus på kajen",
        "Hyresgästföreningen participatesIn Ljus på kajen",
        "Röda Korset participatesIn Läxor i land",
        "Rädda Barnen participatesIn Läxor i land",
    } <= facts


def test_headings_that_divide_a_text_are_no_names(told: Told) -> None:
    assert not any("Ekonomi" in line or "Pågående" in line for line in told(PAGE))


@pytest.mark.parametrize("title", ["Seniorcentren", "Arbetsgrupper", "Fritidslokalerna"])
def test_titles_that_tell_of_several_places_or_bodies_are_no_names(told: Told, title: str) -> None:
    facts = told(PAGE.replace("Läxor i land", title))
    assert facts >= {"Polisen participatesIn Ljus på kajen"}
    assert not any(title in fact for fact in facts)


def test_a_bullet_opens_with_the_name_of_what_it_tells(told: Told) -> None:
    text = (
        "Samverkan i hamnen\n\nDet här gör vi gemensamt:\n\n"
        "- Ljus på kajen. I gruppen ingår Polisen, Hyresgästföreningen och tekniska nämnden.\n"
        "- Läxor i land. Här deltar Röda Korset och Rädda Barnen.\n"
    )
    facts = told(text)
    assert {"Polisen participatesIn Ljus på kajen", "Röda Korset participatesIn Läxor i land"} <= facts


def test_minutes_are_those_of_the_council_that_their_head_names(told: Told) -> None:
    """What is an agency of the state elsewhere is here the municipality's own council, with who sits in it."""
    text = (
        "Strömhamns kommun\n\nProtokoll\n\nBrottsförebyggande rådet\n\n2023-04-12\n\n"
        "Närvarande: Polisen, Räddningstjänsten Kustmark och fritidsnämnden.\n\n"
        "§ 1 Dagordning\nDagordningen godkänns.\n"
    )
    assert {
        "Polisen participatesIn Brottsförebyggande rådet",
        "Räddningstjänsten Kustmark participatesIn Brottsförebyggande rådet",
        "Fritidsnämnden participatesIn Brottsförebyggande rådet",
    } <= told(text)


def test_minutes_of_a_board_are_no_collaborations(told: Told) -> None:
    text = (
        "Strömhamns kommun\n\nProtokoll\n\nFritidsnämnden\n\n2023-04-12\n\n"
        "Närvarande: Polisen och Räddningstjänsten Kustmark.\n"
    )
    assert not any("participatesIn" in line for line in told(text))


def test_a_group_is_known_by_what_it_does(told: Told) -> None:
    text = (
        "Så styrs arbetet\n\nPolisen kommer med i arbetet.\n\n"
        "Det dagliga sköts i en operativ grupp som leds av fritidsnämnden. Röda Korset adjungeras till gruppen.\n"
    )
    facts = told(text)
    assert "Fritidsnämnden participatesIn Operativa gruppen (coordinator)" in facts
    assert "Röda Korset participatesIn Operativa gruppen" in facts
