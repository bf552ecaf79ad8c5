"""Överblick: how many of what, the network as a whole, and the documents it rests on."""

import streamlit as st

from explorer import frame, overview
from explorer.catalogue import catalogue
from explorer.data import read
from explorer.markup import Column, figures, join, link, table, tag
from explorer.picture import draw
from explorer.surroundings import whole

writer = frame.current()
words, links = writer.words, writer.links
found, sources = read(catalogue), read(overview.sources)

frame.header(words, "overview")
numbers = {
    "actors": len(found.actors),
    "forums": len(found.forums),
    "measures": len(found.measures),
    "target_groups": len(found.target_groups),
    "areas": len(found.areas),
    "facts": sum(source.facts for source in sources),
    "documents": len(sources),
}
frame.show(figures((words.number(n), words.noun(f"noun.{what}", n)) for what, n in numbers.items()))

st.subheader(words("overview.picture"), anchor=False)
nodes, edges, all_nodes = whole(read(overview.memberships), words, links)
if nodes:
    st.markdown(words("overview.picture_lead"))
    heading = words("overview.picture_alt")
    frame.picture(draw(nodes, edges, words, heading), heading, height=620)
    if len(nodes) < all_nodes:
        st.caption(words("picture.shown", shown=len(nodes), all=all_nodes))
else:
    st.info(words("overview.no_memberships"))

left, right = st.columns(2, gap="large")
with left:
    st.subheader(words("overview.top_actors"), anchor=False)
    forums = Column(words("noun.forums_short.other").capitalize(), number=True)
    partners = Column(words("noun.partners.other").capitalize(), number=True)
    rows = [
        (writer.thing(r.thing), words.number(r.forums), words.number(r.partners))
        for r in read(overview.most_connected_actors)
    ]
    frame.show(table([Column(words("overview.actor")), forums, partners], rows))
with right:
    st.subheader(words("overview.top_forums"), anchor=False)
    participants = Column(words("noun.participants.other").capitalize(), number=True)
    ranked = [(writer.thing(r.thing), words.number(r.forums)) for r in read(overview.most_connected_forums)]
    frame.show(table([Column(words("overview.forum")), participants], ranked))

st.subheader(words("overview.documents"), anchor=False)
columns = [
    Column(words("overview.document")),
    Column(words("overview.year")),
    Column(words("noun.facts.other").capitalize(), number=True),
    Column(words("overview.text")),
]
frame.show(
    table(
        columns,
        [
            (
                join([link(links.document(s.document.id), s.document.title), tag("br"), tag("span", s.document.file, class_="sv-quiet")]),
                str(s.document.year or ""),
                words.number(s.facts),
                words("yes" if s.has_text else "no"),
            )
            for s in sources
        ],
    )
)  # fmt: skip
