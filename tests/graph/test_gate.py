"""Free SPARQL may only read this dataset, and only for so long."""

from __future__ import annotations

import contextlib
import http.server
import threading
import time
from collections.abc import Iterator

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.gate import demand_read_only, free_query
from graph.iris import PREFIXES, Iri
from graph.rows import Rows
from graph.store import Dataset
from model.errors import QueryError
from tests.graph.attacks import dressed, mutated, texts

REACHED: list[str] = []
ATTACKS = texts("sparql")
SERVICES = [
    "SERVICE <URL> { ?a ?b ?c }",
    "SERVICE SILENT ?u { }",
    "?s ?p ?o.service<URL>{}",
    "SERVICE e:x { }",
]
WRAPPINGS = [
    "HERE",
    "{ HERE }",
    "OPTIONAL { HERE }",
    "?s ?p ?o MINUS { HERE }",
    "{ ?s ?p ?o } UNION { HERE }",
    "GRAPH ?g { HERE }",
    "FILTER EXISTS { HERE }",
    "FILTER(1 = 1 && NOT EXISTS { HERE })",
    "BIND(EXISTS { HERE } AS ?y)",
    "{ SELECT * { HERE } LIMIT 1 }",
    "{ SELECT (EXISTS { HERE } AS ?z) {} }",
    "{ SELECT ?s { ?s ?p ?o } HAVING(EXISTS { HERE }) }",
    "{ SELECT ?s { ?s ?p ?o } ORDER BY (EXISTS { HERE }) }",
    "?s ?p 'x' . HERE ?s ?p 'y'",
    "?s ?p '#' . HERE",
    "?s ?p e:a\\'b . HERE ?s ?p 'c'",
    "?s ?p e:a\\#b . HERE",
    'VALUES ?x { """a""" } HERE',
    "FILTER(?a<1) HERE FILTER(?b>1)",
]
PIECES = [
    *(
        "SERVICE",
        "service<URL>",
        "SERVICE SILENT",
        "<URL>",
        "{ ?a ?b ?c }",
        "{",
        "}",
        "?s ?p",
        "?o",
        "?s ?p ?o .",
    ),
    *("e:a", "e:a\\'b", "e:a\\#b", "e:", "<a:b#c>", "1", "1.", "_:b", "[]", "()", "'x'", "'''x'''", "@sv"),
    *("'", '"', "'''", '"""', "#", "#\n", "\n", "\\", ".", ";", ",", "<", ">"),
    *("FILTER(?s<1)", "FILTER(?s>1)", "VALUES ?x {", "OPTIONAL {", "FILTER EXISTS {"),
]
GAPS = ["\n", "\t", "  ", "\r\n", " # a\n", "#'\n", ' #"""\n', "\n#<\n", " #SERVICE <a:b> {\n", "# ?\n"]
SANDBOX = [ox.Quad(ox.NamedNode("a:s"), ox.NamedNode("a:p"), ox.Literal("o"))]


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


def test_there_are_enough_attacks() -> None:
    """Each once, and at least sixty."""
    assert len(set(ATTACKS)) == len(ATTACKS) >= 60


@pytest.mark.parametrize("query", ATTACKS)
def test_attack_is_refused(query: str) -> None:
    """Writing, asking other servers, reading other graphs: before any engine sees it, with a sentence."""
    with pytest.raises(QueryError, match=r"\.$"):
        demand_read_only(query)


@pytest.mark.parametrize(
    "query", ["DROP ALL", "SELECT * { SERVICE <URL> { ?a ?b ?c } }", "ASK FROM <a:b> {}"]
)
def test_a_refused_query_never_runs(dataset: Dataset, elsewhere: str, query: str) -> None:
    """No server hears of it, and the dataset is as it was."""
    before = dataset.dump()
    with pytest.raises(QueryError):
        free_query(dataset, query.replace("URL", elsewhere))
    assert (dataset.dump(), REACHED) == (before, [])


@given(st.data())
def test_no_dress_hides_an_attack(data: st.DataObject) -> None:
    """Any case, any spaces and comments between the words."""
    with pytest.raises(QueryError):
        demand_read_only(data.draw(dressed(data.draw(st.sampled_from(ATTACKS)), GAPS)))


@given(st.sampled_from(SERVICES), st.sampled_from(WRAPPINGS), st.sampled_from(WRAPPINGS))
def test_no_depth_hides_a_service(inner: str, one: str, other: str) -> None:
    """Inside whatever patterns and expressions."""
    with pytest.raises(QueryError):
        demand_read_only(f"PREFIX e: <a:> SELECT * {{ {other.replace('HERE', one.replace('HERE', inner))} }}")


def harmless(query: str, address: str) -> None:
    """Run what the gate let through, without the gate: it asks no other server and leaves the store as it is."""
    store = ox.Store()
    store.extend(SANDBOX)
    with contextlib.suppress(SyntaxError, ValueError, OSError, RuntimeError):
        result = store.query(query.replace("URL", address), prefixes=PREFIXES)
        for _ in result if not isinstance(result, ox.QueryBoolean) else ():
            pass
    assert (REACHED, list(store)) == ([], SANDBOX)


@given(st.sampled_from(ATTACKS).flatmap(mutated))
def test_what_a_changed_attack_gets_through_is_harmless(elsewhere: str, query: str) -> None:
    """A sign put in or taken away: refused, or no attack any longer, as the engine itself shows."""
    with contextlib.suppress(QueryError):
        demand_read_only(query)
        harmless(query, elsewhere)


@given(st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join))
def test_what_is_put_together_of_pieces_is_refused_or_harmless(elsewhere: str, pieces: str) -> None:
    """Quotes, comments and escapes in any order around a SERVICE."""
    query = f"PREFIX e: <a:> SELECT * {{ {pieces} }}"
    with contextlib.suppress(QueryError):
        demand_read_only(query)
        harmless(query, elsewhere)


def test_the_listening_server_can_be_reached(dataset: Dataset, elsewhere: str) -> None:
    """What the gate keeps out would get through without it: the tests above can fail."""
    with pytest.raises(OSError, match="404"):
        list(dataset.store.query(f"SELECT * {{ SERVICE <{elsewhere}> {{ ?a ?b ?c }} }}"))  # type: ignore[arg-type]
    assert REACHED
    REACHED.clear()


def test_other_graphs_to_read_from_are_refused_with_what_to_write_instead() -> None:
    """FROM would take away the store's own graphs."""
    with pytest.raises(QueryError, match=r"FROM byter ut lagrets grafer; skriv GRAPH"):
        demand_read_only("SELECT * FROM <a:b> { ?s ?p ?o }")


@pytest.mark.parametrize("query", texts("sparql-harmless"))
def test_harmless_queries_with_frightening_words_pass(dataset: Dataset, query: str) -> None:
    """The gate goes by what a query means, not by the words in it; and the engine answers."""
    result = dataset.store.query(demand_read_only(query), prefixes=PREFIXES)
    assert len(list(result)) == 1  # type: ignore[arg-type]


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
    doublings = " ".join(f"BIND(CONCAT(?x{n}, ?x{n}) AS ?x{n + 1})" for n in range(32))
    hungry = f"SELECT (STRLEN(?x32) AS ?n) {{ BIND('x' AS ?x0) {doublings} }}"
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
