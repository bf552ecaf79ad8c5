"""Who does something where a collaboration is told of, by the subject and the verb of each clause."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], set[str]]

HEAD = """Projektet Båtkraft

Projektet Båtkraft ger unga en plats på varvet. """


def in_it(told: Told, text: str) -> set[str]:
    """Who is in the project by the text behind its first sentence."""
    lines = told(HEAD + text + "\n")
    return {
        line.removesuffix(" participatesIn Båtkraft")
        for line in lines
        if line.endswith("participatesIn Båtkraft")
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Polisen målar relingar.",
        "Varje höst slipar Polisen master.",
        "Två instruktörer från Polisen riggar.",
        "Det är Polisen som tjärar.",
        "Några gånger har Polisen, som har eget varv, bogserat ut jollarna.",
    ],
)
def test_subject_of_any_verb_of_doing_is_in_what_is_told_of(told: Told, sentence: str) -> None:
    """Before its verb or right behind it, by somebody of theirs or in a clause of their own."""
    assert in_it(told, sentence) == {"Polisen"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Polisen anser att varvet ligger fel.",
        "Polisen har fått en ny båt.",
        "Polisen har flyttat.",
        "Polisen lämnade projektet i maj.",
        "Tidigare tjärade Polisen relingar.",
        "Kan Polisen måla relingar?",
        "Ledamöterna undrar om Polisen målar relingar.",
        "Polisen målar inte relingar.",
        "Polisen bör måla relingar.",
        "Ungdomarna tackar Polisen.",
    ],
)
def test_who_only_speaks_gets_or_leaves_is_not_in_it(told: Told, sentence: str) -> None:
    """Neither is who did something before, does not, should, or has it done to them."""
    assert in_it(told, sentence) == set()


def test_what_is_done_in_a_place_of_its_own_is_no_part(told: Told) -> None:
    """A sentence that names a place tells what is done there."""
    assert in_it(told, "Polisen målar bänkar i Norra Hamnen.") == set()


def test_who_does_likewise_is_in_it_too(told: Told) -> None:
    """Behind "liksom", in a clause without a verb, and behind "från" whom they send."""
    assert in_it(told, "Polisen målar relingar, liksom Röda Korset.") == {"Polisen", "Röda Korset"}
    assert in_it(told, "Polisen bjuder på soppa och Röda Korset på våfflor.") >= {"Polisen"}
    assert in_it(told, "Där arbetar en snickare från Röda Korset.") == {"Röda Korset"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Polisen utvärderar Lovhamnen.",
        "Polisen upplåter ett skjul till Lovhamnen.",
        "Varje måndag samlas Polisen i Lovhamnen.",
        "Där arbetar någon från Polisen i Lovhamnen.",
    ],
)
def test_who_does_something_with_what_the_clause_names_is_in_it(told: Told, sentence: str) -> None:
    """As what is done, to it, or gathered in it."""
    lines = told(f"Om båtar\n\nHamnen har en lång historia.\n\n{sentence}\n")
    assert "Polisen participatesIn Lovhamnen" in lines


def test_what_is_wished_in_another_clause_takes_nothing_away(told: Told) -> None:
    """ "Behöver" bears on its own clause; before "att" it bears on what follows."""
    assert in_it(told, "Polisen bogserar jollar när någon behöver hjälp.") == {"Polisen"}
    assert in_it(told, "Det behövs att Polisen bogserar jollar.") == set()


def test_agencies_of_the_whole_country_act_everywhere(told: Told) -> None:
    """What Livsmedelsverket or Socialstyrelsen does is not done there."""
    assert in_it(told, "Socialstyrelsen trycker en broschyr om båtar.") == set()
