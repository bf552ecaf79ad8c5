"""The explorer: declares its pages and what they share."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from explorer import choosing, frame
from explorer.markup import literal
from model.errors import SamverkanError

PAGES = Path(__file__).parent / "explorer" / "pages"
ADDRESSES = {
    "overview": "",
    "actor": "aktor",
    "forum": "forum",
    "measures": "atgarder",
    "findings": "overlapp",
    "questions": "fragor",
    "sources": "kallor",
}

st.set_page_config(page_title="Samverkan", layout="wide", page_icon=str(frame.FOLDER / "icon.svg"))
st.logo(frame.FOLDER / "logo.svg", size="large")
place_area, language_area = st.sidebar.container(), st.sidebar.container()
words = frame.choose_language(language_area)
frame.style()
page = st.navigation(
    [
        st.Page(
            PAGES / f"{name}.py", title=frame.page_title(words, name), url_path=address, default=not address
        )
        for name, address in ADDRESSES.items()
    ]
)
try:
    choosing.choose_municipality(place_area, words)
    frame.keep_in_menu(language_area)
    page.run()
except SamverkanError as error:
    st.error(words("failure", reason=literal(str(error))))
