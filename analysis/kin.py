"""Bodies whose names say that they belong together: Förskola and Förskolenämnden, Rädda Barnen and its local branch."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

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
    """Body → the other bodies with seats whose names begin as its own does, where no more than four do.

    One of the two names is a single word: Räddningstjänsten and Räddningstjänsten Syd, but no two networks. Or it is
    of several, with which the other begins: Rädda Barnen and Rädda Barnens lokalförening, whoever else begins so.
    What belongs to the region, and the region itself, are kin to each other in a municipality's documents.
    """
    words = {body: fold(network.name(body)).split() for body in seats(network).of_body}
    having: dict[str, list[str]] = defaultdict(list)
    for body, name in words.items():
        if len(name[0]) >= LETTERS:
            having[name[0][:ROOT]].append(body)
    found: dict[str, set[str]] = defaultdict(set)
    for bodies in having.values():
        for body in bodies if 1 < len(bodies) <= FEW else ():
            found[body].update(other for other in bodies if other != body and _kin(words[body], words[other]))
    for body, whole in _wholes(words):
        found[body].add(whole)
        found[whole].add(body)
    region = [body for body in seats(network).of_body if network.things[body].kind == REGION]
    for body in region:
        found[body].update(other for other in region if other != body)
    return {body: frozenset(others) for body, others in found.items()}


def _wholes(words: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    """Each body with those whose whole name, of two words or more, its own name begins with."""
    called = {tuple(name): body for body, name in words.items()}
    for body, name in words.items():
        for end in range(2, len(name)):
            for last in {name[end - 1], name[end - 1].removesuffix("s")}:
                if whole := called.get((*name[: end - 1], last)):
                    yield body, whole


def _kin(one: list[str], other: list[str]) -> bool:
    """Whether the first word of one name begins, but for its last letter, that of the other."""
    short, long = sorted((one[0], other[0]), key=len)
    return 1 in (len(one), len(other)) and long.startswith(short[: max(LETTERS, len(short) - 1)])
