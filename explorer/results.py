"""The rows of an answer: how many, the table, and the whole as a file."""

from __future__ import annotations

import streamlit as st

from explorer.frame import ROWS_SHOWN, show
from explorer.markup import Markup
from explorer.words import Words
from graph.rows import Rows

__all__ = ["first_rows", "show_rows"]


def first_rows(rows: Rows) -> Rows:
    """As many rows as the page shows."""
    return Rows(rows.columns, rows.rows[:ROWS_SHOWN], rows.complete)


def show_rows(rows: Rows, table: Markup, csv: bytes, name: str, words: Words) -> None:
    """Show the table of at most ``ROWS_SHOWN`` rows and offer all of them; an empty answer is a sentence."""
    if not len(rows):
        st.info(words("questions.no_rows"))
        return
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.caption(words.count("noun.rows", len(rows)))
        st.download_button(words("questions.download"), csv, f"{name}.csv", "text/csv", key=f"csv:{name}")
    if len(rows) > ROWS_SHOWN or not rows.complete:
        st.caption(words("questions.cut", n=words.number(min(ROWS_SHOWN, len(rows)))))
    show(table)
