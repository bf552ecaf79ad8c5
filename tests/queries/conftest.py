"""The backends that a named question can be put to, each with the dataset loaded."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pyoxigraph import Quad

from analysis.stored import derived
from graph.build import build_store
from graph.endpoint import Endpoint, open_endpoint
from graph.endpoint_load import load_endpoint
from graph.neo4j_load import load_dataset
from graph.neo4j_store import Credentials, Neo4jStore, open_neo4j
from graph.sources import list_files, read_sources
from graph.sparql_http import Access
from graph.store import Dataset
from model.fact import Reading
from ontology.registry import Registry, load_registry
from queries.ask import Selects

if TYPE_CHECKING:
    from tests.conftest import Fuseki, Neo4j

GRAPH = Path(__file__).parent / "graph"
NEIGHBOUR = Path(__file__).parent / "neighbour"
BUNDLED = Path(__file__).resolve().parent.parent.parent / "data" / "malmo"


def refuse(file: Path, registry: Registry) -> Reading:
    """The bundled graph is facts only."""
    raise AssertionError(file)


def noticed(dataset: Dataset) -> Iterator[Quad]:
    """The findings of a dataset about which nobody has decided anything."""
    return derived(dataset, {})


@pytest.fixture(scope="session")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """The graph that the program comes with."""
    registry = load_registry()
    readings = read_sources(list_files([BUNDLED]), registry, refuse).readings
    return build_store(tmp_path_factory.mktemp("bundled"), readings, registry, derive=noticed)


@pytest.fixture(scope="session")
def worked(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """The graph whose answers are worked out by hand in ``cases/``."""
    registry = load_registry((GRAPH / "registry",))
    readings = read_sources(list_files([GRAPH / "facts"]), registry, refuse).readings
    return build_store(tmp_path_factory.mktemp("worked"), readings, registry, derive=noticed)


@pytest.fixture(scope="session")
def towns(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """The graph of the cases with another municipality in it."""
    registry = load_registry((GRAPH / "registry", NEIGHBOUR / "registry"))
    readings = read_sources(list_files([GRAPH / "facts", NEIGHBOUR / "facts"]), registry, refuse).readings
    return build_store(tmp_path_factory.mktemp("towns"), readings, registry, derive=noticed)


@contextmanager
def in_neo4j(server: Neo4j, dataset: Dataset) -> Iterator[Neo4jStore]:
    """The server with the dataset's graph in it."""
    who = Credentials(server.user, server.password)
    with open_neo4j(server.url, who, dataset.base) as store:
        load_dataset(store, dataset)
        yield store


@pytest.fixture(scope="module")
def loaded_towns(neo4j_server: Neo4j, towns: Dataset) -> Iterator[Selects]:
    """Neo4j with the graph of two municipalities."""
    with in_neo4j(neo4j_server, towns) as server:
        yield server


@pytest.fixture(scope="module")
def loaded(neo4j_server: Neo4j, worked: Dataset) -> Iterator[Selects]:
    """Neo4j with the graph of the cases."""
    with in_neo4j(neo4j_server, worked) as server:
        yield server


@pytest.fixture(scope="module")
def loaded_bundled(neo4j_server: Neo4j, bundled: Dataset) -> Iterator[Selects]:
    """Neo4j with the bundled graph."""
    with in_neo4j(neo4j_server, bundled) as server:
        yield server


@pytest.fixture(scope="module")
def on_fuseki(fuseki: Fuseki, worked: Dataset) -> Endpoint:
    """Fuseki with the graph of the cases, whose default graph is a graph of its own."""
    return loaded_endpoint(fuseki.at("plain"), worked)


@pytest.fixture(scope="module")
def towns_on_fuseki(fuseki: Fuseki, towns: Dataset) -> Endpoint:
    """Fuseki with the graph of two municipalities."""
    return loaded_endpoint(fuseki.at("plain"), towns)


@pytest.fixture(scope="module")
def bundled_on_fuseki(fuseki: Fuseki, bundled: Dataset) -> Endpoint:
    """Fuseki on TDB2, whose default graph is the union of all graphs, with the bundled graph."""
    return loaded_endpoint(fuseki.at("union"), bundled)


def loaded_endpoint(url: str, dataset: Dataset) -> Endpoint:
    """A server with the dataset."""
    endpoint = open_endpoint(url, Access(), dataset.base)
    load_endpoint(endpoint, dataset)
    return endpoint
