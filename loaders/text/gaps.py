"""Blocks taken apart where the source keeps them in columns, so that no name is read across two cells.

What must stay true: a block without a tab, a stroke or a wide gap inside its lines comes back as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from loaders.language.wordfamilies import one_of
from loaders.text.layout import Block, Kind

__all__ = ["apart"]

GAP = re.compile(r"(?<=\S)(?:[ \xa0]*(?:\t|\|)\s*|[ \xa0]{3,})(?=\S)")
"""What keeps two cells of a line apart."""
BODY = re.compile(rf"\b(?:{one_of('owners', 'boards', 'administrations', 'companies', 'units')})(?![\w-])")
"""A body in a row whose cells nothing keeps apart; what stands around it are other cells."""
LEAST_PLACES = 2
SIGNS = ("\t", "|", "   ")


def apart(blocks: Iterable[Block], source: str) -> list[Block]:
    """The blocks in their order, those in columns as one block a cell."""
    found = list(blocks)
    if not any(sign in source for sign in SIGNS) and not any(block.kind is Kind.ROW for block in found):
        return found
    return [part for block in found for part in _cells(block, source)]


def _cells(block: Block, source: str) -> Iterator[Block]:
    first, last = block.clean.source(0, len(block.text))
    cuts = _cuts(source, first, last)
    places = [0, *(block.clean.place(cut) for cut in cuts), len(block.text)]
    if not cuts and block.kind is Kind.ROW:
        bodies = {place for body in BODY.finditer(block.text) for place in body.span()}
        places[1:1] = sorted(bodies - set(places))
    if len(places) == LEAST_PLACES:
        yield block
        return
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
