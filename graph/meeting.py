"""Which boards and companies of one municipality meet: two of them take part in the same collaboration."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from graph.iris import Iri
from graph.store import Dataset

__all__ = ["Meetings", "meetings_of"]

BODIES = """
SELECT ?body ?home ?collective WHERE {
  VALUES ?class { sv:Board sv:Company } ?body a ?class ; sv:municipality ?home .
  OPTIONAL { ?body sv:kind ?collective FILTER(?collective = "collective") }
}
"""
SERVING = "SELECT ?member ?body WHERE { ?member sv:serves ?body }"


@dataclass(frozen=True, slots=True)
class Meetings:
    """Who takes part anywhere, and who meets whom."""

    bodies: tuple[Iri, ...]
    """Those that take part in any collaboration, but for what stands for many under a collective name."""
    pairs: tuple[tuple[Iri, Iri], ...]
    """Bodies of one municipality that meet, each pair once and the first by its address first."""


def meetings_of(dataset: Dataset, seats: Iterable[tuple[str, str]]) -> Meetings:
    """Who meets; ``seats`` are members and the collaborations that they take part in.

    An administration takes part for the board it serves, beside what the board does itself; two boards that one
    administration serves do not meet where it sits alone.
    """
    known = dataset.select(BODIES).rows
    homes = {str(body): str(home) for body, home, _ in known}
    many = {str(body) for body, _, collective in known if collective is not None}
    seated = _seated(dataset, seats, homes)
    met = {
        (Iri(one), Iri(other))
        for sitting in seated.values()
        for one, other in combinations(sorted(sitting), 2)
        if homes[one] == homes[other] and len(sitting[one] | sitting[other]) > 1
    }
    bodies = {body for sitting in seated.values() for body in sitting} - many
    return Meetings(tuple(map(Iri, sorted(bodies))), tuple(sorted(met)))


def _seated(
    dataset: Dataset, seats: Iterable[tuple[str, str]], bodies: Mapping[str, str]
) -> Mapping[str, Mapping[str, set[str]]]:
    """Of each collaboration the bodies that take part, each with those who sit there for it."""
    served: dict[str, set[str]] = defaultdict(set)
    for member, body in dataset.select(SERVING).rows:
        served[str(member)].add(str(body))
    seated: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for member, forum in seats:
        for body in {member, *served.get(member, ())} & bodies.keys():
            seated[forum][body].add(member)
    return seated
