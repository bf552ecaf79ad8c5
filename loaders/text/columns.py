"""What the columns of tables are called and what stands in them: titles of measures, owners, roles, states.

Which words head which column is data (``columns.toml``); what labels are called heads columns of measures, too.
"""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Sequence
from pathlib import Path

from loaders.text.labels import begins_label, is_bare_label
from model.vocabulary import Role

__all__ = [
    "Columns",
    "columns_of",
    "is_column",
    "is_known_heading",
    "may_begin_column",
    "role_of",
    "status_of",
    "words_of_columns",
]

COLUMNS_FILE = Path(__file__).with_name("columns.toml")
WHOLE = "="
"""Before a word that is the whole heading or none."""
SHORT = 2
"""Letters of a word that many others contain."""
WORDS = re.compile(r"\w+")
Columns = dict[str, int]
KINDS = ("grant", "measure", "membership")
FIELD_OF_LABEL = {
    "title": "title",
    "what": "title",
    "owner": "owner",
    "partners": "partners",
    "members": "partners",
    "target": "target",
    "place": "area",
    "status": "status",
    "reports": "reports_to",
    "time": "when",
    "chapter": "chapter",
}
"""Which column of a table of measures a label is the heading of."""


def columns_of(kind: str, header: Sequence[str]) -> Columns:
    """Which column holds which field of a kind of table, guessed from the header's words.

    Each column is given to one field: first to the field whose word is the whole heading, then to one whose
    word it contains.
    """
    fields = words_of_columns()[kind]
    headings = [heading.casefold().strip() for heading in header]
    found: Columns = {}
    for exact in (True, False):
        for field, words in fields.items():
            for number, heading in enumerate(headings):
                fits = _is_called(heading, words) if exact else any(_is_in(word, heading) for word in words)
                if fits and field not in found and number not in found.values():
                    found[field] = number
        if exact and kind == "measure":
            _add_labelled(found, header)
    return found


def _is_called(heading: str, words: Sequence[str]) -> bool:
    return heading in words or f"{WHOLE}{heading}" in words


def _is_in(word: str, heading: str) -> bool:
    """Whether a heading contains a word; a short one must stand by itself, as "id" does not in "tidplan"."""
    return word in heading and (len(word) > SHORT or word in WORDS.findall(heading))


def _add_labelled(found: Columns, header: Sequence[str]) -> None:
    """The columns of a table of measures that are called as labels are, beside those found."""
    for number, heading in enumerate(header):
        field = FIELD_OF_LABEL.get(is_bare_label(heading), "")
        if field and field not in found and number not in found.values():
            found[field] = number


def status_of(text: str) -> str:
    """A traffic light by its English name, whatever the city calls it; other statuses as they are."""
    small = text.casefold().strip(" .")
    return next(
        (name for name, words in words_of_columns()["status"].items() if small in words), text.strip(" .")
    )


def role_of(text: str) -> Role | None:
    """The role that a cell names, by a word that it contains; None when it names none that we know."""
    small = text.casefold()
    if small in set(Role):
        return Role(small)
    return next(
        (Role(name) for name, words in words_of_columns()["role"].items() if any(w in small for w in words)),
        None,
    )


@functools.cache
def words_of_columns() -> dict[str, dict[str, list[str]]]:
    """The words of headings by kind of table and field, as the file of columns has them."""
    return tomllib.loads(COLUMNS_FILE.read_text("utf-8"))


def is_known_heading(texts: Sequence[str]) -> bool:
    """Whether at least half of the cells, and two, are words that columns are known by."""
    return sum(map(is_column, texts)) >= max(2, len(texts) // 2)


def is_column(text: str) -> bool:
    """Whether a cell is a word that a column is known by, or that a label is."""
    return text.casefold() in _headings() or bool(is_bare_label(text))


def may_begin_column(word: str) -> bool:
    """Whether a word is the first one of what columns or labels are called."""
    return word.casefold() in _first_words() or begins_label(word)


@functools.cache
def _first_words() -> frozenset[str]:
    return frozenset(heading.split()[0] for heading in _headings())


@functools.cache
def _headings() -> frozenset[str]:
    return frozenset(
        word.removeprefix(WHOLE)
        for kind in KINDS
        for words in words_of_columns()[kind].values()
        for word in words
    )
