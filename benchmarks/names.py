"""Learns which evidence makes a phrase a collaboration's name, and tells how well that finds names unseen.

usage: python -m benchmarks.names [--write]

Every phrase of the annotated documents that could be a name is weighed by what its document says of it; the
annotation tells which are names. Printed is what is found of the names that neither the registry nor a rule
knows, with weights learnt from all other documents. ``--write`` keeps the weights learnt from all.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.table import Table
from scipy.optimize import minimize

from benchmarks.quality import annotated_documents
from benchmarks.scoring import Gold, normal
from loaders.extract import Extractor
from loaders.formats.source import Source
from loaders.names.mentions import MentionFinder
from loaders.names.namecandidates import Sentence, phrases, sentences_of
from loaders.names.nameevidence import Candidate, candidates_of
from loaders.names.weighednames import CONSTANT, LIKELY, WEIGHTS_FILE, chosen, likelihood
from loaders.text.layout import Block
from model.vocabulary import EntityType
from ontology.registry import load_registry

Matrix = NDArray[np.float64]
Vector = NDArray[np.float64]
Weights = dict[str, float]

LISTED, RULED, SOUGHT = 0.1, 1.0, 2.0
"""How much a name counts that the registry knows, that a rule finds, and that is like those sought."""
PULL = 1.0
"""How strongly weights are drawn to nothing (L2)."""
LEAST = 4
"""Phrases that a piece of evidence must be said of to get a weight."""
ACTORS = frozenset({"actor", "general"})


@dataclass(frozen=True)
class Example:
    """A phrase, whether it is a collaboration's name, and how much it counts in learning."""

    candidate: Candidate
    name: str
    """The annotated name that it is; empty where it is none."""
    weight: float


@dataclass(frozen=True)
class Annotated:
    """The phrases of a document or a part of it: all, to learn from, and those that nothing knows, to find."""

    document: str
    part: str
    learnt_from: tuple[Example, ...]
    unknown: tuple[Example, ...]


@dataclass(frozen=True)
class _Reading:
    gold: Gold
    source: Source
    blocks: list[Block]
    sentences: list[Sentence]


def main() -> None:
    """Learn, print how well names unseen are found, and keep the weights if asked to."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    documents = list(_annotated())
    _print(documents)
    if arguments.write:
        _write(learnt([e for d in documents for e in d.learnt_from]))


def learnt(examples: Sequence[Example]) -> Weights:
    """The weights of a logistic regression over the examples."""
    times = Counter(name for example in examples for name in example.candidate.features)
    names = sorted(name for name, count in times.items() if count >= LEAST)
    place = {name: number for number, name in enumerate(names)}
    matrix = np.zeros((len(examples), len(names) + 1))
    matrix[:, -1] = 1.0
    for row, example in enumerate(examples):
        for name, value in example.candidate.features.items():
            if name in place:
                matrix[row, place[name]] = value
    right = np.array([float(bool(example.name)) for example in examples])
    counts = np.array([example.weight for example in examples])
    found = minimize(_loss, np.zeros(len(names) + 1), (matrix, right, counts), method="L-BFGS-B", jac=True)
    return {**dict(zip(names, map(float, found.x), strict=False)), CONSTANT: float(found.x[-1])}


def _loss(weights: Vector, matrix: Matrix, right: Vector, counts: Vector) -> tuple[float, Vector]:
    """The weighted logistic loss with its gradient; the constant, which stands last, is free."""
    total = matrix @ weights
    free = np.append(np.ones(len(weights) - 1), 0.0)
    loss = (counts * (np.logaddexp(0, total) - right * total)).sum() + PULL / 2 * (free * weights**2).sum()
    gradient = matrix.T @ (counts * (1 / (1 + np.exp(-total)) - right)) + PULL * free * weights
    return float(loss), gradient


def _annotated() -> Iterator[Annotated]:
    extractor = Extractor(load_registry())
    for folder, gold, path in annotated_documents():
        if path.suffix == ".xlsx":
            continue
        source, blocks, finder = extractor.read(path)
        names = _collaborations(folder)
        listed = _known(blocks, finder, new=False)
        ruled = _known(blocks, finder, new=True)
        reading = _Reading(gold, source, blocks, sentences_of(blocks, finder.find))
        place = finder.home.name if finder.home else ""
        examples = [
            tuple(
                _example(candidate, names, listed, ruled)
                for candidate in candidates_of(
                    reading.sentences, phrases(reading.sentences, known), extractor.vocabulary, place
                )
                if _is_annotated(candidate, reading)
            )
            for known in (ACTORS, ACTORS | {"collaboration"})
        ]
        yield Annotated(gold.document, folder.name, *examples)


def _collaborations(folder: Path) -> dict[str, str]:
    """Every spelling of the annotated collaborations with the name it stands for."""
    spellings: dict[str, str] = {}
    for entity in json.loads((folder / "entities.json").read_text("utf-8")):
        if entity["type"] == EntityType.COLLABORATION:
            for spelling in (entity["name"], *entity.get("aliases", ())):
                spellings.setdefault(normal(spelling), normal(entity["name"]))
    return spellings


def _known(blocks: list[Block], finder: MentionFinder, *, new: bool) -> set[str]:
    """The collaborations that are known in a document as it writes them: by the registry, or by a rule."""
    return {
        normal(block.text[m.start : m.end])
        for block in blocks
        for m in finder.find(block.text)
        if m.entity.type is EntityType.COLLABORATION and m.entity.new is new
    }


def _is_annotated(candidate: Candidate, reading: _Reading) -> bool:
    """Whether the phrase stands in the lines that are annotated."""
    lines = reading.gold.lines
    if lines is None:
        return True
    return any(lines[0] <= line <= lines[1] for line in _lines(candidate, reading))


def _lines(candidate: Candidate, reading: _Reading) -> Iterator[int]:
    for phrase in candidate.places:
        sentence = reading.sentences[phrase.sentence]
        first, last = sentence.tokens[phrase.first], sentence.tokens[phrase.last]
        start, _ = reading.blocks[sentence.block].clean.source(first.start, last.end)
        yield reading.source.line_of(start)


def _example(candidate: Candidate, names: dict[str, str], listed: set[str], ruled: set[str]) -> Example:
    form = normal(candidate.form)
    name = names.get(form) or names.get(form.removesuffix("s"), "")
    weight = LISTED if form in listed else RULED if form in ruled else SOUGHT if name else 1.0
    return Example(candidate, name, weight)


def _print(documents: list[Annotated]) -> None:
    """What is found of the names that nothing knows, each document with weights learnt from all others."""
    table = Table("document", "sought", "found", "taken for one", "right")
    sums = [0, 0, 0, 0]
    learnt_without: dict[str, Weights] = {}
    for document in documents:
        if document.document not in learnt_without:
            others = [e for d in documents if d.document != document.document for e in d.learnt_from]
            learnt_without[document.document] = learnt(others)
        counts = _counts(document, learnt_without[document.document])
        sums = [a + b for a, b in zip(sums, counts, strict=True)]
        table.add_row(document.part, *map(str, counts))
    table.add_row("all", *map(str, sums))
    console = Console(width=120)
    console.print(table)
    console.print(
        f"precision {sums[3] / max(1, sums[2]):.2f}, recall {sums[1] / max(1, sums[0]):.2f} ({LIKELY=})"
    )


def _counts(document: Annotated, weights: Weights) -> list[int]:
    name_of = {id(e.candidate): e.name for e in document.unknown}
    weighed = [(likelihood(e.candidate.features, weights), e.candidate) for e in document.unknown]
    taken = [name_of[id(candidate)] for _, candidate in chosen(weighed)]
    sought = {e.name for e in document.unknown if e.name}
    return [len(sought), len(sought & set(taken)), len(taken), sum(map(bool, taken))]


def _write(weights: Weights) -> None:
    with WEIGHTS_FILE.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(("evidence", "weight"))
        writer.writerows((name, f"{weights[name]:.3f}") for name in sorted(weights))


if __name__ == "__main__":
    main()
