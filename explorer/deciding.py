"""The form in which a planner confirms or dismisses a finding; the decision is kept beside the store."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from analysis.stored import Told
from explorer.markup import literal
from explorer.words import Words
from graph.decisions import LONGEST_REASON, Decision, decide, holding, read_decisions
from graph.layout import configured_store
from model.errors import SamverkanError

__all__ = ["ask_for_decision", "decisions"]


def decisions() -> Mapping[str, Decision]:
    """What holds now about each finding; read anew each time, for others decide too."""
    return holding(read_decisions(configured_store()))


def ask_for_decision(told: Told, held: Decision | None, words: Words) -> None:
    """Buttons to confirm, to dismiss with a reason, or to take back what was decided."""
    with st.form(f"decide:{told.finding.id}", border=True):
        st.markdown(f"**{words('findings.decide')}**")
        reason = st.text_input(
            words("findings.why"), value=held.reason if held else "", max_chars=LONGEST_REASON
        )
        first, second, third, _ = st.columns((1, 1, 1, 2))
        confirm = first.form_submit_button(words("findings.confirm"), type="primary")
        dismiss = second.form_submit_button(words("findings.dismiss"))
        back = third.form_submit_button(words("findings.take_back"), disabled=held is None)
        if confirm or dismiss or back:
            state = "confirmed" if confirm else "dismissed" if dismiss else "new"
            _decide(Decision(told.finding.id, state, reason, title=told.words["sv"].title), words)


def _decide(decision: Decision, words: Words) -> None:
    if decision.state == "dismissed" and not decision.reason.strip():
        st.warning(words("findings.reason_needed"))
        return
    try:
        decide(configured_store(), decision)
    except SamverkanError as error:
        st.error(literal(str(error)))
        return
    st.rerun()
