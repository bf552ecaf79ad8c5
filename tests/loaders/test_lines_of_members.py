"""Who all of them are: lines with a name and a colon, "Det är A, B och C som", municipalities in a row."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], set[str]]
PAGE = "Samverkan kring vården\n\n"
UNION = "Samordningsförbundet Sjöbygden"


def members_of(facts: set[str], forum: str) -> set[str]:
    said = f" participatesIn {forum}"
    return {fact.partition(said)[0] for fact in facts if said in fact}


def test_line_that_opens_with_a_name_and_a_colon_lists_who_is_in_it(told: Told) -> None:
    """Though another collaboration stands in the list."""
    facts = told(
        f"{PAGE}Vårdcollege Nordväst: Tanums kommun (Omsorgsförvaltningen), Region Halland, Attendo, "
        "Högskolerådet Vårdcollege Mitt, fackförbundet Kommunal och våra certifierade skolor.\n"
    )
    assert members_of(facts, "Vårdcollege Nordväst") >= {
        "Tanums kommun",
        "Omsorgsförvaltningen",
        "Region Halland",
        "Attendo",
        "Fackförbundet Kommunal",
    }


def test_line_that_tells_what_somebody_did_lists_nobody(told: Told) -> None:
    facts = told(f"{PAGE}Vårdcollege Nordväst: Attendo berättade att Region Halland söker personal.\n")
    assert not any(fact.startswith("Region Halland participatesIn") for fact in facts)


def test_bullet_about_another_collaboration_has_no_members_of_the_one_above(told: Told) -> None:
    facts = told(
        f"{PAGE}I nätverket Trygga Barn ingår:\n\n• Polisen\n"
        "• Barnahus Sjöbygden, som ligger i Leksand och täcker Mora kommun och Orsa kommun.\n"
    )
    assert members_of(facts, "Trygga Barn") == {"Polisen"}


@pytest.mark.parametrize(
    "row",
    [
        "de tre kommunerna; Ljusdal, Bollnäs och Söderhamn",
        "kommunerna i Ljusdal, Bollnäs och Söderhamn",
        "kommunerna: Ljusdal, Bollnäs och Söderhamn",
    ],
)
def test_all_of_whom_a_sentence_says_it_are_members_and_pay(told: Told, row: str) -> None:
    """Municipalities are told by their places, whatever parts these from the word for them."""
    facts = told(
        f"{PAGE}{UNION} har fem medlemmar. Det är Arbetsförmedlingen, Region Gävleborg samt {row} "
        "som betalar och leder förbundet.\n"
    )
    all_of_them = {
        "Arbetsförmedlingen",
        "Region Gävleborg",
        "Ljusdals kommun",
        "Bollnäs kommun",
        "Söderhamns kommun",
    }
    assert members_of(facts, UNION) == all_of_them
    assert {fact for fact in facts if " funds " in fact} == {f"{one} funds {UNION}" for one in all_of_them}


def test_one_place_that_is_spelt_wrong_does_not_cost_the_others(told: Told) -> None:
    """In a long row; in a short one places that are no municipalities are none."""
    facts = told(
        f"{PAGE}I {UNION} ingår kommunerna; Danderyd, Järfälla, Sigtuna, Täby, Upplands Bro och Vallentuna.\n"
    )
    assert members_of(facts, UNION) >= {
        "Danderyds kommun",
        "Järfälla kommun",
        "Sigtuna kommun",
        "Täby kommun",
        "Vallentuna kommun",
    }
    facts = told(f"{PAGE}I {UNION} ingår kommunerna i Dalarna och Härjedalsfjällen.\n")
    assert not any("Härjedalsfjällens" in fact for fact in facts)


@pytest.mark.parametrize(
    "sentence",
    [
        "Trygghetsrådet är ett samarbete mellan kommun, polis och näringsliv.",
        "Deltagarna i Trygghetsrådet kommer från polis, näringsliv och kommun.",
        "I Trygghetsrådet ingår representanter från kommun, polis och näringsliv.",
    ],
)
def test_municipality_by_its_bare_noun_among_other_bodies_is_the_one_whose_paper_it_is(
    told: Told, sentence: str
) -> None:
    facts = told(f"Trygghet i Leksands kommun\n\n{sentence}\n")
    assert members_of(facts, "Trygghetsrådet") == {"Leksands kommun", "Polisen", "Näringslivet"}


def test_municipalities_in_general_are_not_the_one_whose_paper_it_is(told: Told) -> None:
    text = "Trygghet i Leksands kommun\n\nI Trygghetsrådet möts polisen. Samverkan mellan kommuner och polis finns.\n"
    assert "Leksands kommun" not in members_of(told(text), "Trygghetsrådet")
