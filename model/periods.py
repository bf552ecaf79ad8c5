"""Days out of the words for time that documents use: ``2018``, ``2018-08``, ``juni 2019``, ``hösten 2014``.

What must stay true: a period is half-open, its end is the first day after it; words that name no year are
no period, for guessing a year would be saying what no document says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

__all__ = ["MONTHS", "SEASONS", "Period", "period_of"]

MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni",
    "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip
SEASONS = {"vår": (1, 6), "vt": (1, 6), "sommar": (6, 8), "höst": (7, 12), "ht": (7, 12)}
"""First and last month; vårterminen and höstterminen are the halves of the year."""

TIME = re.compile(
    r"""(?<!\w)(?<![^\W\d]-)(?:
      (?:(?:(?P<day>\d{1,2})\s+)?(?P<month>"""
    + "|".join(MONTHS)
    + r""")|(?P<season>vår|höst|sommar|vt|ht)(?:en|terminen)?)?\s*(?:år\s+)?
      (?P<year>(?:1[89]|2[01])\d\d)
      (?:-(?P<iso_month>0[1-9]|1[0-2])(?:-(?P<iso_day>\d\d))?)?
    )(?!\d)""",
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A stretch of days."""

    first: date
    after: date
    """The first day that is no longer in it."""


def period_of(text: str | float) -> Period | None:
    """The period from the earliest to the latest time that the words name; None where they name no year.

    >>> period_of("juni 2019")
    Period(first=datetime.date(2019, 6, 1), after=datetime.date(2019, 7, 1))
    >>> period_of("2018–2020").after
    datetime.date(2021, 1, 1)
    >>> period_of("årligen") is None
    True
    """
    found = list(_periods(str(text)))
    return Period(min(p.first for p in found), max(p.after for p in found)) if found else None


def _periods(text: str) -> Iterator[Period]:
    for match in TIME.finditer(text):
        year = int(match["year"])
        if match["iso_month"]:
            yield _days(year, int(match["iso_month"]), match["iso_day"])
        elif match["month"]:
            yield _days(year, MONTHS.index(match["month"].lower()) + 1, match["day"])
        elif match["season"]:
            first, last = SEASONS[match["season"].lower()]
            yield Period(date(year, first, 1), _month(year, last).after)
        else:
            yield Period(date(year, 1, 1), date(year + 1, 1, 1))


def _days(year: int, month: int, day: str | None) -> Period:
    """That day; the whole month where no day is given, or none that the month has."""
    whole = _month(year, month)
    if day is None or not 1 <= int(day) <= (whole.after - whole.first).days:
        return whole
    the_day = date(year, month, int(day))
    return Period(the_day, the_day + timedelta(days=1))


def _month(year: int, month: int) -> Period:
    following = date(year + 1, 1, 1) if month == 12 else date(year, month + 1, 1)
    return Period(date(year, month, 1), following)
