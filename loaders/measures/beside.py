"""What stands beside the tables and measures of a document: the blocks, and parts of blocks, left to read as text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from loaders.measures.entries import Entry
from loaders.measures.pieces import NUMBER, SIGNS, Piece
from loaders.text.labels import fields_in
from loaders.text.layout import Block, Kind
from loaders.text.privacy import Span

__all__ = ["blocks_beside", "unread"]

LEAST_TEXT = 20
"""Characters of a part that can say something."""


def blocks_beside(spans: Sequence[Span], readable: Sequence[Block]) -> list[Block]:
    """The blocks that are no part of the spans of the source; of one that is partly, what stands outside."""
    return [part for block in readable for part in _parts(block, spans)]


def unread(blocks: Iterable[Block], entries: Iterable[Entry]) -> Iterator[Block]:
    """The blocks without what the measures take; headings stay, and what is told of a measure in sentences."""
    taken: dict[int, list[tuple[Entry, Piece, str]]] = {}
    for entry in entries:
        for meaning, piece in (("title", entry.title), *entry.fields):
            taken.setdefault(id(piece.clean), []).append((entry, piece, meaning))
    for block in blocks:
        parts = taken.get(id(block.clean))
        if parts is None or block.kind is Kind.HEADING:
            yield block
            continue
        for start, end in _sentences_beside(block, [(piece, meaning) for _, piece, meaning in parts]):
            yield Block(Kind.PARAGRAPH, block.clean.part(start, end))


def _parts(block: Block, spans: Sequence[Span]) -> Iterator[Block]:
    first, last = block.clean.source(0, len(block.text))
    inside = sorted(span for span in spans if first < span[1] and span[0] < last)
    if not inside:
        yield block
        return
    at = 0
    for start, end in inside:
        until = block.clean.place(start)
        if until - at >= LEAST_TEXT:
            yield Block(block.kind, block.clean.part(at, until))
        at = max(at, block.clean.place(end))
    if len(block.text) - at >= LEAST_TEXT:
        yield Block(block.kind, block.clean.part(at, len(block.text)))


def _sentences_beside(block: Block, parts: list[tuple[Piece, str]]) -> Iterator[tuple[int, int]]:
    """The spans of a block that are sentences: what is said under labels for text, and what no label stands before."""
    at = 0
    for piece, meaning in sorted(parts, key=lambda part: part[0].start):
        label = fields_in(block.text[at : piece.start])
        end = at + label[0].at if label else piece.start
        if end - at >= LEAST_TEXT and not NUMBER.fullmatch(block.text[at:end]):
            yield at, end
        if meaning == "text" and piece.end - piece.start >= LEAST_TEXT:
            yield piece.start, piece.end
        at = piece.end
    if len(block.text) - at >= LEAST_TEXT and not fields_in(block.text[at:].lstrip(SIGNS)):
        yield at, len(block.text)
