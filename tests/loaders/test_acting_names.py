"""Councils, networks and the like that only act in a document: they take part and pay like any other body."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], set[str]]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Projektet Gröna backar drivs av Miljökontoret. Projektet finansieras av Leader Sundbygden.",
            "Leader Sundbygden funds Gröna backar",
        ),
        (
            "I projektet Ljusa stigar deltar Polisen, Storviks företagsgrupp och Svenska kyrkan.",
            "Storviks företagsgrupp participatesIn Ljusa stigar",
        ),
        (
            "Kvinnojouren Strömhamn har startat en samtalsgrupp tillsammans med Storviks beredskapsråd.",
            "Kvinnojouren Strömhamn collaboratesWith Storviks beredskapsråd",
        ),
    ],
)
def test_what_only_acts_is_an_actor(told: Told, text: str, fact: str) -> None:
    assert fact in told(f"Remissvar från Strömhamn 2024\n\n{text}\n")


def test_what_others_are_said_to_be_in_stays_a_collaboration(told: Told) -> None:
    text = """Remissvar från Strömhamn 2024

I Storviks beredskapsråd ingår Polisen och Röda Korset. En övning hölls i samarbete med Storviks beredskapsråd.
"""
    assert {f"{who} participatesIn Storviks beredskapsråd" for who in ("Polisen", "Röda Korset")} <= told(
        text
    )


def test_a_partnership_in_a_row_with_its_parties_is_no_actor(told: Told) -> None:
    text = "Kulturnämnden har ett idéburet offentligt partnerskap med PRO, IOP Fyrens hus."
    assert "PRO participatesIn IOP Fyrens hus" in told(f"Remissvar från Strömhamn 2024\n\n{text}\n")


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Arbetet följs av samverkansforumet Trygga Kvarter, Storviks byaråd och Polisen. "
            "I Trygga Kvarter möts Polisen och Röda Korset.",
            "Röda Korset participatesIn Trygga Kvarter",
        ),
        (
            "Projektet Kajvägen drivs av Samordningsförbundet Södra Ådalen. "
            "Förbundet består av Försäkringskassan och Arbetsförmedlingen.",
            "Försäkringskassan participatesIn Samordningsförbundet Södra Ådalen",
        ),
    ],
)
def test_what_its_noun_or_the_next_sentence_says_of_it_decides(told: Told, text: str, fact: str) -> None:
    assert fact in told(f"Remissvar från Strömhamn 2024\n\n{text}\n")


def test_members_of_a_body_just_named_are_not_in_what_it_runs(told: Told) -> None:
    text = """Remissvar från Strömhamn 2024

Projektet Kajvägen drivs av Samordningsförbundet Södra Ådalen. Förbundet består av Försäkringskassan och Polisen.
"""
    assert not [fact for fact in told(text) if fact.startswith("Polisen") and fact.endswith("Kajvägen")]
