"""Mappings of columns: which tables a person has said how to read, and what each of their columns means."""

from __future__ import annotations

import functools
import re
import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from loaders.text.privacy import individuals

__all__ = [
    "GUESSED",
    "Kind",
    "Mappings",
    "TableMapping",
    "by_letter",
    "folded",
    "kinds",
    "letter_in",
    "name_of",
    "own_kinds",
]

MEANINGS_FILE = Path(__file__).with_name("meanings.toml")
LETTER = re.compile(r"kolumn ([A-Z]{1,3})")


@dataclass(frozen=True, slots=True)
class Kind:
    """What rows can state, and what their columns can mean."""

    name: str
    states: str
    meanings: Mapping[str, str]
    required: tuple[str, ...]
    many: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TableMapping:
    """How a table is read."""

    file: str
    """The mapping's own file, which errors name."""
    kind: Kind
    columns: Mapping[str, tuple[str, ...]]
    """The headings of each meaning, or letters of columns as "kolumn C"."""
    sheet: str = ""
    header_row: int | None = None
    """Counted from 1; 0 when the sheet has no headings, None when they are to be found."""
    defaults: Mapping[str, str] = field(default_factory=dict)
    separators: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """For each meaning what its cells say, folded, and what is meant by it."""
    required: tuple[str, ...] = ()
    fill_down: tuple[str, ...] = ()
    """Meanings whose empty cells mean what the cell above says."""

    @property
    def headings(self) -> frozenset[str]:
        """The headings that it knows its table by, folded; letters of columns are none."""
        named = (name for names in self.columns.values() for name in names)
        return frozenset(folded(name) for name in named if letter_in(name) is None)


@dataclass(frozen=True, slots=True)
class Mappings:
    """All mappings that a reading is given, and what becomes of rows that they cannot read."""

    tables: tuple[TableMapping, ...] = ()
    skip_bad_rows: bool = False


GUESSED = Mappings()
"""No mapping at all: every column is guessed."""


@functools.cache
def kinds() -> dict[str, Kind]:
    """The kinds of tables that are known, by name."""
    read = tomllib.loads(MEANINGS_FILE.read_text("utf-8"))
    return {
        name: Kind(
            name,
            each["states"],
            each["meanings"],
            tuple(each.get("required", ())),
            tuple(each.get("many", ())),
        )
        for name, each in read.items()
    }


def own_kinds() -> dict[str, Kind]:
    """The kinds of tables that a mapping can be for."""
    return {name: kind for name, kind in kinds().items() if kind.required}


def folded(text: str) -> str:
    """A heading or word for comparison: small letters, single spaces, no full stop at its ends.

    >>> folded(" Samordn. ")
    'samordn'
    """
    return " ".join(unicodedata.normalize("NFC", text).casefold().split()).strip(" .")


def letter_in(name: str) -> int | None:
    """The column, counted from 0, that a name gives by its letter; None when it is a heading.

    >>> letter_in("kolumn C"), letter_in("kolumn AA"), letter_in("NR")
    (2, 26, None)
    """
    found = LETTER.fullmatch(name)
    if found is None:
        return None
    from openpyxl.utils import column_index_from_string  # noqa: PLC0415 - takes longer than a document without columns

    return column_index_from_string(found[1]) - 1


def name_of(column: int, headings: Sequence[str]) -> str:
    """What a mapping calls a column: its heading, or its letter where the heading does not tell it from others.

    >>> name_of(1, ["Aktör", "Roll"]), name_of(1, ["Roll", "roll"])
    ('Roll', 'kolumn B')
    """
    heading = headings[column] if column < len(headings) else ""
    alone = sum(folded(heading) == folded(other) for other in headings) == 1
    if alone and folded(heading) and letter_in(heading) is None and not individuals(heading):
        return heading
    return by_letter(column)


def by_letter(column: int) -> str:
    """A column by its letter.

    >>> by_letter(26)
    'kolumn AA'
    """
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - takes longer than a document without columns

    return f"kolumn {get_column_letter(column + 1)}"
