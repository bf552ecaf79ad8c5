"""How two reach each other: shortest paths through collaborations and co-operation, with their evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import islice, pairwise

import networkx as nx

from graph.iris import PREFIXES, Iri
from graph.rows import Answers, Cell, Rows
from graph.terms import Value, term

__all__ = ["shortest_paths"]

COLUMNS = (
    "path", "step", "from", "fromName", "relation", "to", "toName",
    "fact", "evidence", "certainty", "document", "documentTitle", "lineStart", "lineEnd", "quote",
)  # fmt: skip

HOLDS = """
  FILTER(?said = "asserted")
  FILTER NOT EXISTS { ?fact sv:validFrom ?from FILTER(?from > ?day) }
  FILTER NOT EXISTS { ?fact sv:validTo ?to FILTER(?to <= ?day) }
"""

TIES = {
    "participatesIn": (
        "?fact org:member ?node ; org:organization ?object ; sv:modality ?said . BIND(?node AS ?subject)"
        + HOLDS,
        "?fact org:organization ?node ; org:member ?subject ; sv:modality ?said . BIND(?node AS ?object)"
        + HOLDS,
    ),
    "collaboratesWith": tuple(
        f"?fact rdf:{near} ?node ; rdf:{far} ?{far} ; rdf:predicate sv:collaboratesWith ; sv:modality ?said ."
        f" BIND(?node AS ?{near})" + HOLDS
        for near, far in (("subject", "object"), ("object", "subject"))
    ),
    "serves": (
        "?node sv:serves ?object . BIND(?node AS ?subject)",
        "?subject sv:serves ?node . BIND(?node AS ?object)",
    ),
}
"""What ties two nodes, the strongest first: how those of a node are found, seen from either end."""

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


def shortest_paths(dataset: Answers, parameters: Mapping[str, Value]) -> Rows:
    """Up to ``paths`` shortest paths between ``from`` and ``to``, a row for each step, numbered from 1.

    A step goes along a membership, a direct co-operation, or from an administration to the board it serves.
    With ``as_of`` only what held on that day counts. There are no rows when the two are the same or nothing joins them.
    """
    start, end = str(parameters["from"]), str(parameters["to"])
    day = parameters["as_of"]
    network = _network(dataset, start, end, day if isinstance(day, date) else None)
    if start == end or not nx.has_path(network, start, end):
        return Rows(COLUMNS, ())
    wanted = int(str(parameters["paths"]))
    paths = islice(nx.all_shortest_paths(network, start, end), wanted)
    rows = [row for number, path in enumerate(paths, 1) for row in _steps(dataset, network, number, path)]
    return Rows(COLUMNS, tuple(rows))


def _network(dataset: Answers, start: str, end: str, day: date | None) -> nx.Graph[str]:
    """The ties of every shortest path between the two, found step by step from both ends until the sides meet.

    Each round goes one step further from the side that has fewer nodes to go on from.
    """
    sides = ({start}, {end})
    borders = [{start}, {end}]
    ties: set[Step] = set()
    while all(borders) and not sides[0] & sides[1]:
        near = 0 if len(borders[0]) <= len(borders[1]) else 1
        found = set(_ties(dataset, borders[near], day))
        ties |= found
        borders[near] = {node for one, _, other in found for node in (one, other)} - sides[near]
        sides[near].update(borders[near])
    network: nx.Graph[str] = nx.Graph()
    network.add_nodes_from((start, end))
    order = [_term(name) for name in TIES]
    for one, predicate, other in sorted(ties, key=lambda tie: (order.index(tie[1]), tie)):
        if not network.has_edge(one, other):
            network.add_edge(one, other, fact=(one, predicate, other))
    return network


def _ties(dataset: Answers, nodes: set[str], day: date | None) -> Iterator[Step]:
    """The ties of the nodes; a direct one, which has no direction, from the end that is first by its address."""
    listed = " ".join(str(term(Iri(node))) for node in sorted(nodes))
    for name, patterns in TIES.items():
        for pattern in patterns:
            text = f"SELECT ?day ?subject ?object {{ VALUES ?node {{ {listed} }} {pattern} }}"
            for row in dataset.select(text, {"day": day or ""}):
                ends = str(row["subject"]), str(row["object"])
                one, other = sorted(ends) if name == "collaboratesWith" else ends
                if one != other:
                    yield one, _term(name), other


def _term(name: str) -> str:
    return PREFIXES["sv"] + name


def _steps(
    dataset: Answers, network: nx.Graph[str], number: int, path: list[str]
) -> Iterator[tuple[Cell, ...]]:
    for step, (one, other) in enumerate(pairwise(path), 1):
        subject, predicate, object = network.edges[one, other]["fact"]
        relation = predicate.removeprefix(PREFIXES["sv"])
        ends = (Iri(one), _name(dataset, one), relation, Iri(other), _name(dataset, other))
        yield (number, step, *ends, *_evidence(dataset, (subject, predicate, object)))


def _evidence(dataset: Answers, fact: Step) -> tuple[Cell, ...]:
    """The best place that shows the fact; empty cells for what the registry alone says."""
    bindings = dict(zip(("subject", "predicate", "object"), map(Iri, fact), strict=True))
    found = dataset.select(EVIDENCE, bindings, limit=1).rows
    return found[0] if found else (None,) * 8


def _name(dataset: Answers, thing: str) -> Cell:
    names = dataset.select(NAME, {"thing": Iri(thing)}, limit=1).rows
    return names[0][0] if names else thing
