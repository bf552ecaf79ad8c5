"""Municipalities that are where something is, joint authorities of several, and what lines with labels say of both."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.extract import Reading
from model.vocabulary import Predicate

Read = Callable[[str], Reading]


def told(read: Read, text: str, predicate: Predicate) -> set[tuple[str, str]]:
    return {(f.subject, f.object) for f in read(text).facts if f.predicate is predicate}


def places(read: Read, sentence: str) -> set[str]:
    text = f"Läget i trakten\n\n{sentence}\n"
    return {place for _, place in told(read, text, Predicate.OPERATES_IN)}


@pytest.mark.parametrize(
    ("sentence", "there"),
    [
        ("Projektet Tråden pågår i kommunerna Mora, Orsa och Rättvik.", {"Mora", "Orsa", "Rättvik"}),
        ("Projektet Tråden prövas i Mora, Orsa och Rättviks kommuner.", {"Mora", "Orsa", "Rättvik"}),
        ("Projektet Tråden är verksamt i Mora kommun och Orsa kommun.", {"Mora kommun", "Orsa kommun"}),
        ("Leader Granbygden omfattar kommunerna Mora, Orsa och Leksand.", {"Mora", "Orsa", "Leksand"}),
        (
            "Leader Granbygden är en förening. Området består av kommunerna Mora, Orsa och Leksand.",
            {"Mora", "Orsa", "Leksand"},
        ),
    ],
)
def test_municipalities_may_be_where_something_is(read: Read, sentence: str, there: set[str]) -> None:
    facts = read(f"Läget i trakten\n\n{sentence}\n").facts
    assert places(read, sentence) == there
    assert not [f for f in facts if f.predicate is Predicate.PARTICIPATES_IN]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nätverket Tråden är ett samarbete mellan kommunerna Mora, Orsa och Rättvik.",
        "Projektet Tråden drivs av kommunerna Mora, Orsa och Rättvik.",
        "I nätverket Tråden ingår kommunerna Mora, Orsa och Rättvik.",
    ],
)
def test_municipalities_that_do_it_are_no_places(read: Read, sentence: str) -> None:
    assert not places(read, sentence)
    text = f"Läget i trakten\n\n{sentence}\n"
    assert len(told(read, text, Predicate.PARTICIPATES_IN)) == 3


@pytest.mark.parametrize("opener", ["Leader Granbygdens område", "Leaderområdet omfattar"])
def test_a_list_below_an_area_is_one_of_places(read: Read, opener: str) -> None:
    listed = "- Mora kommun\n- Södra Tallmon i Orsa kommun\n- Rättviks kommun utanför tätorten\n"
    text = f"Leader Granbygden\n\nLeader Granbygden ger stöd till bygden.\n\n{opener}\n\n{listed}"
    there = {("Leader Granbygden", place) for place in ("Mora kommun", "Södra Tallmon", "Rättviks kommun")}
    assert told(read, text, Predicate.OPERATES_IN) == there
    assert not told(read, text, Predicate.PARTICIPATES_IN)


def test_a_list_of_members_is_none_of_places(read: Read) -> None:
    text = "Nätverket Tråden\n\nI nätverket Tråden ingår:\n\n- Mora kommun\n- Orsa kommun\n"
    assert not told(read, text, Predicate.OPERATES_IN)
    assert len(told(read, text, Predicate.PARTICIPATES_IN)) == 2


SHEET = "Tråden\n\nProjektet Tråden gav unga sommarjobb.\n\n{}\n"


def test_lines_with_labels_tell_who_pays_and_where(read: Read) -> None:
    lines = "Plats: Mora och Orsa kommuner\n\nFinansiering: Region Dalarna, Mora kommun och Sparbanken Norr"
    text = SHEET.format(lines)
    payers = {"Region Dalarna", "Mora kommun", "Sparbanken Norr"}
    assert told(read, text, Predicate.FUNDS) == {(payer, "Tråden") for payer in payers}
    assert told(read, text, Predicate.OPERATES_IN) == {("Tråden", "Mora"), ("Tråden", "Orsa")}


def test_money_without_a_giver_is_nobodys(read: Read) -> None:
    text = SHEET.format("Finansiering: 240 000 kronor per år")
    assert not told(read, text, Predicate.FUNDS)


@pytest.mark.parametrize(
    "told_so",
    [
        "Tallmons gymnasieförbund är ett kommunalförbund. Medlemmar i förbundet är kommunerna Mora, Orsa och Rättvik.",
        "Förbundets namn är Tallmons gymnasieförbund. Medlemmar i kommunalförbundet är Mora kommun, Orsa kommun och "
        "Rättviks kommun.",
        "Tallmons gymnasieförbund är ett kommunalförbund med Mora, Orsa och Rättvik som medlemmar.",
        "Tallmons gymnasieförbund består av kommunerna Mora, Orsa och Rättvik.",
    ],
)
def test_a_joint_authority_whose_members_are_told_is_what_they_are_in(read: Read, told_so: str) -> None:
    members = {"Mora kommun", "Orsa kommun", "Rättviks kommun"}
    said = told(read, f"Om förbundet\n\n{told_so}\n", Predicate.PARTICIPATES_IN)
    assert said == {(member, "Tallmons gymnasieförbund") for member in members}


def test_a_joint_authority_that_works_with_others_is_one_of_them(read: Read) -> None:
    text = "Läget\n\nSocialnämnden samarbetar med Tallmons gymnasieförbund och Arbetsförmedlingen.\n"
    assert ("Socialnämnden", "Tallmons gymnasieförbund") in told(read, text, Predicate.COLLABORATES_WITH)
    assert not told(read, text, Predicate.PARTICIPATES_IN)


def test_whom_a_joint_authority_answers_for_is_not_in_it(read: Read) -> None:
    text = (
        "Om förbundet\n\nTallmons gymnasieförbund består av kommunerna Mora och Orsa. Tallmons gymnasieförbund är "
        "huvudman för Granskolan, Björkskolan och Lindskolan.\n"
    )
    members = {member for member, _ in told(read, text, Predicate.PARTICIPATES_IN)}
    assert members == {"Mora kommun", "Orsa kommun"}


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (
            "Folkhälsokommittén och Kulturnämnden i Region Dalarna stöder projektet Tråden.",
            {("Folkhälsokommittén", "Region Dalarna"), ("Kulturnämnden", "Region Dalarna")},
        ),
    ],
)
def test_committees_of_a_region_are_parts_of_it(
    read: Read, sentence: str, parts: set[tuple[str, str]]
) -> None:
    assert told(read, f"Läget\n\n{sentence}\n", Predicate.PART_OF) == parts


def test_what_is_still_to_be_built_up_is_nowhere_yet(read: Read) -> None:
    assert places(read, "Familjecentraler finns i Granbo.") == {"Granbo"}
    assert not places(read, "Sedan väntar uppbyggnad av familjecentraler i Granbo och Tallmon.")


def test_who_does_something_else_before_is_given_nothing(read: Read) -> None:
    text = "Läget\n\nKontoret menar att socialnämnden beviljar stöd till det som har av Länsstyrelsen fått 90 000 kr.\n"
    assert ("Länsstyrelsen", "Socialnämnden") not in told(read, text, Predicate.FUNDS)


@pytest.mark.parametrize(
    "sentence",
    [
        "Projektet Tråden började i Granbo, sedan har Tallmon och Ekudden kommit till.",
        "Projektet Tråden startade i Granbo och året därpå tillkom Tallmon och Ekudden.",
        "Projektet Tråden pågår i Granbo, och i fjol har också Tallmon och Ekudden anslutits.",
    ],
)
def test_places_that_came_to_others_are_where_it_is(read: Read, sentence: str) -> None:
    text = f"{sentence} Det bor många i Granbo, i Tallmon och på Ekudden.\n"
    assert places(read, text) == {"Granbo", "Tallmon", "Ekudden"}


def test_what_goes_on_in_another_part_of_the_country_is_not_in_the_whole_city(read: Read) -> None:
    text = "Läget i Solna stad\n\nProjektet Tråden pågår i hela Norrland.\n"
    assert ("Tråden", "Solna") not in told(read, text, Predicate.OPERATES_IN)


@pytest.mark.parametrize(
    "sentence",
    [
        "Folkhälsorådet är en gemensamt finansierad verksamhet mellan Mora kommun och Region Dalarna.",
        "Folkhälsorådet är en samfinansierad satsning mellan Mora kommun och Region Dalarna.",
        "Folkhälsorådet fick ekonomiskt bidrag ifrån Mora kommun och Region Dalarna.",
        "Folkhälsorådet i Mora Kommun är en gemensamt finansierad verksamhet mellan Mora Kommun och Region Dalarna.",
    ],
)
def test_who_pays_for_something_together_pays_each(read: Read, sentence: str) -> None:
    paid = told(read, f"Läget\n\n{sentence}\n", Predicate.FUNDS)
    payers = {payer.casefold() for payer, what in paid if what.startswith("Folkhälsorådet")}
    assert payers == {"mora kommun", "region dalarna"}


def test_who_gives_hardly_anything_pays_for_nothing(read: Read) -> None:
    text = (
        "Läget\n\nProjektet Tråden hjälper kvinnor. De får knappt något eller inget stöd från Mora kommun.\n"
    )
    assert not told(read, text, Predicate.FUNDS)


def test_a_unit_that_is_told_of_has_its_name_behind_a_comma(read: Read) -> None:
    text = "Läget\n\nDär finns även socialförvaltningens förebyggande enhet, Kompassen. Kompassen har öppet jämt.\n"
    assert told(read, text, Predicate.PART_OF) == {("Kompassen", "Socialförvaltningen")}
