"""What is to be done, by whom and for how much: the activities of applications, and measures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analysis.network import Claim, Network, Place
from model.vocabulary import Predicate

__all__ = ["Activity", "activities"]


@dataclass(frozen=True, slots=True)
class Activity:
    """One activity of one application, or one measure."""

    thing: str
    """Address of the grant or the measure."""
    text: str
    owners: frozenset[str]
    """Bodies that apply or are responsible; those in particular."""
    facts: tuple[str, ...]
    years: frozenset[int]
    applied: int | None = None
    """Kronor sought by the whole application; None for a measure."""
    granted: int | None = None
    beside: int = 0
    """How many other activities the same sum covers."""


def activities(network: Network) -> tuple[Activity, ...]:
    """All activities, sorted by thing and text; one without an owner in particular is left out."""
    found = [*_sought(network), *_measures(network)]
    return tuple(sorted(found, key=lambda each: (each.thing, each.text)))


def _sought(network: Network) -> Iterator[Activity]:
    for claim in network.of(Predicate.APPLIED_FOR):
        owner = network.body(claim.subject)
        if not network.particular(owner):
            continue
        for place in claim.places:
            texts = sorted({str(text) for text in place.attributes.get("activity", ())})
            for text in texts:
                yield Activity(
                    thing=claim.object,
                    text=text,
                    owners=frozenset((owner,)),
                    facts=(claim.iri,),
                    years=_years(network, (claim,)),
                    applied=_sum(place, "amountApplied"),
                    granted=_sum(place, "amountGranted"),
                    beside=len(texts) - 1,
                )


def _measures(network: Network) -> Iterator[Activity]:
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in network.of(Predicate.RESPONSIBLE_FOR):
        if network.particular(claim.subject):
            claims[claim.object].append(claim)
    for measure, of in claims.items():
        yield Activity(
            thing=measure,
            text=network.name(measure),
            owners=frozenset(network.body(claim.subject) for claim in of),
            facts=tuple(sorted(claim.iri for claim in of)),
            years=_years(network, of),
        )


def _sum(place: Place, name: str) -> int | None:
    """Kronor; where a place gives several, the least."""
    return min((int(v) for v in place.attributes.get(name, ()) if isinstance(v, int)), default=None)


def _years(network: Network, claims: Sequence[Claim]) -> frozenset[int]:
    """Those that the claims name, or else those of their documents."""
    places = [place for claim in claims for place in claim.places]
    named = {int(v) for place in places for v in place.attributes.get("year", ()) if isinstance(v, int)}
    sources = (network.sources.get(place.document) for place in places)
    return frozenset(named or {source.year for source in sources if source and source.year})
