"""What narrows the list of findings: kind, actor, area, day, sureness and state, kept in the address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import streamlit as st

from analysis.finding import Kind
from analysis.selecting import Wanted, body_with_administrations
from analysis.stored import Told
from analysis.wording import kind_words
from explorer.catalogue import catalogue
from explorer.choosing import here
from explorer.data import read
from explorer.findings import things_in
from explorer.links import find, key
from explorer.statements import Thing
from explorer.words import Words
from graph.iris import Iri

__all__ = ["Narrowed", "choose_day", "choose_kind", "narrowed"]

STATES = ("open", "new", "confirmed", "dismissed", "all")
STATES_OF: Mapping[str, frozenset[str]] = {
    "open": frozenset(("new", "confirmed")),
    "all": frozenset(("new", "confirmed", "dismissed")),
    **{state: frozenset((state,)) for state in ("new", "confirmed", "dismissed")},
}
EARLIEST = date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What the reader wants, beside the kind."""

    wanted: Wanted
    least_sure: float


def choose_day(words: Words) -> date | None:
    """The day for which findings are computed; none means as the documents stand."""
    chosen = st.date_input(
        words("findings.day"), value=None, min_value=EARLIEST, format="YYYY-MM-DD", key="findings:day",
        help=words("findings.day_help"),
    )  # fmt: skip
    return chosen if isinstance(chosen, date) else None


def narrowed(words: Words) -> Narrowed:
    """The filters beside the day."""
    first, second, third, fourth, fifth = st.columns(5)
    here_now = read(catalogue, here())
    touched = read(things_in, here())
    with first:
        actor = _choose("actor", "aktor", [t for t in here_now.actors if t.iri in touched], words)
    with second:
        area = _choose("area", "plats", [t for t in here_now.areas if t.iri in touched], words)
    with third:
        state = st.selectbox(
            words("findings.state_label"), STATES, format_func=lambda each: words(f"findings.states.{each}"),
            key="findings:state",
        )  # fmt: skip
    with fourth:
        sure = st.slider(words("findings.sure"), 0, 100, 0, step=5, format="%d %%", key="findings:sure")
    with fifth:
        choose_day(words)
    about = [read(body_with_administrations, Iri(actor.iri))] if actor else []
    about += [frozenset((str(area.iri),))] if area else []
    return Narrowed(Wanted(about=tuple(about), states=STATES_OF[state]), sure / 100)


def choose_kind(found: Sequence[Told], words: Words) -> Kind:
    """The kinds side by side, each with how many there are; the one in the address is chosen first."""
    counts = {kind: sum(told.finding.kind is kind for told in found) for kind in Kind}
    wanted = st.query_params.get("slag", "")
    first = next(
        (kind for kind in Kind if kind == wanted), next((k for k in Kind if counts[k]), Kind.OVERLAP)
    )
    chosen = st.pills(
        words("findings.kind"),
        list(Kind),
        default=first,
        format_func=lambda kind: f"{kind_words(kind, words.language)[0]} ({words.number(counts[kind])})",
        key=f"findings:kind:{first}",
        label_visibility="collapsed",
    )
    return chosen or first


def _choose(name: str, parameter: str, options: Sequence[Thing], words: Words) -> Thing | None:
    wanted = find(options, st.query_params.get(parameter))
    return st.selectbox(
        words(f"findings.{name}"),
        options,
        index=options.index(wanted) if wanted else None,
        format_func=lambda thing: thing.name,
        placeholder=words("findings.everything"),
        key=f"findings:{name}:{key(wanted.iri) if wanted else ''}",
    )
