"""What may be a name in a document: phrases that open with a capital and that nobody knows yet.

What must stay true: a phrase crosses no mark, no known actor and no sentence, and neither begins nor ends with a
word that only joins others.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.language.verbs import FINITE, PREPOSITIONS, ends_name
from loaders.language.wordfamilies import one_of, words_of
from loaders.names.nameparts import NOT_A_NAME, STOPS
from loaders.names.nametokens import COLLABORATION, JOINS, QUOTES, Sentence, Token
from loaders.names.undertakennouns import is_undertaken
from loaders.text.layout import Kind

__all__ = ["Phrase", "phrases"]

NEVER_IN_NAMES = frozenset(words_of("name_words", "never"))
KNOWN = frozenset({"actor", "general", COLLABORATION})
STOP_MARKS = frozenset(".!?:")
EXTENDED = frozenset({COLLABORATION})
"""What is known by a name that may be a part of a longer one: "Bokhjälpen" of "Bokhjälpen Havet"."""
MAY_END = frozenset({"tillsammans", "ihop", "emellan", "blir"})
"""Words that end a name only before a verb or a mark."""
ALONE = frozenset({"och", "med", *MAY_END})
"""Words that no known name goes on with."""
INTRODUCES = re.compile(f"(?:{one_of('name_words', 'introduces')})(?:et|en)")
"""What is said of a name before it and is no part of it."""
PAPER = re.compile(rf"[\w-]*(?:{one_of('agreements', 'papers')})(?:et|en)?", re.IGNORECASE)
ABOUT = frozenset({"om", "kring", "med", "för", "gällande", "avseende", "mellan"})
"""Behind a paper and before the name of what it is about, which is the name: "Överenskommelse om Kajkul"."""
DONE = re.compile(r"(?:at|it|ats|its|ade|ades)$")
"""How verbs end that no name ends with."""
NUMBERED = re.compile(r"[^\W\d_]-?\d|\d-\d|(?<!\d)(?!20[3-5][05]$)\d{3,}")
"""Numbers in words and of cases; the year by which something is to be reached is part of a name."""
LONGEST_ABBREVIATION = 6
REMEMBERED = 20_000
"""Words of which is kept whether they hold a number."""
MOST_WORDS, MOST_SMALL = 7, 4
WITH = frozenset(words_of("name_words", "no_beginning"))
"""Words behind what a bullet opens with, before those who do it together or the time when they do."""
TELLS = frozenset({"is", "carries", "leads", "starts", "ends", "called", "meets"})
NO_END = (
    STOPS
    | PREPOSITIONS
    | {"i", "på", "mot", "och", "vår", "vårt", "sin", "sitt", "sina", "per", "alla", "hela", JOINS}
)

OWNS = re.compile(r"(?:en|et|na)s$")
"""How a definite noun ends that says whose something is."""
FOR = frozenset({"för", "åt", "till"})
"""Words behind which "alla" ends a name: "Fritid för alla"."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A place of a sentence that may hold a name: its first and last token."""

    sentence: int
    first: int
    last: int
    form: str
    opens: bool
    """Whether it opens a sentence, where any word has a capital."""


def phrases(sentences: list[Sentence], known: frozenset[str] = KNOWN) -> Iterator[Phrase]:
    """Every phrase that may be a name; those at the head of a sentence only where more speaks for them.

    Args:
        sentences: those of the whole document.
        known: what is known needs no weighing, by its label.
    """
    middle: set[str] = set()
    opening: list[Phrase] = []
    for number, sentence in enumerate(sentences):
        for phrase in itertools.chain(
            _phrases_in(number, sentence, known), _common_nouns_in(number, sentence)
        ):
            if phrase.opens:
                opening.append(phrase)
            else:
                middle.add(phrase.form)
                yield phrase
    for phrase in opening:
        if phrase.form in middle or _may_open(sentences[phrase.sentence], phrase):
            yield phrase


def _phrases_in(number: int, sentence: Sentence, known: frozenset[str]) -> Iterator[Phrase]:
    tokens = sentence.tokens
    closed = known - EXTENDED
    for first, token in enumerate(tokens):
        if not token.is_capital or token.label in closed or _is_inside(tokens, first, known):
            continue
        opens = _opens(tokens, first)
        if NOT_A_NAME.match(token.word) and (
            token.word not in ("En", "Ett") or (opens and not _is_title(sentence))
        ):
            continue
        for last in _ends(tokens, first, known):
            inside = tokens[first : last + 1]
            form = " ".join(t.word for t in inside)
            if len(form) > 2 and _can_name(inside):
                yield Phrase(number, first, last, form, opens)


def _common_nouns_in(number: int, sentence: Sentence) -> Iterator[Phrase]:
    """Compounds in small letters that may name what several do together: "kulturnatten"."""
    for place, token in enumerate(sentence.tokens):
        if token.is_word and not token.is_capital and not token.label and is_undertaken(token.word):
            yield Phrase(number, place, place, token.word[0].upper() + token.word[1:], False)


def _is_title(sentence: Sentence) -> bool:
    return sentence.kind is Kind.HEADING and len(sentence.tokens) <= MOST_WORDS


def _can_name(tokens: tuple[Token, ...]) -> bool:
    """Whether the words are more than a place, a number of a case, a heading in capitals or a bare noun."""
    first, last = tokens[0], tokens[-1]
    is_place = all(t.label in ("area", "new area") for t in tokens)
    is_place = is_place and not (len(tokens) == 1 and first.label == "new area")
    is_bare = all("bare" in t.families for t in tokens) or ("bare" in last.families and not last.is_capital)
    return not (is_place or is_bare or _opens_none(tokens) or _is_marked(tokens))


def _opens_none(tokens: tuple[Token, ...]) -> bool:
    """Whether no name opens so."""
    first = tokens[0]
    word = first.word.casefold()
    if word in NO_END or not first.families.isdisjoint(("opens_none", "time")):
        return True
    if len(tokens) == 1:
        return ends_name(word) or OWNS.search(word) is not None
    if len(tokens) > 2 and tokens[1].word in ABOUT and tokens[2].is_capital and PAPER.fullmatch(word):
        return True
    introduces = tokens[1].is_capital and INTRODUCES.fullmatch(first.word) is not None
    goal = "bare" in first.families and word.endswith("mål")
    return introduces or goal


def _is_marked(tokens: tuple[Token, ...]) -> bool:
    """Whether the words are a heading in capitals, or hold a number of a case."""
    in_capitals = (
        all(t.word.isupper() for t in tokens) and sum(len(t.word) for t in tokens) > LONGEST_ABBREVIATION
    )
    return in_capitals or any(_is_numbered(t.word) for t in tokens)


@functools.lru_cache(REMEMBERED)
def _is_numbered(word: str) -> bool:
    return NUMBERED.search(word) is not None


def _opens(tokens: tuple[Token, ...], first: int) -> bool:
    return (
        first == 0
        or tokens[first - 1].word in STOP_MARKS
        or not any(t.is_word for t in itertools.islice(tokens, first))
    )


def _ends(tokens: tuple[Token, ...], first: int, known: frozenset[str]) -> Iterator[int]:
    small = 0
    particular = known - EXTENDED - {"general"}
    quoted = _end_of_quotation(tokens, first)
    for last in range(first, min(first + MOST_WORDS, len(tokens))):
        token = tokens[last]
        if last > first and (not token.is_word or token.label in particular):
            return
        if last > first and token.is_capital and NOT_A_NAME.fullmatch(token.word):
            return  # a sentence begins behind a heading without a mark
        if last > first and _is_cut(tokens, first, last, EXTENDED & known):
            return
        word = token.word.casefold()
        small += not token.is_capital
        if _is_known_to(tokens, first, last, known):
            continue
        if last == quoted:
            yield last
            return
        if quoted > last:
            continue  # what stands between quotation marks is one whole
        if small > MOST_SMALL or (not token.is_capital and word in NEVER_IN_NAMES):
            return
        if token.is_capital or _may_end(word, tokens[last - 1].word if last > first else ""):
            yield last


def _is_cut(tokens: tuple[Token, ...], first: int, last: int, known: frozenset[str]) -> bool:
    """Whether a known name begins or has ended right before a word, and the two make no longer name."""
    before, token = tokens[last - 1], tokens[last]
    begins = token.label in known and before.label not in known
    joined = before.word == JOINS or (begins and tokens[first].label in known)
    return (begins and not joined) or (before.label in known and token.word.casefold() in ALONE)


def _is_inside(tokens: tuple[Token, ...], place: int, known: frozenset[str]) -> bool:
    """Whether a word goes on with a known name."""
    label = tokens[place].label
    return place > 0 and label in known and tokens[place - 1].label == label


def _is_known_to(tokens: tuple[Token, ...], first: int, last: int, known: frozenset[str]) -> bool:
    """Whether the words are nothing but a known name, or end inside one."""
    if tokens[last].label not in known:
        return False
    ends_inside = last + 1 < len(tokens) and _is_inside(tokens, last + 1, known)
    return ends_inside or all(t.label in known for t in tokens[first : last + 1])


def _end_of_quotation(tokens: tuple[Token, ...], first: int) -> int:
    """The last word of a quotation that the first one opens; -1 where none does."""
    if not first or tokens[first - 1].word not in QUOTES:
        return -1
    window = range(first + 1, min(first + MOST_WORDS + 1, len(tokens)))
    return next((n - 1 for n in window if tokens[n].word in QUOTES), -1)


def _may_end(word: str, before: str) -> bool:
    """Whether a small-letter word may be the last of a name, with that word before it."""
    if word == "alla":
        return before in FOR
    return word in MAY_END or not (word in NO_END or ends_name(word) or DONE.search(word))


def _may_open(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase at the head of a sentence is whole: a heading, capitals, or before a verb or a mark."""
    tokens = sentence.tokens
    if phrase.last == len(tokens) - 1:
        return True
    behind = tokens[phrase.last + 1]
    inside = tokens[phrase.first : phrase.last + 1]
    if (
        not behind.is_word
        or behind.word[0].isdigit()
        or (all(t.is_capital for t in inside[1:]) and len(inside) > 1)
    ):
        return True
    if len(inside) == 1 and is_undertaken(inside[0].word.casefold()):
        return True
    word = behind.word.casefold()
    if sentence.kind is Kind.BULLET and word in WITH:
        return True
    return (FINITE.search(word) is not None and ends_name(word)) or not behind.families.isdisjoint(TELLS)
