"""The detectors by kind: each a pure function from the network to its findings."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from analysis.finding import Finding, Kind, by_score
from analysis.network import Network
from analysis.onesided import find_one_sided
from analysis.overlaps import find_overlaps

__all__ = ["DETECTORS", "Detector", "find"]

Detector = Callable[[Network], Iterable[Finding]]

DETECTORS: Mapping[Kind, tuple[Detector, ...]] = MappingProxyType(
    {
        Kind.OVERLAP: (find_overlaps,),
        Kind.ONE_SIDED: (find_one_sided,),
    }
)
"""What looks for each kind of finding."""


def find(network: Network, kinds: Collection[Kind] = tuple(Kind)) -> list[Finding]:
    """The findings of each municipality, by kind, the strongest first; the same network gives the same ones.

    Each municipality's documents are looked at by themselves: an agency that sits in the forums of two cities
    does not tie those forums together.
    """
    places = sorted({source.municipality for source in network.sources.values()})
    return [
        replace(finding, municipality=place)
        for place in places
        for finding in _find_in(network.within(place), kinds)
    ]


def _find_in(network: Network, kinds: Collection[Kind]) -> Iterator[Finding]:
    for kind in Kind:
        if kind in kinds:
            yield from by_score(finding for detect in DETECTORS.get(kind, ()) for finding in detect(network))
