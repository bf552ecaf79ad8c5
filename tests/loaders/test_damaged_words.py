"""Five hundred words that the reader changed in a real scan, each checked by eye against the page."""

import csv
from pathlib import Path

import pytest

from loaders.formats.source import read_bytes, text_source
from loaders.language.words import Vocabulary, swedish
from loaders.prose import readable_blocks
from loaders.text.repair import Repairer, unknown_share, words_of
from ontology.registry import all_names, load_registry

SAMPLE = Path(__file__).parent.parent / "data" / "repaired_words.csv"
SCAN = Path(__file__).parents[2].parent / "shared" / "corpus" / "malmo-2024-lokal-utveckling.txt"

pytestmark = pytest.mark.corpus


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    """The words of Swedish and of the registry."""
    return swedish(name for name, _ in all_names(load_registry().entries))


@pytest.fixture(scope="module")
def repairer(vocabulary: Vocabulary) -> Repairer:
    """A repairer that has seen the whole scan, as when the document is read."""
    return Repairer(vocabulary).primed(words_of(text_source(SCAN, read_bytes(SCAN)).text))


def test_ninety_eight_of_a_hundred_changed_words_are_right(repairer: Repairer) -> None:
    """Of the checked sample, at least 98 % are read as they were printed."""
    with SAMPLE.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    checked = sum(int(row["times"]) for row in rows)
    right = sum(int(row["right"]) for row in rows if repairer.word(row["recognised"]) == row["read"])
    assert checked == 500
    assert right / checked >= 0.98


def test_hardly_a_word_is_unknown_after_repair(vocabulary: Vocabulary) -> None:
    """In the repaired scan at most 3 % of the words of three letters and more are no known words."""
    source = text_source(SCAN, read_bytes(SCAN))
    text = "\n".join(block.text for block in readable_blocks(source, Repairer(vocabulary), ("Malmö stad",)))
    assert unknown_share(source.text, vocabulary) > 0.10
    assert unknown_share(text, vocabulary) <= 0.03
