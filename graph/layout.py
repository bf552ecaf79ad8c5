"""Where a store keeps what: finished builds side by side, and one small file that says which of them holds.

DIR/CURRENT                 name of the build that readers open
DIR/LOCK                    held while someone builds
DIR/decisions.jsonl         what people decided about findings (graph.decisions); no build touches it
DIR/readings/               what builds have read of documents (graph.readings); may be deleted
DIR/builds/<content hash>/  a finished build; never altered
DIR/builds/tmp-*/           an unfinished one; swept away by the next build
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from graph.files import replace_text
from graph.iris import short_hash
from model.errors import StoreError

__all__ = [
    "DEFAULT_STORE",
    "FORMAT",
    "TEMPORARY",
    "configured_store",
    "current_build",
    "file_name",
    "locked",
    "point_to",
    "text_file",
]

DEFAULT_STORE = Path("store")
FORMAT = 2
"""What a build holds besides the documents' facts; raise it when a question needs what earlier builds lack, which are
then refused: they would answer with nothing, without a word."""
TEMPORARY = "tmp-"
NAME_LIMIT = 180  # bytes; file systems allow 255 for a name


def configured_store() -> Path:
    """The store's folder: environment variable SAMVERKAN_STORE, else ``store`` in the working folder."""
    return Path(os.environ.get("SAMVERKAN_STORE") or DEFAULT_STORE)


def current_build(directory: Path) -> Path | None:
    """The folder of the build that holds, or None where nothing is built yet.

    Raises:
        StoreError: the store says that a build holds which is not there.
    """
    try:
        name = (directory / "CURRENT").read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise StoreError(f"{directory / 'CURRENT'}: går inte att läsa ({error}).") from error
    build = directory / "builds" / name
    if not name or "/" in name or not (build / "build.json").is_file():
        raise StoreError(
            f"{directory}: bygget {name!r} saknas; bygg om med samverkan build … --store {directory}."
        )
    return build


def point_to(directory: Path, name: str) -> None:
    """Let the build of that name hold from now on, in one step that cannot be half done."""
    replace_text(directory / "CURRENT", name + "\n")


def text_file(build: Path, document: str) -> Path:
    """Where a build keeps a document's text; whatever the identifier, the file is inside the build."""
    return build / "documents" / f"{file_name(document)}.txt"


def file_name(document: str) -> str:
    """A file's name, without ending, for a document of whatever identifier."""
    name = quote(document, safe="")
    return f"{name[:NAME_LIMIT]}-{short_hash(document, 16)}" if len(name) > NAME_LIMIT else name


@contextmanager
def locked(directory: Path) -> Iterator[None]:
    """Hold the store's lock; the system releases it even when the process is killed.

    Raises:
        StoreError: someone else is building in this store.
    """
    import fcntl  # noqa: PLC0415 - only builders need it, and readers then run where it is missing

    directory.mkdir(parents=True, exist_ok=True)
    with (directory / "LOCK").open("a") as stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise StoreError(
                f"{directory}: ett annat bygge pågår i samma lager; vänta tills det är klart."
            ) from None
        yield
