"""Requests to a SPARQL server: who asks, how long, how often again, and what a refusal means in a sentence.

What must stay true: who asks is told to that address alone (no redirect is followed), only requests that may be
made twice are made again, and neither the wait for an answer nor its size is without end.
"""

from __future__ import annotations

import io
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import IO, TYPE_CHECKING

from graph.addresses import AddressForm
from model.errors import AccessDeniedError, QueryError, ServerRefusedError, StoreError

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse, PoolManager

__all__ = ["ADDRESS", "Access", "Body", "Server"]

CONNECTION_SECONDS = 10.0
RETRIES = 4
RETRY_STATUS = (429, 502, 503, 504)
LONGEST_WAIT = 30.0  # seconds between two tries, also when the server asks for more
LARGEST = 500_000_000  # bytes of one answer
ADDRESS = AddressForm(
    "en SPARQL-server; den börjar med https:// eller http://",
    ("https", "http"),
    "https://server/dataset",
    "sätt SPARQL_USERNAME och SPARQL_PASSWORD",
    fragment=False,
)
SUCCESS, REDIRECT = range(200, 300), range(300, 400)


@dataclass(frozen=True, slots=True)
class Access:
    """Who asks: user and password, or a token; what is secret does not show when this is printed."""

    user: str = ""
    password: str = ""
    token: str = ""

    def __repr__(self) -> str:
        return f"Access({self.user!r}, …)"

    def headers(self) -> dict[str, str]:
        """What is sent along with each request."""
        from urllib3 import make_headers  # noqa: PLC0415 - only who has a server needs it

        if self.token:
            return {"Authorization": f"Bearer {self.token}"}
        return make_headers(basic_auth=f"{self.user}:{self.password}") if self.user else {}


@dataclass(frozen=True, slots=True)
class Body:
    """What a request carries."""

    content: bytes
    type: str


@dataclass(frozen=True, eq=False)
class Server:
    """A server that speaks HTTP; safe to share between threads."""

    access: Access
    seconds: float

    @contextmanager
    def answer(
        self, method: str, url: str, body: Body | None = None, accept: str = "*/*", again: bool = True
    ) -> Iterator[tuple[IO[bytes], str]]:
        """The body of an answer, to be read within the time, and its type.

        ``again``: whether to try again what did not come through, or was turned away for the moment.

        Raises:
            StoreError: the server cannot be reached, does not let the user in, or refuses.
            QueryError: the time is up.
        """
        with _told(url):
            headers = {**self._headers, "Accept": accept, **({"Content-Type": body.type} if body else {})}
            response = self._opened(method, url, body.content if body else None, headers, again)
            try:
                _demand_success(url, response)
                bounded = _Bounded(response, time.monotonic() + self.seconds)
                yield io.BufferedReader(bounded), response.headers.get("Content-Type", "").partition(";")[0]
            finally:
                response.close()

    def send(self, method: str, url: str, body: Body | None = None) -> None:
        """Make a request whose answer does not matter, as long as it is no refusal.

        Raises:
            StoreError: as ``answer``.
            QueryError: the time is up.
        """
        with self.answer(method, url, body) as (answer, _):
            answer.read()

    def _opened(
        self, method: str, url: str, content: bytes | None, headers: dict[str, str], again: bool
    ) -> BaseHTTPResponse:
        """The answer before its body is read.

        What is not tried again is all the same sent once more when the server hung up before a word of answer: it may
        close a connection that it kept open in the very moment that something is sent on it (RFC 9112, 9.3.1 and 9.5).
        """
        from urllib3.exceptions import MaxRetryError, ProtocolError  # noqa: PLC0415 - only who has a server needs it

        def ask() -> BaseHTTPResponse:
            return self._pool.request(
                method,
                url,
                body=content,
                headers=headers,
                retries=_retries(again),
                redirect=False,
                preload_content=False,
            )

        try:
            return ask()
        except MaxRetryError as error:
            if again or not isinstance(error.reason, ProtocolError):
                raise
            return ask()

    @cached_property
    def _pool(self) -> PoolManager:
        from urllib3 import PoolManager, Timeout  # noqa: PLC0415 - only who has a server needs it

        return PoolManager(timeout=Timeout(connect=CONNECTION_SECONDS, read=self.seconds))

    @cached_property
    def _headers(self) -> dict[str, str]:
        return {"User-Agent": "samverkan", **self.access.headers()}


class _Bounded(io.RawIOBase):
    """An answer that ends in an error when its time or its size is up."""

    def __init__(self, response: BaseHTTPResponse, deadline: float) -> None:
        super().__init__()
        self.response, self.deadline, self.left = response, deadline, LARGEST

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if time.monotonic() > self.deadline:
            raise QueryError("Svaret från servern tog för lång tid; begränsa frågan eller ge den mer tid.")
        read = self.response.read1(len(buffer), decode_content=True)
        self.left -= len(read)
        if self.left < 0:
            raise QueryError(f"Svaret från servern är större än {LARGEST:,} byte; begränsa frågan.")
        buffer[: len(read)] = read
        return len(read)


def _retries(again: bool) -> object:
    from urllib3 import Retry  # noqa: PLC0415 - as in Server

    return Retry(
        total=RETRIES if again else 0,
        allowed_methods=None,  # all that we send may be sent twice
        status_forcelist=RETRY_STATUS,
        redirect=False,
        raise_on_status=False,
        raise_on_redirect=False,
        backoff_factor=0.5,
        backoff_max=LONGEST_WAIT,
        retry_after_max=int(LONGEST_WAIT),
    )


@contextmanager
def _told(url: str) -> Iterator[None]:
    """Turn what the library raises into sentences."""
    from urllib3.exceptions import HTTPError, ReadTimeoutError  # noqa: PLC0415 - as in Server

    try:
        yield
    except (HTTPError, OSError) as error:
        cause = getattr(error, "reason", None) or error
        if isinstance(cause, ReadTimeoutError | TimeoutError):
            raise QueryError(
                f"{url}: servern svarade inte i tid; begränsa frågan eller ge den mer tid."
            ) from error
        why = _plain(str(cause)).rpartition(": ")[2]
        raise StoreError(f"{url}: servern svarar inte ({why}); kontrollera adressen.") from error


def _demand_success(url: str, response: BaseHTTPResponse) -> None:
    status = response.status
    if status in SUCCESS:
        return
    if status in {401, 403}:
        raise AccessDeniedError(
            f"{url}: servern släpper inte in användaren ({status}); "
            "kontrollera SPARQL_USERNAME och SPARQL_PASSWORD, eller SPARQL_TOKEN."
        )
    if status in REDIRECT:
        raise StoreError(f"{url}: servern hänvisar till {response.headers.get('Location')}; ge den adressen.")
    said = _plain(response.read(2000, decode_content=True).decode(errors="replace"))
    raise ServerRefusedError(f"{url}: servern svarar {status}{f' ({said})' if said else ''}.", status, said)


def _plain(text: str) -> str:
    """The first line of what a server says, without what could steer a terminal."""
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return "".join(sign for sign in line if sign.isprintable())[:300].rstrip(".")
