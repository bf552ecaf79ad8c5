"""Tables of the parties or funders of the one thing that a document is about: "Part | Roll", "Finansiär | Kronor".

What must stay true: the first heading says who the rows name, and the second what they do or give; no other
table is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from loaders.facts.drafts import Draft, participation
from loaders.facts.spans import fact_at
from loaders.formats.source import Source
from loaders.names.mentions import Entity, MentionFinder
from loaders.names.namelists import named_actors, with_unlisted
from loaders.text.columns import role_of, words_of_columns
from loaders.text.privacy import Span
from model.fact import Fact
from model.vocabulary import Predicate, Role

__all__ = ["SubjectTable", "subject_table_facts", "subject_tables"]

GAP = re.compile(r"[ \xa0]*\|[ \xa0]*|[ \xa0]*\t[ \t\xa0]*|[ \xa0]{2,}")
AMOUNT = re.compile(r"\d[\d \xa0.,]*(?: ?(?:kr|tkr|mkr|kronor))?\.?")
NO_ROW = re.compile(r"(?:summa|totalt?|delsumma|övrigt|egen insats|bidrag)\b", re.IGNORECASE)
NOT_YET = re.compile(r"\((?:sök[ts]\w*|ansök\w+|ej beslutat?|preliminärt?)\)", re.IGNORECASE)
MOST_WORDS = 4
"""Words of a heading."""


@dataclass(frozen=True, slots=True)
class SubjectTable:
    """Its rows, each with its cells and where it stands; whether they name funders and not parties."""

    rows: tuple[tuple[tuple[str, ...], int, int], ...]
    funders: bool

    @property
    def span(self) -> Span:
        """From its first row to its last."""
        return self.rows[0][1], self.rows[-1][2]


def subject_tables(source: Source, beside: Iterable[Span]) -> list[SubjectTable]:
    """The tables of parties or funders in a text, in its order.

    Args:
        source: the text.
        beside: spans of it that are read otherwise.
    """
    taken = tuple(beside)
    lines = [(s, e) for s, e in source.lines if not any(first <= s < last for first, last in taken)]
    found = []
    for number, (start, end) in enumerate(lines):
        kind = _heads(_cells(source.text[start:end]))
        rows = tuple(_rows(source, lines[number + 1 :])) if kind else ()
        if rows:
            found.append(SubjectTable(rows, kind == "funder"))
    return found


def subject_table_facts(
    source: Source, finder: MentionFinder, subject: Entity, tables: Iterable[SubjectTable]
) -> Iterator[Fact]:
    """That each row's actor takes part in the subject, in its role, or pays for it."""
    for table in tables:
        for cells, start, end in table.rows:
            for draft in (
                _funding(cells, finder, subject) if table.funders else _parts(cells, finder, subject)
            ):
                yield fact_at(draft, source, start, end, " ".join(cells))


def _funding(cells: Sequence[str], finder: MentionFinder, subject: Entity) -> Iterator[Draft]:
    if NOT_YET.search(cells[0]) or not (len(cells) > 1 and AMOUNT.fullmatch(cells[1])):
        return
    for actor in with_unlisted(cells[0], finder):
        yield Draft(actor, Predicate.FUNDS, subject, "row-funder", 0.8)


def _parts(cells: Sequence[str], finder: MentionFinder, subject: Entity) -> Iterator[Draft]:
    does = " ".join(cells[1:])
    for found in (with_unlisted(cells[0], finder) or named_actors(cells[0], finder))[:1]:
        glued = found.new and found.name not in cells[0] and cells[0] in found.name
        actor = found._replace(name=cells[0]) if glued else found  # names do not go on from cell to cell
        yield participation(actor, subject, "row-part", 0.85, role=role_of(does) or Role.MEMBER)
        if "finansiär" in does.casefold():
            yield Draft(actor, Predicate.FUNDS, subject, "row-part-funder", 0.8)


def _rows(source: Source, lines: Sequence[Span]) -> Iterator[tuple[tuple[str, ...], int, int]]:
    for start, end in lines:
        cells = _cells(source.text[start:end])
        if len(cells) < 2:
            return
        if not NO_ROW.match(cells[0]) and cells[0][0].isalpha():
            yield cells, start, end


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell for piece in GAP.split(line.strip().strip("|")) if (cell := piece.strip()))


def _heads(cells: Sequence[str]) -> str:
    """Whom the rows below a line name: "member" or "funder"; empty where it is no head of such a table."""
    if not cells or len(cells[0].split()) > MOST_WORDS:
        return ""
    words = words_of_columns()["subject"]
    first = cells[0].casefold().rstrip(":")
    kind = next((kind for kind in ("member", "funder") if first in words[kind]), "")
    told = len(cells) > 1 and any(w in words["beside"] for w in re.findall(r"\w+", cells[1].casefold()))
    return kind if told or (kind == "funder" and len(cells) == 1) else ""
