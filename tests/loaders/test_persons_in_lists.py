"""Nobody who stands where persons stand becomes a partner, whatever the name's origin; bodies beside them stay."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from loaders.text import personwords
from loaders.text.personwords import NO_SURNAME, given_names, is_frequent, is_given, is_surname
from loaders.text.privacy import masked
from model.fact import Reading

SURNAMES = sorted((Path(personwords.__file__).with_name("surnames.txt")).read_text("utf-8").split())
GIVEN = sorted(name for name in given_names() if len(name) > 3)  # "Pol" stands in "Polisen"
PLACES = {
    "line of those present": (
        "brev.txt",
        "Fritidsnämnden deltar i Lovhamnen.\n\nNärvarande: {0}, Polisen, {1} och Rädda Barnen\n",
    ),
    "attendance list": (
        "brev.txt",
        "Fritidsnämnden deltar i Lovhamnen.\n\nNärvarande\n{0}, ordförande\n{1}, Fritidsnämnden\n{2}\nPolisen\n",
    ),
    "list of members": (
        "brev.md",
        "# Lovhamnen\n\nDeltagare i nätverket Lovhamnen:\n- {0}, Fritidsnämnden\n- {1}\n- Polisen\n- Unga Örnar\n",
    ),
    "members of a board": (
        "brev.txt",
        "Lovhamnens styrgrupp\n\nLedamöter: {0} (ordförande), {1} (Polisen), {2}, Rädda Barnen\nJusterare: {0}\n",
    ),
    "cells of a table": (
        "brev.txt",
        "Forum\tSammankallande\tDeltagare\tKontaktperson\nLovhamnen\tFritidsnämnden\tPolisen, {0}\t{1}\n"
        "Badrådet\tKulturnämnden\t{2}\tPolisen\n",
    ),
    "cells between strokes": (
        "brev.md",
        "| Samverkan | Deltagare | Kontakt |\n|---|---|---|\n| Lovhamnen | Polisen, {0}, Unga Örnar | {1} |\n"
        "| Badrådet | Svenska kyrkan och {2} | Fritidsnämnden |\n",
    ),
    "cells between gaps": (
        "brev.txt",
        "Forum            Kontaktperson             Deltagare\nLovhamnen        {0}          Polisen\n"
        "Badrådet         {1}    Rädda Barnen, {2}\n",
    ),
    "spreadsheet": (
        "lista.csv",
        "Projekt;Ägare;Medlemmar;Handläggare\nLovhamnen;Fritidsnämnden;Polisen, {0};{1}\n"
        "Badrådet;Kulturnämnden;{2};{0}\n",
    ),
    "sentence": (
        "brev.txt",
        "Fritidsnämnden deltar i Lovhamnen med kontaktperson {0}. Kontakt: {1}. "
        "Fritidsnämnden deltar i Lovhamnen tillsammans med {2}, enhetschef, och Svenska kyrkan.\n",
    ),
    "signatures": (
        "brev.txt",
        "Fritidsnämnden och Polisen deltar i Lovhamnen.\n\nUnderskrifter\n\n_______________\n{0}\n"
        "Ordförande Fritidsnämnden\n\n_______________\n{1}\nPolisen\n\nVid pennan\n{2}\n",
    ),
    "labels of a measure": (
        "brev.txt",
        "Åtgärd: Måla båten\nAnsvarig: Fritidsnämnden\nSamverkan: Polisen\nKontaktperson: {0}\n\n"
        "Åtgärd: Städa hamnen\nAnsvarig: {1}\nHandläggare: {2}\n",
    ),
}
BODIES = ("Fritidsnämnden", "Polisen", "Rädda Barnen", "Unga Örnar", "Svenska kyrkan")


@st.composite
def strange_words(draw: st.DrawFn) -> str:
    """A word that might be a name and that no list has."""
    syllable = st.tuples(st.sampled_from("bdfghjklmnprstvxz"), st.sampled_from("aeiouyåäö"))
    word = "".join(map("".join, draw(st.lists(syllable, min_size=3, max_size=4)))).capitalize() + "x"
    assume(
        not (is_given(word) or is_surname(word) or is_frequent(word.casefold()) or NO_SURNAME.search(word))
    )
    return word


NAMES = st.one_of(
    st.tuples(st.sampled_from(GIVEN), st.sampled_from(SURNAMES)),
    st.tuples(strange_words(), st.sampled_from(SURNAMES)),
    st.tuples(strange_words(), strange_words()),
    st.tuples(strange_words(), strange_words(), strange_words()),
)


@pytest.mark.parametrize("place", PLACES)
@given(people=st.lists(NAMES, min_size=3, max_size=3))
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
def test_nobody_is_handed_on_from_where_persons_stand(
    place: str, people: list[tuple[str, ...]], read: Callable[..., Reading]
) -> None:
    """Neither in facts, labels, quotes nor attributes, nor in the text that is shown."""
    name, frame = PLACES[place]
    reading = read(frame.format(*map(" ".join, people)), f"stromhamn-{name}")
    said = "\n".join(fact.to_json() for fact in reading.facts)
    assert [who for who in people if " ".join(who) in said or " ".join(who) in reading.text] == []
    names = {name.casefold() for fact in reading.facts for name in (fact.subject, fact.object)}
    assert names.isdisjoint(word.casefold() for who in people for word in who)


@pytest.mark.parametrize("place", PLACES)
def test_bodies_stay_where_persons_stand(place: str, read: Callable[..., Reading]) -> None:
    """They are shown as they are written, and the facts about them are told."""
    name, frame = PLACES[place]
    text = frame.format("Anna Andersson", "Qzelal Öhqman", "Ryhytix Vozetex")
    reading = read(text, f"stromhamn-{name}")
    assert all(reading.text.count(body) == text.count(body) for body in BODIES)
    assert {fact.subject for fact in reading.facts} & {"Fritidsnämnden", "Polisen"}


@pytest.mark.parametrize(
    "body",
    [
        "Metsä Board",
        "Hassela Solidaritet",
        "Yalla Trappan",
        "Malmö Redhawks",
        "Vreta Kluster",
        "Glokala Folkhögskolan",
    ],
)
def test_bodies_with_two_capitals_are_no_persons(body: str, told: Callable[[str], set[str]]) -> None:
    """A word of an organisation, a place or an ordinary word in it tells that nobody is called so."""
    text = f"Fritidsnämnden deltar i Lovhamnen.\n\nDeltagare i nätverket Lovhamnen:\n- {body}\n- Polisen\n"
    assert masked(text) == text or body.startswith("Malmö")
    assert "Polisen participatesIn Lovhamnen" in told(text)


def test_someone_named_once_beside_a_title_is_known_in_the_whole_document(
    read: Callable[..., Reading],
) -> None:
    """Where the name stands in a list of partners later, no list of names need know it."""
    reading = read(
        "Enhetschef Ryhytix Vozetex öppnade mötet.\n\n"
        "Fritidsnämnden samarbetar med Polisen, Ryhytix Vozetex och Svenska kyrkan.\n"
    )
    assert "Vozetex" not in reading.text
    assert {fact.object for fact in reading.facts} | {fact.subject for fact in reading.facts} >= {
        "Fritidsnämnden",
        "Polisen",
    }
    assert not any("Vozetex" in fact.to_json() for fact in reading.facts)


@pytest.mark.parametrize(
    "text", ["Karin Boye-skolans elevråd", "Albert Engströmsällskapet", "Erik Dahlbergs gata"]
)
def test_what_is_called_after_someone_stays(text: str) -> None:
    """A hyphen or a genitive before what a place is, or a society as the end of the name, tells it."""
    assert masked(text) == text


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (
            "Anna Ek\nEva Lind\nKris Jang\nOla Berg\nMaja Holm",
            "•••• ••\n••• ••••\n•••• ••••\n••• ••••\n•••• ••••",
        ),
        ("Anna Ek\nGröna Kusten\nOla Berg\nSnabba Hjul\nMaja Holm", None),
        ("Anna Ek\nEva Lind\nKajens Förening\nOla Berg\nMaja Holm", None),
        ("Kris Jang\nGröna Kusten\nSnabba Hjul", None),
    ],
    ids=["among persons", "every other line a body", "a body's noun", "no person"],
)
def test_a_line_among_lines_of_persons_is_one_more(text: str, kept: str | None) -> None:
    bodies = ("Gröna Kusten", "Snabba Hjul", "Kajens Förening", "Kris Jang")
    if kept:
        assert masked(text) == kept
    else:
        assert [body for body in bodies if body in text] == [body for body in bodies if body in masked(text)]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Mötet leds av Jan O Karlsson.", "Mötet leds av ••• • ••••••••."),
        ("Mötet leds av Anna K. Berg.", "Mötet leds av •••• •• ••••."),
        ("Bo Ahlgren, Kommunförbundet Fyrbodal Per Berg", "•• •••••••, Kommunförbundet Fyrbodal ••• ••••"),
        ("Per Berg Lunds kommun", "••• •••• Lunds kommun"),
    ],
)
def test_a_name_has_its_initial_and_no_place_beside_it(text: str, kept: str) -> None:
    assert masked(text) == kept
