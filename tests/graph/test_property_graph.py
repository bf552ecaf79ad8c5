"""The dataset as a property graph: which nodes and relationships, with which properties."""

from __future__ import annotations

from collections import Counter, defaultdict

from graph.counted_with import all_relationships
from graph.property_graph import LABELS, Node, Relationship, project
from graph.property_schema import schema_of
from graph.store import Dataset
from model.vocabulary import EntityType

KEYS = {
    "subject": "SUBJECT",
    "object": "OBJECT",
    "document": "DERIVED_FROM",
    "supportedBy": "SUPPORTS OF",
    "municipality": "IN_MUNICIPALITY",
}
"""Keys on a node, and the relationships that say the same."""
ID = "https://samverkan.example/id/"
BOARD, FORUM = f"{ID}stromhamn/board/fritidsnamnden", f"{ID}stromhamn/collaboration/trygg-kvall"


def node(dataset: Dataset, iri: str) -> Node:
    """The node of that IRI."""
    return next(each for each in project(dataset).nodes() if each.iri == iri)


def relationships(dataset: Dataset, type: str) -> list[Relationship]:
    """The relationships of one type."""
    return [each for each in project(dataset).relationships() if each.type == type]


def test_every_thing_document_fact_and_place_is_a_node(dataset: Dataset) -> None:
    """As many nodes as the dataset has things of each class, each with one label."""
    counts = Counter(each.label for each in project(dataset).nodes())
    classes = dataset.select("SELECT ?c (COUNT(DISTINCT ?s) AS ?n) { ?s a ?c } GROUP BY ?c")
    known = {str(c).rpartition("#")[2]: n for c, n in classes.rows}
    assert counts == {label: known[label] for label in LABELS if label in known}
    assert set(map(str, EntityType)) <= set(LABELS)


def test_a_node_has_plain_properties(dataset: Dataset) -> None:
    """Name, spellings, validity as ISO dates; amounts as numbers."""
    board = node(dataset, BOARD)
    assert (board.label, board.properties["type"], board.properties["name"]) == (
        "Board",
        "Board",
        "Fritidsnämnden",
    )
    assert "FRN" in board.properties["otherNames"]  # type: ignore[operator]
    grant = node(dataset, f"{ID}stromhamn/grant/kulturnamndens-ansokan-2024")
    assert (grant.properties["amountApplied"], grant.properties["activities"]) == (80_000, ["Bryggkonsert"])


def test_a_direct_statement_tells_what_its_fact_tells(dataset: Dataset) -> None:
    """Roles of all documents, the best certainty, how many places and in which documents."""
    found = next(r for r in relationships(dataset, "PARTICIPATES_IN") if (r.start, r.end) == (BOARD, FORUM))
    fact = node(dataset, str(found.properties["fact"]))
    assert found.properties["roles"] == ["convener", "owner"] == fact.properties["roles"]
    assert found.properties["documents"] == ["stromhamn-2022-svar", "stromhamn-2023-plan"]
    assert (found.properties["evidence"], found.properties["certainty"]) == (2, "explicit")


def test_working_together_is_one_relationship(dataset: Dataset) -> None:
    """It has no direction, so one relationship stands for both triples."""
    found = relationships(dataset, "COLLABORATES_WITH")
    triples = dataset.select("SELECT ?a ?b { ?a sv:collaboratesWith ?b }")
    assert (len(found), len(triples)) == (1, 2)
    assert found[0].start < found[0].end


def test_a_proposal_is_a_fact_and_no_relationship(dataset: Dataset) -> None:
    """What is only proposed can be found, and is not said to be so."""
    graph = project(dataset)
    proposed = {n.iri for n in graph.nodes() if n.label == "Fact" and n.properties["modality"] == "proposed"}
    assert proposed
    assert proposed.isdisjoint(r.properties.get("fact") for r in graph.relationships())


def test_evidence_leads_to_fact_document_and_passage(dataset: Dataset) -> None:
    """Each piece supports one fact and comes from one document; its words are its own property."""
    supports, sources = relationships(dataset, "SUPPORTS"), relationships(dataset, "DERIVED_FROM")
    places = [n for n in project(dataset).nodes() if n.label == "Evidence"]
    assert [r.start for r in supports] == [r.start for r in sources] == [n.iri for n in places]
    assert "Till Tryggkvällen kommer även polisen." in {n.properties.get("quote") for n in places}
    assert all(type(n.properties[name]) is int for n in places for name in ("lineStart", "start", "end"))


def test_what_a_node_tells_besides_is_what_its_relationships_tell(dataset: Dataset) -> None:
    """Keys are those of the other ends, names their names; who belongs to no municipality has an empty one."""
    graph = project(dataset)
    nodes = {each.iri: each.properties for each in graph.nodes()}
    told: dict[tuple[str, str], set[str]] = defaultdict(set)
    for each in graph.relationships():
        told[each.type, each.start].add(each.end)
        told[f"{each.type} OF", each.end].add(each.start)
    for iri, properties in nodes.items():
        for name, type in KEYS.items():
            if name in properties:
                value = properties[name]
                ends = set(value) if isinstance(value, list) else {value} - {""}
                assert ends == told[type, iri], (iri, name)
        for end in ("subject", "object"):
            if end in properties:
                assert properties[f"{end}Name"] == nodes[str(properties[end])]["name"]
    literal = [p for p in nodes.values() if p["type"] == "Fact" and "object" not in p]
    assert literal
    assert all(p["objectName"] == p["value"] for p in literal)
    assert "" in {p["municipality"] for p in nodes.values() if p["type"] == "ExternalPartner"}


def test_the_projection_is_the_same_each_time(dataset: Dataset) -> None:
    """In the same order, so that a load can go on where it stopped; and no relationship twice."""
    one, other = project(dataset), project(dataset)
    assert list(one.nodes()) == list(other.nodes())
    edges = list(all_relationships(one))
    assert edges == list(all_relationships(other))
    assert len({(r.type, r.start, r.end) for r in edges}) == len(edges)


def test_the_schema_knows_what_no_document_says(dataset: Dataset) -> None:
    """Properties and ends that the ontology declares are there before they have a value."""
    schema = schema_of(dataset, (), ())
    assert schema.columns["Board"]["validTo"] == "STRING"
    assert schema.columns["Measure"]["numbers"] == "INT64[]"
    assert schema.columns["Evidence"]["amountApplied"] == "INT64"
    assert ("ExternalPartner", "Collaboration") in schema.pairs["PARTICIPATES_IN"]
    assert ("Administration", "Board") in schema.pairs["SERVES"]
