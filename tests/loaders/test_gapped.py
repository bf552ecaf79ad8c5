"""Who pays or is paid by a clause that leaves its verb out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[..., set[str]]


@pytest.mark.parametrize(
    ("sentence", "pairs"),
    [
        (
            "Fritidsnämnden bidrar med 1 mkr till Kajlyftet, Polisen med 200 000 kronor "
            "och resten betalar Sparbanken Vik.",
            {"Fritidsnämnden", "Polisen", "Sparbanken Vik"},
        ),
        (
            "Kajlyftet startar i maj. Fritidsnämnden har bidragit med 2,4 mnkr och Tillväxtverket med 0,9 mnkr.",
            {"Fritidsnämnden", "Tillväxtverket"},
        ),
    ],
)
def test_the_next_pays_as_well(told: Told, sentence: str, pairs: set[str]) -> None:
    """ "B med 1 mkr" says of B what was said of A, and nobody pays those who pay themselves."""
    found = {fact for fact in told(f"Projektet Kajlyftet\n\n{sentence}\n") if " funds " in fact}
    assert found == {f"{payer} funds Kajlyftet" for payer in pairs}


def test_each_who_is_given_something_of_his_own_pays_nothing(told: Told) -> None:
    """Behind a verb that takes whom it is given to, the next name is of one more of them."""
    text = (
        "Avtal\n\nFritidsnämnden ersätter Röda Korset med 40 000 kronor och Rädda Barnen med 10 000 kronor.\n"
    )
    assert not any(fact.startswith("Rädda Barnen funds") for fact in told(text))
