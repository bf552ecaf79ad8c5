"""The command that makes a dataset."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from cli.options import GUESS, Columns, Mappings, Paths, SkipBadRows, Store, store_of
from cli.output import remark
from cli.progress import announced, loaded_extractor, report_failures
from graph.build import Failure, build_store
from graph.decisions import holding, read_decisions
from graph.sources import list_files, read_sources
from graph.store import Dataset
from model.errors import StoreError
from ontology.registry import load_registry

__all__ = ["build", "build_from"]


def build(
    paths: Paths, store: Store = None, columns: Mappings = None, skip_bad_rows: SkipBadRows = False
) -> None:
    """Bygg lagret av dokument och faktafiler; det förra lagret gäller tills det nya är helt."""
    directory = store_of(store)
    dataset, failures = build_from(paths, directory, Columns(columns or (), skip_bad_rows))
    remark(
        f"{len(dataset.documents())} dokument, {dataset.report['facts']} fakta i {directory} "
        f"(bygge {dataset.build})."
    )
    report_failures(failures)


def build_from(
    paths: Iterable[Path], directory: Path, columns: Columns = GUESS
) -> tuple[Dataset, tuple[Failure, ...]]:
    """Build a store from files and folders.

    Raises:
        MappingInvalidError: a mapping of columns is wrong; nothing is read.
        StoreError: none of them could be read; the former store still holds.
    """
    registry = load_registry()
    with announced(list(list_files(paths))) as (files, announce), loaded_extractor(files, columns) as extract:
        sources = read_sources(files, registry, extract, announce)
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
    return dataset, sources.failures
