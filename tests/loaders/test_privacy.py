"""No individual enters facts, labels, quotes or the text that is shown; places named after people stay."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.text.privacy import individuals, masked
from model.fact import Reading

PRIVATE = {
    "e-mail": ("Skriv till {} före maj.", "anna.andersson@example.se"),
    "e-mail broken by spaces": ("Skriv till {} före maj.", "anna.andersson @ example.se"),
    "telephone with area code": ("Ring {} på vardagar.", "0123-45 67 89"),
    "mobile telephone": ("Ring {} på vardagar.", "070-123 45 67"),
    "telephone without spaces": ("Ring {}.", "0701234567"),
    "telephone from abroad": ("Ring {}.", "+46 70 123 45 67"),
    "telephone in brackets": ("Ring {}.", "0(123) 45 67 89"),
    "identity number": ("Sökande {} får bidrag.", "850101-1234"),
    "identity number with century": ("Sökande {} får bidrag.", "19850101-1234"),
    "identity number of twelve digits": ("Sökande {} får bidrag.", "198501011234"),
    "person over a hundred": ("Sökande {} får bidrag.", "180101+1234"),
    "name": ("I går talade {} om badet.", "Anna Andersson"),
    "name with two surnames": ("I går talade {} om badet.", "Anna Berg Andersson"),
    "double names": ("I går talade {} om badet.", "Anna-Lena Berg-Andersson"),
    "name with a particle": ("I går talade {} om badet.", "Anna von Andersson"),
    "name in the order of a list": ("Närvarande: {}.", "Andersson, Anna"),
    "name behind an academic title": ("Samtalet leddes av professor {}.", "Anna Andersson"),
    "name before an office": ("hälsar {} Kulturförvaltningen.", "Anna Andersson"),
    "unusual name behind a title": ("Handläggare: {}.", "Qzelal Öhqman"),
    "unusual name behind av": ("Rapporten är skriven av {}.", "Qzelal Öhqman"),
    "politician with party": ("En motion från {} (S).", "Qzelal Öhqman"),
}
PUBLIC = (
    "Karl Johansskolan och Anna Anderssons gata ligger vid Anna Anderssons skola.",
    "Kvarteret Anna, Mötesplats Elsa och Stiftelsen Erik finns på Lotsudden.",
    "Sankta Maria församling sjunger i Mariakyrkan.",
    "Lovhamnen drivs av Röda Korset och fick 1 200 000 kronor av Region Kustmark.",
    "Ansvarig: Strömhamn Energi. Leds av Strömhamn Energi.",
    "Lovhamnen startades av Leader Kustmark, köps av Coompanion Kustbygd och förmedlas av Kustmarks Bostads AB.",
    "Avtalet gäller Strömhamns kommun, org.nr 212000-0000, och Röda Korset, 802002-0000.",
    "I Team Frida och på Mini-Maria Strömhamn möts de, och resan gick till Anna Lindbergs Värld.",
    "Badet kostar 2 050 000 000 kr eller 1 050 000\t900 000\t0 kr.",
    "Ärende KS-2031-0188 från 2031-05-01 kl. 08.00-16.30 gäller åren 2031-2035.",
    "Nämnden Fritid och Kultur möter Unga Örnar i Norra Hamnen.",
    "Projektet Bo Hemma leds av Nova Utbildning, och en dag tillbringades i Anna Anderssons Hembygd.",
    "Ansvarig: Energikontor Sydväst",
)
LETTER = """Fritidsnämnden

Nämnden samarbetar med polisen.
Anna Andersson är nämndens ordförande och nås på 0123-45 67 89.
Fritidsnämnden deltar i Lovhamnen, säger Anna Andersson (anna.andersson@example.se), tillsammans med kulturnämnden.
Handläggare Qzelal Öhqman, 850101-1234, samarbetar med Svenska kyrkan.
"""
SECRETS = ("Anna", "Andersson", "0123", "45 67", "example.se", "Qzelal", "Öhqman", "850101", "1234")


@pytest.mark.parametrize("kind", PRIVATE)
def test_what_belongs_to_an_individual_is_masked(kind: str) -> None:
    """Every character of it becomes a bullet, its white space and everything around it stays."""
    frame, secret = PRIVATE[kind]
    assert masked(frame.format(secret)) == frame.format(re.sub(r"\S", "•", secret))


@pytest.mark.parametrize("text", ["Professor Anna Andersson", "Anna Andersson Kulturförvaltningen"])
def test_name_is_masked_whole_between_other_words_with_capitals(text: str) -> None:
    """Neither a title before it nor an office behind it leaves the surname standing."""
    assert "Anna" not in masked(text)
    assert "Andersson" not in masked(text)


@pytest.mark.parametrize("text", PUBLIC)
def test_place_body_and_amount_are_no_individuals(text: str) -> None:
    """Streets, schools and foundations named after people, organisations, amounts, dates and case numbers stay."""
    assert masked(text) == text


@given(st.lists(st.sampled_from([*(f.format(s) for f, s in PRIVATE.values()), *PUBLIC]), max_size=8))
@settings(deadline=None)
def test_masked_text_has_its_length_and_differs_in_the_masked_spans_alone(pieces: list[str]) -> None:
    """Places in the masked text are places in the source, whatever stands beside what."""
    text = "\n".join(pieces)
    hidden = masked(text)
    spans = individuals(text)
    assert len(hidden) == len(text)
    inside = {at for start, end in spans for at in range(start, end)}
    assert [at for at, (a, b) in enumerate(zip(text, hidden, strict=True)) if a != b] == [
        at for at in sorted(inside) if not text[at].isspace()
    ]
    assert all(end < later for (_, end), (later, _) in itertools.pairwise(spans))
    assert masked(hidden) == hidden


def everything(reading: Reading) -> str:
    """All that is handed on of a document."""
    return "\n".join([reading.text, reading.document.title, *(fact.to_json() for fact in reading.facts)])


def test_letter_full_of_individuals_hands_none_of_them_on(read: Callable[..., Reading]) -> None:
    """Neither names nor numbers nor addresses are in facts, quotes, titles or the text that is shown."""
    reading = read(LETTER)
    assert [secret for secret in SECRETS if secret in everything(reading)] == []
    assert len(reading.text) == len(LETTER)


def test_facts_beside_individuals_are_kept(told: Callable[..., set[str]]) -> None:
    """What the boards do is said, whoever is named in the same breath."""
    assert {
        "Fritidsnämnden collaboratesWith Polisen",
        "Fritidsnämnden participatesIn Lovhamnen",
        "Kulturnämnden participatesIn Lovhamnen",
    } <= told(LETTER)


def test_quote_is_cut_before_the_individual_and_still_is_the_source(read: Callable[..., Reading]) -> None:
    """The longest part without anybody is left, at its own place, on its own line."""
    text = "Kulturnämnden deltar i Lovhamnen,\nsäger Anna Andersson."
    (fact,) = read(text).facts
    assert fact.quote == text[fact.start : fact.end] == "Kulturnämnden deltar i Lovhamnen,\nsäger "
    (fact,) = read("Anna Andersson säger att\nkulturnämnden deltar i Lovhamnen.").facts
    assert (fact.line_start, fact.line_end) == (1, 2)
    (fact,) = read("Anna\nAndersson är med, men\ndet är kulturnämnden som deltar i Lovhamnen.").facts
    assert "Andersson" not in fact.quote


def test_measure_with_a_name_in_its_title_is_left_out(told: Callable[..., set[str]]) -> None:
    """A fact about an individual is no fact of ours; the next measure is."""
    text = "Åtgärd;Ansvarig\nSkriv till Anna Andersson;Kulturnämnden\nMåla båten;Kulturnämnden\n"
    assert told(text, "stromhamn-plan.csv") == {"Kulturnämnden responsibleFor Måla båten"}


def test_name_in_the_title_of_a_document_is_masked(read: Callable[..., Reading]) -> None:
    """Whether it stands in the first heading or in the file's name."""
    heading = read("Motion av Anna Andersson om badet\n\nBadet är stängt.\n")
    named = read("Badet är stängt.\n", "Motion av Anna Andersson.txt")
    assert heading.document.title == "Motion av •••• ••••••••• om badet"
    assert "Andersson" not in named.document.title


def test_name_broken_or_damaged_by_the_scanner_is_masked_too(read: Callable[..., Reading]) -> None:
    """What only a reader recognises as a name is hidden where the scanner left it."""
    damaged = (
        "Fritidsnimnden och kulturnimnden ir med 1 Lovhamnen, siger Asa Lindstr6m, som arbetar pa "
        "fritidsf6rvaltningen och h4ller 1 tridarna fér nimndens arbete med féreningarna. Hon m6ter "
        "ofta riddningstjinsten och sjoriddningen vid batplatserna nir sommaren kommer till Tjirdalen, "
        "och dir 4r aven Anna Anders-\nson med ibland."
    )
    reading = read(damaged)
    assert reading.facts
    for secret in ("Asa", "Åsa", "Lindstr", "Anders"):
        assert secret not in everything(reading)
    assert len(reading.text) == len(damaged)


GIVEN = ("Anna", "Erik", "Maria", "Lars", "Karin", "Johan")
SURNAMES = ("Andersson", "Lindström", "Nilsson", "Bergqvist", "Holm", "Sandberg")


@given(st.sampled_from(GIVEN), st.sampled_from(SURNAMES))
def test_names_in_capitals_with_initials_or_cut_are_masked(first: str, last: str) -> None:
    """However a person is written, nothing of the name is left; made of common first and last names."""
    for written in (f"{first} {last}".upper(), f"{first[0]}. {last}", f"{first} {last[0]}."):
        text = f"Närvarande: {written} och tjänstepersoner från kulturnämnden."
        told = masked(text)
        assert last.casefold() not in told.casefold()
        assert "•" in told
        assert "kulturnämnden" in told


@pytest.mark.parametrize(
    "text",
    [
        "KULTUR- OCH FRITIDSNÄMNDEN HAR BESLUTAT",
        "MARIA KYRKAN OCH POLISEN",
        "A. Bakgrund och syfte",
        "B. Ekonomi",
        "KOMMUNSTYRELSENS ARBETSUTSKOTT",
        "Steg 2. Polisen kallar",
    ],
)
def test_words_in_capitals_and_letters_of_lists_are_no_people(text: str) -> None:
    """Headings in capitals and lettered lists stay as they are."""
    assert masked(text) == text


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (
            "Här möter du anhörigkonsulenterna Anna och Lisa.",
            "Här möter du anhörigkonsulenterna •••• och ••••.",
        ),
        ("Fråga rektor Maria på Kajskolan.", "Fråga rektor ••••• på Kajskolan."),
        ("Fråga trygghetsvärdar Malmö och samordnare Polisen.", None),
    ],
)
def test_given_names_alone_behind_a_title_are_masked(text: str, kept: str | None) -> None:
    assert masked(text) == (kept or text)


def test_nobody_is_an_actor_by_his_given_name(read: Callable[..., Reading]) -> None:
    text = "Kulturnämnden samarbetar med Lisa, Svenska kyrkan och Ahmed.\n"
    assert {f.object for f in read(f"Strömhamns kommun\n\n{text}").facts} == {"Svenska kyrkan"}


def test_surname_of_whoever_is_named_whole_is_masked_alone(read: Callable[..., Reading]) -> None:
    text = "Anna Hjortnäs leder mötet. Enligt Hjortnäs möts Polisen och Lions i nätverket Gröna Kusten.\n"
    reading = read(f"Strömhamns kommun\n\n{text}")
    assert "Hjortnäs" not in everything(reading)
    assert {f.subject for f in reading.facts} >= {"Polisen", "Lions"}


def test_a_place_that_is_called_as_somebody_stays_a_place(told: Callable[..., set[str]]) -> None:
    text = "Anna Ekdal leder mötet. Nätverket Gröna Kusten finns i Ekdal.\n"
    assert "Gröna Kusten operatesIn Ekdal" in told(f"Strömhamns kommun\n\n{text}")
