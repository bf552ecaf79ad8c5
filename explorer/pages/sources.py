"""Källor: one document, its text with the facts marked in it, and every fact with its place."""

import streamlit as st

from explorer import frame
from explorer.choosing import example_name, here
from explorer.data import dataset, read
from explorer.overview import sources
from explorer.parts import choose_document, choose_part, missing_text
from explorer.reading import Excerpt, chosen_fact, fact_list, marked_text
from explorer.sources import passages

writer = frame.current()
words = writer.words
frame.header(words, "sources")
document = choose_document([source.document for source in read(sources, here())], words)
if document is None:
    st.stop()

found = read(passages, document.id)
fact_id = st.query_params.get("fakta")
chosen = next((passage for passage in found if passage.fact_id == fact_id), None)
if chosen:
    frame.show(frame.notice(words("sources.chosen"), *chosen_fact(chosen, writer)))
elif fact_id:
    st.warning(words("sources.unknown_fact"))

text = dataset().text(document.id)
heading = f"{words('sources.facts')} ({words.number(len(found))})"
if text is None:
    missing_text(document, example_name(words), words)
    st.subheader(heading, anchor=False)
    frame.show(fact_list(document.id, found, writer))
    st.stop()

reading, facts = st.tabs([words("sources.text"), heading])
with reading:
    part = choose_part(text, chosen, document.id, words)
    st.caption(words("sources.hint"))
    if part:
        frame.embed(marked_text(Excerpt(document, text, part, found, chosen), writer), document.title, 720)
with facts:
    frame.show(fact_list(document.id, found, writer))
