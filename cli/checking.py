"""The command that checks: ontology, registry, and a dataset against shapes, queries and its own texts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import typer

from cli.options import Store, store_of
from cli.output import remark
from graph.passages import passage_problems
from graph.shapes import Problem, shape_problems
from graph.store import open_dataset
from model.errors import SamverkanError
from ontology.load import load_ontology
from ontology.registry import load_registry
from queries.questions import list_questions
from queries.violations import query_problems

__all__ = ["check"]


def check(store: Store = None) -> None:
    """Kontrollera ontologin, registret och lagret; varje fel blir en mening, och varje anmärkning en."""
    wrong, found = [*_definitions()], list[Problem]()
    try:
        found.extend(_dataset(store_of(store)))
    except SamverkanError as error:
        wrong.extend(str(error).splitlines())
    wrong.extend(problem.message["sv"] for problem in found if not problem.remark)
    remarks = [problem.message["sv"] for problem in found if problem.remark]
    for sentence in (*wrong, *(f"Anmärkning: {sentence}" for sentence in remarks)):
        print(sentence)
    if wrong:
        remark(f"{len(wrong)} fel{_and(len(remarks))}.")
        raise typer.Exit(1)
    remark(f"Inga fel i ontologin, registret, frågorna eller lagret{_and(len(remarks))}.")


def _and(remarks: int) -> str:
    return "" if not remarks else " och 1 anmärkning" if remarks == 1 else f" och {remarks} anmärkningar"


def _definitions() -> Iterator[str]:
    for read in (load_ontology, load_registry, list_questions):
        try:
            read()
        except SamverkanError as error:
            yield from str(error).splitlines()


def _dataset(directory: Path) -> Iterator[Problem]:
    dataset = open_dataset(directory)
    yield from shape_problems(dataset)
    yield from query_problems(dataset)
    yield from passage_problems(dataset)
