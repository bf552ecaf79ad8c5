"""A named question asked of one municipality: its rows, without what is told of others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from explorer.catalogue import catalogue
from explorer.places import documents_in, municipality_of
from graph.iris import Iri, Iris
from graph.rows import Cell, Rows
from graph.store import Dataset
from queries.ask import MOST, ask, find_question
from queries.values import values_of

__all__ = ["MUNICIPALITY", "Value", "Values", "run"]

MUNICIPALITY = "municipality"
"""The parameter by which a question is put to one municipality."""

EVERY = 1_000_000
"""As many rows as can be asked for: which come first is known when those of other municipalities are left out."""

Value = str | int | bool
Values = tuple[tuple[str, Value], ...]


def run(dataset: Dataset, name: str, values: Values, place: str) -> Rows:
    """The rows that one municipality's documents prove; rows without a document go by their things.

    A question that can be put to one municipality is. Of another's answer the rows about other municipalities are
    left out, and a path of which one step lies elsewhere is left out whole.
    """
    given: dict[str, object] = dict(values)
    asked = {parameter.name for parameter in find_question(name).parameters}
    if place and MUNICIPALITY in asked:
        return ask(dataset, name, given | {MUNICIPALITY: Iris(dataset.base).municipality(place)})
    cut = place and MOST in asked
    most = int(str(values_of(dataset, find_question(name), given)[MOST])) if cut else None
    rows = ask(dataset, name, given | {MOST: EVERY} if cut else given)
    is_own = _owner(dataset, place)
    elsewhere = {row.get("path") for row in rows if not is_own(row)} - {None}
    kept = (
        cells
        for cells, row in zip(rows.rows, rows, strict=True)
        if row.get("path") not in elsewhere and is_own(row)
    )
    return replace(rows, rows=tuple(kept)).first(most)


def _owner(dataset: Dataset, place: str) -> Callable[[Mapping[str, Cell]], bool]:
    """Tells whether a row is about a municipality."""
    iris, found = Iris(dataset.base), catalogue(dataset, place)
    proving = {iris.document(document.id) for document in documents_in(dataset, place)}
    named = {thing.iri for things in (found.actors, found.forums, found.areas) for thing in things}

    def is_own(row: Mapping[str, Cell]) -> bool:
        document = row.get("document")
        if document is not None:
            return document in proving
        things = [value for value in row.values() if isinstance(value, Iri)]
        return all(thing in named or (place and municipality_of(thing) == place) for thing in things)

    return is_own
