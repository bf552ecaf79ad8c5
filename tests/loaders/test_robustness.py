"""Whatever a file holds, reading ends: with facts that cite it or a sentence, in time in proportion to its length."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.extract import Extractor
from model.errors import DocumentUnreadableError
from model.fact import Reading

WORDS = (
    *(
        "Kulturnämnden",
        "fritids-",
        "nämnden",
        "förvaltningarna",
        "SSPF",
        "GUS",
        "Lovhamnen",
        "polisen",
        "PRO",
    ),
    *(
        "projektet",
        "Blå Vågen",
        "föreningen",
        "AB",
        "IOP med",
        "”",
        "(",
        ")",
        "och",
        "samt",
        "i",
        "med",
        "av",
    ),
    *(
        "deltar",
        "samarbetar",
        "tillsammans",
        "mellan",
        "leds av",
        "finansieras av",
        "bidrag till",
        "ska",
        "inte",
    ),
    *("•", "–", "-", ":", ";", ".", ",", "/", "\n", "\n\n", "\t", "\f", "\r\n", "1.", "2.", "3 (12)", "s. 7"),
    *(
        "Ansvar:",
        "Åtgärd",
        "Ansvarig",
        "Nämnd",
        "Sökt om att göra",
        "Sökt summa",
        "Forum",
        "Deltagare",
        "<p>",
    ),
    *(
        "Anna Andersson",
        "070-123 45 67",
        "KS-2031-12",
        "12 000 kr",
        "2,5 mkr",
        "KULTURNÄMNDEN",
        "6ch",
        "nimnden",
    ),
)
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(WORDS), max_size=120).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=120).map("".join),
    st.lists(st.lists(st.sampled_from(WORDS), max_size=6).map("\t".join), max_size=12).map("\n".join),
)


@given(TEXTS, st.sampled_from((".txt", ".csv")))
@settings(max_examples=400, deadline=None)
def test_any_text_is_read_or_refused(
    extractor: Extractor, tmp_path_factory: pytest.TempPathFactory, text: str, ending: str
) -> None:
    """No text breaks the reader; every fact cites the text, with nothing in it that is masked."""
    path = tmp_path_factory.getbasetemp() / f"stromhamn-slump{ending}"
    path.write_bytes(text.encode("utf-8", "replace"))
    try:
        reading = extractor.extract(path)
    except DocumentUnreadableError as error:
        assert str(path) in str(error)
        return
    for fact in reading.facts:
        assert fact.quote == reading.text[fact.start : fact.end] != ""
        assert fact.subject.strip() == fact.subject != ""
        assert fact.object.strip() == fact.object != ""
        assert 1 <= fact.line_start <= fact.line_end
        assert 0 < fact.confidence <= 1


@given(st.binary(max_size=400), st.sampled_from((".txt", ".csv", ".xlsx")))
@settings(max_examples=150, deadline=None)
def test_any_bytes_are_read_or_refused(
    extractor: Extractor, tmp_path_factory: pytest.TempPathFactory, data: bytes, ending: str
) -> None:
    """Whatever stands in a file, the reader gives a reading or a sentence with its name."""
    path = tmp_path_factory.getbasetemp() / f"stromhamn-skrot{ending}"
    path.write_bytes(data)
    try:
        assert isinstance(extractor.extract(path), Reading)
    except DocumentUnreadableError as error:
        assert str(path) in str(error)


SHAPES = {
    "sentences": "Kulturnämnden deltar i Lovhamnen. Nämnden samarbetar med polisen. ",
    "lines without full stops": "och kulturnämnden deltar i Lovhamnen med polisen\n",
    "one list without end": "polisen, kulturnämnden och PRO samt ",
    "names that are cued": "projektet Blå ",
    "bullets": "• Måla båten.\n  Ansvar: Kulturnämnden\n",
    "figures": "1234567890",
    "full stops": ".",
    "hyphens": "a-",
    "quotation marks": "projektet ”",
    "addresses": "a.a.a.",
    "capitals": "BAD-",
    "blanks": " ",
    "cells": "a\t",
    "one list of places": "Blåbo, Gulbo, ",
    "one list of known and unknown": "PRO, Havskretsen, ",
    "one place of one kind": "Familjecentralen i Bryggby ",
    "one word of nouns": "samverkan",
    "examples of hyphens": "a-",
    "examples of brackets": "Kajen (",
    "groups for one thing": "styrgruppen för Kajen ",
    "clauses about bodies": "i vilken polisen, ",
    "a cell of blanks": " ",
}
EXAMPLES = "Exempel på nätverk som nämns är: "
OPENINGS = {
    "one list of places": "kommuner ",
    "one word of nouns": "kallas ",
    "examples of hyphens": EXAMPLES,
    "examples of brackets": EXAMPLES,
    "a cell of blanks": "a",
}
ENDS = {"a cell of blanks": "b\tc"}
"""Words without which a rule is not tried."""


@pytest.mark.parametrize("shape", SHAPES)
def test_time_grows_in_proportion_to_the_text(read: Callable[..., Reading], shape: str) -> None:
    """Four times the text takes about four times the time, also in text that no one would write."""

    def seconds(letters: int) -> float:
        text = (
            f"Havet\n\n{OPENINGS.get(shape, '')}{(SHAPES[shape] * letters)[:letters]}{ENDS.get(shape, '')}\n"
        )
        begun = time.process_time()
        read(text)
        return time.process_time() - begun

    def unhurried(letters: int) -> float:
        """The best of several: what else the machine does makes a reading slower, never faster."""
        return min(seconds(letters) for _ in range(3))

    seconds(1_000)
    gc.collect()
    gc.disable()
    try:
        assert unhurried(10_000) < 8 * unhurried(2_500) + 0.1
    finally:
        gc.enable()
