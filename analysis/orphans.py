"""What nobody holds: measures without owner, status or follow-up, collaborations that nobody convenes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from analysis.bodies import exists, facts, seats, sureness, today, year_of
from analysis.finding import Finding, Kind, Part
from analysis.network import Claim, Network
from analysis.titles import same_titles
from model.vocabulary import EntityType, Predicate, Role

__all__ = ["find_unheld_collaborations", "find_unheld_measures"]

HOLDERS = frozenset((Role.CONVENER, Role.COORDINATOR, Role.OWNER))
SHOWN = 300
"""Collaborations that are shown, the largest first."""
FEWEST_MEMBERS = 4
"""Of fewer bodies than this one need not ask who calls them together."""


def find_unheld_measures(network: Network) -> Iterator[Finding]:
    """Measures without owner, by their theme; those with one but without status, or without any later sign, by owner.

    What stands of a measure under nearly the same title counts as said of it. Score: n / (n + 4) of the number
    of measures, times 0.75 (owner), 0.6 (status) or 0.7 (follow-up). No measures, no findings.
    """
    about = _Known(network)
    yield from about.findings()


class _Known:
    """What is said of each measure, and of those with a like title."""

    def __init__(self, network: Network) -> None:
        self.network = network
        said: dict[str, list[Claim]] = defaultdict(list)
        for claim in network.claims:
            for end in (claim.subject, claim.object) if claim.predicate != Predicate.PARTICIPATES_IN else ():
                thing = network.things.get(end)
                if thing is not None and thing.type == EntityType.MEASURE:
                    said[end].append(claim)
        self.said: Mapping[str, list[Claim]] = said
        self.groups = same_titles({measure: network.name(measure) for measure in said})

    def findings(self) -> Iterator[Finding]:
        """One for each theme or owner and each thing that is lacking."""
        lacking: dict[tuple[str, str], list[str]] = defaultdict(list)
        for group in sorted(set(self.groups.values())):
            for what in self._lacks(group):
                lacking[what].append(group[0])
        for (case, key), measures in sorted(lacking.items()):
            yield self._finding(case, key, tuple(measures))

    def _lacks(self, group: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        claims = [claim for measure in group for claim in self.said[measure] if claim.asserted]
        has = {claim.predicate for claim in claims}
        owners = self._owners(claims)
        if not owners:
            yield "no-owner", self._theme(claims)
        elif Predicate.HAS_STATUS not in has and Predicate.REPORTS_TO not in has:
            yield "no-status", owners[0]
        elif Predicate.REPORTS_TO not in has and self._old(claims):
            yield "no-follow-up", owners[0]

    def _owners(self, claims: list[Claim]) -> list[str]:
        """Who is responsible, first those who are somebody in particular and still there."""
        network, day = self.network, today(self.network)
        owners = {network.body(c.subject) for c in claims if c.predicate == Predicate.RESPONSIBLE_FOR}
        gone = {o: not (network.particular(o) and exists(network.things[o], day)) for o in owners}
        return sorted(owners, key=lambda owner: (gone[owner], owner))

    def _theme(self, claims: list[Claim]) -> str:
        chapters = sorted({c.object for c in claims if c.predicate == Predicate.IN_CHAPTER})
        return chapters[0] if chapters else ""

    def _old(self, claims: list[Claim]) -> bool:
        """Whether documents were read that are later than all that speak of it."""
        last = max((year_of(claim, self.network) or 0 for claim in claims), default=0)
        return any((source.year or 0) > last for source in self.network.sources.values())

    def _finding(self, case: str, key: str, measures: tuple[str, ...]) -> Finding:
        weight = {"no-owner": 0.75, "no-status": 0.6, "no-follow-up": 0.7}[case]
        claims = [claim for measure in measures for claim in self.said[measure]]
        years = sorted({year for claim in claims if (year := year_of(claim, self.network))})
        by_owner = case != "no-owner"
        return Finding(
            Kind.ORPHAN,
            case if key else f"{case}-no-theme",
            (key,) if by_owner else (),
            score=round(weight * len(measures) / (len(measures) + 4), 4),
            parts=(Part("measures", things=measures, facts=facts(claims)),),
            values={
                "count": len(measures),
                "measures": measures,
                "theme": key,
                "year": str(years[-1]) if years else "",
            },
            topic="" if by_owner else key,
        )


def find_unheld_collaborations(network: Network) -> Iterator[Finding]:
    """Collaborations of several bodies in which no document names a convener, coordinator or owner.

    Score: 0.7 · n / (n + 6) of the number of bodies, times how sure the name is. Fewer than four bodies, or a
    network without collaborations, give nothing.
    """
    held = {c.object for c in network.of(Predicate.PARTICIPATES_IN) if c.roles & HOLDERS}
    forums = seats(network).of_forum
    for forum in sorted(forums.keys() - held, key=lambda each: (-len(forums[each]), each))[:SHOWN]:
        members = forums[forum]
        if len(members) >= FEWEST_MEMBERS and forum in network.things:
            proof = {fact for each in members.values() for fact in each}
            weight = 0.7 * sureness(network.things[forum])
            yield Finding(
                Kind.ORPHAN,
                "no-convener",
                (forum,),
                score=round(weight * len(members) / (len(members) + 6), 4),
                parts=(Part("members", things=tuple(members), facts=tuple(sorted(proof))),),
                values={"count": len(members), "members": tuple(members)},
            )
