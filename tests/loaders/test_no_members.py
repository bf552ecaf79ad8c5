"""Who is not in it, and what is no collaboration of its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str | bytes, str], set[str]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Vikby församling har tidigare medverkat.",
        "Vikby församling hoppade av i våras.",
        "Vikby församling har visat intresse.",
        "Vikby församling avvaktar.",
        "Vikby församling drog sig ur efter ett år.",
    ],
)
def test_whoever_has_left_or_hesitates_is_no_member(told: Told, sentence: str) -> None:
    said = told(f"Tryggnätet\n\nI Tryggnätet ingår polisen och Sundhem AB. {sentence}\n", "rapport.txt")
    assert "Polisen participatesIn Tryggnätet" in said
    assert not any("församling" in fact for fact in said)


def test_whoever_may_apply_is_no_member(told: Told) -> None:
    said = told(
        "Projektet Havslyftet drivs av Vikby kommun. Föreningar och företag kan söka pengar.\n", "sida.txt"
    )
    assert "Vikby kommun participatesIn Havslyftet (owner)" in said
    assert not any(fact.startswith(("Föreningar", "Företag")) for fact in said)


def test_a_noun_before_a_name_is_the_same_thing(told: Told) -> None:
    said = told("Vikby kommun deltar i det regionala nätverket Kustkraft ihop med Sunds kommun.\n", "a.txt")
    assert {fact.partition(" participatesIn ")[2] for fact in said if "participatesIn" in fact} == {
        "Kustkraft"
    }


def test_those_who_wrote_a_paper_are_no_collaboration(told: Told) -> None:
    said = told(
        "Planen har arbetats fram under 2022 av en arbetsgrupp med tjänstepersoner från tekniska förvaltningen och"
        " Sundhem AB.\n",
        "plan.txt",
    )
    assert not any("rbetsgrupp" in fact for fact in said)


def test_a_group_that_does_more_than_write_is_one(told: Told) -> None:
    said = told(
        "Arbetet leds av en arbetsgrupp med tjänstepersoner från tekniska förvaltningen och Sundhem AB.\n",
        "plan.txt",
    )
    assert any("participatesIn Arbetsgrupp" in fact for fact in said)


def test_an_agreement_is_called_by_what_it_is_about(told: Told) -> None:
    said = told(
        "Samverkansavtal mellan Vikby kommun, Näs kommun och Sunds kommun om gemensam dammtillsyn\n\n"
        "Parter i detta avtal är Vikby kommun, Näs kommun och Sunds kommun.\n",
        "avtal.txt",
    )
    assert "Sunds kommun participatesIn Samverkansavtal om gemensam dammtillsyn" in said
    assert not any("mellan" in fact for fact in said)


def test_a_headline_tells_of_what_stands_before_its_verb(told: Told) -> None:
    said = told(
        "Nyheter\n\nHantverksmässan slog rekord\n"
        "Över 900 personer kom. Mässan arrangerades av Näringslivskontoret och Arbetsförmedlingen.\n",
        "nyhet.txt",
    )
    assert "Arbetsförmedlingen participatesIn Hantverksmässan" in said
    assert not any("slog" in fact for fact in said)


def test_two_that_one_word_introduces_are_two(told: Told) -> None:
    said = told(
        "LONA-projekten Våtmark Sundnäs och Blommande diken har avslutats. "
        "Blommande diken gjordes ihop med Trafikverket.\n",
        "uppfoljning.txt",
    )
    assert "Trafikverket participatesIn Blommande diken" in said
    assert not any("Våtmark Sundnäs och" in fact for fact in said)


def test_what_is_named_in_the_sentence_is_what_is_paid_for(told: Told) -> None:
    said = told(
        "Hantverksmässan\n\nHantverksmässan arrangeras av Näringslivskontoret och Arbetsförmedlingen. "
        "Priserna delas ut på Näringslivsgalan, som sponsras av Vikby Sparbank.\n",
        "nyhet.txt",
    )
    assert "Vikby Sparbank funds Hantverksmässan" not in said


def test_whom_a_passive_names_at_a_place_does_it(told: Told) -> None:
    said = told(
        "Samordningsförbundet Sundet har finansierat insatsen Stegvis. "
        "Stegvis drivs av arbetsmarknadsenheten i Vikby tillsammans med Arbetsförmedlingen.\n",
        "rapport.txt",
    )
    assert "Samordningsförbundet Sundet funds Stegvis" in said
    assert "Arbetsförmedlingen participatesIn Stegvis" in said
    assert "Samordningsförbundet Sundet participatesIn Stegvis" not in said


def test_a_given_name_that_is_a_word_is_a_persons_before_a_surname(told: Told) -> None:
    said = told(
        "Pensionärsrådet\nLedamöter: Maj Olsson, Hörselskadades förening\nMy Karlsson, PRO Vikby\n", "m.txt"
    )
    assert not any("Olsson" in fact or "Karlsson" in fact for fact in said)


def test_what_parties_pay_is_not_paid_to_their_agreement(told: Told) -> None:
    said = told(
        "Samverkansavtal om gemensam dammtillsyn\n\nParter i detta avtal är Vikby kommun och Sunds kommun.\n\n"
        "4. Kostnader\nKommunerna betalar 4 kronor per invånare till Dammtjänst AB.\n",
        "avtal.txt",
    )
    assert "Sunds kommun participatesIn Samverkansavtal om gemensam dammtillsyn" in said
    assert not any("funds Samverkansavtal" in fact for fact in said)


def test_a_funds_word_before_a_project_is_no_part_of_its_name(told: Told) -> None:
    said = told(
        "Protokoll\n\nI Leaderprojektet Varm bygd deltar Vikby hembygdsråd och LRF Vikby.\n", "protokoll.txt"
    )
    assert "LRF Vikby participatesIn Varm bygd" in said
    assert not any("Leaderprojektet" in fact for fact in said)
