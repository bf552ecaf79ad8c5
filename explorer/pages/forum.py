"""Forum: one collaboration, who takes part, for whom and where, and which others share its members."""

import streamlit as st

from explorer import forum_sections as sections
from explorer import frame
from explorer.catalogue import catalogue
from explorer.choosing import here
from explorer.data import read
from explorer.finding_tab import noticed_about, noticed_section
from explorer.forums import forum
from explorer.surroundings import around_forum

writer = frame.current()
words = writer.words
frame.header(words, "forum")
chosen = frame.choose_thing("forum", "forum", read(catalogue, here()).forums, writer)
if chosen is None:
    st.stop()

found = read(forum, chosen.iri, here())
frame.show(sections.heading(chosen, found, writer))
alt = words("forum.picture_alt", name=chosen.name)
frame.picture(around_forum(chosen, found, words, writer.links), words, alt, height=440)
noticed = noticed_about(chosen.iri)
parts = {
    "participants": (len(found.participants), sections.statements(found.participants)),
    "target_groups": (len(found.target_groups), sections.statements(found.target_groups)),
    "areas": (len(found.areas), sections.statements(found.areas)),
    "related": (len(found.related), sections.related(found)),
    "rest": (len(found.rest), sections.sentences(found.rest)),
    "findings": (len(noticed), lambda _, writer: noticed_section(noticed, writer)),
}
tabs = st.tabs([f"{words(f'forum.{name}')} ({words.number(n)})" for name, (n, _) in parts.items()])
for tab, (name, (number, section)) in zip(tabs, parts.items(), strict=True):
    with tab:
        frame.show(
            section(chosen, writer)
            if number or name == "findings"
            else sections.nothing(name, chosen, writer)
        )
