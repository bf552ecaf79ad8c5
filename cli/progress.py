"""What the commands that read many files show while they work, and what they tell when they are done."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import typer

from cli.output import remark
from graph.build import Failure

__all__ = ["announced", "announced_stages", "report_failures"]


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


def report_failures(failures: Sequence[Failure]) -> None:
    """Tell which files could not be read and why, and end with status 1 if there are any."""
    for failure in failures:
        remark(failure.reason)
    if failures:
        remark(f"{len(failures)} av filerna gick inte att läsa; resten är klart.")
        raise typer.Exit(1)
