"""Learns which evidence makes a phrase a collaboration's name, and tells how well that finds names unseen.

usage: python -m benchmarks.names [--write] [GOLD_DIR ...]

Every phrase of the annotated documents that could be a name is weighed by what its document says of it; the
annotation tells which are names. Printed is what is found of the names that neither the registry nor a rule
knows, with weights learnt from all other documents. ``--write`` keeps the weights learnt from all. Folders are
annotations to learn from besides those of ``benchmarks.quality``, each with its document beside it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.learning import Case, Weights, asked, learnt, write
from benchmarks.quality import annotated_documents
from benchmarks.scoring import Gold, normal
from loaders.extract import Extractor
from loaders.formats.source import Source
from loaders.names.mentions import MentionFinder
from loaders.names.namecandidates import Sentence, phrases, sentences_of
from loaders.names.nameevidence import Candidate, candidates_of
from loaders.names.weighednames import LIKELY, WEIGHTS_FILE, chosen
from loaders.names.weights import likelihood
from loaders.text.layout import Block
from model.vocabulary import EntityType
from ontology.registry import load_registry

LISTED, RULED, SOUGHT = 0.1, 1.0, 2.0
"""How much a name counts that the registry knows, that a rule finds, and that is like those sought."""
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
    arguments = asked(__doc__)
    documents = list(_annotated(arguments.gold))
    _print(documents)
    if arguments.write:
        write(WEIGHTS_FILE, _learnt([e for d in documents for e in d.learnt_from]))


def _learnt(examples: Sequence[Example]) -> Weights:
    return learnt([Case(e.candidate.features, bool(e.name), e.weight) for e in examples])


def _annotated(more: list[Path]) -> Iterator[Annotated]:
    extractor = Extractor(load_registry())
    for folder, gold, path in annotated_documents(more=more):
        if path.suffix == ".xlsx":
            continue
        source, blocks, finder = extractor.read(path)
        names = collaborations_of(folder)
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


def collaborations_of(folder: Path) -> dict[str, str]:
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
            learnt_without[document.document] = _learnt(others)
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


if __name__ == "__main__":
    main()
