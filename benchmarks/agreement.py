"""How far two careful readers agree on documents that no rule has seen, and how far the loaders get there.

usage: python -m benchmarks.agreement

Some documents of ``tests/data/unread`` were annotated a second time, by a reader who had seen neither the first
annotation nor the loaders (``tests/data/unread_again``). What one of them has is scored against the other as if a
program had found it, both ways; then what the loaders find against each. Readers differ where a text can be taken
in more than one way, so their agreement is the most that any reader can be asked for.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.quality import ROOT, UNREAD
from benchmarks.scoring import Figures, load_gold, scored
from loaders.extract import Extractor
from model.fact import Fact
from ontology.registry import load_registry

AGAIN = ROOT / "tests" / "data" / "unread_again"
FIELDS = ("subject", "subject_type", "predicate", "object", "object_type", "line_start", "line_end", "quote")


def main() -> None:
    """Print precision, recall and F1 (level body, all facts together) of each pair."""
    names = sorted(folder.name for folder in AGAIN.glob("*/"))
    extractor = Extractor(load_registry())
    found = {name: extractor.extract(UNREAD / f"{name}.txt").facts for name in names}
    table = Table("found by", "scored against", "facts there", "precision", "recall", "F1")
    for finder, facts, reader, folder in (
        ("second reader", _of(AGAIN), "first reader", UNREAD),
        ("first reader", _of(UNREAD), "second reader", AGAIN),
        ("loaders", found.__getitem__, "first reader", UNREAD),
        ("loaders", found.__getitem__, "second reader", AGAIN),
    ):
        sum_ = _sum(scored(load_gold(folder / name), facts(name))["ALL"] for name in names)
        rates = (f"{rate:.3f}" for rate in (sum_.precision, sum_.recall, sum_.f1))
        table.add_row(finder, reader, str(sum_.wanted), *rates)
    Console(width=120).print(f"{len(names)} documents", table)


def _of(folder: Path) -> Callable[[str], tuple[Fact, ...]]:
    """The annotations of a folder as facts that a program might have found."""
    return lambda name: tuple(annotated_facts(folder / name))


def annotated_facts(folder: Path) -> Iterable[Fact]:
    """The facts of an annotation, all of them held for sure."""
    for line in (folder / "facts.jsonl").read_text("utf-8").splitlines():
        record = json.loads(line)
        said = {field: record[field] for field in FIELDS}
        yield Fact(**said, document=folder.name, start=0, end=0, rule="annotated", confidence=1.0)


def _sum(figures: Iterable[Figures]) -> Figures:
    return sum(figures, Figures(0, 0, 0, 0))


if __name__ == "__main__":
    main()
