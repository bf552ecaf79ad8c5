"""Figures with a meaning: periods, counts, ages, sums, how often; and sentences that only say the terms."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.language.figures import ages_in, amount_in, count_in, frequency_in, period_in
from model.fact import Reading


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("Avtalet löper från 2022-08-01 till 2025-07-31.", "2022-08-01", "2025-07-31"),
        ("gäller från och med den 1 mars 2023 till och med 31 december 2026", "2023-03-01", "2026-12-31"),
        ("Från och med den 1 september 2023 gäller avtalet i tre år.", "2023-09-01", "2026-08-31"),
        ("för perioden 2023–2025", "2023", "2025"),
        ("Sedan september 2022 är även fältgruppen med.", "2022-09", None),
        ("Överenskommelsen gäller till och med 2027.", None, "2027"),
        ("Antalet steg från 34 till 41 procent under 2023.", None, None),
    ],
)
def test_periods_are_as_exact_as_the_words(text: str, since: str | None, until: str | None) -> None:
    """A day, a month or a year; a duration gives the end where the beginning is a day."""
    found = period_in(text)
    assert (found.get("since"), found.get("until")) == (since, until)


def test_a_leap_day_has_no_anniversary() -> None:
    """An end that no calendar has is left out."""
    assert period_in("gäller från 29 februari 2024 i tre år") == {"since": "2024-02-29"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("avsätter 450 000 kronor per år", {"amount": 450_000}),
        ("värt 2,4 miljoner kronor", {"amount": 2_400_000}),
        ("bidrar med 35 tkr", {"amount": 35_000}),
        ("50 000 kr av 80 000 kr", {}),
        ("640 elever", {}),
    ],
)
def test_one_sum_is_an_amount(text: str, expected: dict[str, int]) -> None:
    """Of two sums nobody knows which one is meant; a number without kronor is none."""
    assert amount_in(text) == expected


def test_counts_ages_and_frequency() -> None:
    """Numbers in figures and words, with what they count."""
    assert count_in("på samtliga åtta högstadieskolor") == {"number": 8, "unit": "högstadieskolor"}
    assert count_in("12 skolor och tre förskolor") == {}
    assert frequency_in("Rådet träffas fyra gånger per år.") == {"frequency": "fyra gånger per år"}
    assert ages_in("ungdomar mellan 12 och 18 år", 8) == {"ages": "12–18 år"}
    assert ages_in("alla från 65 år", 4) == {"ages": "från 65 år"}


def test_the_terms_of_a_forum_are_told_of_its_members(read: Callable[..., Reading]) -> None:
    """A sentence that only says how often the forum meets is evidence of it for each member."""
    reading = read(
        "Havet\n\nTrygghetsrådet är ett forum där kulturnämnden, polisen och PRO möts.\n"
        "Rådet sammanträder fyra gånger per år.\n"
    )
    told = [f for f in reading.facts if f.rule == "terms"]
    assert {f.subject for f in told} >= {"Kulturnämnden", "Polisen", "PRO"}
    assert all(f.attributes["frequency"] == "fyra gånger per år" for f in told)
    assert all("sammanträder" in f.quote and f.certainty == "implied" for f in told)
