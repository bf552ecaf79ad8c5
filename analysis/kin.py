"""Bodies whose names say that they belong together: Förskola and Förskolenämnden, Räddningstjänsten and its branch."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from analysis.bodies import seats
from analysis.kept import kept
from analysis.network import Network
from model.names import fold

__all__ = ["kin_of", "roots"]

REGION = "region"
FEW = 4
"""A word in the names of more bodies than this ties none of them to another."""
LETTERS = 5
ROOT = 6
"""Words of at least five letters are the same when their first six are."""


def roots(name: str) -> frozenset[str]:
    """The beginnings of the longer words of a name.

    >>> sorted(roots("Förskolenämnden i Lund"))
    ['försko']
    """
    return frozenset(word[:ROOT] for word in fold(name).split() if len(word) >= LETTERS)


@kept
def kin_of(network: Network) -> Mapping[str, frozenset[str]]:
    """Body → the other bodies with seats whose names begin a word as it does, where no more than four do.

    What belongs to the region, and the region itself, are kin to each other in a municipality's documents.
    """
    having: dict[str, list[str]] = defaultdict(list)
    for body in seats(network).of_body:
        for root in roots(network.name(body)):
            having[root].append(body)
    found: dict[str, set[str]] = defaultdict(set)
    for bodies in having.values():
        for body in bodies if 1 < len(bodies) <= FEW else ():
            found[body].update(other for other in bodies if other != body)
    region = [body for body in seats(network).of_body if network.things[body].kind == REGION]
    for body in region:
        found[body].update(other for other in region if other != body)
    return {body: frozenset(others) for body, others in found.items()}
