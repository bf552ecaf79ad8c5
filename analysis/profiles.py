"""What documents say of one collaboration, gathered: who, for whom, where, about what and when."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from analysis.mentions import Names
from analysis.network import Claim, Network, Thing
from analysis.themes import Themes, Words, themes_of, words_of
from model.names import slug
from model.vocabulary import EntityType, Predicate

__all__ = ["Facts", "Profile", "Profiles"]

Facts = Mapping[str, tuple[str, ...]]
"""Address of a thing → the facts that say so, sorted."""

UNLISTED = 0.7
"""How sure a collaboration is whose name the registry does not list."""
ABOUT = ("topic", "measure", "activity")
"""Attributes that say what a claim is about."""


@dataclass(frozen=True)
class Profile:
    """One collaboration."""

    forum: str
    members: Facts = field(default_factory=dict)
    """Bodies that are somebody in particular, a board and its administration as one."""
    collectives: Facts = field(default_factory=dict)
    targets: Facts = field(default_factory=dict)
    """By what documents say, or by its own name, which no fact has to prove."""
    areas: Facts = field(default_factory=dict)
    """Without the municipality as a whole."""
    texts: frozenset[str] = frozenset()
    """What its places say, and its names."""
    years: frozenset[int] = frozenset()
    """Of the documents that speak of it."""
    first: date | None = None
    last: date | None = None
    sureness: float = 1.0
    """0 to 1: the mean confidence of what is said of it, less where the registry does not list it."""


class Profiles:
    """The profiles of a network's collaborations, each made when it is first asked for."""

    def __init__(self, network: Network) -> None:
        self.network = network
        """What it is about."""
        self._made: dict[str, Profile] = {}

    def __getitem__(self, forum: str) -> Profile:
        if forum not in self._made:
            self._made[forum] = _profile(self.network, forum, self._named(forum), self._wider)
        return self._made[forum]

    def words(self, forum: str, but: frozenset[str] = frozenset()) -> dict[str, str]:
        """What a collaboration is about by its texts, without those given and without names of others."""
        return self._without_names(self[forum].texts - but)

    @functools.cached_property
    def themes(self) -> Themes:
        """How telling words are among the network's collaborations."""
        forums = self.network.of_type(EntityType.COLLABORATION)
        return themes_of(self._without_names(_all_texts(self.network, forum)) for forum in forums)

    def _without_names(self, texts: Iterable[str]) -> dict[str, str]:
        return {stem: word for stem, word in words_of(texts).items() if stem not in self._names}

    def _named(self, forum: str) -> list[str]:
        """Target groups and areas in the names of a collaboration: they say whom and where it is for."""
        thing = self.network.things[forum]
        return [
            iri for name in (thing.name, *thing.other_names) for iri in self._people_and_places.within(name)
        ]

    def _wider(self, group: str) -> list[str]:
        """A target group and those whose names stand in its own: "Unga i riskzon" are "Unga"."""
        within = self._people_and_places.within(self.network.name(group))
        return [group, *(iri for iri in within if self.network.things[iri].type is EntityType.TARGET_GROUP)]

    @functools.cached_property
    def _people_and_places(self) -> Names:
        return Names.of(self.network, EntityType.TARGET_GROUP, EntityType.AREA)

    @functools.cached_property
    def _names(self) -> Words:
        """Words of the names of actors, places and target groups, which are parts of their own."""
        kinds = (EntityType.COLLABORATION, EntityType.MEASURE, EntityType.GRANT, EntityType.CASE)
        others = (thing for thing in self.network.things.values() if thing.type not in kinds)
        return words_of(name for thing in others for name in (thing.name, *thing.other_names))


def _profile(
    network: Network, forum: str, named: Iterable[str], wider: Callable[[str], Iterable[str]]
) -> Profile:
    claims, thing = network.about(forum), network.things[forum]
    members = [claim for claim in claims if _is(claim, Predicate.PARTICIPATES_IN) and claim.object == forum]
    own = [claim for claim in claims if claim.subject == forum]
    areas = [c for c in own if _is(c, Predicate.OPERATES_IN) and not _whole(network, c.object)]
    first, last = _validity(claims)
    return Profile(
        forum=forum,
        members=_facts((network.body(c.subject), c) for c in members if network.particular(c.subject)),
        collectives=_facts((c.subject, c) for c in members if not network.particular(c.subject)),
        targets=_of_type(network, EntityType.TARGET_GROUP, named)
        | _facts((group, c) for c in own if _is(c, Predicate.TARGETS) for group in wider(c.object)),
        areas=_of_type(network, EntityType.AREA, named) | _facts((claim.object, claim) for claim in areas),
        texts=_all_texts(network, thing),
        years=frozenset(_years(network, claims)),
        first=thing.valid_from or first,
        last=thing.valid_to or last,
        sureness=(1.0 if thing.known else UNLISTED) * _confidence(claims),
    )


def _of_type(network: Network, type: EntityType, named: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """What a name names needs no fact to prove it."""
    return {iri: () for iri in sorted(named) if network.things[iri].type == type and not _whole(network, iri)}


def _is(claim: Claim, predicate: Predicate) -> bool:
    return claim.predicate == predicate


def _whole(network: Network, area: str) -> bool:
    """The municipality itself is no area that two of its forums could be said to share."""
    thing = network.things.get(area)
    return thing is not None and slug(thing.name) == thing.municipality


def _facts(pairs: Iterable[tuple[str, Claim]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = defaultdict(set)
    for thing, claim in pairs:
        found[thing].add(claim.iri)
    return {thing: tuple(sorted(found[thing])) for thing in sorted(found)}


def _all_texts(network: Network, forum: Thing) -> frozenset[str]:
    return frozenset((*_texts(network.about(forum.iri)), forum.name, *forum.other_names)) - {""}


def _texts(claims: Iterable[Claim]) -> Iterable[str]:
    for claim in claims:
        for place in claim.places:
            yield place.text
            if place.attributes:
                yield from (str(value) for name in ABOUT for value in place.attributes.get(name, ()))


def _years(network: Network, claims: Iterable[Claim]) -> Iterable[int]:
    for claim in claims:
        for place in claim.places:
            source = network.sources.get(place.document)
            if source and source.year:
                yield source.year


def _validity(claims: tuple[Claim, ...]) -> tuple[date | None, date | None]:
    """From the first to the last day that its claims hold; open where one of them is."""
    starts, ends = [c.valid_from for c in claims], [c.valid_to for c in claims]
    first = min((day for day in starts if day), default=None)
    last = max((day for day in ends if day), default=None)
    return first if all(starts) else None, last if all(ends) else None


def _confidence(claims: tuple[Claim, ...]) -> float:
    return sum(claim.confidence for claim in claims) / len(claims) if claims else 1.0
