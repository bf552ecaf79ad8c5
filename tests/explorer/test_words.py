"""Both languages say the same things, and numbers are written as their readers expect."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from explorer.words import FOLDER, LANGUAGES, load_words

KEY = re.compile(r"""words\(\s*f?"([\w.{}]+)\"""")


def places(text: str) -> set[str]:
    """The names that a text wants filled."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_languages_have_the_same_texts_with_the_same_places() -> None:
    """No page lacks a text in one language, and none wants a value that the other does not."""
    first, second = (load_words(language).texts for language in LANGUAGES)
    assert first.keys() == second.keys()
    different = [
        key for key in first if key.partition(".")[0] != "place" and places(first[key]) != places(second[key])
    ]
    assert [key for key in different if not key.endswith(".one")] == []


def test_every_text_that_a_page_asks_for_exists() -> None:
    """Keys that stand in the code stand in the files."""
    texts = load_words("sv").texts
    asked = {
        key
        for file in Path(FOLDER).parent.rglob("*.py")
        for key in KEY.findall(file.read_text(encoding="utf-8"))
    }
    whole = {key for key in asked if "{" not in key}
    assert whole
    assert whole - texts.keys() == set()


@pytest.mark.parametrize(
    ("language", "amount", "place"),
    [
        ("sv", "8\u00a0775\u00a0000\u00a0kr", "rad 3–5, sidan 2"),
        ("en", "SEK\u00a08,775,000", "lines 3–5, page 2"),
    ],
)
def test_amounts_and_places_follow_the_language(language: str, amount: str, place: str) -> None:
    """Kronor and lines are written as the language has it."""
    words = load_words(language)
    assert words.amount(8775000) == amount
    assert words.place(3, 5, 2) == place
    assert words.amount(None) == "–"


def test_listing_reads_as_running_text() -> None:
    """Names are joined as one would say them."""
    words = load_words("sv")
    assert words.listing(["a"]) == "a"
    assert words.listing(["a", "b", "c"]) == "a, b och c"
    assert words.listing([]) == ""


def test_one_and_many_have_their_own_noun() -> None:
    """One measure is no measures."""
    words = load_words("sv")
    assert words.count("noun.measures", 1) == "1\u00a0åtgärd"
    assert words.count("noun.measures", 1200) == "1\u00a0200\u00a0åtgärder"
