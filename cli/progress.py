"""What the commands that read many files show while they work, and what they tell when they are done."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import typer

from cli.options import GUESS, Columns
from cli.output import remark
from graph.build import Failure
from graph.sources import Extract
from model.errors import DocumentUnreadableError
from model.fact import Reading
from ontology.registry import Registry

__all__ = ["announced", "announced_stages", "loaded_extractor", "report_failures"]


@contextmanager
def announced(files: Sequence[Path]) -> Iterator[tuple[Sequence[Path], Callable[[Path], None]]]:
    """A bar on the terminal that moves on with each file; nothing where no one watches."""
    if not sys.stderr.isatty():
        yield files, lambda file: None
        return
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=len(files), completed=-1)
        yield files, lambda file: progress.update(task, advance=1, description=file.name)


@contextmanager
def announced_stages(stages: Mapping[str, str]) -> Iterator[Callable[[str, int, int | None], None]]:
    """Lines on the terminal that tell how far each stage of a load has come; nothing where no one watches."""
    if not sys.stderr.isatty():
        yield lambda stage, done, total: None
        return
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it
    from rich.progress import BarColumn, Progress, TextColumn  # noqa: PLC0415

    columns = (BarColumn(), TextColumn("{task.completed} {task.description}", markup=False))
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        tasks = {stage: progress.add_task(word, total=None) for stage, word in stages.items()}
        yield lambda stage, done, total: progress.update(tasks[stage], completed=done, total=total)


@contextmanager
def loaded_extractor(files: Sequence[Path], columns: Columns = GUESS) -> Iterator[Extract]:
    """The loaders' entrance for these files; loading it takes a second, which others need not wait for.

    Raises:
        MappingInvalidError: a mapping of columns is wrong.
    """
    from loaders.archives import ARCHIVE, extract_each  # noqa: PLC0415
    from loaders.parallel import read_ahead  # noqa: PLC0415
    from loaders.rows.mappingfiles import read_mappings  # noqa: PLC0415

    mappings = read_mappings(columns.mappings, skip_bad_rows=columns.skip_bad_rows)
    with read_ahead(files, mappings) as reader:

        def extract(file: Path, registry: Registry) -> Reading | Iterator[Reading | DocumentUnreadableError]:
            is_archive = file.suffix.casefold() == ARCHIVE
            return extract_each(file, registry, mappings) if is_archive else reader.extract(file, registry)

        yield extract


def report_failures(failures: Sequence[Failure]) -> None:
    """Tell which files could not be read and why, and end with status 1 if there are any."""
    for failure in failures:
        remark(failure.reason)
    if failures:
        remark(f"{len(failures)} av filerna gick inte att läsa; resten är klart.")
        raise typer.Exit(1)
