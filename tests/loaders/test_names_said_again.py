"""A document calls by the noun alone, or by a place's name, what it has named in full; two names stay two."""

from __future__ import annotations

from collections.abc import Callable

import pytest

HEAD = "Strömhamns kommun\nSamverkan 2023\n\n"


def test_a_club_is_called_by_its_noun_alone(told: Callable[[str], set[str]]) -> None:
    said = told(
        HEAD + "I Havsforum ingår Hembys Spelmanslag och polisen.\n\n"
        "Spelmanslaget är sammankallande i Havsforum sedan i våras."
    )
    assert "Hembys Spelmanslag participatesIn Havsforum" in said
    assert not any(fact.startswith("Spelmanslaget ") for fact in said)


def test_a_council_is_called_by_its_noun_alone(told: Callable[[str], set[str]]) -> None:
    said = told(
        HEAD
        + "Lövåns vattenråd arbetar för rent vatten. I vattenrådet ingår polisen, LRF och Naturskyddsföreningen."
    )
    assert {"Polisen participatesIn Lövåns vattenråd", "LRF participatesIn Lövåns vattenråd"} <= said


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("Kajby Energi och tekniska nämnden.", {"Kajby Energi", "Tekniska nämnden"}),
        ("för- och grundskoleförvaltningen.", {"För- och grundskoleförvaltningen"}),
        ("Ekerö, Orsa och Härjedalens kommuner.", {"Ekerö kommun", "Orsa kommun", "Härjedalens kommun"}),
        ("vårdcentralerna Viken och Udden.", {"Vårdcentralen Viken", "Vårdcentralen Udden"}),
        ("fritidsgårdarna Björkhuset och Ekhuset.", {"Fritidsgården Björkhuset", "Fritidsgården Ekhuset"}),
    ],
)
def test_each_name_of_a_row_stands_by_itself(
    text: str, members: set[str], told: Callable[[str], set[str]]
) -> None:
    said = told(f"{HEAD}I Havsforum ingår polisen, Svenska kyrkan, {text}")
    assert {f"{name} participatesIn Havsforum" for name in members} <= said
    assert not any(fact.startswith(("Fritidsgårdar ", "Vårdcentral ")) for fact in said)


@pytest.mark.parametrize(
    "text",
    [
        "I Havsforum deltar polisen tillsammans med Orsa.",
        "Polisen ingår i Havsforum jämte Orsa och Rättvik.",
        "Även Orsa deltar i Havsforum.",
        "I Havsforum möts rådgivare från Orsa och Rättvik.",
    ],
)
def test_a_place_that_does_something_is_its_municipality(text: str, told: Callable[[str], set[str]]) -> None:
    assert "Orsa kommun participatesIn Havsforum" in told(HEAD + text)


@pytest.mark.parametrize(
    "text",
    [
        "Polisen i Orsa deltar i Havsforum.",
        "Konsthallen Orsa deltar i Havsforum.",
        "I Havsforum deltar elever från Orsa och Rättvik.",
        "Polisen deltar i Havsforum tillsammans med Orsa IF.",
    ],
)
def test_a_place_where_something_is_stays_a_place(text: str, told: Callable[[str], set[str]]) -> None:
    assert not any(fact.startswith("Orsa kommun ") for fact in told(HEAD + text))


def test_a_collaboration_is_called_by_its_first_word_and_its_kind(told: Callable[[str], set[str]]) -> None:
    said = told(
        HEAD + "Projektet Trygg i Lövby drivs av Strömhamns kommun och polisen.\n\n"
        "Även Lövby IF deltar i Trygg-projektet."
    )
    assert "Lövby IF participatesIn Trygg i Lövby" in said


def test_a_university_is_called_by_its_kind(told: Callable[[str], set[str]]) -> None:
    said = told(HEAD + "I Havsforum ingår polisen och Högskolan Kristianstad. Högskolan leder Havsforum.")
    assert "Högskolan Kristianstad participatesIn Havsforum" in said
    assert not any(fact.startswith("Högskolan participatesIn") for fact in said)


def test_the_whole_name_of_an_abbreviation_may_hold_places(told: Callable[[str], set[str]]) -> None:
    said = told(
        HEAD
        + "Polisen ingår i LUVA (Lövby utveckling i väst och Ale). Övriga medlemmar är Orsa, Ale och primärvården."
    )
    assert {"Polisen participatesIn LUVA", "Orsa kommun participatesIn LUVA"} <= said


def test_a_unit_that_ends_a_row_is_not_who_stands_before_it(told: Callable[[str], set[str]]) -> None:
    said = told(HEAD + "I Havsforum ingår Svedalahem, kommunens gatuenhet och Lövby Boklubb.")
    assert any(fact.casefold().startswith("gatuenhet") for fact in said)
    assert "Svedalahem participatesIn Havsforum" in said


def test_the_church_is_the_church_of_sweden(told: Callable[[str], set[str]]) -> None:
    assert "Svenska kyrkan participatesIn Havsforum" in told(
        HEAD + "I Havsforum ingår polisen, kyrkan och LRF."
    )
    assert "Pingstkyrkan participatesIn Havsforum" in told(
        HEAD + "I Havsforum ingår polisen och Pingstkyrkan."
    )


def test_an_abbreviation_means_the_name_that_only_its_company_gives_away(
    told: Callable[[str], set[str]],
) -> None:
    said = told(
        HEAD + "Havsforum drivs av Strömhamns kommun och Havsakademin.\n\n"
        "Havsakademin (HKM) ordnar träffar. I Havsforum ingår även HKM och polisen."
    )
    assert "Havsakademin participatesIn Havsforum" in said
    assert "HKM participatesIn Havsforum" not in said


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("äldreboendena Björkhemmet och Ekhemmet.", "Äldreboendet Ekhemmet"),
        ("polisen, kommundirektören och LRF.", "Kommundirektören"),
        ("polisen och länets samtliga kommuner.", "Länets samtliga kommuner"),
        ("polisen, LRF och brukarorganisationen RSMH.", "RSMH"),
    ],
)
def test_who_is_named_by_office_or_number(text: str, name: str, told: Callable[[str], set[str]]) -> None:
    assert f"{name} participatesIn Havsforum" in told(f"{HEAD}I Havsforum ingår {text}")


def test_a_row_of_places_that_joined_are_municipalities(told: Callable[[str], set[str]]) -> None:
    said = told(HEAD + "Orsa och Rättvik anslöt sig senare till Havsforum.")
    assert {"Orsa kommun participatesIn Havsforum", "Rättviks kommun participatesIn Havsforum"} <= said


@pytest.mark.parametrize(
    "name", ["Karl Ek-gymnasiet", "De la Granskolan", "De Viken-gymnasiet", "Glada Lövby-teatern"]
)
def test_a_name_with_a_hyphen_has_its_first_words(name: str, told: Callable[[str], set[str]]) -> None:
    assert f"{name} participatesIn Havsforum" in told(f"{HEAD}I Havsforum ingår polisen och {name}.")


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Räddningstjänsten ingår i Storängs Barnahus. Även åklagarna finns i barnahuset.",
            "Räddningstjänsten participatesIn Storängs Barnahus",
        ),
        ("I Orsas Brå är polisen och Lions med.", "Lions participatesIn Orsas Brå"),
        ("Polisen deltar i Skärgårdens Teknikcollege.", "Polisen participatesIn Skärgårdens Teknikcollege"),
        (
            "Lions deltar i det brottsförebyggande rådet på Gotland.",
            "Lions participatesIn Brottsförebyggande rådet på Gotland",
        ),
        (
            "Lövåns vattenråd arbetar för rent vatten. Vattenrådet finansieras av Jordbruksverket.",
            "Jordbruksverket funds Lövåns vattenråd",
        ),
        ("Polisen deltog i Leader Havsvind Plus årsstämma.", "Polisen participatesIn Leader Havsvind Plus"),
        (
            "Polisen deltar i Havsforum Viksundas årsmöte. Havsforum Viksunda är nytt.",
            "Polisen participatesIn Havsforum Viksunda",
        ),
        (
            "I energigruppen i Hult ingår polisen och Lions. Energigruppen i Hult möts varje månad.",
            "Lions participatesIn Energigruppen i Hult",
        ),
    ],
)
def test_a_kind_is_called_by_whose_or_where_it_is(
    text: str, fact: str, told: Callable[[str], set[str]]
) -> None:
    assert fact in told(HEAD + text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Polisen deltar i kommunens SSPF varje vecka.", "Polisen participatesIn SSPF"),
        (
            "I energigruppen ingår polisen och Lions. Energigruppen i Hult möts varje månad.",
            "Lions participatesIn Energigruppen",
        ),
    ],
)
def test_who_has_one_or_where_it_is_held_is_no_name(
    text: str, fact: str, told: Callable[[str], set[str]]
) -> None:
    assert fact in told(HEAD + text)


@pytest.mark.parametrize("which", ["många", "samtliga", "respektive", "övriga"])
def test_any_of_a_kind_are_nobody_in_particular(which: str, told: Callable[[str], set[str]]) -> None:
    said = told(f"{HEAD}Polisen samarbetar med {which} företag.")
    assert not any("Företag" in fact for fact in said)
    assert "Företag collaboratesWith Polisen" in told(f"{HEAD}Polisen samarbetar med företag.")


def test_a_council_meets_for_something_and_not_about_it(told: Callable[[str], set[str]]) -> None:
    said = told(
        HEAD + "Avtal mellan Orsa kommun och Fiskerådet om fredade vikar. Polisen bjuds in till Fiskerådet."
    )
    assert not any("Fiskerådet om" in fact for fact in said)


def test_a_projects_name_stands_below_its_label(told: Callable[[str], set[str]]) -> None:
    said = told(
        HEAD + "Projekt:\nFrån skrot till slott\n\nProjektägare: Röda Korset\n\nMedverkande: Lions, polisen\n"
    )
    assert "Lions participatesIn Från skrot till slott" in said


def test_what_is_shared_is_known_by_what_it_is_for(told: Callable[[str], set[str]]) -> None:
    said = told(
        HEAD + "Samarbetet kring mottagande av flyktingar har letts av Röda Korset. I samarbetet ingår Lions."
    )
    assert "Lions participatesIn Samarbetet kring mottagande av flyktingar" in said


def test_a_forum_that_is_worked_with_has_no_new_member(told: Callable[[str], set[str]]) -> None:
    assert told(HEAD + "Lions har ordnat en skridskodag i samarbete med Fritidsbanken.") == set()
