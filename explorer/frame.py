"""What all pages share: the language, the style, how a page begins, and how a thing is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import streamlit as st

from explorer.evidence import Writer
from explorer.links import Links, find, key
from explorer.markup import Markup
from explorer.statements import Thing
from explorer.words import LANGUAGES, Words, load_words

__all__ = ["choose", "choose_language", "choose_thing", "current", "header", "page_title", "picture", "show", "style"]

T = TypeVar("T")
FOLDER = Path(__file__).parent
LANGUAGE = "language"
PAGES = ("overview", "actor", "forum", "measures", "questions", "sources")


def current() -> Writer:
    """The words and links of the reader's language."""
    language = st.session_state.get(LANGUAGE, LANGUAGES[0])
    return Writer(load_words(language), Links(language))


def choose_language() -> Words:
    """The switch between the languages; an address with ``sprak=en`` begins in that language."""
    wanted = st.query_params.get("sprak", "")
    if LANGUAGE not in st.session_state:
        st.session_state[LANGUAGE] = wanted if wanted in LANGUAGES else LANGUAGES[0]
    st.sidebar.radio(
        "Språk / Language",
        LANGUAGES,
        format_func=lambda language: load_words(language)("language"),
        key=LANGUAGE,
        horizontal=True,
    )
    return load_words(st.session_state[LANGUAGE])


def page_title(words: Words, page: str) -> str:
    """A page's name in the menu and in the browser's tab."""
    return words(f"{page}.title")


def style() -> None:
    """The style sheet, and links that change page without loading everything anew."""
    st.html(FOLDER / "style.css")
    script = (FOLDER / "navigate.js").read_text(encoding="utf-8")
    st.html(f"<script>{script}</script>", unsafe_allow_javascript=True)


def header(words: Words, page: str) -> None:
    """The page's heading and one sentence on what can be found there."""
    st.title(words(f"{page}.title"), anchor=False)
    st.markdown(words(f"{page}.lead"))


def show(markup: Markup) -> None:
    """Put HTML on the page; only what ``explorer.markup`` made is accepted, which is always escaped."""
    st.html(markup)


def picture(html: str, heading: str, height: int) -> None:
    """A picture of a network in a frame of its own."""
    st.iframe(html, height=height, alt=heading)


def choose_thing(
    label: str, options: Sequence[Thing], parameter: str, words: Words, placeholder: str
) -> Thing | None:
    """A searchable list of things; what is chosen stands in the address."""
    chosen = find(options, st.query_params.get(parameter))
    if st.query_params.get(parameter) and chosen is None:
        st.warning(words("unknown", name=st.query_params[parameter]))
    return choose(
        label, options, chosen, parameter, key_of=lambda t: key(t.iri), placeholder=placeholder,
        text_of=lambda t: f"{t.name} – {words.type(t.type).lower()}",
    )  # fmt: skip


def choose(
    label: str,
    options: Sequence[T],
    chosen: T | None,
    parameter: str,
    *,
    key_of: Callable[[T], str],
    text_of: Callable[[T], str],
    placeholder: str,
) -> T | None:
    """A searchable list whose choice is the address' parameter, so that every choice can be linked to."""
    # The widget's key holds the choice: an address that names another thing begins with a fresh widget.
    widget = f"{parameter}:{key_of(chosen) if chosen is not None else ''}"
    index = options.index(chosen) if chosen is not None else None
    picked = st.selectbox(
        label, options, index=index, format_func=text_of, key=widget, placeholder=placeholder
    )
    if picked != chosen:
        st.query_params.clear()
        if picked is not None:
            st.query_params[parameter] = key_of(picked)
        st.rerun()
    return chosen
