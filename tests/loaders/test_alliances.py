"""Who works with whom by the build of a clause: who is its subject, and who stands behind which words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], set[str]]
HEAD = "Verksamheten\n\n"


def _pairs(facts: set[str]) -> set[str]:
    return {line for line in facts if " collaboratesWith " in line}


@pytest.mark.parametrize(
    "sentence",
    [
        "Lotsuddens IK har sedan 2019 en egen rutin för nödlägen ihop med PRO Tallnäs.",
        "Ledare från Lotsuddens IK har under hösten gått igenom stigarna ihop med PRO Tallnäs.",
        "I Viken sköts stigarna av Lotsuddens IK i nära samverkan med PRO Tallnäs.",
        "På udden har Lotsuddens IK byggt en brygga ihop med PRO Tallnäs, och Sjöscouterna Vik målar den.",
        "Det uppges att Lotsuddens IK har kontakterna med PRO Tallnäs.",
        "Båtvakterna på Lotsuddens IK planerar kvällarna tillsammans med PRO Tallnäs.",
        "Lotsuddens IK håller kurser tillsammans med volontärer från PRO Tallnäs.",
        "Lotsuddens IK lagar nät åt PRO Tallnäs, men Projektet Lovljus vilar.",
        "Stugan hyrs av Lotsuddens IK, som enligt avtal med PRO Tallnäs städar den.",
    ],
)
def test_the_subject_works_with_those_behind_med(told: Told, sentence: str) -> None:
    assert "Lotsuddens IK collaboratesWith PRO Tallnäs" in _pairs(told(f"{HEAD}{sentence}\n"))


@pytest.mark.parametrize(
    "sentence",
    [
        "Lotsuddens IK räknar sälar på uppdrag av PRO Tallnäs.",
        "Kartorna ritades av Lotsuddens IK med hjälp av PRO Tallnäs.",
        "Lotsuddens IK har kört ut ved åt PRO Tallnäs.",
    ],
)
def test_the_subject_works_for_those_who_asked_it_to(told: Told, sentence: str) -> None:
    assert "Lotsuddens IK collaboratesWith PRO Tallnäs" in _pairs(told(f"{HEAD}{sentence}\n"))


@pytest.mark.parametrize(
    "sentence",
    [
        "Lotsuddens IK och PRO Tallnäs har sedan 2018 samarbetat om skyltar.",
        "I Viken turas Lotsuddens IK och PRO Tallnäs om att koka kaffe.",
        "Båtarna lagas varje höst av Lotsuddens IK och PRO Tallnäs tillsammans.",
        "Lotsuddens IK och PRO Tallnäs arbetar tillsammans med att stötta dem som vill sjunga.",
    ],
)
def test_several_subjects_work_with_each_other(told: Told, sentence: str) -> None:
    assert "Lotsuddens IK collaboratesWith PRO Tallnäs" in _pairs(told(f"{HEAD}{sentence}\n"))


@pytest.mark.parametrize(
    "sentence",
    [
        "Lotsuddens IK vill bygga en brygga ihop med PRO Tallnäs.",
        "Lotsuddens IK har inte längre någon rutin ihop med PRO Tallnäs.",
        "Stugan betalas av Lotsuddens IK och PRO Tallnäs gemensamt.",
        "Lotsuddens IK håller i en tävling, och gemensamma regler gäller för PRO Tallnäs.",
        "Stigarna i Viken, som Lotsuddens IK äger, har fått en karta ihop med PRO Tallnäs.",
    ],
)
def test_wishes_payments_and_other_clauses_bind_nobody(told: Told, sentence: str) -> None:
    assert not _pairs(told(f"{HEAD}{sentence}\n"))


SECTION = (
    "Projektet Lovljus\n\nProjektet Lovljus startade 2021. Polisen och Lotsskolan ingår i projektet.\n\n"
)


def test_what_a_sentence_tells_without_pointing_binds_its_subject_and_partners(told: Told) -> None:
    facts = told(f"{SECTION}Lotsuddens IK planterar träd i dalen tillsammans med PRO Tallnäs.\n")
    assert "Lotsuddens IK collaboratesWith PRO Tallnäs" in _pairs(facts)


@pytest.mark.parametrize(
    "sentence",
    [
        "Lotsuddens IK driver det tillsammans med PRO Tallnäs.",
        "Projektet leds av Lotsuddens IK ihop med PRO Tallnäs.",
    ],
)
def test_what_points_to_the_project_makes_members_and_no_pair(told: Told, sentence: str) -> None:
    assert not _pairs(told(f"{SECTION}{sentence}\n"))


@pytest.mark.parametrize(
    "sentence",
    [
        "Under samma tak samverkar Lotsuddens IK, PRO Tallnäs och Röda Korset.",
    ],
)
def test_company_of_others_and_a_row_of_three_make_no_pairs(told: Told, sentence: str) -> None:
    """Three are in something that has no name here."""
    pairs = _pairs(told(f"{HEAD}{sentence}\n"))
    assert "Lotsuddens IK collaboratesWith PRO Tallnäs" not in pairs


def test_who_gives_a_task_does_not_do_it(told: Told) -> None:
    """The company behind it is that of whoever got the task."""
    sentence = (
        "Kommunstyrelsen har gett socialkontoret i uppdrag att i samråd med Trafikverket ta fram en plan."
    )
    assert "Kommunstyrelsen collaboratesWith Trafikverket" not in _pairs(told(f"{HEAD}{sentence}\n"))
