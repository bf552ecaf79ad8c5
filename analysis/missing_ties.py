"""Missing ties: two bodies that work with the same thing and have no tie, direct or through a collaboration."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations

import numpy as np

from analysis.bodies import exists, freshness, sureness, today
from analysis.finding import Finding, Kind, Part
from analysis.issues import Issues, issues_of
from analysis.meetings import Meetings, meetings
from analysis.network import Network, Thing
from model.vocabulary import EntityType

__all__ = ["Baseline", "baseline", "find_missing_ties", "gaps_on"]

CROWD = 40
"""An issue of more bodies than this is too common to say who of them should meet."""
EACH = 3
"""Findings in which one body is shown; a planner need not read the same name twenty times."""
SHOWN = 200


@dataclass(frozen=True, slots=True)
class Baseline:
    """How many gaps there are, beside how many a random network with the same seats would have."""

    gaps: int
    expected: float
    deviation: float

    @property
    def excess(self) -> float:
        """Standard deviations by which there are more gaps than expected; below 0 where there are fewer."""
        return (self.gaps - self.expected) / self.deviation if self.deviation else 0.0


def find_missing_ties(network: Network) -> Iterator[Finding]:
    """Pairs of bodies that share an issue and have no tie: the open triangle of Bodin, Guerrero et al. (2015).

    An issue is an area, a target group or a measure that both answer for (with joint measures: the coordination
    need A·D·Aᵀ of Cataldo et al. 2006); a tie is a seat in the same collaboration or a direct tie. Score: 1 - Π
    (1 - w) over the weights w of the shared issues (``Issues.weights``), times (1 + c) / 2, where c is the
    chance that two bodies with so many seats would meet in a random network (``baseline``), times how sure
    both names are. At most three findings for a body. Bodies that have ended, networks of one body, and issues
    of more than forty bodies give nothing.
    """
    who, issues = meetings(network), issues_of(network)
    day = today(network)
    gaps = gaps_on(issues, who)
    chances = {pair: _chance(who, *pair) for pair in gaps}
    whole = baseline(issues, who)
    ranked = sorted(
        (-_score(network, pair, shared, issues, chances[pair]), pair)
        for pair, shared in gaps.items()
        if all(_could_meet(network.things[body], day) for body in pair)
    )
    often: Counter[str] = Counter()
    for negative, pair in ranked[: SHOWN * EACH]:
        if all(often[body] < EACH for body in pair):
            often.update(pair)
            yield _finding(pair, gaps[pair], issues, -negative, chances[pair], whole)


def _could_meet(thing: Thing, day: date | None) -> bool:
    """Units meet through the board that they belong to, which documents seldom say."""
    return thing.type != EntityType.UNIT and exists(thing, day)


def gaps_on(issues: Issues, who: Meetings) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """The pairs of bodies that share an issue of at most forty bodies and have no tie → the issues they share."""
    return {pair: shared for pair, (shared, tied) in _pairs(issues, who).items() if not tied}


def baseline(issues: Issues, who: Meetings) -> Baseline:
    """The gaps on all issues, and what a random network with the same seats would have.

    Under random seating, every body with as many seats and every table with as many places as it has, two bodies
    with a and b seats share λ = a·b·Σ s(s - 1) / (E (E - 1)) tables on average, s being the places of a table
    and E all seats (bipartite configuration model, Newman, Strogatz & Watts 2001); they share none with the
    probability exp(-λ). Pairs count as independent. No pairs: no gaps, 0 expected.
    """
    pairs = _pairs(issues, who)
    alone = np.array([1 - _chance(who, *pair) for pair in pairs])
    gaps = sum(not tied for _, tied in pairs.values())
    return Baseline(gaps, float(alone.sum()), float(np.sqrt((alone * (1 - alone)).sum())))


def _pairs(issues: Issues, who: Meetings) -> Mapping[tuple[str, str], tuple[tuple[str, ...], bool]]:
    having: dict[str, list[str]] = defaultdict(list)
    for body, own in issues.of_body.items():
        for issue in own:
            having[issue].append(body)
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for issue in sorted(having):
        for pair in combinations(having[issue], 2) if len(having[issue]) <= CROWD else ():
            found[pair].append(issue)
    return {pair: (tuple(shared), _tied(who, *pair)) for pair, shared in sorted(found.items())}


def _tied(who: Meetings, one: str, other: str) -> bool:
    return not who.at(one).isdisjoint(who.at(other))


def _chance(who: Meetings, one: str, other: str) -> float:
    """The chance that two bodies would share a table under random seating."""
    return 1 - math.exp(-len(who.at(one)) * len(who.at(other)) * who.mixing)


def _score(
    network: Network, pair: tuple[str, str], shared: tuple[str, ...], issues: Issues, chance: float
) -> float:
    weights = issues.weights
    strength = 1 - math.prod(1 - 0.8 * weights[issue] for issue in shared)
    sure = math.prod(sureness(network.things[body]) for body in pair)
    proof = [{fact for issue in shared for fact in issues.of_body[body][issue]} for body in pair]
    fresh = min(freshness(network, body, own) for body, own in zip(pair, proof, strict=True))
    return round(strength * (1 + chance) / 2 * sure * fresh, 4)


def _finding(
    pair: tuple[str, str],
    shared: tuple[str, ...],
    issues: Issues,
    score: float,
    chance: float,
    whole: Baseline,
) -> Finding:
    proof = {fact for body in pair for issue in shared for fact in issues.of_body[body][issue]}
    return Finding(
        Kind.MISSING,
        "tie",
        pair,
        score=score,
        parts=(
            Part("issues", things=shared, facts=tuple(sorted(proof))),
            Part("meeting", round(chance, 4)),
            Part("gaps", texts=(f"{whole.gaps}", f"{whole.expected:.1f}", f"{whole.excess:+.1f}")),
        ),
        values={
            "issues": shared,
            "chance": f"{100 * chance:.0f} %",
            "gaps": whole.gaps,
            "expected": round(whole.expected, 1),
            "excess": round(whole.excess, 1),
        },
    )
