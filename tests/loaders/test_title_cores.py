"""What a title is the title of, without its number, what is reported of it and when."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.names.titlecores import core_of

Told = Callable[[str], set[str]]


@pytest.mark.parametrize(
    ("title", "core"),
    [
        ("§ 35 Återrapport Bokbussen Havet", "Bokbussen Havet"),
        ("Läslust Berget - slutrapport (KFN/2016:112)", "Läslust Berget"),
        ("§ 101 Bytesboden i Hamnen, fortsatt drift Dnr KFN 2023-00098", "Bytesboden i Hamnen"),
        ("Information om Hemkomstteamet Dnr SN 2024/118", "Hemkomstteamet"),
        ("Fortsatt drift av Seniorlinjen 2025–2026", "Seniorlinjen"),
        ("KFN § 23 Avtal om Berättarcafé Norr", "Berättarcafé Norr"),
        ("3.3 Projekt Vägen ut", "Vägen ut"),
        ("Bo & Trivs Kust – projekt för inflyttning", "Bo & Trivs Kust"),
        ("Läget i siffror", "Läget i siffror"),
        ("Vision 2030", "Vision 2030"),
        ("Språk i arbete (SIA)", "Språk i arbete (SIA)"),
    ],
)
def test_a_core_is_what_the_title_tells_of(title: str, core: str) -> None:
    start, end = core_of(title)
    assert title[start:end] == core


@given(st.text(max_size=80))
def test_a_core_is_a_piece_of_its_title_and_never_empty(title: str) -> None:
    start, end = core_of(title)
    assert 0 <= start <= end <= len(title)
    assert start < end or not title


def test_a_report_in_minutes_tells_of_the_project_and_not_of_itself(told: Told) -> None:
    text = """Strömhamns kommun
Kultur- och fritidsnämnden
PROTOKOLL
Sammanträdesdatum 2022-05-22

§ 41

Läslust Berget - slutrapport (KFN/2020:112)

Projektet har pågått i två år. Stadsbiblioteket har varit projektägare. Rädda Barnen och Hyresgästföreningen
har deltagit i projektet.
"""
    facts = told(text)
    assert {
        f"{who} participatesIn Läslust Berget" for who in ("Rädda Barnen", "Hyresgästföreningen")
    } <= facts
    assert not [fact for fact in facts if "slutrapport" in fact]


def test_the_word_that_tells_one_group_from_another_is_a_part_of_its_name(told: Told) -> None:
    text = """Samverkan i Strömhamn

I den regionala styrgruppen sitter representanter för Region Bergsvik och Polisen.
"""
    assert "Polisen participatesIn Regionala styrgruppen" in told(text)
