"""What the words of a phrase themselves say for and against its being a collaboration's name."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from loaders.language.verbs import ends_name
from loaders.language.wordfamilies import one_of, words_of
from loaders.language.words import Vocabulary
from loaders.names.nametokens import Token

__all__ = ["form_evidence"]

ORGANISED = re.compile(f"(?:{one_of('name_words', 'organised')})$")
OWNED = re.compile(f"(?:{one_of('name_words', 'owned')})$")
PAPER = re.compile(f"(?:{one_of('name_words', 'papers')})$")
PLACE = re.compile(f"(?:{one_of('name_words', 'place_ends')})$")
JOINS = frozenset(words_of("name_words", "joins"))
ASKS = re.compile(r"(?:[bdfgjklmnprstv]a|[åy]r)$")
"""How imperatives and adjectives end that open names: "Våga", "Trygga", "Unga"."""
DEFINITE = re.compile(r"(?:et|en|an|na)$")
ENDINGS = (("organised", ORGANISED), ("owned", OWNED), ("paper", PAPER), ("place", PLACE))
ALSO_FIRST = frozenset({"owned", "paper"})
"""Endings that tell as much of the first word as of the last."""
REMEMBERED = 20_000
"""Words of which is kept which endings they have."""
LONG = 5
"""Words from which on a name is long."""


def form_evidence(tokens: tuple[Token, ...], vocabulary: Vocabulary, place: str) -> Iterator[str]:
    """The pieces of evidence in a phrase's words.

    Args:
        tokens: the phrase.
        vocabulary: which words are ordinary Swedish.
        place: the municipality's name, which many collaborations carry.
    """
    yield f"words {min(len(tokens), LONG)}"
    if ASKS.search(tokens[0].word):
        yield "opens like a call"
    if len(tokens) > 1 and tokens[0].word.isupper() and tokens[1].is_capital:
        yield "opens with an abbreviation"
    yield from _lone(tokens[0].word, vocabulary) if len(tokens) == 1 else _several(tokens, vocabulary)
    yield from _inside(tokens)
    yield from (f"holds {label}" for label in sorted({t.label for t in tokens} - {"", "collaboration"}))
    if place and any(t.word.rstrip("s") == place.rstrip("s") for t in tokens):
        yield "holds the municipality"
    if tokens[0].label in ("area", "new area"):
        yield "opens with an area"
    if "noun" in tokens[0].families:
        yield "opens with a noun"
    yield from _longer(tokens)
    first, last = tokens[0].word.casefold(), tokens[-1].word.casefold()
    forms = _forms(last) | (_forms(first) & ALSO_FIRST)
    yield from (f"form of {name}" for name, _ in ENDINGS if name in forms)
    if last.endswith("s"):
        yield "ends in s"


@functools.lru_cache(REMEMBERED)
def _forms(word: str) -> frozenset[str]:
    """Which endings the small-letter word has."""
    return frozenset(name for name, pattern in ENDINGS if pattern.search(word))


def _longer(tokens: tuple[Token, ...]) -> Iterator[str]:
    """How a phrase goes on from a collaboration's name that is a part of it."""
    known = [t.label == "collaboration" for t in tokens]
    if not any(known) or all(known):
        return
    if not known[0]:
        yield "begins before a name"
    else:
        following = tokens[known.index(False)]
        yield "goes on from a name"
        yield f"goes on from a name with {following.label or following.word.casefold()}"


def _lone(word: str, vocabulary: Vocabulary) -> Iterator[str]:
    plain = word.casefold()
    if word.isupper():
        yield "lone abbreviation"
    elif vocabulary.is_common(plain):
        yield "lone common word"
    else:
        yield "lone compound" if vocabulary.is_compound(plain) else "lone unknown word"


def _several(tokens: tuple[Token, ...], vocabulary: Vocabulary) -> Iterator[str]:
    first, last = tokens[0].word, tokens[-1].word.casefold()
    small = sum(not t.is_capital for t in tokens)
    if not small:
        yield "all capitals"
    if vocabulary.is_common(first.casefold()):
        yield "first word common"
    if not tokens[-1].is_capital and not (vocabulary.is_common(last) or vocabulary.is_compound(last)):
        yield "last word unknown"
    if small == len(tokens) - 1 and not first.isupper() and DEFINITE.search(first):
        yield "first word definite"


def _inside(tokens: tuple[Token, ...]) -> Iterator[str]:
    small = [t.word for t in tokens if not t.is_capital]
    if any(map(ends_name, small)):
        yield "verb inside"
    if not JOINS.isdisjoint(small):
        yield "preposition inside"
    if "och" in small:
        yield "och inside"
