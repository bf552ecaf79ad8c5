"""Minutes whose form is printed in lines: who was there one by one, nothing of who signs, a matter as it stands."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from model.fact import Reading

Told = Callable[[str], set[str]]

FORM = """Strömhamns kommun
SAMMANTRÄDESPROTOKOLL 1 (3)
Folkhälsorådet
2021-04-14
Plats och tid Kommunhuset, Ankaret, kl 13.00-15.30
Beslutande Ledamöter
Ann-Britt Vassling (S), ordförande, KS
Per-Olof Ekmyr (M), vice ordförande, barn- och
utbildningsnämnden
Majken Sollerud (C) Socialnämnden
Ersättare Bo Tallhed (L) ersätter Majken Sollerud §§ 4-5
Övriga deltagande Kerstin Ulvmo, folkhälsosamordnare
Lars Brohed, kommunpolis, Polisen
Eva Kvarnsten, PRO Strömhamn
Utses att justera Majken Sollerud
Justeringens Kommunhuset 2021-04-20
plats och tid
Underskrifter Paragrafer 4-6
Sekreterare .......................................
Kerstin Ulvmo
Ordförande .......................................
Ann-Britt Vassling
Justerande .......................................
Majken Sollerud
ANSLAG/BEVIS
Protokollet är justerat. Justeringen har tillkännagivits genom anslag.
Organ Folkhälsorådet
Datum för anslags uppsättande 2021-04-21
Förvaringsplats Kommunkansliet
Underskrift
Kerstin Ulvmo
Utdragsbestyrkande

§ 4
Sommarkväll på Kajen
I arbetsgruppen för Sommarkväll på Kajen sitter Röda Korset, Verdandi och
Justerandes sign Utdragsbestyrkande

Svenska kyrkan. Räddningstjänsten har fått en inbjudan.
"""


@pytest.mark.parametrize(
    "who",
    ["Kommunstyrelsen", "Barn- och utbildningsnämnden", "Socialnämnden", "Polisen", "PRO Strömhamn"],
)
def test_whoever_stands_below_a_label_of_those_present_takes_part_in_the_council(
    told: Told, who: str
) -> None:
    assert f"{who} participatesIn Folkhälsorådet" in told(FORM)


def test_who_signs_and_where_the_notice_hangs_is_no_text(told: Told) -> None:
    facts = told(FORM)
    assert not [fact for fact in facts if "ommunkansliet" in fact or "Sammanträdesdatum" in fact]


def test_a_matter_goes_on_behind_the_foot_of_its_page(told: Told) -> None:
    facts = told(FORM)
    members = ("Röda Korset", "Verdandi", "Svenska kyrkan")
    assert all([fact for fact in facts if fact.startswith(f"{who} participatesIn")] for who in members)
    assert not [fact for fact in facts if "Räddningstjänsten" in fact]


def test_who_chairs_stands_among_those_present_where_nobody_signs(told: Told) -> None:
    text = """Minnesanteckningar Brå Strömhamn
Datum: 2022-05-03
Plats: Stadshuset
Närvarande:
Ordförande: Sven Backmyr, Socialnämnden
Pia Lennsta, säkerhetssamordnare
Marcus Holmvret, Polisen
Sekreterare: Diana Kurt, Kommunledningskontoret
1. Lägesbild
Inget att rapportera.
"""
    facts = told(text)
    assert "Socialnämnden participatesIn Brå Strömhamn" in facts
    assert "Polisen participatesIn Brå Strömhamn" in facts


@pytest.mark.parametrize("surname", ["Sollerud", "Vassling"])
def test_nobody_who_was_there_is_named(read: Callable[[str], Reading], surname: str) -> None:
    reading = read(FORM)
    said = [f"{fact.subject} {fact.object} {fact.quote} {fact.attributes}" for fact in reading.facts]
    assert said
    assert not [words for words in said if surname in words]


def test_labels_in_a_plan_make_no_form(told: Told) -> None:
    text = """# Lovhamnen
Projektplan för Strömhamn
Deltagare
Unga i åldern 13-16 år som bor i Norrviken.
Lovhamnen drivs av Fritidsnämnden och Polisen deltar i Lovhamnen.
"""
    assert "Polisen participatesIn Lovhamnen" in told(text)


def test_bodies_may_stand_in_a_column_below_all_names(told: Told) -> None:
    text = """Strömhamns kommun
PROTOKOLL
Lokala trygghetsrådet

Plats och tid
Stadshuset, klockan 10:00-12:05
Ledamöter
Närvarande
Karin Ekmyr (C), ordförande
Torgny Sollerud (S)
Lena Vassling

Socialnämnden
Polisen, kommunpolis
Strömhamns pastorat

Justerare
Lena Vassling

§ 1 Val av justerare
Lena Vassling väljs.
"""
    present = ("Socialnämnden", "Polisen", "Strömhamns pastorat")
    assert {f"{who} participatesIn Lokala trygghetsrådet" for who in present} <= told(text)


def test_who_is_called_by_the_given_name_is_masked_where_the_whole_name_stands_elsewhere(
    read: Callable[[str], Reading],
) -> None:
    text = """Anteckningar, lokal samverkansgrupp för trygghet i Strömhamn
Deltagare:
Karin Ekmyr, socialchef, ordf
Torgny Sollerud, Polisen
1 Lovhamnen
Karin berättar att Fritidsnämnden deltar i Lovhamnen. Mini-Maria är inte med.
"""
    reading = read(text)
    assert [fact for fact in reading.facts if fact.subject == "Fritidsnämnden"]
    assert not [fact for fact in reading.facts if "Karin" in fact.quote]
    assert "Karin" not in reading.text
    assert "Mini-Maria" in reading.text


def test_persons_one_below_the_other_stand_for_their_bodies_in_the_council_of_a_page(told: Told) -> None:
    text = """Rådet för funktionshinderfrågor

Rådet för funktionshinderfrågor är ett forum för samtal. Rådet träffas fyra gånger per år.
Ledamöter 2023-2026
Representanter för kommunen
Gudrun Ekmyr (M), socialnämnden, ordförande
Torsten Sollerud (S), fritidsnämnden
Representanter för organisationerna
Bengt Vassling, Attention Strömhamn
Vakant, Reumatikerföreningen Strömhamn
Aktuellt
Polisen har varit på besök.
"""
    there = ("Socialnämnden", "Fritidsnämnden", "Attention Strömhamn", "Reumatikerföreningen Strömhamn")
    facts = told(text)
    assert {f"{who} participatesIn Rådet för funktionshinderfrågor" for who in there} <= facts
    assert not [fact for fact in facts if fact.startswith("Polisen")]


def test_whoever_tells_something_at_a_meeting_is_a_person_whatever_his_name(
    read: Callable[[str], Reading],
) -> None:
    reading = read(
        "Fritidsnämnden deltar i Lovhamnen.\n\nJöran Gusumer berättar att Polisen deltar i Lovhamnen.\n"
    )
    assert "Jöran" not in reading.text
    assert [fact for fact in reading.facts if fact.subject == "Polisen" and "Jöran" not in fact.quote]


@pytest.mark.parametrize(
    "sentence",
    [
        "Polisen (Jöran Gusumer) och Lions (Gry Torrböler) driver tillsammans nätverket Lyktan.",
        "Projektledare är Zlatina Brokvist och i projektet Lyktan ingår Polisen och Lions.",
        "Lions/Embla Hjortnär och Polisen/Torgil Raskviker deltar i nätverket Lyktan.",
        "I nätverket Lyktan ingår Polisen genom Torgil Bergström samt Lions genom Majvi Lindström.",
        "Torgil: Polisen och Lions deltar i nätverket Lyktan.",
        "Om nätverket Lyktan, där Polisen och Lions ingår, kontakta Embla på 070-555 12 34.",
        "Maj-Lis Stenudder, S, Polisen och Lions deltar i nätverket Lyktan.",
        "Röda Korset samverkar med Lions (K-G Bergström) i nätverket Lyktan.",
    ],
)
def test_whoever_acts_for_a_body_is_no_part_of_what_is_said(
    read: Callable[[str], Reading], sentence: str
) -> None:
    facts = read(f"Trygghet\n{sentence}\n").facts
    said = " ".join(f"{fact.subject} {fact.object} {fact.quote} {fact.attributes}" for fact in facts)
    strange = (
        "Jöran",
        "Gry",
        "Zlatina",
        "Embla",
        "Torgil",
        "Majvi",
        "Maj-Lis",
        "K-G",
        "Bergström",
        "Stenudder",
    )
    assert "Lions" in said
    assert not [name for name in strange if name in said]
