"""Learns which titles in a document are names of collaborations, and tells how well that finds those unseen.

usage: python -m benchmarks.titles [--write] [GOLD_DIR ...]

Printed is what is found of the titles that name a collaboration which neither the registry nor a rule knows,
with weights learnt from all other documents. ``--write`` keeps the weights learnt from all. Folders are
annotations to learn from besides those of ``benchmarks.quality``, each with its document beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.learning import Case, Weights, asked, learnt, parts, write
from benchmarks.nameexamples import collaborations_of
from benchmarks.quality import annotated_documents
from benchmarks.scoring import normal
from loaders.extract import Extractor
from loaders.names.nametokens import sentences_of
from loaders.names.titleevidence import evidence_of
from loaders.names.titles import Title, titles_of
from loaders.names.weighednames import weighed_names
from loaders.names.weighedtitles import LIKELY, WEIGHTS_FILE, is_open
from loaders.names.weights import likelihood
from loaders.text.gaps import apart
from model.vocabulary import EntityType
from ontology.registry import load_registry

PARTS = 10
"""Parts of the documents; each is read with weights learnt from the others."""
PULL = 2.5
"""How strongly weights are drawn to nothing: there are far more words than documents."""
KNOWN = 0.3
"""How much a title counts in learning that the registry or a rule knows."""


@dataclass(frozen=True)
class Example:
    """A title of a document, and the evidence for it."""

    document: str
    title: Title
    case: Case


def main() -> None:
    """Learn, print how well titles unseen are found, and keep the weights if asked to."""
    arguments = asked(__doc__)
    examples = list(_examples(arguments.gold))
    _print(examples)
    if arguments.write:
        write(WEIGHTS_FILE, {EntityType.COLLABORATION: learnt([example.case for example in examples], PULL)})


def _examples(more: Sequence[Path]) -> Iterator[Example]:
    """The titles of the annotated lines, each once."""
    extractor = Extractor(load_registry())
    seen: set[tuple[str, int]] = set()
    for folder, gold, path in annotated_documents(more=more):
        if path.suffix == ".xlsx":
            continue
        source, blocks, finder = extractor.read(path)
        place = finder.home.name if finder.home else ""
        cells = apart(blocks, source.text)
        for entity, forms in list(weighed_names(cells, finder.find, extractor.vocabulary, place)):
            finder.know_by(entity, forms)
        names = collaborations_of(folder)
        sentences = sentences_of(blocks, finder.find)
        titles = list(titles_of(sentences))
        for title, said in zip(titles, evidence_of(titles, extractor.vocabulary, place), strict=True):
            block = blocks[sentences[title.sentence].block]
            line = source.line_of(block.clean.source(title.words[0].start, title.words[-1].end)[0])
            inside = gold.lines is None or gold.lines[0] <= line <= gold.lines[1]
            place_of_it = (gold.document, title.sentence)
            if inside and place_of_it not in seen and "actor" not in {token.label for token in title.words}:
                seen.add(place_of_it)
                weight = 1.0 if is_open(title) else KNOWN
                case = Case(said, normal(title.form) in names, weight)
                yield Example(gold.document, title, case)


def _print(examples: Sequence[Example]) -> None:
    """What is found of the titles that nothing knows, each part of the documents with weights from the others."""
    table = Table("sought", "found", "taken for one")
    sums = [0, 0, 0]
    for part in parts([example.document for example in examples], PARTS):
        weights = learnt([e.case for e in examples if e.document not in part], PULL)
        counts = _counts([e for e in examples if e.document in part and is_open(e.title)], weights)
        sums = [a + b for a, b in zip(sums, counts, strict=True)]
    table.add_row(*map(str, sums))
    console = Console(width=120)
    console.print(table)
    precision, recall = sums[1] / max(1, sums[2]), sums[1] / max(1, sums[0])
    console.print(f"precision {precision:.2f}, recall {recall:.2f} ({LIKELY=})")


def _counts(examples: Sequence[Example], weights: Weights) -> list[int]:
    taken = [e for e in examples if likelihood(e.case.features, weights) >= LIKELY]
    sought = sum(example.case.is_right for example in examples)
    return [sought, sum(example.case.is_right for example in taken), len(taken)]


if __name__ == "__main__":
    main()
