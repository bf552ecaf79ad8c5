"""Each shape lets the small dataset pass and minds the one thing that it is for."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.iris import PREFIXES
from graph.shapes import shape_problems
from graph.store import Dataset, open_build
from model.errors import OntologyError
from ontology.load import SHAPES_FILE

HEAD = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())
FACT = "?f rdf:subject/skos:prefLabel 'Öppna bryggan'@sv ; rdf:predicate sv:hasStatus"
SEAT = "?f org:member/skos:prefLabel 'Fritidsförvaltningen'@sv"
PLACE = "?e a sv:Evidence ; sv:lineStart 16"
GRANT = "?g a sv:Grant ; sv:amountGranted 0"
CHANGE = "?c a sv:Reorganisation"
PAPER = "?d a sv:Document ; dcterms:identifier 'stromhamn-2023-plan'"
CLUB = "?x skos:prefLabel 'Seglarklubben'@sv"


def changed(old: str, new: str, where: str) -> str:
    """An update that takes something away and puts something else there."""
    return f"DELETE {{ {old} }} INSERT {{ {new} }} WHERE {{ {where} }}"


CASES = {
    "one-name": changed("", "?x skos:prefLabel 'Klubben'@sv", CLUB),
    "begins-before-end": changed("?b sv:validFrom ?v", "?b sv:validFrom ?v ; sv:validTo ?v", "?b sv:validFrom ?v"),
    "ends-on-a-day": changed("?b sv:validTo ?v", "?b sv:validTo 'snart'", "?b sv:validTo ?v"),
    "amount-applied": changed("?g sv:amountApplied ?a", "?g sv:amountApplied -1", f"{GRANT} ; sv:amountApplied ?a"),
    "amount-granted": changed("?g sv:amountGranted 0", "?g sv:amountGranted 'allt'", GRANT),
    "has-applicant": changed("?a sv:appliedFor ?g", "", f"{GRANT} ; ^sv:appliedFor ?a"),
    "on-a-day": changed("?c dcterms:date ?d", "", f"{CHANGE} ; dcterms:date ?d"),
    "from-someone": changed("?c org:originalOrganization ?o", "", f"{CHANGE} ; org:originalOrganization ?o"),
    "to-someone": changed("?c org:resultingOrganization ?o", "", f"{CHANGE} ; org:resultingOrganization ?o"),
    "Participant": changed("", "?a sv:participatesIn ?f", "?a a sv:Area . ?f a sv:Collaboration"),
    "Forum": changed("", "?b sv:participatesIn ?a", "?a a sv:Area . ?b skos:prefLabel 'Polisen'@sv"),
    "Partner": changed("", "?a sv:collaboratesWith ?b", "?a a sv:Area . ?b skos:prefLabel 'Polisen'@sv"),
    "Responsible": changed("", "?a sv:responsibleFor ?m", "?a a sv:Area . ?m a sv:Measure"),
    "Responsibility": changed("", "?b sv:responsibleFor ?a", "?a a sv:Area . ?b skos:prefLabel 'Polisen'@sv"),
    "Audience": changed("", "?f sv:targets ?a", "?a a sv:Area . ?f a sv:Collaboration"),
    "Place": changed("", "?f sv:operatesIn ?t", "?t a sv:TargetGroup . ?f a sv:Collaboration"),
    "Funder": changed("", "?a sv:funds ?f", "?a a sv:Area . ?f a sv:Collaboration"),
    "Application": changed("", "?b sv:appliedFor ?a", "?a a sv:Area . ?b skos:prefLabel 'Polisen'@sv"),
    "Receiver": changed("", "?m sv:reportsTo ?a", "?a a sv:Area . ?m a sv:Measure"),
    "fact-subject": changed("", "?f rdf:subject <a:b>", FACT),
    "fact-predicate": changed("?f rdf:predicate sv:hasStatus", "", FACT),
    "fact-object": changed("", "?f rdf:object 'Klar'", FACT),
    "fact-certainty": changed("?f sv:certainty ?c", "?f sv:certainty 'kanske'", f"{FACT} ; sv:certainty ?c"),
    "fact-confidence": changed("?f sv:confidence ?c", "?f sv:confidence 1.5", f"{FACT} ; sv:confidence ?c"),
    "fact-modality": changed("?f sv:modality ?c", "?f sv:modality 'hoppas'", f"{FACT} ; sv:modality ?c"),
    "fact-evidence": changed("?e sv:supports ?f", "", f"{FACT} ; ^sv:supports ?e"),
    "membership-member": changed("?f org:member ?m", "", f"{SEAT} ; org:member ?m"),
    "membership-organization": changed("?f org:organization ?o", "", f"{SEAT} ; org:organization ?o"),
    "membership-role": changed("?f sv:role ?r", "?f sv:role 'gäst'", f"{SEAT} ; sv:role ?r"),
    "evidence-fact": changed("?e sv:supports ?f", "", f"{PLACE} ; sv:supports ?f"),
    "evidence-document": changed("?e prov:wasDerivedFrom ?d", "", f"{PLACE} ; prov:wasDerivedFrom ?d"),
    "evidence-rule": changed("?e sv:rule ?r", "", f"{PLACE} ; sv:rule ?r"),
    "evidence-certainty": changed("?e sv:certainty ?c", "?e sv:certainty 'kanske'", f"{PLACE} ; sv:certainty ?c"),
    "evidence-confidence": changed("?e sv:confidence ?c", "?e sv:confidence -0.1", f"{PLACE} ; sv:confidence ?c"),
    "evidence-first-line": changed("?e sv:lineStart 16", "?e sv:lineStart 17", PLACE),
    "evidence-last-line": changed("", "?e sv:lineEnd 18", PLACE),
    "evidence-passage": changed("?e oa:hasTarget ?t", "", f"{PLACE} ; oa:hasTarget ?t"),
    "passage-start": changed("?s oa:start ?n", "?s oa:start -1", "?s oa:start ?n ; oa:start 1600"),
    "passage-end": changed("?s oa:end ?n", "", "?s oa:start 1600 ; oa:end ?n"),
    "document-identifier": changed("?d dcterms:identifier ?i", "", f"{PAPER} ; dcterms:identifier ?i"),
    "document-title": changed("?d dcterms:title ?t", "", f"{PAPER} ; dcterms:title ?t"),
    "document-year": changed("?d sv:year ?y", "?d sv:year 20223", f"{PAPER} ; sv:year ?y"),
}  # fmt: skip


def with_change(dataset: Dataset, folder: Path, update: str) -> Dataset:
    """A copy of the dataset in which something is otherwise."""
    shutil.copytree(dataset.directory, folder / "build")
    store = ox.Store(folder / "build" / "rdf")
    before = {str(quad) for quad in store}
    store.update(HEAD + update)
    assert {str(quad) for quad in store} != before
    store.flush()
    del store
    return open_build(folder / "build")


def test_the_small_dataset_has_the_right_shape(dataset: Dataset) -> None:
    """Nothing is minded where nothing is wrong: the passing case of every shape."""
    assert shape_problems(dataset) == ()


def test_every_shape_has_a_case_here() -> None:
    """A new shape needs a case that it must mind."""
    text = SHAPES_FILE.read_text(encoding="utf-8")
    with_message = re.findall(
        r"^shape:(\S+) a sh:(?:Node|Property)Shape ;(?:(?!\n\n).)*sh:message", text, re.M | re.S
    )
    assert sorted(CASES) == sorted(with_message)


@pytest.mark.parametrize("shape", CASES)
def test_each_shape_minds_what_it_is_for(dataset: Dataset, tmp_path: Path, shape: str) -> None:
    """One thing is made wrong: the shape says so in a sentence of each language."""
    problems = shape_problems(with_change(dataset, tmp_path, CASES[shape]))
    minded = [problem for problem in problems if problem.shape == shape]
    assert minded
    for sentence in minded[0].message.values():
        assert re.fullmatch(r".*<\S+> .+\.", sentence, re.S)


def test_a_problem_names_the_thing_and_the_value(dataset: Dataset, tmp_path: Path) -> None:
    """The sentence can be read without knowing what SHACL is."""
    problems = shape_problems(with_change(dataset, tmp_path, CASES["document-year"]))
    address = "https://samverkan.example/id/document/stromhamn-2023-plan"
    assert [problem.message for problem in problems] == [
        {
            "sv": f"Plan för bryggorna <{address}> ska vara från högst ett år, mellan 1800 och 2200 (20223).",
            "en": f"Plan för bryggorna <{address}> must be from at most one year, between 1800 and 2200 (20223).",
        }
    ]


BAD_SHACL = """@prefix sh: <http://www.w3.org/ns/shacl#> .
<a:b> a sh:NodeShape ; sh:property 7 ; sh:targetClass <https://samverkan.example/ontology#Fact> ."""


@pytest.mark.parametrize("content", ["shape:x a", BAD_SHACL], ids=["turtle", "shacl"])
def test_broken_shapes_are_told_with_their_file(dataset: Dataset, tmp_path: Path, content: str) -> None:
    """Bad Turtle and bad SHACL are mistakes of whoever edits the ontology."""
    file = tmp_path / "shapes.ttl"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(OntologyError, match=r"shapes\.ttl"):
        shape_problems(dataset, file)
