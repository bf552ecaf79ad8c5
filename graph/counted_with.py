"""Who is counted with whom: a board with the administrations that serve it, and with those it took over from.

What must stay true: an actor is counted with itself; and a question that counts them together finds in one step
whom it would else have to look for along services and successions.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.property_graph import LABELS, PropertyGraph, Relationship
from graph.store import Dataset
from model.vocabulary import ACTORS

__all__ = ["COUNTED_WITH", "Counting", "all_relationships", "counting_of"]

COUNTED_WITH = "COUNTED_WITH"
"""The type of the relationships, which no document and no registry states."""

SERVICES = "SELECT ?worker ?board { ?worker sv:serves ?board }"
SUCCESSIONS = "SELECT ?before ?after { ?before sv:succeededByTransitive ?after }"

Links = Mapping[str, frozenset[str]]
NONE: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Counting:
    """Services and successions of one dataset."""

    boards: Links
    """Whom an actor serves."""
    workers: Links
    """Who serves an actor."""
    kin: Links
    """Whom an actor took over from, and who took over from it, over any number of reorganisations."""

    def counted_with(self, actor: str) -> Iterator[tuple[str, bool, bool]]:
        """Everyone whom a question about the actor may count, by IRI; whether it does when the administration is
        counted as its board, and when successions are followed. Who needs both has neither."""
        bodies = {actor} | self.boards.get(actor, NONE)
        together = self._with_workers(bodies)
        followed = {actor} | self.kin.get(actor, NONE)
        kin = {each for body in bodies for each in self.kin.get(body, NONE)}
        for each in sorted(self._with_workers(bodies | kin)):
            yield each, each in together, each in followed

    def _with_workers(self, bodies: set[str] | frozenset[str]) -> set[str]:
        return set(bodies) | {worker for body in bodies for worker in self.workers.get(body, NONE)}


def all_relationships(
    graph: PropertyGraph, only: Sequence[str] = LABELS, bare: bool = False
) -> Iterator[Relationship]:
    """Every relationship that a store holds for questions, or those from nodes of some labels: what the dataset
    says, without its properties if they are not wanted, then who is counted with whom."""
    yield from graph.relationships(only, bare)
    actors = set(only).intersection(ACTORS)
    if not actors:
        return
    counting = counting_of(graph.dataset)
    labels = graph.labels
    for iri in sorted(iri for iri, label in labels.items() if label in actors):
        for each, together, follow in counting.counted_with(iri):
            if each in labels:
                stated = {"together": together, "follow": follow}
                yield Relationship(COUNTED_WITH, labels[iri], iri, labels[each], each, stated)


def counting_of(dataset: Dataset) -> Counting:
    """The services and successions that the dataset knows."""
    services = [(str(one), str(other)) for one, other in dataset.select(SERVICES).rows]
    successions = [(str(one), str(other)) for one, other in dataset.select(SUCCESSIONS).rows]
    return Counting(
        _links(services),
        _links([(board, worker) for worker, board in services]),
        _links([*successions, *((after, before) for before, after in successions)]),
    )


def _links(pairs: list[tuple[str, str]]) -> Links:
    found: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        found[one].add(other)
    return {one: frozenset(others) for one, others in found.items()}
