"""The command that shows how the columns of spreadsheets are understood, and saves it for a person to correct."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.options import Mappings
from cli.output import TableFormat, print_rows, remark
from graph.files import replace_text
from graph.rows import Cell, Rows
from model.errors import DocumentUnreadableError, MappingInvalidError

if TYPE_CHECKING:
    from loaders.rows.understood import Understood

__all__ = ["columns"]

SPREADSHEETS = (".xlsx", ".csv", ".tsv")
SHOWN = ("blad", "rubrikrad", "kolumn", "rubrik", "tas för", "betyder", "exempel")


def columns(
    file: Annotated[Path, typer.Argument(help="Ett kalkylblad (.xlsx, .csv, .tsv).", metavar="FIL")],
    mappings: Mappings = None,
    save: Annotated[
        Path | None,
        typer.Option(
            "--save", metavar="MALL", help="Spara som en mall (TOML) att rätta och ge till build --columns."
        ),
    ] = None,
    format: Annotated[TableFormat, typer.Option("--format", help="Hur tabellen skrivs.")] = TableFormat.TABLE,
) -> None:
    """Visa vad kolumnerna i ett kalkylblad tas för, och spara det som en mall att rätta."""
    found = _understood(file, mappings or [])
    for table in found:
        remark(_summary(file, table))
    print_rows(Rows(SHOWN, tuple(row for table in found for row in _rows(table))), format)
    if save is not None:
        _save(save, file, found)


def _understood(file: Path, mappings: list[Path]) -> list[Understood]:
    from loaders.extract import read_source  # noqa: PLC0415 - loading it takes a second
    from loaders.rows.mappingfiles import read_mappings  # noqa: PLC0415
    from loaders.rows.understood import understood_tables  # noqa: PLC0415

    if file.suffix.casefold() not in SPREADSHEETS:
        raise DocumentUnreadableError(
            f"{file}: är inget kalkylblad; spara tabellen som {', '.join(SPREADSHEETS)}."
        )
    found = understood_tables(read_source(file), file, read_mappings(mappings))
    if not found:
        raise DocumentUnreadableError(
            f"{file}: här finns ingen tabell; skriv en rubrikrad med minst två rubriker ovanför raderna."
        )
    return found


def _summary(file: Path, table: Understood) -> str:
    sheet = f", bladet {table.sheet!r}" if table.sheet else ""
    states = (
        f"{table.kind.states} ({table.kind.name})"
        if table.kind
        else "förstås inte och läses som löpande text"
    )
    known = "" if table.guessed else f", enligt {table.mapping.file}" if table.mapping else ""
    return f"{file}{sheet}, rad {table.header_row}: {states}{known}; rader: {len(table.rows)}."


def _rows(table: Understood) -> list[tuple[Cell, ...]]:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    from loaders.text.privacy import masked  # noqa: PLC0415

    width = max(len(table.headings), *(number + 1 for number in table.meanings), 0)
    return [
        (
            table.sheet,
            table.header_row,
            get_column_letter(number + 1),
            masked(table.headings[number]) if number < len(table.headings) else "",
            meaning := table.meanings.get(number, ""),
            table.kind.meanings.get(meaning, "") if table.kind else "",
            "; ".join(table.examples(number)),
        )
        for number in range(width)
    ]


def _save(to: Path, file: Path, found: list[Understood]) -> None:
    from loaders.rows.mappingtext import mapping_text  # noqa: PLC0415

    if not any(table.mapping for table in found):
        remark(f"{file}: ingen tabell förstås, så mallen har bara rubrikerna; skriv en [[table]] för dem.")
    text = mapping_text(file.name, found)
    try:
        with to.open("x", encoding="utf-8"):
            pass
    except FileExistsError:
        raise MappingInvalidError(
            f"{to}: finns redan och kan vara rättad för hand; ange ett annat namn, eller ta bort den först."
        ) from None
    replace_text(to, text)
    remark(f"Mallen är sparad i {to}; rätta den vid behov och ge den till samverkan build --columns {to}.")
