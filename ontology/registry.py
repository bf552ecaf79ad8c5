"""The registry: known actors, collaborations, areas and target groups with all their spellings, as CSV.

One folder per municipality plus ``sverige`` for what all share. Every CSV with the columns of ``COLUMNS``
is read, whatever its name, so that a planner adds a file and not a patch; ``changes.csv`` holds
reorganisations and ``municipality.csv`` what the city calls itself.
"""

from __future__ import annotations

import csv
import functools
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from model.errors import OntologyError
from model.names import fold, slug
from model.vocabulary import EntityType

__all__ = ["REGISTRY", "Change", "Entry", "Municipality", "Registry", "all_names", "load_registry"]

REGISTRY = Path(__file__).parent / "registry"
SHARED = "sverige"
COLUMNS = ("name", "type", "kind", "aliases", "valid_from", "valid_to", "part_of", "source")
SCOPES = ("national", "local")
CHANGE_COLUMNS = ("date", "label", "predecessors", "successors", "source")
MUNICIPALITY_COLUMNS = ("name", "organisation", "aliases")
MAX_BYTES = 20_000_000


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

    @property
    def is_general(self) -> bool:
        """Whether the name is a common noun that every municipality has its own of: "skolan", "föreningar"."""
        return self.municipality is None and not self.national

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


@dataclass(frozen=True)
class Registry:
    """Everything known before the first document is read."""

    entries: tuple[Entry, ...]
    changes: tuple[Change, ...]
    municipalities: tuple[Municipality, ...]

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
            for name in (entry.name, *entry.aliases):
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
    for folder in folders:
        if not folder.is_dir():
            raise OntologyError(
                f"{folder}: there is no such folder; give one with a folder per municipality."
            )
        for place in sorted(path for path in folder.iterdir() if path.is_dir()):
            own = None if place.name == SHARED else place.name
            for file in sorted(place.glob("*.csv")):
                if file.name == "changes.csv":
                    changes.extend(_changes(file, own))
                elif file.name == "municipality.csv":
                    municipalities.extend(_municipalities(file, place.name))
                else:
                    entries.extend(_entries(file, own))
        municipalities.extend(_listed_municipalities(folder, {m.slug for m in municipalities}))
    registry = Registry(tuple(entries), tuple(changes), tuple(municipalities))
    _demand_known_names(registry)
    return registry


def _listed_municipalities(folder: Path, described: set[str]) -> Iterator[Municipality]:
    """The municipalities that have no folder of their own yet, from the list beside the folders."""
    file = folder / "municipalities.csv"
    for municipality in _municipalities(file, None) if file.exists() else ():
        if municipality.slug not in described:
            yield municipality


def _rows(file: Path, columns: Sequence[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """Numbered rows of a CSV file whose header has all the columns."""
    reader = csv.DictReader(io.StringIO(_text(file), newline=""), strict=True)
    line = 0
    try:
        missing = [c for c in columns if c not in (reader.fieldnames or ())]
        if missing:
            raise OntologyError(
                f"{file}, line 1: the column {missing[0]!r} is missing; add it to the header."
            )
        line = reader.line_num
        for row in reader:
            line = reader.line_num
            if None in row or None in row.values():
                raise OntologyError(
                    f"{file}, line {line}: the row has not as many cells as the header "
                    "(a comma inside a cell needs quotation marks around the cell)."
                )
            yield line, {key: value.strip() for key, value in row.items()}
    except csv.Error as error:
        raise OntologyError(
            f"{file}, line {line + 1}: the row cannot be read as CSV ({error}); mend its quotation marks."
        ) from None


def _text(file: Path) -> str:
    try:
        if file.stat().st_size > MAX_BYTES:
            raise OntologyError(f"{file}: larger than {MAX_BYTES:,} bytes; split the file.")
        data = file.read_bytes()
    except OSError as error:
        raise OntologyError(f"{file}: cannot be read ({error.strerror}); check that it is a file.") from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise OntologyError(f"{file}, line {line}: not UTF-8; save the file as CSV UTF-8.") from None


def _entries(file: Path, municipality: str | None) -> Iterator[Entry]:
    for line, row in _rows(file, COLUMNS):
        if row["type"] not in frozenset(EntityType):
            known = ", ".join(EntityType)
            raise OntologyError(f"{file}, line {line}: the type {row['type']!r} is none of {known}.")
        if not row["name"]:
            raise OntologyError(f"{file}, line {line}: the name is empty.")
        yield Entry(
            name=row["name"],
            type=EntityType(row["type"]),
            kind=row["kind"] or None,
            aliases=_names(row["aliases"]),
            municipality=municipality,
            valid_from=_day(row["valid_from"], file, line),
            valid_to=_day(row["valid_to"], file, line),
            part_of=row["part_of"] or None,
            source=row["source"],
            national=_national(row.get("scope", ""), file, line),
        )


def _national(cell: str, file: Path, line: int) -> bool:
    if cell and cell not in SCOPES:
        raise OntologyError(f"{file}, line {line}: the scope {cell!r} is none of {', '.join(SCOPES)}.")
    return cell == "national"


def _changes(file: Path, municipality: str | None) -> Iterator[Change]:
    for line, row in _rows(file, CHANGE_COLUMNS):
        day = _day(row["date"], file, line)
        if day is None:
            raise OntologyError(f"{file}, line {line}: a change needs a date (YYYY-MM-DD).")
        before, after = _names(row["predecessors"]), _names(row["successors"])
        if not before or not after:
            raise OntologyError(f"{file}, line {line}: a change needs predecessors and successors.")
        yield Change(day, row["label"], before, after, municipality, row["source"])


def _municipalities(file: Path, place: str | None) -> Iterator[Municipality]:
    for _, row in _rows(file, MUNICIPALITY_COLUMNS):
        described = place is not None
        yield Municipality(
            place or row.get("slug") or slug(row["name"]),
            row["name"],
            row["organisation"],
            _names(row["aliases"]),
            described,
        )


def _names(cell: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in cell.split("|") if name.strip())


def _day(cell: str, file: Path, line: int) -> date | None:
    try:
        return date.fromisoformat(cell) if cell else None
    except ValueError:
        raise OntologyError(f"{file}, line {line}: {cell!r} is no date; write YYYY-MM-DD.") from None


def _demand_known_names(registry: Registry) -> None:
    """What a change or a part-of names must be in the registry itself."""
    for change in registry.changes:
        for name in (*change.predecessors, *change.successors):
            _demand(registry, name, change.municipality, f"the change {change.label!r}")
    for entry in registry.entries:
        if entry.part_of:
            _demand(registry, entry.part_of, entry.municipality, f"{entry.name!r}")


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
