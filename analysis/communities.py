"""Groups of bodies that mostly meet each other, named by what their members share, and groups that never meet."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

import networkx as nx
import numpy as np
from scipy import sparse

from analysis.bodies import exists, today
from analysis.finding import Finding, Kind, Part
from analysis.issues import Issues, issues_of
from analysis.kept import kept
from analysis.labels import labelled
from analysis.meetings import Meetings, meetings
from analysis.network import Network

__all__ = ["communities", "find_communities", "find_strangers"]

SEED = 20150
LOUVAIN = 50_000
"""Ties up to which Louvain is used; label propagation is for larger networks."""
FEWEST = 3
"""Bodies that make a group."""
MOST = 150
"""More than these are no group that anybody could call together."""
MOSTLY = 0.5
"""Share of the members' seats at tables of their own from which they can be said to meet mostly each other."""
SHOWN = 25
"""Groups that are shown; the largest of those that hold together best."""
COMMON = 12
"""An issue of more groups than this does not tell which of them should meet."""


def find_communities(network: Network) -> Iterator[Finding]:
    """Groups that mostly sit with each other, named by the collaborations and issues that tell them apart.

    Score: half the share of the members' seats that are at tables where the group is in the majority, the rest
    by the number of members n, (n - 2) / n. A group is known by the collaboration that is most its
    own. Groups with less than half of their seats among themselves,
    and networks without a group of three to 150 that still exist, give nothing.
    """
    who = meetings(network)
    issues = issues_of(network)
    for group in _present(network)[:SHOWN]:
        tables, inside = _tables(who, group)
        if inside < MOSTLY:
            continue
        shared = tuple(table for table in tables if table in network.things)[:3]
        yield Finding(
            Kind.STRUCTURE,
            "community",
            shared[:1] or group[:1],
            score=round(0.5 * inside * (len(group) - 2) / len(group), 4),
            parts=(
                Part("members", things=group, facts=_seat_facts(who, group, shared)),
                Part("tables", round(inside, 4), things=shared),
                Part("issues", things=_issues(issues, who, group)),
            ),
            values={
                "members": group,
                "core": shared[:1] or group[:1],
                "count": len(group),
                "forums": shared,
                "issues": _issues(issues, who, group),
            },
            topic="community",
        )


def find_strangers(network: Network) -> Iterator[Finding]:
    """Two groups that work with the same issue and never sit at one table nor have a direct tie.

    One finding for each pair of groups. Score: 0.8 · (1 - Π (1 - w)) over the weights w of the issues that both
    have (see ``Issues.weights``), times n / (n + 2) of the smaller group's size n. Groups that have one meeting
    in common, or no issue, give nothing.
    """
    who = meetings(network)
    groups = _present(network)
    issues = issues_of(network)
    weights = issues.weights
    for (one, other), shared in sorted(_sharing(groups, issues).items()):
        if not _meet(who, groups[one], groups[other]):
            strength = 1 - math.prod(1 - weights[issue] for issue in shared)
            size = min(len(groups[one]), len(groups[other]))
            if strength > 0:
                yield _strangers(
                    groups[one], groups[other], shared, issues, 0.8 * strength * size / (size + 2)
                )


def communities(who: Meetings) -> list[tuple[str, ...]]:
    """Who mostly meets whom, as groups of bodies, the largest first; bodies that meet nobody are left out.

    Louvain (Blondel et al. 2008) on the ties weighted as by Newman, with a fixed seed and the bodies in the
    order of their addresses; where there are very many ties, labels that bodies and tables take from each other
    in turn (``analysis.labels``). An empty network gives no groups.
    """
    weighted = who.weighted if len(who.bodies) else sparse.csr_matrix((0, 0))
    if not weighted.nnz:
        return []
    if weighted.nnz <= 2 * LOUVAIN:
        found: Iterable[Iterable[int]] = nx.community.louvain_communities(
            nx.from_scipy_sparse_array(weighted), seed=SEED
        )
    else:
        found = labelled(who.matrix)
    groups = [
        tuple(who.bodies[node] for node in sorted(group)) for group in map(set, found) if len(group) > 1
    ]
    return sorted(groups, key=lambda group: (-len(group), group))


@kept
def _present(network: Network) -> list[tuple[str, ...]]:
    """The groups without the bodies that have ended, where enough are left and not too many."""
    day = today(network)
    left = (
        tuple(body for body in group if exists(network.things[body], day))
        for group in communities(meetings(network))
    )
    return [group for group in left if FEWEST <= len(group) <= MOST]


def _tables(who: Meetings, group: tuple[str, ...]) -> tuple[list[str], float]:
    """The tables at which the group sits, those first that are most its own; the share of seats at its own."""
    rows = [who.rows[body] for body in group]
    own = np.asarray(who.matrix[rows].sum(axis=0)).ravel()
    size = np.asarray(who.matrix.sum(axis=0)).ravel()
    at = np.flatnonzero(own)
    order = sorted(at, key=lambda t: (-(own[t] ** 2) / size[t], t))
    majority = own[at] * 2 > size[at]
    return [who.tables[t] for t in order if own[t] > 1], float(own[at][majority].sum() / own[at].sum())


def _seat_facts(who: Meetings, group: tuple[str, ...], tables: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted({f for table in tables for body in group for f in who.facts(body, table)}))


def _issues(issues: Issues, who: Meetings, group: tuple[str, ...]) -> tuple[str, ...]:
    """The issues that most of the group's tables and members have, at least two of them; at most three issues."""
    often: dict[str, int] = defaultdict(int)
    tables = {who.tables[t] for body in group for t in who.row(who.rows[body])}
    for having in [
        *(issues.of_thing.get(t, {}) for t in tables),
        *(issues.of_body.get(b, {}) for b in group),
    ]:
        for issue in having:
            often[issue] += 1
    several = (issue for issue in often if often[issue] > 1)
    return tuple(sorted(several, key=lambda issue: (-often[issue], issue))[:3])


def _sharing(groups: list[tuple[str, ...]], issues: Issues) -> Mapping[tuple[int, int], tuple[str, ...]]:
    having: dict[str, list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        for issue in sorted({issue for body in group for issue in issues.of_body.get(body, ())}):
            having[issue].append(number)
    pairs: dict[tuple[int, int], list[str]] = defaultdict(list)
    for issue in sorted(having):
        for pair in combinations(having[issue], 2) if len(having[issue]) <= COMMON else ():
            pairs[pair].append(issue)
    return {pair: tuple(shared) for pair, shared in pairs.items()}


def _meet(who: Meetings, one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    sums = [
        np.asarray(who.matrix[[who.rows[body] for body in group]].sum(axis=0)).ravel()
        for group in (one, other)
    ]
    return bool((sums[0] * sums[1]).any())


def _strangers(
    one: tuple[str, ...], other: tuple[str, ...], shared: tuple[str, ...], issues: Issues, score: float
) -> Finding:
    proof = {f for b in (*one, *other) for issue in shared for f in issues.of_body.get(b, {}).get(issue, ())}
    return Finding(
        Kind.STRUCTURE,
        "strangers",
        (one[0], other[0]),
        score=round(score, 4),
        parts=(
            Part("group", things=one),
            Part("group", things=other),
            Part("issues", things=shared, facts=tuple(sorted(proof))),
        ),
        values={"one": one, "other": other, "issues": shared},
        topic="groups",
    )
