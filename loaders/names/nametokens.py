"""The words of a document's sentences, each with what it is known to belong to and what kind of word it is."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from loaders.language.evidencewords import families_of
from loaders.names.entities import LOOSE, Mention
from loaders.text.layout import Block, Kind
from model.vocabulary import EntityType

__all__ = ["COLLABORATION", "JOINS", "QUOTES", "Sentence", "Token", "sentences_of"]

TOKEN = re.compile(r"[^\W\d_][\w&'’-]*|\d[\d–-]*|[^\w\s]")
ENDS_SENTENCE = frozenset(".!?;")
QUOTES = frozenset("”\"“'’")
JOINS = "&"
"""The mark that stands in names as a word."""
COLLABORATION = "collaboration"
REMEMBERED, BLOCKS_REMEMBERED = 50_000, 2_000
"""Words and blocks of which is kept what they look like: those of a long document."""


class Token(NamedTuple):
    """A word or a mark of a sentence."""

    start: int
    end: int
    word: str
    label: str
    """What it belongs to that is known: "actor", "general", "area", "group", "collaboration", or nothing."""
    is_word: bool
    """Whether it is no mark."""
    is_capital: bool
    """Whether it opens with a capital."""
    families: frozenset[str]
    """What kind of word it is."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with where it stands."""

    tokens: tuple[Token, ...]
    kind: Kind
    block: int
    section: int
    """Headings before it."""
    text: str
    """The text of its block."""


def sentences_of(blocks: Iterable[Block], find: Callable[[str], list[Mention]]) -> list[Sentence]:
    """The sentences of a document, each word with what it is known to belong to."""
    found: list[Sentence] = []
    section = 0
    for number, block in enumerate(blocks):
        section += block.kind is Kind.HEADING
        labelled = tuple((m.start, m.end, _label(m)) for m in find(block.text))
        for part in _sentences_in(block.text, labelled):
            found.append(Sentence(part, block.kind, number, section, block.text))
    return found


@functools.lru_cache(BLOCKS_REMEMBERED)
def _sentences_in(text: str, labelled: tuple[tuple[int, int, str], ...]) -> tuple[tuple[Token, ...], ...]:
    """The sentences of a block whose known places are labelled: often the same for names and for titles."""
    return tuple(_cut(_labelled(text, labelled)))


def _labelled(text: str, labelled: tuple[tuple[int, int, str], ...]) -> list[Token]:
    labels: dict[int, str] = {}
    for start, end, label in labelled:
        labels.update(dict.fromkeys(range(start, end), label))
    return [
        _with_label(token, labels[token.start]) if token.start in labels else token
        for token in _unlabelled(text)
    ]


def _with_label(token: Token, label: str) -> Token:
    start, end, word, _, is_word, is_capital, families = token
    return Token(start, end, word, label, is_word, is_capital, families)


@functools.lru_cache(BLOCKS_REMEMBERED)
def _unlabelled(text: str) -> tuple[Token, ...]:
    """The words and marks of a block: the same whether names or titles are looked for."""
    return tuple(
        Token(*found.span(), found[0], "", is_word, is_capital, families)
        for found in TOKEN.finditer(text)
        for is_word, is_capital, families in (_looks(found[0]),)
    )


@functools.lru_cache(REMEMBERED)
def _looks(word: str) -> tuple[bool, bool, frozenset[str]]:
    """Whether it is no mark, whether it opens with a capital, and what kind of word it is."""
    return word[0].isalnum() or word == JOINS, word[0].isupper(), families_of(word.casefold())


def _label(mention: Mention) -> str:
    entity = mention.entity
    if entity.is_actor:
        return "general" if entity.general else "actor"
    if entity.type is EntityType.AREA:
        return "new area" if entity.new else "area"
    if entity.type in LOOSE:
        return "group"
    return COLLABORATION


def _cut(tokens: list[Token]) -> Iterator[tuple[Token, ...]]:
    """The tokens sentence by sentence; a colon ends none."""
    begin = 0
    for number, (token, following) in enumerate(itertools.pairwise(tokens), start=1):
        if (
            token.word in ENDS_SENTENCE
            and following.start > token.end
            and (following.is_capital or not following.is_word)
        ):
            yield tuple(tokens[begin:number])
            begin = number
    if begin < len(tokens):
        yield tuple(tokens[begin:])
