"""Parts of blocks that measures are made of, and which of them can be a measure's title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from loaders.language.wordfamilies import one_of
from loaders.text.clean import Clean
from loaders.text.labels import fields_in
from loaders.text.layout import Block, Kind

__all__ = ["NUMBER", "SIGNS", "Piece", "can_be_title", "pieces_of", "titled"]

NUMBER = re.compile(
    rf"(?:(?:{one_of('measures', 'counted')})\s+(?:nr\.?\s+)?"
    r"(?P<kind>(?:[A-Z]?\d{1,3}|\d{4}(?=[:/-]\d))(?:[.:/-]\d{1,3})*[a-z]?)"
    r"[.):]?\s*[–—-]?\s*|(?P<number>[A-Z]?\d{1,3}(?:[.:]\d{1,3})*[a-z]?)[.):]?\s+(?:[–—-]\s+)?|(?:[a-z]\)|[A-ZÅÄÖ][.)])\s+)(?=[A-ZÅÄÖ”\"])"
)
"""What stands before a measure's title."""
ITEM = re.compile(r"(?:(?<=^)|(?<=[.!?:;] ))(?:\d{1,3}(?:\.\d{1,2})*[.)]?|[a-z]\)|[•–-]) (?=[A-ZÅÄÖ])")
"""Where one measure of a list in running text begins."""
SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ])")
STOP = re.compile(r"\.\s+(?=[A-ZÅÄÖ](?:[^.:]|:(?=\d)){7,}\.\s)")
"""What stands before a sentence that ends before a label."""
CLOSED = re.compile(r"\)[.;]?\s+(?=[A-ZÅÄÖ0-9][^().:]{7,}\($)")
"""The same before a title whose labels stand in brackets."""
WHEN_DONE = re.compile(rf"(?<=[.!?]) (?i:(?:{one_of('measures', 'done_when')}))\b[^.:]{{0,30}}\.?$")
"""A sentence behind a title that tells nothing but when it is done: "Klar 2031."."""
DONE = re.compile(rf"(?i:{one_of('measures', 'done_when')})\b")
FIRST_SENTENCE = re.compile(r".{12,}?[a-zåäö)]{3}[.!?](?=\s+[A-ZÅÄÖ])")
SIGNS = " .;,|•·(–-"
"""What may stand around a title."""
SHORTEST, LONGEST = 8, 320
PLAIN_LONGEST = 160
"""Characters of a title that is neither a heading nor a bullet."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a block: ``clean.text[start:end]``."""

    kind: Kind
    clean: Clean
    start: int
    end: int

    @property
    def text(self) -> str:
        """Its readable words."""
        return self.clean.text[self.start : self.end]

    def source(self) -> tuple[int, int]:
        """Where it stands in the source; it must not be empty."""
        return self.clean.source(self.start, self.end)

    def part(self, start: int, end: int) -> Piece:
        """The part of it between two places of its words."""
        return replace(self, start=self.start + start, end=self.start + end)


def can_be_title(piece: Piece, *, directly: bool) -> bool:
    """Whether a piece can be the title of what stands below it, at once or further down; when it is done may follow."""
    text = WHEN_DONE.sub("", piece.text.strip(SIGNS))
    if not SHORTEST <= len(text) <= LONGEST or text.endswith(":"):
        return False
    if piece.kind is Kind.HEADING or NUMBER.match(text):
        return True
    if piece.kind is Kind.BULLET:
        return directly
    return (
        directly
        and len(text) <= PLAIN_LONGEST
        and not SENTENCES.search(text)
        and text[0].isalnum()
        and text[0].isupper()
    )


def titled(piece: Piece) -> tuple[Piece, str]:
    """The first sentence of the piece without its number, and the number."""
    number = NUMBER.match(piece.text)
    start = number.end() if number else 0
    first = FIRST_SENTENCE.match(piece.text, start)
    words = piece.text[start : first.end() if first else len(piece.text)].rstrip(SIGNS)
    return piece.part(start, start + len(words)), (number["kind"] or number["number"] or "") if number else ""


def _begun_alike(text: str) -> list[int]:
    """Where a paragraph begins anew with a title before the same labels, each time behind a sentence that is over."""
    labelled = fields_in(text) if text.count(":") > 1 else []
    again = [number for number, each in enumerate(labelled) if each.meaning == labelled[0].meaning][1:]
    if not again or labelled[0].at == 0 or "owner" not in {each.meaning for each in labelled}:
        return []
    stops = [
        [
            s
            for s in STOP.finditer(text, labelled[n - 1].start, labelled[n].at)
            if not DONE.match(text, s.end())
        ]
        for n in again
    ]
    if not all(stops):
        stops = [list(CLOSED.finditer(text, labelled[n - 1].start, labelled[n].at)) for n in again]
    return [0, *(found[-1].end() for found in stops)] if all(stops) else []


def pieces_of(block: Block) -> Iterator[Piece]:
    """The block, or the numbered items of a paragraph whose items have labels."""
    text = block.text
    marks = list(ITEM.finditer(text)) if ":" in text else []
    labelled: Sequence[int] = [each.at for each in fields_in(text)] if len(marks) > 1 else ()
    starts = [mark.start() for mark in marks] if labelled else _begun_alike(text)
    if not starts or starts[0] > 0:
        starts.insert(0, 0)
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        yield Piece(block.kind, block.clean, start, end)
