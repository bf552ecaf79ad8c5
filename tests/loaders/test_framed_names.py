"""Names that look like an actor's and are what several are in, by what the sentences say of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from model.fact import Reading

Read = Callable[..., Reading]
HEAD = "Strömhamns kommun\n\nOm samverkan i hamnen\n\n"
IN_IT = {"Polisen", "Svenska kyrkan", "Kulturnämnden"}


def members(reading: Reading, name: str) -> set[str]:
    return {f.subject for f in reading.facts if f.predicate == "participatesIn" and f.object == name}


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (
            "Kulturnämnden är sedan 2021 ansluten till Parasport Hamnbygden, där också Svenska kyrkan är med.",
            "Parasport Hamnbygden",
        ),
        (
            "Hittills finns Jourlinjen Strömhamn, där polisen och Svenska kyrkan utbyter erfarenheter.",
            "Jourlinjen Strömhamn",
        ),
        (
            "Svar ges av Energirådgivningen Norra Kajen, en funktion som delas mellan polisen och Svenska kyrkan.",
            "Energirådgivningen Norra Kajen",
        ),
        (
            "Energi- och klimatrådgivningen är gemensam för polisen och Svenska kyrkan.",
            "Energi- och klimatrådgivningen",
        ),
        (
            "Det är kulturnämnden som håller i Sommarjobb Strömhamn. Polisen och Svenska kyrkan tar emot.",
            "Sommarjobb Strömhamn",
        ),
        ("Bommen Strömhamn består av frivilliga ur polisen och Svenska kyrkan.", "Bommen Strömhamn"),
        (
            "Frivilligcentralen Strömhamn drivs av kulturnämnden tillsammans med Svenska kyrkan.",
            "Frivilligcentralen Strömhamn",
        ),
        (
            "Strömhamn Science Park invigdes i fjol. Verksamheten är ett samarbete mellan polisen och kulturnämnden.",
            "Strömhamn Science Park",
        ),
        (
            "Besöksnätverket Strömhamn startades 2019 och samlar polisen och Svenska kyrkan.",
            "Besöksnätverket Strömhamn",
        ),
    ],
)
def test_what_several_are_in_is_a_collaboration_whatever_its_form(
    read: Read, sentence: str, name: str
) -> None:
    assert members(read(HEAD + sentence + "\n"), name) & IN_IT


@pytest.mark.parametrize(
    "sentence",
    [
        "Barnen är medlemmar i Kajens IF.",
        "Polisen och Svenska kyrkan besökte Kajskolan, där Arbetsförmedlingen har en lokal.",
        "Kajskolan, där polisen och Svenska kyrkan hyr rum, renoveras.",
    ],
)
def test_organisations_and_houses_stay_what_they_are(read: Read, sentence: str) -> None:
    facts = read(HEAD + sentence + "\n").facts
    assert not [
        f for f in facts if f.object in ("Kajens IF", "Kajskolan") and f.predicate == "participatesIn"
    ]


def test_a_form_of_no_kind_is_a_collaboration_where_somebody_is_a_member_of_it(read: Read) -> None:
    text = "Strömhamns kommun är medlem i Kajåförbundet. Övriga medlemmar är Polisen och Röda Korset.\n"
    joined = {(f.subject, f.predicate, f.object) for f in read(text).facts}
    assert ("Röda Korset", "participatesIn", "Kajåförbundet") in joined


def test_what_a_body_is_a_member_of_is_where_its_members_meet(read: Read) -> None:
    text = (
        "Miljönämnden är medlem i Strömåns vattenförbund. Övriga medlemmar är polisen och Svenska kyrkan.\n"
    )
    assert "Miljönämnden" in members(read(HEAD + text), "Strömåns vattenförbund")


def test_what_one_body_runs_alone_stays_a_body(read: Read) -> None:
    reading = read(
        HEAD + "Frivilligcentralen Strömhamn drivs av Svenska kyrkan. Polisen samarbetar med den.\n"
    )
    assert not members(reading, "Frivilligcentralen Strömhamn")


def test_a_council_that_a_state_agency_is_called_like_is_local_where_several_sit_in_it(read: Read) -> None:
    reading = read(HEAD + "I Brå ingår polisen, kulturnämnden och Svenska kyrkan.\n")
    assert members(reading, "Brottsförebyggande rådet") == IN_IT


def test_the_state_agency_stays_one_where_only_its_figures_are_used(read: Read) -> None:
    reading = read(HEAD + "Siffrorna kommer från Brå. Polisen samarbetar med Svenska kyrkan.\n")
    assert not [f for f in reading.facts if f.predicate == "participatesIn"]


def test_the_next_sentence_tells_of_no_single_one_of_a_list(told: Callable[[str], set[str]]) -> None:
    found = told(
        "Trygghet i Strömhamn 2024\n\nSSPF står för skola, socialtjänst, polis och fritid. "
        "Det är ett samarbete mellan Polisen och Röda Korset.\n"
    )
    assert "Röda Korset participatesIn SSPF" in found
    assert not [fact for fact in found if fact.endswith("participatesIn Fritid")]
