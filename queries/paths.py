"""How two reach each other: shortest paths through collaborations and co-operation, with their evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import islice, pairwise

import networkx as nx

from graph.iris import PREFIXES, Iri
from graph.projections import View, actors, bipartite
from graph.rows import Cell, Rows
from graph.store import Dataset
from graph.terms import Value

__all__ = ["shortest_paths"]

COLUMNS = (
    "path", "step", "from", "fromName", "relation", "to", "toName",
    "fact", "evidence", "certainty", "document", "documentTitle", "lineStart", "lineEnd", "quote",
)  # fmt: skip

SERVICE = "SELECT DISTINCT ?one ?other WHERE { ?one sv:serves ?other } ORDER BY ?one ?other"

EVIDENCE = """
SELECT ?subject ?predicate ?object
  ?fact ?evidence ?certainty ?document ?documentTitle ?lineStart ?lineEnd ?quote
WHERE {
  ?fact rdf:subject ?subject ; rdf:object ?object ; rdf:predicate ?predicate .
  ?evidence sv:supports ?fact ; sv:modality "asserted" ; sv:certainty ?certainty ; sv:confidence ?confidence ;
    prov:wasDerivedFrom ?document ; sv:lineStart ?lineStart ; sv:lineEnd ?lineEnd .
  ?document dcterms:title ?documentTitle .
  OPTIONAL { ?evidence sv:quote ?quote }
}
ORDER BY ?certainty DESC(?confidence) ?evidence
"""

NAME = "SELECT ?thing ?name WHERE { ?thing skos:prefLabel ?name } ORDER BY ?name"

Step = tuple[str, str, str]
"""Subject, predicate and object of the fact that a step goes along."""


def shortest_paths(dataset: Dataset, parameters: Mapping[str, Value]) -> Rows:
    """Up to ``paths`` shortest paths between ``from`` and ``to``, a row for each step, numbered from 1.

    A step goes along a membership, a direct co-operation, or from an administration to the board it serves.
    With ``as_of`` only what held on that day counts. There are no rows when the two are the same or nothing joins them.
    """
    start, end = str(parameters["from"]), str(parameters["to"])
    day = parameters["as_of"]
    network = _network(dataset, View(as_of=day if isinstance(day, date) else None))
    if start == end or start not in network or end not in network or not nx.has_path(network, start, end):
        return Rows(COLUMNS, ())
    wanted = int(str(parameters["paths"]))
    paths = islice(nx.all_shortest_paths(network, start, end), wanted)
    rows = [row for number, path in enumerate(paths, 1) for row in _steps(dataset, network, number, path)]
    return Rows(COLUMNS, tuple(rows))


def _network(dataset: Dataset, view: View) -> nx.Graph[str]:
    network: nx.Graph[str] = nx.Graph()
    for actor, forum in sorted(_oriented(bipartite(dataset, view))):
        network.add_edge(actor, forum, fact=(actor, _term("participatesIn"), forum))
    meetings = actors(dataset, view)
    for one, other in sorted(meetings.edges):
        if meetings.edges[one, other]["direct"]:
            first, second = sorted((one, other))
            network.add_edge(one, other, fact=(first, _term("collaboratesWith"), second))
    for row in dataset.select(SERVICE):
        one, other = str(row["one"]), str(row["other"])
        if not network.has_edge(one, other):
            network.add_edge(one, other, fact=(one, _term("serves"), other))
    return network


def _oriented(memberships: nx.Graph[str]) -> Iterator[tuple[str, str]]:
    for one, other in memberships.edges:
        yield (one, other) if memberships.nodes[one]["bipartite"] == 0 else (other, one)


def _term(name: str) -> str:
    return PREFIXES["sv"] + name


def _steps(
    dataset: Dataset, network: nx.Graph[str], number: int, path: list[str]
) -> Iterator[tuple[Cell, ...]]:
    for step, (one, other) in enumerate(pairwise(path), 1):
        subject, predicate, object = network.edges[one, other]["fact"]
        relation = predicate.removeprefix(PREFIXES["sv"])
        ends = (Iri(one), _name(dataset, one), relation, Iri(other), _name(dataset, other))
        yield (number, step, *ends, *_evidence(dataset, (subject, predicate, object)))


def _evidence(dataset: Dataset, fact: Step) -> tuple[Cell, ...]:
    """The best place that shows the fact; empty cells for what the registry alone says."""
    bindings = dict(zip(("subject", "predicate", "object"), map(Iri, fact), strict=True))
    found = dataset.select(EVIDENCE, bindings, limit=1).rows
    return found[0] if found else (None,) * 8


def _name(dataset: Dataset, thing: str) -> Cell:
    names = dataset.select(NAME, {"thing": Iri(thing)}, limit=1).rows
    return names[0][0] if names else thing
