"""The command that writes a report for a committee's papers."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.findings import AsOf, InArea, InState, OfActor, OfKind, chosen_findings, network_at
from cli.options import Store, store_of
from cli.output import remark
from graph.decisions import holding, read_decisions
from graph.files import replace_bytes
from graph.store import Dataset, open_dataset
from model.errors import QueryError, StoreError

if TYPE_CHECKING:
    from report.content import Report

__all__ = ["report"]

NAMES = "SELECT ?place ?name WHERE { ?place a sv:Municipality ; skos:prefLabel ?name }"


def report(  # noqa: PLR0913, PLR0917 - each is an option of the command
    to: Annotated[
        Path, typer.Option("--to", help="Filen som skrivs: .docx eller .html.", metavar="FIL")
    ] = Path("samverkan.docx"),
    municipality: Annotated[
        str | None, typer.Option("--municipality", metavar="KOMMUN", help="Vilken kommun: malmo.")
    ] = None,
    kind: OfKind = None,
    actor: OfActor = None,
    area: InArea = None,
    state: InState = None,
    as_of: AsOf = None,
    most: Annotated[int, typer.Option("--limit", min=1, max=200, help="Högst så många av varje slag.")] = 10,
    store: Store = None,
) -> None:
    """Skriv fynden som en bilaga till en nämnds handlingar, i Word eller som webbsida."""
    directory = store_of(store)
    dataset = open_dataset(directory)
    place = _place(dataset, municipality)
    decisions = holding(read_decisions(directory))
    found = chosen_findings(dataset, decisions, place, kind, actor, area, state, as_of)
    network = network_at(dataset, as_of).within(place)
    from report.content import Scope, compose  # noqa: PLC0415 - drawing and Word take a second to load

    names = {str(row["place"]).rpartition("/")[2]: str(row["name"]) for row in dataset.select(NAMES)}
    choices = tuple(
        sentence
        for value, sentence in (
            (actor, f"Urvalet gäller fynd som rör {actor}."),
            (area, f"Urvalet gäller fynd i {area}."),
            (as_of, f"Fynden är räknade som det var {as_of}."),
        )
        if value
    )
    content = compose(found, network, decisions, Scope(names.get(place, place), date.today(), choices, most))
    _write(to, content)
    shown = sum(len(section.items) for section in content.sections)
    remark(f"{to}: {shown} fynd i {len(content.sections)} avsnitt.")


def _write(file: Path, content: Report) -> None:
    match file.suffix.casefold():
        case ".docx":
            from report.word import as_docx  # noqa: PLC0415

            written = as_docx(content)
        case ".html" | ".htm":
            from report.web import as_html  # noqa: PLC0415

            written = as_html(content).encode()
        case other:
            raise QueryError(
                f"{file}: en rapport skrivs som .docx eller .html, inte {other or 'utan ändelse'}."
            )
    try:
        replace_bytes(file, written)
    except OSError as error:
        raise StoreError(f"{file}: går inte att skriva ({error.strerror}).") from error


def _place(dataset: Dataset, wanted: str | None) -> str:
    """The municipality that is wanted, or the only one."""
    known = sorted({document.municipality for document in dataset.documents()})
    if wanted in known:
        return str(wanted)
    if wanted is None and len(known) == 1:
        return known[0]
    given = "Säg vilken kommun det gäller" if wanted is None else f"Inga dokument handlar om {wanted!r}"
    raise QueryError(f"{given}: --municipality med något av {', '.join(filter(None, known))}.")
