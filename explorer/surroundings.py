"""Which nodes and edges a picture shows: the most connected ones, as many as an eye can take in."""

from __future__ import annotations

from itertools import pairwise

import networkx as nx

from explorer.actors import Profile
from explorer.forums import Forum
from explorer.links import Links
from explorer.picture import Edge, Node
from explorer.statements import Statement, Thing
from explorer.words import Words
from graph.iris import Iri

__all__ = ["NODES_AT_MOST", "Picture", "around_actor", "around_forum", "whole"]

NODES_AT_MOST = 70
NODES_IN_WHOLE = 56
Picture = tuple[tuple[Node, ...], tuple[Edge, ...], int]
"""Nodes, edges, and how many nodes there would be without the limit."""


def whole(graph: nx.Graph[str], words: Words, links: Links) -> Picture:
    """The most connected of a graph of actors and collaborations (node attributes ``name``, ``type``).

    Of a graph that is too large only what has at least two ties is drawn: single ties hang on it like leaves
    and can be read from the lists.
    """
    kept = nx.k_core(graph, 2) if len(graph) > NODES_IN_WHOLE else graph
    ranked = sorted(kept, key=lambda node: (-kept.degree(node), node))
    kept = kept.subgraph(ranked[:NODES_IN_WHOLE])
    kept = kept.subgraph(node for node in kept if kept.degree(node) > 0)
    things = {
        iri: Thing(Iri(iri), str(kept.nodes[iri]["name"]), str(kept.nodes[iri]["type"]))
        for iri in sorted(kept)
    }
    nodes = tuple(_node(thing, kept.degree(iri), words, links) for iri, thing in things.items())
    return nodes, tuple(Edge(a, b) for a, b in sorted(kept.edges)), len(graph)


def around_actor(profile: Profile, words: Words, links: Links) -> Picture:
    """The bodies, their collaborations, and those they meet there or work with directly."""
    graph = _Drawing(words, links)
    for body in profile.bodies:
        graph.add(body, centre=True)
    for statement in profile.collaborations:
        graph.tie(statement, ", ".join(words.term(role) for role in statement.roles))
    for statement in profile.direct:
        graph.tie(statement, words.term("collaboratesWith"))
    for one, other in pairwise(profile.bodies):
        graph.edges.setdefault((one.iri, other.iri), "")
    drawn = {thing.iri for thing in graph.things.values()}
    for meeting in profile.meetings:
        for forum in meeting.forums:
            if forum.iri in drawn:
                graph.add(meeting.other)
                graph.edges.setdefault((meeting.other.iri, forum.iri), "")
    return graph.picture()


def around_forum(chosen: Thing, forum: Forum, words: Words, links: Links) -> Picture:
    """A forum, its participants, and the other forums where they meet."""
    graph = _Drawing(words, links)
    graph.add(chosen, centre=True)
    for statement in forum.participants:
        graph.tie(statement, ", ".join(words.term(role) for role in statement.roles))
    for related in forum.related:
        graph.add(related.other)
        for participant in related.shared:
            graph.edges.setdefault((participant.iri, related.other.iri), "")
    return graph.picture()


class _Drawing:
    """Collects things and ties, first come first drawn."""

    def __init__(self, words: Words, links: Links) -> None:
        self.words, self.links = words, links
        self.things: dict[str, Thing] = {}
        self.centres: set[str] = set()
        self.edges: dict[tuple[str, str], str] = {}

    def add(self, thing: Thing, centre: bool = False) -> None:
        self.things.setdefault(thing.iri, thing)
        if centre:
            self.centres.add(thing.iri)

    def tie(self, statement: Statement, detail: str) -> None:
        if isinstance(statement.object, Thing):
            self.add(statement.subject)
            self.add(statement.object)
            self.edges.setdefault((statement.subject.iri, statement.object.iri), detail)

    def picture(self) -> Picture:
        kept = dict(list(self.things.items())[:NODES_AT_MOST])
        edges = tuple(Edge(a, b, text) for (a, b), text in self.edges.items() if a in kept and b in kept)
        degrees = {iri: sum(iri in (e.start, e.end) for e in edges) for iri in kept}
        nodes = (
            _node(thing, degrees[iri], self.words, self.links, iri in self.centres)
            for iri, thing in kept.items()
        )
        return tuple(nodes), edges, len(self.things)


def _node(thing: Thing, degree: int, words: Words, links: Links, centre: bool = False) -> Node:
    detail = words.kind(thing)
    href = None if centre else links.thing(thing)
    return Node(thing.iri, thing.name, thing.type, detail, href, degree, centre)
