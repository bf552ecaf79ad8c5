"""Tables whose crosses say who is in what, and tables whose cells semicolons part."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from model.fact import Fact, Reading

Read = Callable[[str], Reading]


def members(facts: list[Fact]) -> set[tuple[str, str]]:
    """Who takes part in what."""
    return {(fact.subject, fact.object) for fact in facts if fact.predicate == "participatesIn"}


def test_rows_of_forums_with_crosses_below_their_members(read: Read) -> None:
    text = (
        "Vilka sitter var\n\nForum | Polisen | Räddningstjänsten | Socialförvaltningen\n"
        "Trygghetsrådet | x | | x\nBredskapsforum | X | X |\n"
    )

    assert members(read(text).facts) == {
        ("Polisen", "Trygghetsrådet"),
        ("Socialförvaltningen", "Trygghetsrådet"),
        ("Polisen", "Bredskapsforum"),
        ("Räddningstjänsten", "Bredskapsforum"),
    }


def test_columns_of_forums_with_roles_in_the_place_of_crosses(read: Read) -> None:
    text = (
        "Representation\n\nAktör;Krisrådet;Landsbygdsnätverket\nPolisen;X;\n"
        "Kommunstyrelsen;ordförande;x\nHushållningssällskapet;;x\n"
    )
    facts = read(text).facts

    assert members(facts) == {
        ("Polisen", "Krisrådet"),
        ("Kommunstyrelsen", "Krisrådet"),
        ("Kommunstyrelsen", "Landsbygdsnätverket"),
        ("Hushållningssällskapet", "Landsbygdsnätverket"),
    }
    assert {f.attributes["role"] for f in facts if f.object == "Krisrådet"} == {"member", "convener"}


def test_crosses_in_columns_of_spaces(read: Read) -> None:
    text = (
        "Grupp                Polisen    Socialtjänsten    Frivården\n"
        "Resursgruppen Viken     x             x\n"
        "Avhopparforum           x                             x\n"
    )

    assert members(read(text).facts) == {
        ("Polisen", "Resursgruppen Viken"),
        ("Socialtjänsten", "Resursgruppen Viken"),
        ("Polisen", "Avhopparforum"),
        ("Frivården", "Avhopparforum"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Lokal | Måndag | Tisdag | Onsdag\nBiblioteket | x | | x\nFritidsgården | | x |\n",
        "Åtgärd | Socialnämnden | Polisen\nFler lampor | x | x\nNytt staket | | x\n",
        "Förvaltning | Enkät | Intervju\nSocialförvaltningen | x | x\nStadskontoret | x |\n",
    ],
)
def test_crosses_for_days_and_duties_make_no_members(read: Read, text: str) -> None:
    assert not members(read(text).facts)


def test_rows_that_semicolons_part(read: Read) -> None:
    text = (
        "Våra forum\n\nForum;Deltagare;Sammankallande\nTrygghetsrådet;Polisen, Räddningstjänsten;kommunstyrelsen\n"
        "Föräldraforum;Elevhälsan;socialförvaltningen\n"
    )

    assert members(read(text).facts) == {
        ("Polisen", "Trygghetsrådet"),
        ("Räddningstjänsten", "Trygghetsrådet"),
        ("Kommunstyrelsen", "Trygghetsrådet"),
        ("Elevhälsan", "Föräldraforum"),
        ("Socialförvaltningen", "Föräldraforum"),
    }
