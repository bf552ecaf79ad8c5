"""Names of actors have their whole extent: trades, places, owners and what stands before them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

HEAD = "Strömhamns kommun\nSamverkan 2023\n\n"


@pytest.mark.parametrize(
    "name",
    [
        "Lövby Vatten och Avfall",
        "Västra Lövdalens Energi & Miljö AB",
        "Lövby vatten och renhållning AB",
        "Kajens Hotell & Konferens",
        "Bostads AB Fyrbåken",
        "S:t Görans församling",
        "Arbetsförmedlingen Lund",
        "Kriminalvården Eskilstuna",
        "Region Kustmarks minnesmottagning",
        "Polisens volontärer",
        "Tekniska servicenämnden",
        "Förvaltningen kretslopp och vatten",
        "Kommunerna i Skåne",
        "Länets tio kommuner",
        "Lövby brandförsvar",
        "Lövby Handel & City",
    ],
)
def test_a_name_is_read_to_its_ends(name: str, told: Callable[[str], set[str]]) -> None:
    members = {
        fact.split(" participatesIn")[0]
        for fact in told(f"{HEAD}I Havsforum ingår {name}, Röda Korset och PRO.")
    }
    assert name in members
    assert not {member for member in members if member != name and member in name}


def test_the_authority_itself_stays_apart_from_its_office(told: Callable[[str], set[str]]) -> None:
    said = told(
        f"{HEAD}I Havsforum ingår Arbetsförmedlingen och PRO.\n\nI Kajrådet ingår Arbetsförmedlingen Lund och PRO."
    )
    assert {
        "Arbetsförmedlingen participatesIn Havsforum",
        "Arbetsförmedlingen Lund participatesIn Kajrådet",
    } <= said


def test_a_noun_before_the_name_of_such_a_one_is_no_member(told: Callable[[str], set[str]]) -> None:
    said = told(f"{HEAD}I Havsforum ingår polisen och fastighetsägaren Fyrbåken AB.")
    assert "Fyrbåken AB participatesIn Havsforum" in said
    assert not any(fact.startswith("Fastighetsägare") for fact in said)


def test_a_forgotten_hyphen_makes_no_other_board(told: Callable[[str], set[str]]) -> None:
    said = told(f"{HEAD}I Havsforum ingår socialnämnden, idrotts och parknämnden och polisen.")
    assert "Idrotts- och parknämnden participatesIn Havsforum" in said
    assert not any(fact.startswith("Parknämnden") for fact in said)


def test_a_clinic_is_named_with_its_hospital(told: Callable[[str], set[str]]) -> None:
    assert "Ögonkliniken vid Lövby lasarett participatesIn Havsforum" in told(
        f"{HEAD}I Havsforum ingår polisen och ögonkliniken vid Lövby lasarett."
    )


def test_those_of_a_title_are_called_as_the_document_calls_them(told: Callable[[str], set[str]]) -> None:
    assert "Kajlotsarna participatesIn Havsforum" in told(f"{HEAD}I Havsforum ingår polisen och kajlotsarna.")


def test_a_word_for_each_municipality_names_none(told: Callable[[str], set[str]]) -> None:
    said = told(f"{HEAD}I Havsforum ingår polisen och PRO. Respektive kommun deltar i Havsforum.")
    assert not any("Respektive" in fact for fact in said)


def test_municipalities_of_a_district_are_named_with_their_number(told: Callable[[str], set[str]]) -> None:
    said = told(f"{HEAD}I Havsforum ingår polisen och de tre kommunerna på Österlen.")
    assert "De tre kommunerna på Österlen participatesIn Havsforum" in said


def test_a_team_of_the_municipality_is_called_by_its_noun(told: Callable[[str], set[str]]) -> None:
    assert "Uppsökarteamet participatesIn Havsforum" in told(
        f"{HEAD}I Havsforum ingår polisen och kommunens uppsökarteam."
    )


@pytest.mark.parametrize(
    "name",
    [
        "Energicentrum Kustmark",
        "Erikshjälpen Second Hand",
        "Samordningsförbundet Fjord & Fjäll",
        "Nordell-Brandt-Wester",
        "Sparbanksstiftelsen 1847",
        "Lövby IF Orientering",
        "SPF avdelning 12",
        "Centrum för lokalhistoria",
        "Kompetenscentrum mot våld",
        "Kansliet för mänskliga rättigheter",
        "Enheten för förebyggande insatser",
        "Förvaltningen för livslångt lärande",
        "Primärvården i Lövby centrum",
        "Byalagen på Yttre Kajnäset",
        "Båtklubbarna i Lövby och Kajvik",
    ],
)
def test_a_name_goes_on_behind_what_is_known_of_it(name: str, told: Callable[[str], set[str]]) -> None:
    said = told(f"{HEAD}I Havsforum möts räddningstjänsten, {name} och PRO två gånger om året.")
    members = {fact.split(" participatesIn")[0] for fact in said}
    assert name in members
    assert not {member for member in members if member != name and member in name}


@pytest.mark.parametrize(
    "behind", [". Ordförande väljs varje år.", " (Ordförande) och PRO.", " Kerstin Lövgren och PRO."]
)
def test_persons_and_other_words_end_a_name(behind: str, told: Callable[[str], set[str]]) -> None:
    said = told(f"{HEAD}I Havsforum ingår Hushållningssällskapet och Röda Korset{behind}")
    assert not any("Kerstin" in fact or "Ordförande" in fact for fact in said)


def test_what_one_is_for_ends_before_whose_the_next_is(told: Callable[[str], set[str]]) -> None:
    said = told(f"{HEAD}I Havsforum ingår Kompetenscentrum mot våld och socialnämndens öppenvård.")
    assert "Kompetenscentrum mot våld participatesIn Havsforum" in said


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("Region Skånes kulturnämnd och Eslövs samhällsbyggnadsförvaltning", ["Region Skånes kulturnämnd"]),
        ("PRO och Eslövs samhällsbyggnadsförvaltning", ["Eslövs samhällsbyggnadsförvaltning"]),
        ("PRO och Höörs kommuns bibliotek", ["Höörs kommuns bibliotek"]),
        ("Höör, Hörby och Eslövs kommun", ["Höörs kommun", "Hörby kommun", "Eslövs kommun"]),
        ("Polisen, Höör och Hörby", ["Polisen", "Höörs kommun", "Hörby kommun"]),
    ],
)
def test_what_others_have_is_called_by_whose_it_is(
    text: str, members: list[str], told: Callable[[str], set[str]]
) -> None:
    said = told(f"{HEAD}I Havsforum ingår {text}.")
    assert {f"{member} participatesIn Havsforum" for member in members} <= said


def test_what_the_own_municipality_has_is_called_by_its_own_name(told: Callable[[str], set[str]]) -> None:
    said = told(f"{HEAD}I Havsforum ingår PRO och Strömhamns kommuns serviceförvaltning.")
    assert "Serviceförvaltningen participatesIn Havsforum" in said


def test_a_place_where_the_police_is_remains_a_place(told: Callable[[str], set[str]]) -> None:
    assert not any(
        "Hörby kommun" in fact for fact in told(f"{HEAD}I Havsforum ingår skolor i Höör, Hörby och Eslöv.")
    )
