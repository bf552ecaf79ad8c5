"""What reads the documents that commands are given: all of them, or those that no earlier build has read.

What must stay true: what is taken over from an earlier build is what reading would give.
"""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from cli.options import GUESS, Columns
from graph.readings import KeptReadings
from graph.sources import ARCHIVE, Extract
from model.errors import DocumentUnreadableError
from model.fact import Reading
from ontology.registry import Registry

if TYPE_CHECKING:
    from loaders.archives import Read
    from loaders.fingerprint import Fingerprint
    from loaders.rows.mappings import Mappings

__all__ = ["Rereading", "loaded_extractor", "rereading"]


@contextmanager
def loaded_extractor(files: Sequence[Path], columns: Columns = GUESS) -> Iterator[Extract]:
    """The loaders' entrance for these files; loading it takes a second, which others need not wait for.

    Raises:
        MappingInvalidError: a mapping of columns is wrong.
    """
    from loaders.parallel import read_ahead  # noqa: PLC0415

    with read_ahead(files, _mappings(columns)) as reader:
        yield functools.partial(_each, reader.extract)


@dataclass
class Rereading:
    """Takes over what is kept, reads the rest, and keeps that in its turn."""

    kept: KeptReadings
    fingerprint: Fingerprint
    digests: dict[Path, str]
    """Of the bytes of the files that something is kept of."""
    reader: Callable[[], Read]
    """What reads the rest; loaded when it is asked for."""
    fresh: bool = False
    """Whether nothing is taken over."""
    given: int = 0
    """Documents that it gave readings of."""
    taken: int = 0
    """Those of them that were taken over."""
    needed: set[str] = field(default_factory=set)
    """The addresses of all readings that were given."""

    def extract(
        self, file: Path, registry: Registry
    ) -> Reading | Iterator[Reading | DocumentUnreadableError]:
        """What a build calls for each of its files: a document's reading, or those of an archive."""
        return _each(self._read, file, registry)

    def _read(self, path: Path, registry: Registry, data: bytes | None = None) -> Reading:
        reading = None if self.fresh else self._taken_over(path, data)
        if reading is None:
            reading = self.reader()(path, registry, data)
            self.kept.keep(self._address(path, reading.document.sha256), path, reading)
        else:
            self.taken += 1
        self.given += 1
        self.needed.add(self._address(path, reading.document.sha256))
        return reading

    def _taken_over(self, path: Path, data: bytes | None) -> Reading | None:
        sha256 = self.digests.get(path) if data is None else hashlib.sha256(data).hexdigest()
        return self.kept.take(self._address(path, sha256), path, sha256) if sha256 else None

    def _address(self, path: Path, sha256: str) -> str:
        return self.fingerprint.address(path, sha256)


@contextmanager
def rereading(
    files: Sequence[Path],
    registry: Registry,
    kept: KeptReadings,
    columns: Columns = GUESS,
    *,
    fresh: bool = False,
) -> Iterator[Rereading]:
    """What reads the files of a build; helpers read ahead only those of which nothing is kept.

    Raises:
        MappingInvalidError: a mapping of columns is wrong.
    """
    from loaders.fingerprint import Fingerprint  # noqa: PLC0415

    mappings = _mappings(columns)
    fingerprint = Fingerprint(registry, mappings)
    digests = {} if fresh else dict(_known(files, kept, fingerprint))
    with ExitStack() as opened:

        @functools.cache
        def reader() -> Read:
            from loaders.parallel import read_ahead  # noqa: PLC0415

            return opened.enter_context(read_ahead([f for f in files if f not in digests], mappings)).extract

        yield Rereading(kept, fingerprint, digests, reader, fresh)


def _known(files: Sequence[Path], kept: KeptReadings, fingerprint: Fingerprint) -> Iterator[tuple[Path, str]]:
    """The files of which something is kept, each with the digest of its bytes."""
    from loaders.formats.source import read_bytes  # noqa: PLC0415
    from loaders.readers import FORMATS  # noqa: PLC0415

    for file in files:
        if file.suffix.casefold() in FORMATS and file.is_file():
            try:
                sha256 = hashlib.sha256(read_bytes(file)).hexdigest()
            except DocumentUnreadableError:  # the reader tells
                continue
            if kept.has(fingerprint.address(file, sha256)):
                yield file, sha256


def _each(
    read: Read, file: Path, registry: Registry
) -> Reading | Iterator[Reading | DocumentUnreadableError]:
    if file.suffix.casefold() != ARCHIVE:
        return read(file, registry, None)
    from loaders.archives import extract_each  # noqa: PLC0415

    return extract_each(file, registry, read=read)


def _mappings(columns: Columns) -> Mappings:
    from loaders.rows.mappingfiles import read_mappings  # noqa: PLC0415

    return read_mappings(columns.mappings, skip_bad_rows=columns.skip_bad_rows)
