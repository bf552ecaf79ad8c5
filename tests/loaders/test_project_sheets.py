"""Projects that reports describe in labelled lines: who carries them, who takes part, for whom, who pays."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from model.fact import Reading

Told = Callable[..., set[str]]

OPENING = (
    "Verksamhetsberättelse\n\nUnder året har många varit med och gjort hamnen till en bättre plats att vara på.\n"
    "Det som följer är ett urval av det som hände, i den ordning som det började under året som gick.\n\n"
    "Våra insatser\n\n"
)

FORMS = {
    "a label a line": (
        "Vågbrytaren (1 310 tkr)\nInsatsägare: Fritidsnämnden\nParter: Polisen, IK Fyren\n"
        "För vem: unga utan arbete\n   Man träffas på måndagar. Det är fullt i båten.\n"
    ),
    "bullets": (
        "Projekt: Vågbrytaren\n• Projektägare: Fritidsnämnden\n• Samverkansparter: polisen; IK Fyren\n"
        "• Målgrupp: unga utan arbete\n• Tid: 2031\n"
    ),
    "in one line": (
        "Vågbrytaren\nHuvudman: Fritidsnämnden | Deltagare: Polisen och IK Fyren | Målgrupper: unga utan arbete\n"
    ),
}


@pytest.mark.parametrize("form", FORMS)
def test_project_has_owner_members_and_those_it_is_for(told: Told, form: str) -> None:
    assert told(OPENING + FORMS[form]) == {
        "Fritidsnämnden participatesIn Vågbrytaren (owner)",
        "Polisen participatesIn Vågbrytaren",
        "IK Fyren participatesIn Vågbrytaren",
        "Vågbrytaren targets Unga utan arbete",
    }


def test_project_is_known_by_its_name_in_the_text_beside(told: Told) -> None:
    text = FORMS["a label a line"] + "\nFramåt\n\nKulturnämnden leder Vågbrytaren från nästa vår.\n"
    assert "Kulturnämnden participatesIn Vågbrytaren (coordinator)" in told(OPENING + text)


def test_names_with_what_they_cost_are_projects(told: Told) -> None:
    text = (
        f"{OPENING}Hela Hamnen (960 tkr)\nPolisen och IK Fyren medverkar i insatsen.\n\n"
        "Segelskola för alla (1 200 000 kr)\nKulturnämnden leder arbetet.\n"
    )
    assert {"Polisen participatesIn Hela Hamnen", "IK Fyren participatesIn Hela Hamnen"} <= told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Protokoll från mötet\n\nPlats: Rådhuset\nTid: måndag\nOrdförande: Fritidsnämnden\nLedamöter: Polisen\n",
        "Öppna båthuset på kvällarna\nAnsvar: Fritidsnämnden\nMålgrupp: unga\nDeltagare: Polisen\n",
    ],
    ids=["minutes", "measure"],
)
def test_heads_of_minutes_and_measures_are_no_projects(read: Callable[..., Reading], text: str) -> None:
    assert not [f for f in read(text).facts if f.object_type == "Collaboration"]


def test_a_report_is_about_the_project_that_its_head_names(told: Callable[..., set[str]]) -> None:
    """Lines in the head that say nothing we read do not part the project from its partners."""
    text = (
        "Slutrapport\n\n"
        "Projektnamn: Kajlyftet\n"
        "Programområde: 2, Vägar till arbete\n"
        "Stödmottagare: Fritidsnämnden\n"
        "Rapportperiod: hela 2021\n"
        "Övriga samverkansparter: Polisen, Hyresgästföreningen\n\n"
        "Vad som gjordes\n\n"
        "Projektet har arbetat i liten skala. I projektet deltog även Röda Korset.\n"
    )
    assert {
        "Fritidsnämnden participatesIn Kajlyftet (owner)",
        "Polisen participatesIn Kajlyftet",
        "Hyresgästföreningen participatesIn Kajlyftet",
        "Röda Korset participatesIn Kajlyftet",
    } <= told(text)
