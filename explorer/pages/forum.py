"""Forum: one collaboration, who takes part, for whom and where, and which others share its members."""

import streamlit as st

from explorer import forum_sections as sections
from explorer import frame
from explorer.catalogue import catalogue
from explorer.data import read
from explorer.forums import forum
from explorer.picture import draw
from explorer.surroundings import around_forum

writer = frame.current()
words = writer.words
frame.header(words, "forum")
chosen = frame.choose_thing(
    words("forum.choose"), read(catalogue).forums, "forum", words, words("forum.placeholder")
)
if chosen is None:
    st.stop()

found = read(forum, chosen.iri)
frame.show(sections.heading(chosen, found, writer))
related = [(each.other, each.shared) for each in found.related]
nodes, edges, all_nodes = around_forum(chosen, found.participants, related, words, writer.links)
if edges:
    alt = words("forum.picture_alt", name=chosen.name)
    frame.picture(draw(nodes, edges, words, alt), alt, height=440)
    if len(nodes) < all_nodes:
        st.caption(words("picture.shown", shown=len(nodes), all=all_nodes))

parts = {
    "participants": (len(found.participants), sections.statements(found.participants)),
    "target_groups": (len(found.target_groups), sections.statements(found.target_groups)),
    "areas": (len(found.areas), sections.statements(found.areas)),
    "related": (len(found.related), sections.related(found)),
    "rest": (len(found.rest), sections.sentences(found.rest)),
}
tabs = st.tabs([f"{words(f'forum.{name}')} ({number})" for name, (number, _) in parts.items()])
for tab, (name, (number, section)) in zip(tabs, parts.items(), strict=True):
    with tab:
        frame.show(section(chosen, writer) if number else sections.nothing(name, chosen, writer))
