"""A question's parameters as widgets."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import streamlit as st

from explorer.asking import MUNICIPALITY, Value, Values
from explorer.catalogue import Catalogue, catalogue
from explorer.data import dataset, read
from explorer.evidence import Writer
from explorer.frame import address
from explorer.links import find, key
from explorer.places import documents_in
from explorer.statements import Thing
from queries.questions import Parameter, Question

__all__ = ["fill_in"]

LARGEST = 10_000
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2100, 12, 31)


def fill_in(question: Question, place: str, writer: Writer) -> tuple[Values, list[str]]:
    """The reader's values, and the labels of required parameters that still lack one.

    Things are chosen from what a municipality's documents speak of. What was filled in stands in the address,
    so that an answer can be linked to.
    """
    values: dict[str, Value] = {}
    missing: list[str] = []
    for parameter in question.parameters:
        if parameter.name == MUNICIPALITY:  # the sidebar's choice
            continue
        value = _widget(question, parameter, place, writer)
        if value is not None:
            values[parameter.name] = value
        elif parameter.required:
            missing.append(parameter.label[writer.words.language])
    _remember(question, values)
    return tuple(values.items()), missing


def _remember(question: Question, values: dict[str, Value]) -> None:
    shown = {name: key(value) if isinstance(value, str) else str(value) for name, value in values.items()}
    defaults = {p.name: str(p.default) for p in question.parameters}
    changed = {name: text for name, text in shown.items() if text != defaults[name]}
    address(**{"fraga": question.name} | changed)


def _widget(question: Question, parameter: Parameter, place: str, writer: Writer) -> Value | None:
    words = writer.words
    label, widget = parameter.label[words.language], f"{question.name}:{parameter.name}:{place}"
    given = st.query_params.get(parameter.name)
    match parameter.type:
        case "boolean":
            start = given == "True" if given in {"True", "False"} else bool(parameter.default)
            return st.toggle(label, value=start, key=widget)
        case "integer":
            start_at = int(given) if given and given.isdecimal() else int(parameter.default or 0)
            number = min(start_at, LARGEST)
            return int(st.number_input(label, min_value=0, max_value=LARGEST, value=number, key=widget))
        case "date":
            day = st.date_input(
                label,
                value=_day(given),
                min_value=FIRST_DAY,
                max_value=LAST_DAY,
                key=widget,
                format="YYYY-MM-DD",
            )
            return day.isoformat() if day else None
        case "choice":
            options = list(parameter.choices)
            start_value = given if given in parameter.choices else parameter.default
            return st.selectbox(
                label,
                options,
                index=options.index(str(start_value)) if start_value is not None else None,
                format_func=lambda value: parameter.choices[value][words.language],
                key=widget,
                placeholder=words("questions.any"),
            )
        case "document":
            titles = {document.id: document.title for document in documents_in(dataset(), place)}
            return st.selectbox(
                label, list(titles), index=None, format_func=titles.__getitem__, key=widget,
                placeholder=words("questions.choose_value"),
            )  # fmt: skip
        case _:
            return _thing(label, widget, _options(parameter.type, read(catalogue, place)), given, writer)


def _day(given: str | None) -> date | None:
    """The day in the address, if it is one that can be chosen."""
    try:
        day = date.fromisoformat(given or "")
    except ValueError:
        return None
    return day if FIRST_DAY <= day <= LAST_DAY else None


def _thing(
    label: str, widget: str, options: Sequence[Thing], given: str | None, writer: Writer
) -> str | None:
    chosen = find(options, given)
    picked = st.selectbox(
        label,
        options,
        index=options.index(chosen) if chosen else None,
        format_func=lambda thing: f"{thing.name} – {writer.words.kind(thing)}",
        key=widget,
        placeholder=writer.words("questions.choose_value"),
    )
    return picked.iri if picked else None


def _options(type: str, things: Catalogue) -> tuple[Thing, ...]:
    return {
        "actor": things.actors,
        "collaboration": things.forums,
        "measure": things.measures,
        "area": things.areas,
        "target_group": things.target_groups,
        "node": things.actors + things.forums,
    }.get(type) or (things.actors + things.forums + things.measures + things.areas + things.target_groups)
