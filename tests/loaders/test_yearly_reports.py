"""What reports tell in running text: of whose they are without naming it, of their project, of who did what."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], set[str]]
BELOW = "\n\nBakgrund\n\nProjektet pågick i två år.\n\nOrganisation\n\n"
HEAD = "Verksamhetsberättelse 2031\n\nStrömhamns kommun\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "Samverkan har skett med Lotsuddens IK.",
        "Under året har samverkan skett med Lotsuddens IK.",
        "Kursen i båtvett har getts i samarbete med Lotsuddens IK.",
        "Tillsammans med Lotsuddens IK så har en ny modell tagits fram.",
    ],
)
def test_report_of_a_municipality_tells_whom_it_worked_with(told: Told, text: str) -> None:
    assert "Lotsuddens IK collaboratesWith Strömhamns kommun" in told(f"{HEAD}{text}\n")


@pytest.mark.parametrize(
    "text",
    [
        "Dessa planeras ihop med Lotsuddens IK.",
        "Bågskyttarna har samverkat med Lotsuddens IK.",
        "Samverkan bör inledas med Lotsuddens IK.",
    ],
)
def test_what_others_do_or_should_be_done_is_not_the_municipalitys(told: Told, text: str) -> None:
    assert "Lotsuddens IK collaboratesWith Strömhamns kommun" not in told(f"{HEAD}{text}\n")


def test_kinds_of_papers_and_their_parts_are_no_collaborations(told: Told) -> None:
    facts = told(
        f"{HEAD}Samarbetet med Lotsuddens IK har fördjupats.\n\nProjektperiod\n\nGruppen består av PRO.\n"
    )
    assert not {line for line in facts if " participatesIn " in line}


def test_genitive_says_whose_cooperation_it_is(told: Told) -> None:
    facts = told(f"{HEAD}Lotsskolans samarbete med PRO Tallnäs har fortsatt.\n")
    assert "Lotsskolan collaboratesWith PRO Tallnäs" in facts


def test_the_only_project_of_a_paper_is_spoken_of_in_all_its_sections(told: Told) -> None:
    text = (
        "Bakgrund\n\nProjektet Blå bojar startade i mars. Projektet har syftat till renare vatten.\n\n"
        "Ekonomi\n\nFinansiellt stöttades projektet av Vinnova.\n\nSlutord\n\nProjektet avslutades i maj.\n"
    )
    assert "Vinnova funds Blå bojar" in told(text)
    assert "Vinnova funds Blå bojar" not in told(f"{text}\nTips\n\nÄven projektet Grön kaj har fått stöd.\n")


def test_those_who_opened_a_cafe_with_a_name_are_in_it(told: Told) -> None:
    facts = told(f"{HEAD}Här har Lotsuddens IK, Polisen och PRO Tallnäs öppnat språkcaféet Mötas.\n")
    assert facts >= {f"{who} participatesIn Mötas" for who in ("Lotsuddens IK", "Polisen", "PRO Tallnäs")}


def test_month_behind_a_name_says_when(told: Told) -> None:
    facts = told(f"{HEAD}Polisen och Lotsuddens IK startade projektet Lugna kajer i maj.\n")
    assert "Polisen participatesIn Lugna kajer (owner)" in facts


@pytest.mark.parametrize(
    "title",
    [
        "Slutrapport Lugna kajer",
        "Slutrapport. Projekt; Lugna Kajer.",
        "Utvärdering av projektet Lugna kajer 2031",
        "Lugna kajer – slutrapport",
    ],
)
def test_title_of_a_report_says_what_its_projekt_is(told: Told, title: str) -> None:
    text = f"{title}{BELOW}Bakom projektet står Polisen och PRO.\n"
    names = {line.partition(" participatesIn ")[2].casefold() for line in told(text)}
    assert "lugna kajer" in names


@pytest.mark.parametrize(
    "title", ["Slutrapport 2031", "Slutrapport Tallnäs kommun", "Utvärdering av ungdomsteamet"]
)
def test_title_of_a_report_that_names_no_project_gives_none(told: Told, title: str) -> None:
    text = f"{title}{BELOW}Bakom projektet står Polisen och PRO.\n"
    assert not {line for line in told(text) if " participatesIn " in line}


def test_report_on_a_project_tells_in_whose_company_it_was_done(told: Told) -> None:
    text = f"Slutrapport Lugna kajer{BELOW}Samarbete har skett med PRO Tallnäs.\n"
    assert "PRO Tallnäs participatesIn Lugna kajer" in told(text)
