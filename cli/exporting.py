"""The command that writes a dataset for other programs."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from cli.options import Store, store_of
from cli.output import TableFormat, forget_output, print_rows, remark
from exchange.formats import FORMATS, Format, find_format
from exchange.selection import Selection, selected
from graph.rows import Rows
from graph.store import Dataset, open_dataset
from model.errors import QueryError

__all__ = ["export"]

LONG_AGO = (2000, 1, 1, 0, 0, 0)
FORMAT_HELP = f"Format: {', '.join(FORMATS)}; --formats beskriver dem."


def export(  # noqa: PLR0913, PLR0917 - each is an option of the command
    format: Annotated[str, typer.Option("--format", metavar="FORMAT", help=FORMAT_HELP)] = "nquads",
    to: Annotated[
        Path | None,
        typer.Option(
            "--to", metavar="FIL", help="Skriv dit; format med flera filer till en ny mapp eller en .zip."
        ),
    ] = None,
    municipality: Annotated[
        str | None,
        typer.Option("--municipality", metavar="KOMMUN", help="Bara vad den kommunens dokument säger."),
    ] = None,
    as_of: Annotated[
        datetime | None,
        typer.Option("--as-of", metavar="DAG", formats=["%Y-%m-%d"], help="Bara fakta som gällde den dagen."),
    ] = None,
    min_confidence: Annotated[
        float | None,
        typer.Option("--min-confidence", min=0, max=1, help="Bara belägg med minst den konfidensen."),
    ] = None,
    formats: Annotated[
        bool, typer.Option("--formats", help="Beskriv formaten och vad vart och ett utelämnar.")
    ] = False,
    store: Store = None,
) -> None:
    """Skriv ut lagret i ett annat programs format."""
    if formats:
        rows = tuple((each.name, each.what, each.leaves_out) for each in FORMATS.values())
        print_rows(Rows(("format", "vad det är", "vad det utelämnar"), rows), TableFormat.TABLE)
        return
    wanted = find_format(format)
    selection = Selection(municipality, _day(as_of), min_confidence)
    with selected(open_dataset(store_of(store)), selection) as dataset:
        if to is None:
            _print(wanted, dataset)
        else:
            _save(wanted, dataset, to)
            remark(f"{wanted.name} skrivet till {to}. Utelämnat: {wanted.leaves_out}.")


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def _print(format: Format, dataset: Dataset) -> None:
    if format.binary and sys.stdout.isatty():
        raise QueryError(
            f"Formatet {format.name} är inget att visa på skärmen; skriv det till en fil med --to."
        )
    sys.stdout.flush()
    try:
        _write(format, dataset, sys.stdout.buffer)
    except BrokenPipeError:  # whoever read has had enough; left to the library, that would be an error
        forget_output()


def _write(format: Format, dataset: Dataset, stream: BinaryIO) -> None:
    if format.several:
        with tempfile.TemporaryFile() as archive:
            _zip(format, dataset, archive)
            archive.seek(0)
            shutil.copyfileobj(archive, stream)
    else:
        format.write(dataset, stream)
    stream.flush()


def _save(format: Format, dataset: Dataset, to: Path) -> None:
    """Write beside the file or folder, and give it its name when it is whole."""
    folder = format.several and to.suffix.casefold() != ".zip"
    if folder and to.exists() and (not to.is_dir() or any(to.iterdir())):
        raise QueryError(f"{to}: finns redan och är inte en tom mapp; välj en annan.")
    with tempfile.TemporaryDirectory(dir=to.resolve().parent, prefix=f".{to.name}-") as place:
        new = Path(place) / to.name
        if folder:
            new.mkdir()
            format.fill(dataset, new)
            if to.exists():
                to.rmdir()
        else:
            with new.open("w+b") as stream:
                _zip(format, dataset, stream) if format.several else format.write(dataset, stream)
                stream.flush()
                os.fsync(stream.fileno())
        new.replace(to)


def _zip(format: Format, dataset: Dataset, stream: BinaryIO) -> None:
    """The files of the format in a ZIP that does not tell when it was made."""
    with tempfile.TemporaryDirectory(prefix="samverkan-") as folder, zipfile.ZipFile(stream, "w") as archive:
        format.fill(dataset, Path(folder))
        for file in sorted(Path(folder).iterdir()):
            entry = zipfile.ZipInfo(file.name, LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            with file.open("rb") as source, archive.open(entry, "w", force_zip64=True) as part:
                shutil.copyfileobj(source, part)
