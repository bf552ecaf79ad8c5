"""Frågor: the named questions with their parameters, and a console for one's own."""

import streamlit as st

from explorer import frame
from explorer.answers import answer, as_csv, plain_table
from explorer.asking import run
from explorer.choosing import here
from explorer.data import dataset, read
from explorer.markup import literal
from explorer.parameters import fill_in
from explorer.places import places
from explorer.results import first_rows, show_rows
from graph.gate import free_query
from model.errors import QueryError
from queries.questions import Question, list_questions

writer = frame.current()
words = writer.words
language = words.language
EXAMPLE = """SELECT ?namn ?kommun (COUNT(?forum) AS ?antal) WHERE {
  ?aktor sv:participatesIn ?forum ; skos:prefLabel ?namn .
  OPTIONAL { ?aktor sv:municipality/skos:prefLabel ?kommun }
} GROUP BY ?aktor ?namn ?kommun ORDER BY DESC(?antal) LIMIT 20"""

frame.header(words, "questions")
named, console = st.tabs([words("questions.named"), words("questions.console")])

with named:
    questions = list_questions()
    wanted = st.query_params.get("fraga")
    choice = frame.Choice[Question](
        words("questions.choose"),
        "fraga",
        words("questions.choose_value"),
        key_of=lambda question: question.name,
        text_of=lambda question: f"{question.theme.title[language]}: {question.title[language]}",
    )
    question = frame.choose(choice, questions, next((q for q in questions if q.name == wanted), questions[0]))
    if question is not None:
        st.markdown(question.description[language])
        values, missing = fill_in(question, here(), writer)
        if missing:
            st.info(words("questions.missing", names=words.listing(missing)))
        else:
            rows = read(run, question.name, values, here())
            show_rows(rows, answer(question, first_rows(rows), writer), as_csv(rows), question.name, words)
        if question.query:
            with st.expander(words("questions.query")):
                st.code(question.query, language="sparql")

with console:
    several = [words("municipality.all_asked")] if len(read(places)) > 1 else []
    st.markdown(" ".join([words("questions.console_lead"), *several]))
    with st.form("console", border=False):
        query = st.text_area(words("questions.console_label"), EXAMPLE, height=180)
        asked = st.form_submit_button(words("questions.console_run"))
    if asked:
        try:
            rows = free_query(dataset(), query)
        except QueryError as error:
            st.error(literal(str(error)))
        else:
            show_rows(rows, plain_table(first_rows(rows), writer), as_csv(rows), "sparql", words)
