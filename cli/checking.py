"""The command that checks: ontology, registry, and a dataset against the shapes and the violation queries."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import typer

from cli.options import Store, store_of
from cli.output import remark
from graph.shapes import shape_problems
from graph.store import Dataset, open_dataset
from model.errors import SamverkanError
from ontology.load import load_ontology
from ontology.registry import load_registry
from queries.questions import list_questions, violation_queries

__all__ = ["check"]


def check(store: Store = None) -> None:
    """Kontrollera ontologin, registret och lagret; varje fel blir en mening."""
    found = [*_definitions(), *_dataset(store_of(store))]
    for sentence in found:
        print(sentence)
    if found:
        remark(f"{len(found)} fel.")
        raise typer.Exit(1)
    remark("Inga fel i ontologin, registret, frågorna eller lagret.")


def _definitions() -> Iterator[str]:
    for read in (load_ontology, load_registry, list_questions):
        try:
            read()
        except SamverkanError as error:
            yield from str(error).splitlines()


def _dataset(directory: Path) -> Iterator[str]:
    try:
        dataset = open_dataset(directory)
        yield from (problem.message["sv"] for problem in shape_problems(dataset))
        yield from _violations(dataset)
    except SamverkanError as error:
        yield from str(error).splitlines()


def _violations(dataset: Dataset) -> Iterator[str]:
    """Every row of every violation query is something wrong: where, and what."""
    for name, query in violation_queries().items():
        for row in dataset.select(query):
            yield f"<{row['thing']}>: {row['problem']} ({name})"
