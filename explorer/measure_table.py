"""The table of measures and the choices above it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from explorer.lights import dot, lights_first
from explorer.measures import Choices, MeasureRow, chapters, documents, owners, statuses
from explorer.words import Words

__all__ = ["choices", "table"]

HEIGHT = 380  # pixels: about ten rows, so that what a row proves is still in sight

LIGHT = "light"
LIGHT_WIDTH = 36  # pixels: the dot before the word
STATUS_WIDTH = 140


def choices(rows: Sequence[MeasureRow], place: str, words: Words) -> Choices:
    """Four lists to choose from, remembered for each municipality; nothing chosen means all."""
    columns = st.columns(4)
    lists = {
        "chapter": chapters(rows),
        "owner": ("", *owners(rows)),
        "status": ("", *statuses(rows)),
        "document": documents(rows),
    }
    picked = {
        name: column.selectbox(
            words(f"measures.{name}"),
            options,
            index=None,
            placeholder=words("measures.all"),
            format_func=_or_without(words, name),
            key=f"measures:{place}:{name}",
        )
        for column, (name, options) in zip(columns, lists.items(), strict=True)
    }
    return Choices(**picked)


def _or_without(words: Words, name: str) -> Callable[[str], str]:
    """The option in words; for the empty one, words for those that lack it."""
    shown = words.status if name == "status" else str
    return lambda option: shown(option) if option else words(f"measures.without_{name}")


def table(rows: Sequence[MeasureRow], words: Words) -> MeasureRow | None:
    """The measures as a table; the row that the reader has just chosen, or None."""
    dots = [dot(row.statuses) for row in rows]
    columns: dict[str, list[Any]] = {
        words("measures.number"): [row.number for row in rows],
        words("measures.measure"): [row.measure.name for row in rows],
        words("measures.owner"): [", ".join(owner.name for owner in row.owners) for row in rows],
        **({LIGHT: dots} if any(dots) else {}),
        words("measures.status"): [", ".join(map(words.status, lights_first(row.statuses))) for row in rows],
        words("measures.chapter"): [", ".join(row.chapters) for row in rows],
        words("measures.document"): [", ".join(row.documents) for row in rows],
    }
    event = st.dataframe(
        columns,
        hide_index=True,
        height=min(HEIGHT, 36 * (len(rows) + 1) + 3),
        on_select="rerun",
        selection_mode="single-row",
        key=f"measures:table:{hash(tuple(row.measure.iri for row in rows))}",
        column_config={
            words("measures.number"): st.column_config.NumberColumn(width=52, format="%d"),
            words("measures.measure"): st.column_config.TextColumn(width="large"),
            LIGHT: st.column_config.ImageColumn("", width=LIGHT_WIDTH),
            words("measures.status"): st.column_config.TextColumn(width=STATUS_WIDTH),
        },
    )
    selected = event.selection.rows
    return rows[selected[0]] if selected else None
