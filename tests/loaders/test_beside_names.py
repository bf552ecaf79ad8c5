"""What is glued to a name where a page's columns have become one line is no part of it."""

from __future__ import annotations

import pytest

from loaders.names.besidenames import before_labels, without_company


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Trygghetsgruppen Dag", "Trygghetsgruppen"),
        ("Forum för lokal utveckling Avsändarens tjänsteställe", "Forum för lokal utveckling"),
        ("Samordningsteam Viken Anna Lindström", "Samordningsteam Viken"),
        ("Sida Sammanträdesdatum", ""),
        ("Erik Karlsson och Anna Lindström", ""),
        ("Anna Lindström", ""),
        ("Lindas hus", "Lindas hus"),
        ("Lokal överenskommelse om integration", "Lokal överenskommelse om integration"),
        ("Projekt Anna Lindh", "Projekt Anna Lindh"),
        ("Plats för unga", "Plats för unga"),
    ],
)
def test_labels_and_persons_are_left_out(line: str, name: str) -> None:
    assert without_company(line) == name


def test_a_line_without_labels_is_whole() -> None:
    assert before_labels("Nätverket Dagkraft") == "Nätverket Dagkraft"
