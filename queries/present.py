"""Rows as a reader wants to see them: the columns worth showing, with words instead of terms."""

from __future__ import annotations

from collections import defaultdict

from graph.rows import Cell, Rows
from ontology.load import Ontology
from queries.questions import Column, Question

__all__ = ["PLACES", "condensed", "present"]

EVIDENCE = frozenset({"documentTitle", "lineStart", "lineEnd", "quote", "certainty"})
"""Columns that tell where something is said, not what."""

PLACES = Column("places", {"sv": "Ställen", "en": "Places"})


def condensed(question: Question, rows: Rows) -> Rows:
    """One row for each different statement, with the number of places that make it in a last column ``places``.

    Of the places, one that says it explicitly is kept, the first of those. Rows without evidence are left as
    they are.
    """
    if "evidence" not in rows.columns:
        return rows
    said = [rows.columns.index(c.name) for c in question.columns if c.name in set(rows.columns) - EVIDENCE]
    certainty, evidence = rows.columns.index("certainty"), rows.columns.index("evidence")
    groups: dict[tuple[Cell, ...], list[tuple[Cell, ...]]] = defaultdict(list)
    for row in rows.rows:
        groups[tuple(row[index] for index in said)].append(row)
    kept = tuple(
        (*min(group, key=lambda row: row[certainty] != "explicit"), len({row[evidence] for row in group}))
        for group in groups.values()
    )
    return Rows((*rows.columns, PLACES.name), kept, rows.complete)


def present(question: Question, rows: Rows, ontology: Ontology, language: str = "sv") -> Rows:
    """The question's shown columns under their labels, each term as its word in the language.

    Columns that are empty in every row are left out, unless that leaves none.
    """
    shown = [column for column in (*question.columns, PLACES) if column.name in rows.columns]
    filled = [column for column in shown if any(value is not None for value in rows.column(column.name))]
    columns = filled or shown
    cells = [[_word(v, c, ontology, language) for v in rows.column(c.name)] for c in columns]
    labels = tuple(column.label[language] for column in columns)
    return Rows(labels, tuple(zip(*cells, strict=True)), rows.complete)


def _word(value: Cell, column: Column, ontology: Ontology, language: str) -> Cell:
    if not isinstance(value, str):
        return value
    if column.values and value in column.values:
        return column.values[value][language]
    return ontology.label(value, language) if column.words else value
