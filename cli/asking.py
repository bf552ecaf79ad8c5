"""Commands that ask: named questions, and SPARQL or Cypher of one's own."""

from __future__ import annotations

from enum import StrEnum
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
from model.errors import QueryError
from ontology.load import load_ontology
from queries.ask import ask as answer
from queries.present import condensed, present
from queries.questions import Question, find_question, list_questions

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
    explain: Annotated[bool, typer.Option("--explain", help="Skriv ut frågans text i stället.")] = False,
    neo4j: Server = None,
    endpoint: EndpointServer = None,
    store: Store = None,
) -> None:
    """Ställ en namngiven fråga till lagret."""
    if name is None:
        print_rows(_catalogue(), format)
        return
    question = find_question(name)
    language = Engine.CYPHER if neo4j else engine
    if explain:
        print(question.text(language), end="")
        return
    dataset, given = open_dataset(store_of(store)), dict(_assignment(text) for text in param or ())
    if language is Engine.CYPHER:
        with cypher_engine(dataset, neo4j) as selects:
            rows = answer(dataset, name, given, selects)
    elif endpoint:
        rows = with_access(endpoint, lambda server: answer(dataset, name, given, sparql=server), dataset.base)
    else:
        rows = answer(dataset, name, given)
    if format is TableFormat.TABLE:
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


def _catalogue() -> Rows:
    rows = tuple((q.name, q.title["sv"], _parameters(q)) for q in list_questions())
    return Rows(("fråga", "vad den svarar på", "parametrar"), rows)


def _parameters(question: Question) -> str:
    """Names of the parameters; those in brackets may be left out."""
    return " ".join(p.name if p.required else f"[{p.name}]" for p in question.parameters)
