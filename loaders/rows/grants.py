"""Grant tables: which board applied for what, for how much, and how much it was to get."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from loaders.facts.drafts import Draft
from loaders.facts.places import placed
from loaders.facts.spans import fact_at
from loaders.formats.source import Source
from loaders.names.mentions import Entity, Mention, MentionFinder
from loaders.names.namelists import named_actors
from loaders.passages.sections import Passage
from loaders.rows.records import Record
from loaders.rules.relations import read_passage
from loaders.text.alignedtables import tables_of
from loaders.text.clean import Clean, CleanBuilder
from loaders.text.columns import Columns, columns_of
from loaders.text.layout import Kind
from loaders.text.tables import Cell, Row, Table
from model.fact import Attribute, Fact
from model.vocabulary import EntityType, Predicate

__all__ = ["amount_of", "application_facts", "application_of", "grant_facts", "grant_tables", "year_in"]

NEEDED = ("board", "activities", "applied")
NUMBER = re.compile(r"(?:(?<=\s)|^)\d{1,2}\) ?")
AMOUNT = re.compile(r"(\d[\d\s]*(?:\.\d{3}(?!\d))*)(?:[.,](\d{1,2})(?!\d))?")
"""Kronor with spaces or full stops between the thousands, and ören or tenths."""
NO_HEADINGS: Mapping[str, str] = MappingProxyType({})
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
SAYS = (*NEEDED, "granted", "comment")
AMOUNTS = (("applied", "amount_applied"), ("granted", "amount_granted"))
TOGETHER = "works-"
"""How the rules are called that find who works with whom; other things that a comment says are judgements."""
MILLION = re.compile(r"m(?:iljoner|kr|nkr)\b", re.IGNORECASE)
THOUSAND = re.compile(r"\b(?:tkr|kkr|tusen kronor|tusental)\b", re.IGNORECASE)
KRONOR = re.compile(r"kr|miljon|:-", re.IGNORECASE)
BROKEN_OFF = re.compile(r"</?p>|\t")
SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ])")


def grant_tables(source: Source, beside: Sequence[tuple[int, int]] = ()) -> list[tuple[Table, Columns]]:
    """The tables that are lists of applications, with their columns.

    Args:
        source: the text.
        beside: spans of it that are read otherwise.
    """
    found = []
    for table in tables_of(source, beside):
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
            if row.cell(columns["board"]):
                record = _record(row, columns)
                units = {field: table.header[column] for field, column in columns.items()}
                yield from application_facts(record, source, year, finder, units)
                yield from _comment_facts(record, source, year, finder)


def application_facts(
    record: Record,
    source: Source,
    year: int | None,
    finder: MentionFinder,
    headings: Mapping[str, str] = NO_HEADINGS,
) -> Iterator[Fact]:
    """What one row says: an application, and what its activities say.

    A row whose applicant is no known actor says nothing.

    Args:
        record: the row.
        source: its document.
        year: the document's, for rows without their own.
        finder: knows who applies.
        headings: of the columns by what they mean, which may say in what unit amounts are.
    """
    applicant = application_of(record, year, finder)
    if applicant is None:
        return
    board, grant, year = applicant
    activities = [found for cell in record.all("activities") for found in _activities(source, cell, record)]
    attributes: dict[str, Attribute] = {"activities": [title for title, _, _ in activities]}
    for meaning, name in AMOUNTS:
        if (number := amount_of(record.text(meaning), headings.get(meaning, ""))) is not None:
            attributes[name] = number
    if year is not None:
        attributes["year"] = year
    draft = Draft(board, Predicate.APPLIED_FOR, grant, "grant-row", 0.97, attributes=attributes)
    yield fact_at(draft, source, record.start, record.end)
    for start, end in dict.fromkeys((start, end) for _, start, end in activities):
        yield from _activity_facts(source, start, end, board, finder)


def application_of(
    record: Record, year: int | None, finder: MentionFinder
) -> tuple[Entity, Entity, int | None] | None:
    """Who applies, for which grant and year; rows of the same grant are about one application."""
    board = next((actor for cell in record.all("board") for actor in named_actors(cell.text, finder)), None)
    if board is None:
        return None
    year = year_in(record.text("year")) or year
    return board, Entity(_name(board, year, record.text("title")), EntityType.GRANT, new=True), year


def year_in(text: str) -> int | None:
    """The only year that a text states.

    >>> year_in("2031"), year_in("hösten 2031"), year_in("2031/2032"), year_in("")
    (2031, 2031, None, None)
    """
    years = set(YEAR.findall(text))
    return int(years.pop()) if len(years) == 1 else None


def amount_of(text: str, heading: str = "") -> int | None:
    """The amount in kronor that a cell states; None when it states none.

    Args:
        text: the cell.
        heading: what stands above it: the unit of an amount without one.

    >>> amount_of("1 550 000kr"), amount_of("2,5 mkr"), amount_of("750 tkr")
    (1550000, 2500000, 750000)
    """
    match = AMOUNT.search(text)
    if not match:
        return None
    amount = float(f"{re.sub(r'[^0-9]', '', match[1])}.{match[2] or 0}")
    said = text if KRONOR.search(text) else heading
    unit = 1_000_000 if MILLION.search(said) else 1_000 if THOUSAND.search(said) else 1
    return round(amount * unit)


def _record(row: Row, columns: Columns) -> Record:
    """A row of a table that is guessed; what proves the application ends before the comment on it."""
    cells = {meaning: (cell,) for meaning in SAYS if (cell := row.cell(columns.get(meaning)))}
    told = [cell for meaning, (cell,) in cells.items() if meaning != "comment"]
    start, end = min(cell.start for cell in told), max(cell.end for cell in told)
    return Record(cells, start, end, frozenset(cells))


def _name(board: Entity, year: int | None, title: str) -> str:
    owner = board.name if board.name.endswith("s") else f"{board.name}s"
    name = f"{owner} ansökan {year}" if year else f"{owner} ansökan"
    return f"{name}: {title}" if title else name


def _activities(source: Source, cell: Cell, record: Record) -> list[tuple[str, int, int]]:
    """Title and span of each numbered activity of a cell; the whole cell when nothing is numbered."""
    if "activities" in record.parted:
        return [(cell.text, cell.start, cell.end)]
    raw = source.text[cell.start : cell.end]
    marks = list(NUMBER.finditer(re.sub(r"[<>]", " ", raw)))
    if not marks:
        return [(cell.text.strip(" ."), cell.start, cell.end)]
    found = []
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        start = cell.start + mark.end()
        end = cell.start + (following.start() if following else len(raw))
        text = source.text[start:end]
        stop = BROKEN_OFF.search(text)
        end = start + stop.start() if stop else end
        title = re.sub(r"\s+", " ", source.text[start:end]).strip(" .")
        if title:
            found.append((title, start, start + len(source.text[start:end].rstrip())))
    return found


def _activity_facts(
    source: Source, start: int, end: int, board: Entity, finder: MentionFinder
) -> Iterator[Fact]:
    """What an activity's words say of collaboration, read as a bullet in the board's own voice."""
    clean = _clean(source, start, end)
    for draft in _drafts(clean, (0, len(clean.text)), board, finder, Kind.BULLET):
        yield fact_at(draft, source, start, end, clean.text)


def _comment_facts(record: Record, source: Source, year: int | None, finder: MentionFinder) -> Iterator[Fact]:
    """Whom the applicant works with, as the comment on its application says; up to where a page broke it."""
    applicant = application_of(record, year, finder)
    if applicant is None:
        return
    for cell in record.all("comment"):
        broken = BROKEN_OFF.search(source.text, cell.start, cell.end)
        clean = _clean(source, cell.start, broken.start() if broken else cell.end)
        stops = list(SENTENCE.finditer(clean.text))
        starts, ends = (
            [0, *(stop.end() for stop in stops)],
            [*(stop.start() for stop in stops), len(clean.text)],
        )
        for span in zip(starts, ends, strict=True):
            for draft in _drafts(clean, span, applicant[0], finder, Kind.PARAGRAPH):
                if draft.rule.startswith(TOGETHER) and applicant[0] in (draft.subject, draft.object):
                    yield placed(draft, source, clean, *span)


def _clean(source: Source, start: int, end: int) -> Clean:
    builder = CleanBuilder(source.text, None)
    builder.add(start, end)
    return builder.build()


def _drafts(
    clean: Clean, span: tuple[int, int], board: Entity, finder: MentionFinder, kind: Kind
) -> list[Draft]:
    """What a part of a cell says in the board's own voice."""
    mentions: tuple[Mention, ...] = tuple(finder.find(clean.text[slice(*span)]))
    return read_passage(Passage(clean, *span, mentions, board, None, kind))
