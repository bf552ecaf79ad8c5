"""Blocks taken apart where the source keeps them in columns, so that no name is read across two cells.

What must stay true: a block without a tab, a stroke or a wide gap inside its lines comes back as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from loaders.text.layout import Block

__all__ = ["apart"]

GAP = re.compile(r"(?<=\S)(?:[ \xa0]*(?:\t|\|)\s*|[ \xa0]{3,})(?=\S)")
"""What keeps two cells of a line apart."""
SIGNS = ("\t", "|", "   ")


def apart(blocks: Iterable[Block], source: str) -> list[Block]:
    """The blocks in their order, those in columns as one block a cell."""
    if not any(sign in source for sign in SIGNS):
        return list(blocks)
    return [part for block in blocks for part in _cells(block, source)]


def _cells(block: Block, source: str) -> Iterator[Block]:
    first, last = block.clean.source(0, len(block.text))
    cuts = _cuts(source, first, last)
    if not cuts:
        yield block
        return
    places = [0, *(block.clean.place(cut) for cut in cuts), len(block.text)]
    for start, end in pairwise(places):
        if block.text[start:end].strip(" |"):
            yield Block(block.kind, block.clean.part(start, end))


def _cuts(source: str, first: int, last: int) -> list[int]:
    """Where in the source a cell begins, a row, or the line below one."""
    if not any(source.find(sign, first, last) >= 0 for sign in SIGNS):
        return []
    cuts: set[int] = set()
    for gap in GAP.finditer(source, first, last):
        below = source.find("\n", gap.end(), last) + 1
        cuts.update((source.rfind("\n", first, gap.start()) + 1, gap.end(), below))
    return sorted(cut for cut in cuts if cut > first)
