"""How well documents are read: every annotated document scored, beside the frozen run in the repository.

usage: python -m benchmarks.quality [--freeze] [--calibrate] [GOLD_DIR ...]

Without folders it takes the annotations of the demonstration documents, of other cities' and, where they stand
beside the repository, those of real documents; besides, each in one sum, those that nobody reads who changes a rule.
``--freeze`` keeps the run to compare later ones with; ``--calibrate`` writes to ``loaders/facts/confidence.csv`` how
often each rule is right, which is the confidence that facts are said with.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.scoring import Figures, Gold, calibration, keys_of, load_gold, scored
from loaders.extract import FORMATS, Extractor
from loaders.facts.confidence import ANY_RULE, CONFIDENCE_FILE, LEAST_SURE, share_elsewhere
from model.fact import Fact, Reading
from ontology.registry import load_registry

ROOT = Path(__file__).parent.parent
FROZEN = Path(__file__).with_name("quality.frozen.json")
GOLD_FOLDERS = (ROOT / "tests" / "data" / "gold", ROOT.parent / "shared" / "gold")
DOCUMENT_FOLDERS = (
    ROOT / "data" / "demo",
    ROOT / "tests" / "data" / "cities",
    ROOT.parent / "shared" / "corpus",
)
UNREAD = ROOT / "tests" / "data" / "unread"
"""Annotated documents that nobody reads who changes a rule: nothing is learnt from them but how sure to be."""
PUBLISHED = ROOT / "tests" / "data" / "published"
"""Others like them that are built as published ones are: menus, heads of pages, flattened lines, lists of names, tables
run together. Their sentences are our own, their making is that of real pages and transcripts."""
PRIOR_RIGHT, PRIOR_FOUND = 4.0, 5.0
"""A rule begins as one that is right four times in five; its own record outweighs that with use."""

PRIOR_SAID = 10.0
"""So many facts that are as often right as all of unread documents a rule begins with there."""

Scores = dict[str, dict[str, Figures]]


def main() -> None:
    """Score, print, and keep what the arguments ask for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path, nargs="*")
    parser.add_argument("--freeze", action="store_true")
    parser.add_argument("--calibrate", action="store_true")
    arguments = parser.parse_args()
    runs = list(_runs(arguments.gold))
    unread, published = (list(_runs(sorted(place.glob("*/")))) for place in (UNREAD, PUBLISHED))
    console = Console(width=140)
    frozen = json.loads(FROZEN.read_text("utf-8")) if FROZEN.exists() else {}
    scores = {
        **_scores(runs),
        "unread": {"ALL": _sum(unread)},
        "as published, unread": {"ALL": _sum(published)},
    }
    _print_scores(console, scores, frozen)
    _print_calibration(console, runs, "all that are read")
    _print_calibration(console, [*unread, *published], "unread")
    if arguments.freeze:
        FROZEN.write_text(json.dumps(_plain(scores), indent=1, ensure_ascii=False) + "\n", "utf-8")
    if arguments.calibrate:
        nobody_reads = sorted((*UNREAD.glob("*/"), *PUBLISHED.glob("*/")))
        _write_confidence(*(list(_runs(folders, 0.0)) for folders in ([], nobody_reads)))


def annotated_documents(
    folders: Sequence[Path] = (), more: Sequence[Path] = ()
) -> Iterator[tuple[Path, Gold, Path]]:
    """Each annotation's folder, the annotation and the document, where both are there.

    Args:
        folders: these and no others; all that are known where none is given.
        more: further ones, with their documents beside them.
    """
    for folder in (*(folders or [f for place in GOLD_FOLDERS for f in sorted(place.glob("*/"))]), *more):
        if (folder / "facts.jsonl").exists():
            gold = load_gold(folder)
            if path := _document(gold.document, folder.parent):
                yield folder, gold, path


def _runs(folders: list[Path], least_sure: float = LEAST_SURE) -> Iterator[tuple[str, Gold, Reading]]:
    extractor = Extractor(load_registry(), least_sure)
    readings: dict[str, Reading] = {}
    for folder, gold, path in annotated_documents(folders):
        if gold.document not in readings:
            readings[gold.document] = extractor.extract(path)
        yield folder.name, gold, readings[gold.document]


def _document(name: str, beside: Path) -> Path | None:
    candidates = (place / f"{name}{ending}" for place in (*DOCUMENT_FOLDERS, beside) for ending in FORMATS)
    return next((path for path in candidates if path.exists()), None)


def _scores(runs: list[tuple[str, Gold, Reading]]) -> Scores:
    """Figures per document, for both halves of a long one, and per kind of document."""
    scores: Scores = {}
    kinds: dict[str, Figures] = defaultdict(lambda: Figures(0, 0, 0, 0))
    for name, gold, reading in runs:
        scores[name] = scored(gold, reading.facts)
        kinds[reading.document.genre] += scores[name]["ALL"]
        if gold.lines:
            middle = sum(gold.lines) // 2
            halves = ((gold.lines[0], middle), (middle + 1, gold.lines[1]))
            for half in halves:
                scores[f"{gold.document}.lines-{half[0]}-{half[1]}"] = scored(gold, reading.facts, half)
    for kind, figures in sorted(kinds.items()):
        scores[f"kind: {kind}"] = {"ALL": figures}
    return scores


def _sum(runs: list[tuple[str, Gold, Reading]]) -> Figures:
    """All facts of all documents together."""
    return sum((scored(gold, reading.facts)["ALL"] for _, gold, reading in runs), start=Figures(0, 0, 0, 0))


def _print_scores(console: Console, scores: Scores, frozen: dict[str, dict[str, dict[str, float]]]) -> None:
    table = Table("document", "predicate", "precision", "recall", "F1", "stated", "found", "against frozen")
    for name, predicates in scores.items():
        for predicate, figures in predicates.items():
            before = frozen.get(name, {}).get(predicate, {}).get("f1")
            change = "new" if before is None else f"{figures.f1 - before:+.3f}"
            row = (figures.precision, figures.recall, figures.f1)
            table.add_row(
                name if predicate == "ALL" else "",
                predicate,
                *(f"{figure:.3f}" for figure in row),
                str(figures.wanted),
                str(figures.found),
                "" if change in ("+0.000", "-0.000") else change,
            )
    console.print(table)


def _print_calibration(console: Console, runs: list[tuple[str, Gold, Reading]], title: str) -> None:
    table = Table("confidence", "right", "said", "share", title=title)
    for row in calibration((gold, reading.facts) for _, gold, reading in runs):
        table.add_row(f"{row.confidence:.1f}", str(row.right), str(row.found), f"{row.right / row.found:.2f}")
    console.print(table)


def _plain(scores: Scores) -> dict[str, dict[str, dict[str, float]]]:
    return {
        name: {
            predicate: {
                "precision": round(f.precision, 4),
                "recall": round(f.recall, 4),
                "f1": round(f.f1, 4),
                "stated": f.wanted,
                "found": f.found,
            }
            for predicate, f in predicates.items()
        }
        for name, predicates in scores.items()
    }


def _write_confidence(runs: list[tuple[str, Gold, Reading]], unread: list[tuple[str, Gold, Reading]]) -> None:
    """The share of right facts of each rule, drawn towards the prior where a rule was seldom used.

    Elsewhere: how many of its facts in unread documents are right for each that it says is, drawn towards the same
    of all rules together.
    """
    right, found = Counter[str](), Counter[str]()
    for fact, is_right in _judged(runs):
        found[fact.rule] += 1
        right[fact.rule] += is_right
    said, met = defaultdict[str, float](float), Counter[str]()
    for fact, is_right in _judged(unread):
        said[fact.rule] += fact.confidence / share_elsewhere(fact.rule)
        met[fact.rule] += is_right
    general = min(1.0, sum(met.values()) / max(1.0, sum(said.values())))
    with CONFIDENCE_FILE.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(("rule", "confidence", "right", "found", "elsewhere"))
        writer.writerow((ANY_RULE, "", "", "", f"{general:.2f}"))
        for rule in sorted(found):
            share = (right[rule] + PRIOR_RIGHT) / (found[rule] + PRIOR_FOUND)
            elsewhere = min(1.0, (met[rule] + PRIOR_SAID * general) / (said[rule] + PRIOR_SAID))
            writer.writerow((rule, f"{share:.2f}", right[rule], found[rule], f"{elsewhere:.2f}"))


def _judged(runs: list[tuple[str, Gold, Reading]]) -> Iterator[tuple[Fact, bool]]:
    """Each fact of the annotated predicates once, and whether it is right."""
    for _, gold, reading in runs:
        wanted = set(keys_of(gold, _as_facts(gold, reading), None))
        predicates = {key[0] for key in wanted}
        for key, fact in keys_of(gold, reading.facts, gold.lines).items():
            if key[0] in predicates:
                yield fact, key in wanted


def _as_facts(gold: Gold, reading: Reading) -> Iterator[Fact]:
    """The annotation in the form of facts, so that it gets the same keys."""
    for fact in gold.facts:
        yield Fact(
            subject=fact["subject"],
            subject_type=fact["subject_type"],
            predicate=fact["predicate"],
            object=fact["object"],
            object_type=fact["object_type"],
            document=reading.document.id,
            line_start=int(fact["line_start"]),
            line_end=int(fact["line_end"]),
            start=0,
            end=0,
            quote="",
            rule="annotation",
            confidence=1.0,
        )


if __name__ == "__main__":
    main()
