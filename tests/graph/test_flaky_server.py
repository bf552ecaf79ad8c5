"""A SPARQL server behind a line that fails now and then, or leads elsewhere."""

from __future__ import annotations

import http.client
import http.server
import itertools
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from graph.endpoint import open_endpoint
from graph.endpoint_load import load_endpoint
from graph.sparql_http import Access
from graph.store import Dataset
from model.errors import QueryError, StoreError

if TYPE_CHECKING:
    from tests.conftest import Fuseki

COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
NOTHING = b'{"head": {"vars": []}, "results": {"bindings": []}}'
Respond = Callable[[http.server.BaseHTTPRequestHandler, bytes], None]


@contextmanager
def listening(respond: Respond) -> Iterator[str]:
    """Address of a server that answers every request in that way."""

    class Handler(http.server.BaseHTTPRequestHandler):
        """Passes on each request."""

        protocol_version = "HTTP/1.1"

        def handle_any(self) -> None:
            """One request with its body."""
            respond(self, self.rfile.read(int(self.headers.get("Content-Length", 0))))

        do_GET = do_POST = do_PUT = do_DELETE = handle_any  # noqa: N815 - the library calls them so

        def log_message(self, format: str, *arguments: object) -> None:
            """Say nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/data"
    finally:
        server.shutdown()
        server.server_close()


def reply(
    handler: http.server.BaseHTTPRequestHandler, status: int, body: bytes = b"", **headers: str
) -> None:
    """Send an answer."""
    handler.send_response(status)
    for name, value in {**headers, "Content-Length": str(len(body))}.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(body)


@pytest.mark.fuseki
def test_what_is_turned_away_for_the_moment_is_sent_again(fuseki: Fuseki, dataset: Dataset) -> None:
    """Every third request is refused or broken off, and in the end all is there, once."""
    target, count = urlsplit(fuseki.at("plain")), itertools.count(1)

    def passed_on(handler: http.server.BaseHTTPRequestHandler, body: bytes) -> None:
        number = next(count)
        if handler.headers["Content-Type"] != "application/x-www-form-urlencoded" and number % 3 == 0:
            if number % 2:
                reply(handler, 503, Retry_After="0")
            else:
                handler.close_connection = True  # and no answer at all
            return
        forward = http.client.HTTPConnection(target.hostname or "", target.port, timeout=30)
        path = handler.path.replace("/data", target.path, 1)
        kept = {name: handler.headers[name] for name in ("Content-Type", "Accept") if handler.headers[name]}
        forward.request(handler.command, path, body, kept)
        answer = forward.getresponse()
        reply(
            handler,
            answer.status,
            answer.read(),
            Content_Type=answer.headers.get("Content-Type", "text/plain"),
        )
        forward.close()

    with listening(passed_on) as url:
        load_endpoint(open_endpoint(url, Access(), dataset.base), dataset, again=True)
        assert open_endpoint(url, Access(), dataset.base).select(COUNT) == dataset.select(COUNT)
    assert next(count) > 20


def test_a_question_on_a_connection_that_the_server_has_just_closed_is_put_once_more(
    dataset: Dataset,
) -> None:
    """As servers do with one that they kept open; but a server that always hangs up is asked twice, not for ever."""
    asked: list[str] = []

    def hanging_up(answered: range) -> Respond:
        def respond(handler: http.server.BaseHTTPRequestHandler, body: bytes) -> None:
            asked.append(handler.path)
            if len(asked) in answered:
                reply(handler, 200, NOTHING, Content_Type="application/sparql-results+json")
            else:
                handler.close_connection = True

        return respond

    with listening(hanging_up(range(2, 3))) as url:
        assert open_endpoint(url, Access(), dataset.base).read_contents().build == ""
    assert len(asked) == 2
    asked.clear()
    with listening(hanging_up(range(0))) as url, pytest.raises(StoreError, match="svarar inte"):
        open_endpoint(url, Access(), dataset.base).read_contents()
    assert len(asked) == 2


def test_who_asks_is_not_told_to_another_server(dataset: Dataset) -> None:
    """A redirect is not followed, but told."""
    told: list[str | None] = []

    def elsewhere(handler: http.server.BaseHTTPRequestHandler, body: bytes) -> None:
        told.append(handler.headers["Authorization"])
        reply(handler, 200, b"{}")

    with (
        listening(elsewhere) as other,
        listening(lambda handler, body: reply(handler, 307, Location=other)) as url,
    ):
        endpoint = open_endpoint(url, Access("planeraren", "hemligt"), dataset.base)
        with pytest.raises(StoreError, match=rf"hänvisar till {other}; ge den adressen"):
            endpoint.select(COUNT)
    assert told == []


def test_an_answer_that_never_ends_is_given_up(dataset: Dataset) -> None:
    """Also one that comes a little at a time, so that no single wait is long."""

    def dripping(handler: http.server.BaseHTTPRequestHandler, body: bytes) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "application/sparql-results+json")
        handler.end_headers()
        handler.wfile.write(b'{"head": {"vars": ["x"]}, "results": {"bindings": [')
        stop = threading.Event()
        while not stop.wait(0.05):
            handler.wfile.write(b" ")
            handler.wfile.flush()

    with listening(dripping) as url:
        endpoint = open_endpoint(url, Access(), dataset.base, seconds=1)
        with pytest.raises(QueryError, match="tog för lång tid"):
            endpoint.select(COUNT)


@pytest.mark.parametrize(
    "body", [b"", b"<html>", b'{"head": {"vars": ["x"]}, "results": {"bindings": [', b"\xff\xfe"]
)
def test_an_answer_that_is_none_is_told(dataset: Dataset, body: bytes) -> None:
    """Cut off, or something else."""
    answering = listening(
        lambda handler, _: reply(handler, 200, body, Content_Type="application/sparql-results+json")
    )
    with answering as url, pytest.raises(StoreError, match="inget svar i SPARQL"):
        open_endpoint(url, Access(), dataset.base).select(COUNT)


def test_what_a_server_says_cannot_steer_the_terminal(dataset: Dataset) -> None:
    """Only its first line, without control characters."""
    said = b"\x1b[31mfel\x07\n\x1b]0;titel\x07 mer"
    with (
        listening(lambda handler, _: reply(handler, 400, said)) as url,
        pytest.raises(QueryError) as caught,
    ):
        open_endpoint(url, Access(), dataset.base).select(COUNT)
    assert str(caught.value).isprintable()
    assert "titel" not in str(caught.value)
