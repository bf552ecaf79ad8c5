"""The very words of a phrase and of those beside it, as evidence: which parts and neighbours names have is learnt."""

from __future__ import annotations

import functools
import math
from collections.abc import Iterator

from loaders.names.nametokens import Token

__all__ = ["SHARE", "beside_evidence", "letter_evidence", "word_evidence"]

SHARE = 0.5
"""How much a single word counts beside a piece of evidence that stands for many."""
ENDINGS = (2, 3, 4, 5)
NEAR = 3
FAR = 8
"""Words to either side whose families count."""
LETTERS = range(3, 7)
"""Letters in a row that are read as a piece of a word, its beginning and end among them."""
SHARE_OF_LETTERS = 2.0
"""How much all pieces of a phrase count together, as the length of their vector."""
REMEMBERED = 20_000


def word_evidence(tokens: tuple[Token, ...]) -> Iterator[str]:
    """The words of a phrase: its first and its last with their endings, those between, and where capitals stand."""
    first, last = tokens[0].word.casefold(), tokens[-1].word.casefold()
    yield from _endings("first", first)
    yield from _endings("last", last)
    yield f"first {first[:4]}-"
    yield from (f"inside {token.word.casefold()}" for token in tokens[1:-1])
    yield f"shape {''.join(map(_shape, tokens))}"


def letter_evidence(form: str) -> dict[str, float]:
    """The pieces of a phrase's words, "träff" in "Läsarträffen": compounds that nobody met are made of parts met."""
    pieces = frozenset().union(*(_pieces(word) for word in form.casefold().split()))
    return dict.fromkeys(pieces, SHARE_OF_LETTERS / math.sqrt(len(pieces) or 1))


def beside_evidence(before: tuple[Token, ...], behind: tuple[Token, ...]) -> Iterator[str]:
    """The words next to a phrase and the families of those near it.

    Args:
        before: the words before it in its sentence.
        behind: the words behind it.
    """
    yield from _next("before", list(reversed(before[-NEAR:])))
    yield from _next("behind", list(behind[:NEAR]))
    yield f"between {_word(before, -1)} {_word(behind, 0)}"
    yield from (f"before: {family}" for token in before[-FAR:] for family in token.families)
    yield from (f"behind: {family}" for token in behind[:FAR] for family in token.families)


def _next(side: str, tokens: list[Token]) -> Iterator[str]:
    """The first words of a side, counted from the phrase outwards."""
    words = [token.word.casefold() for token in tokens] + [""] * (NEAR - len(tokens))
    yield from (f"{side} {number} {word}" for number, word in enumerate(words, start=1))
    yield f"{side} 1-2 {words[0]} {words[1]}"
    yield from (f"{side} -{words[0][-size:]}" for size in (3, 4) if len(words[0]) >= size)
    if tokens and tokens[0].label:
        yield f"{side} is {tokens[0].label}"
    if tokens:
        yield from (f"{side} right: {family}" for family in tokens[0].families)


def _word(tokens: tuple[Token, ...], number: int) -> str:
    return tokens[number].word.casefold() if tokens else ""


@functools.lru_cache(REMEMBERED)
def _pieces(word: str) -> frozenset[str]:
    whole = f"^{word}$"
    return frozenset(
        f"letters {whole[first : first + size]}" for size in LETTERS for first in range(len(whole) - size + 1)
    )


@functools.lru_cache(REMEMBERED)
def _endings(place: str, word: str) -> tuple[str, ...]:
    return (f"{place} {word}", *(f"{place} -{word[-size:]}" for size in ENDINGS if len(word) >= size))


def _shape(token: Token) -> str:
    if not token.is_capital:
        return "x"
    return "A" if token.word.isupper() and len(token.word) > 1 else "X"
