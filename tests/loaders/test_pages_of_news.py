"""Pages of news and of services: who speaks, who meets without a forum, and headlines that name nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[..., set[str]]


def together(told: Told, text: str) -> set[str]:
    """Who works with whom by a text of Strömhamn's."""
    return {line for line in told(f"Nyheter från Strömhamns kommun\n\n{text}") if "collaboratesWith" in line}


def test_who_is_quoted_speaks_for_his_body(told: Told) -> None:
    """ "Vi" in a quotation means whom the speaker is said to be of, who is no partner for it."""
    text = "– Det är bra att vi gör det ihop med Sjöscouterna, säger Eva Lind, ordförande i kulturnämnden."
    assert together(told, text) == {"Kulturnämnden collaboratesWith Sjöscouterna"}


def test_who_says_something_of_a_project_is_not_in_it(told: Told) -> None:
    text = "Projektet Kajkul drivs av Sjöscouterna.\n\n– Det har varit roligt, säger Per Ek, chef på Hamnkraft AB."
    assert not {line for line in told(text) if "Hamnkraft" in line}


@pytest.mark.parametrize(
    "text",
    [
        "I Strömhamns kommun samverkar Frälsningsarmén, Lions och polisen kring unga.",
        "Runt bryggan samarbetar Frälsningsarmén, Lions och polisen.",
    ],
)
def test_they_work_together_behind_the_verb(told: Told, text: str) -> None:
    assert {"Frälsningsarmén collaboratesWith Lions", "Frälsningsarmén collaboratesWith Polisen"} <= together(
        told, text
    )


def test_a_walk_done_in_company_makes_partners(told: Told) -> None:
    facts = told("Kulturnämnden har hållit en trygghetsvandring ihop med Lions.")
    assert facts == {"Kulturnämnden collaboratesWith Lions"}


def test_walks_that_go_on_have_those_in_them_who_take_part(told: Told) -> None:
    facts = told("Strömhamns kommun\n\nI trygghetsvandringarna deltar Lions och polisen.")
    assert {line.split(" (")[0] for line in facts} == {
        "Lions participatesIn Trygghetsvandringarna",
        "Polisen participatesIn Trygghetsvandringarna",
    }


def test_the_region_is_told_by_its_noun_beside_the_municipality(told: Told) -> None:
    facts = told("Solna stad\n\nFamiljecentralen Lyktan drivs av kommun och region.", "solna.txt")
    assert {line.split(" (")[0] for line in facts} >= {
        "Solna stad participatesIn Familjecentralen Lyktan",
        "Regionen participatesIn Familjecentralen Lyktan",
    }


def test_where_something_is_the_region_is_a_place(told: Told) -> None:
    facts = told("Ekby kommun\n\nFamiljecentralen Lyktan är den största i kommunen och regionen.", "ekby.txt")
    assert not {line for line in facts if line.startswith("Regionen")}


def test_an_office_is_told_without_its_ending_in_a_row(told: Told) -> None:
    facts = told("Familjecentralen Lyktan är ett samarbete mellan socialförvaltning och Lions.")
    assert "Socialförvaltningen participatesIn Familjecentralen Lyktan" in facts


@pytest.mark.parametrize(
    "headline", ["Samarbete för trygghet", "Ny satsning för unga", "Struktur för arbetet"]
)
def test_a_headline_that_only_tells_names_nothing(told: Told, headline: str) -> None:
    facts = told(f"{headline}\n\nSjöscouterna och Lions ses varje vecka och samarbetar med polisen.")
    assert not {line for line in facts if headline in line}


def test_the_municipality_is_known_by_its_place_alone(told: Told) -> None:
    """A page that only says "i Kungsbacka" is that municipality's."""
    text = "Fler vandrar i Kungsbacka\n\nKommunen samarbetar med Lions. Så blir det lugnt i Kungsbacka."
    assert "Kungsbacka kommun collaboratesWith Lions" in told(text, "nyhet.txt")


def test_who_goes_on_with_something_says_nothing(told: Told) -> None:
    """A verb that also stands behind quotations, with no mark before it, tells what somebody does."""
    text = "Under hösten fortsätter kulturnämnden sitt samarbete med Frälsningsarmén och Lions."
    assert together(told, text) == {
        "Frälsningsarmén collaboratesWith Kulturnämnden",
        "Kulturnämnden collaboratesWith Lions",
    }


@pytest.mark.parametrize(
    "text",
    [
        'Projektet heter "Boll och bus" och drivs av Lions.',
        'Pilotprojektet "Boll och bus" drivs av Lions.',
        'Arbetet kallas för "Boll och bus" och drivs av Lions.',
    ],
)
def test_a_name_in_quotation_marks_is_whole(told: Told, text: str) -> None:
    assert {line.split(" (")[0] for line in told(text)} == {"Lions participatesIn Boll och bus"}


def test_who_brings_people_to_others_works_with_nobody(told: Told) -> None:
    assert not together(told, "Pedagogerna kan förmedla kontakt med socialtjänsten.")
