"""Clauses about a collaboration, and sentences turned round, that say who is in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from model.fact import Reading

Read = Callable[..., Reading]
HEAD = "Strömhamns kommun\n\nOm samverkan i hamnen\n\n"


def parts(reading: Reading) -> set[tuple[str, str]]:
    return {(f.subject, str(f.attributes["role"])) for f in reading.facts if f.predicate == "participatesIn"}


@pytest.mark.parametrize(
    ("sentence", "part"),
    [
        (
            "I våras startade nätverket Trygg kaj, där jurister från Svenska kyrkan ger råd.",
            ("Svenska kyrkan", "member"),
        ),
        ("Kulturnämnden följer nätverket Trygg kaj, vari polisen har säte.", ("Polisen", "member")),
        ("Planen tas upp i nätverket Trygg kaj, som polisen samordnar.", ("Polisen", "coordinator")),
        (
            "Från nätverket Trygg kaj, där polisen möter Svenska kyrkan, har frågor kommit.",
            ("Svenska kyrkan", "member"),
        ),
        (
            "Nätverket Trygg kaj har sedan i våras ett samarbete med Svenska kyrkan.",
            ("Svenska kyrkan", "member"),
        ),
        ("Det är polisen som håller i nätverket Trygg kaj.", ("Polisen", "coordinator")),
        ("Nätverket Trygg kaj har under året letts av polisen.", ("Polisen", "coordinator")),
        ("För att råda bot på det startade polisen hösten 2022 nätverket Trygg kaj.", ("Polisen", "owner")),
        ("Polisen är sedan 2021 ansluten till nätverket Trygg kaj.", ("Polisen", "member")),
        (
            "Polisen vill framhålla att Svenska kyrkan ingår i nätverket Trygg kaj.",
            ("Svenska kyrkan", "member"),
        ),
        ("Nätverket Trygg kaj är gemensamt med Svenska kyrkan.", ("Svenska kyrkan", "member")),
        (
            "Nätverket Trygg kaj växer. Nya för året är polisen och Svenska kyrkan.",
            ("Svenska kyrkan", "member"),
        ),
        ("Nätverket Trygg kaj har mötts. Deltagit har polisen och Svenska kyrkan.", ("Polisen", "member")),
    ],
)
def test_a_clause_about_a_collaboration_says_who_is_in_it(
    read: Read, sentence: str, part: tuple[str, str]
) -> None:
    assert part in parts(read(HEAD + sentence + "\n"))


@pytest.mark.parametrize(
    "sentence",
    [
        "Kulturen nådde nätverket Trygg kaj, som polisen anser vara för litet.",
        "Här finns nätverket Trygg kaj, där polisen inte deltar.",
        "Här finns nätverket Trygg kaj, där polisen fick ett pris.",
    ],
)
def test_opinions_refusals_and_gifts_make_no_member(read: Read, sentence: str) -> None:
    assert parts(read(HEAD + sentence + "\n")) == set()


@pytest.mark.parametrize(
    ("sentence", "pair"),
    [
        (
            "Kajens AB och Hamnens AB har erbjudit platser, och fältgruppen samarbetar även med Svenska kyrkan.",
            {"Fältgruppen", "Svenska kyrkan"},
        ),
        (
            "Kulturnämnden framhåller att kulturskolan redan har ett samarbete med Svenska kyrkan.",
            {"Kulturskolan", "Svenska kyrkan"},
        ),
    ],
)
def test_who_works_with_others_is_the_subject_of_its_own_clause(
    read: Read, sentence: str, pair: set[str]
) -> None:
    facts = read(HEAD + sentence + "\n").facts
    assert [{f.subject, f.object} for f in facts if f.predicate == "collaboratesWith"] == [pair]


def test_what_a_motion_proposes_is_no_cooperation_to_the_end_of_the_sentence(read: Read) -> None:
    """However far behind: each of several clauses tells only what its authors want."""
    wish = (
        "I en motion föreslår Hamnpartiet dels att kommunen bygger ett bad vid den gamla kajen, dels att en brygga"
        " läggs ut intill parken, dels att samarbetet mellan polisen och Svenska kyrkan utökas.\n"
    )
    assert not [f for f in read(HEAD + wish).facts if f.predicate == "collaboratesWith"]


def test_what_is_shared_with_others_is_the_municipality_s_own_too(read: Read) -> None:
    assert ("Strömhamns kommun", "member") in parts(
        read(HEAD + "Nätverket Trygg kaj är gemensamt med Svenska kyrkan.\n")
    )


def test_a_tenancy_is_no_cooperation(read: Read) -> None:
    facts = read(
        HEAD + "Kulturnämnden finns i huset. Hyresavtalet med Svenska kyrkan löper ut i juni.\n"
    ).facts
    assert not [f for f in facts if f.predicate == "collaboratesWith"]


def test_a_clause_behind_a_name_tells_of_that_and_not_of_what_was_named_first(
    told: Callable[[str], set[str]],
) -> None:
    found = told(
        "Trygghet i Strömhamn 2024\n\nSSPF följs upp av samverkansforumet Trygga Kvarter, som består av chefer från "
        "Polisen, kulturförvaltningen och Röda Korset.\n"
    )
    assert "Röda Korset participatesIn Trygga Kvarter" in found
    assert "Röda Korset participatesIn SSPF" not in found
