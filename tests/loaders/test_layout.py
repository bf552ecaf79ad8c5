"""Lines become headings, paragraphs and bullets; furniture and broken words never cut a sentence in two."""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
import wordfreq
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from loaders.formats.source import Source, text_source
from loaders.language.words import Vocabulary
from loaders.prose import readable_blocks
from loaders.text.clean import CleanBuilder
from loaders.text.layout import Block
from loaders.text.printed import printed_pages
from loaders.text.repair import WORD, Repairer

Lay = Callable[[str], list[Block]]
LETTERHEAD = ("Strömhamns kommun",)
CONJUNCTIONS = {"och", "eller", "samt", "respektive"}


def source_of(text: str) -> Source:
    return text_source(Path("x.txt"), text.encode())


@pytest.fixture(scope="module")
def lay(vocabulary: Vocabulary) -> Lay:
    """The blocks of a text as a reader sees them, repaired where it is damaged."""
    repairer = Repairer(vocabulary)
    return lambda text: readable_blocks(source_of(text), repairer, LETTERHEAD)


@pytest.fixture(scope="module")
def page(lay: Lay) -> Callable[[str], list[tuple[str, str]]]:
    """The blocks of a text as pairs of kind and text."""
    return lambda text: [(block.kind.value, block.text) for block in lay(text)]


@pytest.fixture(scope="module")
def sentences(vocabulary: Vocabulary) -> st.SearchStrategy[str]:
    """Sentences of real Swedish words in no sensible order."""
    words = sorted(
        word for word in wordfreq.get_frequency_dict("sv") if vocabulary.is_common(word) and len(word) > 2
    )

    def sentence(numbers: list[int]) -> str:
        text = " ".join(words[number] for number in numbers)
        return f"{text[0].upper()}{text[1:]}."

    return st.lists(st.integers(0, len(words) - 1), min_size=5, max_size=16).map(sentence)


def squeezed(text: str) -> str:
    """The text with every run of white space as one space."""
    return re.sub(r"\s+", " ", text).strip()


def test_headings_paragraphs_and_bullets_are_told_apart(page: Callable[..., object]) -> None:
    """By blank lines, length, closing full stop and the sign before a bullet, whichever it is."""
    text = """Fritidsnämnden

Nämnden driver båthuset och badet och
håller dem öppna hela sommaren.

Båthuset
Här finns kanoter att låna för den som
kan simma.

Nämnden erbjuder:
• segling för nybörjare,
  även i regn
* paddling
– simskola

Badet är stängt.
"""
    assert page(text) == [
        ("heading", "Fritidsnämnden"),
        ("paragraph", "Nämnden driver båthuset och badet och håller dem öppna hela sommaren."),
        ("heading", "Båthuset"),
        ("paragraph", "Här finns kanoter att låna för den som kan simma."),
        ("paragraph", "Nämnden erbjuder:"),
        ("bullet", "segling för nybörjare, även i regn"),
        ("bullet", "paddling"),
        ("bullet", "simskola"),
        ("paragraph", "Badet är stängt."),
    ]


@pytest.mark.parametrize(
    "furniture",
    [
        "7",
        "3 (12)",
        "sida 4",
        "Sid. 4 av 12",
        "4/12",
        "Strömhamns kommun",
        "STRÖMHAMNS KOMMUN",
        "Strémhamns kommun",
    ],
)
def test_page_break_in_mid_sentence_does_not_cut_it(page: Callable[..., object], furniture: str) -> None:
    """Page numbers and the letterhead, damaged or not, are left out and the sentence goes on behind them."""
    text = f"Hamnen öppnar i samverkan med\n\n{furniture}\n\nseglarna och polisen varje vår.\n"
    assert page(text) == [("paragraph", "Hamnen öppnar i samverkan med seglarna och polisen varje vår.")]


def test_header_that_runs_over_the_pages_is_the_title_once(page: Callable[..., object]) -> None:
    """A line that stands three times and ends no sentence is furniture; a sentence said thrice is not."""
    text = "".join(f"Hamnplan 2031\nBåt nummer {word} är målad.\n" for word in ("ett", "två", "tre"))
    assert page(text) == [
        ("heading", "Hamnplan 2031"),
        ("paragraph", "Båt nummer ett är målad. Båt nummer två är målad. Båt nummer tre är målad."),
    ]
    assert page("Badet är öppet.\n\n" * 3) == [("paragraph", "Badet är öppet.")] * 3


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("i Arbetsför-\nmedlingen nu", "i Arbetsförmedlingen nu"),
        ("med fritids-\noch kulturnämnden", "med fritids- och kulturnämnden"),
        ("i barn-\nhälsovården och", "i barnhälsovården och"),
        ("på prova-\npå-dagen i", "på prova-på-dagen i"),
        ("i fritidsnä-mnden nu", "i fritidsnämnden nu"),
        ("i Länssamordnings-\ngruppen nu", "i Länssamordningsgruppen nu"),
        ("för SSPF-\nsamordnaren här", "för SSPF-samordnaren här"),
    ],
)
def test_word_broken_at_the_end_of_a_line_is_put_together(
    page: Callable[..., object], broken: str, whole: str
) -> None:
    """A hyphen goes where the halves are one word and stays where it belongs to the word or the list."""
    assert page(f"Vi möts {broken} finns mer att göra.\n") == [
        ("paragraph", f"Vi möts {whole} finns mer att göra.")
    ]


def test_word_broken_at_the_end_of_a_page_is_put_together(page: Callable[..., object]) -> None:
    """Between its halves stand a page number and a letterhead."""
    text = "Där deltar Försäkrings-\n\n4 (9)\n\nStrömhamns kommun\n\nkassan varje måndag.\n"
    assert page(text) == [("paragraph", "Där deltar Försäkringskassan varje måndag.")]


def printed(pages: int) -> str:
    """A text as converters leave it: a page a line, its number and a header in capitals around it."""
    sentence = "Nämnden har talat med seglarna om båtar, bryggor och bojar i inre hamnen. "
    return "\n\n".join(
        f"{number} {sentence * 4}Sida {'abcdefgh'[number]} slutar. HAMNENS ÅRSBOK {number}"
        for number in range(1, pages + 1)
    )


def test_printed_pages_lose_their_numbers_and_headers(page: Callable[..., list[tuple[str, str]]]) -> None:
    """What is left of each page is what its author wrote."""
    texts = [text for _, text in page(printed(5))]
    assert len(texts) == 5
    assert all(text.startswith("Nämnden har") and text.endswith("slutar.") for text in texts)


def test_place_on_a_printed_page_is_known_by_its_number() -> None:
    """Pages are counted as they are numbered, and there are none where lines are just long."""
    pages = printed_pages(source_of(printed(5)))
    assert [found.number for found in pages] == [1, 2, 3, 4, 5]
    assert printed_pages(source_of("Bara en rad. " * 40 + "\n" + "En till. " * 40)) == ()


def test_numbers_of_matters_are_no_pages() -> None:
    text = "Nämnden tackar för rapporten. " * 12
    matters = "".join(f"KN § {number}\nRapport\n{text}\n\n" for number in range(70, 76))
    assert printed_pages(source_of(matters)) == ()
    assert printed_pages(source_of(matters.replace("KN §", "Punkt"))) == ()


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_clean_text_comes_out_unchanged(
    lay: Lay, sentences: st.SearchStrategy[str], data: st.DataObject
) -> None:
    """Paragraphs of known words, however the lines are broken, are read letter by letter as they stand."""
    distinct = data.draw(st.lists(sentences, min_size=3, max_size=18, unique=True))
    paragraphs = [" ".join(distinct[at : at + 6]) for at in range(0, len(distinct), 6)]
    width = data.draw(st.integers(50, 100))
    text = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in paragraphs)
    assert [block.text for block in lay(text)] == paragraphs


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_no_letter_is_lost_or_doubled(
    lay: Lay, sentences: st.SearchStrategy[str], data: st.DataObject
) -> None:
    """Headings, paragraphs and bullets together hold the letters of the text, each once and in its order."""
    kinds = ("{}\n\n", "• {}\n", "\n{}\n", "  {}\n")
    pieces = data.draw(st.lists(st.tuples(st.sampled_from(kinds), sentences), min_size=1, max_size=8))
    lines = [
        form.format(sentence.rstrip(".") if form == kinds[0] else textwrap.fill(sentence, 60))
        for form, sentence in pieces
    ]
    text = "".join(dict.fromkeys(lines))
    # a line that stands three times is a running header by design, and left out
    assume(max(Counter(line.strip() for line in text.split("\n") if line.strip()).values()) < 3)
    letters = "".join(re.findall(r"\w", text))
    assert "".join(re.findall(r"\w", "".join(block.text for block in lay(text)))) == letters


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_word_broken_anywhere_comes_back_whole(
    lay: Lay, sentences: st.SearchStrategy[str], data: st.DataObject
) -> None:
    """Wherever a line breaks a known word with a hyphen, the sentence reads as if it had not."""
    sentence = data.draw(sentences)
    long = list(re.finditer(r"[^\W\d_]{6,}", sentence))
    assume(long)
    word = data.draw(st.sampled_from(long))
    cut = word.start() + data.draw(st.integers(2, len(word[0]) - 2))
    assume(sentence[cut : word.end()] not in CONJUNCTIONS)
    assert [block.text for block in lay(f"{sentence[:cut]}-\n{sentence[cut:]}\n")] == [sentence]


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_place_of_unrepaired_text_holds_these_very_words(
    lay: Lay, sentences: st.SearchStrategy[str], data: st.DataObject
) -> None:
    """Any span of clean text leads to a span of the source that says the same, line breaks aside."""
    paragraph = " ".join(data.draw(st.lists(sentences, min_size=2, max_size=4, unique=True)))
    text = f"Hamnen i dag\n\n{textwrap.fill(paragraph, 60)}\n"
    clean = lay(text)[-1].clean
    start = data.draw(st.integers(0, len(clean.text) - 1))
    end = data.draw(st.integers(start + 1, len(clean.text)))
    first, last = clean.source(start, end)
    assert squeezed(text[first:last]) == clean.text[start:end].strip()
    assert first < last


def test_place_of_a_repaired_word_is_the_damaged_word(lay: Lay, demo: tuple[Path, ...]) -> None:
    """In a scan every read word leads to what the scanner saw of it, and never to half a word."""
    path = next(path for path in demo if "2023" in path.name)
    text = path.read_text("utf-8")
    places: list[tuple[int, int]] = []
    for block in lay(text):
        for word in WORD.finditer(block.text):
            first, last = block.clean.source(word.start(), word.end())
            places.append((first, last))
            inside = re.sub(r"-\s+", "", text[first:last])
            assert WORD.fullmatch(inside), text[first:last]
            assert not (text[first - 1].isalnum() or text[last : last + 1].isalnum())
            assert 0.5 <= len(word[0]) / len(inside) <= 2
    assert len(places) > 1_000
    assert places == sorted(places)


def test_builder_maps_a_repaired_word_letter_by_letter() -> None:
    """A reading longer or shorter than what was seen begins and ends where the word does."""
    seen = "den naimnd som f6r"
    readings = {"naimnd": "nämnd", "f6r": "förr"}
    builder = CleanBuilder(seen, lambda word: readings.get(word, word))
    builder.add(0, len(seen))
    clean = builder.build()
    assert clean.text == "den nämnd som förr"
    places = {word: clean.source(*re.search(word, clean.text).span()) for word in ("nämnd", "som", "förr")}
    assert {word: seen[first:last] for word, (first, last) in places.items()} == {
        "nämnd": "naimnd",
        "som": "som",
        "förr": "f6r",
    }


def test_numbered_headings_above_long_paragraphs_are_no_printed_pages(
    told: Callable[[str], set[str]],
) -> None:
    """A paragraph that nobody broke is one long line; the short lines around it are read all the same."""
    long = "Nämnden följer arbetet under året och återkommer med en samlad redovisning när det är klart. " * 4
    matters = "\n\n".join(
        f"KN § {number}\n{long}\n{long}\n- PRO deltar i Kajrådet." for number in range(68, 74)
    )
    said = told(f"Strömhamns kommun\n\n{matters}\n\nI Havsforum ingår Röda Korset.\n")
    assert {"PRO participatesIn Kajrådet", "Röda Korset participatesIn Havsforum"} <= said
