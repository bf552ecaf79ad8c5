"""How well the annotated documents are read: floors a little below the present figures."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.scoring import Gold, calibration, load_gold, scored
from loaders.extract import Extractor
from model.fact import Fact, write_facts

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT / "tests" / "data" / "gold"
SHARED = ROOT.parent / "shared"
DEMO = {
    "stromhamn-2020-rapport": (0.93, 0.74, 0.83),
    "stromhamn-2021-matris": (0.94, 0.88, 0.91),
    "stromhamn-2022-bidrag": (0.92, 0.75, 0.83),
    "stromhamn-2023-remissvar": (0.95, 0.86, 0.91),
    "stromhamn-2024-handlingsplan": (0.98, 0.98, 0.98),
}
"""Least precision, recall and F1 of each demonstration document."""
REAL = {
    "malmo-2024-lokal-utveckling.lines-1-527": (("--lines", "1-527"), 0.85),
    "malmo-2014-pagaende-arbete": (("--measures",), 0.95),
    "malmo-2014-inriktning": (("--measures",), 0.92),
}
"""How each real annotation is scored, and the least F1."""


def document_of(gold: Path) -> Path:
    return next((ROOT / "data" / "demo").glob(f"{gold.name}.*"))


@pytest.mark.parametrize("name", DEMO)
def test_demonstration_document_is_read_as_well_as_before(extractor: Extractor, name: str) -> None:
    """Precision, recall and F1 over all predicates do not sink."""
    facts = extractor.extract(document_of(GOLD / name)).facts
    figures = scored(load_gold(GOLD / name), facts)["ALL"]
    got = (round(figures.precision, 3), round(figures.recall, 3), round(figures.f1, 3))
    assert all(value >= floor for value, floor in zip(got, DEMO[name], strict=True)), got


@pytest.mark.corpus
@pytest.mark.parametrize("name", REAL)
def test_real_document_is_read_as_well_as_before(
    extractor: Extractor, corpus: Path, tmp_path: Path, name: str
) -> None:
    """F1 by the scorer that stands beside the real annotations."""
    arguments, floor = REAL[name]
    reading = extractor.extract(corpus / f"{name.partition('.lines')[0]}.txt")
    facts = tmp_path / "facts.jsonl"
    facts.write_text("".join(write_facts(reading.facts)), "utf-8")
    scorer = SHARED / "tools" / "score.py"
    answer = subprocess.run(
        [sys.executable, scorer, SHARED / "gold" / name, facts, "--json", *arguments],
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert json.loads(answer.stdout)["body"]["ALL"]["f1"] >= floor


def test_facts_said_with_confidence_are_right(extractor: Extractor) -> None:
    """Of what is said with nine tenths and more in the demonstration documents, nine in ten are annotated."""
    pairs = [(load_gold(GOLD / name), extractor.extract(document_of(GOLD / name)).facts) for name in DEMO]
    sure = [row for row in calibration(pairs) if row.confidence >= 0.9]
    assert sum(row.found for row in sure) > 200
    assert sum(row.right for row in sure) / sum(row.found for row in sure) >= 0.9


def fact(subject: str, predicate: str, object_: str, subject_type: str = "Board") -> Fact:
    return Fact(
        subject=subject,
        subject_type=subject_type,
        predicate=predicate,
        object=object_,
        object_type="Collaboration" if predicate == "participatesIn" else "ExternalPartner",
        document="x",
        line_start=1,
        line_end=1,
        start=0,
        end=1,
        quote="x",
        rule="test",
        confidence=0.9,
    )


def test_score_counts_by_hand(tmp_path: Path) -> None:
    """Four annotated facts, one implied; three found, one wrong: precision 2/3, recall 1/3."""
    folder = tmp_path / "x"
    folder.mkdir()
    stated = [
        ("Badnämnden", "participatesIn", "Hamnrådet", "explicit"),
        ("Båtnämnden", "collaboratesWith", "Seglarna", "explicit"),
        ("Båtnämnden", "participatesIn", "Hamnrådet", "explicit"),
        ("Kajnämnden", "participatesIn", "Hamnrådet", "implied"),
    ]
    lines = [json.dumps(fact(s, p, o).to_dict() | {"certainty": certainty}) for s, p, o, certainty in stated]
    (folder / "facts.jsonl").write_text("\n".join(lines), "utf-8")
    aliases = [{"name": "Hamnrådet", "type": "Collaboration", "aliases": ["rådet i hamnen"]}]
    (folder / "entities.json").write_text(json.dumps(aliases), "utf-8")
    found = [
        fact("Badförvaltningen", "participatesIn", "Rådet i hamnen", "Administration"),
        fact("Kajnämnden", "participatesIn", "Hamnrådet"),
        fact("Badnämnden", "participatesIn", "Fel råd"),
    ]
    gold: Gold = load_gold(folder)
    figures = scored(gold, found)["ALL"]
    assert (figures.right, figures.found, figures.met, figures.wanted) == (2, 3, 1, 3)
    assert figures.f1 == pytest.approx(2 * (2 / 3) * (1 / 3) / (2 / 3 + 1 / 3))
