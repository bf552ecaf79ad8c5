"""The fact: one statement with the words that prove it, and its form as one line of JSON.

What must stay true: for a fact with a quote, ``source[start:end] == quote``; the identifier depends on
what is said and where, never on the quote, so that a fact without its quote is the same fact.
"""

from __future__ import annotations

import hashlib
import json
import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from model.errors import RecordInvalidError
from model.records import is_text, read_records
from model.vocabulary import CERTAINTIES, LITERAL, EntityType, Predicate

__all__ = [
    "Attribute",
    "Document",
    "Fact",
    "Reading",
    "read_facts",
    "without_quote",
    "write_facts",
]

Attribute = str | int | float | bool | list[str]

MODALITIES = ("asserted", "proposed")
_TEXTS = (
    "subject", "subject_type", "predicate", "object", "object_type", "document",
    "quote", "rule", "certainty", "text", "modality",
)  # fmt: skip
_NUMBERS = ("line_start", "line_end", "start", "end")
_ATTRIBUTE_NAME = re.compile(r"[a-z][a-z0-9_]*")

SEPARATOR = "\x1f"  # cannot occur in a name: texts are cleaned of control characters when read
TYPES = frozenset(EntityType)


@dataclass(frozen=True, slots=True)
class Document:
    """One source: its identity, what it calls itself, when it is from, and which city it speaks of."""

    id: str
    title: str
    municipality: str
    """Slug of the municipality whose actors the document means by "the board": ``malmo``."""
    year: int | None = None
    file: str = ""
    """Name of the file, without folders."""
    sha256: str = ""
    lines: int = 0
    characters: int = 0
    genre: str = "prose"
    """prose | measures | actions | grants | table: which reader its facts come from."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement found in one place of one document."""

    subject: str
    subject_type: str
    predicate: str
    object: str
    object_type: str
    document: str
    line_start: int
    """First line of the passage, counted from 1; for a spreadsheet the row."""
    line_end: int
    start: int
    """Offset of the passage in the source's characters."""
    end: int
    quote: str
    """The passage, character for character; empty where a fact is handed on without its words."""
    rule: str
    confidence: float
    certainty: str = "explicit"
    text: str = ""
    """The quote with damaged characters repaired."""
    page: int | None = None
    subject_kind: str | None = None
    object_kind: str | None = None
    modality: str = "asserted"
    """asserted | proposed: what a text wishes, plans or turns down is kept apart from what it says is so."""
    attributes: Mapping[str, Attribute] = field(default_factory=dict, hash=False)

    @property
    def id(self) -> str:
        """Stable across rebuilds: 16 hexadecimal digits of what is said, in which document and where."""
        parts = (
            self.document,
            str(self.start),
            str(self.end),
            self.subject_type,
            self.subject,
            self.predicate,
            self.object_type,
            self.object,
        )
        return hashlib.sha256(SEPARATOR.join(parts).encode()).hexdigest()[:16]

    def to_json(self) -> str:
        """One line of JSON, keys always in the same order."""
        return json.dumps(self.to_dict(), ensure_ascii=False)

    def to_dict(self) -> dict[str, Any]:
        """The interchange form; ``from_dict`` reads it back."""
        return {
            "id": self.id,
            "subject": self.subject,
            "subject_type": self.subject_type,
            "subject_kind": self.subject_kind,
            "predicate": self.predicate,
            "object": self.object,
            "object_type": self.object_type,
            "object_kind": self.object_kind,
            "document": self.document,
            "page": self.page,
            "line_start": self.line_start,
            "line_end": self.line_end,
            "start": self.start,
            "end": self.end,
            "quote": self.quote,
            "text": self.text,
            "certainty": self.certainty,
            "modality": self.modality,
            "confidence": self.confidence,
            "rule": self.rule,
            "attributes": dict(sorted(self.attributes.items())),
        }

    @classmethod
    def from_dict(cls, record: Mapping[str, Any]) -> Fact:
        """Read the interchange form.

        Raises:
            RecordInvalidError: a key is missing or unknown, or a type, predicate or certainty is not ours.
        """
        known = set(cls.__slots__) | {"id"}
        unknown = sorted(set(record) - known)
        if unknown:
            raise RecordInvalidError(f"unknown key {unknown[0]!r}; known are {', '.join(sorted(known))}")
        try:
            fact = cls(**{key: value for key, value in record.items() if key != "id"})
        except TypeError as error:
            raise RecordInvalidError(f"a key is missing: {error}") from None
        fact._demand_types()
        fact._demand_sense()
        return fact

    def _demand_types(self) -> None:
        for name in _TEXTS:
            if not is_text(getattr(self, name)):
                raise RecordInvalidError(f"{name} must be text, not {getattr(self, name)!r}")
        for name in _NUMBERS:
            if type(getattr(self, name)) is not int or getattr(self, name) < 0:
                raise RecordInvalidError(f"{name} must be a number from 0, not {getattr(self, name)!r}")
        for name in ("subject_kind", "object_kind"):
            if not (getattr(self, name) is None or is_text(getattr(self, name))):
                raise RecordInvalidError(f"{name} must be text or null, not {getattr(self, name)!r}")
        if not (self.page is None or type(self.page) is int):
            raise RecordInvalidError(f"page must be a number or null, not {self.page!r}")
        if type(self.confidence) not in (int, float) or not 0 <= self.confidence <= 1:
            raise RecordInvalidError(f"confidence must be between 0 and 1, not {self.confidence!r}")
        if not isinstance(self.attributes, Mapping) or not all(map(_is_attribute, self.attributes.items())):
            raise RecordInvalidError(
                f"attributes must be names with texts, numbers or lists of texts, not {self.attributes!r}"
            )

    def _demand_sense(self) -> None:
        if self.subject_type not in TYPES:
            raise RecordInvalidError(
                f"subject_type {self.subject_type!r} is none of {', '.join(sorted(TYPES))}"
            )
        if self.object_type not in TYPES and self.object_type != LITERAL:
            raise RecordInvalidError(f"object_type {self.object_type!r} is no type and not {LITERAL!r}")
        if self.predicate not in frozenset(Predicate):
            raise RecordInvalidError(f"predicate {self.predicate!r} is none of {', '.join(Predicate)}")
        if self.certainty not in CERTAINTIES:
            raise RecordInvalidError(f"certainty {self.certainty!r} is none of {', '.join(CERTAINTIES)}")
        if self.modality not in MODALITIES:
            raise RecordInvalidError(f"modality {self.modality!r} is none of {', '.join(MODALITIES)}")
        if not (self.subject and self.object):
            raise RecordInvalidError("subject and object must not be empty")


@dataclass(frozen=True, slots=True)
class Reading:
    """What one document gave: itself, its facts, and its text where the text is at hand."""

    document: Document
    facts: tuple[Fact, ...]
    text: str = ""
    """The source's characters, so that ``text[start:end] == quote``, with what belongs to individuals masked
    by as many bullets; empty where only the facts were handed on."""
    note: str = ""
    """What the user should know of how the file was read."""


def _is_attribute(item: tuple[object, object]) -> bool:
    name, value = item
    if not isinstance(name, str) or not _ATTRIBUTE_NAME.fullmatch(name):
        return False
    if isinstance(value, list):
        return all(is_text(each) for each in value)
    return is_text(value) or isinstance(value, int) or (isinstance(value, float) and math.isfinite(value))


def without_quote(fact: Fact) -> Fact:
    """The same fact, same identifier, without the words of its source."""
    return replace(fact, quote="", text="")


def write_facts(facts: Iterable[Fact]) -> Iterator[str]:
    """Each fact as a line, in a fixed order: by place, then by what is said."""
    order = sorted(facts, key=lambda f: (f.document, f.start, f.end, f.predicate, f.subject, f.object, f.id))
    return (fact.to_json() + "\n" for fact in order)


def read_facts(lines: Iterable[str], name: str) -> Iterator[Fact]:
    """Facts from the lines of a facts file called ``name``.

    Raises:
        RecordInvalidError: with file, line and what is wrong; nothing after it is read.
    """
    return read_records(lines, name, Fact.from_dict)
