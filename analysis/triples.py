"""Findings as quads in a graph of their own, and as they are read back; one node a finding, one a part."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby

import pyoxigraph as ox

from analysis.finding import Finding, Part
from analysis.network import Network
from analysis.wording import LANGUAGES, sentences
from graph.decisions import Decision
from graph.iris import Iri, Iris, sv
from graph.terms import Value, Writer, text

__all__ = ["FINDINGS", "finding_iri", "finding_quads", "sureness"]

FINDINGS = "findings"
"""Name of the graph."""

Pair = tuple[str, Value | ox.Literal | None]


def finding_iri(finding: str, iris: Iris) -> Iri:
    """The address of a finding by its identifier."""
    return Iri(f"{iris.base}id/finding/{finding}")


def finding_quads(
    findings: Iterable[Finding], network: Network, iris: Iris, decisions: Mapping[str, Decision]
) -> Iterator[ox.Quad]:
    """Every finding with its words in all languages, its parts, and what people had decided about it.

    ``findings`` come by municipality and kind, the strongest first, as ``analysis.detectors.find`` gives them.
    """
    into, sure = Writer.into(iris.graph(FINDINGS)), sureness(network)
    for _, group in groupby(findings, key=lambda each: (each.municipality, each.kind)):
        for rank, finding in enumerate(group, 1):
            node = finding_iri(finding.id, iris)
            yield from into.quads(node, _described(finding, rank, decisions.get(finding.id), iris))
            yield into.quad(node, sv("confidence"), sure(finding))
            yield from into.quads(node, _worded(finding, network))
            yield from _parts(finding, node, into)


def sureness(network: Network) -> Callable[[Finding], float]:
    """How sure the facts are that a finding rests on: a function that gives their mean, 0 to 1; 1 without facts."""
    confidence = {claim.iri: claim.confidence for claim in network.claims}

    def sure(finding: Finding) -> float:
        known = [confidence[fact] for fact in finding.facts if fact in confidence]
        return round(sum(known) / len(known), 3) if known else 1.0

    return sure


def _described(finding: Finding, rank: int, decision: Decision | None, iris: Iris) -> Iterator[Pair]:
    yield "rdf:type", sv("Finding")
    yield "dcterms:identifier", finding.id
    yield sv("findingKind"), str(finding.kind)
    yield sv("findingCase"), finding.case
    yield sv("score"), float(finding.score)
    yield sv("rank"), rank
    yield sv("findingState"), decision.state if decision else "new"
    yield sv("stateReason"), decision.reason if decision else None
    if finding.municipality:
        yield sv("municipality"), iris.municipality(finding.municipality)
    for subject in finding.subjects:
        yield sv("about"), Iri(subject)
    for fact in finding.facts:
        yield sv("basedOn"), Iri(fact)


def _worded(finding: Finding, network: Network) -> Iterator[Pair]:
    for language in LANGUAGES:
        words = sentences(finding, network, language)
        yield "rdfs:label", text(words.title, language)
        yield "dcterms:description", text(words.explanation, language)
        yield sv("suggestion"), text(words.suggestion, language)


def _parts(finding: Finding, node: Iri, into: Writer) -> Iterator[ox.Quad]:
    for number, part in enumerate(finding.parts, 1):
        own = Iri(f"{node}/part/{number}")
        yield into.quad(node, sv("hasPart"), own)
        yield from into.quads(own, _part(part, number))


def _part(part: Part, number: int) -> Iterator[Pair]:
    yield "rdf:type", sv("FindingPart")
    yield sv("rank"), number
    yield sv("partName"), part.name
    yield sv("score"), None if part.value is None else float(part.value)
    for thing in part.things:
        yield sv("partThing"), Iri(thing)
    for fact in part.facts:
        yield sv("basedOn"), Iri(fact)
    for value in part.texts:
        yield sv("partText"), value
