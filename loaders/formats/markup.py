"""Marked-up text as plain text: paragraphs and headings with blank lines around, bullets, rows of cells.

What must stay true: no word of the marked-up text is lost except what ``boilerplate`` names.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lxml import etree

from model.errors import DocumentUnreadableError

__all__ = ["BULLET", "Drop", "plain_text", "text_length"]

Drop = Callable[[etree._Element], bool]

BULLET = "• "
MAX_TEXT = 20_000_000
"""Characters of a rendering: cells that span rows are repeated, so a small file can make a large text."""
MAX_COLUMNS = 200
LONGEST_CELL = 2_000
"""Characters; a table with longer cells lays out a page, it holds no records."""
LONGEST_REPEATED = 500
BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hgroup", "hr", "legend", "main", "nav", "p", "pre", "section", "summary", "table",
    "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "ol",
))  # fmt: skip
LISTS = frozenset({"ul", "ol", "menu"})
WHITE = re.compile(r"[^\S\n]+|[\u200b\ufeff]")
WHITE_AND_BREAKS = re.compile(r"\s+|[\u200b\ufeff]")
NOTE_MARK = re.compile(r"\s*\[?(?:\d{1,3}|[*↑↩^])\]?\s*")


class _Rendering:
    """Lines that grow: text gathers until a block ends, then becomes a line."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.size = 0
        self._inline: list[str] = []
        self._lead = ""
        self._gap = False
        self._lists = 0
        self._preformatted = 0

    def open(self, tag: str) -> None:
        if tag in BLOCKS:
            self._end_block(gap=not (tag in LISTS and self._lists))
        self._lists += tag in LISTS
        self._preformatted += tag == "pre"
        if tag == "li":
            self._end_block(gap=self._gap)
            self._lead = BULLET
        elif tag == "br":
            self._inline.append("\n")

    def close(self, tag: str) -> None:
        self._lists -= tag in LISTS
        self._preformatted -= tag == "pre"
        if tag == "li":
            self._end_block(gap=False)
            self._lead, self._gap = "", False
        elif tag in BLOCKS:
            self._end_block(gap=not (tag in LISTS and self._lists))

    def add(self, text: str | None) -> None:
        if text:
            self._inline.append(text if self._preformatted else WHITE_AND_BREAKS.sub(" ", text))

    def add_rows(self, rows: list[list[str]]) -> None:
        self._end_block(gap=True)
        for row in rows:
            self._emit("\t".join(row).rstrip("\t"))
            self._gap = False
        self._gap = True

    def _end_block(self, gap: bool) -> None:
        text = "".join(self._inline).replace("\xad", "")
        self._inline.clear()
        lines = [WHITE.sub(" ", line).strip() for line in text.strip().split("\n")]
        if lines == [""]:
            self._gap = self._gap or (gap and not self._lead)
            return
        if self._lead:
            lines = [" ".join(filter(None, lines))]
        for line in lines:
            self._emit(self._lead + line)
        self._lead, self._gap = "", gap

    def _emit(self, line: str) -> None:
        if not line:
            self._gap = True
            return
        if self._gap and self.lines:
            self.lines.append("")
        self._gap = False
        self.lines.append(line)
        self.size += len(line) + 1
        if self.size > MAX_TEXT:
            raise DocumentUnreadableError(_too_long())


def _too_long() -> str:
    return f"texten blir längre än {MAX_TEXT:,} tecken; dela dokumentet."


def plain_text(root: etree._Element, boilerplate: Drop = lambda element: False) -> str:
    """The text of an element and all below it.

    Args:
        root: an HTML element.
        boilerplate: which elements are left out whole.

    Raises:
        DocumentUnreadableError: the text grows beyond ``MAX_TEXT``; the sentence lacks the file's name.
    """
    return "\n".join(_rendered(root, boilerplate).lines)


def text_length(element: etree._Element) -> int:
    """How many characters an element holds, white space at the ends of its pieces left out."""
    return sum(len(piece.strip()) for piece in element.itertext())


def _rendered(root: etree._Element, boilerplate: Drop) -> _Rendering:
    rendering = _Rendering()
    walk = etree.iterwalk(root, events=("start", "end"))
    skipped: etree._Element | None = None
    for event, element in walk:
        if event == "start":
            if _is_note_mark(element) or (element is not root and boilerplate(element)):
                skipped = element
            elif element.tag == "table" and (rows := _records(element, boilerplate)):
                rendering.add_rows(rows)
                skipped = element
            else:
                rendering.open(element.tag)
                rendering.add(element.text)
            if skipped is element:
                walk.skip_subtree()
            continue
        if element is not skipped:
            rendering.close(element.tag)
        if element is not root:
            rendering.add(element.tail)
    rendering.close("body")
    return rendering


def _is_note_mark(element: etree._Element) -> bool:
    """Whether an element is the raised figure of a footnote, or the arrow back from it."""
    if element.tag not in {"sup", "a"} or len(element) > 1:
        return False
    link = element if element.tag == "a" else next(iter(element), None)
    if link is None or link.tag != "a" or not link.get("href", "").startswith("#"):
        return False
    return NOTE_MARK.fullmatch("".join(map(str, element.itertext()))) is not None


def _records(table: etree._Element, boilerplate: Drop) -> list[list[str]]:
    """The rows of a table that holds records; empty for one that lays out a page."""
    if table.get("role") in {"presentation", "none"} or table.find(".//table") is not None:
        return []
    rows: list[list[str]] = []
    caption = table.find("caption")
    longest = width = size = 0
    for row in _grid(table, boilerplate):
        longest = max(longest, *map(len, row), 0)
        width = max(width, sum(bool(cell) for cell in row))
        size += sum(map(len, row))
        if size > MAX_TEXT:
            raise DocumentUnreadableError(_too_long())
        if longest > LONGEST_CELL:
            return []
        if any(row):
            rows.append(row)
    if width < 2:
        return []
    return [[_cell(caption, boilerplate)], *rows] if caption is not None else rows


def _grid(table: etree._Element, boilerplate: Drop) -> Iterator[list[str]]:
    """The cells row by row; one that spans rows is repeated, one that spans columns is followed by empty ones."""
    hanging: dict[int, tuple[int, str]] = {}
    for row in table.iter("tr"):
        cells: list[str] = []
        for cell in (each for each in row if each.tag in {"td", "th"}):
            _hang(cells, hanging)
            text, rows = _cell(cell, boilerplate), _span(cell, "rowspan")
            for piece in [text, *[""] * (_span(cell, "colspan") - 1)][: MAX_COLUMNS - len(cells)]:
                if rows > 1:
                    hanging[len(cells)] = (rows - 1, piece[:LONGEST_REPEATED])
                cells.append(piece)
        _hang(cells, hanging)
        yield cells


def _hang(cells: list[str], hanging: dict[int, tuple[int, str]]) -> None:
    """Add the cells of rows above that reach down to the next places of this row."""
    while (column := len(cells)) in hanging:
        rows, text = hanging.pop(column)
        if rows > 1:
            hanging[column] = (rows - 1, text)
        cells.append(text)


def _span(cell: etree._Element, name: str) -> int:
    value = cell.get(name, "1").strip()
    return min(max(int(value), 1), MAX_COLUMNS) if re.fullmatch(r"[0-9]{1,9}", value) else 1


def _cell(cell: etree._Element, boilerplate: Drop) -> str:
    """A cell on one line; what stands on lines of its own in it is parted by commas, like the items of a list."""
    text = ""
    for line in filter(None, _rendered(cell, boilerplate).lines):
        item = line.removeprefix(BULLET).replace("\t", " ")
        apart = line.startswith(BULLET) or (cell.tag == "td" and item[0].isupper())
        text += (", " if apart and text[-1:].isalnum() else " ") + item
    return text.strip()
