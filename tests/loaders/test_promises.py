"""Measures in running text: what somebody answers for, undertakes or has promised."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from model.fact import Reading

Read = Callable[..., Reading]


def owned(reading: Reading) -> set[tuple[str, str]]:
    return {(f.subject, f.object) for f in reading.facts if f.predicate == "responsibleFor"}


@pytest.mark.parametrize(
    ("sentence", "owner", "title"),
    [
        (
            "Fritidsnämnden ansvarar för en segelskola för nyanlända.",
            "Fritidsnämnden",
            "Segelskola för nyanlända",
        ),
        (
            "Tekniska nämnden svarar för lyktorna längs kajen, som är gamla.",
            "Tekniska nämnden",
            "Lyktorna längs kajen",
        ),
        ("Frågan går till kulturnämnden, som ansvarar för båthusets kök.", "Kulturnämnden", "Båthusets kök"),
        (
            "Polisen har huvudansvaret för tillsynen av båtplatser.",
            "Polisen",
            "Tillsynen av båtplatser",
        ),
        ("IK Fyren åtar sig att hålla båthuset öppet.", "IK Fyren", "Hålla båthuset öppet"),
        (
            "Kulturnämnden har lovat att ordna en fest i hamnen.",
            "Kulturnämnden",
            "Ordna en fest i hamnen",
        ),
        (
            "Nämnden åtar sig att ansvara för en kartläggning av lokaler.",
            "Kulturnämnden",
            "Kartläggning av lokaler",
        ),
    ],
)
def test_what_somebody_answers_for_or_promises_is_a_measure(
    read: Read, sentence: str, owner: str, title: str
) -> None:
    assert owned(read(f"Läget i hamnen\n\nKulturnämnden\n\n{sentence}\n")) == {(owner, title)}


def test_several_promises_of_one_sentence_are_several_measures(read: Read) -> None:
    text = (
        "Avtal\n\n4.1 IK Fyren förbinder sig att a) hålla båthuset öppet varje kväll, b) ordna segling för barn "
        "samt c) bidra med 10 000 kronor.\n"
    )
    assert owned(read(text)) == {
        ("IK Fyren", "Hålla båthuset öppet varje kväll"),
        ("IK Fyren", "Ordna segling för barn"),
    }


def test_those_who_answer_together_each_do(read: Read) -> None:
    text = "Läget\n\nFritidsnämnden ansvarar tillsammans med kulturnämnden för lovens segelskola.\n"
    assert owned(read(text)) == {
        ("Fritidsnämnden", "Lovens segelskola"),
        ("Kulturnämnden", "Lovens segelskola"),
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Fritidsnämnden ansvarar för arbetet.",
        "Fritidsnämnden ansvarar för sina egna åtgärder.",
        "Fritidsnämnden svarar för en del av finansieringen.",
        "Fritidsnämnden ansvarar inte för en segelskola i hamnen.",
        "Fritidsnämnden bör åta sig att hålla båthuset öppet.",
        "Fritidsnämnden ansvarar för fritid, idrott och bad i kommunen.",
        "Fritidsnämnden svarar för Lovhamnen.",
    ],
)
def test_roles_money_remits_and_what_is_only_wished_are_no_measures(read: Read, sentence: str) -> None:
    assert owned(read(f"Läget i hamnen\n\n{sentence}\n")) == set()


def test_a_list_that_only_genitives_open_has_no_leaders(told: Callable[..., set[str]]) -> None:
    """Whose stand it is says not who will do what the bullets say; reading it once failed."""
    text = (
        "Fritidsnämndens ståndpunkt i dag, som polisens, är denna:\n\n"
        "- Båthuset. Drivs gemensamt av kulturnämnden och polisen.\n"
    )
    assert not any(line.startswith("Fritidsnämnden ") for line in told(text))
