"""Tables whose crosses say who is in what: bodies down one side, forums along the other.

What must stay true: a table is read only where its corner or its names say that one side is of collaborations; a
cross for days, years or target groups says nothing of the kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.facts.drafts import Draft, participation
from loaders.facts.spans import fact_at
from loaders.formats.source import Source
from loaders.names.mentions import Entity, MentionFinder
from loaders.names.namelists import named_actors, with_unlisted
from loaders.text.collaborationcolumns import heads_members, heads_names, says_collaboration
from loaders.text.columns import role_of
from loaders.text.labels import is_nobody
from loaders.text.privacy import Span, individuals
from model.fact import Fact
from model.vocabulary import EntityType, Role

__all__ = ["CrossTable", "cross_table_facts", "cross_tables"]

MARK = re.compile(r"[xX✓✔●☒☑]")
MARKED = re.compile(r"[xX✓✔●☒☑](?<=[\t|; ].)(?=[ \xa0]{0,9}[\t|;]|  |$)", re.MULTILINE)
"""A cross in a cell of its own."""
SIGNS = ("\t", "|", ";")
PIECE = re.compile(r"\S+(?: \S+)*")
LEAST_COLUMNS, LEAST_ROWS = 3, 2
LONGEST = 60
"""Characters of a name along a side."""
LONGEST_MARK = 16
"""Characters of a word that stands for a cross: "sammankallande"."""


@dataclass(frozen=True, slots=True)
class _Cell:
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CrossTable:
    """A table: the names along its top, and each row's name with the places along the top where it has crosses."""

    corner: str
    top: tuple[str, ...]
    rows: tuple[tuple[_Cell, tuple[tuple[int, str], ...], Span], ...]
    start: int

    @property
    def span(self) -> Span:
        """From its first line to its last."""
        return self.start, self.rows[-1][2][1]


def cross_tables(source: Source, beside: Sequence[Span] = ()) -> list[CrossTable]:
    """The tables of crosses in a text, in its order.

    Args:
        source: the text.
        beside: spans of it that are read otherwise.
    """
    if MARKED.search(source.text) is None:
        return []
    found: list[CrossTable] = []
    lines = [(s, e) for s, e in source.lines if not any(first <= s < last for first, last in beside)]
    at = 0
    while at < len(lines) - LEAST_ROWS:
        table, end = _table_at(source.text, lines, at)
        if table is not None:
            found.append(table)
        at = max(end, at + 1)
    return found


def cross_table_facts(
    source: Source, finder: MentionFinder, tables: Sequence[CrossTable]
) -> Iterator[tuple[CrossTable, list[Fact]]]:
    """Each table that tells who is in what, with what it says; names that nobody knew are known from then on."""
    for table in tables:
        by_row = _names_rows(table, finder)
        if by_row is None:
            continue
        facts = [
            fact_at(draft, source, *span)
            for name, marks, span in table.rows
            for draft in _drafts(table, name.text, marks, finder, by_row=by_row)
        ]
        yield table, facts


def _drafts(
    table: CrossTable,
    name: str,
    marks: Sequence[tuple[int, str]],
    finder: MentionFinder,
    *,
    by_row: bool,
) -> Iterator[Draft]:
    for place, mark in marks:
        forum, member = (name, table.top[place]) if by_row else (table.top[place], name)
        about = _collaboration(forum, finder)
        if about is None or individuals(member):
            continue
        role = Role.MEMBER if MARK.fullmatch(mark) else role_of(mark) or Role.MEMBER
        for actor in with_unlisted(member, finder) or _unnamed(member):
            if actor != about:
                yield participation(actor, about, "cross", 0.9, role=role)


def _unnamed(name: str) -> list[Entity]:
    return [] if is_nobody(name) else [Entity(name, EntityType.EXTERNAL_PARTNER, None, new=True)]


def _collaboration(name: str, finder: MentionFinder) -> Entity | None:
    """What a side names: a collaboration that is known by that, or a new one."""
    if is_nobody(name) or individuals(name):
        return None
    whole = [m.entity for m in finder.find(name) if m.end - m.start == len(name)]
    known = next((e for e in whole if e.type is EntityType.COLLABORATION), None)
    if known is None:
        known = Entity(name, EntityType.COLLABORATION, "forum", new=True)
        finder.know(known)
    return known


def _names_rows(table: CrossTable, finder: MentionFinder) -> bool | None:
    """Whether the rows are of collaborations and the columns of bodies; None where neither side is."""
    side = [name.text for name, _, _ in table.rows]
    for forums, bodies, said in (
        (side, table.top, heads_names(table.corner)),
        (table.top, side, heads_members(table.corner)),
    ):
        acting = sum(bool(named_actors(body, finder)) for body in bodies)
        named = sum(_is_forum(forum, finder) for forum in forums)
        enough = 2 * acting >= len(bodies) or (said and acting)
        if enough and 2 * named >= len(forums) - (1 if said else 0) and (said or named):
            return forums is side
        if said and enough and forums is side:
            return True
    return None


def _is_forum(name: str, finder: MentionFinder) -> bool:
    known = any(m.entity.type is EntityType.COLLABORATION for m in finder.find(name))
    return known or says_collaboration(name)


def _table_at(text: str, lines: Sequence[Span], at: int) -> tuple[CrossTable | None, int]:
    """The table whose head a line is, and the first line behind it."""
    start, end = lines[at]
    sign = next((sign for sign in SIGNS if text.count(sign, start, end) >= LEAST_COLUMNS - 1), "")
    head = _cells(text, start, end, sign)
    if not sign and text[start:end].startswith("   "):
        head = [_Cell("", start, start), *head]
    names = head[1:]
    if len(head) < LEAST_COLUMNS or not all(0 < len(cell.text) <= LONGEST for cell in names):
        return None, at
    if any(MARK.fullmatch(cell.text) or cell.text[0].isdigit() for cell in names):
        return None, at
    rows = []
    below = at + 1
    while below < len(lines):
        row = _row(text, lines[below], sign, head)
        if row is None:
            break
        if row[0].text:
            rows.append(row)
        below += 1
    if len(rows) < LEAST_ROWS or not any(marks for _, marks, _ in rows):
        return None, at
    return CrossTable(head[0].text, tuple(cell.text for cell in names), tuple(rows), start), below


def _row(
    text: str, line: Span, sign: str, head: Sequence[_Cell]
) -> tuple[_Cell, tuple[tuple[int, str], ...], Span] | None:
    """A row's name and where it has crosses; None of a line that is no row, and without a name of a ruler."""
    start, end = line
    if sign and not text[start:end].strip(" |:;+=-\t"):
        return (_Cell("", start, start), (), line) if text[start:end].strip() else None
    cells = _cells(text, start, end, sign)
    if not cells or not cells[0].text or len(cells[0].text) > LONGEST or not cells[0].text[0].isalpha():
        return None
    if len(cells) > len(head) or (sign and len(cells) < 2):
        return None
    marks = []
    for number, cell in enumerate(cells[1:]):
        if cell.text and not _is_mark(cell.text):
            return None
        if cell.text and not is_nobody(cell.text):
            marks.append((number if sign else _column(cell, start, head), cell.text))
    return cells[0], tuple(marks), line


def _is_mark(text: str) -> bool:
    said = MARK.fullmatch(text) is not None or is_nobody(text)
    return said or (len(text) <= LONGEST_MARK and role_of(text) is not None)


def _column(cell: _Cell, start: int, head: Sequence[_Cell]) -> int:
    """The column nearest to a cell on the page, of those behind the first."""
    middle = (cell.start + cell.end) / 2 - start
    first = head[0].start
    places = [(name.start + name.end) / 2 - first for name in head[1:]]
    return min(range(len(places)), key=lambda number: abs(places[number] - middle))


def _cells(text: str, start: int, end: int, sign: str) -> list[_Cell]:
    line = text[start:end]
    if not sign:
        return [_Cell(p[0], start + p.start(), start + p.end()) for p in PIECE.finditer(line)]
    if sign == "|":
        inner = line.strip().removeprefix("|").removesuffix("|") if line.strip().startswith("|") else line
        start += line.index(inner) if inner else 0
        line = inner
    found = []
    for piece in line.rstrip("\r\n").split(sign):
        lead = len(piece) - len(piece.lstrip())
        words = piece.strip()
        found.append(_Cell(words, start + lead, start + lead + len(words)))
        start += len(piece) + 1
    return found
