"""Labels: what is said of a measure under which heading, "Ansvarig nämnd: …", "Samverkanspart – …".

Which words are labels, and of what, is data (``labels.toml``). What must stay true: a label opens a line or
stands behind a stop and has a mark behind it, so that the same word in a sentence is none.
"""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from loaders.language.literals import folded

__all__ = ["Field", "fields_in", "is_bare_label", "is_labelled", "is_nobody", "without_gap"]

LABELS_FILE = Path(__file__).with_name("labels.toml")
OTHER = ("tails", "nobody")
OF_A_GROUP = ("members", "convener", "coordinator", "principal", "partners")
"""Labels that may name the group: "Övriga i rådet", "Medlemmar i styrgruppen"."""
GROUP = (
    r" i (?:den |det )?[a-zåäö]*(?:rådet|gruppen|nätverket|teamet|forumet|projektet|partnerskapet|arbetet"
    r"|kommittén|alliansen|samverkan)"
)
MARK = r"[ \xa0]?(?::|\||\t)\s*|[ \xa0][–—-][ \xa0]+"
"""What parts a label at the head of a line from what it says."""
WORD_START = re.compile(r"(?:(?<=[.;,|•·(] )|(?<=[(|]))\w|(?<=\s)[A-ZÅÄÖ]")
"""Where a label may begin that stands in a text: behind a stop, or with a capital."""
FIRST_WORD = re.compile(r"\W*(\w+)")
AFTER_COLON = re.compile(r"[ \xa0]+|$")
GAP = re.compile(r"\S(?:\t|\s{3,})\S")
NO_GAP = (0, 0)
LONGEST = 60
"""Characters of a label."""


@dataclass(frozen=True, slots=True)
class Field:
    """What a label says, and where: its first character, and the span of what stands behind it."""

    meaning: str
    at: int
    start: int
    end: int


def fields_in(text: str) -> list[Field]:
    """The labelled parts of a text in their order; each goes on to the next label or the end."""
    opening = _patterns().opening.match(text) if _may_open(text) else None
    found = [_field(opening, len(text))] if opening else []
    if ":" in text:
        found += _inside(text, found[0].start if found else 0)
    return [
        _trimmed(text, field, following.at if following else len(text))
        for field, following in zip_longest(found, found[1:])
    ]


def is_labelled(line: str) -> bool:
    """Whether a line begins with a label that a colon or a gap parts from what it says."""
    if not _may_open(line):
        return False
    return _patterns().colon.match(line) is not None or without_gap(line) != NO_GAP


def is_bare_label(text: str) -> str:
    """The meaning of a text that is nothing but a label; empty when it is more."""
    found = _patterns().whole.fullmatch(text.strip()) if _may_open(text) else None
    return _meaning(found) if found else ""


def is_nobody(name: str) -> bool:
    """Whether a name in a list of partners begins as one that says there is none in particular."""
    return name.casefold().strip(" .").split(" ", 1)[0] in _words()["nobody"]


def without_gap(line: str) -> tuple[int, int]:
    """Where the gap between a label and what it says stands in a line of two columns; (0, 0) where there is none."""
    found = _patterns().gap.match(line) if _may_open(line) else None
    if not found or GAP.search(line, found.end()) or is_bare_label(line[found.end() :]):
        return NO_GAP
    return found.span("gap")


def _may_open(text: str) -> bool:
    """Whether the first word of a text is that of a label: what is left out here is no label."""
    first = FIRST_WORD.match(text)
    return first is not None and folded(first[1]) in _first_words()


def _field(found: re.Match[str], end: int) -> Field:
    return Field(_meaning(found), found.start("label"), found.end(), end)


def _inside(text: str, since: int) -> Iterator[Field]:
    """The labels with a colon behind them from a place on."""
    colon = text.find(":", since)
    while colon >= 0:
        starts = (m.start() for m in WORD_START.finditer(text, max(since, colon - LONGEST), colon))
        labels = (_patterns().inside.fullmatch(text, start, colon) for start in starts)
        if found := next(filter(None, labels), None):
            mark = AFTER_COLON.match(text, colon + 1)
            yield Field(_meaning(found), found.start(), mark.end() if mark else colon + 1, len(text))
            since = colon + 1
        colon = text.find(":", colon + 1)


def _trimmed(text: str, field: Field, end: int) -> Field:
    """The field up to what comes next, without the signs that part the two."""
    said = text[field.start : end].rstrip(" \n\t.;,|•·(–-")
    if said.count(")") > said.count("("):
        said = said.rstrip(" )")
    return Field(field.meaning, field.at, field.start, field.start + len(said))


def _meaning(found: re.Match[str]) -> str:
    """What the matched label says; who works with somebody in a group that the label names is its member."""
    meaning = next(name.rsplit("_", 1)[0] for name, word in found.groupdict().items() if word and "_" in name)
    return "members" if meaning == "partners" and re.search(GROUP, found["label"]) else meaning


@dataclass(frozen=True, slots=True)
class _Patterns:
    opening: re.Pattern[str]
    """A label at the head of a text with any mark behind it."""
    inside: re.Pattern[str]
    """A label in a text, up to the colon behind it."""
    colon: re.Pattern[str]
    whole: re.Pattern[str]
    gap: re.Pattern[str]


@functools.cache
def _patterns() -> _Patterns:
    any_label = _label()
    bullet = r"\s*(?:[*•▪◦●■·–—-]\s+|(?=(?-i:[A-ZÅÄÖ])))"
    return _Patterns(
        re.compile(rf"{bullet}(?P<label>{any_label})(?:{MARK})", re.IGNORECASE),
        re.compile(rf"(?P<label>{any_label})[ \xa0]?", re.IGNORECASE),
        re.compile(rf"{bullet}(?P<label>{any_label})[ \xa0]?:(?=\s|$)", re.IGNORECASE),
        re.compile(rf"(?P<label>{any_label})[ \xa0]?:?", re.IGNORECASE),
        re.compile(rf"{bullet}(?P<label>{any_label})[ \xa0]?:?(?P<gap>\t\s*|\s{{3,}})(?=\S)", re.IGNORECASE),
    )


def _label() -> str:
    """All labels as one pattern, the longest first, each meaning with its own tails."""
    words = _words()
    tail = "|".join(map(re.escape, sorted(words["tails"], key=len, reverse=True)))
    tails = rf"(?:(?:[ /,]|, | och | eller |/ ?)(?:{tail})(?!\w)){{0,3}}(?: \([^():]{{1,30}}\))?"
    every = sorted(
        ((word, meaning) for meaning in words if meaning not in OTHER for word in words[meaning]),
        key=lambda pair: (-len(pair[0]), pair),
    )
    options: dict[str, list[str]] = {}
    """By their first letter: of most labels nothing more is looked at."""
    for number, (word, meaning) in enumerate(every):
        group = rf"(?:{GROUP})?" if meaning in OF_A_GROUP else ""
        options.setdefault(word[0], []).append(rf"(?P<{meaning}_{number}>{re.escape(word)})(?!\w){group}")
    by_letter = (rf"(?={letter})(?:{'|'.join(words)})" for letter, words in options.items())
    return rf"(?:{'|'.join(by_letter)}){tails}"


@functools.cache
def _first_words() -> frozenset[str]:
    words = _words()
    labels = (word for meaning in words if meaning not in OTHER for word in words[meaning])
    return frozenset(folded(re.findall(r"\w+", label)[0]) for label in labels)


@functools.cache
def _words() -> dict[str, list[str]]:
    return tomllib.loads(LABELS_FILE.read_text("utf-8"))
