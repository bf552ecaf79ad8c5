"""The network as other programs read it."""

from __future__ import annotations

import io

import networkx as nx
import pytest

from exchange.network import network
from graph.store import Dataset
from tests.exchange.conftest import HOSTILE, written

ID = "https://samverkan.example/id/stromhamn/"


def read(dataset: Dataset, name: str) -> nx.MultiDiGraph:
    """What networkx reads of the file."""
    stream = io.BytesIO(written(dataset, name))
    return nx.read_graphml(stream, force_multigraph=True) if name == "graphml" else nx.read_gexf(stream)


def test_graphml_says_what_the_network_says(dataset: Dataset, hostile: Dataset) -> None:
    """Every node and edge with every attribute."""
    for each in (dataset, hostile):
        graph, found = network(each), read(each, "graphml")
        assert dict(found.nodes(data=True)) == dict(graph.nodes(data=True))
        edges = {(a, b, data["id"]): data for a, b, data in found.edges(data=True)}
        assert edges == {(a, b, data["id"]): data for a, b, data in graph.edges(data=True)}


def test_gexf_has_labels_weights_and_time(dataset: Dataset) -> None:
    """As Gephi looks for them: label, weight, start and end."""
    graph, found = network(dataset), read(dataset, "gexf")
    assert found.number_of_edges() == graph.number_of_edges() > 0
    assert {n: d["label"] for n, d in found.nodes(data=True)} == {
        n: d["name"] for n, d in graph.nodes(data=True)
    }
    periods = {
        n: (d.get("start"), d.get("end")) for n, d in found.nodes(data=True) if {"start", "end"} & set(d)
    }
    assert periods == {
        n: (d.get("validFrom"), d.get("validTo"))
        for n, d in graph.nodes(data=True)
        if {"validFrom", "validTo"} & set(d)
    }
    assert periods
    text = written(dataset, "gexf").decode()
    assert 'timeformat="date"' in text
    assert sorted(d["weight"] for _, _, d in found.edges(data=True)) == sorted(
        d["weight"] for _, _, d in graph.edges(data=True)
    )


def test_a_membership_is_an_edge_with_its_places_as_weight(dataset: Dataset) -> None:
    """Two documents say that the board takes part; the edge weighs two and has both roles."""
    edge = network(dataset).edges[
        ID + "board/fritidsnamnden", ID + "collaboration/trygg-kvall", "PARTICIPATES_IN"
    ]
    assert (edge["weight"], edge["roles"], edge["label"]) == (2, "convener; owner", "deltar i")
    assert edge["documents"] == "stromhamn-2022-svar; stromhamn-2023-plan"


@pytest.mark.parametrize("name", ["graphml", "gexf"])
def test_names_survive_but_for_what_xml_has_no_way_to_write(hostile: Dataset, name: str) -> None:
    """Control characters become the mark of a character that is missing; all else is as it was."""
    found = {data.get("name") or data["label"] for _, data in read(hostile, name).nodes(data=True)}
    wanted = {
        text.translate({1: "\N{REPLACEMENT CHARACTER}", 31: "\N{REPLACEMENT CHARACTER}"}) for text in HOSTILE
    }
    normalised = {" ".join(text.split()) for text in found}
    assert {" ".join(text.split()) for text in wanted if text} - normalised == set()


@pytest.mark.parametrize("name", ["graphml", "gexf"])
def test_the_same_dataset_gives_the_same_file(dataset: Dataset, name: str) -> None:
    """No date of writing stands in it."""
    assert written(dataset, name) == written(dataset, name)
    assert b"lastmodified" not in written(dataset, name)
