"""The registry: known actors, collaborations, areas and target groups with all their spellings, as CSV.

One folder per municipality plus ``sverige`` for what all share and for what is known of many of them, a line
each. Every CSV with the columns of an entry is read, whatever its name, so that a planner adds a file and not
a patch; ``changes.csv`` holds reorganisations, ``municipality.csv`` what the city calls itself, and ``unnamed.csv``
common nouns that stand for another group in each document.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from model.errors import OntologyError
from model.names import fold
from model.vocabulary import EntityType
from ontology.entries import Change, Entry, Municipality
from ontology.registryfiles import changes_in, entries_in, municipalities_in, unnamed_in

__all__ = ["REGISTRY", "Change", "Entry", "Municipality", "Registry", "all_names", "load_registry"]

REGISTRY = Path(__file__).parent / "registry"
SHARED = "sverige"


@dataclass(frozen=True)
class Registry:
    """Everything known before the first document is read."""

    entries: tuple[Entry, ...]
    changes: tuple[Change, ...]
    municipalities: tuple[Municipality, ...]
    unnamed: Mapping[str, str] = field(default_factory=dict)
    """What a group without a name of its own is called, by each folded spelling: "styrgrupp" is "Styrgruppen". Every
    document has its own."""

    def entries_of(self, municipality: str | None) -> Iterator[Entry]:
        """The shared entries and those of one municipality, its own first."""
        yield from (e for e in self.entries if municipality and e.municipality == municipality)
        yield from (e for e in self.entries if e.municipality is None)

    def of_type(self, type: EntityType, municipality: str | None) -> tuple[Entry, ...]:
        """The entries of one type that can be meant in a municipality: its own and the shared ones."""
        key = (type, municipality)
        if key not in self._by_type:
            self._by_type[key] = tuple(e for e in self.entries_of(municipality) if e.type is type)
        return self._by_type[key]

    @functools.cached_property
    def organisations(self) -> dict[str, str]:
        """The slug of each municipality by every spelling of what its organisation is called."""
        return {name: m.slug for m in self.municipalities for name in (m.organisation, *m.aliases)}

    @functools.cached_property
    def places(self) -> frozenset[str]:
        """The names of the municipalities' places."""
        return frozenset(m.name for m in self.municipalities)

    @functools.cached_property
    def _by_type(self) -> dict[tuple[EntityType, str | None], tuple[Entry, ...]]:
        return {}

    def find(self, name: str, municipality: str | None = None, type: str | None = None) -> Entry | None:
        """The entry that a name in any known spelling means in that municipality, or None."""
        entries = self._spellings.get(fold(name), ())
        of_type = [e for e in entries if type is None or e.type == type]
        own = [e for e in of_type if e.municipality == municipality]
        shared = [e for e in of_type if e.municipality is None]
        return next(iter(own or shared), None)

    def municipality(self, slug: str) -> Municipality | None:
        """The municipality with that slug, or None."""
        return next((m for m in self.municipalities if m.slug == slug), None)

    @functools.cached_property
    def _spellings(self) -> dict[str, list[Entry]]:
        spellings: dict[str, list[Entry]] = {}
        for entry in self.entries:
            aliases = (alias for alias in entry.aliases if alias not in entry.exact)
            for name in (entry.name, *aliases, *entry.plurals):
                known = spellings.setdefault(fold(name), [])
                if entry not in known:
                    known.append(entry)
        return spellings


def load_registry(folders: Sequence[Path] = (REGISTRY,)) -> Registry:
    """Read all registry folders; each holds one subfolder per municipality.

    Raises:
        OntologyError: a file cannot be read, or a line of it is wrong; with file, line and mend.
    """
    entries: list[Entry] = []
    changes: list[Change] = []
    municipalities: list[Municipality] = []
    unnamed: dict[str, str] = {}
    described: set[str | None] = {None}
    for folder in folders:
        if not folder.is_dir():
            raise OntologyError(
                f"{folder}: there is no such folder; give one with a folder per municipality."
            )
        for place in sorted(path for path in folder.iterdir() if path.is_dir()):
            own = None if place.name == SHARED else place.name
            described.add(own)
            for file in sorted(place.glob("*.csv")):
                if file.name == "changes.csv":
                    changes.extend(changes_in(file, own))
                elif file.name == "municipality.csv":
                    municipalities.extend(municipalities_in(file, place.name))
                elif file.name == "unnamed.csv":
                    unnamed |= {fold(spelling): noun for spelling, noun in unnamed_in(file)}
                else:
                    entries.extend(entries_in(file, own))
        municipalities.extend(_listed_municipalities(folder, {m.slug for m in municipalities}))
    registry = Registry(tuple(entries), tuple(changes), tuple(municipalities), unnamed)
    _demand_known_names(registry)
    _demand_known_owners(registry, described)
    return registry


def _listed_municipalities(folder: Path, described: set[str]) -> Iterator[Municipality]:
    """The municipalities that have no folder of their own yet, from the list beside the folders."""
    file = folder / "municipalities.csv"
    for municipality in municipalities_in(file, None) if file.exists() else ():
        if municipality.slug not in described:
            yield municipality


def _demand_known_names(registry: Registry) -> None:
    """What a change or a part-of names must be in the registry itself."""
    for change in registry.changes:
        for name in (*change.predecessors, *change.successors):
            _demand(registry, name, change.municipality, f"the change {change.label!r}")
    for entry in registry.entries:
        if entry.part_of:
            _demand(registry, entry.part_of, entry.municipality, f"{entry.name!r}")


def _demand_known_owners(registry: Registry, described: set[str | None]) -> None:
    """The municipality that a line of the shared folder stands for must be a known one."""
    known = described | {municipality.slug for municipality in registry.municipalities}
    for entry in registry.entries:
        if entry.municipality not in known:
            raise OntologyError(
                f"registry/{SHARED}: {entry.name!r} is said to be of the municipality {entry.municipality!r}, which "
                "municipalities.csv does not have; write its name in small letters without å, ä and ö."
            )


def _demand(registry: Registry, name: str, municipality: str | None, where: str) -> None:
    if registry.find(name, municipality) is None:
        raise OntologyError(
            f"registry/{municipality or SHARED}: {where} names {name!r}, which no line of the registry has; "
            "add it or mend the spelling."
        )


def all_names(entries: Iterable[Entry]) -> Iterator[tuple[str, Entry]]:
    """Every spelling with its entry."""
    for entry in entries:
        for name in (entry.name, *entry.aliases):
            yield name, entry
