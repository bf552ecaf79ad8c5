"""Agreements: the parties that the head or a section names, and what they agree on."""

from __future__ import annotations

from collections.abc import Callable

Told = Callable[[str], set[str]]

BODY = """
§ 2 Bakgrund

Hamnföreningen har länge lånat ut båtar. Länsstyrelsen känner till saken men är ingen part i den här
överenskommelsen, som gäller i tre år och därefter prövas av var och en för sig.
"""


def test_what_an_agreement_is_about_binds_its_parties(told: Told) -> None:
    text = f"""SAMVERKANSAVTAL

avseende Seglarkompaniet – en båtskola för alla

§ 1 Parter

Avtalet sluts mellan Strömhamns kommun genom socialnämnden, Region Bergsvik och Arbetsförmedlingen.
{BODY}"""
    assert {
        "Strömhamns kommun participatesIn Seglarkompaniet",
        "Socialnämnden participatesIn Seglarkompaniet",
        "Arbetsförmedlingen participatesIn Seglarkompaniet",
    } <= told(text)
    assert not [line for line in told(text) if "Länsstyrelsen" in line]


def test_parties_stand_in_lines_between_two_words(told: Told) -> None:
    text = f"""SAMARBETSAVTAL

mellan

Strömhamns kommun, Hamngatan 1
Verdandi Strömhamn
Svenska kyrkan

angående

Mötesplats Fyren

{BODY}"""
    parties = {line for line in told(text) if line.endswith("participatesIn Mötesplats Fyren")}
    assert parties == {
        "Strömhamns kommun participatesIn Mötesplats Fyren",
        "Verdandi Strömhamn participatesIn Mötesplats Fyren",
        "Svenska kyrkan participatesIn Mötesplats Fyren",
    }


def test_parties_of_an_agreement_without_a_name_work_together(told: Told) -> None:
    text = f"""Lokal överenskommelse om samverkan för fler i arbete

Parter

Strömhamns kommun   212000-0000
Arbetsförmedlingen   202100-2114
{BODY}"""
    assert "Arbetsförmedlingen collaboratesWith Strömhamns kommun" in told(text)


def test_numbered_lines_name_parties_until_the_next_section(told: Told) -> None:
    text = f"""Samverkansöverenskommelse

1 Parter
1.1 Strömhamns kommun, nedan Kommunen
1.2 Region Bergsvik, nedan Regionen

2 Bakgrund
Polisen har lämnat statistik över läget i hamnen under de senaste fem åren, och den finns i en bilaga.
{BODY}"""
    lines = told(text)
    assert "Region Bergsvik collaboratesWith Strömhamns kommun" in lines
    assert not [line for line in lines if "Polisen collaboratesWith" in line]
