"""What stands above or before a text like a title: headings, and the words a bullet or a paragraph opens with.

What must stay true: each title knows the sentences that stand below it, down to the next title of its kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from loaders.language.verbs import FINITE, ends_name
from loaders.language.wordfamilies import one_of, words_of
from loaders.names.headingnames import ASKS, FURNITURE
from loaders.names.namecontext import VERBS
from loaders.names.nameparts import STOPS
from loaders.names.nametokens import Sentence, Token
from loaders.names.titlecores import core_of
from loaders.text.labels import is_bare_label
from loaders.text.layout import Kind

__all__ = ["Title", "titles_of"]

NUMBERING = re.compile(r"(?:[A-ZÅÄÖ]\d|\d{1,2}(?:\.\d{1,2})*|§|[a-h]\)|[•–-])\.?\)?")
MOST_WORDS = 8
MOST_LEAD_WORDS = 5
DEED = re.compile(f"(?:{one_of('title_words', 'deeds')})$")
DONE_TO = frozenset(words_of("title_words", "done_to"))
OWNER = re.compile(f"(?:{one_of('title_words', 'owners')})$")
"""What a matter belongs to that a section is about: "Kontorets bedömning"."""
AT = frozenset({"i", "på", "vid"})
ARTICLES = frozenset({"en", "ett"})
PASSIVE = re.compile(r"(?!hos|dels|vars|hittills|tillsammans)[a-zåäö]+(?<!vi)s")
"""A word that may be a verb in the passive: "bjuds"."""
LEAD_MARKS = frozenset(".:–—?!")
MOST_BELOW = 25
"""Sentences that are read below a heading."""


@dataclass(frozen=True, slots=True)
class Title:
    """Words that stand as a title, and what stands below them."""

    sentence: int
    """The number of the sentence that it is, or opens."""
    words: tuple[Token, ...]
    form: str
    below: tuple[tuple[Token, ...], ...]
    """The sentences below it."""
    above: str
    """The heading or the open sentence above it; empty for the first of a document."""
    is_lead: bool
    """Whether it opens a paragraph or bullet and is no heading of its own."""
    in_bullet: bool
    row: int
    """The row of titles that it stands in: leads of one section, or headings below the same one."""


def titles_of(sentences: list[Sentence]) -> Iterator[Title]:
    """Every heading and every lead of a document, in its order.

    Args:
        sentences: those of the whole document.
    """
    headings = [number for number, sentence in enumerate(sentences) if sentence.kind is Kind.HEADING]
    bounds = [-1, *headings, len(sentences)]
    parent, row = "", 0
    for first, end in pairwise(bounds):
        heading = sentences[first] if first >= 0 else None
        section = range(first + 1, end)
        if heading is not None:
            words = _core(heading)
            if words and len(words) <= MOST_WORDS and _can_name(words, heading):
                below = tuple(sentences[n].tokens for n in section[:MOST_BELOW])
                yield Title(first, words, _form(words, heading), below, parent, False, False, -row)
            if not section:
                parent, row = heading.text, first
        yield from _leads(sentences, section, heading.text if heading else "")


def _leads(sentences: list[Sentence], section: range, above: str) -> Iterator[Title]:
    """The titles that open the paragraphs and bullets of a section."""
    found = [(n, lead) for n in section if (lead := _lead_of(sentences, n))]
    ends = [n for n, _ in found[1:]] + [section.stop] * bool(found)
    intro = above
    for n in section:
        if sentences[n].tokens[-1].word == ":" and sentences[n].kind is not Kind.BULLET:
            intro = f"{above} {' '.join(t.word for t in sentences[n].tokens)}"
            break
    for (n, (words, rest)), end in zip(found, ends, strict=True):
        sentence = sentences[n]
        block = sentence.block
        behind = (
            sentences[k].tokens for k in range(n + 1, min(end, n + MOST_BELOW)) if sentences[k].block == block
        )
        below = tuple(part for part in (rest, *behind) if part)
        yield Title(
            n, words, _form(words, sentence), below, intro, True, sentence.kind is Kind.BULLET, section.start
        )


def _lead_of(sentences: list[Sentence], number: int) -> tuple[tuple[Token, ...], tuple[Token, ...]] | None:
    """The words that open a text like a title, and the rest of their sentence; None where none do."""
    sentence = sentences[number]
    words = _plain(sentence.tokens)
    if not words or not words[0].is_capital or sentence.kind is Kind.ROW:
        return None
    cut = next((n for n, t in enumerate(words[: MOST_LEAD_WORDS + 1]) if t.word in LEAD_MARKS and n), 0)
    if not cut or words[cut].word not in ".:–—":
        return None
    title, rest = words[:cut], words[cut + 1 :]
    if any(not t.is_word and t.word not in "-&" for t in title) or any(map(_is_verb, title)):
        return None
    opens_block = number == 0 or sentences[number - 1].block != sentence.block
    goes_on = rest or (number + 1 < len(sentences) and sentences[number + 1].block == sentence.block)
    is_one = goes_on and (words[cut].word == "." or opens_block)
    return (title, rest) if is_one and _can_name(title, sentence) else None


def _can_name(words: tuple[Token, ...], sentence: Sentence) -> bool:
    """Whether the words are neither a label nor a question, nor say what is to be done or what is done to what."""
    first, *others = (token.word.casefold() for token in words)
    owned = len(words) > 1 and OWNER.search(first) is not None
    asks = ASKS.fullmatch(first) is not None or words[-1].word == "?"
    tells_of_deed = len(words) > 1 and DEED.search(first) is not None and others[0] in DONE_TO
    furniture = FURNITURE.fullmatch(_form(words, sentence)) is not None
    at_place = len(words) == 2 and first in AT and words[1].is_capital
    done = at_place or tells_of_deed or not ARTICLES.isdisjoint(others)
    is_open = words[-1].word.casefold() in STOPS
    return not (asks or owned or done or furniture or is_open or is_bare_label(_form(words, sentence)))


def _is_verb(token: Token) -> bool:
    """Whether a word of it says what somebody does: then the words are a sentence."""
    word = token.word.casefold()
    is_form = FINITE.search(word) or PASSIVE.fullmatch(word)
    return bool(token.families & (VERBS | {"speaks"})) or (is_form is not None and ends_name(word))


def _core(heading: Sentence) -> tuple[Token, ...]:
    """The words of a heading that may be a name, without what it says of it."""
    start, end = core_of(heading.text)
    return _plain(tuple(token for token in heading.tokens if start <= token.start and token.end <= end))


def _plain(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens without the number or mark that they begin with."""
    first = 0
    while first < len(tokens) and (NUMBERING.fullmatch(tokens[first].word) or tokens[first].word in ".)"):
        first += 1
    return tokens[first:]


def _form(words: tuple[Token, ...], sentence: Sentence) -> str:
    return sentence.text[words[0].start : words[-1].end]
