"""Nouns that a name of an actor ends in, with what each makes it: "hälsocentral", "föreningen".

What must stay true: they are data (``actor_heads.csv``); where one noun ends in another, the longer counts.
"""

from __future__ import annotations

import csv
import functools
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import ahocorasick

from loaders.names.lexicon import lowered
from model.vocabulary import EntityType

__all__ = ["HEADS_FILE", "SENTENCE_MARKS", "Head", "Noun", "definite_of", "heads", "nouns_in", "words_with"]

HEADS_FILE = Path(__file__).with_name("actor_heads.csv")
LEFT = 60
"""Characters before a noun that can belong to the name."""
AT_PLACE = re.compile(r"([A-ZÅÄÖ][a-zåäö]+) (?:i|på) [A-ZÅÄÖ]")
SENTENCE_MARKS = '.!?:;•–("”'


class Head(NamedTuple):
    """A noun, in the form in which it is written in a text, and in both."""

    written: str
    plain: str
    definite: str
    type: EntityType
    kind: str | None
    lone: bool
    many: bool
    """Whether its definite form alone means any of them: "skolan"."""
    is_definite: bool


class Noun(NamedTuple):
    """A word of a text that ends in a head."""

    start: int
    end: int
    word: str
    """Without a genitive s."""
    stem: str
    head: Head
    before: str
    mid: bool
    """Whether a capital means something where it begins."""


def nouns_in(text: str) -> Iterator[Noun]:
    """Every word of a text that ends in a head."""
    return words_with(_heads(), text)


def words_with(heads: ahocorasick.Automaton, text: str) -> Iterator[Noun]:
    """Every word of a text that ends in one of the heads; of two, the longer counts.

    Args:
        heads: finds them in small letters, and gives each as a ``Head``.
        text: a block's readable text.
    """
    small = lowered(text)
    longest: dict[int, tuple[int, Head]] = {}
    for last, head in heads.iter(small):
        end = last + 1
        if end < len(small) and small[end] == "s":
            end += 1
        if end < len(small) and (small[end].isalnum() or small[end] == "-"):
            continue
        if last not in longest or len(head.written) > len(longest[last][1].written):
            longest[last] = (end, head)
    for last, (_, head) in longest.items():
        start = last + 1 - len(head.written)
        while start and (text[start - 1].isalnum() or text[start - 1] in "-&"):
            start -= 1
        word = text[start : last + 1]
        before = text[max(0, start - LEFT) : start]
        mid = before.endswith(" ") and before.rstrip()[-1:] not in SENTENCE_MARKS
        stem = word[: len(word) - len(head.written)].casefold()
        yield Noun(start, last + 1, word, stem, head, before, mid)


def heads() -> Iterator[Head]:
    """Every head in both of its forms."""
    with HEADS_FILE.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            type_, kind = EntityType(row["type"]), row["kind"] or None
            lone, many = row["lone"] == "yes", row["many"] == "yes"
            for written in filter(None, (row["head"], row["definite"])):
                forms = (written, row["head"], row["definite"])
                yield Head(*forms, type_, kind, lone, many, written == row["definite"])


@functools.cache
def _heads() -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for head in heads():
        automaton.add_word(head.written, head)
    automaton.make_automaton()
    return automaton


def definite_of(name: str) -> str:
    """What one calls on what was named by its kind and its place: "byalaget" of "Hylla byalag" or "Byalaget i Hylla".

    Empty where the name has no such noun, or one of which any may be meant.
    """
    placed = AT_PLACE.match(name)
    first = _definite(placed[1], is_definite=True) if placed else ""
    last = name.rpartition(" ")[2]
    return first or (_definite(last, is_definite=False) if last != name else "")


def _definite(word: str, *, is_definite: bool) -> str:
    for noun in nouns_in(word):
        head = noun.head
        if noun.word == word and head.is_definite is is_definite and head.definite:
            return "" if head.many and not noun.stem else noun.stem + head.definite
    return ""
