"""What a SPARQL server holds of ours: a graph there says so, and only what it names may be changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from graph.iris import Iri, Iris
from graph.rows import Rows
from graph.terms import Writer, uri

__all__ = [
    "CONTROL",
    "Contents",
    "control_graph",
    "control_lines",
    "read_control",
    "state_line",
    "union_graph",
]

CONTROL = "SELECT ?control ?subject ?predicate ?object { GRAPH ?control { ?subject ?predicate ?object } }"
"""Asks for the whole control graph, which is to be bound."""
PART, SOURCE, STATE = "dcterms:hasPart", "dcterms:source", "dcterms:identifier"


@dataclass(frozen=True, slots=True)
class Contents:
    """Which graphs are ours on a server, and how far each has come."""

    build: str = ""
    """The build that was loaded last, once all of it is there and nothing older is."""
    union: Iri | None = None
    """The graph that queries are put to: each triple of a build once."""
    graphs: Mapping[Iri, frozenset[str]] = field(default_factory=dict)
    """All graphs that we have put there, or had begun to, with their states as the loader writes them."""


def control_graph(base: str) -> Iri:
    """The named graph that says what is ours, of the dataset whose identifiers have that base."""
    return Iris(base).graph("loaded")


def union_graph(base: str, build: str = "") -> Iri:
    """The named graph that holds each triple of a build once; without a build, what all such begin with."""
    return Iris(base).graph(f"everything-{build}")


def read_control(control: Iri, rows: Rows) -> Contents:
    """What the rows of ``CONTROL`` say; empty where there are none."""
    graphs: dict[Iri, frozenset[str]] = {}
    build, union = "", None
    for subject, predicate, object in rows.rows:
        if subject != control:
            graphs[Iri(subject)] = graphs.get(Iri(subject), frozenset()) | {str(object)}
        elif predicate == uri(PART):
            graphs.setdefault(Iri(object), frozenset())
        elif predicate == uri(SOURCE):
            union = Iri(object)
        elif predicate == uri(STATE):
            build = str(object)
    return Contents(build, union, graphs)


def control_lines(control: Iri, contents: Contents) -> Iterator[str]:
    """The control graph in N-Triples."""
    if contents.build:
        yield state_line(control, contents.build)
    if contents.union:
        yield _line(control, SOURCE, contents.union)
    for graph, states in sorted(contents.graphs.items()):
        yield _line(control, PART, graph)
        yield from (state_line(graph, state) for state in sorted(states))


def state_line(graph: Iri, state: str) -> str:
    """One line of it: how far a graph has come."""
    return _line(graph, STATE, state)


def _line(subject: Iri, predicate: str, object: Iri | str) -> str:
    return f"{Writer.into(subject).quad(subject, predicate, object).triple} .\n"
