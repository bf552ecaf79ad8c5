"""Bodies that look like the members of a collaboration and are not in it: an expectation, and no reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import numpy as np

from analysis.bodies import exists, freshness, seats, sureness, today
from analysis.coverage import includes
from analysis.finding import Finding, Kind, Part
from analysis.issues import issues_of
from analysis.kin import kin_of
from analysis.lookalikes import Lookalikes, lookalikes
from analysis.missing_members import missing_members, percent
from analysis.network import Network
from model.vocabulary import EntityType

__all__ = ["find_lookalikes"]

FORUMS = 300
"""The collaborations with the most members are looked at, if they have no more than ``LARGEST``."""
LARGEST = 100
FEWEST = 5
"""Members from which a collaboration has a profile that others can be like."""
NEAREST = 10
"""For each collaboration so many bodies are looked at that share the most tables with its members."""
EACH = 1
TYPICAL = 0.95
"""A pair is expected when it looks more like a seat than this share of all pairs without one."""


def find_lookalikes(network: Network) -> Iterator[Finding]:
    """Bodies that look more like members of a collaboration than nearly all that are not in it.

    Score: 0.25 · the likeness (``Lookalikes.likeness``, above 0.95), times how sure both names are and how recent
    what is said of the collaboration. At most one finding for a collaboration and for a body. The findings
    explain no need, and leave out whom ``missing_members`` finds with a reason. Collaborations of fewer than
    five bodies, bodies that have ended, and pairs whose target groups and areas are known and have nothing in
    common, give nothing.
    """
    known = lookalikes(network)
    pairs = [pair for pair in _near(network, known) if _could_join(network, *pair)]
    like = known.likeness(pairs)
    reasoned = {finding.subjects for finding in missing_members(network)}
    likely = [pair for pair in pairs if like[pair] > TYPICAL and pair not in reasoned]
    scores = {pair: _score(network, pair, like[pair]) for pair in likely}
    often: Counter[str] = Counter()
    for pair in sorted(scores, key=lambda pair: (-scores[pair], pair)):
        if all(often[each] < EACH for each in pair):
            often.update(pair)
            yield _finding(network, pair, like[pair], scores[pair])


def _near(network: Network, known: Lookalikes) -> Iterator[tuple[str, str]]:
    """For each collaboration the bodies that sit most with its members elsewhere."""
    members = seats(network).of_forum
    sized = [f for f in members if FEWEST <= len(members[f]) <= LARGEST and f in known.forums]
    names = list(known.bodies)
    for forum in sorted(sized, key=lambda f: (-len(members[f]), f))[:FORUMS]:
        column = known.seats[:, [known.forums[forum]]]
        together = np.asarray((known.seats @ (known.seats.T @ column)).todense()).ravel()
        together[column.nonzero()[0]] = 0
        for row in np.argsort(-together, kind="stable")[:NEAREST]:
            if together[row]:
                yield names[row], forum


def _could_join(network: Network, body: str, forum: str) -> bool:
    """Whether it is still there, no unit, and has no kin by name among the members."""
    thing = network.things[body]
    kin = kin_of(network).get(body, frozenset())
    there = thing.type != EntityType.UNIT and exists(thing, today(network))
    return there and kin.isdisjoint(seats(network).of_forum[forum]) and not _apart(network, body, forum)


def _apart(network: Network, body: str, forum: str) -> bool:
    """Whether both are known to work with something, and with nothing that includes what the other does."""
    issues = issues_of(network)
    own, told = issues.of_body.get(body, {}), issues.of_thing.get(forum, {})
    groups = [[i for i in each if network.things[i].type != EntityType.MEASURE] for each in (own, told)]
    names = [[network.name(issue) for issue in each] for each in groups]
    return all(names) and not any(includes(a, b) or includes(b, a) for a in names[0] for b in names[1])


def _score(network: Network, pair: tuple[str, str], like: float) -> float:
    body, forum = pair
    sure = sureness(network.things[body]) * sureness(network.things[forum])
    return round(0.25 * like * sure * freshness(network, forum), 4)


def _finding(network: Network, pair: tuple[str, str], like: float, score: float) -> Finding:
    body, forum = pair
    table = seats(network)
    peers = [m for m in table.of_forum[forum] if table.of_body[m] & table.of_body.get(body, frozenset())]
    shared = {f for peer in peers for f in table.of_body[peer] & table.of_body[body]}
    proof = {fact for other in shared for fact in table.of_forum[other][body]}
    return Finding(
        Kind.MISSING,
        "lookalike",
        pair,
        score=score,
        parts=(
            Part("likeness", round(like, 4)),
            Part("peers", things=tuple(peers), facts=tuple(sorted(proof))),
            Part("through", things=tuple(sorted(shared))),
        ),
        values={
            "peers": tuple(peers),
            "forums": tuple(sorted(shared)),
            "likeness": percent(like),
        },
    )
