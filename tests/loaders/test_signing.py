"""Who signs an agreement, and what is said of any agreement or partnership."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str | bytes, str], set[str]]


def test_all_who_sign_a_paper_work_with_the_municipality(told: Told) -> None:
    said = told(
        "Avsiktsförklaringen undertecknades i maj av Strömhamns kommun, Kajhem AB och Viks kommun.\n",
        "stromhamn-nyhet.txt",
    )
    assert {
        "Kajhem AB collaboratesWith Strömhamns kommun",
        "Strömhamns kommun collaboratesWith Viks kommun",
    } <= said


def test_the_chair_signs_for_the_municipality(told: Told) -> None:
    said = told(
        "I går undertecknade kommunstyrelsens ordförande och Polisen avtalet.\n", "stromhamn-nyhet.txt"
    )
    assert "Polisen collaboratesWith Strömhamns kommun" in said


@pytest.mark.parametrize(
    "sentence",
    [
        "Kommunstyrelsen föreslås underteckna avtalet med Polisen.",
        "Avtalet är inte undertecknat av Viks kommun och Polisen.",
        "Strömhamns kommun undertecknade hyreskontraktet med Kajhem AB.",
        "Avtalet undertecknades av en ledamot från Viks kommun.",
    ],
)
def test_who_does_not_sign_is_not_bound(told: Told, sentence: str) -> None:
    assert not [fact for fact in told(f"{sentence}\n", "stromhamn-nyhet.txt") if "collaboratesWith" in fact]


def test_an_agreement_is_with_those_before_its_matter(told: Told) -> None:
    said = told(
        "Samverkansavtal\n\nmellan\n\nViks kommun, org.nr 212000-0001\n\noch\n\nSunds kommun, org.nr 212000-0002\n\n"
        "om gemensam bygg- och miljönämnd\n\n1 § Syfte\n\nAvtalet gäller tills vidare.\n",
        "avtal.txt",
    )
    assert said == {"Sunds kommun collaboratesWith Viks kommun"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ett samordningsförbund består av Arbetsförmedlingen, Försäkringskassan och kommunen.",
        "En familjecentral är ett samarbete mellan kommunen och Region Skåne.",
        "Idéburet offentligt partnerskap, IOP, är ett partnerskap mellan föreningar och kommunen.",
        "Genom ett IOP kan kommunen och Röda Korset samarbeta om en mötesplats.",
    ],
)
def test_what_a_kind_is_tells_of_none(told: Told, sentence: str) -> None:
    assert not [
        f for f in told(f"{sentence}\n", "stromhamn-sida.txt") if "participates" in f or "collab" in f
    ]


def test_one_that_is_there_is_told_of(told: Told) -> None:
    said = told("Familjecentralen Kajen är ett samarbete mellan Viks kommun och Region Skåne.\n", "sida.txt")
    assert said == {
        "Viks kommun participatesIn Familjecentralen Kajen",
        "Region Skåne participatesIn Familjecentralen Kajen",
    }


def test_an_association_of_owners_tells_of_itself(told: Told) -> None:
    said = told(
        "Söderängens Fastighetsägare\n\nSöderängens Fastighetsägare arbetar för trivsel. Föreningen har ett nära"
        " samarbete med Polisen. Vi samarbetar med Kajhem AB.\n",
        "sida.txt",
    )
    assert {
        "Kajhem AB collaboratesWith Söderängens Fastighetsägare",
        "Polisen collaboratesWith Söderängens Fastighetsägare",
    } <= said


@pytest.mark.parametrize(
    "sentence",
    [
        "I våras skapades ett IOP mellan föreningen Hamnkraft och Strömhamns kommun.",
        "Strömhamns kommun och föreningen Hamnkraft har ingått ett idéburet offentligt partnerskap.",
        "Parterna i IOP-avtalet är Strömhamns kommun och föreningen Hamnkraft.",
    ],
)
def test_a_partnership_is_called_by_its_party(told: Told, sentence: str) -> None:
    assert told(f"{sentence}\n", "stromhamn-sida.txt") == {
        "Hamnkraft participatesIn IOP med Hamnkraft",
        "Strömhamns kommun participatesIn IOP med Hamnkraft",
    }


def test_a_list_of_projects_tells_who_carries_each(told: Told) -> None:
    said = told(
        "Beviljade projekt\n\nByahuset som mötesplats\nSökande: Viks bygdeförening\nStöd: 350 000 kr\n\n"
        "Led runt sjön\nSökande: Sunds kommun\nStöd: 820 000 kr\n",
        "projekt.txt",
    )
    assert {fact for fact in said if "participatesIn" in fact} == {
        "Viks bygdeförening participatesIn Byahuset som mötesplats (owner)",
        "Sunds kommun participatesIn Led runt sjön (owner)",
    }
