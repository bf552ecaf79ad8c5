"""Överlapp och luckor: what overlaps, is missing or contradicts, opened to its evidence, and decided about."""

from dataclasses import replace

import streamlit as st

from analysis.selecting import selected
from analysis.wording import kind_words
from explorer import finding_choices as choices
from explorer import finding_sections as sections
from explorer import frame
from explorer.choosing import here
from explorer.comparing import pair_of, side_by_side, things_named, two_collaborations
from explorer.coverage import coverage_table, ground
from explorer.data import read
from explorer.deciding import ask_for_decision, decisions
from explorer.findings import findings_in, things_of
from explorer.markup import literal
from explorer.matrix import matrix, matrix_table
from explorer.places import documents_in
from explorer.statements import statements_of

writer = frame.current()
words = writer.words
frame.header(words, "findings")
held = decisions()
day = st.session_state.get("findings:day")
found = read(findings_in, here(), day)

wanted = st.query_params.get("fynd")
chosen = next((told for told in found if told.finding.id == wanted), None)
if wanted and chosen is None:
    st.warning(words("findings.unknown", name=literal(wanted)))
if chosen is not None:
    finding = chosen.finding
    parts = finding.parts
    things = read(things_of, (*finding.subjects, *(each for part in parts for each in part.things)))
    proof = {s.iri: s for s in read(statements_of, finding.facts, here())}
    frame.show(writer.back(words("findings.back"), "overlapp", slag=finding.kind))
    opened = sections.Opened(chosen, things, proof, held.get(finding.id))
    frame.show(sections.opened(opened, writer))
    ask_for_decision(chosen, held.get(finding.id), words)
    pair = pair_of(finding, things)
    if pair is not None:
        compared = read(two_collaborations, *pair, here())
        titles = {document.id: document.title for document in read(documents_in, here())}
        frame.show(side_by_side(compared, read(things_of, things_named(compared)), titles, writer))
    frame.show(sections.reasons(opened, writer))
    st.stop()

narrow = choices.narrowed(words)
fitting = [t for t in selected(found, narrow.wanted, held) if t.confidence >= narrow.least_sure]
listed, crossed, covered = st.tabs([words(f"findings.{name}") for name in ("list", "matrix", "coverage")])
with listed:
    kind = choices.choose_kind(fitting, words)
    of_kind = list(selected(fitting, replace(narrow.wanted, kinds=frozenset((kind,))), held))
    st.markdown(kind_words(kind, words.language)[1])
    st.caption(words("findings.caution"))
    if not of_kind:
        st.info(words("findings.none"))
    shown = of_kind[: frame.ROWS_SHOWN]
    first, more = shown[:20], shown[20:]
    frame.show(sections.cards(first, held, writer))
    if more:
        with st.expander(words("findings.more", n=words.number(len(of_kind) - len(first)))):
            frame.show(sections.cards(more, held, writer))
with crossed:
    grid = read(matrix, here())
    frame.show(matrix_table(grid, fitting, writer))
with covered:
    frame.show(coverage_table(read(ground, here()), fitting, writer))
