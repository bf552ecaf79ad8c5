"""Options that several commands share, and what they mean when left out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graph.layout import configured_store

__all__ = ["EndpointServer", "Paths", "Server", "Store", "store_of"]

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


def store_of(option: Path | None) -> Path:
    """The folder of the store that a command is to use."""
    return option or configured_store()
