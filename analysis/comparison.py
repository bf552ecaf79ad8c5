"""Two collaborations side by side: who is in both and who in one, in which role, for whom, where, and what for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from analysis.finding import Part
from analysis.incidence import memberships
from analysis.likeness import likeness, seat_weight
from analysis.network import Claim, Network, Place
from analysis.profiles import Profiles
from model.vocabulary import EntityType, Predicate, Role

__all__ = ["Comparison", "Passage", "Row", "Side", "compare"]


@dataclass(frozen=True, slots=True)
class Side:
    """What one of the two says of a thing."""

    roles: tuple[str, ...] = ()
    """Of a member: the strongest first."""
    facts: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    """Addresses under which documents name it: a board, its administration, or both."""


@dataclass(frozen=True, slots=True)
class Row:
    """One member, target group or area, with what each of the two says of it."""

    thing: str
    one: Side | None
    """None where only the other has it."""
    other: Side | None

    @property
    def both(self) -> bool:
        """Whether both have it."""
        return self.one is not None and self.other is not None


@dataclass(frozen=True, slots=True)
class Passage:
    """A place that speaks of a collaboration, with the facts that it proves."""

    document: str
    line: int
    speaker: str
    """Address of the body that says so; empty where nobody's."""
    text: str
    facts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Comparison:
    """Two collaborations side by side. Rows stand with those of both first, then by name."""

    one: str
    other: str
    members: tuple[Row, ...] = ()
    """Bodies that are somebody in particular; a board and its administration are one row."""
    collectives: tuple[Row, ...] = ()
    """Civil society, business and other words for many."""
    targets: tuple[Row, ...] = ()
    areas: tuple[Row, ...] = ()
    parts: tuple[Part, ...] = ()
    """How alike they are, part by part (``analysis.likeness``)."""
    value: float = 0.0
    """How alike they are together, 0 to 1."""
    says_one: tuple[Passage, ...] = ()
    """What documents say of the first, in the order of documents and lines, each text once."""
    says_other: tuple[Passage, ...] = ()


def compare(network: Network, one: str, other: str) -> Comparison:
    """The two side by side; a collaboration compared with itself has everything in both and the value 1.

    An address that is no collaboration of the network has no rows and no passages.
    """
    table, profiles = memberships(network), Profiles(network)
    seats = dict(zip(table.columns, table.column_sizes.tolist(), strict=True))
    known = one in network.things and other in network.things
    alike = likeness(one, other, profiles, lambda body: seat_weight(seats[body])) if known else None
    people, many = (_members(network, one, other, wanted) for wanted in (True, False))
    return Comparison(
        one=one,
        other=other,
        members=people,
        collectives=many,
        targets=_things(network, one, other, Predicate.TARGETS),
        areas=_things(network, one, other, Predicate.OPERATES_IN),
        parts=alike.parts if alike else (),
        value=alike.value if alike else 0.0,
        says_one=_passages(network, one),
        says_other=_passages(network, other),
    )


def _members(network: Network, one: str, other: str, particular: bool) -> tuple[Row, ...]:
    def of(forum: str) -> dict[str, list[Claim]]:
        return _grouped(
            (
                claim
                for claim in network.about(forum)
                if claim.object == forum and _seat(network, claim, particular)
            ),
            lambda claim: network.body(claim.subject),
        )

    return _rows(network, of(one), of(other))


def _seat(network: Network, claim: Claim, particular: bool) -> bool:
    return claim.predicate == Predicate.PARTICIPATES_IN and network.particular(claim.subject) == particular


def _things(network: Network, one: str, other: str, predicate: Predicate) -> tuple[Row, ...]:
    def of(forum: str) -> dict[str, list[Claim]]:
        own = (c for c in network.about(forum) if c.subject == forum and c.predicate == predicate)
        return _grouped(own, lambda claim: claim.object)

    return _rows(network, of(one), of(other))


def _grouped(claims: Iterable[Claim], key: Callable[[Claim], str]) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[key(claim)].append(claim)
    return found


def _rows(
    network: Network, one: Mapping[str, list[Claim]], other: Mapping[str, list[Claim]]
) -> tuple[Row, ...]:
    rows = [Row(thing, _side(one.get(thing)), _side(other.get(thing))) for thing in one.keys() | other.keys()]
    return tuple(sorted(rows, key=lambda r: (not r.both, r.one is None, network.name(r.thing), r.thing)))


def _side(claims: Iterable[Claim] | None) -> Side | None:
    if not claims:
        return None
    claims = sorted(claims, key=lambda claim: claim.iri)
    given = {role for claim in claims for role in claim.roles}
    return Side(
        roles=tuple(role.value for role in Role if role in given),
        facts=tuple(claim.iri for claim in claims),
        names=tuple(sorted({claim.subject for claim in claims})),
    )


def _passages(network: Network, forum: str) -> tuple[Passage, ...]:
    thing = network.things.get(forum)
    if thing is None or thing.type != EntityType.COLLABORATION:
        return ()
    found: dict[tuple[str, str], tuple[Place, set[str]]] = {}
    for claim in network.about(forum):
        for place in sorted(claim.places, key=lambda place: (place.document, place.line)):
            if place.text:
                found.setdefault((place.document, place.text), (place, set()))[1].add(claim.iri)
    passages = (
        Passage(place.document, place.line, place.said_by, place.text, tuple(sorted(facts)))
        for place, facts in found.values()
    )
    return tuple(sorted(passages, key=lambda p: (p.document, p.line, p.text)))
