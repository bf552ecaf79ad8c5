"""Commands that read documents: facts to standard output, or to a folder without the documents' words."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from cli.extracting import loaded_extractor
from cli.options import Columns, Mappings, Paths, SkipBadRows
from cli.output import remark
from cli.progress import announced, report_failures
from graph.files import read_lines, replace_text
from graph.sources import DOCUMENTS_FILE, FACTS_SUFFIX, Sources, list_files, read_sources
from model.documents import read_documents, write_documents
from model.fact import Document, Reading, without_quote, write_facts
from ontology.registry import load_registry

__all__ = ["bundle", "extract"]


def extract(paths: Paths, columns: Mappings = None, skip_bad_rows: SkipBadRows = False) -> None:
    """Skriv ut dokumentens fakta, ett JSON-objekt per rad."""
    sources = _read(paths, Columns(columns or (), skip_bad_rows))
    for reading in sources.readings:
        sys.stdout.writelines(write_facts(reading.facts))
        _tell_note(reading)
    report_failures(sources.failures)


def bundle(
    paths: Paths,
    to: Annotated[Path, typer.Option("--to", metavar="MAPP", help="Mappen som fakta skrivs till.")],
    columns: Mappings = None,
    skip_bad_rows: SkipBadRows = False,
) -> None:
    """Skriv dokumentens fakta till en mapp, utan citat och utan dokumentens text."""
    sources = _read(paths, Columns(columns or (), skip_bad_rows))
    to.mkdir(parents=True, exist_ok=True)
    for reading in sources.readings:
        facts = (without_quote(fact) for fact in reading.facts)
        replace_text(to / f"{reading.document.id}{FACTS_SUFFIX}", "".join(write_facts(facts)))
        _tell_note(reading)
    documents = _bundled(to, (reading.document for reading in sources.readings))
    replace_text(to / DOCUMENTS_FILE, "".join(write_documents(documents)))
    remark(f"{len(sources.readings)} dokument skrivna till {to}.")
    report_failures(sources.failures)


def _read(paths: Iterable[Path], columns: Columns) -> Sources:
    with (
        announced(list(list_files(paths))) as (files, announce),
        loaded_extractor(files, columns) as extract_,
    ):
        return read_sources(files, load_registry(), extract_, announce)


def _bundled(folder: Path, new: Iterable[Document]) -> list[Document]:
    """The documents of the folder: the new ones, and the former ones whose facts still stand there."""
    file = folder / DOCUMENTS_FILE
    former = read_documents(read_lines(file), str(file)) if file.exists() else ()
    documents = {d.id: d for d in former if (folder / f"{d.id}{FACTS_SUFFIX}").exists()}
    return list((documents | {document.id: document for document in new}).values())


def _tell_note(reading: Reading) -> None:
    if reading.note:
        remark(reading.note)
