"""The registry's CSV files, row by row: what each file must have, and errors with file, line and mend."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from model.errors import OntologyError
from model.names import slug
from model.vocabulary import EntityType
from ontology.entries import Change, Entry, Municipality

__all__ = ["changes_in", "entries_in", "municipalities_in", "unnamed_in"]

COLUMNS = ("name", "type", "kind", "aliases", "valid_from", "valid_to", "part_of", "source")
SCOPES = ("national", "local")
CHANGE_COLUMNS = ("date", "label", "predecessors", "successors", "source")
MUNICIPALITY_COLUMNS = ("name", "organisation", "aliases")
UNNAMED_COLUMNS = ("name", "aliases")
MAX_BYTES = 20_000_000
EXACT = "="
"""Before an alias that counts only as it is written."""


def entries_in(file: Path, municipality: str | None) -> Iterator[Entry]:
    """The known things of a file.

    Args:
        file: has the columns ``COLUMNS``; a ``scope``, and a ``municipality`` with the slugs of those that own a
            company, where it is in the shared folder.
        municipality: the one whose folder it is in; None for the shared folder.

    Raises:
        OntologyError: the file cannot be read, or a line of it is wrong.
    """
    for line, row in _rows(file, COLUMNS):
        if row["type"] not in frozenset(EntityType):
            known = ", ".join(EntityType)
            raise OntologyError(f"{file}, line {line}: the type {row['type']!r} is none of {known}.")
        if not row["name"]:
            raise OntologyError(f"{file}, line {line}: the name is empty.")
        aliases, exact = _aliases(row["aliases"])
        entry = Entry(
            name=row["name"],
            type=EntityType(row["type"]),
            kind=row["kind"] or None,
            aliases=aliases,
            municipality=municipality,
            valid_from=_day(row["valid_from"], file, line),
            valid_to=_day(row["valid_to"], file, line),
            part_of=row["part_of"] or None,
            source=row["source"],
            national=_national(row.get("scope", ""), file, line),
            exact=exact,
        )
        owners = _names(row.get("municipality", ""))
        yield from _seen_from(entry, owners) if owners else (entry,)


def changes_in(file: Path, municipality: str | None) -> Iterator[Change]:
    """The reorganisations of a file; raises OntologyError as ``entries_in`` does."""
    for line, row in _rows(file, CHANGE_COLUMNS):
        day = _day(row["date"], file, line)
        if day is None:
            raise OntologyError(f"{file}, line {line}: a change needs a date (YYYY-MM-DD).")
        before, after = _names(row["predecessors"]), _names(row["successors"])
        if not before or not after:
            raise OntologyError(f"{file}, line {line}: a change needs predecessors and successors.")
        yield Change(day, row["label"], before, after, municipality, row["source"])


def municipalities_in(file: Path, place: str | None) -> Iterator[Municipality]:
    """The municipalities of a file, or the one whose folder it is in; raises OntologyError as ``entries_in`` does."""
    for _, row in _rows(file, MUNICIPALITY_COLUMNS):
        described = place is not None
        yield Municipality(
            place or row.get("slug") or slug(row["name"]),
            row["name"],
            row["organisation"],
            _names(row["aliases"]),
            described,
        )


def unnamed_in(file: Path) -> Iterator[tuple[str, str]]:
    """Every spelling of the common nouns of a file, with the noun that stands for all of them.

    Raises OntologyError as ``entries_in`` does.
    """
    for _, row in _rows(file, UNNAMED_COLUMNS):
        for spelling in (row["name"], *_names(row["aliases"])):
            yield spelling, row["name"]


def _aliases(cell: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """The aliases of a cell, and those behind "=", which count only as they are written."""
    written = _names(cell)
    return (
        tuple(name.removeprefix(EXACT) for name in written),
        frozenset(name.removeprefix(EXACT) for name in written if name.startswith(EXACT)),
    )


def _seen_from(entry: Entry, owners: Sequence[str]) -> Iterator[Entry]:
    """A company's entry in each municipality that owns it, and as the partner that it is to all others."""
    for owner in owners:
        yield replace(entry, municipality=owner, national=False)
    if entry.national:
        yield replace(entry, type=EntityType.EXTERNAL_PARTNER, kind="business", part_of=None)


def _national(cell: str, file: Path, line: int) -> bool:
    if cell and cell not in SCOPES:
        raise OntologyError(f"{file}, line {line}: the scope {cell!r} is none of {', '.join(SCOPES)}.")
    return cell == "national"


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


def _names(cell: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in cell.split("|") if name.strip())


def _day(cell: str, file: Path, line: int) -> date | None:
    try:
        return date.fromisoformat(cell) if cell else None
    except ValueError:
        raise OntologyError(f"{file}, line {line}: {cell!r} is no date; write YYYY-MM-DD.") from None
