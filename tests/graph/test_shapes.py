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

HEAD = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())


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


ADDRESS = "https://samverkan.example/id/"
PLAN = f"{ADDRESS}document/stromhamn-2023-plan"
TOLD = {
    "a document": (
        f"DELETE {{ <{PLAN}> sv:year ?y }} INSERT {{ <{PLAN}> sv:year 20223 }} WHERE {{ <{PLAN}> sv:year ?y }}",
        "document-year",
        r"Plan för bryggorna <\S+stromhamn-2023-plan> ska vara från högst ett år, mellan 1800 och 2200 \(20223\); "
        r"bygg om lagret\.",
        r"Plan för bryggorna <\S+> must be from at most one year, between 1800 and 2200 \(20223\); build anew\.",
    ),
    "a fact": (
        "DELETE { ?f sv:modality ?m } INSERT { ?f sv:modality 'hoppas' } WHERE { ?f sv:modality ?m ; "
        "rdf:subject/skos:prefLabel 'Öppna bryggan'@sv ; rdf:predicate sv:hasStatus }",
        "fact-modality",
        r"Faktumet att Öppna bryggan har status \S.* <\S+/fact/\S+> ska vara påstått eller föreslaget \(hoppas\); .+",
        r"The fact that Öppna bryggan has the status \S.* <\S+> must be asserted or proposed \(hoppas\); .+",
    ),
    "evidence": (
        "DELETE { ?e sv:rule ?r } WHERE { ?e sv:rule ?r ; sv:lineStart 16 }",
        "evidence-rule",
        r"Belägget på rad 16 i stromhamn-\S+ \(.+\) <\S+/evidence/\S+> ska säga vilken regel som fann det; .+",
        r"The evidence on line 16 of stromhamn-\S+ \(.+\) <\S+> must say which rule found it; .+",
    ),
    "a passage": (
        "DELETE { ?s oa:end ?n } WHERE { ?s oa:start 1600 ; oa:end ?n }",
        "passage-end",
        r"Belägget på rad \d+ i stromhamn-\S+ \(.+\) <\S+/position> ska sluta vid precis ett tecken; .+",
        r"The evidence on line \d+ of stromhamn-\S+ \(.+\) <\S+> must end at exactly one character; .+",
    ),
}


@pytest.mark.parametrize(("update", "shape", "swedish", "english"), TOLD.values(), ids=TOLD.keys())
def test_a_problem_names_the_thing_its_place_and_the_value(
    dataset: Dataset, tmp_path: Path, update: str, shape: str, swedish: str, english: str
) -> None:
    """The sentence can be read without knowing what SHACL is, and the place can be looked up."""
    problems = [p for p in shape_problems(with_change(dataset, tmp_path, update)) if p.shape == shape]
    assert len(problems) == 1
    assert re.fullmatch(swedish, problems[0].message["sv"])
    assert re.fullmatch(english, problems[0].message["en"])
    assert not problems[0].remark


BAD_SHACL = """@prefix sh: <http://www.w3.org/ns/shacl#> .
<a:b> a sh:NodeShape ; sh:property 7 ; sh:targetClass <https://samverkan.example/ontology#Fact> ."""


@pytest.mark.parametrize("content", ["shape:x a", BAD_SHACL], ids=["turtle", "shacl"])
def test_broken_shapes_are_told_with_their_file(dataset: Dataset, tmp_path: Path, content: str) -> None:
    """Bad Turtle and bad SHACL are mistakes of whoever edits the ontology."""
    file = tmp_path / "shapes.ttl"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(OntologyError, match=r"shapes\.ttl"):
        shape_problems(dataset, file)
