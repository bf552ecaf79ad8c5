"""Whom something is done for, who gives by a decision or stands before "fick", and clauses that end in "med"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], set[str]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Caféet sköts åt fältgruppen av Lions.",
        "Lions lagar båtar på fältgruppens uppdrag.",
        "Cyklarna säljs hos Lions, som fältgruppen har samarbetat med länge.",
        "Fältgruppen och Lions hjälper varandra.",
        "Råd ges av Lions, som fältgruppen träffar varje vecka.",
        "Fältgruppen har ingen egen båt utan lånar en av Lions.",
        "Rapporten visar att fältgruppen numera lånar en båt av Lions.",
    ],
)
def test_who_works_for_whom(told: Told, sentence: str) -> None:
    """By whom and for whom, in either order, and in clauses about one of them."""
    assert "Fältgruppen collaboratesWith Lions" in told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Caféet bör skötas åt fältgruppen av Lions.",
        "Lions, som fältgruppen inte har samarbetat med, säljer cyklar.",
        "Fältgruppen sitter i ett hus, och Lions lagar båtar på eget uppdrag.",
    ],
)
def test_what_is_wished_or_denied_is_done_for_nobody(told: Told, sentence: str) -> None:
    """Neither is what somebody does for himself."""
    assert not {line for line in told(sentence) if "collaboratesWith" in line}


def test_a_board_gives_what_it_decides_to_give(told: Told) -> None:
    """Each "att" behind the decision with who is given a sum; who is refused is given nothing."""
    facts = told("Kulturnämnden beslutar att avslå ansökan från PRO och att ge Lions 20 000 kronor.")
    assert "Kulturnämnden funds Lions" in facts
    assert not {line for line in facts if line.endswith("funds PRO")}


def test_who_stands_before_got_gives(told: Told) -> None:
    """ "Från A fick B pengar"."""
    assert "Lions funds PRO" in told("Från Lions fick PRO 20 000 kronor till en båt.")


def test_money_that_goes_on_comes_from_whoever_the_paragraph_is_about(told: Told) -> None:
    """What is paid out of it is paid by the body that has got it."""
    text = (
        "Kulturnämnden har fått 90 000 kronor av Statens kulturråd. Av dem har 20 000 kronor gått till Lions."
    )
    assert "Kulturnämnden funds Lions" in told(text)


def test_one_more_is_given_some(told: Told) -> None:
    """Behind "och till" stands who is given money, too."""
    facts = told("Kulturnämnden lämnar bidrag till Lions med 20 000 kronor och till PRO med 10 000 kronor.")
    assert {"Kulturnämnden funds Lions", "Kulturnämnden funds PRO"} <= facts
