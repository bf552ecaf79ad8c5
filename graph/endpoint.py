"""A SPARQL 1.1 endpoint by its URL in the place of the embedded store: what is loaded there, asked with the same rows.

What must stay true: an answer counts as the embedded store's does, whatever the server takes for its default graph.
So every query is put, by the protocol's own parameters, to one named graph that holds each triple of the dataset
once, and to the dataset's named graphs; what others keep on the server is not seen.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import IO
from urllib.parse import urlencode

import pyoxigraph as ox

from graph.endpoint_state import CONTROL, Contents, control_graph, read_control, union_graph
from graph.endpoint_values import with_prefixes, with_values
from graph.gate import ROW_LIMIT, demand_read_only
from graph.iris import configured_base
from graph.rows import Cell, Rows, cell
from graph.sparql_http import ADDRESS, Access, Body, Server
from graph.terms import Value
from model.errors import QueryError, ServerRefusedError, StoreError

__all__ = ["QUERY_SECONDS", "Endpoint", "open_endpoint"]

QUERY_SECONDS = 60.0
ACCEPTED = "application/sparql-results+json, application/n-triples;q=0.9"
FORM = "application/x-www-form-urlencoded"
TIMED_OUT = frozenset({408, 503, 504})
NOT_THERE = frozenset({404, 405, 410, 501})
GRAPH = re.compile(r"\bGRAPH\b", re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class Endpoint:
    """A SPARQL server that answers queries; safe to share between threads."""

    url: str
    server: Server
    base: str

    def select(
        self, query: str, bindings: Mapping[str, Value] | None = None, limit: int | None = None
    ) -> Rows:
        """Run a SELECT as ``Dataset.select`` does: with values, known prefixes, and rows without what was bound.

        Raises:
            QueryError: the query is malformed, is no SELECT, does not project a bound variable, or takes too long.
            StoreError: the server cannot be reached, or nothing is loaded there.
        """
        bound = bindings or {}
        rows = self._rows(with_prefixes(with_values(query, bound)), self._graphs(query), limit)
        return rows.without(frozenset(bound))

    def free_query(self, query: str, limit: int = ROW_LIMIT) -> Rows:
        """Run a query that someone wrote, through the gate, with the same columns as ``graph.gate.free_query``.

        Raises:
            QueryError, StoreError: as ``select``; or the query would do more than read.
        """
        text = demand_read_only(query)
        return self._rows(with_prefixes(text), self._graphs(text), limit)

    @cached_property
    def contents(self) -> Contents:
        """What was loaded when this was first asked for."""
        return self.read_contents()

    def read_contents(self) -> Contents:
        """What is loaded now; empty where nothing is."""
        control = control_graph(self.base)
        query = with_values(CONTROL, {"control": control})
        return read_control(control, self._rows(query, (), None).without(frozenset({"control"})))

    def _graphs(self, query: str) -> Sequence[tuple[str, str]]:
        """The graphs that the query is put to, as the protocol names them."""
        union = self.contents.union
        if union is None:
            raise StoreError(
                f"{self.url}: här finns inget lager under {self.base}; kör samverkan endpoint load {self.url}."
            )
        named = sorted(self.contents.graphs) if GRAPH.search(query) else ()
        unions = union_graph(self.base)
        return (
            ("default-graph-uri", union),
            *(("named-graph-uri", graph) for graph in named if not graph.startswith(unions)),
        )

    def _rows(self, query: str, graphs: Sequence[tuple[str, str]], limit: int | None) -> Rows:
        body = Body(urlencode([("query", query), *graphs]).encode(), FORM)
        try:
            with self.server.answer("POST", self.url, body, ACCEPTED, again=False) as (answer, type):
                return _table(answer, type, limit)
        except ServerRefusedError as error:
            raise _refusal(error) from error
        except (SyntaxError, ValueError) as error:
            raise StoreError(f"{self.url}: svaret är inget svar i SPARQL ({error}).") from error


def open_endpoint(
    url: str, access: Access, base: str | None = None, seconds: float = QUERY_SECONDS
) -> Endpoint:
    """The endpoint at an address, not yet asked; ``base`` is that of the identifiers (default: SAMVERKAN_BASE).

    Raises:
        StoreError: the address is none, or holds a password.
    """
    ADDRESS.demand(url)
    return Endpoint(url, Server(access, seconds), base or configured_base())


def _table(answer: IO[bytes], type: str, limit: int | None) -> Rows:
    wanted = None if limit is None else limit + 1
    if "sparql-results" not in type:
        triples = ox.parse(answer, format=ox.RdfFormat.from_media_type(type) or ox.RdfFormat.N_TRIPLES)
        rows = [tuple(map(cell, (q.subject, q.predicate, q.object))) for q in islice(triples, wanted)]
        return _limited(("subject", "predicate", "object"), rows, limit)
    result = ox.parse_query_results(answer, format=ox.QueryResultsFormat.from_media_type(type))
    if isinstance(result, ox.QueryBoolean):
        return Rows(("svar",), ((bool(result),),))
    columns = tuple(variable.value for variable in result.variables)
    return _limited(columns, [tuple(map(cell, solution)) for solution in islice(result, wanted)], limit)


def _limited(columns: tuple[str, ...], rows: list[tuple[Cell, ...]], limit: int | None) -> Rows:
    return Rows(columns, tuple(rows[:limit]), limit is None or len(rows) <= limit)


def _refusal(error: ServerRefusedError) -> QueryError | StoreError:
    if error.status in NOT_THERE:
        return StoreError(f"{str(error).rstrip('.')}; kontrollera adressen.")
    if error.status in TIMED_OUT:
        return QueryError(f"Frågan avbröts av servern ({error.said or error.status}); begränsa den.")
    return QueryError(f"Servern tar inte emot frågan ({error.status}): {error.said or 'utan förklaring'}.")
