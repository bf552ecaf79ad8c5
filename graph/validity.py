"""When a fact can be said to hold, and when it was said: from its evidence and what the registry knows of its ends.

What must stay true: a fact holds on the days from ``holds_from`` up to, not including, ``holds_to``; the first is
always before the second; and no day is invented: what no document and no line of the registry tells is None.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from graph.entities import Entities
from graph.iris import Iri
from model.fact import Fact
from model.periods import Period, period_of
from ontology.registry import Registry

__all__ = ["Lifetime", "Stated", "Validity", "lifetimes_of", "validity_of"]


@dataclass(frozen=True, slots=True)
class Lifetime:
    """When a thing exists, as far as the registry knows; half-open, None where it does not know."""

    first: date | None = None
    after: date | None = None


@dataclass(frozen=True, slots=True)
class Stated:
    """One piece of evidence with the year of its document."""

    fact: Fact
    year: int | None


@dataclass(frozen=True, slots=True)
class Validity:
    """When a fact holds (valid time) and in which years it was stated (transaction time)."""

    holds_from: date | None = None
    holds_to: date | None = None
    first_stated: int | None = None
    last_stated: int | None = None


def lifetimes_of(registry: Registry, entities: Entities) -> dict[Iri, Lifetime]:
    """The lifetime of each thing for which the registry has one; of several lines on one thing the widest."""
    found: dict[Iri, Lifetime] = {}
    for entry in registry.entries:
        if entry.valid_from or entry.valid_to:
            for home in entities.homes(entry):
                iri = entities.listed(entry, home).iri
                known = found.get(iri, Lifetime())
                found[iri] = Lifetime(
                    _least((known.first, entry.valid_from)), _greatest((known.after, entry.valid_to))
                )
    return found


def validity_of(stated: Sequence[Stated], ends: Iterable[Lifetime]) -> Validity:
    """When the fact that the evidence states can be said to hold.

    It begins with the latest of its ends' beginnings and what the documents say: a stated beginning (``since``,
    or the ``year`` that an application is for), else 1 January of the year of the earliest document that states
    it. It ends with the earliest of its ends' ends and a stated end (``until``, or the end of that ``year``), which
    a document from a later year that states the fact without an end takes back. Where that leaves no day, as when a
    document speaks of a board that is no more, the beginning is unknown and the end stands. What is only proposed
    says nothing of when it holds.
    """
    asserted = [each for each in stated if each.fact.modality == "asserted"]
    years = [each.year for each in asserted if each.year is not None]
    ends = tuple(ends)
    first = _greatest((_beginning(asserted), *(end.first for end in ends)))
    after = _least((_ending(asserted), *(end.after for end in ends)))
    if first is not None and after is not None and first >= after:
        first = None
    return Validity(first, after, min(years, default=None), max(years, default=None))


def _beginning(stated: Iterable[Stated]) -> date | None:
    """The earliest beginning; one that is stated goes before the mere year of a document from the same year."""
    found = [(_period(each.fact.attributes, "since"), each.year) for each in stated]
    said = _least(period.first for period, _ in found if period is not None)
    plain = _least(date(year, 1, 1) for period, year in found if period is None and year is not None)
    if said is not None and plain is not None and said.year == plain.year:
        return said
    return _least((said, plain))


def _ending(stated: Iterable[Stated]) -> date | None:
    """The latest stated end, if no document from a later year goes on stating the fact without an end."""
    found = [(_period(each.fact.attributes, "until"), each.year) for each in stated]
    said = _greatest(period.after for period, _ in found if period is not None)
    last = max((year for period, year in found if period is None and year is not None), default=None)
    return None if said is None or (last is not None and date(last, 1, 1) >= said) else said


def _period(attributes: Mapping[str, object], name: str) -> Period | None:
    """What the evidence says of its beginning or end, or else the year that it is about."""
    for value in (attributes.get(name), attributes.get("year")):
        if isinstance(value, str | int | float) and (period := period_of(value)) is not None:
            return period
    return None


def _least(days: Iterable[date | None]) -> date | None:
    return min((day for day in days if day is not None), default=None)


def _greatest(days: Iterable[date | None]) -> date | None:
    return max((day for day in days if day is not None), default=None)
