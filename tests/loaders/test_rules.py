"""A rule is left out of a passage only where it would find nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders import prose
from loaders.extract import Extractor
from loaders.facts.drafts import Draft
from loaders.passages.passage import Passage
from loaders.rules.relations import RULES, read_passage, worth_trying

DATA = Path(__file__).parents[1] / "data"


def passages_of(files: list[Path], extractor: Extractor, monkeypatch: pytest.MonkeyPatch) -> list[Passage]:
    """What the rules are given when the files are read."""
    given: list[Passage] = []

    def noted(passage: Passage) -> list[Draft]:
        given.append(passage)
        return read_passage(passage)

    monkeypatch.setattr(prose, "read_passage", noted)
    for file in files:
        extractor.extract(file)
    return given


def assert_rest_finds_nothing(passages: list[Passage]) -> None:
    left_out = 0
    for passage in passages:
        tried = worth_trying(passage)
        for rule in RULES:
            if rule not in tried:
                left_out += 1
                assert not list(rule.find(passage)), (rule.find.__name__, passage.text)
    assert left_out > 10 * len(passages)


def test_rules_left_out_find_nothing_in_documents_of_cities(
    extractor: Extractor, demo: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [*sorted((DATA / "cities").glob("*.txt")), *(file for file in demo if file.suffix == ".txt")]
    assert_rest_finds_nothing(passages_of(files, extractor, monkeypatch))


@pytest.mark.corpus
def test_rules_left_out_find_nothing_in_the_real_documents(
    extractor: Extractor, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert_rest_finds_nothing(passages_of(sorted(corpus.glob("*.txt")), extractor, monkeypatch))
