"""Sentences that tell who is in a collaboration, and aims that do not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], set[str]]
PAGE = "Trygghet i Strömhamn\n\n"


@pytest.mark.parametrize(
    "opening",
    [
        "De som är med är",
        "De inblandade var",
        "De föreningar som deltog var",
        "De fastighetsägare som medverkar i projektet är",
    ],
)
def test_sentence_that_opens_with_those_in_it_lists_them(told: Told, opening: str) -> None:
    facts = told(
        f"{PAGE}Projektet Lugna vägar startade 2018. {opening} Rädda Barnen, Polisen och Verdandi.\n"
    )
    assert facts >= {f"{name} participatesIn Lugna vägar" for name in ("Rädda Barnen", "Polisen", "Verdandi")}


@pytest.mark.parametrize("aim", ["där målet är att", "vars syfte är att", "där tanken är att"])
def test_aim_told_behind_members_leaves_them_members(told: Told, aim: str) -> None:
    facts = told(
        f"{PAGE}Folkhälsorådet är ett samarbetsorgan mellan Polisen och Rädda Barnen, {aim} samla alla.\n"
    )
    assert facts >= {"Polisen participatesIn Folkhälsorådet", "Rädda Barnen participatesIn Folkhälsorådet"}


@pytest.mark.parametrize("aim", ["Avsikten", "Syftet", "Tanken"])
def test_whom_the_aim_of_a_project_names_is_not_in_it(told: Told, aim: str) -> None:
    facts = told(
        f"{PAGE}{aim} med projektet Lugna vägar är att stärka banden mellan föreningar och volontärer.\n"
    )
    assert not any("participatesIn Lugna vägar" in fact for fact in facts)


@pytest.mark.parametrize("what", ["en bred grupp ledd av", "en satsning, samordnad av"])
def test_who_leads_what_a_collaboration_is_said_to_be_is_in_it(told: Told, what: str) -> None:
    facts = told(f"{PAGE}Projektet Lugna vägar är {what} Länsstyrelsen.\n")
    assert "Länsstyrelsen participatesIn Lugna vägar (coordinator)" in facts


def test_those_who_come_to_terms_work_together(told: Told) -> None:
    facts = told(f"{PAGE}Socialnämnden har enats med Röda Korset om att öppna en mötesplats.\n")
    assert "Röda Korset collaboratesWith Socialnämnden" in facts
