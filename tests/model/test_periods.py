"""Days out of the words for time that documents use."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.periods import MONTHS, period_of


@pytest.mark.parametrize(
    ("words", "first", "after"),
    [
        ("2018", "2018-01-01", "2019-01-01"),
        ("2018-08", "2018-08-01", "2018-09-01"),
        ("2018-12-31", "2018-12-31", "2019-01-01"),
        ("sedan den 31 maj 2019", "2019-05-31", "2019-06-01"),
        ("februari 2020", "2020-02-01", "2020-03-01"),
        ("hösten 2014", "2014-07-01", "2015-01-01"),
        ("Vårterminen 2015", "2015-01-01", "2015-07-01"),
        ("HT 2019", "2019-07-01", "2020-01-01"),
        ("2018-2020", "2018-01-01", "2021-01-01"),
        ("läsåret 2018/2019", "2018-01-01", "2020-01-01"),
        (2023, "2023-01-01", "2024-01-01"),
    ],
)
def test_words_for_time_are_days(words: str | int, first: str, after: str) -> None:
    """As precise as the words are: a year is the whole year, a day is one day, a range is all of it."""
    period = period_of(words)
    assert period is not None
    assert (period.first.isoformat(), period.after.isoformat()) == (first, after)


@pytest.mark.parametrize("words", ["årligen", "", "våren", "12345", "KS-2020-311", "9018", "kl. 20.18"])
def test_words_without_a_year_are_no_time(words: str) -> None:
    """A case's number, a clock and a season of no year name no day."""
    assert period_of(words) is None


def test_a_day_that_the_month_lacks_is_the_month() -> None:
    """A misprint in the day does not throw away the month."""
    assert period_of("30 februari 2020") == period_of("februari 2020")
    assert period_of("2020-02-30") == period_of("2020-02")


@given(day=st.dates(min_value=date(1800, 1, 1), max_value=date(2199, 12, 31)))
def test_a_day_is_itself_however_it_is_written(day: date) -> None:
    """In figures and in words the same one day."""
    written = period_of(f"{day.day} {MONTHS[day.month - 1]} {day.year}")
    assert written == period_of(day.isoformat())
    assert written is not None and (written.first, (written.after - day).days) == (day, 1)


@given(words=st.text(max_size=40))
def test_no_words_give_an_empty_period(words: str) -> None:
    """Whatever a cell holds, it is no time or a time of at least one day."""
    period = period_of(words)
    assert period is None or period.first < period.after
