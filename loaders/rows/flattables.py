"""Tables of measures without lines or gaps, as copies of pages have them: a line for each cell, or for each row.

What must stay true: the headings of the columns stand above, each a known one, and among them those of a measure's
title and of its owner; a row has an owner, and where the owners end, the table does.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from loaders.formats.source import Source
from loaders.language.wordfamilies import words_of
from loaders.measures.cellwords import SURE_OWNER, UNFIT, Words, fit
from loaders.names.mentions import MentionFinder
from loaders.text.flatheaders import Line, fields_of, header_at, lines_of
from loaders.text.tables import Cell, Row, Table

__all__ = ["flat_tables"]

MOST_LINES = {"title": 4, "owner": 2, "number": 1, "when": 2, "status": 2}
"""Lines that a cell of such a column may take; others may take three."""
MISPLACED = -2.0
"""How badly a gap suits the inside of a row, where gaps part rows, and no gap its beginning."""
LEAST_ROWS = 2
LEAST_OWNED = 0.6
"""Share of the rows whose owners are known."""
PENDING = 3
"""Lines that a row may begin with before the one that names its owner."""
SHORT = 8
"""Words of a line that may stand between rows as the heading of some."""
OPEN_WORDS = frozenset(words_of("cells", "open"))
"""Words behind which a cell goes on in its next line."""


@dataclass
class _Found:
    """The rows of a table so far, and how many of them name an owner for sure."""

    rows: list[Row] = field(default_factory=list)
    owned: int = 0

    def is_table(self) -> bool:
        """Whether there are enough rows with owners."""
        return len(self.rows) >= LEAST_ROWS and self.owned >= LEAST_OWNED * len(self.rows)


def flat_tables(
    source: Source, finder: MentionFinder, beside: Sequence[tuple[int, int]] = ()
) -> Iterator[Table]:
    """The tables of measures whose columns nothing but their order keeps apart.

    Args:
        source: the text.
        finder: knows the names.
        beside: spans of it that are read otherwise.
    """
    lines = list(lines_of(source, beside))
    at = 0
    while at < len(lines):
        header, first = header_at(lines, at)
        if not header:
            at += 1
            continue
        fields = fields_of(header)
        if first - at > 1:
            found, end = _in_lines(lines, first, fields, finder)
        else:
            found, end = _in_rows(lines, first, fields, finder)
        if found.is_table():
            yield Table(tuple(header), tuple(found.rows), lines[at].start, found.rows[-1].cells[0].end)
        at = max(end, at + 1)


def _in_lines(
    lines: Sequence[Line], first: int, fields: Sequence[str], finder: MentionFinder
) -> tuple[_Found, int]:
    """The rows below a header, each cell in a line of its own or several, and the first line behind them.

    Of all ways to part the lines into rows it is the one whose cells suit their columns best.
    """
    end = first
    while end < len(lines) and not header_at(lines, end)[0]:
        end += 1
    spaced = all(line.gap for line in lines[first + 1 : end])
    parted = not spaced and sum(line.gap for line in lines[first + 1 : end]) >= LEAST_ROWS - 1
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(first, 0): (0.0, (first, 0))}
    for at in range(first, end + 1):
        for column in range(len(fields)):
            here = best.get((at, column))
            if here is None:
                continue
            if column == 0 and at < end:
                _offer(best, (at + 1, 0), here[0] - 3.0, (at, 0))
            for count in range(min(MOST_LINES.get(fields[column], 3), end - at) + 1):
                cell = lines[at : at + count]
                score = here[0] + _suits(fields[column], cell, finder, spaced=spaced)
                if parted and cell and at > first and cell[0].gap != (column == 0):
                    score += MISPLACED
                target = (at + count, column + 1) if column + 1 < len(fields) else (at + count, 0)
                if target != (at, column) and target[0] > first:
                    _offer(best, target, score, (at, column))
    last = max((at for at in range(first, end + 1) if (at, 0) in best), key=lambda at: (best[at, 0][0], -at))
    return _traced(best, (first, 0), (last, 0), lines, fields, finder), max(last, first)


def _offer(
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]],
    target: tuple[int, int],
    score: float,
    before: tuple[int, int],
) -> None:
    if target not in best or score > best[target][0]:
        best[target] = (score, before)


def _suits(name: str, cell: Sequence[Line], finder: MentionFinder, *, spaced: bool) -> float:
    """How well some lines are one cell of a column."""
    text = " ".join(line.text for line in cell)
    score = fit(name, Words(text, finder), 0, len(text))
    for before, line in itertools.pairwise(cell):
        if line.gap or spaced:
            return UNFIT * 2
        goes_on = (
            line.text[0].islower()
            or before.text[-1] in ",-–/"
            or before.text.rsplit(" ", 1)[-1].casefold() in OPEN_WORDS
        )
        score -= 0.2 if goes_on else 1.6
    return score


def _traced(
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]],
    first: tuple[int, int],
    last: tuple[int, int],
    lines: Sequence[Line],
    fields: Sequence[str],
    finder: MentionFinder,
) -> _Found:
    """The rows of the best way through the lines."""
    steps: list[tuple[tuple[int, int], tuple[int, int]]] = []
    at = last
    while at != first:
        before = best[at][1]
        steps.append((before, at))
        at = before
    found = _Found()
    cells: list[Cell] = []
    for (start, column), (end, after) in reversed(steps):
        if column == 0 and after == 0 and len(fields) > 1:
            continue
        taken = lines[start:end]
        place = taken[0].start if taken else lines[min(start, len(lines) - 1)].start
        cells.append(Cell(" ".join(line.text for line in taken), place, taken[-1].end if taken else place))
        if after == 0:
            _add_row(found, cells, fields, finder)
            cells = []
    return found


def _add_row(found: _Found, cells: Sequence[Cell], fields: Sequence[str], finder: MentionFinder) -> None:
    owner = cells[fields.index("owner")].text
    found.owned += fit("owner", Words(owner, finder), 0, len(owner)) >= SURE_OWNER if owner else 0
    found.rows.append(Row(tuple(cells)))


def _in_rows(
    lines: Sequence[Line], first: int, fields: Sequence[str], finder: MentionFinder
) -> tuple[_Found, int]:
    """The rows below a header, each in a line of its own or with the rest of its title around it."""
    found = _Found()
    waiting: list[Line] = []
    at = first
    while at < len(lines) and not header_at(lines, at)[0]:
        line = lines[at]
        cells = _cells([line], fields, finder)
        if waiting and (not cells or line.text[0].islower() or _is_open(waiting[-1].text)):
            cells = _cells([*waiting, line], fields, finder) or cells
        if cells:
            found.rows.append(Row(cells))
            found.owned += 1
            waiting = []
        elif (
            found.rows
            and not waiting
            and not line.gap
            and line.text[0].islower()
            and len(line.text.split()) <= SHORT
        ):
            found.rows[-1] = _with_more(found.rows[-1], line, fields.index("title"))
        else:
            waiting.append(line)
            if len(waiting) >= PENDING or len(line.text.split()) > 2 * SHORT or line.text[-1] in ".:":
                break
        at += 1
    return found, max(first, at - len(waiting) + 1)


def _is_open(text: str) -> bool:
    return text.endswith(("-", ",", "–")) or text.rsplit(" ", 1)[-1].casefold() in OPEN_WORDS


def _with_more(row: Row, line: Line, title: int) -> Row:
    cells = list(row.cells)
    cells[title] = Cell(f"{cells[title].text} {line.text}", cells[title].start, line.end)
    return Row(tuple(cells))


def _cells(lines: Sequence[Line], fields: Sequence[str], finder: MentionFinder) -> tuple[Cell, ...]:
    """The cells of a row that stands in a line, as they suit their columns best; none where nobody answers for it."""
    places = [(line.start + i, line.start + i + len(word)) for line in lines for i, word in _words(line.text)]
    text = " ".join(word for line in lines for _, word in _words(line.text))
    starts = _starts(text)
    words = Words(text, finder)
    if not words.actors:
        return ()
    count = len(starts)
    best: dict[tuple[int, int], tuple[float, int]] = {(0, 0): (0.0, 0)}
    for column, name in enumerate(fields):
        for end in range(count + 1):
            for begin in range(end + 1):
                before = best.get((begin, column))
                if before is None:
                    continue
                span = (starts[begin][0], starts[end - 1][1]) if end > begin else (0, 0)
                score = before[0] + fit(name, words, *span)
                if (end, column + 1) not in best or score > best[end, column + 1][0]:
                    best[end, column + 1] = (score, begin)
    cells: list[Cell] = []
    end = count
    for column in range(len(fields), 0, -1):
        begin = best[end, column][1]
        place = places[begin][0] if begin < count else places[-1][1]
        taken = text[starts[begin][0] : starts[end - 1][1]] if end > begin else ""
        cells.insert(0, Cell(taken, place, places[end - 1][1] if end > begin else place))
        if fields[column - 1] == "owner" and (
            end == begin or fit("owner", words, starts[begin][0], starts[end - 1][1]) < SURE_OWNER
        ):
            return ()
        end = begin
    return tuple(cells) if cells[fields.index("title")].text[:1] else ()


def _words(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for word in text.split():
        at = text.index(word, at)
        yield at, word
        at += len(word)


def _starts(text: str) -> list[tuple[int, int]]:
    return [(at, at + len(word)) for at, word in _words(text)]
