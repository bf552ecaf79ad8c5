"""What becomes of facts as RDF, on the small dataset and on readings of any order."""

from __future__ import annotations

import random
from dataclasses import replace

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.build import quads_of
from graph.iris import PREFIXES, Iri
from graph.store import Dataset
from graph.triples import attribute_term, distinct_facts
from model.fact import Document, Fact, Reading
from model.vocabulary import EntityType, Predicate
from ontology.load import load_ontology
from ontology.registry import Entry, Registry

ID = "https://samverkan.example/id/"
GRAPH = "https://samverkan.example/graph/"
BOARD = Iri(ID + "stromhamn/board/fritidsnamnden")
EVENING = Iri(ID + "stromhamn/collaboration/trygg-kvall")
CLUB = Iri(ID + "stromhamn/partner/seglarklubben")


def lines(readings: tuple[Reading, ...], registry: Registry) -> list[str]:
    """The dataset of the readings as sorted lines."""
    return sorted({str(quad) for quad in quads_of(readings, registry)})


def in_graph(quads: list[str], graph: str) -> list[str]:
    """The lines of one named graph."""
    return [line for line in quads if line.endswith(f"<{GRAPH}{graph}>")]


@given(seed=st.integers())
def test_order_of_input_does_not_matter(readings: tuple[Reading, ...], registry: Registry, seed: int) -> None:
    """Documents and their facts may come in any order, also twice the same fact: the quads are the same."""
    chance = random.Random(seed)
    shuffled = [
        replace(
            reading, facts=tuple(chance.sample((*reading.facts, reading.facts[0]), len(reading.facts) + 1))
        )
        for reading in chance.sample(readings, len(readings))
    ]
    assert lines(tuple(shuffled), registry) == lines(readings, registry)


def test_there_are_no_blank_nodes(readings: tuple[Reading, ...], registry: Registry) -> None:
    """A blank node would have another name in each dump."""
    parts = {type(part) for quad in quads_of(readings, registry) for part in quad}
    assert parts == {ox.NamedNode, ox.Literal}


def test_one_fact_in_two_documents_has_two_pieces_of_evidence(dataset: Dataset) -> None:
    """The fact is one node; each document adds its own place; the summary takes the strongest of both."""
    fact = {"subject": BOARD, "object": EVENING}
    rows = dataset.select(
        """SELECT ?subject ?object ?fact ?certainty ?confidence ?document ?line WHERE {
             ?fact rdf:subject ?subject ; rdf:object ?object ; sv:certainty ?certainty ; sv:confidence ?confidence .
             ?evidence sv:supports ?fact ; prov:wasDerivedFrom/dcterms:identifier ?document ; sv:lineStart ?line
           } ORDER BY ?document""",
        fact,
    )
    assert [row[1:] for row in rows.rows] == [
        ("explicit", 0.95, "stromhamn-2022-svar", 3),
        ("explicit", 0.95, "stromhamn-2023-plan", 2),
    ]
    assert len(set(rows.column("fact"))) == 1


def test_all_roles_of_a_fact_are_kept(dataset: Dataset) -> None:
    """One document says convener, another owner: the membership has both, as words and as ORG roles."""
    roles = dataset.select(
        "SELECT ?a ?f ?role ?org WHERE { ?m org:member ?a ; org:organization ?f ; sv:role ?role ; org:role ?org } "
        "ORDER BY ?role ?org",
        {"a": BOARD, "f": EVENING},
    )
    assert {row[0] for row in roles.rows} == {"convener", "owner"}
    assert {str(row[1]).rpartition("#")[2] for row in roles.rows} == {"role-convener", "role-owner"}


def test_symmetric_fact_is_one_node_and_two_direct_triples(dataset: Dataset) -> None:
    """Whoever is named first, the fact is the same; each works with the other."""
    facts = dataset.select("SELECT ?f WHERE { ?f rdf:predicate sv:collaboratesWith }")
    evidence = dataset.select("SELECT ?e WHERE { ?e sv:supports/rdf:predicate sv:collaboratesWith }")
    direct = dataset.select("SELECT ?a ?b WHERE { ?a sv:collaboratesWith ?b } ORDER BY ?a")
    assert (len(facts), len(evidence)) == (1, 2)
    assert direct.rows == ((BOARD, CLUB), (CLUB, BOARD))


def test_what_is_proposed_has_evidence_and_no_direct_triple(dataset: Dataset) -> None:
    """A wish is kept with its place, and never counts as being so."""
    wanted = {"actor": Iri(ID + "stromhamn/board/tekniska-namnden")}
    fact = dataset.select(
        "SELECT ?actor ?modality ?line WHERE { ?f org:member ?actor ; sv:modality ?modality . "
        "?e sv:supports ?f ; sv:lineStart ?line }",
        wanted,
    )
    direct = dataset.select("SELECT ?actor ?forum WHERE { ?actor sv:participatesIn ?forum }", wanted)
    assert (fact.rows, direct.rows) == ((("proposed", 14),), ())


def test_dropping_a_documents_graph_drops_exactly_what_it_said(
    readings: tuple[Reading, ...], registry: Registry
) -> None:
    """Without the second document's graph, the other documents' graphs are what they are without it."""
    whole = lines(readings, registry)
    without = lines(tuple(r for r in readings if r.document.id != "stromhamn-2023-plan"), registry)
    for kept in ("document/stromhamn-2022-svar", "document/stromhamn-2024-medel", "registry", "ontology"):
        assert in_graph(whole, kept) == in_graph(without, kept) != []
    assert in_graph(whole, "document/stromhamn-2023-plan") != []
    assert in_graph(without, "document/stromhamn-2023-plan") == []


def test_every_triple_of_a_document_names_it_or_its_facts(
    readings: tuple[Reading, ...], registry: Registry
) -> None:
    """A document's graph holds only documents' graphs' things: no fact of another document strays into it."""
    quads = in_graph(lines(readings, registry), "document/stromhamn-2024-medel")
    evidence = {fact.id for reading in readings[2:] for fact in reading.facts}
    stated = {line.split("/id/evidence/")[1][:16] for line in quads if line.startswith(f"<{ID}evidence/")}
    assert readings[2].document.id == "stromhamn-2024-medel"
    assert stated == evidence


def test_grant_amounts_stand_on_the_grant_and_on_its_evidence(dataset: Dataset) -> None:
    """A simple question needs no evidence; amounts are integers."""
    rows = dataset.select(
        "SELECT ?amount ?activity WHERE { ?g a sv:Grant ; sv:amountApplied ?amount ; sv:activity ?activity } "
        "ORDER BY ?amount ?activity"
    )
    assert rows.rows == ((80_000, "Bryggkonsert"), (500_000, "Seglarläger"), (500_000, "Simskola"))


def test_evidence_points_at_characters_and_words(dataset: Dataset) -> None:
    """Position and quotation are Web Annotation selectors of one target."""
    rows = dataset.select(
        """SELECT ?start ?end ?exact WHERE {
             ?e sv:lineStart 7 ; oa:hasTarget ?t . ?t oa:hasSource/dcterms:identifier "stromhamn-2022-svar" ;
               oa:hasSelector [ oa:start ?start ; oa:end ?end ] , [ oa:exact ?exact ] }"""
    )
    assert rows.rows == ((700, 741, "Fritidsförvaltningen sitter i Bryggrådet."),)


def test_borrowed_terms_are_described(readings: tuple[Reading, ...], registry: Registry) -> None:
    """Whatever term of a published vocabulary a dataset uses, the ontology says how it is meant, and nothing else."""
    used = set()
    for quad in quads_of(readings, registry):
        if quad.graph_name != ox.NamedNode(GRAPH + "ontology"):
            used.add(quad.predicate.value)
            if quad.predicate.value == PREFIXES["rdf"] + "type":
                used.add(quad.object.value)
    ours = {term for term in used if term.startswith(PREFIXES["sv"])}
    described = {term.name for term in load_ontology().of_kind("borrowed")}
    assert used - ours <= described
    assert described - used <= {PREFIXES["rdfs"] + "label", PREFIXES["dcterms"] + "description"}


def test_attribute_names_that_mean_something_else_are_told_apart() -> None:
    """The page of a reference is not the page of the evidence."""
    assert [attribute_term(n).partition("#")[2] for n in ("page", "text", "activities", "commissioned_by")] == [
        "referencePage", "referenceText", "activity", "commissionedBy",
    ]  # fmt: skip


def test_registry_knows_periods_successors_and_whom_an_administration_serves(dataset: Dataset) -> None:
    """The registry's graph says what no document needs to."""
    rows = dataset.select(
        """SELECT ?before ?until ?after ?day WHERE { GRAPH ?g {
             ?change a sv:Reorganisation ; dcterms:date ?day ;
               org:originalOrganization [ skos:prefLabel ?before ; sv:validTo ?until ] ;
               org:resultingOrganization/skos:prefLabel ?after } }"""
    )
    assert rows.rows == (("Socialnämnden", "2021-07-01", "Social- och arbetsmarknadsnämnden", "2021-07-01"),)
    served = dataset.select("SELECT ?a ?b WHERE { ?a sv:serves/skos:prefLabel ?b } ORDER BY ?b")
    assert served.column("b") == ("Fritidsnämnden", "Kommunstyrelsen", "Kulturnämnden")


def test_shared_names_have_one_address_and_local_ones_one_each(
    readings: tuple[Reading, ...], registry: Registry
) -> None:
    """The police are one in all municipalities; each municipality has its own social services."""
    elsewhere = [
        replace(r, document=replace(r.document, id="ekvik-" + r.document.id, municipality="ekvik"))
        for r in readings
    ]
    text = "\n".join(lines((*readings, *elsewhere), registry))
    assert f"<{ID}partner/polisen>" in text
    assert f"<{ID}stromhamn/partner/polisen>" not in text
    assert f"<{ID}stromhamn/unit/socialtjansten>" in text
    assert f"<{ID}ekvik/unit/socialtjansten>" in text
    assert f"<{ID}target-group/unga>" in text


def test_a_municipalitys_line_adds_to_what_all_share(
    readings: tuple[Reading, ...], registry: Registry
) -> None:
    """Strömhamn has a word of its own for the police: they are still the police of all."""
    own = Entry("Polisen", EntityType.EXTERNAL_PARTNER, "state_agency", ("hamnpolisen",), "stromhamn")
    added = replace(registry, entries=(*registry.entries, own))
    text = "\n".join(in_graph(lines(readings, added), "registry"))
    assert f'<{ID}partner/polisen> <http://www.w3.org/2004/02/skos/core#altLabel> "hamnpolisen"@sv' in text
    assert "stromhamn/partner/polisen" not in text


def test_registry_of_other_municipalities_stays_out(registry: Registry) -> None:
    """A dataset about one municipality does not list another's boards."""
    reading = Reading(Document("a", "A", "ekvik"), ())
    registered = in_graph(lines((reading,), registry), "registry")
    assert any("/id/partner/polisen" in line for line in registered)
    assert not any("stromhamn" in line for line in registered)


NAMES = Registry(
    entries=(
        Entry("Örat", EntityType.COLLABORATION, "forum", (), "stromhamn"),
        Entry("Båtrådet", EntityType.COLLABORATION, "forum", ("BR",), "stromhamn"),
    ),
    changes=(),
    municipalities=(),
)


def membership(forum: str) -> Fact:
    """Someone takes part in a forum of that name."""
    return Fact(
        subject="Segelflygarna", subject_type=EntityType.EXTERNAL_PARTNER, predicate=Predicate.PARTICIPATES_IN,
        object=forum, object_type=EntityType.COLLABORATION, document="d", line_start=1, line_end=1, start=0, end=1,
        quote="", rule="r", confidence=1.0,
    )  # fmt: skip


def forums(*names: str) -> set[str]:
    """Addresses of the forums that the names mean, without what they have in common."""
    reading = Reading(Document("d", "D", "stromhamn"), tuple(membership(name) for name in names))
    stated = [q for q in quads_of([reading], NAMES) if q.predicate.value == PREFIXES["org"] + "organization"]
    return {q.object.value.rpartition("/")[2] for q in stated}


@pytest.mark.parametrize(
    ("names", "addresses"),
    [
        (["Båtrådet", "BR", "båtrådet!"], {"batradet"}),
        (["Orat"], {"orat-26479e"}),
        (["Kajlaget", "Käjlaget"], {"kajlaget-610162", "kajlaget-d235f2"}),
        (["Kajlaget", "KAJLAGET"], {"kajlaget"}),
    ],
)
def test_names_that_slug_alike_do_not_become_one(names: list[str], addresses: set[str]) -> None:
    """Spellings of one thing share an address, different names never do; the registry's keeps the plain one."""
    assert forums(*names) == addresses


def steering_groups(registry: Registry, **names: str) -> dict[str, str]:
    """The label by the address of each group that some documents call by those names."""
    readings = [
        Reading(Document(id, "Avtal", "stromhamn"), (replace(membership(name), document=id),))
        for id, name in names.items()
    ]
    labels = [q for q in quads_of(readings, registry) if q.predicate.value == PREFIXES["skos"] + "prefLabel"]
    groups = {q.subject.value.rpartition("/")[2]: q.object.value for q in labels}
    return {address: label for address, label in groups.items() if address.startswith("styrgruppen")}


def test_a_group_without_a_name_is_another_in_each_document() -> None:
    """Two agreements have a steering group each: who sits in one does not meet who sits in the other."""
    unnamed = replace(NAMES, unnamed={"styrgruppen": "Styrgruppen", "styrgrupp": "Styrgruppen"})
    assert steering_groups(unnamed, hamnavtal="Styrgruppen", skolavtal="styrgrupp") == {
        "styrgruppen-hamnavtal": "Styrgruppen (hamnavtal)",
        "styrgruppen-skolavtal": "Styrgruppen (skolavtal)",
    }
    assert len(steering_groups(NAMES, hamnavtal="Styrgruppen", skolavtal="Styrgruppen")) == 1


def test_a_group_that_the_city_lists_is_one_in_all_documents() -> None:
    """A planner who writes the steering group into the city's registry says that there is only one."""
    listed = Entry("Styrgruppen", EntityType.COLLABORATION, "forum", (), "stromhamn")
    registry = replace(NAMES, entries=(listed,), unnamed={"styrgruppen": "Styrgruppen"})
    assert steering_groups(registry, hamnavtal="Styrgruppen", skolavtal="Styrgruppen") == {
        "styrgruppen": "Styrgruppen"
    }


def test_long_names_are_cut_and_stay_different() -> None:
    """Two names that differ after eighty characters keep two addresses."""
    found = forums("Rådet " + "för båtar " * 12 + "i norr", "Rådet " + "för båtar " * 12 + "i söder")
    assert len(found) == 2
    assert all(len(address) < 90 for address in found)


def test_copies_of_a_fact_become_one_with_all_roles() -> None:
    """Two rules found the same words: the more confident is kept, and no role is lost."""
    one = replace(membership("Båtrådet"), attributes={"role": "owner"}, confidence=0.5, rule="a")
    other = replace(membership("Båtrådet"), attributes={"role": "funder"}, confidence=0.8, rule="b")
    assert distinct_facts([one, other]) == [(other, ("funder", "owner"))]
