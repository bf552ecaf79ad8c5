"""The finding: something that documents say together and none of them says, with what it is made of.

What must stay true: a finding's identifier depends on what it is about, never on its score or its words, so
that a planner's decision about it outlives a rebuild; every part names the facts that prove it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

__all__ = ["Finding", "Kind", "Part", "Value", "by_score"]

Value = str | int | float | tuple[str, ...]
"""What a sentence is made of: a text, a number, or the addresses of things, which are shown by name."""

SEPARATOR = "\x1f"  # cannot occur in an address


class Kind(StrEnum):
    """What kind of thing was noticed; a kind may have several cases."""

    OVERLAP = "overlap"
    SAME = "same"
    DOUBLE = "double"
    ONE_SIDED = "one-sided"
    MISSING = "missing"
    UNCOVERED = "uncovered"
    ORPHAN = "orphan"
    CONTRADICTION = "contradiction"
    STRUCTURE = "structure"


@dataclass(frozen=True, slots=True)
class Part:
    """One reason for a finding, or one thing that it rests on."""

    name: str
    """Key of its words in ``analysis/words``: ``members``."""
    value: float | None = None
    """How much it counts, 0 to 1; None for what is said but not weighed."""
    things: tuple[str, ...] = ()
    """Addresses of what the part is about: the members that both have."""
    facts: tuple[str, ...] = ()
    """Addresses of the facts that prove it, sorted."""
    texts: tuple[str, ...] = ()
    """Values as the documents give them: ``25 skolor``."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something worth a look, and why."""

    kind: Kind
    case: str
    """Which of the kind's cases: key of its sentences in ``analysis/words``."""
    subjects: tuple[str, ...]
    """Addresses of what it is about, the first ones first in its sentence."""
    score: float
    """0 to 1; comparable within one kind and case only."""
    parts: tuple[Part, ...] = ()
    values: Mapping[str, Value] = field(default_factory=dict, hash=False)
    """What its sentences name besides the subjects, by the names that their templates use."""
    topic: str = ""
    """What tells two findings of one case about the same subjects apart: an area, a relation, a target group."""
    municipality: str = ""
    """Slug of the municipality whose documents it is about; set by ``analysis.detectors.find``."""
    known_id: str = ""
    """The identifier of a finding that was read back, whose topic is not kept."""

    @property
    def id(self) -> str:
        """16 hexadecimal digits of kind, case, municipality, topic and subjects, whose order does not matter."""
        if self.known_id:
            return self.known_id
        parts = (self.kind, self.case, self.municipality, self.topic, *sorted(self.subjects))
        return hashlib.sha256(SEPARATOR.join(parts).encode()).hexdigest()[:16]

    @property
    def facts(self) -> tuple[str, ...]:
        """Addresses of all facts that it rests on, each once, sorted."""
        return tuple(sorted({fact for part in self.parts for fact in part.facts}))


def by_score(findings: Iterable[Finding]) -> list[Finding]:
    """The strongest first; those of the same score by case, subjects and topic."""
    return sorted(findings, key=lambda f: (-f.score, f.case, f.subjects, f.topic))
