"""Grant tables: which board applied for what, for how much, and how much it was to get."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.clean import CleanBuilder
from loaders.drafts import Draft
from loaders.layout import Kind
from loaders.mentions import Entity, Mention, MentionFinder
from loaders.relations import read_passage
from loaders.sections import Passage
from loaders.source import Source
from loaders.spans import fact_at
from loaders.tables import Cell, Columns, Row, Table, columns_of, tables
from model.fact import Attribute, Fact
from model.vocabulary import EntityType, Predicate

__all__ = ["grant_facts", "grant_tables"]

NEEDED = ("board", "activities", "applied")
NUMBER = re.compile(r"(?:(?<=\s)|^)\d{1,2}\) ?")
AMOUNT = re.compile(r"(\d[\d\s]*(?:\.\d{3}(?!\d))*)(?:[.,](\d{1,2})(?!\d))?")
"""Kronor with spaces or full stops between the thousands, and ören or tenths."""
MILLION = re.compile(r"m(?:iljoner|kr|nkr)\b", re.IGNORECASE)
THOUSAND = re.compile(r"\btkr\b", re.IGNORECASE)


def grant_tables(source: Source, beside: Sequence[tuple[int, int]] = ()) -> list[tuple[Table, Columns]]:
    """The tables that are lists of applications, with their columns.

    Args:
        source: the text.
        beside: spans of it that are read otherwise.
    """
    found = []
    for table in tables(source, beside):
        columns = columns_of("grant", table.header)
        if all(field in columns for field in NEEDED):
            found.append((table, columns))
    return found


def grant_facts(
    source: Source, year: int | None, finder: MentionFinder, found: list[tuple[Table, Columns]]
) -> Iterator[Fact]:
    """One application a row, its activities one by one, and whom the activities are done with."""
    for table, columns in found:
        for row in table.rows:
            yield from _row_facts(source, row, columns, year, finder)


def _row_facts(
    source: Source, row: Row, columns: Columns, year: int | None, finder: MentionFinder
) -> Iterator[Fact]:
    cell = row.cell(columns["board"])
    boards = [m.entity for m in finder.find(cell.text)] if cell else []
    if cell is None or not boards or not boards[0].is_actor:
        return
    board = boards[0]
    activities = row.cell(columns["activities"])
    titles = [title for title, _, _ in _activities(source, activities)] if activities else []
    attributes: dict[str, Attribute] = {"activities": titles}
    for field, name in (("applied", "amount_applied"), ("granted", "amount_granted")):
        amount = row.cell(columns.get(field))
        if amount and (number := amount_of(amount.text)) is not None:
            attributes[name] = number
    if year is not None:
        attributes["year"] = year
    grant = Entity(_name(board, year), EntityType.GRANT, new=True)
    last = max((c.end for c in row.cells[:4] if c.text), default=cell.end)
    draft = Draft(board, Predicate.APPLIED_FOR, grant, "grant-row", 0.97, attributes=attributes)
    yield fact_at(draft, source, cell.start, last)
    if activities:
        for _, start, end in _activities(source, activities):
            yield from _activity_facts(source, start, end, board, finder)


def amount_of(text: str) -> int | None:
    """The amount in kronor that a cell states; None when it states none.

    >>> amount_of("1 550 000kr"), amount_of("2,5 mkr"), amount_of("750 tkr")
    (1550000, 2500000, 750000)
    """
    match = AMOUNT.search(text)
    if not match:
        return None
    amount = float(f"{re.sub(r'[^0-9]', '', match[1])}.{match[2] or 0}")
    unit = 1_000_000 if MILLION.search(text) else 1_000 if THOUSAND.search(text) else 1
    return round(amount * unit)


def _name(board: Entity, year: int | None) -> str:
    owner = board.name if board.name.endswith("s") else f"{board.name}s"
    return f"{owner} ansökan {year}" if year else f"{owner} ansökan"


def _activities(source: Source, cell: Cell) -> list[tuple[str, int, int]]:
    """Title and span of each numbered activity of a cell; the whole cell when nothing is numbered."""
    raw = source.text[cell.start : cell.end]
    marks = list(NUMBER.finditer(re.sub(r"[<>]", " ", raw)))
    if not marks:
        return [(cell.text.strip(" ."), cell.start, cell.end)]
    found = []
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        start = cell.start + mark.end()
        end = cell.start + (following.start() if following else len(raw))
        text = source.text[start:end]
        stop = re.search(r"</?p>|\t", text)
        end = start + stop.start() if stop else end
        title = re.sub(r"\s+", " ", source.text[start:end]).strip(" .")
        if title:
            found.append((title, start, start + len(source.text[start:end].rstrip())))
    return found


def _activity_facts(
    source: Source, start: int, end: int, board: Entity, finder: MentionFinder
) -> Iterator[Fact]:
    """What an activity's words say of collaboration, read as a bullet in the board's own voice."""
    builder = CleanBuilder(source.text, None)
    builder.add(start, end)
    clean = builder.build()
    mentions: tuple[Mention, ...] = tuple(finder.find(clean.text))
    passage = Passage(clean, 0, len(clean.text), mentions, board, None, Kind.BULLET)
    for draft in read_passage(passage):
        yield fact_at(draft, source, start, end, clean.text)
