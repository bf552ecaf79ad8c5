"""Grant tables: who applied, for what, for how much, and what was proposed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.rows.grants import amount_of
from model.fact import Reading

HEADER = "Nämnd\tSökt om att göra\tSökt summa\tFöreslås beviljas\tKommentar\n"
NAME = "stromhamn-2031-medel.txt"


@pytest.mark.parametrize(
    ("cell", "kronor"),
    [
        ("1 550 000kr", 1_550_000),
        ("1\u00a0550\u00a0000 kr", 1_550_000),
        ("1\u202f550\u202f000", 1_550_000),
        ("1.550.000 kr", 1_550_000),
        ("1550000:-", 1_550_000),
        ("1550000.0", 1_550_000),
        ("12 000,50 kr", 12_000),
        ("750 tkr", 750_000),
        ("1 250 tkr", 1_250_000),
        ("1,5 tkr", 1_500),
        ("2,5 mkr", 2_500_000),
        ("2.5 mnkr", 2_500_000),
        ("3 miljoner kronor", 3_000_000),
        ("ca 40 000 kr per år", 40_000),
        ("0 kr", 0),
        ("0", 0),
        ("-", None),
        ("avslås", None),
        ("", None),
    ],
)
def test_amount_is_read_in_kronor(cell: str, kronor: int | None) -> None:
    """Spaces of any kind, full stops, thousands, millions and ören; no figure is no amount."""
    assert amount_of(cell) == kronor


@given(st.integers(0, 10**10), st.sampled_from((" ", "\u00a0", ".", "")), st.sampled_from((" kr", "kr", "")))
def test_amount_written_in_any_way_comes_back(kronor: int, separator: str, unit: str) -> None:
    """Thousands apart by spaces or stops, or not at all."""
    assert amount_of(f"{kronor:,}".replace(",", separator) + unit) == kronor


def applications(reading: Reading) -> dict[str, dict[str, object]]:
    """What each applicant applied for."""
    return {f.subject: dict(f.attributes) for f in reading.facts if f.predicate == "appliedFor"}


def test_row_is_an_application_with_amounts_year_and_activities(read: Callable[..., Reading]) -> None:
    """The whole row is the evidence, from the board to the amount proposed."""
    row = "Kulturnämnden\t1) Sång i båthuset. 2) Teater på kajen.\t1 850 000kr\t1 400 000kr"
    reading = read(f"Sammanställning av medel\n\n{HEADER}{row}\tBra.\n", NAME)
    assert reading.document.genre == "grants"
    (fact,) = reading.facts
    assert (fact.subject, fact.predicate, fact.object) == (
        "Kulturnämnden",
        "appliedFor",
        "Kulturnämndens ansökan 2031",
    )
    assert fact.attributes == {
        "activities": ["Sång i båthuset", "Teater på kajen"],
        "amount_applied": 1_850_000,
        "amount_granted": 1_400_000,
        "year": 2031,
    }
    assert (fact.quote, fact.line_start) == (row, 4)


def test_amounts_of_plain_figures_are_whole_in_the_evidence(read: Callable[..., Reading]) -> None:
    """Figures that begin with zeros after a space are amounts and no telephone numbers."""
    row = "Kulturnämnden\tSång\t1 050 000\t900 000"
    reading = read(f"{HEADER}{row}\t\n", NAME)
    assert [fact.quote for fact in reading.facts] == [row]
    assert row in reading.text


def test_leftovers_of_a_web_page_do_not_disturb_a_row(read: Callable[..., Reading]) -> None:
    """Paragraph tags around the cells belong neither to activities nor to amounts."""
    row = (
        "<p>Tekniska nämnden</p>\t<p>1)Bänkar 2)Lampor vid kajen</p>\t<p>2 mkr</p>\t<p>0 kr</p>\t<p>Nej</p>\n"
    )
    assert applications(read(HEADER + row, NAME)) == {
        "Tekniska nämnden": {
            "activities": ["Bänkar", "Lampor vid kajen"],
            "amount_applied": 2_000_000,
            "amount_granted": 0,
            "year": 2031,
        }
    }


def test_application_broken_by_a_page_is_one(read: Callable[..., Reading]) -> None:
    """Activities before and behind the break are the same board's, the next row is the next board's."""
    text = (
        f"{HEADER}Kulturnämnden\t1) Sång.\t2 mkr\t1,5 mkr\tJa.\n\nBilaga 3\n\n"
        "\t2) Teater tillsammans med PRO.\t\t\t\nFritidsnämnden\tSegling\t100 tkr\t50 tkr\t\n"
    )
    reading = read(text, NAME)
    assert applications(reading) == {
        "Kulturnämnden": {
            "activities": ["Sång", "Teater tillsammans med PRO"],
            "amount_applied": 2_000_000,
            "amount_granted": 1_500_000,
            "year": 2031,
        },
        "Fritidsnämnden": {
            "activities": ["Segling"],
            "amount_applied": 100_000,
            "amount_granted": 50_000,
            "year": 2031,
        },
    }
    assert {
        (f.subject, f.object, f.line_start) for f in reading.facts if f.predicate == "collaboratesWith"
    } == {("Kulturnämnden", "PRO", 6)}


def test_partner_in_an_activity_works_with_the_applicant(told: Callable[..., set[str]]) -> None:
    """Each activity is read in the voice of the board that applies."""
    row = "Kulturnämnden\t1) Sång i samarbete med IK Fyren. 2) Dans.\t10 000\t\t\n"
    assert told(HEADER + row, NAME) == {
        "Kulturnämnden appliedFor Kulturnämndens ansökan 2031",
        "IK Fyren collaboratesWith Kulturnämnden",
    }


def test_row_without_a_known_kind_of_applicant_states_nothing(told: Callable[..., set[str]]) -> None:
    """Sums and rows of rubrics are no applications."""
    row = "Summa\t\t3 000 000\t2 000 000\t\n"
    assert told(HEADER + "Kulturnämnden\tSång\t10 000\t\t\n" + row, NAME) == {
        "Kulturnämnden appliedFor Kulturnämndens ansökan 2031"
    }


SPACED = """Sökta medel 2031

Nämnd                  Insats                               Sökt belopp (tkr)   Förslag
Kulturnämnden          Sång i båthuset tillsammans med      1 250               900
                       IK Fyren
Fritids- och idrotts-  Segling för alla                     300                 0
nämnden

Nämnderna får besked i maj.
"""
STROKED = """Sökta medel 2031

| Sökande | Ändamål | Ansökt belopp | Beviljat belopp | Motivering |
|---|---|---|---|---|
| Kulturnämnden | Sång i båthuset tillsammans med IK Fyren | 1.250.000 | 900.000 | Bra. |
| Fritidsnämnden | Segling för alla | 300.000 | 0 | |
"""
TABBED = (
    "Äskanden 2031\n\nNämnd\tVad medlen ska gå till\tÄskat belopp, mkr\tTilldelning\n"
    "Kulturnämnden\tSång i båthuset tillsammans med IK Fyren\t1,25\t900 tkr\n"
    "Fritidsnämnden\tSegling för alla\t0,3\t0\n"
)


@pytest.mark.parametrize("text", [SPACED, STROKED, TABBED], ids=["spaces", "strokes", "tabs"])
def test_other_cities_set_their_lists_of_applications_in_other_ways(
    read: Callable[..., Reading], text: str
) -> None:
    """Columns of spaces, strokes or tabs; other headings; the unit of amounts in the cell or above it."""
    reading = read(text, NAME)
    found = {
        (f.attributes["amount_applied"], f.attributes["amount_granted"])
        for f in reading.facts
        if f.predicate == "appliedFor"
    }
    assert {applied for applied, _ in found} == {1_250_000, 300_000}
    assert (0 in {granted for _, granted in found}) and reading.document.genre == "grants"
    assert ("Kulturnämnden", "IK Fyren") in {
        (f.subject, f.object) for f in reading.facts if f.predicate == "collaboratesWith"
    }


def test_comment_on_an_application_tells_whom_the_applicant_works_with(told: Callable[..., set[str]]) -> None:
    """What is praised or doubted beside it is no statement of the applicant's."""
    row = (
        "Kulturnämnden\tSång\t10 000\t5 000\tFin plan. Samverkan med såväl polisen som med IK Fyren. "
        "Kan behöva samordnas med Lovhamnen.\n"
    )
    assert told(HEADER + row, NAME) == {
        "Kulturnämnden appliedFor Kulturnämndens ansökan 2031",
        "Kulturnämnden collaboratesWith Polisen",
        "IK Fyren collaboratesWith Kulturnämnden",
    }


def test_text_beside_a_list_of_applications_is_read_too(told: Callable[..., set[str]]) -> None:
    row = "Kulturnämnden\tSång\t10 000\t5 000\t\n"
    text = f"Fritidsnämnden samarbetar med IK Fyren.\n\n{HEADER}{row}\nPolisen deltar i Lovhamnen.\n"
    assert {"Fritidsnämnden collaboratesWith IK Fyren", "Polisen participatesIn Lovhamnen"} <= told(
        text, NAME
    )
