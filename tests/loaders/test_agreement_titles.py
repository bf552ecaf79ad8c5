"""Titles of agreements: whose names they are, and what is only the kind of paper, its number or its sender."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], set[str]]

PARTIES = """
§ 1 Parter

Strömhamns kommun genom socialnämnden, nedan kallad kommunen, och Verdandi Strömhamn, nedan kallad föreningen.

§ 2 Bakgrund

I Hamnen finns få platser att träffas på. Avtalet ersätter det som parterna träffade för fem år sedan.
"""


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (
            "ÖVERENSKOMMELSE OM IDÉBURET OFFENTLIGT PARTNERSKAP (IOP)\n\navseende verksamheten Fyren lyser",
            "Fyren lyser",
        ),
        ("Avtal om idéburet offentligt partnerskap\n\navseende mötesplatsen Öppna Bryggan", "Öppna Bryggan"),
        (
            "SAMVERKANSAVTAL GEMENSAM BEREDSKAP FÖR BRYGGORNA I SKÄRGÅRDEN",
            "Gemensam beredskap för bryggorna i skärgården",
        ),
        ("Samverkansavtal Skärgårdens krisstöd 2023–2026", "Skärgårdens krisstöd"),
        (
            "STRÖMHAMNS KOMMUN\n\nDnr ASN 2023/00114\n\n"
            "Överenskommelse om idéburet offentligt partnerskap (IOP)\n\nFyrhuset",
            "Fyrhuset",
        ),
    ],
)
def test_a_title_names_what_its_parties_set_up(told: Told, head: str, name: str) -> None:
    facts = told(f"{head}\n{PARTIES}")
    assert {f"Socialnämnden participatesIn {name}", f"Verdandi Strömhamn participatesIn {name}"} <= facts


def test_a_name_stands_above_the_line_that_says_the_kind(told: Told) -> None:
    head = "SKÄRGÅRDSLÖFTET\n\nAvtal om strategisk samverkan 2020–2024\n"
    told_of = "\n§ 3 Syfte\n\nSkärgårdslöftet är parternas gemensamma svar på att många flyttar.\n"
    facts = told(head + PARTIES + told_of)
    assert "Verdandi Strömhamn participatesIn Skärgårdslöftet" in facts


def test_a_line_above_that_the_text_never_speaks_of_is_no_name(told: Told) -> None:
    facts = told(f"ARKIVEXEMPLAR\n\nAvtal om strategisk samverkan 2020–2024\n{PARTIES}")
    assert not [fact for fact in facts if "arkivexemplar" in fact.casefold()]


def test_an_agreement_about_a_matter_goes_by_its_whole_title_whatever_stands_behind_it(told: Told) -> None:
    text = (
        "SAMVERKANSAVTAL avseende kommunal krisberedskap och civilt försvar mellan Strömhamns kommun,"
        " organisationsnummer 212000-0000, nedan Strömhamn, och Fjärdby kommun, organisationsnummer 212000-0001,"
        " nedan Fjärdby\n" + PARTIES
    )
    name = "Samverkansavtal avseende kommunal krisberedskap och civilt försvar"
    assert f"Strömhamns kommun participatesIn {name}" in told(text)


def test_how_long_an_agreement_holds_is_no_part_of_its_name(told: Told) -> None:
    head = "Samverkansöverenskommelse mellan Strömhamns kommun och Polisen\nGäller 2024-01-01 – 2027-12-31\n"
    assert not [fact for fact in told(head + PARTIES) if "Gäller" in fact]


def test_a_title_that_breaks_off_before_its_parties_names_nothing(told: Told) -> None:
    text = """SAMARBETSAVTAL

mellan

Verdandi Strömhamn, org.nr 802000-0000, nedan Föreningen,
Strömhamns kommun, genom socialnämnden, och
Tallviks kommun, genom socialnämnden,

kommunerna nedan tillsammans benämnda Kommunerna

§ 1 Syfte

Genom avtalet bildas Krisrådet Norra kusten. Avsikten är att fler ska hitta hem när det stormar.
"""
    facts = told(text)
    assert "Verdandi Strömhamn participatesIn Krisrådet Norra kusten" in facts
    assert not [fact for fact in facts if fact.endswith("mellan")]
