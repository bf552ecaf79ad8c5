"""Who took over: the bodies that stand today where a dissolved one stood, and what is still in its name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from analysis.bodies import exists, seats, today, year_of
from analysis.finding import Finding, Kind, Part
from analysis.kept import kept
from analysis.network import Claim, Network
from graph.iris import Iri
from graph.succession import Reorganisation, Succession
from graph.validity import Lifetime
from model.vocabulary import Predicate

__all__ = ["find_dissolved_members", "find_dissolved_owners", "heirs"]


def find_dissolved_owners(network: Network) -> Iterator[Finding]:
    """Measures whose owner no longer exists: one finding for each such owner, with who stands in its place.

    What a document later than its end still gives to the owner is a finding of its own. Score: 0.7 for the first
    measure, 0.8 where a later document names it, towards 1 with their number. A network without periods of
    validity gives nothing.
    """
    owned: dict[tuple[str, bool], list[Claim]] = defaultdict(list)
    for claim in network.of(Predicate.RESPONSIBLE_FOR):
        owner = network.body(claim.subject)
        end = _end(network, owner)
        if end:
            owned[owner, (year_of(claim, network) or 0) > end.year].append(claim)
    for (owner, late), claims in sorted(owned.items()):
        yield _dissolved(network, owner, late, claims)


def _dissolved(network: Network, owner: str, late: bool, claims: list[Claim]) -> Finding:
    measures = tuple(sorted({claim.object for claim in claims}))
    least = 0.8 if late else 0.7
    return Finding(
        Kind.ORPHAN,
        "dissolved-late" if late else "dissolved",
        (owner,),
        score=round(least + (1 - least) * len(measures) / (len(measures) + 3), 4),
        parts=(
            Part("measures", things=measures, facts=tuple(sorted(claim.iri for claim in claims))),
            Part("successors", things=heirs(network, owner)),
        ),
        values={
            "count": len(measures),
            "measures": measures,
            "successors": heirs(network, owner),
            "day": str(_end(network, owner)),
        },
    )


def find_dissolved_members(network: Network) -> Iterator[Finding]:
    """Collaborations where a dissolved body sat and none of its successors sits: one finding for each body.

    Score: 0.4 for the first collaboration, towards 0.7 with their number. A body without successors, or whose
    seats were all taken up, gives nothing.
    """
    table = seats(network)
    for body, forums in table.of_body.items():
        end = _end(network, body)
        later = heirs(network, body) if end else ()
        left = tuple(sorted(f for f in forums if later and not set(later) & table.of_forum[f].keys()))
        if end and left:
            proof = {fact for forum in left for fact in table.of_forum[forum][body]}
            yield Finding(
                Kind.ORPHAN,
                "empty-seat",
                (body,),
                score=round(0.4 + 0.3 * len(left) / (len(left) + 3), 4),
                parts=(
                    Part("collaborations", things=left, facts=tuple(sorted(proof))),
                    Part("successors", things=later),
                ),
                values={
                    "count": len(left),
                    "forums": left,
                    "successors": later,
                    "day": end.isoformat(),
                },
            )


def heirs(network: Network, body: str) -> tuple[str, ...]:
    """The bodies that answer today for what one had, through as many reorganisations as there were.

    The body itself while it exists; none where it ended and the registry knows of nobody after it.
    """
    day = today(network)
    return tuple(map(str, _succession(network).answering(Iri(body), day))) if day else (body,)


@kept
def _succession(network: Network) -> Succession:
    steps = (
        Reorganisation(change.day, Iri(change.label), Iri(before), Iri(after), change.label)
        for change in network.successions
        for before in change.predecessors
        for after in change.successors
        if change.day
    )
    lives = {Iri(t.iri): Lifetime(t.valid_from, t.valid_to) for t in network.things.values()}
    return Succession(tuple(sorted(steps)), lives)


def _end(network: Network, body: str) -> date | None:
    """The day on which a body ended, as far as the documents can know of it."""
    thing = network.things.get(body)
    ended = thing and thing.valid_to and not exists(thing, today(network))
    return thing.valid_to if thing and ended else None
