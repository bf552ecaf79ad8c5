"""What stands beside the tables of a document: its blocks, and the parts of blocks that no table takes."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence

from loaders.clean import Clean
from loaders.layout import Block
from loaders.privacy import Span

__all__ = ["blocks_beside"]

LEAST = 20
"""Characters of a part that can say something."""


def blocks_beside(spans: Sequence[Span], readable: Sequence[Block]) -> list[Block]:
    """The blocks that are no part of the spans of the source; of one that is partly, what stands outside."""
    return [part for block in readable for part in _parts(block, spans)]


def _parts(block: Block, spans: Sequence[Span]) -> Iterator[Block]:
    first, last = block.clean.source(0, len(block.text))
    inside = sorted(span for span in spans if first < span[1] and span[0] < last)
    if not inside:
        yield block
        return
    at = 0
    for start, end in inside:
        until = _place(block.clean, start)
        if until - at >= LEAST:
            yield Block(block.kind, block.clean.part(at, until))
        at = max(at, _place(block.clean, end))
    if len(block.text) - at >= LEAST:
        yield Block(block.kind, block.clean.part(at, len(block.text)))


def _place(clean: Clean, offset: int) -> int:
    """The first readable character that was read from that offset of the source or behind it."""
    return bisect.bisect_left(
        range(len(clean.text)), offset, key=lambda place: clean.source(place, place + 1)[0]
    )
