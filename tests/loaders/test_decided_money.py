"""Decisions share money out and agreements make bodies; what is only laid before those who decide is no fact."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[..., set[str]]


@pytest.mark.parametrize(
    "text",
    [
        "Fritidsnämnden har valt att dela ut 80 000 kronor, som fördelas lika mellan två föreningar: {}.",
        "Fritidsnämnden beviljar 80 000 kronor. Pengarna delas mellan två föreningar: {}.",
        "Två föreningar får dela på 80 000 kronor från fritidsnämnden: {}.",
        "Fritidsnämnden delar ut 80 000 kronor som fördelas mellan {}.",
    ],
)
def test_those_who_share_a_sum_are_given_it(told: Told, text: str) -> None:
    facts = told(text.format("Viks Roddklubb och Tallbo Scoutkår") + "\n")
    assert {fact for fact in facts if "kårer" not in fact} >= {
        "Fritidsnämnden funds Viks Roddklubb",
        "Fritidsnämnden funds Tallbo Scoutkår",
    }
    assert not {f for f in facts if "collaboratesWith" in f or f.endswith("funds Fritidsnämnden")}


def test_whose_money_a_list_shares_out_pays_each_line(told: Told) -> None:
    facts = told(
        "Stöd 2023\n\nRegion Ådalens medfinansiering fördelas så här:\n\n"
        "• Viks Roddklubb: 120 000 kronor\n• Tallbo Scoutkår: 230 000 kronor\n"
    )
    assert {"Region Ådalen funds Viks Roddklubb", "Region Ådalen funds Tallbo Scoutkår"} <= facts


def test_who_makes_a_partnership_pays_the_association_that_gets_money(told: Told) -> None:
    facts = told(
        "Viks kommun har tecknat ett partnerskap med Hamnens Stadsmission. Föreningen får 300 000 kronor om året.\n"
    )
    assert "Viks kommun funds Hamnens Stadsmission" in facts


@pytest.mark.parametrize(
    "costs",
    [
        "Kostnaderna fördelas så att Viks kommun svarar för 60 % och Tallbo kommun för 40 %.",
        "Av kostnaderna betalar Viks kommun 60 procent och Tallbo kommun 40 procent.",
        "Kostnaderna: Viks kommun finansierar tjänsten till 60 procent och Tallbo kommun till 40 procent.",
    ],
)
def test_shares_are_borne_whatever_the_verb(told: Told, costs: str) -> None:
    facts = told(f"Hamnrådet\n\nHamnrådet är ett samarbete mellan Viks kommun och Tallbo kommun. {costs}\n")
    assert {"Viks kommun funds Hamnrådet", "Tallbo kommun funds Hamnrådet"} <= facts


def test_a_council_is_known_by_the_paper_that_rules_it(told: Told) -> None:
    facts = told(
        "Reglemente för hamnrådet\n\nSammansättning\n\nRådet har följande sammansättning:\n\n"
        "• två ledamöter från kommunstyrelsen\n• en ledamot från vardera Företagarna Vik och Tallbo Bygdegård\n"
    )
    assert {"Kommunstyrelsen participatesIn Hamnrådet", "Företagarna Vik participatesIn Hamnrådet"} <= facts


@pytest.mark.parametrize(
    ("text", "board"),
    [
        ("Viks kommun och Tallbo kommun har inrättat en gemensam lönenämnd.", "Gemensam lönenämnd"),
        (
            "Viks kommun och Tallbo kommun samverkar genom en gemensam nämnd för hamnarna (hamnnämnden).",
            "Gemensam hamnnämnd",
        ),
        (
            "Viks kommun och Tallbo kommun inrättar en gemensam nämnd, Norra hamnnämnden.",
            "Norra hamnnämnden",
        ),
    ],
)
def test_a_board_in_common_is_called_by_its_field_or_by_its_name(told: Told, text: str, board: str) -> None:
    assert f"Tallbo kommun participatesIn {board}" in told(text + "\n")


def test_an_agreement_about_a_board_in_common_sets_it_up(told: Told) -> None:
    facts = told(
        "Avtal om gemensam hamnnämnd\n\nMellan Viks kommun, 212000-0001, och Tallbo kommun, 212000-0002, tecknas "
        "avtal.\n"
    )
    assert "Tallbo kommun participatesIn Gemensam hamnnämnd" in facts


def test_parties_in_a_line_meet_in_what_their_partnership_is_about(told: Told) -> None:
    facts = told(
        "Överenskommelse om partnerskap\n\nParter: Viks kommun, org.nr 212000-0001\n"
        "Föreningen Framtid i Vik, org.nr 802000-0001\n\n"
        "§ 1 Parterna har ingått ett idéburet offentligt partnerskap om mötesplatsen Gläntan.\n"
    )
    assert {"Viks kommun participatesIn Gläntan", "Föreningen Framtid i Vik participatesIn Gläntan"} <= facts


def test_a_title_in_capitals_names_the_agreement_without_its_parties(told: Told) -> None:
    facts = told(
        "ÖVERENSKOMMELSE MELLAN VIKS KOMMUN OCH TALLBO KOMMUN AVSEENDE BADPLATSER\n\n"
        "Överenskommelsen har upprättats mellan Viks kommun och Tallbo kommun. Det finns badplatser i båda.\n"
    )
    assert any(fact == "Viks kommun participatesIn Överenskommelse avseende badplatser" for fact in facts)


@pytest.mark.parametrize(
    "text",
    [
        "Fullmäktige godkänner förslag till gemensam räddningstjänst med Tallbo kommun.",
        "Kommunfullmäktige uppdrar åt kommunstyrelsen att ingå samverkansavtal med Tallbo kommun.",
    ],
)
def test_what_is_laid_before_those_who_decide_is_no_cooperation(told: Told, text: str) -> None:
    assert not [
        f for f in told(f"Viks kommun\n\n{text}\n") if "Tallbo kommun" in f and "collaboratesWith" in f
    ]


def test_a_heading_glued_before_a_sentence_is_no_part_of_the_councils_name(told: Told) -> None:
    facts = told(
        "ARBETSMODELL Folkhälsorådet Folkhälsoarbetet leds av Folkhälsorådet som är gemensamt för Viks kommun och "
        "Region Ådalen. Rådet består av två politiker från kommunen samt representanter för polisen.\n"
    )
    assert "Polisen participatesIn Folkhälsorådet" in facts
    assert not [fact for fact in facts if "Folkhälsorådet Folk" in fact]


def test_whose_council_it_is_is_no_part_of_a_name_with_a_capital(told: Told) -> None:
    facts = told(
        "Viks kommuns Äldre- och tillgänglighetsråd består av representanter för PRO och kommunstyrelsen.\n"
    )
    assert any(fact.startswith("PRO participatesIn Äldre- och tillgänglighetsråd") for fact in facts)


def test_below_a_heading_for_proposals_nobody_works_together_yet(told: Told) -> None:
    facts = told(
        "Tjänsteskrivelse\n\nFörslag till beslut\n\nViks kommun samverkar med Tallbo kommun om badplatser.\n\n"
        "Bakgrund\n\nViks kommun samverkar med Region Ådalen om badplatser.\n"
    )
    assert "Region Ådalen collaboratesWith Viks kommun" in facts
    assert not [fact for fact in facts if "Tallbo" in fact]


def test_a_unit_that_a_sentence_opens_with_is_what_is_paid_for(told: Told) -> None:
    facts = told(
        "Samverkansavtal mellan Viks kommun och Ådalens högskola\n\n"
        "Centrum för vattenfrågor inrättades 1999 och finansieras gemensamt av Viks kommun och Ådalens högskola.\n"
    )
    assert "Viks kommun funds Centrum för vattenfrågor" in facts
