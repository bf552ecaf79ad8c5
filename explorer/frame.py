"""What all pages share: language and municipality, the style, how a page begins, how a thing is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar
from urllib.parse import urlencode

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from explorer.catalogue import name_of
from explorer.data import read
from explorer.evidence import Writer
from explorer.links import STANDING, Links, find, key
from explorer.markup import Markup, literal, tag
from explorer.picture import draw
from explorer.statements import Thing
from explorer.surroundings import Picture
from explorer.words import LANGUAGES, Words, load_words

__all__ = [
    "FOLDER",
    "PLACE_IN_ADDRESS",
    "ROWS_SHOWN",
    "Choice",
    "address",
    "choose",
    "choose_language",
    "choose_thing",
    "current",
    "embed",
    "header",
    "keep_in_menu",
    "notice",
    "page_title",
    "picture",
    "show",
    "style",
]

T = TypeVar("T")
FOLDER = Path(__file__).parent
LANGUAGE = "language"
PLACE_IN_ADDRESS = "place-in-address"
ROWS_SHOWN = 300
"""Rows of a table that a browser still shows at once; the file to download has them all."""


@dataclass(frozen=True)
class Choice(Generic[T]):
    """A searchable list whose choice stands in the address."""

    label: str
    parameter: str
    placeholder: str
    key_of: Callable[[T], str]
    text_of: Callable[[T], str]


def current() -> Writer:
    """The words and links of the reader's language."""
    links = _links()
    return Writer(load_words(links.language), links)


def _links() -> Links:
    return Links(st.session_state.get(LANGUAGE, LANGUAGES[0]), st.session_state.get(PLACE_IN_ADDRESS, ""))


def choose_language(area: DeltaGenerator) -> Words:
    """The switch between the languages; an address with ``sprak=en`` begins in that language."""
    wanted = st.query_params.get("sprak", "")
    if LANGUAGE not in st.session_state:
        st.session_state[LANGUAGE] = wanted if wanted in LANGUAGES else LANGUAGES[0]
    area.radio(
        "Språk / Language",
        LANGUAGES,
        format_func=lambda language: load_words(language)("language"),
        key=LANGUAGE,
        horizontal=True,
        on_change=lambda: address(**st.query_params),
    )
    return load_words(st.session_state[LANGUAGE])


def address(**parameters: str) -> None:
    """Let the address have these parameters, and those that every address keeps."""
    others = {name: value for name, value in parameters.items() if name not in STANDING}
    st.query_params.from_dict(others | _links().standing)


def keep_in_menu(area: DeltaGenerator) -> None:
    """Tell the menu's links what every address keeps."""
    area.html(tag("span", data_standing=urlencode(_links().standing)))


def page_title(words: Words, page: str) -> str:
    """A page's name in the menu and in the browser's tab."""
    return words(f"{page}.title")


def style() -> None:
    """The style sheet, and links that change page without loading everything anew.

    Both in one piece: a style sheet by itself is put on the page after what it is to style.
    """
    sheet, script = ((FOLDER / name).read_text(encoding="utf-8") for name in ("style.css", "navigate.js"))
    st.html(f"<style>{sheet}</style><script>{script}</script>", unsafe_allow_javascript=True)


def header(words: Words, page: str) -> None:
    """The page's heading and one sentence on what can be found there."""
    st.title(words(f"{page}.title"), anchor=False)
    st.markdown(words(f"{page}.lead"))


def show(markup: Markup) -> None:
    """Put HTML on the page; only what ``explorer.markup`` made is accepted, which is always escaped."""
    st.html(markup)


def notice(label: str, *content: str) -> Markup:
    """A box that stands out: what a link led to."""
    return tag("div", tag("b", label), *(tag("p", each) for each in content), class_="sv-notice")


def embed(html: str, heading: str, height: int) -> None:
    """A whole HTML page in a frame of its own; ``height`` in pixels."""
    st.iframe(html, height=height, alt=heading)


def picture(drawn: Picture, words: Words, heading: str, height: int) -> bool:
    """A picture of a network, and whether there was anything to draw."""
    nodes, edges, all_nodes = drawn
    if not edges:
        return False
    embed(draw(nodes, edges, words, heading), heading, height)
    if len(nodes) < all_nodes:
        st.caption(words("picture.shown", shown=words.number(len(nodes)), all=words.number(all_nodes)))
    return True


def choose_thing(page: str, parameter: str, options: Sequence[Thing], writer: Writer) -> Thing | None:
    """Choose one of the things that a page is about."""
    words = writer.words
    wanted = st.query_params.get(parameter)
    chosen = find(options, wanted)
    if wanted and chosen is None:
        st.warning(words("unknown", name=literal(read(name_of, wanted))))
    choice = Choice[Thing](
        words(f"{page}.choose"),
        parameter,
        words(f"{page}.placeholder"),
        key_of=lambda thing: key(thing.iri),
        text_of=lambda thing: f"{thing.name} – {words.kind(thing)}",
    )
    return choose(choice, options, chosen)


def choose(choice: Choice[T], options: Sequence[T], chosen: T | None) -> T | None:
    """Show the list with what the address names; another choice becomes the address."""
    # The widget's key holds the choice: an address that names another thing begins with a fresh widget.
    widget = f"{choice.parameter}:{choice.key_of(chosen) if chosen is not None else ''}"
    picked = st.selectbox(
        choice.label,
        options,
        index=options.index(chosen) if chosen is not None else None,
        format_func=choice.text_of,
        key=widget,
        placeholder=choice.placeholder,
    )
    if picked != chosen:
        address(**({} if picked is None else {choice.parameter: choice.key_of(picked)}))
        st.rerun()
    return chosen
