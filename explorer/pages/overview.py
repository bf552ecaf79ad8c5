"""Överblick: how many of what, the network as a whole, and the documents it rests on."""

import streamlit as st

from explorer import frame, overview
from explorer import overview_sections as sections
from explorer.catalogue import catalogue
from explorer.choosing import here
from explorer.data import read
from explorer.surroundings import whole

writer = frame.current()
words = writer.words
sources = read(overview.sources, here())
frame.header(words, "overview")
frame.show(sections.numbers(read(catalogue, here()), sources, writer))

st.subheader(words("overview.picture"), anchor=False)
drawn = whole(read(overview.memberships, here()), words, writer.links)
st.markdown(words("overview.picture_lead" if drawn[0] else "overview.no_memberships"))
frame.picture(drawn, words, words("overview.picture_alt"), height=640)

left, right = st.columns(2, gap="large")
with left:
    st.subheader(words("overview.top_actors"), anchor=False)
    frame.show(sections.top_actors(read(overview.most_connected_actors, here()), writer))
with right:
    st.subheader(words("overview.top_forums"), anchor=False)
    frame.show(sections.top_forums(read(overview.most_connected_forums, here()), writer))

st.subheader(words("overview.documents"), anchor=False)
frame.show(sections.documents(sources, writer))
