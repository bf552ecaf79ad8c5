"""Words that a text layer broke or ran together: "för- valtningen", "sam verkan", "ochpolisen", "P o l i s e n".

What must stay true: only what is no word, or a word and a hyphen that nothing but a broken line explains, is
made whole or parted; words of a text that was never broken stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from loaders.language.wordfamilies import one_of, words_of
from loaders.language.words import Vocabulary
from loaders.text.ligatures import Lost
from loaders.text.splitwords import Words, part_words, split_words

__all__ = ["broken_words"]

LETTERS = r"[^\W\d_]"
SPACED = re.compile(rf"(?<![\w.]){LETTERS}(?: {LETTERS}){{4,}}(?!\w)")
"""Letters that stand apart, as in a heading that is set wide."""
HYPHENED = re.compile(rf"(?<![\w-])({LETTERS}{{2,}})-( ?)([a-zåäö]{{1,}})(?![\w-])")
"""Two halves with a hyphen, and a space where the line was broken."""
MIXED = re.compile(r"[a-zåäö][A-ZÅÄÖ]")
"""Capitals and small letters in turn, as fonts of titles leave them: "DRoGFöReByGGAnDe"."""
BEFORE = re.compile(r"(?<![^\W\d_])[^\W\d_]+\Z")
WORD = re.compile(r"[^\W\d_]+(?![\w@])")
LONGEST = 40
MANY_CAPITALS = 6
"""In a word that is no name with capitals inside."""
GLUED_END = re.compile(r"(?<![\w-])([^\W\d_]{3,})och(?= [a-zåäö]{3})")
"""A first part of two whose hyphen is lost: "barnoch ungdomsnämnden"."""
GLUED_SENTENCE = re.compile(r"(?<=[a-zåäö)]{2})[.;,](?=[A-ZÅÄÖ][a-zåäö]*[ ,])")
"""A sign that lost the space behind it."""
JOINERS = f"(?:{one_of('broken_words', 'joiners')})"
GLUED_NAME = re.compile(rf"(?<!\w)({JOINERS})([A-ZÅÄÖ][a-zåäö]{{2,}})")
GLUED_WORD = re.compile(r"(?<![\w-])(och)([a-zåäö]{4,})(?![\w-])")
GLUED_CASES = re.compile(r"(?<![\w@.-])([^\W\d_][a-zåäö]{3,})(?=[A-ZÅÄÖ][a-zåäö]{3})")
"""A word that runs on with a capital: "RegionSkåne"."""
BARE_CAPITAL = re.compile(r"(?<![\w-])[AO][a-zåäö]{3,}(?!\w)")
"""A capital that may have lost its dots or ring, as they do where all other letters are right: "Arendet"."""
BARE_NAME = re.compile(r"(?<![\w-])[A-ZÅÄÖ][a-zåäö]{6,}(?!\w)")
"""A name or first word of which another letter may have: "Kommunforbundet"."""
BARE = re.compile("[ao]")
DOTTED = {"A": "ÅÄ", "O": "Ö", "a": "åä", "o": "ö"}
LEAST_DOTTED = -14.0
"""How common the word with the dots must be (nats) where the other is none that a list has."""
MISSPELT = -18.0
"""What is less common (nats) is in the lists of words by others' slips alone: "ovriga"."""
GLUED_LEAST = 3
"""Places from which on a text has lost spaces."""
CONJUNCTIONS = words_of("broken_words", "behind_hyphens")
SHORTEST = 3
LINKS = ("s", "o", "u")
"""How the first part of a compound may end that is no word by itself."""
LEAST_ALONE = -11.5
"""How common a word with such an end must be (nats) that stands by itself."""
LEAST_WHOLE = -15.5
"""How common a word must be (nats) that a hyphen inside parts."""


def broken_words(
    text: str, vocabulary: Vocabulary, read: Callable[[str], str] = lambda word: word
) -> tuple[Lost, ...]:
    """Every word of the text that is made whole or parted, in order.

    Args:
        text: the source.
        vocabulary: Swedish words and how common they are.
        read: what a damaged word was printed as.
    """
    words = Words(
        lambda word: vocabulary.log_probability(read(word).casefold()),
        lambda word: vocabulary.explains(read(word).casefold()),
        read,
    )
    found = [
        *_spaced(text, words),
        *_hyphened(text, words),
        *_glued(text, words),
        *_capitals(text, words),
        *_mixed(text, words),
    ]
    as_it_stands = Words(
        lambda word: vocabulary.log_probability(word.casefold()),
        lambda word: vocabulary.explains(word.casefold()),
        read,
    )
    found += split_words(text, as_it_stands)
    return tuple(_apart(sorted(found)))


def _apart(found: list[Lost]) -> Iterator[Lost]:
    """Those that do not overlap the one before."""
    end = 0
    for lost in found:
        if lost.start >= end:
            yield lost
            end = lost.end


def _spaced(text: str, words: Words) -> Iterator[Lost]:
    for match in SPACED.finditer(text):
        whole = match[0].replace(" ", "")
        if words.knows(whole):
            yield Lost(match.start(), match.end(), words.read(whole))
        elif parts := part_words(whole, words):
            yield Lost(match.start(), match.end(), " ".join(map(words.read, parts)))


def _hyphened(text: str, words: Words) -> Iterator[Lost]:
    for match in HYPHENED.finditer(text):
        head, gap, tail = match.groups()
        if words.read(tail).casefold() in CONJUNCTIONS or head.isupper():
            continue
        is_one = _is_one_before_gap if gap else _is_one
        if is_one(head, tail, words):
            yield Lost(match.start(), match.end(), words.read(head + tail))


def _is_one(head: str, tail: str, words: Words) -> bool:
    """Whether the hyphen between two words is left from a line's end: "kom-mun" is one word, "e-post" is not."""
    if len(head) < SHORTEST or len(tail) < SHORTEST:
        return False
    log = words.log(head + tail)
    return log is not None and log > LEAST_WHOLE


def _is_one_before_gap(head: str, tail: str, words: Words) -> bool:
    """Whether two halves are one word: what stands by itself, as in "april- juni", is no half of a compound."""
    if words.log(head + tail) is not None or (len(tail) >= SHORTEST and not words.knows(tail)):
        return True
    common = words.log(head)
    is_half = not words.knows(head) or (head.endswith(LINKS) and (common is None or common < LEAST_ALONE))
    return is_half and words.knows(head + tail)


def _capitals(text: str, words: Words) -> Iterator[Lost]:
    for match in BARE_CAPITAL.finditer(text):
        bare = words.log(match[0])
        if bare is None or bare < MISSPELT:
            least = float("-inf") if bare is None else LEAST_DOTTED
            dotted = (capital + match[0][1:] for capital in DOTTED[match[0][0]])
            if word := next((word for word in dotted if (words.log(word) or least) > least), ""):
                yield Lost(match.start(), match.end(), word)
    for match in BARE_NAME.finditer(text):
        if words.log(match[0]) is None and (word := next(_dotted(match[0], words), "")):
            yield Lost(match.start(), match.end(), word)


def _dotted(word: str, words: Words) -> Iterator[str]:
    """The words that one is with dots or a ring on one of its letters."""
    for bare in BARE.finditer(word):
        for letter in DOTTED[bare[0]]:
            dotted = word[: bare.start()] + letter + word[bare.end() :]
            if (words.log(dotted) or LEAST_DOTTED) > LEAST_DOTTED:
                yield dotted


def _mixed(text: str, words: Words) -> Iterator[Lost]:
    befores = (
        BEFORE.search(text, max(0, inside.end() - LONGEST), inside.end()) for inside in MIXED.finditer(text)
    )
    starts = sorted({before.start() for before in befores if before})
    found = [word for word in (WORD.match(text, start) for start in starts) if word]
    mixed = [(word, sum(map(str.isupper, word[0]))) for word in found if words.knows(word[0])]
    is_font = any(capitals >= MANY_CAPITALS for _, capitals in mixed)
    for word, capitals in mixed if is_font else ():
        if capitals >= SHORTEST and 2 * capitals > len(word[0]):
            yield Lost(word.start(), word.end(), word[0].capitalize())


def _glued(text: str, words: Words) -> Iterator[Lost]:
    signs = list(GLUED_SENTENCE.finditer(text))
    names = list(GLUED_NAME.finditer(text))
    joined = [m for m in GLUED_WORD.finditer(text) if words.knows(m[2]) and words.log(m[0]) is None]
    yield from (Lost(sign.start(), sign.end(), f"{sign[0]} ") for sign in signs)
    yield from (Lost(m.start(), m.end(), f"{m[1]} {words.read(m[2])}") for m in [*names, *joined])
    has_lost_spaces = len(signs) + len(names) + len(joined) >= GLUED_LEAST
    for match in GLUED_END.finditer(text):
        if words.log(match[0]) is None and words.knows(match[1]):
            sign = " och" if has_lost_spaces else "- och"
            yield Lost(match.start(), match.end(), words.read(match[1]) + sign)
    if has_lost_spaces:
        for match in GLUED_CASES.finditer(text):
            if words.log(match[1]) is not None:
                yield Lost(match.start(), match.end(), f"{words.read(match[1])} ")
