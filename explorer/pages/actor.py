"""Aktörer: one actor, its surroundings, and every tie with its evidence."""

import streamlit as st

from explorer import actor_sections as sections
from explorer import frame
from explorer.actors import profile
from explorer.catalogue import catalogue, serving
from explorer.data import read
from explorer.picture import draw
from explorer.surroundings import around_actor

writer = frame.current()
words = writer.words
frame.header(words, "actor")
actor = frame.choose_thing(
    words("actor.choose"), read(catalogue).actors, "aktor", words, words("actor.placeholder")
)
if actor is None:
    st.stop()

companions = read(serving, actor.iri)
names = words.listing(companion.name for companion in companions)
together = bool(companions) and st.toggle(words("actor.together", names=names), key=f"together:{actor.iri}")
bodies = (actor, *companions) if together else (actor,)
found = read(profile, bodies)

frame.show(sections.heading(found, writer))
if found.empty:
    st.stop()
nodes, edges, all_nodes = around_actor(found, words, writer.links)
if edges:
    alt = words("actor.picture_alt", name=actor.name)
    frame.picture(draw(nodes, edges, words, alt), alt, height=540)
    if len(nodes) < all_nodes:
        st.caption(words("picture.shown", shown=len(nodes), all=all_nodes))

parts = {
    "collaborations": (len(found.collaborations), sections.collaborations),
    "partners": (found.partners, sections.partners),
    "measures": (len(found.measures), sections.measures),
    "grants": (len(found.grants), sections.grants),
    "rest": (len(found.rest), sections.rest),
}
tabs = st.tabs([f"{words(f'actor.{name}')} ({number})" for name, (number, _) in parts.items()])
for tab, (_, section) in zip(tabs, parts.values(), strict=True):
    with tab:
        frame.show(section(found, writer))
