"""Learns which evidence makes a phrase a name, and of what, and tells how well that finds names unseen.

usage: python -m benchmarks.names [--write] [GOLD_DIR ...]

Every phrase of the annotated documents that could be a name is weighed by what its document says of it; the
annotation tells which are names. Printed is what is found of the names that neither the registry nor a rule
knows, with weights learnt from other documents. ``--write`` keeps the weights learnt from all. Folders are
annotations to learn from besides those of ``benchmarks.quality``, each with its document beside it.
"""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

from benchmarks.learning import Case, Weights, asked, learnt, parts, write
from benchmarks.nameexamples import Annotated, Example, annotated
from loaders.names.weighednames import LIKELY, WEIGHTS_FILE, chosen, likeliest
from loaders.names.weights import Scales
from model.vocabulary import EntityType

PARTS = 10
"""Parts of the documents; each is read with weights learnt from the others."""
PULL = 2.5
"""How strongly weights are drawn to nothing: there are far more words than documents."""


def main() -> None:
    """Learn, print how well names unseen are found, and keep the weights if asked to."""
    arguments = asked(__doc__)
    documents = list(annotated(arguments.gold))
    _print(documents)
    if arguments.write:
        write(WEIGHTS_FILE, weights_from(documents))


def weights_from(documents: Sequence[Annotated]) -> dict[str, Weights]:
    """For each type the weights of what speaks for a name of it."""
    examples = [example for document in documents for example in document.learnt_from]
    return {str(type_): _learnt(examples, type_) for type_ in sorted(LIKELY)}


def _learnt(examples: Sequence[Example], type_: EntityType) -> Weights:
    return learnt([Case(e.candidate.features, e.type is type_, e.weight) for e in examples], PULL)


def _print(documents: list[Annotated]) -> None:
    """What is found of the names that nothing knows, each part of the documents with weights from the others."""
    table = Table("type", "sought", "found", "taken for one", "right", "precision", "recall")
    counts = {type_: [0, 0, 0, 0] for type_ in LIKELY}
    for part in parts([document.document for document in documents], PARTS):
        weights = weights_from([d for d in documents if d.document not in part])
        for document in documents:
            if document.document in part:
                _count(document, weights, counts)
    for type_, (sought, found, taken, right) in counts.items():
        shares = (f"{right / max(1, taken):.2f}", f"{found / max(1, sought):.2f}")
        table.add_row(str(type_), *map(str, (sought, found, taken, right)), *shares)
    Console(width=120).print(table)


def _count(document: Annotated, weights: dict[str, Weights], counts: dict[EntityType, list[int]]) -> None:
    """Add what is sought, found, taken and right in a document, type by type."""
    example_of = {id(example.candidate): example for example in document.unknown}
    scales = Scales(weights)
    taken = [
        (one.type, example_of[id(one.candidate)])
        for one in chosen(likeliest(example.candidate, scales) for example in document.unknown)
    ]
    for type_, count in counts.items():
        sought = {example.name for example in document.unknown if example.type is type_}
        mine = [example for what, example in taken if what is type_]
        right = [example for example in mine if example.type is type_]
        found = sought & {example.name for example in right}
        for place, number in enumerate((len(sought), len(found), len(mine), len(right))):
            count[place] += number


if __name__ == "__main__":
    main()
