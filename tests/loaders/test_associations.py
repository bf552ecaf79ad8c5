"""Associations of municipalities and authorities, which are what their members are in where a document names them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from model.fact import Reading

Read = Callable[..., Reading]
MEMBERS = {"Sunds kommun", "Viks kommun"}


def members(reading: Reading) -> set[str]:
    return {f.subject for f in reading.facts if f.predicate == "participatesIn" and "förbund" in f.object}


@pytest.mark.parametrize(
    "sentence",
    [
        "Norrkustens gymnasieförbund har sitt säte i Sund. Medlemmar i förbundet är Sunds kommun och Viks kommun.",
        "Norrkustens gymnasieförbund bildades 2011. Förbundets medlemmar är Sunds kommun och Viks kommun.",
        "Norrkustens miljöförbund är en egen myndighet. Medlemskommuner är Sunds kommun och Viks kommun.",
        "Norrkustens miljöförbund består av Sunds kommun och Viks kommun.",
        "Norrkustens gymnasieförbund ägs av Sunds kommun och Viks kommun.",
        "Samordningsförbundet Norrkusten inrättades 2009. Samverkande parter är Sunds kommun och Viks kommun.",
        "Samordningsförbundet Norrkusten inrättades 2009.\n\nSamverkande parter är Sunds kommun och Viks kommun.",
        "Godkänd av Samordningsförbundet Norrkusten.\n\n"
        "Samordningsförbundet Norrkusten inrättades 2009. Samverkande parter är Sunds kommun och Viks kommun.",
    ],
)
def test_the_members_that_are_told_of_an_association_are_in_it(read: Read, sentence: str) -> None:
    assert members(read(f"Årsredovisning\n\n{sentence}\n", "arsredovisning.txt")) == MEMBERS


@pytest.mark.parametrize(
    "sentence",
    [
        "Norrkustens gymnasieförbund har fler sökande än i fjol. Sunds kommun och Viks kommun bygger bostäder.",
        "Projektet Havslyftet fick medel från Norrkustens gymnasieförbund. Deltagande parter var Sunds kommun och"
        " Viks kommun.",
        "Norrkustens idrottsförbund består av klubbar i Sunds kommun och Viks kommun.",
    ],
)
def test_an_association_whose_members_nobody_tells_stays_a_body(read: Read, sentence: str) -> None:
    assert not members(read(f"Årsredovisning\n\n{sentence}\n", "arsredovisning.txt"))
