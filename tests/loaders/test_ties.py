"""Sentences that name both a collaboration and those who are in it, however the clause is built."""

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
            "Vid starten av nätverket Trygg kaj deltog Hamnpolisen AB och polisen.",
            ("Polisen", "member"),
        ),
        (
            "Medlemskapet i nätverket Trygg kaj kostar kulturnämnden två timmar i månaden.",
            ("Kulturnämnden", "member"),
        ),
        (
            "Kulturnämnden, adjungerad till nätverket Trygg kaj sedan hösten, såg över sina lokaler.",
            ("Kulturnämnden", "member"),
        ),
        (
            "Från kulturförvaltningen sitter två personer i nätverket Trygg kaj, från fritidsförvaltningen en.",
            ("Fritidsförvaltningen", "member"),
        ),
        (
            "Polisen har, liksom Svenska kyrkan, medverkat i nätverket Trygg kaj vid tre tillfällen.",
            ("Polisen", "member"),
        ),
        (
            "Kulturnämnden har sedan starten en samordnande roll i nätverket Trygg kaj.",
            ("Kulturnämnden", "member"),
        ),
        (
            "Nätverket Trygg kaj, i vilket Svenska kyrkan är den senaste medlemmen, växer.",
            ("Svenska kyrkan", "member"),
        ),
        (
            "Kulturnämnden har genom forskningsprojektet Trygg kaj kartlagt ungas vanor.",
            ("Kulturnämnden", "member"),
        ),
        (
            "Polisens roll i nätverket Trygg kaj är att svara för utbildning.",
            ("Polisen", "member"),
        ),
        (
            "Svenska kyrkan och polisen gick en trygghetsvandring inom nätverket Trygg kaj.",
            ("Polisen", "member"),
        ),
        (
            "De andra som är med i nätverket Trygg kaj är Svenska kyrkan och polisen.",
            ("Svenska kyrkan", "member"),
        ),
    ],
)
def test_a_clause_ties_whom_it_names_to_the_collaboration_it_names(
    read: Read, sentence: str, part: tuple[str, str]
) -> None:
    assert part in parts(read(HEAD + sentence + "\n"))


@pytest.mark.parametrize(
    "sentence",
    [
        "Svenska kyrkan berättade om nätverket Trygg kaj.",
        "Arbetet följer enligt Svenska kyrkan planen, och en utvärdering görs av nätverket Trygg kaj.",
        "Svenska kyrkan bör få en plats i nätverket Trygg kaj.",
        "Svenska kyrkan har inte deltagit i nätverket Trygg kaj.",
        "Svenska kyrkan fick 20 000 kronor till nätverket Trygg kaj.",
    ],
)
def test_who_speaks_of_it_gets_money_or_is_wished_for_is_not_in_it(read: Read, sentence: str) -> None:
    assert "Svenska kyrkan" not in {subject for subject, _ in parts(read(HEAD + sentence + "\n"))}


@pytest.mark.parametrize(
    "sentence",
    [
        "Representanter för polisen, Röda Korset och kommunen möts varannan torsdag i Rehabteamet Fjärden.",
        "Genom Lärcentrum Kajen samarbetar polisen, Röda Korset och Svenska kyrkan kring utbildningar.",
        "Till Resurscentrum Kajen hör polisen, Röda Korset och Svenska kyrkan.",
    ],
)
def test_what_several_meet_in_is_a_collaboration_whatever_its_form(read: Read, sentence: str) -> None:
    assert ("Röda Korset", "member") in parts(read(HEAD + sentence + "\n"))


def test_what_units_of_one_body_are_in_stays_a_unit(read: Read) -> None:
    reading = read(HEAD + "Biblioteket och fritidsgården ingår i Kulturhuset Masten.\n")
    assert not parts(reading)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (
            "Polisen sitter i Kvinnofridsforum Nord av gammal vana, och Svenska kyrkan är med i Kvinnofridsforum Nord.",
            "Kvinnofridsforum Nord",
        ),
        (
            "Inom Fokus Lekskola, som är gemensamt för Region Kustmark och Svenska kyrkan, ges kurser.",
            "Fokus Lekskola",
        ),
    ],
)
def test_prepositions_around_a_name_are_none_of_it(read: Read, sentence: str, name: str) -> None:
    assert {f.object for f in read(HEAD + sentence + "\n").facts if f.subject == "Svenska kyrkan"} == {name}
