"""Uncovered ground: areas, target groups and themes that a document says need something and no collaboration serves."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from analysis.bodies import seats, year_of
from analysis.coverage import coverage, includes
from analysis.finding import Finding, Kind, Part
from analysis.heirs import heirs
from analysis.issues import issues_of, named_in, names_of, whole_city
from analysis.network import Claim, Network
from analysis.titles import same_titles
from model.vocabulary import EntityType, Predicate

__all__ = ["Need", "find_uncovered", "needs"]

TOLD = frozenset(
    (
        Predicate.TARGETS,
        Predicate.OPERATES_IN,
        Predicate.IN_CHAPTER,
        Predicate.RESPONSIBLE_FOR,
        Predicate.APPLIED_FOR,
    )
)
"""Relations that say what is needed, for whom, where and by whose work."""
_WORDS = tomllib.loads((Path(__file__).parent / "words" / "names.toml").read_text(encoding="utf-8"))
STAFF = frozenset(_WORDS["staff"])


@dataclass(frozen=True, slots=True)
class Need:
    """What a document says that something is to be done about, and for whom and where."""

    thing: str
    """The measure or application that says so, or the collaboration that is only proposed."""
    areas: tuple[str, ...]
    groups: tuple[str, ...]
    themes: tuple[str, ...]
    bodies: tuple[str, ...]
    """Who answers today for it or has applied."""
    facts: tuple[str, ...]
    year: int


def needs(network: Network) -> list[Need]:
    """The needs that documents state: measures, applications, and what is proposed and not yet there.

    Each has the areas and target groups that it names, and the chapter it stands in; what names neither area
    nor target group is left out. A network without such statements gives none.
    """
    named = issues_of(network).of_thing
    said: dict[str, list[Claim]] = defaultdict(list)
    for claim in network.claims:
        for end in (claim.subject, claim.object) if claim.predicate in TOLD else ():
            if _states_need(network, end) or (not claim.asserted and end == claim.subject):
                said[end].append(claim)
    found: list[Need] = []
    for things in sorted(set(same_titles({thing: network.name(thing) for thing in said}).values())):
        claims = [claim for thing in things for claim in said[thing]]
        issues = {key: proof for thing in things for key, proof in named.get(thing, {}).items()}
        if network.things[things[0]].type == EntityType.GRANT:
            found.extend(_need(network, things[0], claims, own) for own in _by_activity(network, claims))
        elif issues or _proposed(network, claims):
            found.append(_need(network, things[0], claims, {**issues, **_proposed(network, claims)}))
    return found


def _by_activity(network: Network, claims: Iterable[Claim]) -> Iterator[Mapping[str, tuple[str, ...]]]:
    """What each activity of an application names; two of its activities have nothing to do with each other."""
    for claim in claims:
        for activity in sorted(
            {str(a) for place in claim.places for a in place.attributes.get("activity", ())}
        ):
            issues = named_in(activity, names_of(network))
            if issues:
                yield dict.fromkeys(issues, (claim.iri,))


def _states_need(network: Network, iri: str) -> bool:
    thing = network.things.get(iri)
    return thing is not None and thing.type in (EntityType.MEASURE, EntityType.GRANT)


def _proposed(network: Network, claims: Iterable[Claim]) -> Mapping[str, tuple[str, ...]]:
    wanted = (Predicate.TARGETS, Predicate.OPERATES_IN)
    return {
        claim.object: (claim.iri,)
        for claim in claims
        if claim.predicate in wanted and not claim.asserted and not whole_city(network, claim.object)
    }


def _need(network: Network, thing: str, claims: list[Claim], issues: Mapping[str, tuple[str, ...]]) -> Need:
    owners = (Predicate.RESPONSIBLE_FOR, Predicate.APPLIED_FOR)
    named = {i for i in issues if network.things[i].type == EntityType.TARGET_GROUP}
    groups = tuple(sorted(group for group in named if not _is_staff(network.name(group))))
    bodies = {network.body(c.subject) for c in claims if c.predicate in owners}
    return Need(
        thing=thing,
        areas=tuple(sorted(set(issues) - named)),
        groups=groups,
        themes=tuple(sorted({c.object for c in claims if c.predicate == Predicate.IN_CHAPTER})),
        bodies=tuple(sorted({heir for body in bodies for heir in heirs(network, body)})),
        facts=tuple(sorted({fact for proof in issues.values() for fact in proof})),
        year=max((year_of(claim, network) or 0 for claim in claims), default=0),
    )


def _is_staff(group: str) -> bool:
    """Whether those of a group do the city's work, so that nobody asks for a collaboration for them."""
    return group.casefold().split()[0] in STAFF


def find_uncovered(network: Network) -> Iterator[Finding]:
    """Target groups, areas, pairs of both, and target groups within a theme, that are needed and not served.

    Score: n / (n + 1) of the number n of needs, times 0.9 (a group or area that nothing serves), 0.8 (both are
    served, but not together), 0.7 (only parts of the group are served), 0.6 (served only within a wider group)
    or 0.55 (within a theme, by none in which those who answer for the theme take part), less a tenth for every
    five years since the latest need. No needs, or no collaborations at all, give nothing.
    """
    stated = needs(network)
    ground = _Ground(network)
    if ground.served:
        yield from _groups(network, stated, ground)
        yield from _areas(network, stated, ground)
        yield from _cells(stated, ground)
        yield from _themes(stated, ground)


class _Ground:
    """What is served, asked for one area, target group or pair."""

    def __init__(self, network: Network) -> None:
        self.network = network
        self.cells = coverage(network)
        self.served = tuple(sorted({group for _, group in self.cells if group}))
        self.areas = frozenset(area for area, _ in self.cells if area)
        self.latest = max((source.year or 0 for source in network.sources.values()), default=0)
        self.forums = seats(network).of_forum

    def same(self, group: str) -> tuple[str, ...]:
        """The target groups that are served and are all of a group."""
        name = self.network.name
        return tuple(
            s for s in self.served if includes(name(s), name(group)) and includes(name(group), name(s))
        )

    def wider(self, group: str) -> tuple[str, ...]:
        """The target groups that are served and include a group."""
        return tuple(s for s in self.served if includes(self.network.name(s), self.network.name(group)))

    def narrower(self, group: str) -> tuple[str, ...]:
        """The target groups that are served and are a part of a group."""
        return tuple(s for s in self.served if includes(self.network.name(group), self.network.name(s)))

    def for_groups(self, groups: Iterable[str]) -> tuple[str, ...]:
        """The collaborations for any of some target groups."""
        wanted = set(groups)
        return tuple(
            sorted({c for (_, g), cell in self.cells.items() if g in wanted for c in cell.collaborations})
        )

    def finding(
        self, case: str, subjects: tuple[str, ...], of: list[Need], weight: float, **more: object
    ) -> Finding:
        """A finding on some needs."""
        year = max(need.year for need in of)
        age = max(0, self.latest - year) if year else 0
        things = tuple(sorted({need.thing for need in of}))
        bodies = tuple(sorted({body for need in of for body in need.bodies}))
        near = more.get("near", ())
        assert isinstance(near, tuple)
        return Finding(
            Kind.UNCOVERED,
            case,
            subjects,
            score=round(max(0.05, weight * len(things) / (len(things) + 1) * (1 - age / 50)), 4),
            parts=(
                Part(
                    "needs", things=things, facts=tuple(sorted({fact for need in of for fact in need.facts}))
                ),
                Part("responsible", things=bodies),
                Part("near", things=near),
            ),
            values={
                "count": len(things),
                "measures": things,
                "bodies": bodies,
                "near": near,
                "year": str(year or ""),
                "theme": str(more.get("theme", "")),
            },
            topic=str(more.get("theme", "")),
        )


def _groups(network: Network, stated: list[Need], ground: _Ground) -> Iterator[Finding]:
    for group, of in _by(stated, lambda need: need.groups):
        if not ground.same(group):
            wider, narrower = ground.wider(group), ground.narrower(group)
            case, weight = (
                ("group-within", 0.6) if wider else ("group-part", 0.7) if narrower else ("group", 0.9)
            )
            yield ground.finding(case, (group,), of, weight, near=ground.for_groups(wider or narrower))


def _areas(network: Network, stated: list[Need], ground: _Ground) -> Iterator[Finding]:
    for area, of in _by(stated, lambda need: need.areas):
        if area not in ground.areas:
            yield ground.finding("area", (area,), of, 0.9)


def _cells(stated: list[Need], ground: _Ground) -> Iterator[Finding]:
    pairs = _by(stated, lambda need: tuple(f"{a}\x1f{g}" for a in need.areas for g in need.groups))
    for pair, of in pairs:
        area, group = pair.split("\x1f")
        wider = ground.wider(group)
        if area in ground.areas and wider and not any((area, g) in ground.cells for g in wider):
            yield ground.finding("cell", (area, group), of, 0.8, near=ground.for_groups(wider))


def _themes(stated: list[Need], ground: _Ground) -> Iterator[Finding]:
    pairs = _by(stated, lambda need: tuple(f"{t}\x1f{g}" for t in need.themes for g in need.groups))
    for pair, of in pairs:
        theme, group = pair.split("\x1f")
        forums = ground.for_groups(ground.wider(group))
        bodies = {body for need in of for body in need.bodies}
        if forums and bodies and not any(bodies & ground.forums.get(forum, {}).keys() for forum in forums):
            yield ground.finding("theme", (group,), of, 0.55, near=forums, theme=theme)


def _by(stated: list[Need], keys: Callable[[Need], tuple[str, ...]]) -> list[tuple[str, list[Need]]]:
    found: dict[str, list[Need]] = defaultdict(list)
    for need in stated:
        for key in keys(need):
            found[key].append(need)
    return sorted(found.items())
