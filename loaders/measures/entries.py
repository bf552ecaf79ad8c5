"""Measures as blocks of labelled lines: a title, and below or behind it "Ansvar: …", "Samverkanspart: …".

The labels may stand in a line each, in bullets, several in one line, or with what they say on the lines below
them. What must stay true: no block is part of two measures; what no measure takes is left to other readers.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.language.patterns import compiled
from loaders.language.wordfamilies import one_of
from loaders.measures.besidetitles import with_states
from loaders.measures.lineforms import OTHER_LINE
from loaders.measures.measurewalk import WHAT, Walk
from loaders.measures.ownertails import is_plan
from loaders.measures.pieces import Piece, pieces_of
from loaders.measures.titlesfirst import titles_first
from loaders.names.mentions import MentionFinder
from loaders.text.labels import fields_in
from loaders.text.layout import Block, Kind

__all__ = ["Entry", "entries_of"]

COLOPHON = compiled(
    rf"\b(?:(?:{one_of('forms', 'colophon')})\b(?: av| den)?"
    r"|(?:[Ss]enast|[Ss]idan) (?:ändrad|granskad|uppdaterad|publicerad)(?: av| den)?"
    r"|[Dd]okument(?:ansvarig|ägare)|[Ss]idansvarig|[Aa]nsvarig (?:för (?:sidan|dokumentet)|utgivare)):"
)
"""What a page says about the document itself; who is responsible for that is not for any measure."""
LEAST_REPEATED = 2
"""So often a label of a form comes."""
SAYS = re.compile(r"\W*[VvDdAa][a-zåäö]+")
"""How a label may begin behind which stands what is to be done."""
HEAD = 3
"""Blocks in which a document says what it is."""


@dataclass(frozen=True)
class Entry:
    """A measure as a document describes it."""

    title: Piece
    number: str
    chapter: str
    fields: tuple[tuple[str, Piece], ...]
    """What is said under which kind of label, in the order of the text."""
    is_listed: bool = False
    """Whether it is a bullet among others that have owners."""

    @property
    def meanings(self) -> frozenset[str]:
        """The kinds of its labels."""
        return frozenset(meaning for meaning, _ in self.fields)

    @property
    def is_measure(self) -> bool:
        """Whether it is something to be done: by somebody, or as others of its list are."""
        return self.is_listed or "owner" in self.meanings

    def all(self, meaning: str) -> tuple[Piece, ...]:
        """What is said under labels of that kind."""
        return tuple(piece for name, piece in self.fields if name == meaning)


def entries_of(blocks: Sequence[Block], finder: MentionFinder) -> list[Entry]:
    """All that the blocks describe in labelled lines, in their order, and bullets among measures with owners.

    Args:
        blocks: those beside the tables of a document.
        finder: knows who may answer for something.
    """
    first, *others = [block.text for block in blocks[:HEAD] if block.kind is Kind.HEADING] or [""]
    walk = Walk(
        finder if is_plan(first, " ".join(others)) else None,
        form=_labels_of_form(blocks),
        saying=_says_what(blocks),
    )
    pieces = [piece for block in blocks if not COLOPHON.search(block.text) for piece in pieces_of(block)]
    for piece in titles_first(pieces):
        walk.read(piece)
    walk.end_list()
    kept = [measure for measure in walk.measures if measure.is_listed or measure.fields]
    for measure in kept:
        measure.name_owner(in_plan=walk.finder is not None)
        measure.fields = with_states(measure.fields)
    entries = [
        Entry(each.title, each.number, each.chapter, tuple(each.fields), each.is_listed) for each in kept
    ]
    return sorted(entries, key=lambda entry: entry.title.source())


def _labels_of_form(blocks: Sequence[Block]) -> frozenset[str]:
    """The labels that a document itself puts before the lines of several measures."""
    lines = (OTHER_LINE.match(block.text) for block in blocks)
    counts = Counter(line["label"] for line in lines if line)
    return frozenset(label for label, times in counts.items() if times >= LEAST_REPEATED)


def _says_what(blocks: Sequence[Block]) -> bool:
    """Whether what is to be done is said of several measures below one heading, so that the heading is no title."""
    said = [number for number, block in enumerate(blocks) if SAYS.match(block.text) and fields_in(block.text)]
    meant = [number for number in said if fields_in(blocks[number].text)[0].meaning == WHAT]
    headed = sum(number > 0 and blocks[number - 1].kind is Kind.HEADING for number in meant)
    return len(meant) >= LEAST_REPEATED and headed * 2 <= len(meant)
