"""Åtgärder: a table to filter, and one measure with its evidence."""

import streamlit as st

from explorer import frame
from explorer.catalogue import name_of
from explorer.choosing import here
from explorer.data import read
from explorer.links import find, key
from explorer.markup import join, literal, tag
from explorer.measure_table import choices, table
from explorer.measures import measures, that_fit
from explorer.statements import statements_about

writer = frame.current()
words = writer.words
frame.header(words, "measures")
rows = read(measures, here())
if not rows:
    st.info(words("measures.no_measures"))
    st.stop()

fitting = that_fit(rows, choices(rows, here(), words))
if not fitting:
    st.info(words("measures.none"))
    st.stop()
st.caption(
    words("measures.showing", shown=words.number(len(fitting)), all=words.count("noun.measures", len(rows)))
)
picked = table(fitting, words)
newly = key(picked.measure.iri) if picked else None
if newly and st.session_state.get("measures:picked") != newly:  # a link followed since then goes before
    st.query_params["atgard"] = newly
st.session_state["measures:picked"] = newly

wanted = st.query_params.get("atgard")
chosen = find([row.measure for row in rows], wanted)
if chosen is None:
    if wanted:
        st.warning(words("unknown", name=literal(read(name_of, wanted))))
    st.caption(words("measures.choose_row"))
    st.stop()
frame.show(
    join(
        [
            tag(
                "div", tag("h2", chosen.name), writer.tag(words.type(chosen.type).lower()), class_="sv-title"
            ),
            writer.sentences(read(statements_about, chosen.iri, here()), (chosen.iri,)),
        ]
    )
)
