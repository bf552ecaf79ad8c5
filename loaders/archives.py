"""Files, folders and ZIP archives as documents: each file in them is a document of its own.

What must stay true: nothing of an archive is written to disk, and one bad member costs only itself.
"""

from __future__ import annotations

import contextlib
import functools
import stat
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from loaders.extract import extract
from loaders.formats.packages import DAMAGED
from loaders.formats.source import MAX_BYTES, document_id, limit_of
from loaders.rows.mappings import GUESSED, Mappings
from model.errors import DocumentUnreadableError
from model.fact import Reading
from ontology.registry import Registry

__all__ = ["ARCHIVE", "Member", "Read", "extract_each", "members"]

Read = Callable[[Path, Registry, bytes | None], Reading]
ARCHIVE = ".zip"
ARCHIVES = frozenset({ARCHIVE, ".7z", ".rar", ".tar", ".tgz", ".gz", ".bz2", ".xz"})
MAX_ARCHIVE = 500_000_000
MAX_MEMBERS = 2_000
MAX_UNPACKED = 1_000_000_000
"""Bytes of an archive, its number of files, and the bytes that they unpack to."""
MAX_RATIO = 150
SMALL = 10_000_000
"""An archive that unpacks to more bytes than these and grows more than so many times is a bomb."""
MAX_DEPTH = 20
METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
ENCRYPTED = 0x1
UTF8_NAME = 0x800


@dataclass(frozen=True, slots=True)
class Member:
    """A file of an archive: the archive's path with the file's name in it, and its bytes."""

    path: Path
    data: bytes


def extract_each(
    path: Path, registry: Registry, mappings: Mappings = GUESSED, read: Read | None = None
) -> Iterator[Reading | DocumentUnreadableError]:
    """Read a document, or every document of a folder or ZIP archive, in the order of their names.

    What cannot be read comes as an error with its sentence, and the others go on.

    Args:
        path: the document, folder or archive.
        registry: what is known before.
        mappings: how columns of tables are to be read.
        read: what reads one document, from its bytes where they are given, when that is not ``extract``.

    Raises:
        DocumentUnreadableError: the archive as a whole is damaged or beyond the limits.
    """
    read = read or functools.partial(extract, mappings=mappings)
    if path.is_dir():
        for file in sorted(path.rglob("*")):
            if file.is_file() and not _is_hidden(file.relative_to(path).parts):
                yield from extract_each(file, registry, mappings, read)
    elif path.suffix.casefold() == ARCHIVE:
        for member in members(path):
            yield (
                member
                if isinstance(member, DocumentUnreadableError)
                else _reading(read, member.path, registry, member.data)
            )
    else:
        yield _reading(read, path, registry)


def members(archive: Path) -> Iterator[Member | DocumentUnreadableError]:
    """The documents of a ZIP archive, by name; hidden files and folders are left out.

    Where two of them would be the same document by their names, their folders and endings become part of them.

    Raises:
        DocumentUnreadableError: the archive is missing, damaged or beyond the limits.
    """
    try:
        _demand_size(archive)
        with zipfile.ZipFile(archive) as opened:
            _demand_limits(archive, opened.infolist())
            named = [(_name(entry), entry) for entry in opened.infolist() if not entry.is_dir()]
            visible = sorted(
                ((name, entry) for name, entry in named if not _is_hidden(name.parts)),
                key=lambda item: item[0].as_posix(),
            )
            own_names = _own_names([name for name, _ in visible])
            for (name, entry), own_name in zip(visible, own_names, strict=True):
                try:
                    yield Member(archive / own_name, _bytes(archive / name, opened, entry))
                except DocumentUnreadableError as error:
                    yield error
    except FileNotFoundError:
        raise DocumentUnreadableError(f"{archive}: arkivet finns inte; kontrollera sökvägen.") from None
    except DAMAGED as error:
        raise DocumentUnreadableError(
            f"{archive}: arkivet är skadat eller inget ZIP-arkiv ({error}); packa om det."
        ) from None


def _reading(
    read: Read, path: Path, registry: Registry, data: bytes | None = None
) -> Reading | DocumentUnreadableError:
    try:
        return read(path, registry, data)
    except DocumentUnreadableError as error:
        return error


def _demand_size(archive: Path) -> None:
    size = archive.stat().st_size
    if size > MAX_ARCHIVE:
        raise DocumentUnreadableError(
            f"{archive}: {size:,} byte är mer än gränsen {MAX_ARCHIVE:,}; dela arkivet i flera."
        )


def _demand_limits(archive: Path, entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > MAX_MEMBERS:
        raise DocumentUnreadableError(
            f"{archive}: {len(entries):,} filer är fler än gränsen {MAX_MEMBERS:,}; dela arkivet i flera."
        )
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    if unpacked > MAX_UNPACKED or unpacked > max(SMALL, MAX_RATIO * packed):
        raise DocumentUnreadableError(
            f"{archive}: {packed:,} byte packas upp till {unpacked:,}, mer än vad dokument gör; packa upp det "
            "själv och ange filerna."
        )


def _bytes(place: Path, opened: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """A member's bytes, once nothing speaks against reading it; ``place`` is what messages call it."""
    if reason := _objection(place, entry):
        raise DocumentUnreadableError(f"{place}: {reason}")
    try:
        with opened.open(entry) as stream:
            data = stream.read(limit_of(place, MAX_BYTES) + 1)
    except DAMAGED as error:
        raise DocumentUnreadableError(
            f"{place}: filen är skadad i arkivet ({error}); packa om det."
        ) from None
    if not data.strip():
        raise DocumentUnreadableError(f"{place}: filen är tom; ta bort den eller lägg in texten.")
    return data


def _objection(place: Path, entry: zipfile.ZipInfo) -> str:
    """Why a member is not read, and what to do about it; empty when nothing speaks against it."""
    if _leads_outside(entry) or stat.S_ISLNK(entry.external_attr >> 16):
        return "namnet leder ut ur arkivet; packa om det utan sådana filer."
    if place.suffix.casefold() in ARCHIVES:
        return "ett arkiv i ett arkiv läses inte; packa upp det och lägg in filerna."
    if entry.flag_bits & ENCRYPTED:
        return "filen är skyddad med lösenord; packa om arkivet utan lösenord."
    if entry.compress_type not in METHODS:
        return "filen är packad med en ovanlig metod; packa om arkivet som vanlig ZIP."
    if entry.file_size > (limit := limit_of(place, MAX_BYTES)):
        return f"{entry.file_size:,} byte är mer än gränsen {limit:,}; dela dokumentet i flera filer."
    return ""


def _leads_outside(entry: zipfile.ZipInfo) -> bool:
    name = entry.filename.replace("\\", "/")
    parts = PurePosixPath(name).parts
    return name.startswith("/") or ".." in parts or name[1:2] == ":" or len(parts) > MAX_DEPTH


def _name(entry: zipfile.ZipInfo) -> PurePosixPath:
    """A member's name below the archive, as people write it: composed, with nothing that leads elsewhere."""
    name = entry.filename.replace("\\", "/")
    if not entry.flag_bits & UTF8_NAME:
        with contextlib.suppress(UnicodeError):  # UTF-8 that does not say so
            name = name.encode("cp437").decode("utf-8")
    printable = "".join(c if c.isprintable() else "_" for c in unicodedata.normalize("NFC", name))
    parts = [part for part in printable.split("/") if part not in {"", "."}]
    return PurePosixPath(*(parts or ["_"])[-MAX_DEPTH:])


def _own_names(names: list[PurePosixPath]) -> list[PurePosixPath]:
    """Names that give documents of their own."""
    long = [name.with_name("-".join(name.parts)) for name in names]
    result = list(names)
    for other in (long, [name.with_stem(f"{name.stem}{name.suffix.replace('.', '-')}") for name in long]):
        times = Counter(document_id(Path(name)) for name in result)
        result = [b if times[document_id(Path(a))] > 1 else a for a, b in zip(result, other, strict=True)]
    return result


def _is_hidden(parts: tuple[str, ...]) -> bool:
    """What systems and programs put beside documents: ``.DS_Store``, ``__MACOSX/``, Word's ``~$`` files."""
    return any(part.startswith((".", "__MACOSX", "~$")) and part != ".." for part in parts)
