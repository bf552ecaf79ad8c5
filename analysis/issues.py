"""What bodies and collaborations work with: the areas, target groups and themes that documents tie them to."""

from __future__ import annotations

import functools
import math
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from analysis.kept import kept
from analysis.network import Claim, Network
from model.names import fold, slug
from model.vocabulary import EntityType, Predicate

__all__ = ["Issues", "issues_of", "named_in", "names_of", "whole_city"]

ABOUT = (Predicate.TARGETS, Predicate.OPERATES_IN)
OWN = (Predicate.RESPONSIBLE_FOR, Predicate.APPLIED_FOR)
TELLING = frozenset((*ABOUT, *OWN))
"""Relations that tie somebody to an issue."""
ENTIRE = ("hela", "samtliga", "alla")
LONGEST = 12
"""Words of a name."""
FEWEST_LETTERS = 4
"""Names shorter than this are too often other words."""


@dataclass(frozen=True)
class Issues:
    """Who works with what, and which facts say so."""

    of_body: Mapping[str, Mapping[str, tuple[str, ...]]]
    """Body → issue → facts, through its own measures, applications and areas; not through collaborations."""
    of_thing: Mapping[str, Mapping[str, tuple[str, ...]]]
    """Collaboration, measure or application → issue → facts."""
    answered: Mapping[str, frozenset[str]]
    """Body → the measures and applications that are its own."""

    @functools.cached_property
    def weights(self) -> Mapping[str, float]:
        """How much an issue tells, 0 to 1: 1 where two bodies have it, near 0 where nearly all have it.

        log(N / n) / log(N / 2) of the n of N bodies that have it, at most 1 (inverse document frequency).
        """
        count: dict[str, int] = defaultdict(int)
        for issues in self.of_body.values():
            for issue in issues:
                count[issue] += 1
        total = max(len(self.of_body), 3)
        return {
            i: min(1.0, math.log(total / n) / math.log(total / 2)) if n > 1 else 1.0 for i, n in count.items()
        }


@kept
def issues_of(network: Network) -> Issues:
    """The areas and target groups of each body and collaboration; the whole city is no issue."""
    things = _of_things(network)
    bodies: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    answered: dict[str, set[str]] = defaultdict(set)
    for claim in network.claims:
        body = network.body(claim.subject)
        if claim.predicate in TELLING and claim.asserted and network.particular(body):
            if claim.predicate in OWN:
                answered[body].add(claim.object)
            for issue, proof in _through(claim, things):
                bodies[body][issue].update((*proof, claim.iri))
    return Issues(
        {body: {i: tuple(sorted(bodies[body][i])) for i in sorted(bodies[body])} for body in sorted(bodies)},
        {
            thing: {i: tuple(sorted(things[thing][i])) for i in sorted(things[thing])}
            for thing in sorted(things)
        },
        {body: frozenset(answered[body]) for body in sorted(answered)},
    )


def _of_things(network: Network) -> Mapping[str, Mapping[str, set[str]]]:
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    names = names_of(network)
    for claim in network.claims:
        if claim.predicate in ABOUT and claim.asserted and not whole_city(network, claim.object):
            found[claim.subject][claim.object].add(claim.iri)
        elif claim.predicate == Predicate.APPLIED_FOR:
            for activity in (a for place in claim.places for a in place.attributes.get("activity", ())):
                for issue in named_in(str(activity), names):
                    found[claim.object][issue].add(claim.iri)
    return found


def _through(claim: Claim, things: Mapping[str, Mapping[str, set[str]]]) -> Iterator[tuple[str, set[str]]]:
    """The issues that a claim about a body ties it to: its own area, or those of what it answers for."""
    if claim.predicate in ABOUT:
        yield from (
            (issue, proof) for issue, proof in things.get(claim.subject, {}).items() if claim.iri in proof
        )
    elif claim.predicate in OWN:
        yield from things.get(claim.object, {}).items()
        if claim.predicate == Predicate.RESPONSIBLE_FOR:
            yield claim.object, set()


def whole_city(network: Network, area: str) -> bool:
    """Whether an area is the municipality itself, which tells nothing of where something is."""
    thing = network.things.get(area)
    if thing is None or thing.type != EntityType.AREA:
        return False
    return slug(thing.name) == thing.municipality or fold(thing.name).split(" ")[0] in ENTIRE


@kept
def names_of(network: Network) -> Mapping[str, str]:
    """Folded names of the areas and target groups that claims speak of → address."""
    spoken = {end for claim in network.claims for end in (claim.subject, claim.object)}
    found: dict[str, str] = {}
    for thing in network.of_type(EntityType.AREA, EntityType.TARGET_GROUP):
        used = thing.iri in spoken or thing.known
        for name in (thing.name, *thing.other_names) if used and not whole_city(network, thing.iri) else ():
            if len(name) >= FEWEST_LETTERS:
                found.setdefault(fold(name), thing.iri)
    return found


def named_in(text: str, names: Mapping[str, str]) -> tuple[str, ...]:
    """What is named by whole words of a text, also in the genitive, the longest names first.

    ``names``: folded name → address.

    >>> named_in("Barn och ungas inflytande i Norra Hamnen", {"barn": "B", "barn och unga": "BU", "hamnen": "H"})
    ('BU', 'H')
    """
    words = fold(text).split()
    found, start = [], 0
    while start < len(words):
        for length in range(min(LONGEST, len(words) - start), 0, -1):
            name = " ".join(words[start : start + length])
            known = names.get(name) or names.get(name.removesuffix("s"))
            if known:
                found.append(known)
                start += length - 1
                break
        start += 1
    return tuple(dict.fromkeys(found))
