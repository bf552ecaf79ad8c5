"""Abbreviations that a document explains."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], set[str]]
PLAN = """Handlingsplan för kusten 2024–2027
Strömhamns kommun

{explained}

2. Så leds arbetet
Kustrådet Strömhamn, där SBF, BYN och SLV är representerade, träffas fyra gånger per år.
"""
MEMBERS = {
    "Samhällsbyggnadsförvaltningen participatesIn Kustrådet Strömhamn",
    "Byggnadsnämnden participatesIn Kustrådet Strömhamn",
    "Livsmedelsverket participatesIn Kustrådet Strömhamn",
}


@pytest.mark.parametrize(
    "explained",
    [
        "Förkortningar\nSBF  samhällsbyggnadsförvaltningen\nBYN  byggnadsnämnden",
        "Förklaring: SBF = samhällsbyggnadsförvaltningen, BYN = byggnadsnämnden.",
        "Berörda är samhällsbyggnadsförvaltningen (SBF) och byggnadsnämnden (BYN).",
    ],
)
def test_what_is_explained_means_the_same_everywhere(told: Told, explained: str) -> None:
    lines = told(PLAN.format(explained=explained))
    assert {line for line in MEMBERS if "Livsmedelsverket" not in line} <= lines


def test_letters_that_stand_in_no_such_order_explain_nothing(told: Told) -> None:
    lines = told(
        PLAN.format(explained="Förkortningar\nSBF  samhällsbyggnadsförvaltningen\nSLV  Livsmedelsverket")
    )
    assert not [line for line in lines if line.startswith("Livsmedelsverket participatesIn")]


@pytest.mark.parametrize(
    "text",
    [
        "Kommunens brottsförebyggande råd, Brå, möts varje månad. I Brå sitter Polisen och Lodgården AB.",
        "Kommunens brottsförebyggande råd (Brå) möts varje månad. Brå består av Polisen och Lodgården AB.",
    ],
)
def test_a_council_is_meant_by_what_it_is_called_for_short(told: Told, text: str) -> None:
    found = told(f"Trygghet i Bergs kommun 2024\n\n{text}\n")
    assert {
        f"{who} participatesIn Kommunens brottsförebyggande råd" for who in ("Polisen", "Lodgården AB")
    } <= found
    assert not [fact for fact in found if fact.startswith("Brå ")]


def test_the_agency_is_meant_where_no_council_is_called_so(told: Told) -> None:
    found = told("Trygghet i Bergs kommun 2024\n\nPolisen, kommunen och Brå möts i nätverket Trygga Byar.\n")
    assert "Brå participatesIn Trygga Byar" in found
