"""What follows from all documents together and would take long to count each time: a graph of its own, ``derived``.

What must stay true: it is a function of what the other graphs say, over all time: a question that is asked as of a
day counts anew and uses none of it but the order of names.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import pyoxigraph as ox

from graph.iris import Iri, Iris, short_hash, sv
from graph.meeting import Meetings, meetings_of
from graph.overlap import Overlap, overlaps, sole_links
from graph.store import Dataset
from graph.terms import Writer

__all__ = ["derived_quads"]

NAMES = "SELECT ?thing ?name WHERE { ?thing skos:prefLabel ?name }"
HOMES = "SELECT ?thing ?home WHERE { ?thing sv:municipality ?home }"
MENTIONS = """
SELECT ?thing (COUNT(?evidence) AS ?places) (COUNT(DISTINCT ?document) AS ?documents) WHERE {
  { SELECT DISTINCT ?fact ?thing WHERE { { ?fact rdf:subject ?thing } UNION { ?fact rdf:object ?thing } } }
  { SELECT ?fact ?evidence WHERE { ?evidence sv:supports ?fact } }
  { SELECT ?evidence ?document WHERE { ?evidence prov:wasDerivedFrom ?document } }
} GROUP BY ?thing
"""
SEATS = "SELECT ?member ?forum WHERE { ?member sv:participatesIn ?forum }"
AIMS = "SELECT ?kind ?aim ?forum WHERE { VALUES ?kind { sv:targets sv:operatesIn } ?forum ?kind ?aim }"
FORUMS = "SELECT ?forum WHERE { ?forum a sv:Collaboration }"
ACTIVITIES = """
SELECT ?evidence ?activity ?grant WHERE {
  ?fact rdf:predicate sv:appliedFor ; rdf:object ?grant . ?evidence sv:supports ?fact ; sv:activity ?activity
}
"""
SHORTEST = 3
"""Letters of a name that may be looked for inside a text."""
SEPARATOR = "\x1f"

Pairs = Sequence[tuple[str, str]]


def derived_quads(dataset: Dataset) -> Iterator[ox.Quad]:
    """The graph ``derived`` of a dataset.

    Raises:
        QueryError: the dataset cannot be asked.
    """
    iris = Iris(dataset.base)
    into = Writer.into(iris.graph("derived"))
    names = _names(dataset, f"{iris.base}id/")
    homes = {str(thing): str(home) for thing, home in dataset.select(HOMES).rows}
    seats = sorted({(str(member), str(forum)) for member, forum in dataset.select(SEATS).rows})
    yield from _orders(names, into)
    yield from _mentioned(dataset, into)
    yield from _counted(seats, into)
    yield from _shared(dataset, seats, homes, into)
    yield from _meetings(meetings_of(dataset, seats), into)
    for evidence, forum in _named_forums(dataset, names, homes):
        yield into.quad(evidence, sv("namesCollaboration"), forum)


def _names(dataset: Dataset, under: str) -> Mapping[str, str]:
    """The name of each thing whose address begins so; the first by its letters where it has several."""
    names: dict[str, str] = {}
    for thing, name in dataset.select(NAMES).rows:
        if str(thing).startswith(under):
            names[str(thing)] = min(names.get(str(thing), str(name)), str(name))
    return names


def _orders(names: Mapping[str, str], into: Writer) -> Iterator[ox.Quad]:
    """Each thing's place among all, from 1, as ``ORDER BY LCASE(?name) ?name ?thing`` would have it."""
    ordered = sorted(names, key=lambda thing: (names[thing].lower(), names[thing], thing))
    return (into.quad(thing, sv("nameOrder"), place) for place, thing in enumerate(ordered, 1))


def _mentioned(dataset: Dataset, into: Writer) -> Iterator[ox.Quad]:
    """In how many places, and in how many documents, each thing is one end of a fact."""
    for thing, places, documents in dataset.select(MENTIONS).rows:
        if isinstance(thing, Iri):
            yield into.quad(thing, sv("mentions"), int(places or 0))
            yield into.quad(thing, sv("documentCount"), int(documents or 0))


def _counted(seats: Pairs, into: Writer) -> Iterator[ox.Quad]:
    """How many collaborations each actor takes part in, and how many members each collaboration has."""
    for end, term in enumerate(("collaborationCount", "memberCount")):
        for thing, count in Counter(seat[end] for seat in seats).items():
            yield into.quad(thing, sv(term), count)


def _shared(dataset: Dataset, seats: Pairs, homes: Mapping[str, str], into: Writer) -> Iterator[ox.Quad]:
    """What collaborations of one municipality have in common, and whom they have in common alone."""
    aims = sorted({(f"{kind} {aim}", str(forum)) for kind, aim, forum in dataset.select(AIMS).rows})
    aimed, links = _by_home(aims, homes), Counter[str]()
    for home, seated in _by_home(seats, homes).items():
        links.update(sole_links(seated))
        for overlap in overlaps(seated, aimed.get(home, ())):
            yield from _overlap(overlap, into)
    for member, pairs in links.items():
        yield into.quad(member, sv("soleLinks"), pairs)


def _by_home(pairs: Pairs, homes: Mapping[str, str]) -> Mapping[str, Pairs]:
    """What each municipality's collaborations have: only within it are they compared."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for thing, forum in pairs:
        found[homes.get(forum, "")].append((thing, forum))
    return found


def _meetings(meetings: Meetings, into: Writer) -> Iterator[ox.Quad]:
    """Who meets whom, and how many each that takes part anywhere meets: none is told too."""
    for one, other in meetings.pairs:
        yield into.quad(one, sv("meets"), other)
    met = Counter(body for pair in meetings.pairs for body in pair)
    for body in meetings.bodies:
        yield into.quad(body, sv("meetingCount"), met[body])


def _overlap(overlap: Overlap, into: Writer) -> Iterator[ox.Quad]:
    base = into.graph.value.removesuffix("graph/derived")
    node = Iri(f"{base}id/overlap/{short_hash(overlap.one + SEPARATOR + overlap.other, 16)}")
    yield into.quad(node, "rdf:type", sv("Overlap"))
    yield into.quad(node, sv("one"), Iri(overlap.one))
    yield into.quad(node, sv("other"), Iri(overlap.other))
    yield into.quad(node, sv("sharedMembers"), overlap.members)
    yield into.quad(node, sv("sharedAims"), overlap.aims)


def _named_forums(
    dataset: Dataset, names: Mapping[str, str], homes: Mapping[str, str]
) -> Iterable[tuple[str, Iri]]:
    """Which collaborations of the same municipality the activities in an application name, each once."""
    known: dict[str, list[tuple[str, Iri]]] = defaultdict(list)
    for forum in map(str, dataset.select(FORUMS).column("forum")):
        if len(names.get(forum, "")) >= SHORTEST:
            known[homes.get(forum, "")].append((names[forum], Iri(forum)))
    return dict.fromkeys(
        (str(evidence), forum)
        for evidence, activity, grant in dataset.select(ACTIVITIES).rows
        for name, forum in known[homes.get(str(grant), "")]
        if name in str(activity)
    )
