"""How a line goes on with the block that it belongs to: broken words made whole, columns and labels parted.

What must stay true: only the hyphens that break a line are left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from loaders.text.clean import CleanBuilder
from loaders.text.labels import without_gap
from loaders.text.pagelines import Line

__all__ = ["add_cells", "add_line", "join"]

COLUMN_GAP = re.compile(r"(?<=\S)(?:\s{3,}|\t)(?=\S)")
FIRST_WORD = re.compile(r"\s*([^\W_]+)")
CONJUNCTIONS = frozenset({"och", "eller", "samt", "respektive"})
SHORTEST_PART = 4
"""Letters of a part of a compound."""


def add_cells(builder: CleanBuilder, line: Line) -> None:
    """An item of a list, each of its columns a clause of its own: "Polisen — sammankallande"."""
    at = line.start
    for gap in COLUMN_GAP.finditer(line.text):
        builder.add(at, line.start + gap.start())
        builder.separate(line.start + gap.start(), line.start + gap.end())
        at = line.start + gap.end()
    builder.add(at, line.end)


def join(builder: CleanBuilder, line: Line, known: Callable[[str], bool]) -> None:
    """The line behind what the block holds so far; a word that the end of a line breaks is one."""
    first = FIRST_WORD.match(line.text)
    if builder.last == "-" and first and first[1][0].islower() and first[1] not in CONJUNCTIONS:
        start, end = line.start + first.start(1), line.start + first.end(1)
        abbreviation = builder.last_raw.isupper()  # "SSPF-samordnaren" keeps its hyphen wherever it is broken
        if not abbreviation and _is_one_word(builder.last_raw.casefold(), first[1].casefold(), known):
            builder.rejoin(start, end)
            builder.add(end, line.end)
        else:
            builder.add(start, line.end)
        return
    builder.space(line.start - 1 if line.start else 0)
    add_line(builder, line.start, line)


def _is_one_word(head: str, tail: str, known: Callable[[str], bool]) -> bool:
    """Whether the hyphen between two parts only breaks the line: a compound of three is known by its parts."""
    parts = len(tail) >= SHORTEST_PART and len(head) >= SHORTEST_PART and known(head) and known(tail)
    return parts or known(head + tail)


def add_line(builder: CleanBuilder, start: int, line: Line) -> None:
    """The line from a place on; of a label with a gap behind it, a colon stands for the gap."""
    first, last = without_gap(line.text)
    if last:
        builder.add(start, line.start + first)
        builder.separate(line.start + first, line.start + last, ": ")
        start = line.start + last
    builder.add(start, line.end)
