"""Where the sentences of a block begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.text.layout import Block

__all__ = ["sentences"]

SENTENCE_END = re.compile(
    r"[.!?](?<![\s(][A-ZÅÄÖ]\.)(?<!\bt\.ex\.)(?<!\bbl\.a\.)(?<!\bbl\. a\.)(?<!\bm\.m\.)(?<!\bdvs\.)(?<!\bkap\.)"
    r"(?<!\bnr\.)(?<!\bv\.)(?<!\bkl\.)(?P<gap>[\"”)]? +)(?=[A-ZÅÄÖ”\"“*(0-9])"
)
BROKEN_OFF = re.compile(r"[uhv](?<!\w.)(?:nder|östen|åren)(?P<gap> )(?=[A-ZÅÄÖ](?:[a-zåäö]| [A-ZÅÄÖ]))")
"""Where a line of its own ends without a full stop: what comes next stood below it."""
LONGEST_SENTENCE = 1_500
"""Characters; what runs on longer is no sentence, and is read in parts."""


def sentences(block: Block) -> Iterator[tuple[int, int]]:
    """The first place of each sentence and the one behind it."""
    start = 0
    breaks = [match.span("gap") for match in SENTENCE_END.finditer(block.text)]
    breaks += [match.span("gap") for match in BROKEN_OFF.finditer(block.text)]
    for end, following in sorted(breaks):
        yield from _parts(block.text, start, end)
        start = following
    yield from _parts(block.text, start, len(block.text))


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST_SENTENCE:
        space = text.rfind(" ", start + 1, start + LONGEST_SENTENCE)
        middle = space if space > 0 else start + LONGEST_SENTENCE
        yield start, middle
        start = middle + (space > 0)
    yield start, end
