"""Writing named graphs on a server: by the Graph Store Protocol, or by SPARQL Update where that is not spoken.

Each request is about one graph and may be sent twice without harm.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import urlencode

from graph.iris import Iri
from graph.sparql_http import Body, Server
from model.errors import ServerRefusedError

__all__ = ["ByGraphStore", "ByUpdate", "GraphWriter"]


class GraphWriter(Protocol):
    """Puts triples, as lines of N-Triples, into graphs of a server.

    Every method raises StoreError when the server cannot be reached, does not let the user in, or refuses.
    """

    @property
    def most(self) -> int:
        """How many triples to send in one request."""

    def replace(self, graph: Iri, lines: Iterable[str]) -> None:
        """Let the graph hold these triples and no others."""

    def add(self, graph: Iri, lines: Iterable[str]) -> None:
        """Add triples to the graph."""

    def remove(self, graph: Iri) -> None:
        """Remove the graph, if it is there."""


@dataclass(frozen=True, slots=True)
class ByGraphStore:
    """The SPARQL 1.1 Graph Store HTTP Protocol, with the graph named in the address."""

    server: Server
    url: str
    most: int = 20_000

    def replace(self, graph: Iri, lines: Iterable[str]) -> None:
        """PUT."""
        self.server.send("PUT", self._address(graph), _triples(lines))

    def add(self, graph: Iri, lines: Iterable[str]) -> None:
        """POST."""
        self.server.send("POST", self._address(graph), _triples(lines))

    def remove(self, graph: Iri) -> None:
        """DELETE; a graph that is gone already is as it should be."""
        try:
            self.server.send("DELETE", self._address(graph))
        except ServerRefusedError as error:
            if error.status != 404:
                raise

    def _address(self, graph: Iri) -> str:
        return f"{self.url}{'&' if '?' in self.url else '?'}{urlencode({'graph': graph})}"


@dataclass(frozen=True, slots=True)
class ByUpdate:
    """SPARQL 1.1 Update; some servers take a few thousand triples in one, and no more."""

    server: Server
    url: str
    most: int = 5_000

    def replace(self, graph: Iri, lines: Iterable[str]) -> None:
        """DROP and INSERT DATA in one request."""
        self._update(f"DROP SILENT GRAPH <{graph}> ;\n{_insertion(graph, lines)}")

    def add(self, graph: Iri, lines: Iterable[str]) -> None:
        """INSERT DATA."""
        self._update(_insertion(graph, lines))

    def remove(self, graph: Iri) -> None:
        """DROP."""
        self._update(f"DROP SILENT GRAPH <{graph}>")

    def _update(self, text: str) -> None:
        self.server.send("POST", self.url, Body(text.encode(), "application/sparql-update"))


def _triples(lines: Iterable[str]) -> Body:
    return Body("".join(lines).encode(), "application/n-triples")


def _insertion(graph: Iri, lines: Iterable[str]) -> str:
    """Lines of N-Triples are SPARQL too, just as they are."""
    return f"INSERT DATA {{ GRAPH <{graph}> {{\n{''.join(lines)}}} }}"
