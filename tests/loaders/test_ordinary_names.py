"""Names of ordinary words are read whole, and what only looks like one is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], set[str]]


def objects(said: set[str]) -> set[str]:
    """What the facts say that somebody is in."""
    return {
        fact.split(" participatesIn ")[1].removesuffix(" (owner)")
        for fact in said
        if " participatesIn " in fact
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I kampanjen En kväll utan skärm deltar PRO och ABF.", "En kväll utan skärm"),
        ("I satsningen Samlat stöd för barn kallat SSB deltar PRO och ABF.", "Samlat stöd för barn"),
        ("I partnerskapet Hav, Kust & Strand deltar PRO och ABF.", "Hav, Kust & Strand"),
        ("Därför har man startat Bad vid bryggan, ett partnerskap mellan PRO och ABF.", "Bad vid bryggan"),
        ("Kampanjen Vi bor i Hamnen drivs av PRO och ABF.", "Vi bor i Hamnen"),
        ("Satsningen Rum för gäster drivs av PRO och ABF.", "Rum för gäster"),
        ("Projektet Gott är sunt drivs av PRO och ABF.", "Gott är sunt"),
        ("PRO och ABF samverkar i Kvällens ljus.", "Kvällens ljus"),
        ("Sju i nio – så heter projektet som PRO driver tillsammans med ABF.", "Sju i nio"),
        (
            "Projekt inom handel\n\nÖppna för fler kunder\n\nI projektet Öppna för fler kunder deltar PRO och ABF.",
            "Öppna för fler kunder",
        ),
        ("I Mat från bygden ingår PRO och ABF.", "Mat från bygden"),
        ("I projektet Vuxna på väg mot körkort deltar PRO och ABF.", "Vuxna på väg mot körkort"),
        ("3 Sammanfattning Projektet Ett varv extra drivs av PRO och ABF.", "Ett varv extra"),
    ],
)
def test_a_name_of_ordinary_words_is_read_whole(told: Told, text: str, name: str) -> None:
    assert objects(told(text)) == {name}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I projektet Lyktan för unga deltar PRO och ABF.", "Lyktan"),
        ("Lyktan startar\n\nI projektet Lyktan deltar PRO och ABF.", "Lyktan"),
        ("Lyktan - nuläge\n\nI projektet Lyktan deltar PRO och ABF.", "Lyktan"),
    ],
)
def test_what_is_told_of_a_name_is_no_part_of_it(told: Told, text: str, name: str) -> None:
    assert name in objects(told(text))


def test_several_work_together_in_a_place_and_not_in_its_name(told: Told) -> None:
    assert not objects(told("PRO och ABF samverkar i Vik."))


def test_what_is_led_goes_by_the_words_that_stand_behind_each_time(told: Told) -> None:
    said = told(
        "Eva Ek är projektledare för Tyck om Vik.\n\nI Tyck om Vik deltar PRO och ABF. Kontakta Tyck om Vik."
    )
    assert objects(said) == {"Tyck om Vik"}


def test_the_noun_before_a_name_means_it_later_on(told: Told) -> None:
    said = told(
        "I kampanjen Ljusa kvällar deltar PRO.\n\nNätverket för grannar består av ABF och SPF.\n\n"
        "Kampanjen leds av Röda Korset."
    )
    assert "Röda Korset participatesIn Ljusa kvällar (coordinator)" in said


def test_so_many_who_came_once_are_in_nothing(told: Told) -> None:
    said = told(
        "Nätverket Lyktan höll ett frukostmöte. Ett 30-tal personer från Polisen, Röda Korset och ABF deltog."
    )
    assert not objects(said)


def test_what_somebody_says_is_no_name(told: Told) -> None:
    said = told(
        "”Vi finns för alla”\n\n40 föreningar och 90 volontärer hjälper ensamma i Vik, säger PRO och ABF."
    )
    assert not objects(said)


@pytest.mark.parametrize(
    "sentence", ["Lyktan följer Agenda 2030.", "Projektet Lyktan är med i arbetet med målen i Agenda 2030."]
)
def test_the_goals_of_the_world_are_no_place(told: Told, sentence: str) -> None:
    assert not any("operatesIn Agenda" in fact for fact in told(sentence))


def test_what_something_is_to_its_municipality_names_it(told: Told) -> None:
    said = told("Alla för barnen är Viks kommuns modell för skolan. Alla för barnen styrs av PRO och ABF.")
    assert objects(said) == {"Alla för barnen"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("En klass för alla (EKFA)\n\nProjektet ägs av PRO. ABF deltar.", "En klass för alla (EKFA)"),
        (
            "Vik går före med ”Hamnen i handen”\n\nProjektägare: PRO\nParter: ABF\nFinansiär: Region Skåne",
            "Hamnen i handen",
        ),
    ],
)
def test_a_headline_tells_by_its_marks_what_is_named(told: Told, text: str, name: str) -> None:
    assert objects(told(f"Viks kommun\n\n{text}")) == {name}


def test_a_paper_that_is_answered_is_no_collaboration(told: Told) -> None:
    said = told(
        "§ 9 Remiss: En ny hamnplan\n\nKommunstyrelsen avger yttrande över betänkandet En ny hamnplan."
    )
    assert not objects(said)


def test_a_noun_in_the_plural_ends_no_association(told: Told) -> None:
    said = told("I Havsforum deltar föreningen Gröna fingrar och PRO.")
    assert "Gröna fingrar participatesIn Havsforum" in said


def test_a_fund_supports_and_works_with_nobody(told: Told) -> None:
    said = told("Kulturnämnden har drivit tre kurser med stöd av Europeiska socialfonden.")
    assert not any("collaboratesWith" in fact for fact in said)
