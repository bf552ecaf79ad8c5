"""Aktörer: one actor, its surroundings, and every tie with its evidence."""

import streamlit as st

from explorer import actor_sections as sections
from explorer import frame
from explorer.actors import profile
from explorer.catalogue import catalogue, serving
from explorer.choosing import here
from explorer.data import read
from explorer.finding_tab import noticed_about, noticed_section
from explorer.markup import literal
from explorer.surroundings import around_actor

writer = frame.current()
words = writer.words
frame.header(words, "actor")
actor = frame.choose_thing("actor", "aktor", read(catalogue, here()).actors, writer)
if actor is None:
    st.stop()

companions = read(serving, actor.iri)
names = words.listing(literal(companion.name) for companion in companions)
together = bool(companions) and st.toggle(words("actor.together", names=names), key=f"together:{actor.iri}")
found = read(profile, (actor, *companions) if together else (actor,), here())

frame.show(sections.heading(found, writer))
alt = words("actor.picture_alt", name=actor.name)
frame.picture(around_actor(found, words, writer.links), words, alt, height=540)
noticed = noticed_about(actor.iri)
parts = {
    "collaborations": (len(found.collaborations), sections.collaborations),
    "partners": (found.partners, sections.partners),
    "measures": (len(found.measures), sections.measures),
    "grants": (len(found.grants), sections.grants),
    "rest": (len(found.rest), sections.rest),
    "findings": (len(noticed), lambda _, writer: noticed_section(noticed, writer)),
}
tabs = st.tabs([f"{words(f'actor.{name}')} ({words.number(n)})" for name, (n, _) in parts.items()])
for tab, (_, section) in zip(tabs, parts.values(), strict=True):
    with tab:
        frame.show(section(found, writer))
