"""RDF in four syntaxes: nothing is lost on the way out and in again."""

from __future__ import annotations

import io
import json

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from exchange.context import CONTEXT_FILE, context, context_text
from exchange.formats import FORMATS
from exchange.jsonld import jsonld
from graph.iris import ONTOLOGY, PREFIXES
from graph.store import Dataset
from tests.exchange.conftest import written

SYNTAXES = {
    "nquads": ox.RdfFormat.N_QUADS, "trig": ox.RdfFormat.TRIG, "jsonld": ox.RdfFormat.JSON_LD,
}  # fmt: skip
GRAPH = ox.NamedNode("https://x.example/graph")
XSD = PREFIXES["xsd"]
TERMS = sorted(each["@id"] for each in context().values() if not isinstance(each, str))
TYPES = ("string", "integer", "decimal", "boolean", "date", "double")

literals = st.one_of(
    st.builds(ox.Literal, st.text()),
    st.builds(lambda text, tag: ox.Literal(text, language=tag), st.text(), st.sampled_from(("sv", "en"))),
    st.builds(
        lambda text, name: ox.Literal(text, datatype=ox.NamedNode(XSD + name)),
        st.one_of(st.text(), st.integers().map(str), st.sampled_from(("007", "-0", "true", "1.50", "1e9"))),
        st.sampled_from(TYPES),
    ),
)
predicates = st.sampled_from(TERMS).map(
    lambda name: ox.NamedNode(PREFIXES[name.split(":")[0]] + name.split(":")[1])
)
things = st.integers(0, 9).map(lambda number: ox.NamedNode(f"https://x.example/id/{number}"))


class Held:
    """Quads that stand in for a dataset."""

    def __init__(self, quads: set[ox.Quad]) -> None:
        self._quads = sorted(quads, key=str)

    def quads(self) -> list[ox.Quad]:
        """As a dataset gives them."""
        return self._quads


@pytest.mark.parametrize("name", SYNTAXES)
def test_every_quad_comes_back(dataset: Dataset, hostile: Dataset, name: str) -> None:
    """With its graph, whatever its texts hold."""
    for each in (dataset, hostile):
        found = list(ox.parse(written(each, name), format=SYNTAXES[name]))
        assert len(found) == len(set(found))
        assert set(found) == set(each.quads())


def test_turtle_has_every_triple_once(hostile: Dataset, dataset: Dataset) -> None:
    """Whichever graphs hold it."""
    for each in (dataset, hostile):
        found = [quad.triple for quad in ox.parse(written(each, "turtle"), format=ox.RdfFormat.TURTLE)]
        assert len(found) == len(set(found))
        assert set(found) == {quad.triple for quad in each.quads()}


def test_another_library_reads_the_same_json(hostile: Dataset) -> None:
    """rdflib finds as many quads, and every name, with nothing fetched."""
    graph = rdflib.Dataset()
    graph.parse(data=written(hostile, "jsonld").decode(), format="json-ld")
    named = [quad for quad in graph.quads() if quad[3] is not None]
    assert len(named) == len(list(hostile.quads()))
    names = {str(o) for _, _, o, _ in graph.quads((None, rdflib.SKOS.prefLabel, None, None))}
    query = "SELECT ?n { ?s skos:prefLabel ?n }"
    assert names == {str(name) for name in hostile.select(query).column("n")}


@given(
    st.lists(
        st.builds(lambda s, p, o: ox.Quad(s, p, o, GRAPH), things, predicates, st.one_of(literals, things))
    )
)
def test_any_value_of_any_term_survives_json(quads: list[ox.Quad]) -> None:
    """Numbers that are no canonical numbers, texts of other languages, links where a text is usual."""
    stream = io.BytesIO()
    jsonld(Held(set(quads)), stream)  # type: ignore[arg-type]
    assert set(ox.parse(stream.getvalue(), format=ox.RdfFormat.JSON_LD)) == set(quads)


def test_the_context_is_current_and_complete() -> None:
    """The file is what the ontology gives today (python -m exchange.context), and names each property."""
    assert CONTEXT_FILE.read_text(encoding="utf-8") == context_text()
    ontology = CONTEXT_FILE.with_name("samverkan.ttl").read_bytes()
    kinds = {PREFIXES["owl"] + kind for kind in ("Class", "ObjectProperty", "DatatypeProperty")}
    terms = {
        quad.subject.value
        for quad in ox.parse(ontology, format=ox.RdfFormat.TURTLE)
        if getattr(quad.object, "value", "") in kinds and isinstance(quad.subject, ox.NamedNode)
    }
    names = {term.removeprefix(ONTOLOGY) for term in terms if term.startswith(ONTOLOGY)}
    assert names - set(context()) == set()
    assert all(context()[name] == {"@id": f"sv:{name}"} for name in ("Board", "lines"))


def test_json_reads_well(dataset: Dataset) -> None:
    """A person who opens the file sees names, not addresses of terms."""
    graphs = json.loads(written(dataset, "jsonld"))["@graph"]
    things = {thing["@id"]: thing for graph in graphs for thing in graph["@graph"]}
    board = things["https://samverkan.example/id/stromhamn/board/fritidsnamnden"]
    assert (board["@type"], board["name"]) == (["Board"], "Fritidsnämnden")


@pytest.mark.parametrize("name", ["nquads", "trig", "turtle"])
def test_the_head_says_what_is_left_out(dataset: Dataset, name: str) -> None:
    """In a comment, where the syntax has them."""
    assert written(dataset, name).decode().splitlines()[0] == f"# {FORMATS[name].remark}"
