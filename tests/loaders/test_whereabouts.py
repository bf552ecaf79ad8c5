"""Where things are done: what is in a place, and what only stands, lives or works there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.extract import Reading
from model.vocabulary import Predicate

Read = Callable[[str], Reading]
Told = Callable[[str], set[str]]
TEXT = "Läget i hamnen\n\nNätverket Lugna bryggan\n\nNätverket Lugna bryggan leds av polisen. {}\n"


def places(read: Read, sentence: str) -> set[str]:
    facts = read(TEXT.format(sentence)).facts
    return {f.object for f in facts if f.predicate is Predicate.OPERATES_IN and f.subject == "Lugna bryggan"}


@pytest.mark.parametrize(
    ("sentence", "there"),
    [
        ("Nätverket arbetar i Sjötorpa och Vikskullen.", {"Sjötorpa", "Vikskullen"}),
        ("Träffarna hålls i Sjötorpa.", {"Sjötorpa"}),
        ("Lugna bryggan finns i Sjötorpa.", {"Sjötorpa"}),
    ],
)
def test_a_place_named_with_what_is_done_is_where_it_is_done(
    read: Read, sentence: str, there: set[str]
) -> None:
    assert there <= places(read, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Rektor på Strandskolan är kontaktperson.",
        "Teamen rör sig på fritidsgården och i centrum.",
        "Hållplatsen i Sjötorpa har flyttats.",
        "Nätverket har sitt kansli i Sjötorpa.",
        "Lugna bryggan leds av en enhetschef i Sjötorpa.",
    ],
)
def test_where_somebody_works_or_something_stands_is_not_where_it_is_done(read: Read, sentence: str) -> None:
    assert places(read, sentence) == set()


def test_what_the_next_sentence_names_is_not_in_a_place_of_this_one(read: Read) -> None:
    facts = read("Läget\n\nBåtbussen går i Sjötorpa till juni.\nb) Simhallen Vågen hade fler besök.\n").facts
    assert not [f for f in facts if f.predicate is Predicate.OPERATES_IN and f.subject == "Simhallen Vågen"]


def test_the_whole_country_in_a_name_is_no_place(read: Read) -> None:
    facts = read("Läget\n\nProjektet Båtliv i Sverige drivs av polisen.\n").facts
    assert not [f for f in facts if f.predicate is Predicate.OPERATES_IN]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Projektet Ljus kaj startade i Vårvik by i maj.", "Vårvik by"),
        ("Projektet Ljus kaj finns på Norrkullens torg och i Vårviks skärgård.", "Vårviks skärgård"),
    ],
)
def test_piece_of_a_place_is_named_whole(told: Callable[[str], set[str]], text: str, place: str) -> None:
    """What stands behind a place's name says which piece of it."""
    assert f"Ljus kaj operatesIn {place}" in told(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Polisen deltar i projektet Ljusa kvällar i Sörbyn.", "Ljusa kvällar i Sörbyn operatesIn Sörbyn"),
        ("Polisen deltar i projektet Läslust Ekholmen.", "Läslust Ekholmen operatesIn Ekholmen"),
        (
            "Polisen och PRO driver projektet Morgonljus. Projektet vänder sig till unga 13–16 år i Sörbyn.",
            "Morgonljus operatesIn Sörbyn",
        ),
        (
            "Polisen och PRO driver projektet Morgonljus. Målet är att fler familjer på Ekholmen ska läsa.",
            "Morgonljus operatesIn Ekholmen",
        ),
        (
            "Nätverket Morgonljus leds av PRO. Nätverket finns på fem platser, bland annat Granvik och Lindåker.",
            "Morgonljus operatesIn Granvik",
        ),
        (
            "Nätverket Morgonljus leds av PRO. Nätverket arbetar i centrala Ekåker.",
            "Morgonljus operatesIn Centrala Ekåker",
        ),
        (
            "Polisen och PRO driver projektet Morgonljus. Projektet har en lokal på Smedjegatan.",
            "Morgonljus operatesIn Smedjegatan",
        ),
        (
            "Fritidsgården Bojen ordnar tillsammans med fältgruppen och PRO kvällsaktiviteter i Tjärdalen.",
            "Fritidsgården Bojen operatesIn Tjärdalen",
        ),
    ],
)
def test_place_in_a_name_of_those_it_is_for_and_of_its_house(told: Told, text: str, place: str) -> None:
    """A name says where its bearer is; so do those whom it is for, its house, and what somebody does with others."""
    assert place in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Polisen samverkar med Sörbys skola och med Ekholmens bibliotek.",
        "Polisen samverkar med biblioteket i Sörbyn.",
        "Styrelsen för Leader Ekholmen har bildats av polisen.",
        "Polisen är med i Trygghetsrådet. Det är oroligt bland unga i Sörbyn.",
    ],
)
def test_house_called_after_a_place_and_what_is_told_at_a_meeting_say_no_place(told: Told, text: str) -> None:
    """A school that carries a place's name is not said to be at work there."""
    assert not [line for line in told(text) if "operatesIn" in line]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Sedan i höstas har kommunen ett lärcentrum i Sjötorpa.", "Lärcentrum operatesIn Sjötorpa"),
        ("Fältgruppen är ute i Sjötorpa och Vikskullen.", "Fältgruppen operatesIn Vikskullen"),
        ("Naturskolan tar emot klasser i Sjötorpa.", "Naturskolan operatesIn Sjötorpa"),
        (
            "I Sjötorpa och Vikskullen finns skolsociala team där polisen, PRO Tallnäs och fritidsgårdarna ingår.",
            "Skolsociala team operatesIn Vikskullen",
        ),
    ],
)
def test_common_noun_for_what_a_municipality_has_one_of_is_somewhere(
    told: Told, text: str, fact: str
) -> None:
    """And a school that goes to others is no house; members named behind do not hide what they are in."""
    assert fact in told(text)


@pytest.mark.parametrize("verb", ["arbetar mot", "jobbar mest mot"])
def test_schools_that_a_team_works_towards_are_where_it_is(told: Told, verb: str) -> None:
    text = "Läget\n\nSkolsociala teamet\n\nI skolsociala teamet ingår polisen. Teamet {} Ekskolan och Alskolan.\n"
    said = told(text.format(verb))
    assert {f"Skolsociala teamet operatesIn {school}" for school in ("Ekskolan", "Alskolan")} <= said
    assert not any(fact.startswith(("Ekskolan", "Alskolan")) for fact in said)


def test_house_in_several_places_is_one_of_its_kind_in_each(told: Told) -> None:
    said = told(TEXT.format("Fritidsgårdarna i Sjötorpa och Vikskullen ingår i Lugna bryggan."))
    assert {f"Fritidsgårdarna operatesIn {place}" for place in ("Sjötorpa", "Vikskullen")} <= said
    assert "Fritidsgårdarna participatesIn Lugna bryggan" in said


def test_place_of_the_next_house_in_a_row_is_not_that_of_the_one_before(told: Told) -> None:
    said = told(TEXT.format("Träffpunkten Linden och fritidsgården i Sjötorpa håller öppet."))
    assert "Träffpunkten Linden operatesIn Sjötorpa" not in said


@pytest.mark.parametrize("line", ["Träffpunkt Linden – Sjötorpa", "Träffpunkt Linden, Sjötorpa."])
def test_place_is_all_that_a_line_says_of_a_house(told: Told, line: str) -> None:
    said = told(TEXT.format("Nätverket arbetar i Sjötorpa.") + f"\n- {line}\n- Polisen\n")
    assert "Träffpunkt Linden operatesIn Sjötorpa" in said


def test_place_at_the_end_of_a_long_sentence_about_an_undertaking(told: Told) -> None:
    said = told(
        TEXT.format("Inom projektet Gröna kajer deltog kommunen i tre år med flera lokala möten i Sjötorpa.")
    )
    assert "Gröna kajer operatesIn Sjötorpa" in said


def test_week_and_hour_end_no_sentence(told: Told) -> None:
    said = told(TEXT.format("Lugna bryggan hölls v. 47 från kl. 18 i Sjötorpa."))
    assert "Lugna bryggan operatesIn Sjötorpa" in said


SPOKEN = """Avtal om mötesplatsen Vågen

Parterna har kommit överens om partnerskapet Vågen. Partnerskapet leds av Rädda Barnen.

Rädda Barnen ska
- driva caféet i Sjötorpa med frukost,
- bemanna en tjänst som arbetar i Vikskullen och på Granudden.
"""


def test_what_a_party_does_by_an_agreement_is_where_the_partnership_is(told: Told) -> None:
    assert {line.rpartition(" ")[2] for line in told(SPOKEN) if "operatesIn" in line} == {
        "Sjötorpa",
        "Vikskullen",
        "Granudden",
    }


@pytest.mark.parametrize(
    ("sentence", "there"),
    [
        (
            "Lugna bryggan startade i Sjötorpa 2021 och har nu träffar även i Vikskullen.",
            {"Sjötorpa", "Vikskullen"},
        ),
        ("Nu täcker Lugna bryggan också Sjötorpa och Vikskullen.", {"Sjötorpa", "Vikskullen"}),
        ("Två klubbar i Sjötorpa har lånat ut båtar genom Lugna bryggan.", {"Sjötorpa"}),
        (
            "Nätverket gäller stadsdelarna Sjötorpa, Vikskullen och Granudden.",
            {"Sjötorpa", "Vikskullen", "Granudden"},
        ),
        ("Lugna bryggan är ett samarbete mellan polisen och handlarna i Sjötorpa.", {"Sjötorpa"}),
        ("Verksamheten finns på biblioteket i Sjötorpa och i Vikskullen.", {"Sjötorpa", "Vikskullen"}),
    ],
)
def test_the_words_between_what_is_done_and_its_places_vary(
    read: Read, sentence: str, there: set[str]
) -> None:
    assert there <= places(read, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ån rinner upp i Sjötorpa och mynnar vid Vikskullen.",
        "Vandringen i Sjötorpa ställdes in.",
        "Roddlaget: finns i Sjötorpa.",
        "En start i Sjötorpa planeras.",
    ],
)
def test_the_landscape_and_what_another_does_are_no_places_of_it(read: Read, sentence: str) -> None:
    assert places(read, sentence) == set()


def test_where_it_will_be_is_not_where_it_is(read: Read) -> None:
    found = places(read, "Nätverket finns på Strandskolan och ska prövas på Udden skola.")
    assert found == {"Strandskolan"}


LABELLED = """Områdesgruppen Bryggan

Områdesgruppen Bryggan leds av polisen.
Områden: Sjötorpa och Vikskullen
"""


def test_a_line_with_a_label_tells_where_the_group_of_the_heading_is(told: Told) -> None:
    found = {line.rpartition(" ")[2] for line in told(LABELLED) if "operatesIn" in line}
    assert {"Sjötorpa", "Vikskullen"} <= found


def test_where_a_group_met_is_no_place_of_it(told: Told) -> None:
    text = LABELLED.replace("Områdesgruppen", "Nätverket").replace(
        "Områden: Sjötorpa och", "Plats: Sjötorpa,"
    )
    assert not [line for line in told(text) if "operatesIn Sjötorpa" in line]


@pytest.mark.parametrize(
    ("sentence", "there"),
    [
        ("Skolor som deltar är Strandskolan och Udden skola.", {"Strandskolan", "Udden skola"}),
        ("Lugna bryggan finns på två skolor: Strandskolan och Udden skola.", {"Strandskolan", "Udden skola"}),
        ("Lugna bryggan besöker fritidshemmen i Sjötorpa och Vikskullen.", {"Sjötorpa", "Vikskullen"}),
        ("Prioriterade områden är Sjötorpa, Vikskullen och centrum.", {"Sjötorpa", "Vikskullen", "Centrum"}),
    ],
)
def test_the_places_of_a_list_are_where_it_is(read: Read, sentence: str, there: set[str]) -> None:
    assert there <= places(read, sentence)


def test_an_open_preschool_is_no_school_in_which_others_are(told: Told) -> None:
    assert "Öppna förskolan operatesIn Sjötorpa" in told(
        "Barn\n\nÖppna förskolan finns i Sjötorpa och Vikskullen.\n"
    )


@pytest.mark.parametrize(
    "sentence",
    ["Projektledaren sitter i Sjötorpa.", "Styrgruppen sågs två gånger i Sjötorpa och Vikskullen."],
)
def test_where_those_are_who_lead_it_is_no_place_of_it(read: Read, sentence: str) -> None:
    assert places(read, sentence) == set()


def test_a_clinic_is_where_a_page_lists_that_there_is_one(told: Told) -> None:
    facts = told("Ungdomsmottagningen finns i Eksjö, Gislaved, Nässjö och Tranås.\n")
    assert {f"Ungdomsmottagningen operatesIn {place}" for place in ("Eksjö", "Nässjö", "Tranås")} <= facts


@pytest.mark.parametrize("behind", ["i Hylte kommun", "(TR) i Hylte och Lessebo kommuner"])
def test_a_council_is_in_the_municipality_right_behind_its_name(told: Told, behind: str) -> None:
    facts = told(f"Trygghetsrådet {behind} leds av polisen.\n")
    assert any(fact.startswith("Trygghetsrådet") and " operatesIn Hylte" in fact for fact in facts)
