"""Common nouns that stand for actors: compounds whose last part says of what kind, and no others."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ontology.registry import Registry

HEAD = "Strömhamns kommun\nSamverkan 2023\n\n"


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("I Havsforum ingår polisen och cykelhandlarna.", "Cykelhandlarna participatesIn Havsforum"),
        ("I Havsforum ingår polisen och äppelodlare.", "Äppelodlare participatesIn Havsforum"),
        ("I Havsforum ingår polisen, bryggeriföretag och PRO.", "Bryggeriföretag participatesIn Havsforum"),
        ("Polisen samarbetar med kajakklubbar.", "Kajakklubbar collaboratesWith Polisen"),
        ("Polisen samarbetar med skogsbolagen.", "Polisen collaboratesWith Skogsbolagen"),
        ("Polisen samarbetar med lanthandlarna.", "Lanthandlarna collaboratesWith Polisen"),
        ("Polisen samarbetar med jordägarna och båtklubbarna.", "Båtklubbarna collaboratesWith Polisen"),
        ("I Havsforum ingår polisen och lärandesektorn.", "Lärandesektorn participatesIn Havsforum"),
        (
            "I Havsforum ingår PRO och teknik- och hamnsektorn.",
            "Teknik- och hamnsektorn participatesIn Havsforum",
        ),
    ],
)
def test_the_last_part_tells_an_actor(text: str, fact: str, told: Callable[[str], set[str]]) -> None:
    assert fact in told(HEAD + text)


@pytest.mark.parametrize("name", ["markägarna", "Båtklubbarna", "byalagen", "Markägare"])
def test_the_registry_knows_groups_in_the_definite_plural(name: str, registry: Registry) -> None:
    entry = registry.find(name, "stromhamn")
    assert entry is not None
    assert entry.kind == "collective"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Polisen samarbetar med processägare.", "processägare"),
        ("Polisen samarbetar med medlemsföretag.", "medlemsföretag"),
        ("Polisen samarbetar kring beslutsvägarna.", "beslutsvägarna"),
        ("Polisen samarbetar med trettiosju föreningar.", "trettiosju"),
        ("Polisen samarbetar inom energisektorn.", "energisektorn"),
        ("I Havsforum ingår polisen, kommunledningskontoret Region Kustmark och PRO.", "kontoret region"),
    ],
)
def test_a_word_for_any_of_them_names_none(text: str, word: str, told: Callable[[str], set[str]]) -> None:
    assert not {fact for fact in told(HEAD + text) if word in fact.casefold()}


def test_two_that_are_each_a_body_are_no_administration_of_both(told: Callable[[str], set[str]]) -> None:
    facts = told(HEAD + "I Havsforum sitter representanter för skola och socialtjänst.")
    assert {"Skola participatesIn Havsforum", "Socialtjänsten participatesIn Havsforum"} <= facts


@pytest.mark.parametrize("name", ["svenska kyrkan", "röda korset", "hyresgästföreningen"])
def test_associations_known_to_all_are_known_in_small_letters(
    name: str, told: Callable[[str], set[str]], registry: Registry
) -> None:
    entry = registry.find(name, "stromhamn")
    assert entry is not None
    assert f"{entry.name} participatesIn Havsforum" in told(HEAD + f"I Havsforum ingår polisen och {name}.")
