"""The ontology has a word for everything, and is refused where it has not."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.iris import PREFIXES
from model.errors import OntologyError
from model.vocabulary import CERTAINTIES, EntityType, Predicate, Role
from ontology.load import LANGUAGES, ONTOLOGY_FILE, load_ontology, ontology_triples

HEAD = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
GOOD = """sv:knows a owl:ObjectProperty ; rdfs:domain sv:Crew ; rdfs:range sv:Crew ;
    rdfs:label "känner"@sv, "acquaintance"@en ; rdfs:comment "Känner."@sv, "Knows."@en ;
    sv:verb "känner"@sv, "knows"@en ; sv:inverseVerb "känns av"@sv, "is known by"@en .
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


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (', "acquaintance"@en', "", "sv:knows saknar label på språket 'en'"),
        ('"Känner."@sv, ', "", "sv:knows saknar comment på språket 'sv'"),
        ('"känner"@sv, "knows"@en ; sv:inv', '"knows"@en ; sv:inv', "sv:knows saknar sv:verb på språket 'sv'"),
        ('"känns av"@sv', '" "@sv', "sv:knows saknar sv:inverseVerb på språket 'sv'"),
        ("rdfs:domain sv:Crew ;", "", "relationen sv:knows saknar domain"),
        ("rdfs:range sv:Crew ;", "", "relationen sv:knows saknar range"),
    ],
    ids=["label", "comment", "verb", "inverse", "domain", "range"],
)  # fmt: skip
def test_a_term_without_its_words_is_refused(tmp_path: Path, old: str, new: str, sentence: str) -> None:
    """The sentence names file, term and what is missing."""
    assert old in GOOD
    with pytest.raises(OntologyError) as caught:
        load_ontology(ontology_file(tmp_path, GOOD.replace(old, new)))
    assert f"some.ttl: {sentence}" in str(caught.value)


def test_a_term_with_its_words_is_accepted(tmp_path: Path) -> None:
    """The case that the ones above are made from, which lacks only what facts need."""
    with pytest.raises(OntologyError) as caught:
        load_ontology(ontology_file(tmp_path, GOOD))
    assert "sv:knows" not in str(caught.value)
    assert "some.ttl: Board, som fakta använder, beskrivs inte" in str(caught.value)


def test_turtle_that_is_none_is_told_with_its_line(tmp_path: Path) -> None:
    """Line and file."""
    with pytest.raises(OntologyError, match=rf"some\.ttl, rad {HEAD.count(chr(10)) + 2}"):
        load_ontology(ontology_file(tmp_path, "sv:Ship a owl:Class .\nsv:Crew a owl:Class ;; ]\n"))


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """Its name, and that it cannot be read."""
    with pytest.raises(OntologyError, match=r"none\.ttl: går inte att läsa"):
        load_ontology(tmp_path / "none.ttl")
