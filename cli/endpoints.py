"""Commands for a SPARQL server by its address, and how the others reach one."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import Annotated, TypeVar
from urllib.parse import urlsplit

import typer

from cli.options import Store, store_of
from cli.output import remark
from cli.progress import announced_stages
from graph.endpoint import QUERY_SECONDS, Endpoint, open_endpoint
from graph.endpoint_load import Addresses, EndpointLoaded, load_endpoint
from graph.sparql_http import Access
from graph.store import Dataset, open_dataset
from model.errors import AccessDeniedError

__all__ = ["endpoint", "with_access"]

endpoint = typer.Typer(help="Ladda lagret i en SPARQL-server.", no_args_is_help=True)

STAGES = {"triples": "tripplar i grafen", "removed": "inaktuella grafer borttagna"}

Answer = TypeVar("Answer")


@endpoint.callback()
def _family() -> None:
    """Ladda lagret i en SPARQL-server."""


@endpoint.command()
def load(
    url: Annotated[str, typer.Argument(metavar="ADRESS", help="Där servern svarar på frågor (https://…).")],
    graphs: Annotated[
        str | None,
        typer.Option(
            metavar="ADRESS", help="Där den talar Graph Store Protocol, om det är någon annanstans."
        ),
    ] = None,
    update: Annotated[
        str | None,
        typer.Option(metavar="ADRESS", help="Där den tar emot SPARQL Update, om det är någon annanstans."),
    ] = None,
    again: Annotated[bool, typer.Option("--again", help="Ladda om också det som redan är laddat.")] = False,
    store: Store = None,
) -> None:
    """Ladda lagret i en SPARQL-server; det som inte längre gäller tas bort, andras grafer rörs inte.

    Användare och lösenord tas ur SPARQL_USERNAME och SPARQL_PASSWORD (eller en nyckel ur SPARQL_TOKEN), annars
    frågas efter dem om servern vill ha dem.
    """
    dataset = open_dataset(store_of(store))
    addresses = Addresses(graphs, update)

    def loaded(server: Endpoint) -> EndpointLoaded:
        with announced_stages(STAGES) as announce:
            return load_endpoint(server, dataset, addresses, announce, again)

    remark(_summary(with_access(url, loaded, dataset.base), dataset))


def with_access(
    url: str,
    use: Callable[[Endpoint], Answer],
    base: str | None = None,
    seconds: float = QUERY_SECONDS,
) -> Answer:
    """Use a server, as whoever the environment says, or whoever answers when the server wants to know.

    Never as the command line says, which logs and lists of processes show.

    Raises:
        AccessDeniedError: the server lets none of these in, or there is no one to ask.
    """
    _warn_of_open_line(url)
    given = Access(*(os.environ.get(f"SPARQL_{name}", "") for name in ("USERNAME", "PASSWORD", "TOKEN")))
    try:
        return use(open_endpoint(url, given, base, seconds))
    except AccessDeniedError:
        if given.user or given.token or not sys.stdin.isatty():
            raise
    user = typer.prompt("Användare på servern", err=True)
    password = typer.prompt("Lösenord", hide_input=True, err=True)
    return use(open_endpoint(url, Access(user, password), base, seconds))


def _warn_of_open_line(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme == "http" and parts.hostname not in {"localhost", "127.0.0.1", "::1"}:
        remark(
            f"Varning: {parts.hostname} nås utan kryptering; vem som helst på vägen kan läsa med. Använd https://."
        )


def _summary(done: EndpointLoaded, dataset: Dataset) -> str:
    if done.unchanged:
        return f"Servern har redan bygge {dataset.build}; inget ändrades."
    return (
        f"{done.graphs} grafer på servern (bygge {dataset.build}): {done.written} tripplar skickades, "
        f"{done.removed} inaktuella grafer togs bort."
    )
