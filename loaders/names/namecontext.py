"""What the words to either side of a phrase say for and against its being a collaboration's name."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator

from loaders.language.evidencewords import KINDS
from loaders.language.verbs import PREPOSITIONS, ends_name
from loaders.language.wordfamilies import one_of, words_of
from loaders.names.nameparts import STOPS
from loaders.names.nametokens import QUOTES, Token

__all__ = ["DEFINITE", "DOING", "TELLING", "VERBS", "context", "count_kinds", "families_in"]

NEAR = 5
"""Words to either side that bear on a phrase."""
INSIDE = frozenset(words_of("name_words", "inside"))
"""Prepositions that stand before what one takes part in, or before what it is about."""
AT = frozenset(words_of("name_words", "at"))
DOING = frozenset({"takes_part", "meets", "leads", "works"})
MAKING = frozenset({"leads", "starts", "ends", "funds"})
TELLING = frozenset({"is", "carries", "leads", "starts", "ends", "funds", "meets"})
MARKS_BEFORE = {"(": "in brackets", ":": "behind a colon"}
ACTS = re.compile(f"(?:{one_of('name_words', 'acts')})")
"""What actors do, and collaborations seldom."""
LISTS = frozenset({",", "och", "samt", "eller", "respektive"})
FAR = 12
"""Words that two items of a list take at most."""
VERBS = TELLING | DOING
AGAINST = ("speaks", "paper", "event", "partner", "place", "person", "time")
DEFINITE = re.compile(r"(?:et|en|an|na)$")
SOON = 8
"""Words behind a phrase that can say what it is."""
ENDS = frozenset({".", ";", ","})
BEFORE_NOUNS = frozenset({",", "(", "–", ":"})
MANY = 2
"""More actors than these are many in a sentence."""


def context(before: tuple[Token, ...], behind: tuple[Token, ...], kinds: Counter[str]) -> Iterator[str]:
    """The pieces of evidence in the words of a sentence to either side of a phrase.

    Args:
        before: the words before it in its sentence.
        behind: the words behind it.
        kinds: counts, for each kind of collaboration, how often the words say that it is one; added to.
    """
    around = (*before, *behind)
    families = families_in(around)
    yield from _before(before, behind)
    yield from _behind(behind)
    if behind and "is" in behind[0].families and "example" in families_in(behind[1:SOON]):
        yield "is an example"
    right_before = families_in(before[-2:])
    yield from (f"against {name}" for name in AGAINST if name in right_before)
    if behind and ACTS.fullmatch(behind[0].word):
        yield "acts"
    if behind and "speaks" in behind[0].families:
        yield "against speaks"
    actors = len({t.word for t in around if t.label == "actor"})
    if actors and families & DOING:
        yield "actors and working"
    if actors > MANY and families & DOING:
        yield "many actors and working"
    if "noun" in families:
        yield "noun in sentence"
    yield from _nouns(before, behind, kinds)
    yield from _coordinated(before, behind)


def _before(before: tuple[Token, ...], behind: tuple[Token, ...]) -> Iterator[str]:
    if not before:
        return
    last = before[-1]
    if last.word.casefold() in INSIDE:
        yield from _behind_preposition(before, behind)
    elif last.word.casefold() in AT:
        yield "at"
        yield f"behind {last.word.casefold()}"
    elif last.families & MAKING:
        yield "object of a verb"
    elif last.is_capital and last.is_word and (len(before) > 1 or last.label):
        yield "begins before"
    elif last.word in MARKS_BEFORE or last.word in QUOTES:
        yield MARKS_BEFORE.get(last.word, "in quotes")
        if last.word in QUOTES and behind and behind[0].word in QUOTES:
            yield "a whole quotation"
    if "called" in families_in(before[-3:]):
        yield "called so"
    if "example" in (told_before := families_in(before)):
        yield "an example"
        if "noun" in told_before:
            yield "an example of a noun"


def _behind_preposition(before: tuple[Token, ...], behind: tuple[Token, ...]) -> Iterator[str]:
    word = before[-1].word.casefold()
    near = families_in(before[-NEAR:])
    actors = any(t.label == "actor" for t in (*before, *behind))
    yield f"behind {word}"
    if (near | families_in(behind[:3])) & DOING:
        yield "worked with" if word == "med" else "taken part in"
        if actors and word != "med":
            yield "taken part in by actors"
    if near & (MAKING | {"works"}):
        yield "made or carried on"
    if actors and families_in((*before, *behind)) & {"takes_part", "meets"}:
        yield f"behind {word}, actors take part"


def families_in(tokens: Iterable[Token]) -> set[str]:
    """The families of all words."""
    return set().union(*[token.families for token in tokens if token.families])


def _behind(behind: tuple[Token, ...]) -> Iterator[str]:
    if behind and behind[0].word[0].isdigit():  # "Trygg i Havet 2024–2027"
        behind = behind[1:]
    if not behind:
        yield "ends"
        return
    following = behind[0]
    word = following.word.casefold()
    if not following.is_word:
        yield "ends"
        if following.word == "," and len(behind) > 1 and behind[1].word in ("som", "där", "vilket", "vilken"):
            yield "ends before a clause"
        if following.word == ":":
            yield "ends before a colon"
            if any(t.label == "actor" for t in behind[1:4]):
                yield "ends before a list of actors"
        if following.word == "(":
            yield "ends before a bracket"
    elif following.is_capital:
        yield "goes on with a capital"
    elif following.families & TELLING or ends_name(word):
        yield "ends"
        if following.families & (TELLING | {"takes_part"}):
            yield "verb behind"
    elif word in STOPS or word in PREPOSITIONS:
        yield "ends before a joining word"
    else:
        yield "goes on"


def _nouns(before: tuple[Token, ...], behind: tuple[Token, ...], kinds: Counter[str]) -> Iterator[str]:
    """A noun that says what the phrase is: right before it, behind "är ett", or in apposition."""
    if before and "noun" in before[-1].families:
        yield "definite noun before" if DEFINITE.search(before[-1].word) else "noun before"
        count_kinds(kinds, before[-1], 5)
    elif near := [t for t in before[-4:-1] if "noun" in t.families]:
        yield "noun near before"
        count_kinds(kinds, near[-1], 1)
    for called in _called(behind):
        yield "is a noun" if behind[0].families & TELLING else "noun in apposition"
        count_kinds(kinds, called, 4)


def _called(behind: tuple[Token, ...]) -> Iterator[Token]:
    """The noun that a phrase is said to be: "är ett projekt", ", ett nätverk", "startade 2021 som ett projekt"."""
    if not behind:
        return
    window = list(itertools.takewhile(lambda token: token.word not in ENDS, behind[1:SOON]))
    if not (behind[0].families & TELLING or behind[0].word in BEFORE_NOUNS):
        return
    if behind[0].families & TELLING and "is" not in behind[0].families:  # the noun stands behind "som ett"
        window = list(itertools.dropwhile(lambda token: token.word not in ("ett", "en"), window))[:3]
    yield from [token for token in window if "noun" in token.families][:1]


def count_kinds(kinds: Counter[str], token: Token, weight: int) -> None:
    """Count the kinds of collaboration that a noun says."""
    for kind in KINDS:
        if kind in token.families:
            kinds[kind] += weight


def _coordinated(before: tuple[Token, ...], behind: tuple[Token, ...]) -> Iterator[str]:
    """What stands beside it in a list, up to two items away."""
    beside = (*_items(tuple(reversed(before))), *_items(behind))
    yield from (f"listed with {label}" for label in sorted(set(beside)))


def _items(tokens: tuple[Token, ...]) -> Iterator[str]:
    """What the next items of a list are known to be, counted away from a phrase."""
    if not tokens or tokens[0].word not in LISTS:
        return
    items = 0
    for token in tokens[1:FAR]:
        if token.word in LISTS:
            items += 1
        elif not token.is_word or token.families & VERBS:
            return
        elif token.label:
            yield token.label
        if items > 1:
            return
