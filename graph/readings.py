"""The readings of earlier builds, kept beside them, so that a build reads only what is new.

DIR/readings/<address>.jsonl  a reading, at the address of all that it was read from: a digest of the lines
                              below it, a line for the text, one for the document, and one for each fact
DIR/readings/needed.json      the addresses that each of the last builds took its readings from

What must stay true: what is torn, altered or foreign is no reading. Nothing stands here that a build does not
hold: of a document's path only the file's name.
"""

from __future__ import annotations

import hashlib
import json
import re
import secrets
import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from graph.files import replace_text
from graph.layout import locked
from model.documents import read_documents, write_documents
from model.errors import RecordInvalidError, StoreError
from model.fact import Fact, Reading, read_facts
from model.records import is_text

__all__ = ["LIMIT", "KeptReadings"]

LIMIT = 250_000_000
"""Bytes of a kept reading: more than a text of the greatest length gives."""
BUILDS = 3
"""The last builds whose readings are kept."""
UNDER_WAY = 3600.0
"""Seconds in which nothing new is swept away: another build may be about to use it."""
ADDRESS = re.compile(r"[0-9a-f]{64}")
SUFFIX = ".jsonl"
NEEDED = "needed.json"
PATH = "\0"
"""Stands for the document's path in a note; no path has it."""


class KeptReadings:
    """What a store's earlier builds have read, each reading at its address of 64 hexadecimal digits."""

    def __init__(self, directory: Path) -> None:
        """Nothing is read or made before it is asked for.

        Args:
            directory: the store's folder.
        """
        self._store = directory
        self._folder = directory / "readings"

    def has(self, address: str) -> bool:
        """Whether something is kept there; only ``take`` tells whether it is a reading."""
        return self._file(address).is_file()

    def take(self, address: str, path: Path, sha256: str) -> Reading | None:
        """The reading that is kept there, if it is one of that document, whose bytes have that digest."""
        try:
            reading = _understood(self._content(address), address)
        except (OSError, ValueError, RecursionError, RecordInvalidError):
            return None
        if (reading.document.file, reading.document.sha256) != (path.name, sha256):
            return None
        return replace(reading, note=reading.note.replace(PATH, str(path)))

    def keep(self, address: str, path: Path, reading: Reading) -> None:
        """Keep a reading of the document at that path; where that fails, the next build reads it anew."""
        try:
            content = _written(reading, address, path).encode()
            if len(content) <= LIMIT:
                self._put(self._file(address), content)
        except (OSError, ValueError):
            return

    def settle(self, addresses: Iterable[str]) -> None:
        """Sweep away what none of the last builds needed, of which the last has needed these."""
        try:
            with locked(self._store):
                self._sweep(sorted(set(addresses)))
        except (OSError, StoreError):  # another build is under way, and will sweep
            return

    def _file(self, address: str) -> Path:
        if not ADDRESS.fullmatch(address):
            raise ValueError(f"{address!r} is no address of a reading")
        return self._folder / f"{address}{SUFFIX}"

    def _content(self, address: str) -> str:
        file = self._file(address)
        if not file.is_file() or file.stat().st_size > LIMIT:
            raise ValueError(f"{file} holds no reading")
        return file.read_bytes().decode()

    def _put(self, file: Path, content: bytes) -> None:
        """Write beside the file under a name that no other process has, then put it in its place."""
        self._folder.mkdir(parents=True, exist_ok=True)
        new = self._folder / f".{secrets.token_hex(8)}.new"
        try:
            with new.open("xb") as stream:
                stream.write(content)  # what a power cut leaves of it does not have its digest
            new.replace(file)
        finally:
            new.unlink(missing_ok=True)

    def _sweep(self, addresses: list[str]) -> None:
        if not self._folder.is_dir():
            return
        former = [needed for needed in self._needed() if needed != addresses]
        builds = [addresses, *former][:BUILDS]
        replace_text(self._folder / NEEDED, json.dumps(builds, indent=0))
        kept = {f"{address}{SUFFIX}" for needed in builds for address in needed} | {NEEDED}
        for file in self._folder.iterdir():
            if file.name not in kept and time.time() - file.lstat().st_mtime > UNDER_WAY:
                file.unlink()

    def _needed(self) -> list[list[str]]:
        """What the last builds needed, the newest first; nothing where that cannot be read."""
        try:
            builds = json.loads((self._folder / NEEDED).read_bytes()[:LIMIT])
        except (OSError, ValueError, RecursionError):
            return []
        is_list = isinstance(builds, list) and all(isinstance(needed, list) for needed in builds)
        return [list(filter(is_text, needed)) for needed in builds] if is_list else []


def _written(reading: Reading, address: str, path: Path) -> str:
    head = {"address": address, "text": reading.text, "note": _without_path(reading.note, path)}
    lines = [json.dumps(head, ensure_ascii=False) + "\n", *write_documents([reading.document])]
    lines += (json.dumps(_record(fact), ensure_ascii=False) + "\n" for fact in reading.facts)
    content = "".join(lines)
    return f"{_digest(content)}\n{content}"


def _without_path(note: str, path: Path) -> str:
    """The note with a sign for the path that its lines begin with.

    Raises:
        ValueError: the path stands elsewhere in it, and may be something else there.
    """
    parted = re.sub(rf"^{re.escape(str(path))}", PATH, note, flags=re.MULTILINE)
    _demand(PATH not in note and str(path) not in parted)
    return parted


def _record(fact: Fact) -> dict[str, Any]:
    """The fact with its attributes in the order in which the reader gave them."""
    return fact.to_dict() | {"attributes": dict(fact.attributes)}


def _understood(content: str, address: str) -> Reading:
    """The reading that was kept at the address; its note has the sign for the path.

    Raises:
        ValueError: it is torn, altered or another's.
        RecordInvalidError: its document or a fact is none.
    """
    digest, _, lines = content.partition("\n")
    _demand(digest == _digest(lines))
    first, document, *facts = lines.split("\n")
    head = json.loads(first)
    _demand(isinstance(head, dict) and set(head) == {"address", "text", "note"})
    _demand(all(map(is_text, head.values())) and head["address"] == address)
    [described] = read_documents([document], address)
    reading = Reading(described, tuple(read_facts(facts, address)), head["text"], head["note"])
    _demand(all(_stands(fact, reading) for fact in reading.facts))
    return reading


def _stands(fact: Fact, reading: Reading) -> bool:
    """Whether the fact is the document's, and its words are where it says."""
    return fact.document == reading.document.id and fact.quote == reading.text[fact.start : fact.end]


def _digest(content: str) -> str:
    return hashlib.sha256(content.encode()).hexdigest()


def _demand(condition: bool) -> None:
    if not condition:
        raise ValueError("this is no reading")
