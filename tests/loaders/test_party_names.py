"""What the parties of an agreement are called in it, and whom "parterna", "varje kommun" or "kommunerna" means."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], set[str]]

HEAD = """SAMARBETSAVTAL

om gemensam båtvård i Norra viken

1 § Parter

Åsele kommun (212000-1234), "Åsele"
Strömhamns kommun, nedan Hamnkommunen
Vikens båtvarv AB, nedan kallat Bolaget

Parterna benämns tillsammans Parterna.

2 § Bakgrund

Båtarna i viken har länge vårdats av var och en för sig, vilket har blivit dyrt och lett till att ingen har haft ansvar
för helheten. Medel har sökts flera gånger utan att frågan har lösts.

3 § Organisation

"""
ABOUT = "Samarbetsavtal om gemensam båtvård i Norra viken"


def test_each_line_below_the_heading_names_a_party(told: Told) -> None:
    """Numbers, quoted short names and "nedan" behind a name do not end the section."""
    parties = {
        line
        for line in told(f"{HEAD}Styrgruppen består av en chefsperson från vardera Part.")
        if line.endswith(f"participatesIn {ABOUT}")
    }
    assert {line.split(" participatesIn")[0] for line in parties} == {
        "Åsele kommun",
        "Strömhamns kommun",
        "Vikens båtvarv AB",
    }


@pytest.mark.parametrize(
    ("said", "facts"),
    [
        (
            "Projektledningen bekostas av Bolaget och Åsele.",
            {f"Åsele kommun funds {ABOUT}", f"Vikens båtvarv AB funds {ABOUT}"},
        ),
        (
            "Styrgruppen består av en chefsperson från vardera Part.",
            {
                "Åsele kommun participatesIn Styrgruppen",
                "Strömhamns kommun participatesIn Styrgruppen",
                "Vikens båtvarv AB participatesIn Styrgruppen",
            },
        ),
        (
            "I arbetsgruppen ingår en tjänsteperson per kommun.",
            {"Åsele kommun participatesIn Arbetsgruppen", "Strömhamns kommun participatesIn Arbetsgruppen"},
        ),
        (
            "I styrgruppen sitter kommundirektörerna och Länsstyrelsen.",
            {"Åsele kommun participatesIn Styrgruppen", "Strömhamns kommun participatesIn Styrgruppen"},
        ),
    ],
)
def test_short_names_and_nouns_mean_the_parties(told: Told, said: str, facts: set[str]) -> None:
    assert facts <= told(HEAD + said)


def test_who_is_said_to_be_no_party_is_none(told: Told) -> None:
    text = (
        f"{HEAD.replace('Parterna benämns', 'Länsstyrelsen är inte part. Parterna benämns')}Avtalet är nytt."
    )
    assert not [line for line in told(text) if "Länsstyrelsen participatesIn" in line]


def test_municipalities_in_lines_of_their_own_are_no_letterheads(told: Told) -> None:
    text = (
        "SAMVERKANSAVTAL BÅTVÅRD NORR\n\nAvtalsparter\nÅsele kommun\nStrömhamns kommun\n\n"
        "§ 1 Syfte\nVården ska bli bättre."
    )
    assert len([line for line in told(text) if " participatesIn " in line]) == 2


def test_those_listed_before_are_meant_by_the_noun_for_all_of_them(told: Told) -> None:
    said = "I Båtforum Norr sitter Åsele kommun, Vilhelmina kommun och Lycksele kommun.\n\n"
    text = f"Strömhamns kommun\n\nFjällen\n\n{said}Kommunerna deltar även i Snönätverket Väst."
    assert {
        f"{place} kommun participatesIn Snönätverket Väst" for place in ("Åsele", "Vilhelmina", "Lycksele")
    } <= (told(text))


def test_members_of_an_association_are_not_in_what_the_agreement_is_about(told: Told) -> None:
    text = f"{HEAD}Kajens ridklubb och Vikens roddklubb är medlemmar i Verdandi Strömhamn vid avtalets tecknande."
    assert not [line for line in told(text) if line.endswith(f"klubb participatesIn {ABOUT}")]
