"""The ontology has a word for everything, and is refused where it has not."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import URIRef, namespace

from graph.iris import PREFIXES
from model.errors import OntologyError
from model.vocabulary import CERTAINTIES, EntityType, Predicate, Role
from ontology.load import LANGUAGES, ONTOLOGY_FILE, load_ontology, ontology_triples

HEAD = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
GOOD = """sv:Crew a owl:Class ; rdfs:subClassOf org:Organization ;
    rdfs:label "Besättning"@sv, "Crew"@en ; rdfs:comment "De ombord."@sv, "Those on board."@en .
sv:Watch a owl:Class ; rdfs:subClassOf sv:Crew ;
    rdfs:label "Vakt"@sv, "Watch"@en ; rdfs:comment "De som vakar."@sv, "Those who are awake."@en .
sv:knows a owl:ObjectProperty ; rdfs:subPropertyOf foaf:knows ; rdfs:domain sv:Crew ; rdfs:range sv:Crew ;
    rdfs:label "känner"@sv, "acquaintance"@en ; rdfs:comment "Känner."@sv, "Knows."@en ;
    sv:verb "känner"@sv, "knows"@en ; sv:inverseVerb "känns av"@sv, "is known by"@en .
sv:hasStatus a owl:DatatypeProperty ; rdfs:domain sv:Watch ; rdfs:range xsd:string ;
    rdfs:label "läge"@sv, "status"@en ; rdfs:comment "Läget."@sv, "The status."@en ;
    sv:verb "har läget"@sv, "has the status"@en .
sv:decks a skos:ConceptScheme ;
    rdfs:label "Däck"@sv, "Decks"@en ; rdfs:comment "Var ombord."@sv, "Where on board."@en .
sv:deck-fore a skos:Concept ; skos:inScheme sv:decks ; skos:notation "fore" ;
    rdfs:label "förut"@sv, "fore"@en ; rdfs:comment "Framåt."@sv, "Ahead."@en .
sv:deck-aft a skos:Concept ; skos:inScheme sv:decks ; skos:notation "aft" ;
    rdfs:label "akterut"@sv, "aft"@en ; rdfs:comment "Bakåt."@sv, "Astern."@en .
foaf:nick schema:domainIncludes sv:Crew ; skos:scopeNote "Öknamnet."@sv, "What they are called."@en .
"""


def ontology_file(folder: Path, content: str) -> Path:
    """A file with that content."""
    file = folder / "some.ttl"
    file.write_text(HEAD + content, encoding="utf-8")
    return file


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_facts_use_has_a_word(language: str) -> None:
    """Types, relations, roles and certainties, in both languages, with what they mean."""
    ontology = load_ontology()
    for name in (*EntityType, *Predicate, *Role, *CERTAINTIES):
        assert ontology.label(name, language) != ""
        assert ontology.comment(name, language) != ""
    for predicate in Predicate:
        relation = ontology.find(predicate)
        assert relation is not None
        assert relation.verb[language] != ""


def test_relations_read_both_ways() -> None:
    """From the actor and from the forum."""
    ontology = load_ontology()
    assert (ontology.verb("participatesIn"), ontology.inverse_verb("participatesIn")) == (
        "deltar i",
        "har deltagaren",
    )
    assert ontology.verb("participatesIn", "en") == "takes part in"


def test_concepts_come_in_their_order() -> None:
    """Roles from the strongest to the weakest."""
    assert [term.name for term in load_ontology().concepts("roles")] == list(Role)


def test_subclasses_are_found_at_any_depth() -> None:
    """What counts as an actor."""
    assert load_ontology().subclasses("Actor") == (
        "Actor", "Administration", "Board", "Company", "ExternalPartner", "Unit",
    )  # fmt: skip


def test_a_name_without_a_term_is_its_own_word() -> None:
    """A value that nobody described is shown as it is."""
    ontology = load_ontology()
    assert (ontology.label("hittepå"), ontology.verb("hittepå"), ontology.comment("hittepå")) == (
        "hittepå", "hittepå", "",
    )  # fmt: skip


def test_domains_and_ranges_are_terms() -> None:
    """No relation leads to a class that is not described."""
    ontology = load_ontology()
    classes = {term.name for term in ontology.of_kind("class")}
    for relation in ontology.of_kind("relation"):
        assert set(relation.domain) <= classes
        assert set(relation.range) <= classes


def test_the_file_has_no_blank_nodes() -> None:
    """They would make each dump another."""
    assert "_:" not in " ".join(str(triple) for triple in ontology_triples(ONTOLOGY_FILE))


DEMANDS = {
    "label": (', "acquaintance"@en', "", "sv:knows saknar label på språket 'en'"),
    "comment": ('"Känner."@sv, ', "", "sv:knows saknar comment på språket 'sv'"),
    "comment of a class": ('"De som vakar."@sv, ', "", "sv:Watch saknar comment på språket 'sv'"),
    "label of a concept": (', "aft"@en', "", "sv:aft saknar label på språket 'en'"),
    "verb": (
        '"känner"@sv, "knows"@en ; sv:inv',
        '"knows"@en ; sv:inv',
        "sv:knows saknar sv:verb på språket 'sv'",
    ),
    "inverse": ('"känns av"@sv', '" "@sv', "sv:knows saknar sv:inverseVerb på språket 'sv'"),
    "verb of a value": (', "has the status"@en', "", "sv:hasStatus saknar sv:verb på språket 'en'"),
    "domain": ("rdfs:domain sv:Crew ;", "", "relationen sv:knows saknar domain"),
    "range": ("rdfs:range sv:Crew ;", "", "relationen sv:knows saknar range"),
    "domain of a value": ("rdfs:domain sv:Watch ;", "", "egenskapen sv:hasStatus saknar domain"),
    "range of a value": ("rdfs:range xsd:string ;", "", "egenskapen sv:hasStatus saknar range"),
    "a value that is a thing": (
        "xsd:string",
        "sv:Crew",
        "egenskapen sv:hasStatus har range Crew; den ska vara en datatyp",
    ),
    "a relation to a value": (
        "rdfs:range sv:Crew",
        "rdfs:range xsd:string",
        "relationen sv:knows har range http://www.w3.org/2001/XMLSchema#string",
    ),
    "counterpart of a class": (
        "rdfs:subClassOf org:Organization ;",
        "",
        "sv:Crew har ingen motsvarighet i ett publicerat vokabulär",
    ),
    "counterpart of a relation": (
        "rdfs:subPropertyOf foaf:knows ;",
        "",
        "sv:knows har ingen motsvarighet i ett publicerat vokabulär",
    ),
    "a domain that is described": (
        "rdfs:domain sv:Watch",
        "rdfs:domain sv:Ship",
        "sv:hasStatus har domain sv:Ship, som inte beskrivs som en sådan",
    ),
    "a range that is a class": (
        "rdfs:range sv:Crew",
        "rdfs:range sv:decks",
        "sv:knows har range sv:decks, som inte beskrivs som en sådan",
    ),
    "a broader term that is described": (
        "rdfs:subClassOf sv:Crew",
        "rdfs:subClassOf sv:Sailors",
        "sv:Watch har överordnad term sv:Sailors, som inte",
    ),
    "no circle": (
        "rdfs:subClassOf org:Organization",
        "rdfs:subClassOf org:Organization, sv:Watch",
        "sv:Crew är överordnad sig själv",
    ),
    "a scheme": (
        'skos:inScheme sv:decks ; skos:notation "aft"',
        'skos:notation "aft"',
        "begreppet sv:aft hör inte till något schema",
    ),
    "a scheme that is described": (
        'skos:inScheme sv:decks ; skos:notation "aft"',
        'skos:inScheme sv:masts ; skos:notation "aft"',
        "begreppet sv:aft hör inte till något schema",
    ),
    "a notation": ('skos:notation "aft" ;', "", "begreppet sv:deck-aft saknar skos:notation"),
    "how a borrowed term is used": (
        '"Öknamnet."@sv, ',
        "",
        "<http://xmlns.com/foaf/0.1/nick> saknar skos:scopeNote på språket 'sv'",
    ),
    "what a borrowed term joins": (
        "schema:domainIncludes sv:Crew",
        "schema:domainIncludes sv:Cook",
        "<http://xmlns.com/foaf/0.1/nick> har domain sv:Cook, som inte beskrivs som en sådan",
    ),
    "words of its own": (
        '"akterut"@sv',
        '"Förut"@sv',
        "sv:decks har begrepp med samma ord på språket 'sv': fore, aft heter 'förut'",
    ),
}
"""What is asked of terms: the words that are changed in the good case, and the sentence that follows."""


@pytest.mark.parametrize(("old", "new", "sentence"), DEMANDS.values(), ids=DEMANDS.keys())
def test_a_term_that_lacks_something_is_refused(tmp_path: Path, old: str, new: str, sentence: str) -> None:
    """The sentence names file, term and what is missing; one faulty ontology for each demand."""
    assert GOOD.count(old) == 1
    with pytest.raises(OntologyError) as caught:
        load_ontology(ontology_file(tmp_path, GOOD.replace(old, new)))
    assert f"some.ttl: {sentence}" in str(caught.value)


def test_terms_that_lack_nothing_are_accepted(tmp_path: Path) -> None:
    """The case that the ones above are made from lacks only what facts need, and says nothing else."""
    with pytest.raises(OntologyError) as caught:
        load_ontology(ontology_file(tmp_path, GOOD))
    sentences = str(caught.value).splitlines()
    assert f"{tmp_path / 'some.ttl'}: Board, som fakta använder, beskrivs inte" in sentences[0]
    assert all("som fakta använder, beskrivs inte" in sentence for sentence in sentences)


def test_a_file_is_read_with_those_that_it_imports(tmp_path: Path) -> None:
    """Each once, also where they import each other; a sentence names the file that is to be mended."""
    address = "https://samverkan.example/ontology"
    (tmp_path / "other.ttl").write_text(
        HEAD
        + f'<{address}/other> owl:imports <{address}/some> .\nsv:Mast a owl:Class ; rdfs:label "Mast"@sv .\n'
    )
    file = ontology_file(tmp_path, f"<{address}> owl:imports <{address}/other> .\n{GOOD}")
    assert len(ontology_triples(file)) == len(set(map(str, ontology_triples(file))))
    with pytest.raises(OntologyError) as caught:
        load_ontology(file)
    assert f"{tmp_path / 'other.ttl'}: sv:Mast saknar label på språket 'en'" in str(caught.value)


def test_an_import_that_is_not_there_is_told(tmp_path: Path) -> None:
    """Its name, and that it cannot be read."""
    file = ontology_file(
        tmp_path,
        "<https://samverkan.example/ontology> owl:imports <https://samverkan.example/ontology/lost> .\n",
    )
    with pytest.raises(OntologyError, match=r"lost\.ttl: går inte att läsa"):
        load_ontology(file)


SPACES = ("DCTERMS", "FOAF", "ORG", "PROV", "SDO", "SKOS")
LOOKED_UP = {
    "http://data.europa.eu/m8g/AdministrativeUnit",
    "http://data.europa.eu/m8g/PublicOrganisation",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement",
    "http://www.w3.org/ns/oa#Annotation",
    "http://www.w3.org/ns/oa#exact",
    "http://www.w3.org/ns/oa#hasBody",
    "https://schema.org/funding",
}
"""Terms of vocabularies that rdflib does not list, or not yet, which were looked up by hand."""


def test_terms_of_published_vocabularies_exist() -> None:
    """What ours are placed under or beside is really in ORG, SKOS, PROV-O, DCTERMS, FOAF or schema.org."""
    known = {str(space): space for space in map(namespace.__dict__.get, SPACES) if space is not None}
    assert len(known) == len(SPACES)
    terms = load_ontology().terms.values()
    used = {match for term in terms for _, match in term.matches}
    used |= {name for term in terms for name in term.broader if "://" in name}
    assert len(used) > 40
    spaces = {name: next((known[space] for space in known if name.startswith(space)), None) for name in used}
    assert {name for name, space in spaces.items() if space is None or URIRef(name) not in space} == LOOKED_UP


def test_turtle_that_is_none_is_told_with_its_line(tmp_path: Path) -> None:
    """Line and file."""
    with pytest.raises(OntologyError, match=rf"some\.ttl, rad {HEAD.count(chr(10)) + 2}"):
        load_ontology(ontology_file(tmp_path, "sv:Ship a owl:Class .\nsv:Crew a owl:Class ;; ]\n"))


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """Its name, and that it cannot be read."""
    with pytest.raises(OntologyError, match=r"none\.ttl: går inte att läsa"):
        load_ontology(tmp_path / "none.ttl")
