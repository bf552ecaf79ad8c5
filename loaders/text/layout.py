"""From lines to headings, paragraphs and bullets, without page furniture and broken words.

What must stay true: no character of a paragraph is lost or doubled; only page numbers, running headers and
the line-breaking hyphens are left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from loaders.formats.source import Source
from loaders.text.clean import Clean, CleanBuilder
from loaders.text.fallencolumns import with_fallen_columns
from loaders.text.flatheaders import rows_below_headers
from loaders.text.formlines import without_forms
from loaders.text.headinglines import (
    BULLET,
    COUNTED,
    HEADING_WIDTH,
    LEAST_WIDTH,
    OPEN_END,
    SENTENCE_END,
    is_heading,
    with_labelled_values,
    with_long_headings,
)
from loaders.text.joinedlines import add_cells, add_line, join
from loaders.text.labels import is_labelled
from loaders.text.ligatures import Lost
from loaders.text.pagelines import Line, content_lines
from loaders.text.plainlists import listed_lines
from loaders.text.sidebyside import columns_apart
from loaders.text.tables import STROKES

__all__ = ["Block", "Kind", "blocks"]

STRANDED = (" för", " med", " om", " på", " i")
"""Prepositions that a heading may end with: "Detta arbetar vi med"."""
NUMBERED = re.compile(r"\s*\d{1,3}(?:\.\d{1,3}){0,2}\.? +[A-ZÅÄÖ]")
ITEM = re.compile(r"\s*(\d{1,2}(?:\.\d{1,2})?)[.)]? +[A-ZÅÄÖ][a-zåäö]")
"""How an item of a numbered list begins."""
SMALL_ITEM = re.compile(r"\s*\d{1,2}\) +[a-zåäö]{2,}")
"""How one begins that goes on with the sentence above the list."""
OWN_LABEL = re.compile(r"\s*[A-ZÅÄÖ][\w-]*(?: [\w-]+){0,3}:\s")
"""How a line begins below a labelled one that has a label of its own, whatever it is about."""


class Kind(StrEnum):
    """What a block is on the page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    ROW = "row"


@dataclass(frozen=True)
class Block:
    """A heading, paragraph, bullet or row of a table: its readable text and where it stands."""

    kind: Kind
    clean: Clean

    @property
    def text(self) -> str:
        """The readable text."""
        return self.clean.text


def blocks(
    source: Source,
    names: Iterable[str] = (),
    repair: Callable[[str], str] | None = None,
    known: Callable[[str], bool] = lambda word: True,
    lost: Sequence[Lost] = (),
) -> list[Block]:
    """The blocks of a text in reading order.

    Args:
        source: the document.
        names: what the organisation calls itself, as on its letterhead.
        repair: reads a damaged word; None for clean text.
        known: whether a lower-case word exists, to tell a broken word from a hyphenated one.
        lost: words that lost a ligature, in their order.
    """
    lines = columns_apart(content_lines(source, tuple(names), known), source.text)
    lines = without_forms(with_fallen_columns(lines, source.text), source.text)
    page = _Page(lambda: CleanBuilder(source.text, repair, known, lost), known, _usual_width(lines))
    lines = with_labelled_values(with_long_headings(lines, source.text), source.text)
    listed = listed_lines([(line.text, line.gap_before) for line in lines])
    rows = rows_below_headers(lines)
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else None
        page.read(line, following, is_listed=line.item or number in listed, is_row=number in rows)
    page.close()
    return page.blocks


class _Page:
    """What a reader knows who goes through a text line by line."""

    def __init__(
        self, begin: Callable[[], CleanBuilder], known: Callable[[str], bool], usual_width: int
    ) -> None:
        self.blocks: list[Block] = []
        self._begin = begin
        self._known = known
        self._width = usual_width
        self._builder = begin()
        self._kind = Kind.PARAGRAPH
        self._marker = 0
        """Where the mark of the bullet stands that is being read."""
        self._is_field = False
        """Whether what is being read began with a label."""
        self._last = 0
        """How wide the line before was."""
        self._number: tuple[int, ...] = ()
        """The number of the item that is being read."""

    def close(self, following: Kind = Kind.PARAGRAPH) -> None:
        """The block being read is whole; one of that kind begins."""
        clean = self._builder.build()
        if clean.text:
            self.blocks.append(Block(self._kind, clean))
        self._builder, self._kind = self._begin(), following

    def read(self, line: Line, following: Line | None, *, is_listed: bool, is_row: bool) -> None:
        """Go on with one line, which the following one comes after."""
        bullet = BULLET.match(line.text)
        number = _number_of(line.text)
        labelled = is_labelled(line.text)
        if is_row or STROKES.match(line.text):
            self._alone(Kind.ROW, line)
        elif bullet:
            self.close(Kind.BULLET)
            self._marker = bullet.start(1)
            add_line(self._builder, line.start + bullet.end(), line)
        elif is_listed:
            self.close(Kind.BULLET)
            add_cells(self._builder, line)
            self.close()
        else:
            self._words(line, following, labelled=labelled)
        self._is_field = labelled or (self._is_field and bool(self._builder))
        if number or not self._builder:
            self._number = number
        self._last = len(line.text.strip())

    def _words(self, line: Line, following: Line | None, *, labelled: bool) -> None:
        """A line without a mark: it goes on with the block, is a heading, or begins a paragraph."""
        below = labelled or self._stands_below(line) or self._is_next_item(line)
        if self._builder and not (below or line.anew) and self._goes_on(line):
            join(self._builder, line, self._known)
        elif is_heading(line, following, self._width):
            self._alone(Kind.HEADING, line)
        else:
            if below or line.anew or (self._builder and line.gap_before):
                self.close()
            join(self._builder, line, self._known)

    def _alone(self, kind: Kind, line: Line) -> None:
        self.close(kind)
        self._builder.add(line.start, line.end)
        self.close()

    def _stands_below(self, line: Line) -> bool:
        if self._is_field and (OWN_LABEL.match(line.text) or _stands_apart(self._builder, line, self._width)):
            return True
        return self._kind is Kind.BULLET and _stands_below(self._builder, line, self._marker, self._width)

    def _is_next_item(self, line: Line) -> bool:
        """Whether a numbered line begins anew: behind a sentence that is over, or an item with the number before."""
        if COUNTED.match(line.text) or SMALL_ITEM.match(line.text):
            return True
        if ITEM.match(line.text) is None:
            return False
        follows = self._number and _number_of(line.text) == (*self._number[:-1], self._number[-1] + 1)
        return bool(follows) or SENTENCE_END.search(self._builder.tail) is not None

    def _goes_on(self, line: Line) -> bool:
        if _continues(self._builder, line):
            return not _stands_alone(self._builder, line)
        if line.gap_before and self._last < self._width * HEADING_WIDTH:
            return False
        return self._kind is Kind.PARAGRAPH and _runs_on(self._builder, line, self._width)


def _number_of(line: str) -> tuple[int, ...]:
    """The number that an item of a list begins with, part by part; empty where it has none."""
    found = ITEM.match(line)
    return tuple(map(int, found[1].split("."))) if found else ()


def _usual_width(lines: list[Line]) -> int:
    widths = sorted(len(line.text.rstrip()) for line in lines)
    return widths[int(len(widths) * 0.8)] if widths else 0


def _stands_alone(builder: CleanBuilder, line: Line) -> bool:
    """Whether a few words that end like the half of a sentence are a heading: "Detta arbetar vi med"."""
    is_short = len(builder) < LEAST_WIDTH * HEADING_WIDTH and builder.tail.endswith(STRANDED)
    return line.gap_before and is_short and line.text.lstrip()[:1].isupper()


def _continues(builder: CleanBuilder, line: Line) -> bool:
    """Whether the line goes on with the sentence that the block so far left open."""
    if SENTENCE_END.search(builder.tail):
        return False
    first = line.text.strip()[:1]
    return first.islower() or bool(OPEN_END.search(builder.tail)) or builder.last == "-"


def _stands_below(builder: CleanBuilder, line: Line, marker: int, width: int) -> bool:
    """Whether a line under a short bullet begins anew: no deeper than the bullet's mark, with a capital."""
    indented = len(line.text) - len(line.text.lstrip()) > marker
    is_open = OPEN_END.search(builder.tail) or builder.last == "-"
    return not indented and not is_open and line.text.lstrip()[:1].isupper() and len(builder) < width * 0.7


def _runs_on(builder: CleanBuilder, line: Line, width: int) -> bool:
    """Whether an open sentence goes on with a name: both the text so far and the line are too long for headings."""
    open_sentence = not SENTENCE_END.search(builder.tail)
    width = max(width, LEAST_WIDTH)
    return open_sentence and len(builder) > width * 0.6 and len(line.text.strip()) > width * HEADING_WIDTH


def _stands_apart(builder: CleanBuilder, line: Line, width: int) -> bool:
    """Whether a line below a labelled one goes on with something else.

    It stands below a gap, has a number of its own, or begins with a capital below words that had room for more.
    """
    if line.gap_before or NUMBERED.match(line.text):
        return True
    is_open = OPEN_END.search(builder.tail) or builder.last == "-"
    return not is_open and line.text.lstrip()[:1].isupper() and len(builder) < width * 0.7
