"""Who is in a collaboration by the company of somebody who is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], set[str]]
SECTION = "Läget i hamnen\n\nNätverket Lugna bryggan\n\nNätverket Lugna bryggan håller till i Strömhamn. {}\n"


def members(told: Told, sentence: str) -> set[str]:
    said = told(SECTION.format(sentence))
    return {
        fact.split(" participatesIn ")[0]
        for fact in said
        if " participatesIn Nätverket" in fact or " participatesIn Lugna bryggan" in fact
    }


@pytest.mark.parametrize(
    ("sentence", "company"),
    [
        (
            "Det drivs av kulturnämnden tillsammans med polisen och Svenska kyrkan.",
            {"Polisen", "Svenska kyrkan"},
        ),
        ("Arrangör är Svenska kyrkan, i samarbete med polisen.", {"Polisen"}),
        ("Jouren bemannas av kulturnämnden ihop med Röda Korset.", {"Röda Korset"}),
        ("Där deltar även Region Bergsvik genom Folktandvården.", {"Folktandvården"}),
        ("Region Bergsvik medverkar genom Folktandvården.", {"Folktandvården"}),
        ("Region Bergsvik har genom sin folktandvård bistått med hygienister.", {"Folktandvården"}),
    ],
)
def test_those_with_or_through_whom_a_member_does_it_are_in_it_too(
    told: Told, sentence: str, company: set[str]
) -> None:
    assert company <= members(told, sentence)


def test_company_that_nobody_keeps_makes_no_member(told: Told) -> None:
    assert "Svenska kyrkan" not in members(
        told, "Polisen deltar i arbetet men kan inte göra det tillsammans med Svenska kyrkan."
    )


def test_what_a_member_gets_through_somebody_makes_that_one_no_member(told: Told) -> None:
    assert "Svenska kyrkan" not in members(told, "Polisen deltar och nås genom Svenska kyrkan.")


def test_each_partnership_has_its_own_parties(told: Told) -> None:
    said = told(
        "Socialnämnden\n\nSocialnämnden har ett idéburet offentligt partnerskap (IOP) tillsammans med"
        " Röda Korset och ABF samt med Rädda Barnen."
    )
    assert "Röda Korset participatesIn IOP med Röda Korset och ABF" in said
    assert "Röda Korset participatesIn IOP med Rädda Barnen" not in said
