"""Commands that ask: named questions, and SPARQL or Cypher of one's own."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from cli.endpoints import with_access
from cli.options import EndpointServer, Server, Store, store_of
from cli.output import TableFormat, print_rows, remark
from cli.servers import connected, cypher_engine
from graph.cypher_gate import demand_reading
from graph.free_cypher import free_cypher
from graph.gate import ROW_LIMIT, SECONDS, free_query
from graph.rows import Rows
from graph.store import open_dataset
from model.errors import QueryError, StoreError
from ontology.load import load_ontology
from queries.ask import ask as answer
from queries.filling import filled_cypher, filled_sparql
from queries.names import CLASSES
from queries.present import condensed, present
from queries.questions import Question, find_question, list_questions
from queries.values import known_values

__all__ = ["ask", "cypher", "sparql"]


class Engine(StrEnum):
    """The language in which a named question is put."""

    SPARQL = "sparql"
    CYPHER = "cypher"


Format = Annotated[TableFormat, typer.Option("--format", help="Hur svaret skrivs ut.")]
Limit = Annotated[int, typer.Option(min=1, max=1_000_000, help="Högst så många rader.")]
Seconds = Annotated[float, typer.Option(min=0.1, max=3600, help="Högst så lång tid.")]


def ask(  # noqa: PLR0913, PLR0917 - each is an option of the command
    name: Annotated[
        str | None, typer.Argument(metavar="FRÅGA", help="Frågans namn; utan namn listas frågorna.")
    ] = None,
    param: Annotated[
        list[str] | None,
        typer.Option(
            "--param", "-p", metavar="NAMN=VÄRDE", help="En uppgift som frågan behöver; kan upprepas."
        ),
    ] = None,
    format: Format = TableFormat.TABLE,
    every: Annotated[
        bool,
        typer.Option("--all", help="Visa varje ställe för sig i tabellen; csv och json har alltid alla."),
    ] = False,
    engine: Annotated[
        Engine, typer.Option("--engine", help="Språket som frågan ställs i; svaret är detsamma.")
    ] = Engine.SPARQL,
    as_of: Annotated[
        str | None,
        typer.Option("--as-of", metavar="DATUM", help="Svaret som det var den dagen (ÅÅÅÅ-MM-DD)."),
    ] = None,
    explain: Annotated[
        bool,
        typer.Option("--explain", help="Skriv ut frågans text, ifylld, att klistra in i ett annat verktyg."),
    ] = False,
    neo4j: Server = None,
    endpoint: EndpointServer = None,
    store: Store = None,
) -> None:
    """Ställ en namngiven fråga till lagret."""
    if name is None:
        print_rows(_catalogue(), format)
        return
    question, language = find_question(name), Engine.CYPHER if neo4j else engine
    given = dict(_assignment(text) for text in param or ()) | ({"as_of": as_of} if as_of else {})
    if explain:
        print(_explained(question, language, given, endpoint, store), end="")
        return
    if endpoint and language is Engine.SPARQL:
        rows = with_access(endpoint, lambda server: answer(server, name, given), _base(store))
    elif language is Engine.CYPHER:
        dataset = open_dataset(store_of(store))
        with cypher_engine(dataset, neo4j) as selects:
            rows = answer(dataset, name, given, selects)
    else:
        rows = answer(open_dataset(store_of(store)), name, given)
    if format in {TableFormat.TABLE, TableFormat.MARKDOWN}:
        remark(question.title["sv"])
        rows = present(question, rows if every else condensed(question, rows), load_ontology())
    print_rows(rows, format)


def sparql(
    query: Annotated[str, typer.Argument(metavar="FRÅGA", help="SELECT, ASK, CONSTRUCT eller DESCRIBE.")],
    format: Format = TableFormat.TABLE,
    limit: Limit = ROW_LIMIT,
    seconds: Seconds = SECONDS,
    endpoint: EndpointServer = None,
    store: Store = None,
) -> None:
    """Ställ en egen fråga i SPARQL; lagret kan bara läsas."""
    if endpoint is None:
        rows = free_query(open_dataset(store_of(store)), query, seconds, limit)
    else:
        rows = with_access(endpoint, lambda server: server.free_query(query, limit), seconds=seconds)
    print_rows(rows, format)


def cypher(
    query: Annotated[str, typer.Argument(metavar="FRÅGA", help="MATCH … RETURN …")],
    format: Format = TableFormat.TABLE,
    limit: Limit = ROW_LIMIT,
    seconds: Seconds = SECONDS,
    neo4j: Server = None,
    store: Store = None,
) -> None:
    """Ställ en egen fråga i Cypher; grafen kan bara läsas."""
    dataset = open_dataset(store_of(store))
    if neo4j is None:
        print_rows(free_cypher(dataset, query, seconds, limit), format)
        return
    text = demand_reading(query)
    with connected(neo4j, dataset, seconds) as server:
        print_rows(server.select(text, limit=limit, free=True), format)


def _assignment(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign or not name.strip():
        raise QueryError(f"Parametern {text!r} går inte att förstå; skriv --param namn=värde.")
    return name.strip(), value.strip()


def _base(store: Path | None) -> str | None:
    """The base of the identifiers where a store is at hand, which asking a server does not take."""
    try:
        return open_dataset(store_of(store)).base
    except StoreError:
        return None


def _explained(
    question: Question, language: Engine, given: Mapping[str, str], endpoint: str | None, store: Path | None
) -> str:
    """The text with its values; what must be given and is not stays open. Only names need a store or a server."""
    text = question.text(language)
    if not any(p.name in given and p.type in CLASSES for p in question.parameters):
        values = known_values(None, question, given)
    elif endpoint:
        values = with_access(endpoint, lambda server: known_values(server, question, given), _base(store))
    else:
        values = known_values(open_dataset(store_of(store)), question, given)
    return filled_cypher(text, values) if language is Engine.CYPHER else filled_sparql(text, values)


def _catalogue() -> Rows:
    rows = tuple((q.theme.title["sv"], q.name, q.title["sv"], _parameters(q)) for q in list_questions())
    return Rows(("ämne", "fråga", "vad den svarar på", "parametrar"), rows)


def _parameters(question: Question) -> str:
    """Names of the parameters; those in brackets may be left out."""
    return " ".join(p.name if p.required else f"[{p.name}]" for p in question.parameters)
