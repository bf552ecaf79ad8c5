"""Bodies and where they sit: a board and its administration are one body, and nobody in particular is left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from analysis.kept import kept
from analysis.network import Claim, Network, Thing
from model.vocabulary import EntityType, Predicate

__all__ = ["Seats", "exists", "facts", "freshness", "seats", "sureness", "today", "year_of"]

HALF = 6
"""Years after which what was said counts half."""
UNLISTED = 0.6
"""How much a name counts that the registry does not list."""
UNIT = 0.7
"""How much a unit counts: it sits there for the board that it belongs to, which documents seldom say."""


@dataclass(frozen=True, slots=True)
class Seats:
    """Who sits in which collaboration."""

    of_forum: Mapping[str, Mapping[str, tuple[str, ...]]]
    """Collaboration → body → the facts that say so."""
    of_body: Mapping[str, frozenset[str]]
    """Body → its collaborations."""


@kept
def seats(network: Network) -> Seats:
    """The participations of all bodies that are somebody in particular; empty where there are none."""
    forums: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    bodies: dict[str, set[str]] = defaultdict(set)
    for claim in network.of(Predicate.PARTICIPATES_IN):
        body = network.body(claim.subject)
        if network.particular(body):
            forums[claim.object][body].append(claim.iri)
            bodies[body].add(claim.object)
    return Seats(
        {f: {b: tuple(forums[f][b]) for b in sorted(forums[f])} for f in sorted(forums)},
        {body: frozenset(bodies[body]) for body in sorted(bodies)},
    )


def sureness(thing: Thing) -> float:
    """How surely a name is one actor that can answer for itself, 0 to 1."""
    return (1.0 if thing.known else UNLISTED) * (UNIT if thing.type == EntityType.UNIT else 1.0)


def year_of(claim: Claim, network: Network) -> int | None:
    """The year of the latest document that makes a claim; None where no document has a year."""
    years = (network.sources[p.document].year for p in claim.places if p.document in network.sources)
    return max((year for year in years if year), default=None)


@kept
def today(network: Network) -> date | None:
    """The network's own day, else the last that the documents can know of: the end of the latest one's year.

    None without years.
    """
    if network.day is not None:
        return network.day
    year = max((source.year for source in network.sources.values() if source.year), default=None)
    return date(year, 12, 31) if year else None


def freshness(network: Network, thing: str, proof: Collection[str] = ()) -> float:
    """How recent what documents say of a thing is, or those of its facts that are given: 1 for the latest document's
    year, a half for six years before it; 1 where no year is known.
    """
    last = today(network)
    names = (thing, *_administrations(network).get(thing, ()))
    claims = [c for name in names for c in network.about(name) if not proof or c.iri in proof]
    years = [year for claim in claims if (year := year_of(claim, network))]
    return HALF / (HALF + max(0, last.year - max(years))) if last and years else 1.0


@kept
def _administrations(network: Network) -> Mapping[str, tuple[str, ...]]:
    """Board → the administrations that serve it."""
    found: dict[str, list[str]] = defaultdict(list)
    for administration, board in sorted(network.serves.items()):
        found[board].append(administration)
    return {board: tuple(serving) for board, serving in found.items()}


def exists(thing: Thing, day: date | None) -> bool:
    """Whether an actor is still there on a day; without a day, or an end, it is."""
    return day is None or thing.valid_to is None or thing.valid_to > day


def facts(claims: list[Claim] | tuple[Claim, ...]) -> tuple[str, ...]:
    """The addresses of claims, sorted, each once."""
    return tuple(sorted({claim.iri for claim in claims}))
