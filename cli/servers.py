"""Commands for a Neo4j server, and how the others reach one."""

from __future__ import annotations

import os
import sys
from contextlib import AbstractContextManager, nullcontext
from typing import Annotated

import typer

from cli.options import Store, store_of
from cli.output import remark
from cli.progress import announced_stages
from graph.embedded_cypher import open_embedded
from graph.neo4j_load import Loaded, load_dataset
from graph.neo4j_store import QUERY_SECONDS, Credentials, Neo4jStore, open_neo4j
from graph.store import Dataset, open_dataset
from model.errors import StoreError
from queries.ask import Selects

__all__ = ["connected", "cypher_engine", "neo4j"]

neo4j = typer.Typer(help="Ladda grafen i en Neo4j-server.", no_args_is_help=True)

STAGES = {"nodes": "noder", "relationships": "relationer", "removed": "inaktuella borttagna"}


@neo4j.callback()
def _family() -> None:
    """Ladda grafen i en Neo4j-server."""


@neo4j.command()
def load(
    url: Annotated[str, typer.Argument(metavar="ADRESS", help="neo4j://… eller bolt://…, med +s krypterat.")],
    again: Annotated[bool, typer.Option("--again", help="Ladda om också det som redan är laddat.")] = False,
    store: Store = None,
) -> None:
    """Ladda lagret i Neo4j; det som inte längre gäller tas bort, annat i databasen rörs inte.

    Användare och lösenord tas ur NEO4J_USERNAME och NEO4J_PASSWORD, annars frågas efter dem; databasen ur
    NEO4J_DATABASE, annars användarens egen.
    """
    dataset = open_dataset(store_of(store))
    with connected(url, dataset) as server, announced_stages(STAGES) as announce:
        done = load_dataset(server, dataset, announce, again)
    remark(_summary(done, dataset))


def connected(
    url: str, dataset: Dataset, seconds: float = QUERY_SECONDS
) -> AbstractContextManager[Neo4jStore]:
    """A connection to a server, with who connects from the environment or asked for."""
    return open_neo4j(url, _credentials(), dataset.base, os.environ.get("NEO4J_DATABASE") or None, seconds)


def cypher_engine(dataset: Dataset, url: str | None) -> AbstractContextManager[Selects]:
    """What answers Cypher: the server at the address, or else the embedded engine."""
    return connected(url, dataset) if url else nullcontext(open_embedded(dataset))


def _credentials() -> Credentials:
    """Never from the command line, which logs and lists of processes show.

    Raises:
        StoreError: the environment does not say, and there is no one to ask.
    """
    user, password = os.environ.get("NEO4J_USERNAME"), os.environ.get("NEO4J_PASSWORD")
    if user and password:
        return Credentials(user, password)
    if not sys.stdin.isatty():
        raise StoreError(
            "Användare eller lösenord till Neo4j saknas; sätt miljövariablerna NEO4J_USERNAME och NEO4J_PASSWORD."
        )
    user = user or typer.prompt("Användare i Neo4j", default="neo4j", err=True)
    return Credentials(user, password or typer.prompt("Lösenord", hide_input=True, err=True))


def _summary(done: Loaded, dataset: Dataset) -> str:
    if done.unchanged:
        return f"Neo4j har redan bygge {dataset.build}; inget ändrades."
    return (
        f"{done.nodes} noder och {done.relationships} relationer i Neo4j (bygge {dataset.build}); "
        f"{done.removed} inaktuella togs bort."
    )
