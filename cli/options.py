"""Options that several commands share, and what they mean when left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from graph.layout import configured_store

__all__ = [
    "GUESS",
    "Columns",
    "EndpointServer",
    "Mappings",
    "Paths",
    "Server",
    "SkipBadRows",
    "Store",
    "store_of",
]

Store = Annotated[
    Path | None,
    typer.Option(
        "--store",
        help="Lagrets mapp; annars miljövariabeln SAMVERKAN_STORE, annars store.",
        show_default=False,
        metavar="MAPP",
    ),
]
Server = Annotated[
    str | None,
    typer.Option(
        "--neo4j",
        help="Fråga en Neo4j-server som lagret är laddat i (neo4j://… eller bolt://…).",
        metavar="ADRESS",
    ),
]
EndpointServer = Annotated[
    str | None,
    typer.Option(
        "--endpoint",
        help="Fråga en SPARQL-server som lagret är laddat i (https://…).",
        metavar="ADRESS",
    ),
]
Paths = Annotated[
    list[Path], typer.Argument(help="Filer eller mappar.", metavar="SÖKVÄG...", show_default=False)
]

Mappings = Annotated[
    list[Path] | None,
    typer.Option(
        "--columns",
        help="Läs kalkylblads kolumner så som mallen säger (se samverkan columns); kan ges flera gånger.",
        metavar="MALL",
        show_default=False,
    ),
]
SkipBadRows = Annotated[
    bool,
    typer.Option("--skip-bad-rows", help="Läs en fil som en mall gäller också om rader är fel, utan dem."),
]


@dataclass(frozen=True, slots=True)
class Columns:
    """What the user says of the columns of spreadsheets."""

    mappings: Sequence[Path] = ()
    skip_bad_rows: bool = False


GUESS = Columns()
"""Nothing: they are guessed."""


def store_of(option: Path | None) -> Path:
    """The folder of the store that a command is to use."""
    return option or configured_store()
