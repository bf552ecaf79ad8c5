"""Pieces of the page on sources: which part of a text is shown, and what to do where there is none."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from explorer.frame import Choice, choose
from explorer.markup import literal
from explorer.sources import Part, Passage, text_parts
from explorer.words import Words
from model.fact import Document

__all__ = ["choose_document", "choose_part", "missing_text"]


def choose_document(documents: Sequence[Document], words: Words) -> Document | None:
    """The document that the address names, or the one that the reader picks."""
    if not documents:
        st.info(words("sources.no_documents"))
        return None
    wanted = st.query_params.get("dokument")
    chosen = next((document for document in documents if document.id == wanted), None)
    if wanted and chosen is None:
        st.warning(words("unknown", name=literal(wanted)))
    choice = Choice[Document](
        words("sources.choose"),
        "dokument",
        words("sources.placeholder"),
        key_of=lambda document: document.id,
        text_of=titled,
    )
    return choose(choice, documents, chosen)


def choose_part(text: str, chosen: Passage | None, document: str, words: Words) -> Part | None:
    """The part that holds the chosen fact, or the one that the reader picks; None for an empty text."""
    parts = text_parts(text)
    if len(parts) < 2:
        return next(iter(parts), None)
    holding = next((i for i, p in enumerate(parts) if chosen and p.start <= chosen.start < p.end), 0)
    fact_id = chosen.fact_id if chosen else ""
    return st.selectbox(
        words("sources.part"),
        parts,
        index=holding,
        format_func=lambda part: words(
            "sources.part_of",
            first=words.number(part.first_line),
            last=words.number(part.last_line),
            all=words.number(parts[-1].last_line),
        ),
        key=f"part:{document}:{fact_id}",
    )


def missing_text(document: Document, example: str, words: Words) -> None:
    """Say that only the facts are at hand, how to load the document, and where an example has its texts."""
    with st.container(border=True):
        st.markdown(words("sources.no_text", file=literal(document.file or document.id)))
        st.code(
            f"samverkan build data {words('sources.folder')}/{document.file or document.id}",
            language="bash",
        )
        st.markdown(words("sources.no_text_after"))
        if example:
            st.markdown(words("sources.example", name=literal(example)))


def titled(document: Document) -> str:
    """The document's title, with its year where the title does not say it."""
    year = str(document.year or "")
    return document.title if not year or year in document.title else f"{document.title} ({year})"
