"""Headings that a converter printed in one line with the text below them, and forms whose values stand below labels."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.text.runinheadings import parts_of_line

Told = Callable[[str], set[str]]
BELOW = (
    " Det är så att kommunen arbetar för trygga torg, och många är med i det arbetet,"
    " som följs upp varje år av nämnden och av andra som bor där."
)


def headings(text: str) -> list[str]:
    return [text[start:end] for start, end, is_heading in parts_of_line(text) if is_heading]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3 1. INLEDNING Företagen i Vik växer." + BELOW, ["3 1. INLEDNING"]),
        ("Plan för trygga torg Bakgrund Många är otrygga." + BELOW, ["Bakgrund"]),
        ("Syfte och mål Torgen ska bli trygga." + BELOW, ["Syfte och mål"]),
        ("Det gick bra. 4 Rådet i Vik Rådet har mötts." + BELOW, ["4 Rådet i Vik"]),
        ("Omsorg om unga Torggruppen Torggruppen arbetar ute." + BELOW, ["Omsorg om unga Torggruppen"]),
        ("Sida 4 (12) 2.3 Samverkan Förvaltningen deltar." + BELOW, ["2.3 Samverkan"]),
    ],
)
def test_a_heading_in_one_line_with_its_text_is_one(text: str, expected: list[str]) -> None:
    assert headings(text) == expected


CONTENTS = " ".join(
    f"{part} {page}" for page, part in enumerate(["Bakgrund", "Syfte", "Rådet", "Torgen", "Vägen"] * 6)
)


@pytest.mark.parametrize(
    "text",
    [
        "Kommunen driver Det goda torget med polisen." + BELOW,
        "Mot bakgrund av detta arbetar Viks kommun vidare." + BELOW,
        f"Innehåll {CONTENTS}",
        "Bakgrund Många är otrygga.",
    ],
)
def test_a_sentence_a_table_of_contents_and_a_short_line_have_none(text: str) -> None:
    assert headings(text) == []


def test_a_name_does_not_begin_with_the_heading_above_it(told: Told) -> None:
    facts = told(
        "Plan för torgen\n\n13 NULÄGE Torgnätet är ett samarbete mellan Viks kommun och polisen." + BELOW
    )
    assert "Polisen participatesIn Torgnätet" in facts


def test_who_decides_by_a_form_speaks_in_no_section(told: Told) -> None:
    facts = told(
        "Policy för torgen\n\nBeslutande instans:\nKommunfullmäktige\nDokumentansvarig:\nSäkerhetschefen\n\n"
        "3. Samverkan\n\nGenom Torgrådet sker samverkan med Svenska kyrkan och polisen.\n"
    )
    assert not [fact for fact in facts if fact.startswith("Kommunfullmäktige ")]


@pytest.mark.parametrize(
    "text",
    [
        "Ett samarbete mellan Viks kommun och polisen är under diskussion.",
        "Ett samarbete mellan Viks kommun och polisen är tänkt att inledas.",
        "Viks kommun är positiv till att ett råd med polisen och Svenska kyrkan inrättas.",
    ],
)
def test_what_is_thought_of_is_no_cooperation(told: Told, text: str) -> None:
    assert not [fact for fact in told(text) if "participatesIn" in fact or "collaboratesWith" in fact]


def test_who_gave_a_task_does_not_have_it(told: Told) -> None:
    facts = told("Miljökontoret har av kommunstyrelsen fått i uppdrag att ta fram en plan för torgen.")
    assert "Miljökontoret responsibleFor Ta fram en plan för torgen" in facts
    assert not any(fact.startswith("Kommunstyrelsen responsibleFor") for fact in facts)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Bakom TORGA står Hyresgästföreningen och Boverket.", "Boverket participatesIn TORGA"),
        (
            "Vi fortsatte arbetet med Torgresan i samverkan med Boverket och polisen.",
            "Boverket participatesIn Torgresan",
        ),
        (
            "Viks kommun och Tallbo kommun har en gemensam överförmyndarnämnd.",
            "Viks kommun participatesIn Gemensam överförmyndarnämnd",
        ),
        (
            "Verksamheten kallas Kajen in och är ett projekt inom Storsatsningen med polisen och Boverket som aktörer.",
            "Boverket participatesIn Kajen in",
        ),
        (
            "Ungdomsmottagningen är ett samarbete mellan Viks kommun och Boverket.",
            "Boverket participatesIn Ungdomsmottagningen",
        ),
    ],
)
def test_what_several_do_together_goes_by_its_name(told: Told, text: str, fact: str) -> None:
    assert fact in told(text)


def test_a_title_in_capitals_says_what_the_paper_is_about(told: Told) -> None:
    facts = told(
        "VERKSAMHETSPLAN TORGVÅRD VIK 2014\n\nBakgrund\n\n"
        "Torgvård Vik är en samverkan mellan Viks kommun och Boverket.\n\n"
        "Organisation\n\nI samarbetet deltar också polisen och Svenska kyrkan.\n"
    )
    assert "Svenska kyrkan participatesIn Torgvård Vik" in facts


def test_a_heading_word_is_no_part_of_a_municipality(told: Told) -> None:
    facts = told("Minnesanteckningar Viks kommun deltar i projektet Torglyftet.")
    assert "Viks kommun participatesIn Torglyftet" in facts
