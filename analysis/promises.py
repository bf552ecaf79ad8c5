"""Promised reports that no later document shows."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from analysis.bodies import year_of
from analysis.finding import Finding, Kind, Part
from analysis.issues import named_in
from analysis.network import Claim, Network
from analysis.titles import same_titles
from model.names import fold
from model.periods import MONTHS, SEASONS
from model.vocabulary import EntityType, Predicate

__all__ = ["due", "find_unkept_promises"]

ENDS = {
    **{name: number for number, name in enumerate(MONTHS, 1)},
    **{season: SEASONS[season][1] for season in ("vår", "sommar", "höst")},
    "vinter": 12,
}
"""The last month of what a document says that a report comes in."""
YEAR = re.compile(r"\b(19|20)\d\d\b")


def find_unkept_promises(network: Network) -> Iterator[Finding]:
    """Reports that were due before the latest document was written, and of whose measure no later one speaks.

    A later document shows a report when it names the measure, one with nearly the same title, or a collaboration
    that the measure's title names; that it is
    silent does not prove that nothing was reported, and the sentence says so. One finding for each board and
    time. Score: 0.6 for the first measure, towards 0.95 with their number. Where no document is later than the
    promise, nothing is found.
    """
    if not network.of(Predicate.REPORTS_TO):
        return
    last = _last_years(network)
    names = _collaborations(network, last)
    groups = same_titles({t.iri: t.name for t in network.of_type(EntityType.MEASURE) if t.iri in last})
    latest = max((source.year or 0 for source in network.sources.values()), default=0)
    broken: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in network.of(Predicate.REPORTS_TO):
        for when in sorted(
            {str(when) for place in claim.places for when in place.attributes.get("when", ())}
        ):
            day = due(when)
            like = groups.get(claim.subject, (claim.subject,))
            named = named_in(network.name(claim.subject), names)
            seen = max(last.get(thing, 0) for thing in (*like, *named))
            if day and day.year < latest and seen <= _promised(claim, network):
                broken[network.body(claim.object), when].append(claim)
    for (board, when), claims in sorted(broken.items()):
        yield _finding(board, when, claims)


def due(when: str) -> date | None:
    """The first day of the month by whose end a report was promised; None where the words name no year.

    >>> due("hösten 2014"), due("maj 2024"), due("2015"), due("årligen")
    (datetime.date(2014, 12, 1), datetime.date(2024, 5, 1), datetime.date(2015, 12, 1), None)
    """
    year = YEAR.search(when)
    if not year:
        return None
    months = [month for word, month in ENDS.items() if word in when.casefold()]
    return date(int(year.group()), max(months, default=12), 1)


def _finding(board: str, when: str, claims: list[Claim]) -> Finding:
    measures = tuple(sorted({claim.subject for claim in claims}))
    return Finding(
        Kind.ORPHAN,
        "promise",
        (board,),
        score=round(0.6 + 0.35 * len(measures) / (len(measures) + 2), 4),
        parts=(Part("promised", things=measures, facts=tuple(sorted(c.iri for c in claims)), texts=(when,)),),
        values={"when": when, "count": len(measures), "measures": measures},
        topic=when,
    )


def _collaborations(network: Network, spoken: Mapping[str, int]) -> Mapping[str, str]:
    """Folded names of the collaborations that documents speak of → address."""
    things = [thing for thing in network.of_type(EntityType.COLLABORATION) if thing.iri in spoken]
    return {fold(name): thing.iri for thing in things for name in (thing.name, *thing.other_names)}


def _promised(claim: Claim, network: Network) -> int:
    """The year of the latest document that promises the report."""
    return year_of(claim, network) or 0


def _last_years(network: Network) -> Mapping[str, int]:
    """Measure → the year of the latest document that speaks of it."""
    found: dict[str, int] = {}
    for claim in network.claims:
        for end in (claim.subject, claim.object):
            found[end] = max(found.get(end, 0), year_of(claim, network) or 0)
    return found
