"""Rows as a reader wants to see them: the columns worth showing, with words instead of terms."""

from __future__ import annotations

from graph.rows import Cell, Rows
from ontology.load import Ontology
from queries.questions import Column, Question

__all__ = ["present"]


def present(question: Question, rows: Rows, ontology: Ontology, language: str = "sv") -> Rows:
    """The question's shown columns under their labels, each term as its word in the language.

    Columns that are empty in every row are left out, unless that leaves none.
    """
    shown = [column for column in question.columns if column.name in rows.columns]
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
