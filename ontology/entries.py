"""What a registry holds: entries for known things, reorganisations, and municipalities."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from model.vocabulary import EntityType

__all__ = ["Change", "Entry", "Municipality"]

PLURALS = (
    *(("are", "arna"), ("or", "orna"), ("ar", "arna"), ("er", "erna")),
    *((noun, f"{noun}en") for noun in ("bolag", "företag", "förbund", "råd", "samfund", "nätverk")),
)
"""How indefinite plurals end, and the definite ones."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One known thing."""

    name: str
    """Its full official name, correctly spelled."""
    type: EntityType
    kind: str | None
    """ExternalPartner: state_agency | region | university | civil_society | business | collective.
    Collaboration: forum | project | programme | partnership | team | network."""
    aliases: tuple[str, ...]
    """Other names, abbreviations and inflected forms."""
    municipality: str | None
    """Slug of the municipality whose folder has it; None for the shared folder."""
    valid_from: date | None = None
    valid_to: date | None = None
    part_of: str | None = None
    """Name of the body it belongs to or serves: an administration's board, a unit's administration."""
    source: str = ""
    national: bool = False
    """One and the same thing in every municipality (Arbetsförmedlingen), not one of a kind in each (the school)."""
    exact: frozenset[str] = frozenset()
    """The aliases that count only as they are written: "brottsförebyggande rådet" in small letters is the
    municipality's own council, in capitals the agency."""

    @property
    def is_general(self) -> bool:
        """Whether the name is a common noun that every municipality has its own of: "skolan", "föreningar"."""
        return self.municipality is None and not self.national

    @property
    def plurals(self) -> tuple[str, ...]:
        """The definite plurals of an unnamed group's name and aliases: "fastighetsägarna"."""
        written = (self.name, *self.aliases) if self.kind == "collective" else ()
        return tuple(filter(None, map(_definite_plural, written)))

    def holds_on(self, day: date) -> bool:
        """Whether the thing exists on that day, as far as the registry knows."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day < self.valid_to
        )


@dataclass(frozen=True, slots=True)
class Change:
    """A reorganisation: on that day the predecessors ended or were renamed and the successors took over."""

    date: date
    label: str
    predecessors: tuple[str, ...]
    successors: tuple[str, ...]
    municipality: str | None
    source: str


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality: its slug (the folder's name), its name, and what its organisation calls itself."""

    slug: str
    name: str
    organisation: str
    aliases: tuple[str, ...] = ()
    described: bool = True
    """Whether it has a folder of its own with its boards, forums and areas."""


def _definite_plural(name: str) -> str:
    """ "Fastighetsägare" as "fastighetsägarna"; an empty string for what is no indefinite plural of one word."""
    for plural, definite in PLURALS:
        if " " not in name and name.endswith(plural):
            return name.removesuffix(plural) + definite
    return ""
