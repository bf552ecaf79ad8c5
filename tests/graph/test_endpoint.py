"""Loading and asking a real SPARQL server: Apache Jena Fuseki, in its several set-ups."""

from __future__ import annotations

import itertools
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pyoxigraph as ox
import pytest

from graph.build import build_store
from graph.endpoint import Endpoint, open_endpoint
from graph.endpoint_load import Addresses, load_endpoint
from graph.graph_writer import ByGraphStore
from graph.sparql_http import Access
from graph.store import Dataset
from model.errors import AccessDeniedError, QueryError, StoreError
from model.fact import Reading
from ontology.registry import Registry

if TYPE_CHECKING:
    from tests.conftest import Fuseki

pytestmark = pytest.mark.fuseki
COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
GRAPHS = "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g"
ALIEN = "https://other.example/graph"


@pytest.fixture
def server(fuseki: Fuseki, dataset: Dataset) -> Iterator[Endpoint]:
    """A server that holds a graph of someone else and, in its default graph, a triple of theirs."""
    yield from shared_server(fuseki.at("plain"), dataset)


@pytest.fixture(params=["plain", "union"])
def either(request: pytest.FixtureRequest, fuseki: Fuseki, dataset: Dataset) -> Iterator[Endpoint]:
    """Such a server whose default graph is a graph of its own, and one where it is the union of all graphs."""
    yield from shared_server(fuseki.at(request.param), dataset)


def shared_server(url: str, dataset: Dataset) -> Iterator[Endpoint]:
    """A server that others use too."""
    put(
        url,
        "DROP ALL ; INSERT DATA { <a:x> <a:y> 1 . GRAPH <https://other.example/graph> { <a:b> a <a:c> } }",
    )
    yield open_endpoint(url, Access(), dataset.base)
    put(url, "DROP ALL")


@pytest.fixture(scope="module")
def smaller(
    readings: tuple[Reading, ...], registry: Registry, tmp_path_factory: pytest.TempPathFactory
) -> Dataset:
    """What is left of the dataset when a document is withdrawn."""
    return build_store(tmp_path_factory.mktemp("smaller"), readings[:-1], registry)


def put(url: str, update: str) -> None:
    """Change a server as its owner would."""
    request = urllib.request.Request(url, update.encode(), {"Content-Type": "application/sparql-update"})
    with urllib.request.urlopen(request, timeout=30):
        pass


def everything(endpoint: Endpoint) -> set[str]:
    """All that stands in named graphs on the server, as N-Quads, whosever it is."""
    query = urlencode({"query": "SELECT ?s ?p ?o ?g { GRAPH ?g { ?s ?p ?o } }"})
    accept = {"Accept": "application/sparql-results+json"}
    with urllib.request.urlopen(urllib.request.Request(f"{endpoint.url}?{query}", headers=accept)) as answer:
        solutions = ox.parse_query_results(answer.read(), ox.QueryResultsFormat.JSON)
    return {" ".join(map(str, solution)) for solution in solutions}  # type: ignore[union-attr]


def graphs(endpoint: Endpoint) -> set[str]:
    """The named graphs on the server."""
    return {line.rpartition(" ")[2].strip("<>") for line in everything(endpoint)}


def test_a_load_brings_every_graph_and_nothing_of_others_goes(either: Endpoint, dataset: Dataset) -> None:
    """Each named graph with its triples; what others have is there and is not seen in our answers."""
    done = load_endpoint(either, dataset)
    expected = {str(quad) for quad in dataset.quads()}
    found = everything(either)
    assert expected <= found
    assert done.graphs == len(list(dataset.store.named_graphs()))
    assert (
        "<a:b> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <a:c> <https://other.example/graph>" in found
    )
    assert either.select(GRAPHS) == dataset.select(GRAPHS)
    assert either.select("SELECT ?o { { <a:x> <a:y> ?o } UNION { <a:b> ?p ?o } }").rows == ()


def test_counting_is_the_same_whatever_the_default_graph_is(either: Endpoint, dataset: Dataset) -> None:
    """What two documents say is one triple, on a server with a union and on one without."""
    load_endpoint(either, dataset)
    assert either.select(COUNT) == dataset.select(COUNT)
    query = "SELECT ?a (COUNT(*) AS ?n) { ?a sv:participatesIn ?f } GROUP BY ?a ORDER BY ?a"
    assert either.select(query) == dataset.select(query)


def test_loading_twice_changes_nothing(server: Endpoint, dataset: Dataset) -> None:
    """The second time the server is only asked; and loading anew all the same gives the same."""
    load_endpoint(server, dataset)
    before = everything(server)
    assert load_endpoint(server, dataset).unchanged
    assert everything(server) == before
    assert load_endpoint(server, dataset, again=True).written > 0
    assert everything(server) == before


def test_what_a_new_build_no_longer_says_is_removed(
    server: Endpoint, dataset: Dataset, smaller: Dataset
) -> None:
    """The graph of a document that is gone goes; graphs that are the same are not sent again."""
    load_endpoint(server, smaller)
    expected = everything(server)
    whole = load_endpoint(server, dataset)
    done = load_endpoint(server, smaller)
    assert done.removed == 2  # the document, and the union of the larger build
    assert done.written < whole.written
    assert everything(server) == expected
    assert open_endpoint(server.url, Access(), server.base).select(COUNT) == smaller.select(COUNT)
    assert ALIEN in graphs(server)


def test_a_load_that_was_cut_short_goes_on_where_it_stopped(
    server: Endpoint, dataset: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is there is not sent again, also in the middle of a graph; and in the end all is there."""
    monkeypatch.setattr(ByGraphStore, "__init__", small_requests)
    whole = load_endpoint(server, dataset)
    expected = everything(server)
    put(server.url, "DROP ALL")
    count = itertools.count(1)

    def cut(stage: str, done: int, total: int | None) -> None:
        if next(count) == 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        load_endpoint(server, dataset, progress=cut)
    with pytest.raises(StoreError, match="här finns inget lager"):
        server.select(COUNT)
    done = load_endpoint(server, dataset)
    assert 0 < done.written < whole.written
    assert everything(server) | {ALIEN} == expected - {line for line in expected if ALIEN in line} | {ALIEN}


def small_requests(writer: ByGraphStore, server: object, url: str) -> None:
    """As many triples in a request as make several requests of the larger graphs."""
    for name, value in {"server": server, "url": url, "most": 700}.items():
        object.__setattr__(writer, name, value)


def test_whoever_asks_during_a_load_gets_the_former_build(
    server: Endpoint, dataset: Dataset, smaller: Dataset
) -> None:
    """Until all of the new one is there."""
    load_endpoint(server, smaller)
    seen = []

    def look(stage: str, done: int, total: int | None) -> None:
        seen.append(open_endpoint(server.url, Access(), server.base).select(COUNT))

    load_endpoint(server, dataset, progress=look)
    former = [rows for rows in seen if rows == smaller.select(COUNT)]
    assert len(former) >= len(seen) - 2 > 0
    assert set(map(repr, seen)) <= {repr(smaller.select(COUNT)), repr(dataset.select(COUNT))}


def test_a_server_without_graph_store_protocol_is_loaded_by_update(fuseki: Fuseki, dataset: Dataset) -> None:
    """With an address of its own for updates, given or not needed."""
    endpoint = open_endpoint(fuseki.at("updated/ask"), Access(), dataset.base)
    with pytest.raises(StoreError, match=r"går inte att skriva.*--graphs.*--update"):
        load_endpoint(endpoint, dataset)
    load_endpoint(endpoint, dataset, Addresses(update=fuseki.at("updated/change")))
    assert endpoint.select(GRAPHS) == dataset.select(GRAPHS)
    assert endpoint.select(COUNT) == dataset.select(COUNT)


def test_who_asks_must_be_let_in(fuseki: Fuseki, dataset: Dataset) -> None:
    """User and password are sent as the protocol says; what is wrong with them is told without them."""
    with pytest.raises(AccessDeniedError, match="SPARQL_USERNAME"):
        load_endpoint(open_endpoint(fuseki.at("closed"), Access(), dataset.base), dataset)
    with pytest.raises(AccessDeniedError) as caught:
        load_endpoint(
            open_endpoint(fuseki.at("closed"), Access("planeraren", "fel-ord"), dataset.base), dataset
        )
    assert "fel-ord" not in str(caught.value)
    inside = open_endpoint(fuseki.at("closed"), Access(fuseki.user, fuseki.password), dataset.base)
    load_endpoint(inside, dataset)
    assert inside.select(COUNT) == dataset.select(COUNT)


def test_free_queries_have_the_rows_of_the_embedded_store(server: Endpoint, dataset: Dataset) -> None:
    """Every form that reads; limited, and told when there is more; writing is refused before it leaves."""
    load_endpoint(server, dataset)
    assert server.free_query("ASK { ?b a sv:Board }").rows == ((True,),)
    made = server.free_query(
        "CONSTRUCT { ?d a sv:Text } WHERE { ?d dcterms:identifier 'stromhamn-2023-plan' }"
    )
    assert made.columns == ("subject", "predicate", "object")
    assert made.rows[0][2] == "https://samverkan.example/ontology#Text"
    about = server.free_query("DESCRIBE <https://samverkan.example/id/stromhamn/area/tjardalen>")
    assert "Tjärdalen" in about.column("object")
    cut = server.free_query("SELECT ?s { ?s ?p ?o }", limit=5)
    assert (len(cut), cut.complete) == (5, False)
    for query in ("DROP ALL", "SELECT * { SERVICE <http://127.0.0.1:1/> { ?a ?b ?c } }"):
        with pytest.raises(QueryError):
            server.free_query(query)


def test_what_the_server_minds_is_told(server: Endpoint, fuseki: Fuseki, dataset: Dataset) -> None:
    """A syntax error of its own, its time limit, and an address where there is nothing."""
    load_endpoint(server, dataset)
    with pytest.raises(QueryError, match="tar inte emot frågan"):
        server.select("SELECT ?x { ?x a nope:X }")
    with pytest.raises(StoreError, match="kontrollera adressen"):
        open_endpoint(fuseki.at("nowhere"), Access(), dataset.base).select(COUNT)
    with pytest.raises(StoreError, match="inget svar i SPARQL"):
        open_endpoint(fuseki.at("$/ping"), Access(), dataset.base).select(COUNT)


def test_a_query_that_takes_too_long_is_given_up(fuseki: Fuseki, dataset: Dataset) -> None:
    """By the server where it has a limit, and by us where it has none."""
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    slow = open_endpoint(fuseki.at("slow"), Access(), dataset.base)
    load_endpoint(slow, dataset)
    with pytest.raises(QueryError, match="avbröts av servern"):
        slow.select(endless)
    plain = open_endpoint(fuseki.at("slow"), Access(), dataset.base, seconds=0.1)
    with pytest.raises(QueryError, match="svarade inte i tid"):
        plain.select(endless)


def test_a_server_that_is_not_loaded_says_how(fuseki: Fuseki, dataset: Dataset) -> None:
    """And one with a dataset of another base does not answer for ours."""
    load_endpoint(open_endpoint(fuseki.at("plain"), Access(), dataset.base), dataset)
    other = open_endpoint(fuseki.at("plain"), Access(), "https://other.example/")
    with pytest.raises(StoreError, match=r"samverkan endpoint load http"):
        other.select(COUNT)


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("http://127.0.0.1:1/x", "servern svarar inte"),
        ("bolt://127.0.0.1:7687", "ingen adress till en SPARQL-server"),
        ("http://neo:hemligt@127.0.0.1/x", "ska inte stå i adressen"),
        ("http://127.0.0.1:port/", "är ingen adress"),
        ("file:///etc/passwd", "ingen adress till en SPARQL-server"),
        ("http:///x", "ingen adress till en SPARQL-server"),
    ],
)
def test_an_address_that_will_not_do_is_told(url: str, sentence: str) -> None:
    """A sentence, and never the password."""
    with pytest.raises(StoreError) as caught:
        open_endpoint(url, Access(), "https://x.example/").select(COUNT)
    assert sentence in str(caught.value)
    assert "hemligt" not in str(caught.value)


def test_what_is_secret_does_not_show() -> None:
    """Where it is printed, as in a traceback."""
    assert "hemligt" not in repr(Access("planeraren", "hemligt", "hemligt"))


def test_the_smaller_dataset_is_another(dataset: Dataset, smaller: Dataset, tmp_path: Path) -> None:
    """The tests above can fail."""
    assert dataset.build != smaller.build
