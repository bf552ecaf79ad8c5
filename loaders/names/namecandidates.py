"""What may be a name in a document: phrases that open with a capital and that nobody knows yet.

What must stay true: a phrase crosses no mark, no known actor and no sentence, and neither begins nor ends with a
word that only joins others.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from loaders.language.evidencewords import families_of
from loaders.language.verbs import FINITE, PREPOSITIONS, ends_name
from loaders.names.entities import LOOSE, Mention
from loaders.names.nameparts import NOT_A_NAME, STOPS
from loaders.names.undertakennouns import is_undertaken
from loaders.text.layout import Block, Kind
from model.vocabulary import EntityType

__all__ = ["Phrase", "Sentence", "Token", "phrases", "sentences_of"]

TOKEN = re.compile(r"[^\W\d_][\w&'’-]*|\d[\d–-]*|[^\w\s]")
STOP_MARKS, ENDS_SENTENCE = frozenset(".!?:"), frozenset(".!?;")
QUOTES = frozenset("”\"“'’")
NEVER_IN_NAMES = frozenset(
    {"som", "att", "är", "har", "där", "samt", "eller", "vilket", "vilka", "inte", "också"}
)
KNOWN = frozenset({"actor", "general", "collaboration"})
INTRODUCES = re.compile(
    r"(?:[Pp]rojekt|[Pp]artnerskap|[Ii]nitiativ|[Pp]rogramm?|[Ss]atsning|[Kk]ampanj|[Ii]nsats)(?:et|en)"
)
"""What is said of a name before it and is no part of it."""
DONE = re.compile(r"(?:at|it|ats|its|ade|ades)$")
"""How verbs end that no name ends with."""
NUMBERED = re.compile(r"[^\W\d_]-?\d|\d-\d|\d{3,}")
REMEMBERED, BLOCKS_REMEMBERED = 50_000, 2_000
"""Words and blocks of which is kept what they look like: those of a long document."""
LONGEST_ABBREVIATION = 6
MOST_WORDS, MOST_SMALL = 7, 4
TELLS = frozenset({"is", "carries", "leads", "starts", "ends", "called", "meets"})
NO_END = (
    STOPS
    | PREPOSITIONS
    | {"i", "på", "mot", "och", "vår", "vårt", "sin", "sitt", "sina", "per", "alla", "hela"}
)
MAY_END = frozenset({"tillsammans", "ihop", "emellan", "blir"})
"""Words that end a name only before a verb or a mark."""

OWNS = re.compile(r"(?:en|et|na)s$")
"""How a definite noun ends that says whose something is."""
FOR = frozenset({"för", "åt", "till"})
"""Words behind which "alla" ends a name: "Fritid för alla"."""


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


@dataclass(frozen=True, slots=True)
class Phrase:
    """A place of a sentence that may hold a name: its first and last token."""

    sentence: int
    first: int
    last: int
    form: str
    opens: bool
    """Whether it opens a sentence, where any word has a capital."""


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
    return word[0].isalnum(), word[0].isupper(), families_of(word.casefold())


def _label(mention: Mention) -> str:
    entity = mention.entity
    if entity.is_actor:
        return "general" if entity.general else "actor"
    if entity.type is EntityType.AREA:
        return "new area" if entity.new else "area"
    if entity.type in LOOSE:
        return "group"
    return "collaboration"


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


def _phrases_in(number: int, sentence: Sentence, known: frozenset[str]) -> Iterator[Phrase]:
    tokens = sentence.tokens
    for first, token in enumerate(tokens):
        if not token.is_capital or token.label in known:
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
    introduces = tokens[1].is_capital and INTRODUCES.fullmatch(first.word) is not None
    goal = "bare" in first.families and word.endswith("mål")
    return introduces or goal


def _is_marked(tokens: tuple[Token, ...]) -> bool:
    """Whether the words are a heading in capitals, or hold a number of a case."""
    in_capitals = (
        all(t.word.isupper() for t in tokens) and sum(len(t.word) for t in tokens) > LONGEST_ABBREVIATION
    )
    return in_capitals or any(NUMBERED.search(t.word) for t in tokens)


def _opens(tokens: tuple[Token, ...], first: int) -> bool:
    return (
        first == 0
        or tokens[first - 1].word in STOP_MARKS
        or not any(t.is_word for t in itertools.islice(tokens, first))
    )


def _ends(tokens: tuple[Token, ...], first: int, known: frozenset[str]) -> Iterator[int]:
    small = 0
    particular = known - {"general"}
    for last in range(first, min(first + MOST_WORDS, len(tokens))):
        token = tokens[last]
        if last > first and (not token.is_word or token.label in particular):
            return
        word = token.word.casefold()
        small += not token.is_capital
        if small > MOST_SMALL or (not token.is_capital and word in NEVER_IN_NAMES):
            return
        if token.is_capital or _may_end(word, tokens[last - 1].word if last > first else ""):
            yield last


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
    word = behind.word.casefold()
    return (FINITE.search(word) is not None and ends_name(word)) or not behind.families.isdisjoint(TELLS)
