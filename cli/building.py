"""The command that makes a dataset."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from cli.extracting import rereading
from cli.options import GUESS, Columns, Mappings, Paths, SkipBadRows, Store, store_of
from cli.output import remark
from cli.progress import announced, report_failures
from graph.build import Failure, build_store
from graph.decisions import holding, read_decisions
from graph.readings import KeptReadings
from graph.sources import list_files, read_sources
from graph.store import Dataset
from model.errors import StoreError
from ontology.registry import load_registry

__all__ = ["build", "build_from"]

Fresh = Annotated[
    bool,
    typer.Option("--fresh", help="Läs alla dokument på nytt, också dem som ett tidigare bygge har läst."),
]


def build(
    paths: Paths,
    store: Store = None,
    columns: Mappings = None,
    skip_bad_rows: SkipBadRows = False,
    fresh: Fresh = False,
) -> None:
    """Bygg lagret av dokument och faktafiler; det förra lagret gäller tills det nya är helt."""
    directory = store_of(store)
    dataset, failures = build_from(paths, directory, Columns(columns or (), skip_bad_rows), fresh=fresh)
    remark(
        f"{len(dataset.documents())} dokument, {dataset.report['facts']} fakta i {directory} "
        f"(bygge {dataset.build})."
    )
    report_failures(failures)


def build_from(
    paths: Iterable[Path], directory: Path, columns: Columns = GUESS, *, fresh: bool = False
) -> tuple[Dataset, tuple[Failure, ...]]:
    """Build a store from files and folders, of whose documents those are read that no earlier build has read.

    Args:
        paths: the files and folders.
        directory: the store's folder.
        columns: what the user says of the columns of spreadsheets.
        fresh: whether all documents are read.

    Raises:
        MappingInvalidError: a mapping of columns is wrong; nothing is read.
        StoreError: none of them could be read; the former store still holds.
    """
    registry, kept = load_registry(), KeptReadings(directory)
    with (
        announced(list(list_files(paths))) as (files, announce),
        rereading(files, registry, kept, columns, fresh=fresh) as reader,
    ):
        sources = read_sources(files, registry, reader.extract, announce)
    if reader.taken:
        remark(f"{reader.taken} av {reader.given} dokument var lästa sedan förut.")
    for reading in sources.readings:
        if reading.note:
            remark(reading.note)
    if not sources.readings:
        reasons = "\n".join(failure.reason for failure in sources.failures)
        raise StoreError(f"{reasons}\nInget att bygga av; lagret är som förut.".lstrip())
    from analysis.stored import derived  # noqa: PLC0415 - only who builds computes, and that is slow to load

    decisions = holding(read_decisions(directory))
    dataset = build_store(
        directory, sources.readings, registry, sources.failures, lambda built: derived(built, decisions)
    )
    kept.settle(reader.needed)
    return dataset, sources.failures
