"""A question's rows as they are shown: words for terms, links for names, evidence as places."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from urllib.parse import unquote

from explorer.evidence import Writer
from explorer.lights import status
from explorer.links import Links
from explorer.markup import Column as Head
from explorer.markup import Markup, join, link, table, tag
from graph.iris import Iri, local_name
from graph.rows import Cell, Rows
from queries.questions import Column, Question

__all__ = ["answer", "as_csv", "plain_table"]

PLACE = ("documentTitle", "lineStart", "lineEnd", "quote")
"""Columns that together are one piece of evidence: shown as one, with a link to its place."""

SAID_ELSEWHERE = ("municipalityName",)
"""Columns that the choice of municipality makes superfluous."""


def answer(question: Question, rows: Rows, writer: Writer) -> Markup:
    """The rows as a table in the reader's language; columns that are empty throughout are left out."""
    hidden = (*PLACE, *SAID_ELSEWHERE)
    columns = [column for column in question.columns if column.name not in hidden and _filled(column, rows)]
    heads = [Head(column.label[writer.words.language], _numeric(column.name, rows)) for column in columns]
    with_place = {"documentTitle", "lineStart"} <= set(rows.columns)
    if with_place:
        heads.append(Head(writer.words("evidence.heading")))
    body = [
        [*(_cell(column, row, writer) for column in columns), *([_place(row, writer)] if with_place else [])]
        for row in rows
    ]
    return table(heads, body)


def plain_table(rows: Rows, writer: Writer) -> Markup:
    """Rows of a free query, as they are; addresses of things that have a page are links."""
    heads = [Head(column, _numeric(column, rows)) for column in rows.columns]
    return table(heads, [[_plain(value, writer.links) for value in row] for row in rows.rows])


def as_csv(rows: Rows) -> bytes:
    """The rows with all columns, as a spreadsheet program opens them with Swedish letters whole."""
    stream = io.StringIO()
    sheet = csv.writer(stream, lineterminator="\n")
    sheet.writerow(rows.columns)
    sheet.writerows([_harmless(value) for value in row] for row in rows.rows)
    return stream.getvalue().encode("utf-8-sig")


def _harmless(value: Cell) -> Cell:
    """A text that a spreadsheet would take for a formula is marked as text."""
    return f"'{value}" if isinstance(value, str) and value[:1] in {"=", "+", "-", "@", "\t", "\r"} else value


def _numeric(name: str, rows: Rows) -> bool:
    values = [v for v in rows.column(name) if v is not None] if name in rows.columns else []
    return bool(values) and all(isinstance(v, int | float) and not isinstance(v, bool) for v in values)


def _filled(column: Column, rows: Rows) -> bool:
    return column.name in rows.columns and any(value is not None for value in rows.column(column.name))


def _cell(column: Column, row: Mapping[str, Cell], writer: Writer) -> str:
    value = row.get(column.name)
    if value is None:
        return ""
    words = writer.words
    if column.name == "status":
        return status(str(value), words)
    if column.values and str(value) in column.values:
        return column.values[str(value)][words.language]
    if column.words:
        return words.term(str(value))
    if column.name.startswith("amount") and isinstance(value, int):
        return words.amount(value)
    target = row.get(column.link) if column.link else None
    return _plain(target, writer.links, str(value)) if target else _plain(value, writer.links)


def _place(row: Mapping[str, Cell], writer: Writer) -> Markup | str:
    if row.get("documentTitle") is None:
        return ""
    first = int(row["lineStart"] or 0)
    text = f"{row['documentTitle']}, {writer.words.place(first, int(row.get('lineEnd') or first), None)}"
    place = link(_place_address(row, writer.links), text)
    quote = row.get("quote")
    if not quote:
        return place
    return join([place, tag("blockquote", str(quote), class_="sv-quote")])


def _place_address(row: Mapping[str, Cell], links: Links) -> str | None:
    document, evidence = row.get("document"), row.get("evidence")
    if not document:
        return None
    identifier = unquote(local_name(str(document)))
    return links.place(identifier, local_name(str(evidence))) if evidence else links.document(identifier)


def _plain(value: Cell, links: Links, text: str | None = None) -> Markup | str:
    if isinstance(value, Iri):
        return link(links.iri(value), text or value)
    return "" if value is None else str(value)
