"""Free SPARQL from people: only questions, only to this dataset, and never for longer than agreed.

A query is refused by what it means, not by how it is written: rdflib parses it and its tree is walked, after
everything that two parsers might read differently is refused. It then runs in a process of its own, which is
killed when its time is up.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping

from graph.endpoint_values import QUOTED
from graph.iris import PREFIXES, Iri
from graph.rows import Cell, Rows
from graph.store import Dataset
from model.errors import ForbiddenQueryError, QueryError

__all__ = [
    "ROW_LIMIT",
    "SECONDS",
    "ask_worker",
    "demand_read_only",
    "encoded",
    "free_query",
    "syntax_sentence",
]

SECONDS = 10.0
ROW_LIMIT = 1000
LONGEST = 100_000  # characters; no one writes such a query by hand
FORMS = frozenset({"SelectQuery", "AskQuery", "ConstructQuery", "DescribeQuery"})
CLOSED_DOORS = {
    "ServiceGraphPattern": "SERVICE hämtar från andra servrar; fråga bara det som finns i lagret",
    "DatasetClause": "FROM byter ut lagrets grafer; skriv GRAPH <…> { … } för att välja en graf",
}
WRITING = re.compile(
    r"\s*(?:(?:BASE|PREFIX\s*[^\s:]*:)\s+)*(?:INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY|WITH)\b",
    re.IGNORECASE,
)
ONLY_READING = "Bara SELECT, ASK, CONSTRUCT och DESCRIBE kan ställas; lagret ändras inte härifrån."
ESCAPE = re.compile(r"\\[uU][0-9a-fA-F]")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\x85\u2028\u2029]")
NAMES = re.compile(r"[?$]\w+|@[\w-]+|[\w.-]*:(?:(?:[\w:%]|\\.)(?:[\w.:%-]|\\.)*)?")
"""Variables, languages and prefixed names, which may hold any word."""
SERVICE = re.compile(r"\bSERVICE\b", re.IGNORECASE)
HIDING = re.compile(r"\\(?:\s|$)")
"""What is left of a sign of quotation or comment that a prefixed name holds behind a backslash."""
ENGINE_ERROR = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)


def free_query(dataset: Dataset, query: str, seconds: float = SECONDS, limit: int = ROW_LIMIT) -> Rows:
    """Run a query that someone wrote, over all graphs together, with the prefixes of ``graph.iris.PREFIXES``.

    SELECT gives its columns; ASK one column ``svar`` with a truth value; CONSTRUCT and DESCRIBE the columns
    ``subject``, ``predicate`` and ``object``. At most ``limit`` rows come; ``Rows.complete`` says whether
    there were more.

    Raises:
        QueryError: the query has a syntax error (with line and column), would do more than read this dataset,
            or was not done within ``seconds``.
    """
    order = {"build": os.fspath(dataset.directory), "query": query, "limit": limit}
    return ask_worker("graph.worker", order, seconds)


def ask_worker(module: str, order: Mapping[str, object], seconds: float) -> Rows:
    """Have a process of its own answer an order, and kill it when its time is up.

    Raises:
        QueryError: it says that the query cannot be answered, took too much memory, or was not done in time.
    """
    command = [sys.executable, "-P", "-m", module]  # -P: never a module of the working folder
    try:
        done = subprocess.run(
            command, input=json.dumps(order).encode(), capture_output=True, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired:
        raise QueryError(
            f"Frågan avbröts efter {seconds:g} sekunder; begränsa den, till exempel med fler villkor."
        ) from None
    if done.returncode != 0:
        raise QueryError(_breakdown(done))
    answer = json.loads(done.stdout)
    if "error" in answer:
        raise QueryError(answer["error"])
    rows = tuple(tuple(_decoded(value) for value in row) for row in answer["rows"])
    return Rows(tuple(answer["columns"]), rows, answer["complete"])


def encoded(value: Cell) -> Cell | dict[str, str]:
    """A cell as JSON that still tells addresses from texts."""
    return {"iri": str(value)} if isinstance(value, Iri) else value


def _decoded(value: Cell | Mapping[str, str]) -> Cell:
    return Iri(value["iri"]) if isinstance(value, Mapping) else value


def _breakdown(done: subprocess.CompletedProcess[bytes]) -> str:
    """Why the worker gave no answer; out of memory, the engine aborts and Python says MemoryError."""
    last = done.stderr.decode(errors="replace").strip().rpartition("\n")[2]
    if done.returncode < 0 or "MemoryError" in last:
        return "Frågan tog mer minne än den får; begränsa den, till exempel med fler villkor."
    return f"Frågan gick inte att köra ({last})."


def demand_read_only(query: str) -> str:
    """The query with plain line ends, if it only reads this dataset.

    Raises:
        QueryError: it is malformed, writes, names other graphs to read from, or asks another server.
    """
    if len(query) > LONGEST:
        raise QueryError(f"Frågan är {len(query):,} tecken lång; den får vara {LONGEST:,}.")
    text = query.replace("\r\n", "\n").replace("\r", "\n")
    if ESCAPE.search(text) or CONTROL.search(text):
        raise QueryError("Frågan har teckenkoder (\\u…) eller styrtecken; skriv tecknen själva.")
    bare = QUOTED.sub(" ", text)
    if HIDING.search(bare):
        raise QueryError("Frågan har ett citattecken eller # efter \\ i ett namn; skriv adressen inom <…>.")
    if SERVICE.search(NAMES.sub(" ", bare)):
        raise ForbiddenQueryError(f"Frågan är inte tillåten: {CLOSED_DOORS['ServiceGraphPattern']}.")
    for name in _pattern_names(_parsed(text)):
        if name in CLOSED_DOORS:
            raise ForbiddenQueryError(f"Frågan är inte tillåten: {CLOSED_DOORS[name]}.")
    return text


def _parsed(text: str) -> Iterable[object]:
    from pyparsing import ParseException  # noqa: PLC0415 - parsing is slow to load, and only free queries parse
    from rdflib.plugins.sparql.parser import parseQuery  # noqa: PLC0415

    try:
        tree = parseQuery(text)
    except ParseException as error:
        if WRITING.match(QUOTED.sub(" ", text)):
            raise ForbiddenQueryError(ONLY_READING) from None
        raise QueryError(_syntax_error(text, error.lineno, error.column)) from None
    except RecursionError:
        raise QueryError("Frågan har för många nivåer av klamrar eller parenteser.") from None
    if getattr(tree[1], "name", "") not in FORMS:
        raise ForbiddenQueryError(ONLY_READING)
    return tree


def _pattern_names(tree: Iterable[object]) -> Iterator[str]:
    """Names of all parts of a parsed query, however deep; without recursion, for queries are deep."""
    from rdflib.plugins.sparql.parserutils import CompValue  # noqa: PLC0415

    waiting: list[object] = [tree]
    while waiting:
        part = waiting.pop()
        if isinstance(part, CompValue):
            yield part.name
            waiting.extend(part.values())
        elif isinstance(part, Iterable) and not isinstance(part, str):
            waiting.extend(part)


def _syntax_error(text: str, line: int, column: int) -> str:
    """The engine, which sees further than the first branch of the grammar, says where, if it minds at all."""
    import pyoxigraph as ox  # noqa: PLC0415 - beside its only use

    try:
        ox.Store().query(text, prefixes=PREFIXES)
    except (SyntaxError, ValueError, RuntimeError, OSError) as error:
        if ENGINE_ERROR.search(str(error)):
            return syntax_sentence(text, str(error))
    return _placed(text, line, column)


def syntax_sentence(text: str, complaint: str) -> str:
    """The engine's complaint about a query as a sentence with line and column."""
    found = ENGINE_ERROR.search(complaint)
    if found is None:
        return f"Frågan går inte att köra: {complaint}."
    line, column = int(found[1]), int(found[2])
    if "Prefix not found" in found[3]:
        return (
            f"Frågan använder på rad {line}, tecken {column} ett prefix som inte är känt; skriv PREFIX först."
        )
    return _placed(text, line, column)


def _placed(text: str, line: int, column: int) -> str:
    lines = text.split("\n")
    near = lines[line - 1][max(column - 1, 0) :][:30].strip() if line <= len(lines) else ""
    end = "i slutet av raden" if line < len(lines) else "där frågan tar slut"
    return f"Frågan har ett syntaxfel på rad {line}, tecken {column}, {f'vid {near!r}' if near else end}."
