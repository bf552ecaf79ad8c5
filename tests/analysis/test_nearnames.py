"""Names that may mean the same."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.nearnames import near, near_pairs, written_otherwise

NAMES = st.text(alphabet="abdeknorståäö 12", min_size=1, max_size=25)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tryggare Hamnen", "Trygga Hamnen"),
        ("Kajrådet", "Kajrådets"),
        ("Elineslundsskolan", "Elinelundsskolan"),
        ("Strands Fryshus AB", "Strands Fryshus"),
        ("Kajrådet", "Kajrådet Strand"),
        ("Uppföljning av nyanlända elever", "Uppföljning för alla nyanlända elever"),
    ],
)
def test_spelling_inflection_and_a_word_more_are_near(one: str, other: str) -> None:
    assert 0 < near(one, other) < 1 or {one, other} == {"Strands Fryshus AB", "Strands Fryshus"}
    assert near(one, other) == near(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Områdesnämnd Norr", "Områdesnämnd Söder"),
        ("A-skolan 1", "A-skolan 2"),
        ("A-skolan", "A-skolan 2"),
        ("Trygga Hamnen", "Trygga barnet"),
        ("Grundskolenämnden", "Förskolenämnden"),
        ("Skola", "Skolan på kullen"),
        ("Avtal med Röda stugan", "Avtal med Blå tornet"),
    ],
)
def test_another_number_direction_or_word_makes_another_name(one: str, other: str) -> None:
    assert near(one, other) == 0


def test_a_direction_more_is_hardly_the_same() -> None:
    assert 0 < near("Räddningstjänsten Syd", "Räddningstjänsten") < 0.5


def test_another_form_of_a_word_is_told_from_its_inflection() -> None:
    assert written_otherwise("Tryggare Hamnen", "Trygga Hamnen")
    assert written_otherwise("Plattform Syd", "Plattform Sydost")
    assert not written_otherwise("Kajrådet Strand", "Kajrådets Strand")
    assert not written_otherwise("Kajrådet", "Hamnrådet")


def test_an_abbreviation_meets_the_name_it_stands_for() -> None:
    (found,) = near_pairs({"a": ["SBUS"], "b": ["Samverkan barn och unga i Strand"]})
    assert (found.one, found.other) == ("a", "b") and found.names == (
        "SBUS",
        "Samverkan barn och unga i Strand",
    )


def test_only_rare_words_bring_names_together() -> None:
    names = {f"{number:03}": [f"Nämnden nummer{'abcdefghij'[number % 10]}{number}"] for number in range(200)}
    assert list(near_pairs(names)) == []


@given(NAMES, NAMES)
@settings(max_examples=150, deadline=None)
def test_nearness_is_symmetrical_and_within_bounds(one: str, other: str) -> None:
    assert near(one, other) == pytest.approx(near(other, one))
    assert 0 <= near(one, other) <= 1
    assert near(one, one) == 1
