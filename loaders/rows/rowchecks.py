"""What speaks against a row of a table that a person has said how to read: a sentence each, with place and mend."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from loaders.names.mentions import MentionFinder
from loaders.names.namelists import named_actors
from loaders.rows.grants import amount_of, application_of, year_in
from loaders.rows.mappings import TableMapping, by_letter
from loaders.rows.records import Record
from loaders.text.columns import role_of
from loaders.text.privacy import individuals
from loaders.text.tables import Cell, Row
from model.periods import period_of
from model.vocabulary import Role

__all__ = ["Place", "objections", "repetition"]

FORMULA_ERROR = re.compile(r"#(?:N/A|[A-ZÅÄÖ0/]+[!?]|#+)")
"""In whatever language the spreadsheet program writes them; and the signs of a column that is too narrow."""
ISO_DAY = re.compile(r"(?<!\d)\d{4}-\d{1,2}(?!\d)(?:-\d+)?")
NEGATIVE = re.compile(r"[-\N{MINUS SIGN}\N{EN DASH}]\s*\d")
SHOWN = 60


@dataclass(frozen=True, slots=True)
class Place:
    """A row of a table in a sheet of a file."""

    path: Path
    sheet: str
    number: int
    row: Row
    columns: Mapping[str, Sequence[int]]
    header: tuple[str, ...]

    def of(self, meaning: str, cell: Cell | None = None) -> str:
        """The place of a cell, or of the column that should have one."""
        numbers = self.columns.get(meaning, ())
        own = [n for n in numbers if cell is not None and self._starts(n) == cell.start]
        column = "".join(f", {self._column(number)}" for number in (own or numbers)[:1])
        return f"{self.path}, {self.row_named}{column}"

    @property
    def row_named(self) -> str:
        """The row in its file."""
        return f"bladet {self.sheet!r}, rad {self.number}" if self.sheet else f"rad {self.number}"

    def _starts(self, number: int) -> int | None:
        return self.row.cells[number].start if number < len(self.row.cells) else None

    def _column(self, number: int) -> str:
        heading = self.header[number] if number < len(self.header) else ""
        return by_letter(number) + (f" ({heading})" if heading else "")


def objections(record: Record, mapping: TableMapping, place: Place, finder: MentionFinder) -> Iterator[str]:
    """Each thing that is wrong with a row, as a sentence; what belongs to an individual is never repeated."""
    for meaning in mapping.required:
        if record.cell(meaning) is None:
            what = mapping.kind.meanings[meaning]
            mend = "fyll i den, ta bort raden, eller skriv fill_down i mallen om cellen ovanför gäller"
            yield f"{place.of(meaning)}: cellen är tom ({what}); {mend}."
    for meaning, cells in record.cells.items():
        for cell in cells:
            if sentence := _objection(meaning, cell, mapping, finder):
                yield f"{place.of(meaning, cell)}: {sentence}"


def repetition(
    record: Record, year: int | None, known: dict[str, str], place: Place, finder: MentionFinder
) -> str:
    """What is wrong where an earlier row is about the same application; that it is known from now on."""
    application = application_of(record, year, finder)
    if application is None:
        return ""
    name = application[1].name
    first = known.setdefault(name, place.row_named)
    if first == place.row_named:
        return ""
    return (
        f"{place.of('board')}: {name} står redan på {first}; slå ihop raderna, eller låt en kolumn (title) säga "
        "vad varje ansökan heter."
    )


def _objection(meaning: str, cell: Cell, mapping: TableMapping, finder: MentionFinder) -> str:
    if FORMULA_ERROR.fullmatch(cell.text):
        return f"här står felvärdet {cell.text}; rätta formeln."
    if individuals(cell.text):
        return (
            "här står något som rör en enskild person (namn, e-post, telefon), och sådant läses inte in; "
            "skriv organisationen eller funktionen i stället."
        )
    check = CHECKS.get(meaning)
    return check(meaning, cell, mapping, finder) if check else ""


def _role_objection(meaning: str, cell: Cell, mapping: TableMapping, finder: MentionFinder) -> str:
    if role_of(cell.text):
        return ""
    return (
        f"rollen {_shown(cell)} är okänd; skriv {', '.join(Role)} "
        f"eller säg vad ordet betyder under [table.words.{meaning}] i {mapping.file}."
    )


def _day_objection(meaning: str, cell: Cell, mapping: TableMapping, finder: MentionFinder) -> str:
    if period_of(cell.text) and all(_is_day(found) for found in ISO_DAY.findall(cell.text)):
        return ""
    return f"{_shown(cell)} är inget datum som kan läsas; skriv till exempel 2024, 2024-05 eller 2024-05-01."


def _actor_objection(meaning: str, cell: Cell, mapping: TableMapping, finder: MentionFinder) -> str:
    if meaning not in mapping.required or named_actors(cell.text, finder):
        return ""
    return (
        f"{_shown(cell)} är ingen känd aktör; rätta namnet, säg vad det betyder under "
        f"[table.words.{meaning}] i {mapping.file}, eller lägg in aktören i registret."
    )


def _applicant_objection(meaning: str, cell: Cell, mapping: TableMapping, finder: MentionFinder) -> str:
    if len(named_actors(cell.text, finder)) > 1:
        return f"{_shown(cell)} är flera sökande; skriv en rad för var och en."
    return _actor_objection(meaning, cell, mapping, finder)


def _amount_objection(meaning: str, cell: Cell, mapping: TableMapping, finder: MentionFinder) -> str:
    if amount_of(cell.text) is not None and not NEGATIVE.match(cell.text):
        return ""
    return (
        f"{_shown(cell)} är inget belopp; skriv till exempel 150 000 kr eller 750 tkr, lämna cellen tom, "
        f"eller säg vad det betyder under [table.words.{meaning}] i {mapping.file}."
    )


def _year_objection(meaning: str, cell: Cell, mapping: TableMapping, finder: MentionFinder) -> str:
    return "" if year_in(cell.text) else f"{_shown(cell)} är inte ett årtal; skriv till exempel 2024."


CHECKS: dict[str, Callable[[str, Cell, TableMapping, MentionFinder], str]] = {
    "role": _role_objection,
    "since": _day_objection,
    "until": _day_objection,
    "owner": _actor_objection,
    "board": _applicant_objection,
    "applied": _amount_objection,
    "granted": _amount_objection,
    "year": _year_objection,
}


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text if text.count("-") > 1 else f"{text}-01")
    except ValueError:
        return False
    return True


def _shown(cell: Cell) -> str:
    return repr(cell.text if len(cell.text) <= SHOWN else f"{cell.text[:SHOWN]}…")
