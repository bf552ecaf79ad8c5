"""Quotations are held against the texts that they come from."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.build import build_store
from graph.layout import text_file
from graph.passages import passage_problems
from graph.store import Dataset, open_build
from loaders.extract import Extractor
from ontology.registry import load_registry

DEMO = Path(__file__).resolve().parents[2] / "data" / "demo" / "stromhamn-2020-rapport.txt"


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """A dataset of one whole document."""
    registry = load_registry()
    reading = Extractor(registry).extract(DEMO)
    return build_store(tmp_path_factory.mktemp("report"), [reading], registry)


def with_text(dataset: Dataset, folder: Path, changed: Callable[[str], str]) -> Dataset:
    """A copy of the dataset whose document has another text."""
    shutil.copytree(dataset.directory, folder / "build")
    file = text_file(folder / "build", "stromhamn-2020-rapport")
    file.write_bytes(changed(file.read_bytes().decode()).encode())
    return open_build(folder / "build")


def test_what_is_read_is_quoted_where_it_stands(report: Dataset) -> None:
    """As it is built, every quotation is the text between its offsets."""
    assert len(report.facts()) > 20
    assert list(passage_problems(report)) == []


def test_a_quotation_that_stands_elsewhere_is_told(report: Dataset, tmp_path: Path) -> None:
    """One character more at the top moves everything: each piece of evidence is named with its line."""
    moved = with_text(report, tmp_path, lambda text: "x" + text)
    problems = list(passage_problems(moved))
    assert {p.thing.rpartition("/")[2] for p in problems} == {fact.id for fact in report.facts()}
    first = problems[0].message
    assert first["sv"].startswith("Belägget på rad ")
    assert "har ett citat som inte står vid tecken" in first["sv"]
    assert "bygg om lagret" in first["sv"]
    assert not problems[0].remark


def test_one_changed_character_minds_only_those_who_quote_it(report: Dataset, tmp_path: Path) -> None:
    """A text that someone altered inside one quotation."""
    fact = max(report.facts(), key=lambda f: f.start)
    altered = with_text(report, tmp_path, lambda text: text[: fact.start] + "¤" + text[fact.start + 1 :])
    quoting = {f.id for f in report.facts() if f.start <= fact.start < f.end}
    assert {p.thing.rpartition("/")[2] for p in passage_problems(altered)} == quoting


def test_facts_without_their_text_are_passed_over(dataset: Dataset) -> None:
    """The small dataset's documents are not at hand: there is nothing to hold the quotations against."""
    assert any(fact.quote for fact in dataset.facts())
    assert list(passage_problems(dataset)) == []
