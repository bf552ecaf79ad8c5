"""Findings as people meet them: computed, with their words and what was decided; also as a dataset holds them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pyoxigraph as ox

from analysis.finding import Finding, Kind, Part
from analysis.network import Network
from analysis.reading import network_of
from analysis.triples import finding_quads, sureness
from analysis.wording import LANGUAGES, Sentences, sentences
from graph.decisions import Decision
from graph.iris import Iris, local_name
from graph.store import Dataset

__all__ = ["Told", "derived", "read_findings", "tell"]

HEADS = """
SELECT ?finding ?id ?kind ?case ?score ?confidence ?rank ?place ?title ?text ?suggestion
       (LANG(?title) AS ?language) WHERE {
  ?finding a sv:Finding ; dcterms:identifier ?id ; sv:findingKind ?kind ; sv:findingCase ?case ;
    sv:score ?score ; sv:confidence ?confidence ; sv:rank ?rank ;
    rdfs:label ?title ; dcterms:description ?text ; sv:suggestion ?suggestion .
  FILTER(LANG(?title) = LANG(?text) && LANG(?title) = LANG(?suggestion))
  OPTIONAL { ?finding sv:municipality ?place }
} ORDER BY ?place ?kind ?rank ?finding ?language
"""
ABOUT = "SELECT ?finding ?thing WHERE { ?finding a sv:Finding ; sv:about ?thing } ORDER BY ?finding ?thing"
PARTS = """
SELECT ?finding ?part ?name ?score WHERE {
  ?finding sv:hasPart ?part . ?part sv:rank ?rank ; sv:partName ?name . OPTIONAL { ?part sv:score ?score }
} ORDER BY ?finding ?rank
"""
PART_VALUES = """
SELECT ?part ?relation ?value WHERE {
  VALUES ?relation { sv:partThing sv:basedOn sv:partText }
  ?part a sv:FindingPart ; ?relation ?value .
} ORDER BY ?part ?relation ?value
"""


@dataclass(frozen=True, slots=True)
class Told:
    """A finding with its words in every language."""

    finding: Finding
    rank: int
    """Its place among those of the same kind and municipality, from 1."""
    words: Mapping[str, Sentences]
    confidence: float = 1.0
    """How sure the facts are that it rests on, 0 to 1: their mean."""


def tell(findings: Iterable[Finding], network: Network) -> Iterator[Told]:
    """The findings with their words, in their order.

    Raises:
        OntologyError: the words of a case are missing.
    """
    ranks: dict[tuple[str, Kind], int] = defaultdict(int)
    sure = sureness(network)
    for finding in findings:
        group = (finding.municipality, finding.kind)
        ranks[group] += 1
        words = {language: sentences(finding, network, language) for language in LANGUAGES}
        yield Told(finding, ranks[group], words, sure(finding))


def derived(dataset: Dataset, decisions: Mapping[str, Decision]) -> Iterator[ox.Quad]:
    """What a build adds to its dataset: the findings, in a graph of their own."""
    from analysis.detectors import find  # noqa: PLC0415 - who only reads need not wait for it to load

    network = network_of(dataset)
    yield from finding_quads(find(network), network, Iris(dataset.base), decisions)


def read_findings(dataset: Dataset) -> tuple[Told, ...]:
    """The findings that a dataset holds, by municipality, kind and rank; values for templates are not kept."""
    about = _grouped(dataset, ABOUT, "finding", "thing")
    parts = _parts(dataset)
    heads: dict[str, tuple[dict[str, Any], dict[str, Sentences]]] = {}
    for row in dataset.select(HEADS):
        words = heads.setdefault(str(row["finding"]), (row, {}))[1]
        words[str(row["language"])] = Sentences(*(str(row[key]) for key in ("title", "text", "suggestion")))
    found = [
        Told(
            _finding(row, about.get(node, ()), parts.get(node, ())),
            int(row["rank"]),
            words,
            float(row["confidence"]),
        )
        for node, (row, words) in heads.items()
    ]
    order = {kind: number for number, kind in enumerate(Kind)}
    return tuple(sorted(found, key=lambda t: (t.finding.municipality, order[t.finding.kind], t.rank)))


def _finding(row: Mapping[str, Any], about: Iterable[str], parts: Iterable[Part]) -> Finding:
    return Finding(
        kind=Kind(str(row["kind"])),
        case=str(row["case"]),
        subjects=tuple(about),
        score=float(row["score"]),
        parts=tuple(parts),
        municipality=local_name(str(row["place"] or "")),
        known_id=str(row["id"]),
    )


def _parts(dataset: Dataset) -> dict[str, list[Part]]:
    values: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in dataset.select(PART_VALUES):
        values[str(row["part"]), local_name(str(row["relation"]))].append(str(row["value"]))
    found: dict[str, list[Part]] = defaultdict(list)
    for row in dataset.select(PARTS):
        node = str(row["part"])
        found[str(row["finding"])].append(
            Part(
                name=str(row["name"]),
                value=None if row["score"] is None else float(row["score"]),
                things=tuple(values[node, "partThing"]),
                facts=tuple(values[node, "basedOn"]),
                texts=tuple(values[node, "partText"]),
            )
        )
    return found


def _grouped(dataset: Dataset, query: str, key: str, value: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for row in dataset.select(query):
        found[str(row[key])].append(str(row[value]))
    return found
