"""The words that names of people are made of: how they are written, and which are given names and surnames.

Given names and surnames of all origins that are met in Sweden stand in two files, a name a line. Most come from
the lists of the MIT-licensed package Faker, without ordinary words, places and what organisations' names begin with.
"""

from __future__ import annotations

import functools
import re
from pathlib import Path

from wordfreq import zipf_frequency

from loaders.language.patterns import compiled
from loaders.language.wordfamilies import one_of

__all__ = [
    "LOWER",
    "NO_SURNAME",
    "PARTICLES",
    "RUN",
    "UPPER",
    "WORD",
    "given_names",
    "is_frequent",
    "is_given",
    "is_ordinary",
    "is_surname",
]

GIVEN_NAMES_FILE = Path(__file__).with_name("given_names.txt")
SURNAMES_FILE = Path(__file__).with_name("surnames.txt")
LATIN = [*map(chr, range(0x41, 0x250)), *map(chr, range(0x1E00, 0x1F00))]
"""Latin letters with the signs of all languages that use them, and some signs between them."""
UPPER = "".join(letter for letter in LATIN if letter.isupper())
LOWER = "".join(letter for letter in LATIN if letter.islower())
WORD = rf"(?:(?:Mc|Mac|[ODLN]['’])?[{UPPER}][{LOWER}]+(?:-[{UPPER}][{LOWER}]+)?)"
"""One part of a name, which may be double."""
PARTICLES = ("von", "af", "de", "van", "el", "al", "la", "di", "da", "dos", "ter", "den", "der")
PARTICLE = rf"(?:(?:{'|'.join(PARTICLES)}) ){{0,2}}"
RUN = re.compile(rf"{WORD}(?: {PARTICLE}{WORD})+(?![\w-])")
"""Words with capitals side by side."""
NO_SURNAME = compiled(
    rf"({one_of('persons', 'no_surnames')})s?\b",
    re.IGNORECASE,
)
"""What places and bodies are called that are named after people."""
FIRST_HALVES = frozenset({"Maj", "Ing", "Gull", "Göta", "Sol"})
"""What double given names begin with that is a word by itself."""
ORDINARY_ZIPF = 4.0
"""Ten times in a million words: "Energi" and "Röda" are met more often, surnames less."""
FREQUENT_ZIPF = 3.2
"""Between one and two times in a million words: hardly any name that no list knows is met so often."""


def is_given(word: str) -> bool:
    """Whether a word with a capital, or the first half of a double one, is a given name."""
    first, joined, _ = word.partition("-")
    return first in given_names() or (bool(joined) and first in FIRST_HALVES)


def is_surname(word: str) -> bool:
    """Whether a word with a capital, or a half of a double one, is a surname."""
    return not _surnames().isdisjoint(word.split("-"))


def is_ordinary(word: str) -> bool:
    """Whether a small-letter word is met so often that it is hardly a name."""
    return zipf_frequency(word, "sv") >= ORDINARY_ZIPF


def is_frequent(word: str) -> bool:
    """Whether a small-letter word is met so often that it is no name if no list knows it."""
    return zipf_frequency(word, "sv") >= FREQUENT_ZIPF


@functools.cache
def given_names() -> frozenset[str]:
    """All given names, with capitals."""
    return frozenset(GIVEN_NAMES_FILE.read_text("utf-8").split())


@functools.cache
def _surnames() -> frozenset[str]:
    return frozenset(SURNAMES_FILE.read_text("utf-8").split())
