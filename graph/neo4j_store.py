"""A Neo4j server by its URL: connecting, and reading with sessions that the server keeps from writing.

The URL says how to connect: ``neo4j://`` to a cluster, ``bolt://`` to one server, ``+s`` encrypted. Who connects
never stands in it, for what is written on a command line is kept in logs and lists of processes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from graph.addresses import AddressForm
from graph.cypher_rows import cypher_rows, query_values, sorted_parts
from graph.rows import Rows
from graph.terms import Value
from model.errors import QueryError, StoreError

if TYPE_CHECKING:
    from neo4j import Driver, ManagedTransaction

__all__ = ["SCHEMES", "Credentials", "Neo4jStore", "open_neo4j", "told"]

SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")
ADDRESS = AddressForm(
    f"Neo4j; den börjar med {', '.join(f'{scheme}://' for scheme in SCHEMES)}",
    SCHEMES,
    "neo4j://server:7687",
    "sätt NEO4J_USERNAME och NEO4J_PASSWORD eller svara på frågan",
)
CONNECTION_SECONDS = 10.0
QUERY_SECONDS = 60.0
RETRY_SECONDS = 30.0  # for how long a transaction that a cluster turned away is tried again


@dataclass(frozen=True, slots=True)
class Credentials:
    """Who connects; the password does not show when this is printed."""

    user: str
    password: str

    def __repr__(self) -> str:
        return f"Credentials({self.user!r}, …)"


@dataclass(frozen=True, eq=False)
class Neo4jStore:
    """An open connection to a database of a Neo4j server."""

    driver: Driver
    base: str
    database: str | None = None
    """None for the user's home database."""
    seconds: float = QUERY_SECONDS

    def select(
        self,
        query: str,
        parameters: Mapping[str, Value] | None = None,
        limit: int | None = None,
        free: bool = False,
    ) -> Rows:
        """Run a query that only reads; values are handed over as parameters, never written into it.

        ``free`` queries keep their lists in the order that they have.

        Raises:
            QueryError: the query is malformed, would write, or was not done in time.
            StoreError: the server cannot be reached.
        """
        from neo4j import READ_ACCESS, unit_of_work  # noqa: PLC0415 - as in open_neo4j

        @unit_of_work(timeout=self.seconds)
        def answer(transaction: ManagedTransaction) -> Rows:
            result = transaction.run(query, query_values(parameters or {}))
            wanted = None if limit is None else limit + 1
            rows = [list(record.values()) for record in islice(result, wanted)]
            return cypher_rows(result.keys(), rows, self.base, limit, list if free else sorted_parts)

        with (
            told(self.driver),
            self.driver.session(database=self.database, default_access_mode=READ_ACCESS) as session,
        ):
            return session.execute_read(answer)


@contextmanager
def open_neo4j(
    url: str, credentials: Credentials, base: str, database: str | None = None, seconds: float = QUERY_SECONDS
) -> Iterator[Neo4jStore]:
    """Connect to a server; the connection is closed on leaving.

    Raises:
        StoreError: the URL is none of Neo4j's, no one answers there, or user and password do not fit.
    """
    from neo4j import GraphDatabase, NotificationMinimumSeverity  # noqa: PLC0415 - only who has a server needs it

    ADDRESS.demand(url)
    driver = GraphDatabase.driver(
        url,
        auth=(credentials.user, credentials.password),
        connection_timeout=CONNECTION_SECONDS,
        connection_acquisition_timeout=CONNECTION_SECONDS,
        max_transaction_retry_time=RETRY_SECONDS,
        notifications_min_severity=NotificationMinimumSeverity.OFF,
        user_agent="samverkan",
    )
    with driver, told(driver):
        driver.verify_connectivity()
        yield Neo4jStore(driver, base, database, seconds)


@contextmanager
def told(driver: Driver) -> Iterator[None]:
    """Turn what the driver raises into sentences."""
    from neo4j.exceptions import (  # noqa: PLC0415 - as in open_neo4j
        AuthError,
        ConfigurationError,
        DriverError,
        Neo4jError,
        ServiceUnavailable,
    )

    try:
        yield
    except AuthError as error:
        raise StoreError(
            "Neo4j släpper inte in användaren; kontrollera NEO4J_USERNAME och NEO4J_PASSWORD."
        ) from error
    except (ServiceUnavailable, ConfigurationError, OSError) as error:
        raise StoreError(f"Neo4j svarar inte ({_first_line(error)}); kontrollera adressen.") from error
    except Neo4jError as error:
        if "Timeout" in (error.code or "") or "TransactionTimedOut" in (error.code or ""):
            raise QueryError("Frågan avbröts av Neo4j: den tog för lång tid; begränsa den.") from error
        raise QueryError(f"Neo4j tar inte emot frågan: {_first_line(error)}") from error
    except DriverError as error:
        raise StoreError(f"Neo4j kan inte nås ({_first_line(error)}).") from error


def _first_line(error: Exception) -> str:
    return (getattr(error, "message", None) or str(error)).strip().split("\n")[0].rstrip(".")
