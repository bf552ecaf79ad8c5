"""Missing members: bodies that work where and for whom a collaboration does, and are not in it."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from analysis.bodies import Seats, exists, seats, sureness, today
from analysis.finding import Finding, Kind, Part
from analysis.issues import Issues, issues_of
from analysis.network import Network
from model.vocabulary import EntityType

__all__ = ["find_missing_members"]

EACH = 3
"""Findings for one collaboration, and for one body."""
CROWD = 400
"""An area or target group of more bodies than this does not tell who is missing."""
SHOWN = 300


@dataclass(frozen=True, slots=True)
class _Gap:
    body: str
    forum: str
    shared: tuple[str, ...]
    """Issues that both have, without that the body has them from this collaboration."""
    strength: float
    peers: tuple[str, ...]
    """Members of it whom the body meets elsewhere."""


def find_missing_members(network: Network) -> Iterator[Finding]:
    """Bodies that share areas or target groups with a collaboration whose members they are not.

    What a body works with is what its own measures, applications and statements say, or other collaborations in
    which it sits, which count half. Score: 0.9 · (1 - Π (1 - w)) over the weights w of what is shared, times
    0.7 + 0.3 · p, where p is the share of the members that the body meets elsewhere, times how sure both names
    are. At most three findings for a collaboration and for a body. Collaborations without area and target group,
    and bodies that have ended, give nothing.
    """
    table, issues = seats(network), issues_of(network)
    ranked = sorted(
        ((_score(network, gap), gap) for gap in _gaps(network, table, issues)),
        key=lambda found: (-found[0], found[1].forum, found[1].body),
    )
    often: Counter[str] = Counter()
    for score, gap in ranked[: SHOWN * EACH]:
        if often[gap.body] < EACH and often[gap.forum] < EACH:
            often.update((gap.body, gap.forum))
            yield _finding(table, issues, gap, score)


def _gaps(network: Network, table: Seats, issues: Issues) -> Iterator[_Gap]:
    having = _having(table, issues)
    weights = {issue: 1 / math.log2(1 + len(bodies)) for issue, bodies in having.items()}
    day = today(network)
    for forum, members in table.of_forum.items():
        found: dict[str, dict[str, float]] = defaultdict(dict)
        for issue in issues.of_thing.get(forum, {}):
            for body, own in having.get(issue, {}).items() if len(having.get(issue, {})) <= CROWD else ():
                if body not in members and _could_join(network, body) and exists(network.things[body], day):
                    found[body][issue] = weights[issue] * (1.0 if own else 0.5)
        for body, shared in found.items():
            peers = tuple(
                sorted(m for m in members if table.of_body.get(body, frozenset()) & table.of_body[m])
            )
            strength = 1 - math.prod(1 - weight for weight in shared.values())
            yield _Gap(body, forum, tuple(sorted(shared)), strength, peers)


def _having(table: Seats, issues: Issues) -> Mapping[str, Mapping[str, bool]]:
    """Issue → body → whether it has it by itself, and not only through collaborations."""
    found: dict[str, dict[str, bool]] = defaultdict(dict)
    for body, own in issues.of_body.items():
        for issue in own:
            found[issue][body] = True
    for forum, members in table.of_forum.items():
        for issue in issues.of_thing.get(forum, {}):
            for body in members:
                found[issue].setdefault(body, False)
    return found


def _could_join(network: Network, body: str) -> bool:
    """Units sit for the board that they belong to, so that they are not missing themselves."""
    return network.things[body].type != EntityType.UNIT


def _score(network: Network, gap: _Gap) -> float:
    sure = sureness(network.things[gap.body]) * sureness(network.things[gap.forum])
    near = len(gap.peers) / (len(gap.peers) + 2)
    return round(0.9 * gap.strength * (0.7 + 0.3 * near) * sure, 4)


def _finding(table: Seats, issues: Issues, gap: _Gap, score: float) -> Finding:
    own = issues.of_body.get(gap.body, {})
    proof = {f for issue in gap.shared for f in (*own.get(issue, ()), *issues.of_thing[gap.forum][issue])}
    through = tuple(sorted(_through(table, issues, gap)))
    met = {
        f
        for peer in gap.peers
        for other in table.of_body[gap.body]
        for f in table.of_forum[other].get(peer, ())
    }
    return Finding(
        Kind.MISSING,
        "member" if gap.peers else "member-alone",
        (gap.body, gap.forum),
        score=score,
        parts=(
            Part("issues", things=gap.shared, facts=tuple(sorted(proof))),
            Part("through", things=through),
            Part("peers", things=gap.peers, facts=tuple(sorted(met))),
        ),
        values={"issues": gap.shared, "peers": gap.peers or "–", "members": tuple(table.of_forum[gap.forum])},
    )


def _through(table: Seats, issues: Issues, gap: _Gap) -> Iterator[str]:
    """The other collaborations that tie the body to what is shared."""
    for forum in table.of_body.get(gap.body, ()):
        if set(issues.of_thing.get(forum, {})) & set(gap.shared):
            yield forum
