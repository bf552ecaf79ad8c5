"""The shape of the network: who ties it together, and what hangs on a thread."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from analysis.bodies import exists, sureness, today
from analysis.centrality import betweenness, constraint
from analysis.cuts import Cut, cuts
from analysis.finding import Finding, Kind, Part
from analysis.kin import kin_of
from analysis.meetings import Meetings, meetings
from analysis.network import Network
from model.vocabulary import EntityType, Predicate, Role

__all__ = ["find_brokers", "find_fragile"]

BROKERS = 10
"""How many of those that most ways lead through are shown."""
PIVOTS = 96
"""Starting points of the sampled betweenness; networks with fewer bodies are counted in full."""
FEWEST_LOOSE = 2
FEWEST_BODIES = 5
"""Smaller networks have no shape to speak of."""
LEADING = frozenset((Role.CONVENER, Role.COORDINATOR, Role.OWNER))


def find_brokers(network: Network) -> Iterator[Finding]:
    """The bodies that most shortest ways between others lead through, with how far their contacts know each other.

    Score: betweenness (share of shortest ways, 0 to 1; see ``centrality.betweenness``) times 1 less Burt's
    constraint, relative to the highest. Fewer than five bodies give nothing.
    """
    who = meetings(network)
    if len(who.bodies) < FEWEST_BODIES:
        return
    through = betweenness(who.matrix, PIVOTS)
    weights = who.weighted
    best = sorted(np.flatnonzero(through > 0), key=lambda n: (-through[n], n))[: 2 * BROKERS]
    bound = {n: constraint(weights, int(n)) for n in best}
    score = {
        n: float(through[n]) * max(0.0, 1 - bound[n]) * sureness(network.things[who.bodies[n]]) for n in best
    }
    top = max(score.values(), default=0.0)
    for number in sorted(best, key=lambda n: (-score[n], n))[:BROKERS]:
        if score[number] > 0:
            contacts = [who.bodies[c] for c in weights[int(number)].indices]
            tables = [who.tables[t] for t in who.row(int(number))]
            body = who.bodies[number]
            yield Finding(
                Kind.STRUCTURE,
                "broker",
                (body,),
                score=round(score[number] / top * 0.9, 4),
                parts=(
                    Part("betweenness", round(float(through[number]), 4), facts=who.proof(body)),
                    Part("constraint", round(1 - bound[number], 4) if bound[number] < 1 else 0.0),
                    Part("contacts", things=tuple(sorted(contacts))),
                ),
                values={
                    "share": f"{100 * through[number]:.0f} %",
                    "contacts": len(contacts),
                    "forums": len(tables),
                    "constraint": round(bound[number], 2),
                },
            )


def find_fragile(network: Network) -> Iterator[Finding]:
    """Bodies and collaborations that alone hold others to the rest, and who would hang loose without them.

    Units of the city do not count, for they belong to a board, nor those whose kin by name (``analysis.kin``) meets
    the others, nor bodies that have ended. Score: 1 - 1 / (1 +
    n / 3) of the n bodies that would hang loose, unlisted names counting less, times 0.95 where the body leads a
    collaboration (convener, coordinator, owner) and 0.85 else. No body that holds two others gives nothing.
    """
    who = meetings(network)
    led = {network.body(c.subject) for c in network.of(Predicate.PARTICIPATES_IN) if c.roles & LEADING}
    bodies, tables = cuts(who)
    for cut in bodies:
        if exists(network.things[cut.node], today(network)):
            yield from _fragile(network, who, cut, "cut-lead" if cut.node in led else "cut")
    for cut in tables:
        if cut.node in network.things:
            yield from _fragile(network, who, cut, "bridge")


def _fragile(network: Network, who: Meetings, cut: Cut, case: str) -> Iterator[Finding]:
    day = today(network)
    things = {body: network.things[body] for piece in cut.pieces for body in piece}
    kin = kin_of(network)
    loose = tuple(
        body
        for body, thing in things.items()
        if thing.type != EntityType.UNIT
        and exists(thing, day)
        and kin.get(body, frozenset()) <= things.keys()
    )
    if len(loose) < FEWEST_LOOSE:
        return
    number = sum(sureness(network.things[body]) for body in loose)
    weight = (0.95 if case == "cut-lead" else 0.85) * sureness(network.things[cut.node])
    yield Finding(
        Kind.STRUCTURE,
        case,
        (cut.node,),
        score=round(weight * (1 - 1 / (1 + number / 3)), 4),
        parts=(Part("loose", len(loose) / max(cut.whole, 1), things=loose, facts=who.proof(cut.node)),),
        values={"count": len(loose), "loose": loose, "whole": cut.whole},
    )
