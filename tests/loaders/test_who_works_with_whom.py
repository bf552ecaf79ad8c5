"""Who works with whom where a sentence does not name both, and where it is membership instead."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], set[str]]


def _pairs(facts: set[str]) -> set[str]:
    return {line for line in facts if " collaboratesWith " in line}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "3.2 Lotsuddens IK sköter båtarna två kvällar i veckan. Underhållet planeras i samarbete med Lotsskolan.",
            "Lotsskolan collaboratesWith Lotsuddens IK",
        ),
        (
            "I maj bjuder Lotsuddens IK in till en turnering. Turneringen ordnas tillsammans med PRO Tallnäs.",
            "Lotsuddens IK collaboratesWith PRO Tallnäs",
        ),
        (
            "Det konstaterades att Lotsskolan samarbetar med PRO Tallnäs om läsning, och att fältgruppen "
            "har ett avtal med Lotsuddens IK.",
            "Fältgruppen collaboratesWith Lotsuddens IK",
        ),
    ],
    ids=["numbered paragraph", "behind the verb", "clause further on"],
)
def test_who_was_spoken_of_works_with_the_partners(told: Told, text: str, expected: str) -> None:
    assert expected in _pairs(told(f"Verksamheten\n\n{text}\n"))


def test_cooperation_alone_is_its_authors(told: Told) -> None:
    """At the head of a sentence; what others have in it is theirs."""
    head = "Kulturnämnden\nVerksamhetsberättelse 2031\n\nÅret\n\n"
    assert "Kulturnämnden collaboratesWith Polisen" in _pairs(
        told(f"{head}Samarbetet med Polisen om lovkvällar har fortsatt.\n")
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Vandringen anordnas varje höst av Lotsuddens IK och PRO Tallnäs.",
        "Boende bjöds in till en vandring, arrangerad av Lotsuddens IK och PRO Tallnäs.",
        "Stugan drivs gemensamt av Lotsuddens IK och PRO Tallnäs.",
    ],
)
def test_what_several_have_arranged_binds_them(told: Told, sentence: str) -> None:
    assert "Lotsuddens IK collaboratesWith PRO Tallnäs" in told(f"Om trygghet\n\n{sentence}\n")


@pytest.mark.parametrize(
    "sentence",
    [
        "Sommarkaféet finansieras varje år av Lotsuddens IK och PRO Tallnäs.",
        "Lokalen används varje kväll av Lotsuddens IK och PRO Tallnäs.",
        "Stugan drivs av Lotsuddens IK och PRO Tallnäs var för sig.",
    ],
)
def test_what_each_does_for_himself_binds_nobody(told: Told, sentence: str) -> None:
    assert not _pairs(told(f"Om trygghet\n\n{sentence}\n"))


def test_members_of_what_is_named_are_no_pairs(told: Told) -> None:
    facts = told("Projektet Lovljus drivs i samverkan mellan Lotsskolan, Polisen och Lotsuddens IK.\n")
    assert "Polisen participatesIn Lovljus" in facts
    assert not _pairs(facts)


@pytest.mark.parametrize(
    "sentence",
    [
        "Det gäller de tekniska nämnderna som Kustbolaget AB som arbetar med att röja stigar.",
        "Planer finns för samordning av Kustbolaget AB och Röda Korset.",
    ],
)
def test_what_is_worked_at_and_what_is_developed_is_nobody_who_does_it(told: Told, sentence: str) -> None:
    assert not [
        fact for fact in told(f"Rapport från Strömhamn\n\n{sentence}\n") if "collaboratesWith" in fact
    ]


def test_who_owns_a_project_and_works_with_others_is_named_once(told: Told) -> None:
    """The one that the sentence opens with does what both its verbs say."""
    said = told(
        "Malmö stad\n\nHållbara steg\n\nHösten 2031 startade projektet Hållbara steg. Projektet pågår i tre år. "
        "Miljönämnden är projektägare men samarbetar med Polisen, Region Skåne samt Malmö universitet.\n"
    )
    assert "Miljönämnden participatesIn Hållbara steg (owner)" in said
    assert _pairs(said) == {
        "Malmö universitet collaboratesWith Miljönämnden",
        "Miljönämnden collaboratesWith Polisen",
        "Miljönämnden collaboratesWith Region Skåne",
    }
