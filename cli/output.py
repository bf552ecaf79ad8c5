"""Rows on standard output: a table for people, Markdown for a document, CSV or JSON for programs.

Remarks go to standard error.
"""

from __future__ import annotations

import csv
import json
import os
import re
import shutil
import sys
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Literal

from graph.rows import Cell, Rows

__all__ = ["TableFormat", "forget_output", "print_rows", "remark"]

MARKDOWN_SIGNS = re.compile(r"[\\`*_\[\]<>|#~]")
PIPED_WIDTH = 200  # characters of a table that goes to a file or another program


class TableFormat(StrEnum):
    """How rows are printed."""

    TABLE = "table"
    MARKDOWN = "markdown"
    CSV = "csv"
    JSON = "json"


def print_rows(rows: Rows, format: TableFormat) -> None:
    """Print the rows; an answer that was cut short says so on standard error."""
    if format is TableFormat.JSON:
        json.dump(list(rows), sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")
    elif format is TableFormat.CSV:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(rows.columns)
        writer.writerows([_plain(value) for value in row] for row in rows.rows)
    elif format is TableFormat.MARKDOWN:
        sys.stdout.writelines(f"{line}\n" for line in _markdown(rows))
    elif rows.rows:
        _print_table(rows)
    else:
        remark("Inga svar.")
    if not rows.complete:
        remark(f"Bara de första {len(rows)} raderna visas; det finns fler.")


def remark(sentence: str) -> None:
    """Tell the user something that is no part of the answer."""
    print(sentence, file=sys.stderr)


def _markdown(rows: Rows) -> Iterator[str]:
    """The rows as a table in Markdown; columns of numbers stand to the right."""
    yield _line(rows.columns)
    yield _line("--:" if _numeric(rows, index) else "---" for index in range(len(rows.columns)))
    for row in rows.rows:
        yield _line(_literal(_shown(value)) for value in row)


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _literal(text: str) -> str:
    """The text with the signs that Markdown or HTML would take for their own."""
    return MARKDOWN_SIGNS.sub(r"\\\g<0>", text)


def _numeric(rows: Rows, index: int) -> bool:
    return all(isinstance(row[index], int | float | None) for row in rows.rows)


def forget_output() -> None:
    """Let what is still to be printed go nowhere: nobody reads it any more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _print_table(rows: Rows) -> None:
    from rich import box  # noqa: PLC0415 - only a table for people needs it
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415

    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for index, column in enumerate(rows.columns):
        justify: Literal["right", "left"] = "right" if _numeric(rows, index) else "left"
        table.add_column(column, justify=justify, overflow="fold")
    for row in rows.rows:
        table.add_row(*(_shown(value) for value in row))
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else PIPED_WIDTH
    Console(width=width, markup=False, highlight=False, emoji=False).print(table)


def _shown(value: Cell) -> str:
    """A cell on one line, numbers in groups of three."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, int) and abs(value) >= 10_000:
        return f"{value:,}".replace(",", "\N{NO-BREAK SPACE}")
    return " ".join(str(value).split())


def _plain(value: Cell) -> Cell:
    return str(value).lower() if isinstance(value, bool) else value
