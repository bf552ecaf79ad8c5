"""Documents as lines of JSON: the companion of a facts file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, fields
from typing import Any

from model.errors import RecordInvalidError
from model.fact import Document
from model.records import is_text, read_records

__all__ = ["read_documents", "write_documents"]

_FIELDS = {f.name for f in fields(Document)}
_NUMBERS = ("lines", "characters")


def write_documents(documents: Iterable[Document]) -> Iterator[str]:
    """Each document as a line, by identifier."""
    ordered = sorted(documents, key=lambda document: document.id)
    return (json.dumps(asdict(document), ensure_ascii=False) + "\n" for document in ordered)


def read_documents(lines: Iterable[str], name: str) -> Iterator[Document]:
    """Documents from the lines of a file called ``name``.

    Raises:
        RecordInvalidError: with file, line and what is wrong; nothing after it is read.
    """
    return read_records(lines, name, _document)


def _document(record: Mapping[str, Any]) -> Document:
    if unknown := sorted(set(record) - _FIELDS):
        raise RecordInvalidError(f"unknown key {unknown[0]!r}; known are {', '.join(sorted(_FIELDS))}")
    for key in sorted(_FIELDS & set(record)):
        _demand_type(key, record[key])
    if absent := [key for key in ("id", "title", "municipality") if key not in record]:
        raise RecordInvalidError(f"{absent[0]} is missing")
    if not record["id"]:
        raise RecordInvalidError("id is empty")
    return Document(**record)


def _demand_type(key: str, value: object) -> None:
    if key == "year":
        fits = value is None or type(value) is int
    elif key in _NUMBERS:
        fits = type(value) is int
    else:
        fits = is_text(value)
    if not fits:
        raise RecordInvalidError(f"{key} cannot be {value!r}")
