"""What an actor's page shows: where it takes part, whom it meets, its measures and its applications."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from explorer.places import select_in
from explorer.statements import Statement, Thing, by_name, statements_about, thing
from graph.iris import Iri
from graph.store import Dataset
from model.vocabulary import Predicate

__all__ = ["Meeting", "Profile", "profile"]

MEETINGS = """
SELECT DISTINCT ?place ?entity ?other ?name ?type ?kind ?forum ?forumName ?forumKind WHERE {
  ?entity sv:participatesIn ?forum .
  GRAPH ?graph { ?document a sv:Document ; sv:municipality ?place . ?other sv:participatesIn ?forum }
  FILTER(?other != ?entity)
  ?other skos:prefLabel ?name ; a ?type . ?forum skos:prefLabel ?forumName .
  OPTIONAL { ?other sv:kind ?kind } OPTIONAL { ?forum sv:kind ?forumKind }
}
"""

STATUS = """
SELECT DISTINCT ?entity ?measure ?status WHERE {
  ?entity sv:responsibleFor ?measure . ?measure sv:hasStatus ?status
} ORDER BY ?measure ?status
"""

SHOWN = (
    Predicate.PARTICIPATES_IN,
    Predicate.COLLABORATES_WITH,
    Predicate.RESPONSIBLE_FOR,
    Predicate.APPLIED_FOR,
)
"""Relations that have a section of their own; all others stand under the rest."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """Another actor that takes part in the same forums."""

    other: Thing
    forums: tuple[Thing, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """Everything about one body, or about a board and its administration together."""

    bodies: tuple[Thing, ...]
    collaborations: tuple[Statement, ...]
    direct: tuple[Statement, ...]
    meetings: tuple[Meeting, ...]
    measures: tuple[Statement, ...]
    grants: tuple[Statement, ...]
    rest: tuple[Statement, ...]
    status: Mapping[str, tuple[str, ...]]
    """Status by measure."""

    @property
    def partners(self) -> int:
        """Number of different actors that it meets, in a forum or directly."""
        own = {body.iri for body in self.bodies}
        ends = (end.iri for s in self.direct for end in (s.subject, s.object) if isinstance(end, Thing))
        return len({*(m.other.iri for m in self.meetings), *ends} - own)

    @property
    def empty(self) -> bool:
        """Whether no document says anything."""
        return not (self.collaborations or self.direct or self.measures or self.grants or self.rest)


def profile(dataset: Dataset, bodies: Sequence[Thing], place: str) -> Profile:
    """What a municipality's documents say about the bodies, each statement once."""
    found = {s.iri: s for body in bodies for s in statements_about(dataset, body.iri, place)}
    groups: dict[str, list[Statement]] = defaultdict(list)
    for statement in found.values():
        groups[statement.predicate if statement.predicate in SHOWN else ""].append(statement)
    return Profile(
        bodies=tuple(bodies),
        collaborations=tuple(groups[Predicate.PARTICIPATES_IN]),
        direct=tuple(groups[Predicate.COLLABORATES_WITH]),
        meetings=_meetings(dataset, bodies, place),
        measures=tuple(groups[Predicate.RESPONSIBLE_FOR]),
        grants=tuple(groups[Predicate.APPLIED_FOR]),
        rest=tuple(groups[""]),
        status=_status(dataset, bodies),
    )


def _meetings(dataset: Dataset, bodies: Iterable[Thing], place: str) -> tuple[Meeting, ...]:
    """The others of the bodies' forums, those with most forums in common first."""
    own = {body.iri for body in bodies}
    shared: dict[Iri, dict[Iri, Thing]] = defaultdict(dict)
    others: dict[Iri, Thing] = {}
    for body in own:
        for row in select_in(dataset, MEETINGS, place, {"entity": body}):
            other = thing(str(row["other"]), row["name"], row["type"], row["kind"])
            forum = thing(str(row["forum"]), row["forumName"], "Collaboration", row["forumKind"])
            if other.iri not in own:
                others[other.iri] = other
                shared[other.iri][forum.iri] = forum
    ordered = sorted(by_name(others.values()), key=lambda other: -len(shared[other.iri]))
    return tuple(Meeting(other, tuple(by_name(shared[other.iri].values()))) for other in ordered)


def _status(dataset: Dataset, bodies: Iterable[Thing]) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for body in bodies:
        for row in dataset.select(STATUS, {"entity": body.iri}):
            found[str(row["measure"])][str(row["status"])] = None
    return {measure: tuple(values) for measure, values in found.items()}
