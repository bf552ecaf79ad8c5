"""Missing members: bodies that work where and for whom a collaboration does, and are not in it."""

from __future__ import annotations

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from analysis.bodies import Seats, exists, freshness, seats, sureness, today
from analysis.finding import Finding, Kind, Part
from analysis.issues import Issues, issues_of
from analysis.kept import kept
from analysis.kin import kin_of
from analysis.lookalikes import lookalikes
from analysis.network import Network, Thing
from model.vocabulary import EntityType

__all__ = ["find_missing_members", "missing_members", "percent"]

EACH = 3
"""Findings for one collaboration, and for one body."""
CROWD = 60
"""What more bodies than this have does not tell who is missing."""
NOBODY: frozenset[str] = frozenset()
LIKELY = 3000
"""So many of the strongest are looked at more closely."""


@dataclass(frozen=True, slots=True)
class _Gap:
    body: str
    forum: str
    shared: tuple[str, ...]
    """Issues that both have, without that the body has them from this collaboration."""
    strength: float
    """1 - Π (1 - w) over the weights of what is shared, times how sure both names are."""


def find_missing_members(network: Network) -> Iterator[Finding]:
    """Bodies that share areas or target groups with a collaboration whose members they are not.

    What a body works with is what its own measures, applications and statements say; what other collaborations
    in which it sits tell besides counts half, and nothing by itself. An issue of n bodies weighs 1 / log2(1 + n).
    Score: 0.9 · (1 - Π (1 - w)) over the weights w of what is shared, times 0.4 + 0.6 · l, where l is the share
    of all pairs without a seat that look less like members (``analysis.lookalikes``), times how sure both names
    are and how recent what ties the two to what they share. At most three findings for a collaboration and for a
    body. Collaborations without an area or target group, or two together, of at most sixty bodies, bodies that
    have ended, and those whose kin by name
    (``analysis.kin``) is a member, give nothing.
    """
    yield from missing_members(network)


@kept
def missing_members(network: Network) -> tuple[Finding, ...]:
    """The findings of ``find_missing_members``."""
    return tuple(_strongest(network, seats(network), issues_of(network)))


def _strongest(network: Network, table: Seats, issues: Issues) -> Iterator[Finding]:
    likely = heapq.nsmallest(
        LIKELY, _gaps(network, table, issues), key=lambda gap: (-gap.strength, gap.forum, gap.body)
    )
    like = lookalikes(network).likeness([(gap.body, gap.forum) for gap in likely])
    scores = {gap: _score(network, issues, gap, like[gap.body, gap.forum]) for gap in likely}
    often: Counter[str] = Counter()
    for gap in sorted(likely, key=lambda gap: (-scores[gap], gap.forum, gap.body)):
        if often[gap.body] < EACH and often[gap.forum] < EACH:
            often.update((gap.body, gap.forum))
            yield _finding(table, issues, gap, like[gap.body, gap.forum], scores[gap])


def percent(share: float) -> str:
    """A share that is never said to be all: 100 % of a sample is 99 % of the rest."""
    return f"{min(99, int(100 * share))}\u00a0%"


def _gaps(network: Network, table: Seats, issues: Issues) -> Iterator[_Gap]:
    having, kin = _having(table, issues), kin_of(network)
    weights = {issue: 1 / math.log2(1 + len(bodies)) for issue, bodies in having.items()}
    both: dict[tuple[str, str], frozenset[str]] = {}
    day = today(network)
    could = {body: _could_join(network.things[body], day) for bodies in having.values() for body in bodies}
    for forum, members in table.of_forum.items():
        about = [issue for issue in issues.of_thing.get(forum, ()) if issue in having]
        for body in sorted(_telling(about, having, both) - members.keys()):
            if could[body] and kin.get(body, NOBODY).isdisjoint(members):
                shared = tuple(issue for issue in about if body in having[issue])
                if not any(having[issue][body] for issue in shared):
                    continue
                weigh = (weights[issue] * (1.0 if having[issue][body] else 0.5) for issue in shared)
                strength = 1 - math.prod(1 - weight for weight in weigh)
                sure = sureness(network.things[body]) * sureness(network.things[forum])
                yield _Gap(body, forum, shared, strength * sure)


def _telling(
    about: Sequence[str],
    having: Mapping[str, Mapping[str, bool]],
    both: dict[tuple[str, str], frozenset[str]],
) -> set[str]:
    """The bodies that have one of the issues, or two of them, that few others have."""
    found: set[str] = set()
    for number, issue in enumerate(about):
        if len(having[issue]) <= CROWD:
            found.update(having[issue])
        for other in about[number + 1 :] if len(having[issue]) > CROWD else ():
            if min(len(having[issue]), len(having[other])) > 10 * CROWD:
                continue
            if (issue, other) not in both:
                both[issue, other] = frozenset(having[issue].keys() & having[other].keys())
            if len(both[issue, other]) <= CROWD:
                found.update(both[issue, other])
    return found


def _peers(table: Seats, gap: _Gap) -> tuple[str, ...]:
    """Members of the collaboration whom the body meets elsewhere."""
    own = table.of_body.get(gap.body, frozenset())
    return tuple(member for member in table.of_forum[gap.forum] if not own.isdisjoint(table.of_body[member]))


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


def _could_join(thing: Thing, day: date | None) -> bool:
    """Whether it is still there; units sit for the board that they belong to, so that they are not missing."""
    return thing.type != EntityType.UNIT and exists(thing, day)


def _score(network: Network, issues: Issues, gap: _Gap, like: float) -> float:
    own = {fact for issue in gap.shared for fact in issues.of_body.get(gap.body, {}).get(issue, ())}
    fresh = freshness(network, gap.body, own) * freshness(network, gap.forum)
    return round(0.9 * gap.strength * (0.4 + 0.6 * like) * fresh, 4)


def _finding(table: Seats, issues: Issues, gap: _Gap, like: float, score: float) -> Finding:
    own = issues.of_body.get(gap.body, {})
    proof = {f for issue in gap.shared for f in (*own.get(issue, ()), *issues.of_thing[gap.forum][issue])}
    through = tuple(sorted(_through(table, issues, gap)))
    peers = _peers(table, gap)
    met = {f for peer in peers for f in _met(table, gap.body, peer)}
    return Finding(
        Kind.MISSING,
        "member",
        (gap.body, gap.forum),
        score=score,
        parts=(
            Part("issues", things=gap.shared, facts=tuple(sorted(proof))),
            Part("through", things=through),
            Part("peers", things=peers, facts=tuple(sorted(met))),
            Part("likeness", round(like, 4)),
        ),
        values={
            "issues": gap.shared,
            "measures": tuple(sorted(_sources(issues, gap))),
            "through": through,
            "peers": peers,
            "likeness": percent(like),
        },
    )


def _met(table: Seats, body: str, peer: str) -> Iterator[str]:
    """The facts by which two bodies sit together somewhere."""
    for forum in table.of_body.get(body, frozenset()) & table.of_body.get(peer, frozenset()):
        yield from (*table.of_forum[forum][body], *table.of_forum[forum][peer])


def _sources(issues: Issues, gap: _Gap) -> set[str]:
    """The measures and applications of the body's own that are about what is shared."""
    proof = {fact for issue in gap.shared for fact in issues.of_body.get(gap.body, {}).get(issue, ())}
    return {
        thing
        for thing in issues.answered.get(gap.body, ())
        if any(issue in gap.shared for issue in issues.of_thing.get(thing, ())) and proof
    }


def _through(table: Seats, issues: Issues, gap: _Gap) -> Iterator[str]:
    """The other collaborations that tie the body to what is shared."""
    for forum in table.of_body.get(gap.body, ()):
        if set(issues.of_thing.get(forum, {})) & set(gap.shared):
            yield forum
