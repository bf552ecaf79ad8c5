"""Pages as municipalities write them: questions for headings, lists without bullets, reports that jump about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], set[str]]
PAGE = "Trygghet\n\nHamnrådet\n\nHamnrådet är ett nätverk för trygga kajer. Det har funnits sedan 1998.\n\n"
MEMBERS = "Socialnämnden\nRäddningstjänsten\nSvenska kyrkan\n"
REPORT = "Kulturnämnden\nÅrsredovisning 2022\n\nÅrets händelser\n"


def members_of(found: set[str], name: str) -> set[str]:
    return {line.split(" participatesIn ")[0] for line in found if f" participatesIn {name}" in line}


@pytest.mark.parametrize(
    "question",
    [
        "Vilka ingår i rådet?",
        "Vilka sitter med i Hamnrådet?",
        "Vilka är med?",
        "Vilka samverkar i nätverket?",
    ],
)
@pytest.mark.parametrize("mark", ["", "- "])
def test_lines_below_a_question_are_members_of_what_it_asks_about(
    told: Told, question: str, mark: str
) -> None:
    lines = "".join(f"{mark}{line}\n" for line in MEMBERS.splitlines())
    found = told(f"{PAGE}{question}\n{lines}\nNär träffas rådet?\nFyra gånger om året.\n")
    assert members_of(found, "Hamnrådet") == {"Socialnämnden", "Räddningstjänsten", "Svenska kyrkan"}


def test_lines_below_other_questions_are_no_members(told: Told) -> None:
    assert not members_of(told(f"{PAGE}Vem ringer jag?\n{MEMBERS}"), "Hamnrådet")


def test_questions_state_nothing(told: Told) -> None:
    found = told(f"{PAGE}Deltar polisen i Hamnrådet?\n\nHur samarbetar polisen med Svenska kyrkan?\n")
    assert not {line for line in found if "Polisen" in line}


def test_what_is_new_in_a_report_is_the_boards_and_not_the_last_units(told: Told) -> None:
    text = (
        f"{REPORT}Biblioteket har haft 84 000 besök. Entrén målades om i mars. "
        "Utflykterna genomfördes ihop med Kajens ridklubb och lockade många barn.\n"
    )
    assert "Kajens ridklubb collaboratesWith Kulturnämnden" in told(text)
    assert not any("Bibliotek" in line and "ridklubb" in line for line in told(text))


def test_what_goes_on_about_the_unit_is_still_the_units(told: Told) -> None:
    text = f"{REPORT}Biblioteket ordnar utflykter. Många barn kommer. Utflykterna genomförs ihop med Kajens ridklubb.\n"
    assert any("Bibliotek" in line and "ridklubb" in line for line in told(text))


def test_contract_that_ran_out_is_none(told: Told) -> None:
    begun = f"{REPORT}Socialförvaltningen har ett avtal med Röda Korset om väntjänst"
    assert any("Röda Korset" in line for line in told(f"{begun}."))
    assert not any("Röda Korset" in line for line in told(f"{begun}, som löpte ut i mars."))


def test_whose_something_else_is_tells_nothing_of_what_was_named(told: Told) -> None:
    head = (
        "Om vatten\n\nI staden pågår mycket arbete.\n\nSedan 2018 finns Lovhamnen, som har öppet på loven. "
    )
    assert not members_of(
        told(f"{head}Simhallen är sedan 2015 gemensam för polisen och Röda Korset."), "Lovhamnen"
    )


@pytest.mark.parametrize("noun", ["familjecentralen", "Familjecentralen"])
def test_noun_that_a_name_begins_with_means_what_the_page_is_about(told: Told, noun: str) -> None:
    page = (
        "Familjecentralen Bryggan\n\nFamiljecentralen Bryggan är till för alla med små barn.\n\n"
        "Vilka arbetar på familjecentralen?\nHär finns mycket att göra. "
    )
    found = told(f"{page}På {noun} samarbetar Region Skåne och Röda Korset.\n")
    assert {"Region Skåne", "Röda Korset"} <= members_of(found, "Familjecentralen Bryggan")
    assert not any(line.endswith("Familjecentralen") for line in found)


def test_other_centres_are_not_the_one_of_the_page(told: Told) -> None:
    page = "Familjecentralen Bryggan\n\nFamiljecentralen Bryggan är till för alla med små barn.\n\n"
    found = told(f"{page}Familjecentralen Fyren drivs av Region Skåne och Röda Korset.\n")
    assert not members_of(found, "Familjecentralen Bryggan")


def test_preposition_at_the_head_of_a_sentence_is_no_part_of_a_name(told: Told) -> None:
    found = told(
        "Om biblioteken\n\nInom Bibliotek Mellanvik i Vik samarbetar polisen tätt med Röda Korset.\n"
    )
    assert found
    assert not any("Inom" in line for line in found)
