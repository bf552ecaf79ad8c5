"""Text from a PDF that lost its ligatures is read as if they were there."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from loaders.language.words import Vocabulary
from loaders.text.ligatures import lost_ligatures
from model.fact import Reading

LIGATURE = re.compile(r"ffi|ffl|ff|fi|fl|fj")
WORD = re.compile(r"[^\W\d_]+")


def _without_ligatures(text: str) -> str:
    return LIGATURE.sub(" ", text)


def test_words_that_lost_a_ligature_are_found_and_no_others(
    demo: tuple[Path, ...], vocabulary: Vocabulary
) -> None:
    """Nine in ten come back as they were, and nothing else is touched."""
    text = "\n".join(path.read_text("utf-8") for path in demo if path.suffix == ".txt")
    were = [word for word in WORD.findall(text) if LIGATURE.search(word)]
    found = [lost.word for lost in lost_ligatures(_without_ligatures(text), vocabulary)]
    assert len(were) > 20
    assert len(found) >= 0.9 * len(were)
    assert sum(word in were for word in found) >= 0.95 * len(found)


def test_text_with_ligatures_is_left_alone(demo: tuple[Path, ...], vocabulary: Vocabulary) -> None:
    """A gap in a text that has its ligatures is something else."""
    for path in demo:
        if path.suffix == ".txt":
            assert lost_ligatures(path.read_text("utf-8"), vocabulary) == ()


def test_facts_stand_where_the_source_has_the_gap(
    demo: tuple[Path, ...], read: Callable[[str], Reading]
) -> None:
    """What is read from the mended words is proved by the characters that stand there."""
    own = "Projektet Lyktan  nansieras av Region Skåne. I projektet deltar polisen och kulturnämnden.\n\n"
    letter = next(path for path in demo if "remissvar" in path.name).read_text("utf-8")
    text = _without_ligatures(own + letter)
    facts = [fact for fact in read(text).facts if fact.object == "Lyktan" and fact.predicate == "funds"]
    assert [fact.subject for fact in facts] == ["Region Skåne"]
    assert all("  nansieras" in fact.quote and text[fact.start : fact.end] == fact.quote for fact in facts)
