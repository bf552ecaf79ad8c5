"""Which findings someone wants to see: by kind, by what they are about, by municipality, strength and state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from analysis.finding import Finding, Kind
from analysis.stored import Told
from graph.decisions import Decision
from graph.iris import Iri
from graph.store import Dataset

__all__ = ["Wanted", "body_with_administrations", "selected", "state_of"]

ONE_BODY = """
SELECT DISTINCT ?actor ?other WHERE { ?actor sv:serves?/^sv:serves? ?other } ORDER BY ?other
"""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a reader asked for; what is left out narrows nothing."""

    kinds: frozenset[Kind] = frozenset(Kind)
    about: tuple[frozenset[str], ...] = ()
    """Groups of addresses: a finding must touch one of each group (an actor's, and an area's)."""
    municipality: str | None = None
    least: float = 0.0
    states: frozenset[str] = field(default_factory=lambda: frozenset(("new", "confirmed", "dismissed")))


def selected(findings: Iterable[Told], wanted: Wanted, decisions: Mapping[str, Decision]) -> Iterator[Told]:
    """The findings that are wanted, in their order."""
    for told in findings:
        finding = told.finding
        if (
            finding.kind in wanted.kinds
            and wanted.municipality in (None, finding.municipality)
            and finding.score >= wanted.least
            and state_of(finding, decisions) in wanted.states
            and all(touched(finding) & group for group in wanted.about)
        ):
            yield told


def touched(finding: Finding) -> set[str]:
    """Addresses of all that a finding, or one of its parts, is about."""
    return {*finding.subjects, *(thing for part in finding.parts for thing in part.things)}


def state_of(finding: Finding, decisions: Mapping[str, Decision]) -> str:
    """What people decided: ``new`` where nobody has."""
    decision = decisions.get(finding.id)
    return decision.state if decision else "new"


def body_with_administrations(dataset: Dataset, actor: Iri) -> frozenset[str]:
    """A board with the administrations that serve it, whichever of them is given."""
    return frozenset({actor, *map(str, dataset.select(ONE_BODY, {"actor": actor}).column("other"))})
