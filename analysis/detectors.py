"""The detectors by kind: each a pure function from the network to its findings."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from analysis.communities import find_communities, find_strangers
from analysis.contradictions import find_contradictions
from analysis.double import find_double
from analysis.expected import find_lookalikes
from analysis.finding import Finding, Kind, by_score
from analysis.heirs import find_dissolved_members, find_dissolved_owners
from analysis.lists import find_differing_lists
from analysis.missing_members import find_missing_members
from analysis.missing_ties import find_missing_ties
from analysis.network import Network
from analysis.onesided import find_one_sided
from analysis.orphans import find_unheld_collaborations, find_unheld_measures
from analysis.overlaps import find_overlaps
from analysis.promises import find_unkept_promises
from analysis.same import find_same
from analysis.structure import find_brokers, find_fragile
from analysis.uncovered import find_uncovered
from model.uncollected import uncollected

__all__ = ["DETECTORS", "Detector", "find"]

Detector = Callable[[Network], Iterable[Finding]]

DETECTORS: Mapping[Kind, tuple[Detector, ...]] = MappingProxyType(
    {
        Kind.OVERLAP: (find_overlaps,),
        Kind.SAME: (find_same,),
        Kind.DOUBLE: (find_double,),
        Kind.ONE_SIDED: (find_one_sided,),
        Kind.MISSING: (find_missing_ties, find_missing_members, find_lookalikes),
        Kind.UNCOVERED: (find_uncovered,),
        Kind.ORPHAN: (
            find_dissolved_owners,
            find_dissolved_members,
            find_unheld_measures,
            find_unheld_collaborations,
            find_unkept_promises,
        ),
        Kind.CONTRADICTION: (find_contradictions, find_differing_lists),
        Kind.STRUCTURE: (find_brokers, find_fragile, find_communities, find_strangers),
    }
)
"""What looks for each kind of finding."""


def find(network: Network, kinds: Collection[Kind] = tuple(Kind)) -> list[Finding]:
    """The findings of each municipality, by kind, the strongest first; the same network gives the same ones.

    Each municipality's documents are looked at by themselves: an agency that sits in the forums of two cities
    does not tie those forums together.
    """
    places = sorted({source.municipality for source in network.sources.values()})
    with uncollected():  # findings leave no cycles, and there may be a million claims
        return [
            replace(finding, municipality=place)
            for place in places
            for finding in _find_in(network.within(place), kinds)
        ]


def _find_in(network: Network, kinds: Collection[Kind]) -> Iterator[Finding]:
    for kind in Kind:
        if kind in kinds:
            yield from by_score(finding for detect in DETECTORS.get(kind, ()) for finding in detect(network))
