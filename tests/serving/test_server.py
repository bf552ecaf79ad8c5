"""The SPARQL endpoint as a real process, asked by real clients."""

from __future__ import annotations

import csv
import http.client
import io
import json
import threading
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

import pyoxigraph as ox
import pytest
from rdflib import Graph
from rdflib.plugins.stores.sparqlstore import SPARQLStore

from graph.build import build_store
from graph.endpoint_values import with_prefixes
from graph.store import Dataset
from model.fact import Reading
from ontology.registry import Registry
from tests.serving.conftest import Start

BOARDS = "SELECT ?b ?n { ?b a sv:Board ; skos:prefLabel ?n } ORDER BY ?n"
EVERYTHING = "SELECT * { ?s ?p ?o }"
MADE = "CONSTRUCT { ?b a sv:Board } WHERE { ?b a sv:Board }"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
FORM = "application/x-www-form-urlencoded"
Answer = tuple[int, Mapping[str, str], bytes]


def send(address: str, method: str, path: str, body: str | bytes | None = None, **headers: str) -> Answer:
    """One request as it is; the names of headers with _ for -."""
    parts = urlsplit(address)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=30)
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    content = body.encode() if isinstance(body, str) else body
    connection.request(method, path, content, given)
    response = connection.getresponse()
    answer = response.status, {k.lower(): v for k, v in response.headers.items()}, response.read()
    connection.close()
    return answer


def ask(address: str, query: str, **headers: str) -> Answer:
    """A query by GET."""
    return send(address, "GET", f"/sparql?{urlencode({'query': query})}", **headers)


def names(body: bytes) -> list[str]:
    """The column ?n of an answer in SPARQL JSON."""
    return [row["n"]["value"] for row in json.loads(body)["results"]["bindings"]]


def test_a_client_library_gets_the_rows_of_the_store(server: str, dataset: Dataset) -> None:
    """rdflib, by GET and by both kinds of POST; as rows and as a graph."""
    expected = [tuple(map(str, row)) for row in dataset.select(BOARDS).rows]
    for method in ("GET", "POST", "POST_FORM"):
        store = SPARQLStore(f"{server}/sparql", method=method, returnFormat="json")
        assert [tuple(map(str, row)) for row in store.query(with_prefixes(BOARDS))] == expected  # type: ignore[union-attr, arg-type]
    board = dataset.select(BOARDS).rows[0][0]
    graph = Graph(SPARQLStore(f"{server}/sparql", returnFormat="xml"))
    assert len(list(graph.query(f"SELECT ?p ?o {{ <{board}> ?p ?o }}"))) > 3


@pytest.mark.parametrize(
    ("accept", "type"),
    [
        ("application/sparql-results+json", "application/sparql-results+json"),
        ("application/sparql-results+xml", "application/sparql-results+xml"),
        ("text/tab-separated-values", "text/tab-separated-values"),
    ],
)
def test_rows_say_the_same_in_every_format(server: str, dataset: Dataset, accept: str, type: str) -> None:
    """Each read back by the library."""
    status, headers, body = ask(server, BOARDS, Accept=accept)
    assert (status, headers["content-type"].partition(";")[0]) == (200, type)
    found = ox.parse_query_results(body, ox.QueryResultsFormat.from_media_type(type))
    assert [str(row["n"].value) for row in found] == list(dataset.select(BOARDS).column("n"))  # type: ignore[union-attr]


def test_csv_is_what_a_spreadsheet_reads(server: str, dataset: Dataset) -> None:
    """By header, or by ``format=csv`` for programs that cannot set one."""
    path = f"/sparql?{urlencode({'query': BOARDS, 'format': 'csv'})}"
    for answer in (ask(server, BOARDS, Accept="text/csv"), send(server, "GET", path)):
        assert answer[1]["content-type"] == "text/csv; charset=utf-8"
        rows = list(csv.reader(io.StringIO(answer[2].decode())))
        assert rows == [["b", "n"], *map(list, dataset.select(BOARDS).rows)]


@pytest.mark.parametrize(
    "type", ["text/turtle", "application/n-triples", "application/ld+json", "application/rdf+xml"]
)
def test_triples_say_the_same_in_every_format(server: str, type: str) -> None:
    """Each read back by the library."""
    status, headers, body = ask(server, MADE, Accept=type)
    assert (status, headers["content-type"].partition(";")[0]) == (200, type)
    found = {str(quad.triple) for quad in ox.parse(body, format=ox.RdfFormat.from_media_type(type))}
    turtle = ox.parse(ask(server, MADE)[2], format=ox.RdfFormat.TURTLE)
    assert found == {str(quad.triple) for quad in turtle} != set()


def test_every_kind_of_term_arrives_as_it_is(server: str) -> None:
    """Addresses, texts with a language, numbers, empty cells and signs that formats escape."""
    said = 'BIND("x\\"<&\\t\\n,å"@sv AS ?b)'
    query = f"SELECT ?a ?b ?c ?d ?e {{ BIND(<a:b> AS ?a) {said} BIND(1.50 AS ?c) BIND(BNODE() AS ?d) }}"
    _, _, body = ask(server, query)
    (row,) = json.loads(body)["results"]["bindings"]
    assert row["a"] == {"type": "uri", "value": "a:b"}
    assert row["b"] == {"type": "literal", "value": 'x"<&\t\n,å', "xml:lang": "sv"}
    assert row["c"]["datatype"].endswith("#decimal")
    assert (row["d"]["type"], "e" in row) == ("bnode", False)


def test_ask_and_both_ways_of_post(server: str) -> None:
    """A form, or the query itself; a form's parameters may stand in the address too."""
    assert json.loads(ask(server, "ASK { ?b a sv:Board }")[2]) == {"head": {}, "boolean": True}
    form = send(server, "POST", "/sparql", urlencode({"query": BOARDS}), Content_Type=FORM)
    plain = send(server, "POST", "/sparql", BOARDS, Content_Type="application/sparql-query; charset=utf-8")
    assert form[2] == plain[2] == ask(server, BOARDS)[2]


def test_graphs_can_be_chosen_among_our_own(server: str, dataset: Dataset) -> None:
    """Others are refused, and nothing is fetched."""
    registry = f"{dataset.base}graph/registry"
    query = {"query": "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "default-graph-uri": registry}
    _, _, body = send(server, "GET", f"/sparql?{urlencode(query)}")
    expected = dataset.select(f"SELECT (COUNT(*) AS ?n) {{ GRAPH <{registry}> {{ ?s ?p ?o }} }}").rows[0][0]
    assert names(body) == [str(expected)]
    named = {"query": "SELECT DISTINCT ?n { GRAPH ?n { ?s ?p ?o } }", "named-graph-uri": registry}
    assert names(send(server, "GET", f"/sparql?{urlencode(named)}")[2]) == [registry]
    for name in ("default-graph-uri", "named-graph-uri"):
        path = f"/sparql?{urlencode({'query': 'ASK {}', name: 'file:///etc/passwd'})}"
        assert send(server, "GET", path)[0] == 403


def test_the_row_limit_is_announced(server: str) -> None:
    """In two headers; an answer that is whole says so."""
    status, headers, body = ask(server, EVERYTHING)
    assert (status, len(json.loads(body)["results"]["bindings"])) == (200, 50)
    assert (headers["samverkan-complete"], headers["warning"][:14]) == ("false", "199 samverkan ")
    _, headers, body = ask(server, "CONSTRUCT WHERE { ?s ?p ?o }", Accept="application/n-triples")
    assert (headers["samverkan-complete"], body.count(b"\n")) == ("false", 50)
    assert ask(server, "SELECT ?x { VALUES ?x { 1 } }")[1]["samverkan-complete"] == "true"


def test_a_runaway_query_is_ended(server: str) -> None:
    """After its time, while others are answered."""
    found: list[Answer] = []
    before = time.monotonic()
    asking = threading.Thread(target=lambda: found.append(ask(server, ENDLESS)))
    asking.start()
    assert ask(server, BOARDS)[0] == 200
    asking.join(15)
    assert (found[0][0], "avbröts efter 3 sekunder" in found[0][2].decode()) == (504, True)
    assert time.monotonic() - before < 12


@pytest.fixture(scope="module")
def patient(start: Start) -> Iterator[str]:
    """Address of a server that answers one at a time and gives it a minute."""
    with start("--at-once", "1", "--seconds", "60") as address:
        yield address


def test_a_query_that_eats_memory_is_ended(patient: str) -> None:
    """A text that doubles until nothing has room for it; the next query is answered."""
    doublings = " ".join(f"BIND(CONCAT(?x{n}, ?x{n}) AS ?x{n + 1})" for n in range(32))
    status, _, body = ask(patient, f"SELECT (STRLEN(?x32) AS ?n) {{ BIND('x' AS ?x0) {doublings} }}")
    assert (status, "mer minne" in body.decode()) == (500, True)
    assert ask(patient, BOARDS)[0] == 200


def test_one_who_leaves_does_not_keep_the_server_busy(patient: str) -> None:
    """With one place, the next is answered as soon as the former has hung up."""
    parts = urlsplit(patient)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port)
    connection.request("GET", f"/sparql?{urlencode({'query': ENDLESS})}")
    time.sleep(0.5)
    busy = ask(patient, BOARDS)
    assert (busy[0], busy[1]["retry-after"]) == (503, "5")
    connection.close()
    assert ask(patient, BOARDS)[0] == 200


@pytest.mark.parametrize(
    ("status", "request_"),
    [
        (400, ("GET", "/sparql?query=SELECT")),
        (400, ("GET", "/sparql?query=")),
        (400, ("GET", "/sparql?query=ASK%20%7B%7D&query=ASK%20%7B%7D")),
        (400, ("GET", "/sparql?query=%ff")),
        (400, ("POST", "/sparql", "", FORM)),
        (400, ("POST", "/sparql", b"\xff", "application/sparql-query")),
        (403, ("GET", "/sparql?query=DROP%20ALL")),
        (403, ("GET", "/sparql?query=SELECT%20*%20%7BSERVICE%20%3Chttp%3A%2F%2F127.0.0.1%2F%3E%7B%7D%7D")),
        (403, ("GET", "/sparql?query=ASK%20FROM%20%3Ca%3Ab%3E%20%7B%7D")),
        (403, ("POST", "/sparql", "update=DROP+ALL", FORM)),
        (403, ("POST", "/sparql", "DROP ALL", "application/sparql-update")),
        (404, ("GET", "/sparql/x")),
        (404, ("GET", "/assets/../app.py")),
        (404, ("GET", "/assets/%2e%2e/app.py")),
        (405, ("PUT", "/sparql?graph=a:b", "<a:b> <a:b> <a:b> .", "text/turtle")),
        (405, ("DELETE", "/sparql?default")),
        (405, ("PATCH", "/sparql")),
        (406, ("GET", "/sparql?query=ASK%20%7B%7D&format=pdf")),
        (406, ("GET", "/sparql?query=ASK%20%7B%7D&format=turtle")),
        (413, ("POST", "/sparql", "query=" + "x" * 400_000, FORM)),
        (415, ("POST", "/sparql", "ASK {}", "text/plain")),
    ],
    ids=lambda value: str(value)[:60],
)  # fmt: skip
def test_what_cannot_be_answered_has_its_status(server: str, status: int, request_: tuple[Any, ...]) -> None:
    """And a sentence, as plain text."""
    method, path, *rest = request_
    body, type = rest if len(rest) == 2 else (None, "")
    found, headers, _ = send(server, method, path, body, **({"Content_Type": type} if type else {}))
    assert (found, headers["content-type"]) == (status, "text/plain; charset=utf-8")


def test_a_request_that_takes_no_format_of_ours_is_told(server: str) -> None:
    """What there is."""
    status, _, body = ask(server, BOARDS, Accept="image/png")
    assert (status, "CSV" in body.decode()) == (406, True)


def test_the_service_describes_itself(server: str, dataset: Dataset) -> None:
    """Without a query, in RDF; whoever wants a page is shown the page."""
    status, _, body = send(server, "GET", "/sparql", Accept="text/turtle")
    said = {str(quad.triple) for quad in ox.parse(body, format=ox.RdfFormat.TURTLE)}
    sd = "http://www.w3.org/ns/sparql-service-description#"
    assert status == 200
    assert f"<{server}/sparql#service> <{sd}endpoint> <{server}/sparql>" in said
    assert sum(f"{sd}name>" in line for line in said) == len(list(dataset.store.named_graphs()))
    moved = send(server, "GET", "/sparql", Accept="text/html")
    assert (moved[0], moved[1]["location"]) == (307, f"{server}/")


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8890", "localhost.evil.example", "", "[::1"])
def test_a_name_that_is_not_ours_is_refused(server: str, host: str) -> None:
    """So a page elsewhere cannot come here under its own name (DNS rebinding)."""
    assert ask(server, "ASK {}", Host=host)[0] in {400, 421}


@pytest.mark.parametrize("host", ["localhost", "localhost:99", "127.0.0.1", "[::1]:80", "192.0.2.1", "karta"])
def test_our_names_and_numbers_are_answered(server: str, host: str) -> None:
    """Those that are ours from the start, those that were given, and numbers."""
    assert ask(server, "ASK {}", Host=host)[0] == 200


def test_pages_of_other_sites_may_not_ask(server: str) -> None:
    """Neither read the answer nor make the server work; but one that was let in may do both."""
    for headers in (
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "no-cors"},
    ):
        status, answer, _ = ask(server, "ASK {}", **headers)
        assert (status, "access-control-allow-origin" in answer) == (403, False)
    status, answer, _ = ask(server, "ASK {}", Origin="https://sida.example")
    assert (status, answer["access-control-allow-origin"]) == (200, "https://sida.example")
    preflight = send(server, "OPTIONS", "/sparql", Origin="https://sida.example")
    assert (preflight[0], preflight[1]["access-control-allow-methods"]) == (204, "GET, POST")
    assert send(server, "OPTIONS", "/sparql", Origin="https://evil.example")[0] == 403
    assert ask(server, "ASK {}", Origin=server)[0] == 200


def test_every_answer_is_closed_to_scripts(server: str) -> None:
    """A strict policy, also where something went wrong."""
    for path in ("/", "/sparql", "/assets/page.js", "/nowhere"):
        _, headers, _ = send(server, "GET", path)
        policy = headers["content-security-policy"]
        assert "default-src 'none'; script-src 'self';" in policy
        assert "unsafe-eval" not in policy
        assert headers["x-content-type-options"] == "nosniff"


def test_a_new_build_is_served_without_a_new_start(
    start: Start, readings: tuple[Reading, ...], registry: Registry, tmp_path: Path
) -> None:
    """Each request is answered from the build that holds when it comes."""
    count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    store = tmp_path / "store"
    builds = [build_store(store, readings[:-1], registry)]
    with start("--store", str(store)) as address:
        seen = [names(ask(address, count)[2])]
        builds.append(build_store(store, readings, registry))
        seen.append(names(ask(address, count)[2]))
    assert seen == [[str(build.select(count).rows[0][0])] for build in builds]
    assert seen[0] != seen[1]
