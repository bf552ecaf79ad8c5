"""Findings as the explorer shows them: those of a municipality, today's or a day's, and those about a thing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from analysis.reading import network_of
from analysis.selecting import body_with_administrations, touched
from analysis.stored import Told, read_findings, tell
from explorer.statements import Thing, thing
from graph.iris import Iri
from graph.store import Dataset

__all__ = ["findings_about", "findings_in", "things_in", "things_of"]

DESCRIBED = """
SELECT ?thing ?name ?type (SAMPLE(?each) AS ?kind) WHERE {
  ?thing skos:prefLabel ?name ; a ?type . OPTIONAL { ?thing sv:kind ?each }
} GROUP BY ?thing ?name ?type ORDER BY ?name ?type
"""


def findings_in(dataset: Dataset, place: str, day: date | None = None) -> tuple[Told, ...]:
    """A municipality's findings, by kind, the strongest first; with a day, those of what held on that day."""
    if day is None:
        return tuple(told for told in read_findings(dataset) if told.finding.municipality == place)
    from analysis.detectors import find  # noqa: PLC0415 - only a day has to be computed, and that is slow to load

    network = network_of(dataset).within(place).as_of(day)
    return tuple(tell(find(network), network))


def findings_about(dataset: Dataset, thing: str, place: str) -> tuple[Told, ...]:
    """The municipality's findings whose subject is the thing, or the board or administration it counts with."""
    body = body_with_administrations(dataset, Iri(thing))
    return tuple(told for told in findings_in(dataset, place) if body & set(told.finding.subjects))


def things_of(dataset: Dataset, addresses: Iterable[str]) -> dict[str, Thing]:
    """What the addresses name; those that name nothing are left out."""
    found: dict[str, Thing] = {}
    for address in dict.fromkeys(addresses):
        for row in dataset.select(DESCRIBED, {"thing": Iri(address)}, limit=1):
            found[address] = thing(address, row["name"], row["type"], row["kind"])
    return found


def things_in(dataset: Dataset, place: str) -> frozenset[str]:
    """Addresses of everything that a municipality's findings touch."""
    return frozenset(thing for told in findings_in(dataset, place) for thing in touched(told.finding))
