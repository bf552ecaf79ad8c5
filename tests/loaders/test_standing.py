"""What stands or is held in several places: rows of places, houses, and things that go by a common noun."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.extract import Reading
from model.vocabulary import Predicate

Read = Callable[[str], Reading]
NETWORK = "Läget i hamnen\n\nLugna bryggan\n\nNätverket Lugna bryggan leds av polisen. {}\n"


def places(read: Read, text: str) -> set[tuple[str, str]]:
    return {(f.subject, f.object) for f in read(text).facts if f.predicate is Predicate.OPERATES_IN}


@pytest.mark.parametrize(
    ("sentence", "there"),
    [
        ("Nätverket arbetar i Sjötorpa, Fridhem och Vikskulle.", {"Sjötorpa", "Fridhem", "Vikskulle"}),
        (
            "Nätverket finns på tre orter: Sjötorpa, Grytan och Vikskulle.",
            {"Sjötorpa", "Grytan", "Vikskulle"},
        ),
        ("Nätverket har besökt Sjötorpa, Grytan och Vikskulle.", {"Sjötorpa", "Grytan", "Vikskulle"}),
        ("Nätverket finns på Almskolan, Sjötorpa bibliotek och i Folkets hus i Vikskulle.", {"Almskolan"}),
        ("Träffarna hålls i Ekens bygdegård.", {"Ekens bygdegård"}),
    ],
)
def test_what_stands_in_a_row_of_places_is_one(read: Read, sentence: str, there: set[str]) -> None:
    assert there <= {
        place for thing, place in places(read, NETWORK.format(sentence)) if thing == "Lugna bryggan"
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Nätverket arbetar med Sjötorpa Bygg och Vikskulle Fastigheter.",
        "Nätverkets program finns att hämta på Almskolan.",
        "Nätverket leds av polisen i samarbete med Lundens museum och Ekens bygdegård.",
    ],
)
def test_partners_in_a_row_are_no_places(read: Read, sentence: str) -> None:
    assert places(read, NETWORK.format(sentence)) == set()


@pytest.mark.parametrize(
    ("text", "thing", "there"),
    [
        (
            "Beredskap\n\nVärmepunkter finns i Sjötorpa och Vikskulle.\n",
            "Värmepunkter",
            {"Sjötorpa", "Vikskulle"},
        ),
        ("Läsning\n\nSagobussen stannar i Sjötorpa varje vecka.\n", "Sagobussen", {"Sjötorpa"}),
        (
            "Läsning\n\nBokbåten Vågen besöker Sjötorpa och Vikskulle.\n",
            "Bokbåten Vågen",
            {"Sjötorpa", "Vikskulle"},
        ),
        ("Kultur\n\nKulturskolan har undervisat i Sjötorpa under våren.\n", "Kulturskolan", {"Sjötorpa"}),
    ],
)
def test_a_common_noun_that_is_told_to_be_somewhere_is_a_thing(
    read: Read, text: str, thing: str, there: set[str]
) -> None:
    assert there == {place for named, place in places(read, text) if named == thing}


@pytest.mark.parametrize(
    "text",
    [
        "Remiss\n\nSynpunkter har kommit in från boende i Sjötorpa.\n",
        "Läget\n\nPunkter på dagordningen togs upp i Sjötorpa.\n",
        "Läget\n\nVärmepunkter önskas i Sjötorpa.\n",
    ],
)
def test_what_is_in_no_place_is_no_such_thing(read: Read, text: str) -> None:
    assert places(read, text) == set()


def test_what_is_told_of_behind_a_comma_is_in_the_places_of_its_sentence(read: Read) -> None:
    members = "där Simsällskapet Vågen och fritidskontoret ger kurser i Sjötorpa"
    text = f"Läget\n\nSedan 2019 finns projektet Flytväst, {members}.\n"
    assert ("Flytväst", "Sjötorpa") in places(read, text)


def test_a_general_body_between_does_not_hide_what_is_there(read: Read) -> None:
    text = NETWORK.format("Lugna bryggan ordnar med elevhälsan kvällar på Almskolan.")
    assert ("Lugna bryggan", "Almskolan") in places(read, text)
