"""Lists of members that differ: two places of the same year that each say who is in a collaboration."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from analysis.finding import Finding, Kind, Part
from analysis.network import Network, Place
from model.vocabulary import Predicate

__all__ = ["find_differing_lists"]

FEWEST = 3
"""So many members make a list; fewer are examples."""


@dataclass(frozen=True, slots=True)
class _Listing:
    place: Place
    members: Mapping[str, str]
    """Body → the fact."""


def find_differing_lists(network: Network) -> Iterator[Finding]:
    """Two lists of a collaboration's members, of one year and two voices, each with somebody that the other lacks.

    The widest list of each voice is taken. Score: 0.75 times the share of all listed that only one of them has,
    which is 1 for lists with nobody in common, times the confidence of the less sure one. The finding is of the
    pair that differs most. A collaboration with one list gives nothing.
    """
    for forum, lists in sorted(_lists(network).items()):
        pairs = [pair for pair in combinations(lists, 2) if _differ(*pair) and _same_year(network, *pair)]
        if pairs:
            yield _finding(forum, *max(pairs, key=lambda pair: (_distance(*pair), -lists.index(pair[0]))))


def _lists(network: Network) -> Mapping[str, list[_Listing]]:
    """Collaboration → the widest list of each voice in each document."""
    found: dict[tuple[str, str, str], list[tuple[str, str, Place]]] = defaultdict(list)
    voices = _voices(network)
    for claim in network.of(Predicate.PARTICIPATES_IN):
        body = network.body(claim.subject)
        for place in claim.places if len(voices[claim.object]) > 1 and network.particular(body) else ():
            if place.certainty == "explicit" and place.said_by:
                found[claim.object, place.document, place.said_by].append((body, claim.iri, place))
    widest: dict[str, list[_Listing]] = defaultdict(list)
    for (forum, _, speaker), said in sorted(found.items()):
        listing = _widest(said, speaker)
        if listing:
            widest[forum].append(listing)
    return widest


def _voices(network: Network) -> Mapping[str, set[str]]:
    """Collaboration → who says anything of its members."""
    found: dict[str, set[str]] = defaultdict(set)
    for claim in network.of(Predicate.PARTICIPATES_IN):
        found[claim.object].update(place.said_by for place in claim.places if place.said_by)
    return found


def _widest(said: list[tuple[str, str, Place]], speaker: str) -> _Listing | None:
    """The most members that one passage names; the speaker itself need not be named."""
    best: _Listing | None = None
    for _, _, first in said:
        near = [each for each in said if each[2].line == first.line]
        members = {body: fact for body, fact, _ in near if body != speaker}
        if len(members) >= FEWEST and (best is None or len(members) > len(best.members)):
            best = _Listing(first, members)
    return best


def _differ(one: _Listing, other: _Listing) -> bool:
    speakers = {one.place.said_by, other.place.said_by}
    return len(speakers) == 2 and bool(_only(one, other)) and bool(_only(other, one))


def _only(one: _Listing, other: _Listing) -> tuple[str, ...]:
    """Who stands in the first list and not in the second, besides the two who speak."""
    return tuple(sorted(one.members.keys() - other.members.keys() - {one.place.said_by, other.place.said_by}))


def _distance(one: _Listing, other: _Listing) -> float:
    union = one.members.keys() | other.members.keys()
    return (len(_only(one, other)) + len(_only(other, one))) / len(union)


def _same_year(network: Network, one: _Listing, other: _Listing) -> bool:
    sources = [network.sources.get(each.place.document) for each in (one, other)]
    years = {source.year for source in sources if source}
    return len(years) == 1


def _finding(forum: str, one: _Listing, other: _Listing) -> Finding:
    sure = min(one.place.confidence, other.place.confidence)
    return Finding(
        Kind.CONTRADICTION,
        "members",
        (forum,),
        score=round(0.75 * _distance(one, other) * sure, 4),
        parts=tuple(_side(each) for each in (one, other)),
        values={
            "one": (one.place.said_by,),
            "other": (other.place.said_by,),
            "only_one": _only(one, other),
            "only_other": _only(other, one),
        },
    )


def _side(listing: _Listing) -> Part:
    members = tuple(sorted(listing.members))
    return Part("listed", things=members, facts=tuple(sorted(set(listing.members.values()))))
