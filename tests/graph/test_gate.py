"""Free SPARQL may only read this dataset, and only for so long."""

from __future__ import annotations

import http.server
import threading
import time
from collections.abc import Iterator

import pytest

from graph.gate import free_query
from graph.iris import Iri
from graph.rows import Rows
from graph.store import Dataset
from model.errors import QueryError

REACHED: list[str] = []


class Listener(http.server.BaseHTTPRequestHandler):
    """A server that a query must never reach."""

    def do_GET(self) -> None:
        """Note that someone came."""
        REACHED.append(self.path)
        self.send_error(404)

    do_POST = do_GET  # noqa: N815 - the library calls it so


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[str]:
    """Address of a server that notes who comes."""
    server = http.server.HTTPServer(("127.0.0.1", 0), Listener)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/sparql"
    server.shutdown()


def test_select_gives_its_columns(dataset: Dataset) -> None:
    """Prefixes are known; numbers are numbers and addresses addresses."""
    rows = free_query(dataset, "SELECT ?g ?n { ?g a sv:Grant ; sv:amountApplied ?n } ORDER BY ?n LIMIT 1")
    grant = "https://samverkan.example/id/stromhamn/grant/kulturnamndens-ansokan-2024"
    assert rows == Rows(("g", "n"), ((grant, 80_000),))
    assert isinstance(rows.rows[0][0], Iri)


def test_ask_construct_and_describe_give_rows_too(dataset: Dataset) -> None:
    """Every form that reads is answered."""
    assert free_query(dataset, "ASK { ?b a sv:Board }") == Rows(("svar",), ((True,),))
    made = free_query(
        dataset, "CONSTRUCT { ?d a sv:Text } WHERE { ?d dcterms:identifier 'stromhamn-2023-plan' }"
    )
    assert made.rows == (
        (
            "https://samverkan.example/id/document/stromhamn-2023-plan",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
            "https://samverkan.example/ontology#Text",
        ),
    )
    about = free_query(dataset, "DESCRIBE <https://samverkan.example/id/stromhamn/area/tjardalen>")
    assert "Tjärdalen" in about.column("object")


def test_row_limit_is_announced(dataset: Dataset) -> None:
    """Whoever sees the rows can know that there are more."""
    rows = free_query(dataset, "SELECT ?s { ?s ?p ?o }", limit=5)
    assert (len(rows), rows.complete) == (5, False)


WRITES = [
    "INSERT DATA { <a:b> <a:b> <a:b> }",
    "delete where { ?s ?p ?o }",
    "PREFIX x: <a:b>\n# SELECT\nDELETE { ?s ?p ?o } INSERT { ?o ?p ?s } WHERE { ?s ?p ?o }",
    "LOAD <file:///etc/hostname>",
    "WITH <a:b> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
    "CLEAR ALL",
    "DROP SILENT GRAPH <a:b>",
    "CREATE GRAPH <a:b>",
    "BASE <a:b> ADD <a:b> TO <a:c>",
    "MOVE DEFAULT TO <a:c>",
    "COPY DEFAULT TO <a:c>",
    "SELECT * { ?s ?p ?o } ; INSERT DATA { <a:b> <a:b> <a:b> }",
]


@pytest.mark.parametrize("query", WRITES)
def test_writing_is_refused(dataset: Dataset, query: str) -> None:
    """In every form of SPARQL Update; the dataset is as it was."""
    before = dataset.dump()
    with pytest.raises(QueryError):
        free_query(dataset, query)
    assert dataset.dump() == before


SERVICES = [
    "SELECT * { SERVICE <URL> { ?a ?b ?c } }",
    "SELECT * { service silent <URL> { ?a ?b ?c } }",
    "SELECT * { OPTIONAL { { SELECT * { FILTER EXISTS { SERVICE <URL> { ?a ?b ?c } } } } } }",
    "ASK { ?s ?p ?o MINUS { SERVICE <URL> { ?a ?b ?c } } }",
    "CONSTRUCT { ?a ?b ?c } WHERE { SERVICE <URL> { ?a ?b ?c } }",
    "DESCRIBE ?a { SERVICE <URL> { ?a ?b ?c } }",
    "PREFIX u: <URL> SELECT * { SERVICE u: { ?a ?b ?c } }",
    "SELECT * { BIND(<URL> AS ?u) SERVICE ?u { ?a ?b ?c } }",
    # a comment that ends for one parser at the carriage return and for another at the line feed
    "SELECT * { ?s ?p ?o # \r SERVICE <URL> { ?a ?b ?c } \n }",
    # a string that is one for the parser that first expands the escapes, and three comments for the other
    'SELECT * {\n#\\u000a ?x ?y """\n SERVICE <URL> { ?a ?b ?c }\n#\\u000a """ .\n}',
    "SELECT * { \\u0053ERVICE <URL> { ?a ?b ?c } }",
    "SELECT * { SERV\\u0049CE <URL> { ?a ?b ?c } }",
    "SELECT * { ?s ?p '\\u0027 . SERVICE <URL> { ?a ?b ?c } . ?d ?e \\u0027' }",
    'SELECT * { ?s ?p """x""" . SERVICE <URL> { ?a ?b """y""" } }',
    "SELECT * { ?s ?p ?o . FILTER(?o<3) SERVICE <URL> { ?a ?b ?c } FILTER(?o>3) }",
]


@pytest.mark.parametrize("query", SERVICES)
def test_other_servers_are_never_asked(dataset: Dataset, elsewhere: str, query: str) -> None:
    """However SERVICE is dressed up, the query is refused and no server hears of it."""
    with pytest.raises(QueryError):
        free_query(dataset, query.replace("URL", elsewhere))
    assert REACHED == []


def test_the_listening_server_can_be_reached(dataset: Dataset, elsewhere: str) -> None:
    """What the gate keeps out would get through without it: the tests above can fail."""
    with pytest.raises(OSError, match="404"):
        list(dataset.store.query(f"SELECT * {{ SERVICE <{elsewhere}> {{ ?a ?b ?c }} }}"))  # type: ignore[arg-type]
    assert REACHED
    REACHED.clear()


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * FROM <https://samverkan.example/graph/registry> { ?s ?p ?o }",
        "ASK FROM NAMED <file:///etc/hostname> { ?s ?p ?o }",
        "CONSTRUCT { ?s ?p ?o } from <a:b> WHERE { ?s ?p ?o }",
        "DESCRIBE ?s FROM <a:b> WHERE { ?s ?p ?o }",
    ],
)
def test_other_graphs_to_read_from_are_refused(dataset: Dataset, query: str) -> None:
    """FROM is refused, and the sentence tells what to write instead."""
    with pytest.raises(QueryError, match=r"FROM byter ut lagrets grafer; skriv GRAPH"):
        free_query(dataset, query)


@pytest.mark.parametrize(
    "query",
    [
        'SELECT ?x { VALUES ?x { "SERVICE <a:b> { } FROM INSERT" } }',
        "SELECT ?x { VALUES ?x { 1 } } # SERVICE <a:b> { }",
        "SELECT (?service AS ?x) { VALUES ?service { 1 } }",
        "PREFIX service: <a:> SELECT ?x { VALUES ?x { service:b } }",
        "SELECT ?x\r\n{ VALUES ?x { 1 } }\r\n",
    ],
)
def test_harmless_queries_with_frightening_words_pass(dataset: Dataset, query: str) -> None:
    """The gate goes by what a query means, not by the words in it."""
    assert len(free_query(dataset, query)) == 1


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        (
            "SELECT ?s WHERE {\n  ?s ?p \n}",
            "Frågan har ett syntaxfel på rad 3, tecken 2, där frågan tar slut.",
        ),
        ("SELECT ?s WHERE { ?s ?p ?o } ORDER", "på rad 1, tecken"),
        ("", "Frågan har ett syntaxfel på rad 1, tecken 1"),
        ("SELECT ?s\nWHERE { ?s foo:b ?o }", "rad 2, tecken 17 ett prefix som inte är känt"),
        ("SELECT ?x { BIND('\\u0041' AS ?x) }", "teckenkoder"),
        ("SELECT ?x { BIND('\x00' AS ?x) }", "styrtecken"),
        ("SELECT * { " + "{" * 3000 + "}" * 3000 + " }", "för många nivåer"),
        ("SELECT " + "?x " * 50_000 + "{}", "tecken lång"),
    ],
    ids=["unfinished", "clause", "empty", "prefix", "escape", "control", "deep", "long"],
)
def test_errors_in_the_query_are_told_with_their_place(dataset: Dataset, query: str, sentence: str) -> None:
    """Line and column, and what is wrong."""
    with pytest.raises(QueryError) as caught:
        free_query(dataset, query)
    assert sentence in str(caught.value)


def test_a_runaway_query_is_stopped(dataset: Dataset) -> None:
    """A query that would take hours is told so after its time, and its process is gone."""
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    before = time.monotonic()
    with pytest.raises(QueryError, match=r"avbröts efter 1\.5 sekunder"):
        free_query(dataset, endless, seconds=1.5)
    assert time.monotonic() - before < 4


def test_a_query_that_eats_memory_is_stopped(dataset: Dataset) -> None:
    """The worker may take two gigabytes; the program that asked goes on."""
    hungry = "SELECT ?a ?b ?c ?d ?e ?f { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?a"
    with pytest.raises(QueryError, match=r"mer minne|avbröts"):
        free_query(dataset, hungry, seconds=20)
    assert len(free_query(dataset, "ASK {}")) == 1


def test_a_module_in_the_working_folder_is_not_run(
    dataset: Dataset, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that happens to hold a graph package does not become the worker."""
    folder = tmp_path_factory.mktemp("cwd")
    (folder / "graph").mkdir()
    (folder / "graph" / "__init__.py").write_text("raise SystemExit(7)", encoding="utf-8")
    monkeypatch.chdir(folder)
    assert free_query(dataset, "ASK {}").rows == ((True,),)
