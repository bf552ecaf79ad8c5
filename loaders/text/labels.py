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
from loaders.language.wordfamilies import MONTHS, SEASONS, one_of

__all__ = ["Field", "begins_label", "fields_in", "is_bare_label", "is_labelled", "is_nobody", "without_gap"]

LABELS_FILE = Path(__file__).with_name("labels.toml")
OTHER = ("tails", "nobody")
OF_A_GROUP = ("members", "convener", "coordinator", "principal", "partners")
"""Labels that may name the group: "Övriga i rådet", "Medlemmar i styrgruppen"."""
GROUP = f" i (?:den |det )?[a-zåäö]*(?:{one_of('layout', 'groups')})"
DATED = ("status", "reports")
"""Labels that may tell of when they speak: "Läge i mars 2031"."""
DATE = (
    rf"(?:,? (?:(?:i|per|den|vid|efter) )?(?:{MONTHS}|{SEASONS}|delår\w*|(?:halv)?årsskiftet|[\d/-]{{1,10}}))"
    "{0,3}"
)
MARK = r"[ \xa0]?(?::|\||\t)\s*|\?[ \xa0]+|[ \xa0][–—-][ \xa0]+"
"""What parts a label at the head of a line from what it says."""
WORD_START = re.compile(r"(?:(?<=[.;,|•·(–—-] )|(?<=[(|]))\w|(?<=\s)[A-ZÅÄÖ]")
"""Where a label may begin that stands in a text: behind a stop, or with a capital."""
FIRST_WORD = re.compile(r"\W*(\w+)")
AFTER_COLON = re.compile(r"[ \xa0]+|$")
GAP, NARROW_GAP = re.compile(r"\S(?:\t|\s{3,})\S"), re.compile(r"\S(?:\t|\s{2,})\S")
WIDE = 3
"""Spaces of a gap between columns; behind a narrower one nothing else may stand in columns."""
NO_GAP = (0, 0)
LONGEST = 60
"""Characters of a label."""
BULLET = r"\s*(?:[*•▪◦●■·–—-]\s+|(?=(?-i:[A-ZÅÄÖ])))"
OPENING = (BULLET, rf"(?:{MARK})")
"""What stands around a label at the head of a text with any mark behind it."""
INSIDE = ("", r"[ \xa0]?")
"""Around one in a text, up to the colon behind it."""
BEFORE_COLON = (BULLET, r"(?:[ \xa0]?:(?=\s|$)|\?(?=[ \xa0]|$))")
BEFORE_GAP = (BULLET, r"[ \xa0]?(?P<gap>\t\s*|\s{2,})(?=[^\s:])")
ALONE = ("", r"(?:[ \xa0]?:|\?)?")


@dataclass(frozen=True, slots=True)
class Field:
    """What a label says, and where: its first character, and the span of what stands behind it."""

    meaning: str
    at: int
    start: int
    end: int


def fields_in(text: str) -> list[Field]:
    """The labelled parts of a text in their order; each goes on to the next label or the end."""
    letter = _first_letter(text)
    opening = _pattern(OPENING, letter).match(text) if letter else None
    found = [_field(opening, len(text))] if opening else []
    if ":" in text:
        found += _inside(text, found[0].start if found else 0)
    return [
        _trimmed(text, field, following.at if following else len(text))
        for field, following in zip_longest(found, found[1:])
    ]


def is_labelled(line: str) -> bool:
    """Whether a line begins with a label that a colon or a gap parts from what it says."""
    letter = _first_letter(line)
    if not letter:
        return False
    return _pattern(BEFORE_COLON, letter).match(line) is not None or without_gap(line) != NO_GAP


def is_bare_label(text: str) -> str:
    """The meaning of a text that is nothing but a label; empty when it is more."""
    letter = _first_letter(text)
    found = _pattern(ALONE, letter).fullmatch(text.strip()) if letter else None
    return _meaning(found) if found else ""


def begins_label(text: str) -> bool:
    """Whether the first word of a text is that of a label."""
    return bool(_first_letter(text))


def is_nobody(name: str) -> bool:
    """Whether a name in a list of partners begins as one that says there is none in particular."""
    return name.casefold().strip(" .").split(" ", 1)[0] in _words()["nobody"]


def without_gap(line: str) -> tuple[int, int]:
    """Where the gap between a label and what it says stands in a line of two columns; (0, 0) where there is none."""
    letter = _first_letter(line)
    found = _pattern(BEFORE_GAP, letter).match(line) if letter else None
    if not found or is_bare_label(line[found.end() :]):
        return NO_GAP
    wide = len(found["gap"].expandtabs()) >= WIDE
    if (GAP if wide else NARROW_GAP).search(line, found.end()):
        return NO_GAP
    return found.span("gap")


def _first_letter(text: str) -> str:
    """The letter that a text begins with whose first word is that of a label; empty where it begins with none."""
    first = FIRST_WORD.match(text)
    word = folded(first[1]) if first else ""
    return word[:1] if word in _first_words() else ""


def _field(found: re.Match[str], end: int) -> Field:
    return Field(_meaning(found), found.start("label"), found.end(), end)


def _inside(text: str, since: int) -> Iterator[Field]:
    """The labels with a colon behind them from a place on."""
    colon = text.find(":", since)
    while colon >= 0:
        words = WORD_START.finditer(text, max(since, colon - LONGEST), colon)
        starts = ((m.start(), folded(m[0])[0]) for m in words)
        labels = (
            _pattern(INSIDE, letter).fullmatch(text, start, colon)
            for start, letter in starts
            if letter in _first_letters()
        )
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


@functools.cache
def _pattern(around: tuple[str, str], letter: str) -> re.Pattern[str]:
    """The labels that begin with a letter, between what stands before and behind them."""
    before, behind = around
    return re.compile(rf"{before}(?P<label>{_labels(letter)}){behind}", re.IGNORECASE)


@functools.cache
def _labels(letter: str) -> str:
    """The labels that begin with a letter as one pattern, the longest first, each meaning with its own tails."""
    words = _words()
    tail = "|".join(map(re.escape, sorted(words["tails"], key=len, reverse=True)))
    tails = rf"(?:(?:[ /,]|, | och | eller |/ ?)(?:{tail})(?!\w)){{0,3}}(?: \([^():]{{1,30}}\))?"
    every = sorted(
        ((word, meaning) for meaning in words if meaning not in OTHER for word in words[meaning]),
        key=lambda pair: (-len(pair[0]), pair),
    )
    more = {**dict.fromkeys(OF_A_GROUP, f"(?:{GROUP})?"), **dict.fromkeys(DATED, DATE)}
    options = (
        rf"(?P<{meaning}_{number}>{re.escape(word)})(?!\w){more.get(meaning, '')}"
        for number, (word, meaning) in enumerate(every)
        if folded(word[0]) == letter
    )
    return rf"(?:{'|'.join(options)}){tails}"


@functools.cache
def _first_words() -> frozenset[str]:
    words = _words()
    labels = (word for meaning in words if meaning not in OTHER for word in words[meaning])
    return frozenset(folded(re.findall(r"\w+", label)[0]) for label in labels)


@functools.cache
def _first_letters() -> frozenset[str]:
    return frozenset(word[0] for word in _first_words())


@functools.cache
def _words() -> dict[str, list[str]]:
    return tomllib.loads(LABELS_FILE.read_text("utf-8"))
