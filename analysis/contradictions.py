"""Contradictions: documents, or places of one, that give different values for the same thing in the same year.

Different years are a development and no contradiction.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from analysis.bodies import facts
from analysis.finding import Finding, Kind, Part
from analysis.network import Claim, Network, Place
from analysis.titles import same_titles
from model.vocabulary import EntityType, Predicate, Role

__all__ = ["find_contradictions"]

LEADING = (Role.CONVENER, Role.COORDINATOR, Role.OWNER)
AMOUNTS = ("amountApplied", "amountGranted")
NUMBERED = frozenset((Predicate.IN_CHAPTER, Predicate.HAS_REFERENCE))
"""Relations whose number is that of an item in a document, and no figure."""
WEIGHTS = {
    "figure": 0.95, "amount": 0.95, "denied": 0.9, "since": 0.85, "status": 0.8, "role": 0.75, "owners": 0.6,
}  # fmt: skip
"""How surely a difference of each kind is a contradiction and not two halves of one truth."""


@dataclass(frozen=True, slots=True)
class _Value:
    """One value that one place gives for something."""

    key: tuple[str, ...]
    """What it is a value of: the thing, what is counted, the role."""
    value: str
    claim: Claim
    place: Place


def find_contradictions(network: Network) -> Iterator[Finding]:
    """Different figures, amounts, periods, statuses and leading bodies for the same thing in the same year.

    Measures of nearly the same title count as one. One finding for each thing, kind of value and year. Score:
    how surely such a difference is a contradiction (0.6 to 0.95) times the confidence of the less sure side. A
    network where nothing is said twice gives nothing.
    """
    for case, values in VALUES.items():
        groups: dict[tuple[int, tuple[str, ...]], list[_Value]] = defaultdict(list)
        for value in values(network):
            source = network.sources.get(value.place.document)
            groups[source.year or 0 if source else 0, value.key].append(value)
        for (year, key), found in sorted(groups.items()):
            if len({each.value for each in found}) > 1:
                yield _finding(case, year, key, found)


def _finding(case: str, year: int, key: tuple[str, ...], found: list[_Value]) -> Finding:
    sides: dict[str, list[_Value]] = defaultdict(list)
    for each in found:
        sides[each.value].append(each)
    sure = sorted((max(each.place.confidence for each in side) for side in sides.values()), reverse=True)
    speakers = {value: _speakers(side) for value, side in sides.items()}
    apart = 0.9 if len(set(speakers.values())) == 1 else 1.0
    return Finding(
        Kind.CONTRADICTION,
        case,
        (key[0],),
        score=round(WEIGHTS[case] * sure[1] * apart, 4),
        parts=tuple(_side(value, sides[value], speakers[value]) for value in sorted(sides)),
        values={"values": tuple(sorted(sides)), "what": key[-1], "year": str(year or "")},
        topic="\x1f".join((*key[1:], str(year))),
    )


def _side(value: str, side: list[_Value], speakers: tuple[str, ...]) -> Part:
    return Part("side", things=speakers, facts=facts([each.claim for each in side]), texts=(value,))


def _speakers(side: list[_Value]) -> tuple[str, ...]:
    return tuple(sorted({each.place.said_by for each in side if each.place.said_by}))


def _figures(network: Network) -> Iterator[_Value]:
    for claim in network.claims:
        if claim.predicate not in NUMBERED:
            for place in claim.places:
                units, scopes = (place.attributes.get(name, ()) for name in ("unit", "scope"))
                for number in place.attributes.get("number", ()) if units else ():
                    about = _about(claim, network)
                    yield _Value(
                        (about, *map(str, scopes), str(units[0])), f"{number} {units[0]}", claim, place
                    )


def _about(claim: Claim, network: Network) -> str:
    """What a figure is of: the collaboration or measure that the claim is about, else its subject."""
    thing = network.things.get(claim.object)
    return claim.object if thing and thing.type == EntityType.COLLABORATION else claim.subject


def _amounts(network: Network) -> Iterator[_Value]:
    for claim in network.of(Predicate.APPLIED_FOR):
        for place in claim.places:
            for name in AMOUNTS:
                for amount in place.attributes.get(name, ()):
                    yield _Value((claim.object, name), f"{amount:,} kr".replace(",", "\u00a0"), claim, place)


def _since(network: Network) -> Iterator[_Value]:
    for claim in network.claims:
        for place in claim.places:
            for since in place.attributes.get("since", ()):
                yield _Value((claim.subject, claim.predicate, claim.object), str(since), claim, place)


def _statuses(network: Network) -> Iterator[_Value]:
    groups = _measures(network)
    for claim in network.of(Predicate.HAS_STATUS):
        for place in claim.places:
            yield _Value(groups.get(claim.subject, (claim.subject,))[:1], claim.object, claim, place)


def _measures(network: Network) -> Mapping[str, tuple[str, ...]]:
    """Measure → those of nearly the same title, which stand for the same thing here."""
    about = (Predicate.HAS_STATUS, Predicate.RESPONSIBLE_FOR)
    ends = {end for predicate in about for c in network.of(predicate) for end in (c.subject, c.object)}
    return same_titles({t.iri: t.name for t in network.of_type(EntityType.MEASURE) if t.iri in ends})


def _roles(network: Network) -> Iterator[_Value]:
    for claim in network.of(Predicate.PARTICIPATES_IN):
        body = network.body(claim.subject)
        for place in claim.places if network.particular(body) and claim.roles.intersection(LEADING) else ():
            for role in place.roles:
                if role in LEADING:
                    yield _Value((claim.object, role), body, claim, place)


def _denials(network: Network) -> Iterator[_Value]:
    for claim in network.claims:
        rejected = any(place.modality == "rejected" for place in claim.places)
        for place in claim.places if rejected else ():
            if place.modality in ("asserted", "rejected"):
                yield _Value((claim.subject, claim.predicate, claim.object), place.modality, claim, place)


def _owners(network: Network) -> Iterator[_Value]:
    """The owners of a measure as each document gives them together."""
    said: dict[tuple[str, str], list[tuple[Claim, Place]]] = defaultdict(list)
    groups = _measures(network)
    for claim in network.of(Predicate.RESPONSIBLE_FOR):
        for place in claim.places:
            said[groups.get(claim.object, (claim.object,))[0], place.document].append((claim, place))
    for (measure, _), claims in sorted(said.items()):
        owners = ", ".join(sorted({network.name(network.body(c.subject)) for c, _ in claims}))
        for claim, place in claims:
            yield _Value((measure,), owners, claim, place)


VALUES: Mapping[str, Callable[[Network], Iterable[_Value]]] = {
    "figure": _figures,
    "amount": _amounts,
    "since": _since,
    "status": _statuses,
    "role": _roles,
    "denied": _denials,
    "owners": _owners,
}
"""What gives the values of each kind."""
