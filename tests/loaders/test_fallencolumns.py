"""Attendance whose column of bodies stands below the column of names."""

from __future__ import annotations

from collections.abc import Callable

Told = Callable[[str], set[str]]
HEAD = "Minnesanteckningar Trygghetsrådet\n\nMinnesanteckningar från träff i Trygghetsrådet 3 mars 2019\n"
NAMES = "Närvarande: Anna Lind\nErik Ström\nMaria Holm\nKarin Falk\nOlof Berg\nLars Dahl\n"
END = "Anna hälsade alla välkomna till dagens träff och berättade om läget i stadens stadsdelar.\n"


def test_bodies_below_the_names_of_who_came_take_part(told: Told) -> None:
    """One that several come from stands there several times, as the municipality does."""
    facts = told(
        f"{HEAD}{NAMES}Länsstyrelsen\nArbetsförmedlingen\nArbetsförmedlingen\nArbetsförmedlingen\n"
        f"Rädda Barnen\nHyresgästföreningen\n{END}"
    )
    assert facts >= {
        f"{body} participatesIn Trygghetsrådet"
        for body in ("Länsstyrelsen", "Arbetsförmedlingen", "Rädda Barnen", "Hyresgästföreningen")
    }


def test_lines_behind_few_names_or_text_are_no_such_column(told: Told) -> None:
    facts = told(
        f"{HEAD}Närvarande: Anna Lind\nErik Ström\n\n{END}\nLänkar\n\nLänsstyrelsen\nRädda Barnen\nPolisen\n"
    )
    assert not facts
