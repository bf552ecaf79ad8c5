"""The explorer's own texts in two languages, and how numbers, amounts and places are written.

The words for types, roles, relations and kinds come from the ontology; what stands here belongs to pages.
Both languages have the same keys (a test holds them to it), so a page never lacks a text.
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from ontology.load import LANGUAGES, Ontology, load_ontology

__all__ = ["FOLDER", "LANGUAGES", "Words", "load_words"]

FOLDER = Path(__file__).parent / "words"
NARROW_SPACE = "\u00a0"
"""Between groups of three digits, and before a unit: never broken at the end of a line."""


class Described(Protocol):
    """Something that has a type and perhaps a kind."""

    @property
    def type(self) -> str:
        """The class's local name."""

    @property
    def kind(self) -> str:
        """The kind's notation, or nothing."""


@dataclass(frozen=True)
class Words:
    """All texts of one language."""

    language: str
    texts: Mapping[str, str]
    ontology: Ontology

    def __call__(self, key: str, **values: object) -> str:
        """The text of that key with its places filled: ``words("unknown", name="x")``."""
        return self.texts[key].format(**values)

    def noun(self, key: str, n: int) -> str:
        """The noun for that many: ``åtgärd``, ``åtgärder``; the key has the forms ``.one`` and ``.other``."""
        return self(f"{key}.{'one' if n == 1 else 'other'}", n=self.number(n))

    def count(self, key: str, n: int) -> str:
        """A number with its noun: ``1 åtgärd``, ``2 åtgärder``."""
        return f"{self.number(n)}{NARROW_SPACE}{self.noun(key, n)}"

    def type(self, name: str) -> str:
        """The word for a class of the ontology, as it begins a line."""
        return capitalised(self.ontology.label(name, self.language))

    def kind(self, thing: Described) -> str:
        """What a thing is, in running text: its kind where it has one (``projekt``), else its type."""
        return self.term(thing.kind) if thing.kind else self.term(thing.type).lower()

    def term(self, name: str) -> str:
        """The word for a role, a kind or a value; a name without a word is shown as it is."""
        return self.ontology.label(name, self.language)

    def status(self, value: str) -> str:
        """The word for a status that is a sign (``green``); one in the document's own words stays as it is."""
        known = self.ontology.find(value)
        return capitalised(self.term(value)) if known else self.texts.get(f"status.{value}", value)

    def verb(self, predicate: str) -> str:
        """The relation, read from its subject."""
        return self.ontology.verb(predicate, self.language)

    def inverse_verb(self, predicate: str) -> str:
        """The relation, read from its object."""
        return self.ontology.inverse_verb(predicate, self.language)

    def listing(self, items: Iterable[str]) -> str:
        """Items as running text: ``a, b och c``."""
        *first, last = list(items) or [""]
        return f"{', '.join(first)} {self('and')} {last}" if first else last

    def number(self, n: int) -> str:
        """A whole number in groups of three: ``8 775 000``; ``8,775,000`` in English."""
        grouped = f"{n:,}"
        return grouped if self.language == "en" else grouped.replace(",", NARROW_SPACE)

    def amount(self, kronor: int | None) -> str:
        """Whole kronor: ``8 775 000 kr``; a dash where no amount is known."""
        if kronor is None:
            return "–"
        return (
            f"SEK{NARROW_SPACE}{self.number(kronor)}"
            if self.language == "en"
            else f"{self.number(kronor)}{NARROW_SPACE}kr"
        )

    def place(self, line_start: int, line_end: int, page: int | None) -> str:
        """Where in a document: ``rad 120–123, sidan 4``."""
        lines = str(line_start) if line_end <= line_start else f"{line_start}–{line_end}"
        where = self("place.line" if line_end <= line_start else "place.lines", lines=lines)
        return where if page is None else self("place.page", lines=where, page=page)


def capitalised(text: str) -> str:
    """The text with its first letter in upper case, the rest as it is."""
    return text[:1].upper() + text[1:]


@functools.cache
def load_words(language: str) -> Words:
    """The texts of one of ``LANGUAGES``, from its file beside this module."""
    content = tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
    return Words(language, dict(_flat(content, "")), load_ontology())


def _flat(table: Mapping[str, Any], prefix: str) -> Iterable[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield prefix + key, value
