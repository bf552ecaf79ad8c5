"""The page of the vocabulary is current, and names everything that there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from model.vocabulary import EntityType, Predicate
from ontology import reference
from ontology.load import load_ontology
from ontology.shape_words import shape_words


def test_the_page_is_what_the_files_say() -> None:
    """Whoever changes a term runs ``python -m ontology.reference``."""
    assert reference.PAGE.read_text(encoding="utf-8") == reference.reference()


def test_every_term_and_every_shape_has_its_line() -> None:
    """Classes, relations, values and concepts; and what a dataset must hold."""
    page = reference.reference()
    lines = [line for line in page.splitlines() if line.startswith("| `")]
    terms = load_ontology().terms.values()
    named = {term.name for term in terms if term.kind not in {"scheme", "borrowed"}}
    named |= {name for name, _ in shape_words()}
    borrowed = {f":{re.split('[#/]', term.name)[-1]}" for term in terms if term.kind == "borrowed"}
    shown = {line.split("`")[1].removeprefix("sv:") for line in lines}
    assert named <= shown
    assert {name[name.index(":") :] for name in shown - named} == borrowed
    assert all(f"(`sv:{term.name}`)" in page for term in terms if term.kind == "scheme")


def test_tables_have_as_many_cells_as_their_heads() -> None:
    """A bar in a definition would shift what follows it."""
    tables = re.findall(r"(?:^\|.*\n)+", reference.reference(), re.MULTILINE)
    assert len(tables) > 5
    for table in tables:
        assert len({len(re.findall(r"(?<!\\)\|", line)) for line in table.splitlines()}) == 1


def test_the_picture_joins_classes_that_it_names() -> None:
    """Each type and each relation of facts between types stands in it."""
    picture = reference.reference().split("```")[1]
    classes = set(re.findall(r"^  class (\w+)$", picture, re.MULTILINE))
    ends = re.findall(r"^  (\w+) (?:<\|--|-->) (\w+)", picture, re.MULTILINE)
    assert set(map(str, EntityType)) <= classes
    assert {end for pair in ends for end in pair} <= classes
    labels = re.findall(r" : (.*)$", picture, re.MULTILINE)
    assert all(re.fullmatch(r"\w+(, \w+)*", label) for label in labels)  # Mermaid reads no other signs there
    relations = [p for p in Predicate if load_ontology().terms[p].kind == "relation"]
    assert [p for p in relations if p not in picture] == ["partOf"]


def test_a_page_that_is_not_current_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The check writes nothing and fails; writing mends it."""
    page = tmp_path / "page.md"
    page.write_text("Something else.\n", encoding="utf-8")
    monkeypatch.setattr(reference, "PAGE", page)
    assert reference.main(["--check"]) == 1
    assert "is not current: python -m ontology.reference" in capsys.readouterr().err
    assert page.read_text(encoding="utf-8") == "Something else.\n"
    assert (reference.main([]), reference.main(["--check"])) == (0, 0)
