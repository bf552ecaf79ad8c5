"""What announces a list is no member of it, and what a list's title names is what its members are in."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from model.fact import Reading

Read = Callable[[str], Reading]


def members(reading: Reading, name: str) -> set[str]:
    """Who takes part in it."""
    return {f.subject for f in reading.facts if f.predicate == "participatesIn" and f.object == name}


def test_a_noun_before_a_colon_stands_for_those_behind_it(read: Read) -> None:
    text = "Nätverket Grön kaj startade 2031. Organisationer: Röda Korset, Polisen. Företag: Kajkraft AB."
    assert members(read(text), "Grön kaj") == {"Röda Korset", "Polisen", "Kajkraft AB"}


def test_following_organisations_are_those_below(read: Read) -> None:
    text = "Nätverket Grön kaj\n\nI nätverket ingår följande organisationer:\n- Röda Korset\n- Hyresgästföreningen\n"
    assert members(read(text), "Grön kaj") == {"Röda Korset", "Hyresgästföreningen"}


def test_municipalities_behind_their_label(read: Read) -> None:
    text = "Nätverket Grön kaj startade 2031. Deltagande kommuner: Mora, Orsa och Rättvik."
    assert {"Orsa kommun", "Rättviks kommun"} <= members(read(text), "Grön kaj")


def test_places_behind_another_label_are_places(read: Read) -> None:
    text = "Nätverket Grön kaj startade 2031. Orter: Mora, Orsa och Rättvik."
    assert not members(read(text), "Grön kaj")


def test_a_list_in_one_line_that_semicolons_part(read: Read) -> None:
    text = "Nätverket Grön kaj startade 2031. Nätverkets medlemmar: Röda Korset; Polisen; Kajkraft AB (ordförande)."
    assert members(read(text), "Grön kaj") == {"Röda Korset", "Polisen", "Kajkraft AB"}


@pytest.mark.parametrize(
    "title", ["Kontaktlista Lugna Gränd", "Vem gör vad i Lugna Gränd?", "Lugna Gränd – medlemmar 2031"]
)
def test_the_title_of_a_list_names_what_those_are_in(read: Read, title: str) -> None:
    text = f"{title}\n\n- Röda Korset\n- Polisen\n- Hyresgästföreningen\n"
    assert members(read(text), "Lugna Gränd") == {"Röda Korset", "Polisen", "Hyresgästföreningen"}


def test_a_council_by_the_name_of_an_authority_is_the_places_own(read: Read) -> None:
    text = "Brottsförebyggande rådet i Gnesta\n\nRådet leds av socialnämnden. Dessutom deltar Röda Korset.\n"
    assert "Röda Korset" in members(read(text), "Brottsförebyggande rådet i Gnesta")


def test_a_sentence_tells_of_the_collaboration_that_it_opens_with(read: Read) -> None:
    text = (
        "Trygghetsrådet i hamnen är kommunens bidrag till nätverket Lugna Kuster. "
        "Ledamöter är Polisen, Röda Korset och socialnämnden."
    )
    assert members(read(text), "Trygghetsrådet i hamnen") == {"Polisen", "Röda Korset", "Socialnämnden"}


def test_the_name_behind_a_group_is_the_groups(read: Read) -> None:
    text = (
        "Kommunen har en gemensam samverkansgrupp för barn: Norra barngruppen. "
        "Medlemmar är Polisen, Röda Korset och socialnämnden."
    )
    assert members(read(text), "Norra barngruppen") == {"Polisen", "Röda Korset", "Socialnämnden"}


@pytest.mark.parametrize(
    "opening", ["Följande föreningar är representerade:", "I nätverket ingår:", "Medlemmar"]
)
def test_lines_of_a_list_may_have_empty_lines_between(read: Read, opening: str) -> None:
    text = (
        f"Nätverket Grön kaj\n\nNätverket Grön kaj möts varje vår.\n\n{opening}\n\nPolisen Eva Ek, 070-11 22 33\n"
        "e-post: eva@polis.se\n\nRöda Korset\n\nSocialnämnden\n\nKontakt\n\nHyresgästföreningen har nycklarna.\n"
    )
    assert members(read(text), "Grön kaj") == {"Röda Korset", "Polisen", "Socialnämnden"}


def test_headings_between_texts_are_no_list(read: Read) -> None:
    text = (
        "Nätverket Grön kaj\n\nDetta gäller:\n\nPolisen\n\nPolisen svarar i telefon varje dag.\n\n"
        "Röda Korset\n\nDär finns kläder.\n"
    )
    assert not members(read(text), "Grön kaj")
