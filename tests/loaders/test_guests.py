"""Who works with whom without a word for it: guests of a house, two who do one thing, whoever stands behind "med"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], set[str]]


def test_who_does_something_in_an_open_house_works_with_it(told: Told) -> None:
    """Below the heading of a house the subject of a verb of doing is its guest."""
    text = "Träffpunkten Masten\n\nPå fredagar håller PRO i bingon. Lions kommer med fika."
    assert {
        "PRO collaboratesWith Träffpunkten Masten",
        "Lions collaboratesWith Träffpunkten Masten",
    } <= told(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "PRO tycker att lokalen är kall.",
        "PRO vill hålla i bingon på fredagar.",
        "PRO har 400 medlemmar.",
        "PRO kan hålla i bingon om det går.",
        "Kulturnämnden öppnar en ny lokal i vår.",
    ],
)
def test_who_only_speaks_wishes_or_has_is_no_guest(told: Told, sentence: str) -> None:
    """Neither is a board of the municipality whose house it is."""
    text = f"Träffpunkten Masten\n\n{sentence}"
    assert not {line for line in told(text) if "collaboratesWith" in line}


@pytest.mark.parametrize(
    "sentence",
    [
        "Kommunens fältgrupp och Lions har utbildat nya vakter.",
        "I våras har fältgruppen och Lions målat båtar.",
        "Dit kommer barnen på tisdagar, då fältgruppen och Lions ordnar lek.",
        "Kvällarna hålls av fältgruppen och Lions.",
        "Fältgruppen och Lions har ihop med Polisen ritat en karta.",
    ],
)
def test_two_who_do_one_thing_work_together(told: Told, sentence: str) -> None:
    """They are the subject of any clause, or the agents of a passive."""
    assert "Fältgruppen collaboratesWith Lions" in told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Fältgruppen och Lions är medlemmar.",
        "Fältgruppen och Lions har tagit del av rapporten.",
        "Fältgruppen och Lions har fått var sitt diplom.",
        "Beslut om detta fattas av fältgruppen och Lions delar ut pengar.",
    ],
)
def test_two_who_each_do_something_are_no_pair(told: Told, sentence: str) -> None:
    """What each does for himself, or the second in the next clause, joins nobody."""
    assert not {line for line in told(sentence) if "collaboratesWith" in line}


@pytest.mark.parametrize(
    "sentence",
    [
        "Fältgruppen har gått igenom listan med Lions.",
        "I våras packade fältgruppen väskor med den ideella föreningen Lions.",
    ],
)
def test_whoever_stands_behind_with_does_it_too(told: Told, sentence: str) -> None:
    """The verb matters little where a name follows at once."""
    assert "Fältgruppen collaboratesWith Lions" in told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Fältgruppen kan jämföras med Lions.",
        "Fältgruppen bör gå igenom listan med Lions.",
        "Fältgruppen tävlar med Lions om priset.",
        "Fältgruppen driver huset med bidrag från Lions.",
    ],
)
def test_with_is_no_company_everywhere(told: Told, sentence: str) -> None:
    """Neither where two are compared, nor behind what something is done by."""
    assert not {line for line in told(sentence) if "collaboratesWith" in line}
