"""Where persons are listed: below "Närvarande:", behind a signature's line, in a column of names."""

from __future__ import annotations

import functools
import itertools
import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from loaders.text.personwords import RUN

__all__ = ["PlaceWords", "Span", "person_zones", "place_words", "united"]

Span = tuple[int, int]
PLACES_FILE = Path(__file__).with_name("person_places.toml")
ENTRY = re.compile(r"[^\w\n]*+(\w+)")
BEFORE_COLON = re.compile(r"([^\W\d_]++)(?:\([^()\n]{0,20}\))?[ \xa0]?\Z")
LONGEST_WORD = 45
"""Characters before a colon that hold its last word, with an ending in brackets."""
GAP = re.compile(r"[ \xa0]*(?:[\t|]|[ \xa0]{3,})[ \xa0]*")
LONGEST_LABEL = 5
"""Words of a line that is nothing but a label."""
SLACK = 2
"""Characters by which a cell may begin before its heading."""
MOST_LINES = 60
"""Lines of a list below its label."""
MOST_WORDS = 14
"""Words of a line in a list; a longer one is text."""


class PlaceWords(NamedTuple):
    """What the file of places says."""

    labels: frozenset[str]
    colon: frozenset[str]
    phrases: tuple[str, ...]
    openings: frozenset[str]
    """The first words of phrases."""
    speaks: frozenset[str]
    headers: frozenset[str]
    titles: tuple[str, ...]
    organisations: frozenset[str]
    ends: tuple[str, ...]


class _Header(NamedTuple):
    """The cells of a header, and those of them that head columns of persons."""

    cells: list[Span]
    persons: list[Span]


def person_zones(text: str) -> list[Span]:
    """The parts of a text in which persons are listed, in order and apart."""
    found: list[Span] = []
    header: _Header | None = None
    left = start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if cells := _cells(line) if "\t" in line or "|" in line or "   " in line else []:
            if persons := [(first, last) for first, last in cells if _is_header(line[first:last])]:
                header = _Header(cells, persons)
            elif header:
                found += ((start + first, start + last) for first, last in _in_columns(line, cells, header))
        elif header and line.strip():
            header = None
        label = _label_end(line)
        if label is not None:
            found.append((start + label, end))
            left = MOST_LINES if _goes_on(line[label:]) else 0
        elif left:
            left = left - 1 if len(line.split()) <= MOST_WORDS else 0
            found += [(start, end)] if left else []
        start = end + 1
    return united(found)


def _label_end(line: str) -> int | None:
    """Where in a line what a label of persons opens begins; None where the line has none."""
    colon = line.find(":")
    while colon >= 0:
        before = BEFORE_COLON.search(line[max(0, colon - LONGEST_WORD) : colon])
        if before and before[1].casefold() in place_words().labels:
            return colon + 1
        colon = line.find(":", colon + 1)
    first = ENTRY.match(line)
    if first is None:
        return len(line) if line.startswith("____") else None
    return _opened(line, first[1].casefold(), first.end())


def _opened(line: str, word: str, end: int) -> int | None:
    """Where what the first word of a line opens begins."""
    words = place_words()
    if word in words.labels:
        if line.rstrip().endswith(":"):
            return len(line)
        is_bare = len(line.split()) <= LONGEST_LABEL and line.strip().isalpha()
        if is_bare or word not in words.colon:
            return end
    is_phrase = word in words.openings and line.casefold().lstrip().startswith(words.phrases)
    return len(line) if is_phrase else None


def _goes_on(rest: str) -> bool:
    """Whether the lines below a label belong to it: it has nothing beside it, or a list that is not closed."""
    said = rest.strip(" :\t_")
    return not said or said.endswith(",") or RUN.match(said) is not None or len(said.split()) < LONGEST_LABEL


def _cells(line: str) -> list[Span]:
    """The parts of a line that tabs, strokes or gaps part; none where it has no two of them."""
    gaps = [(0, 0), *(gap.span() for gap in GAP.finditer(line)), (len(line), len(line))]
    cells = [(before[1], behind[0]) for before, behind in itertools.pairwise(gaps)]
    return cells if len(cells) > 1 else []


def _is_header(cell: str) -> bool:
    heading = cell.casefold().strip(" :*.")
    if heading in place_words().headers:
        return True
    *before, last = heading.split() or [""]
    return 0 < len(before) < LONGEST_LABEL and last != "namn" and last in place_words().headers


def _in_columns(line: str, cells: list[Span], header: _Header) -> Iterator[Span]:
    """The cells of a line in the header's columns of persons: by their number, or, between gaps, by their place."""
    for number, (start, end) in enumerate(cells):
        if "\t" in line or "|" in line:
            place = header.cells[number] if number < len(header.cells) else None
        else:
            place = next((cell for cell in reversed(header.cells) if cell[0] - SLACK <= start), None)
        if place in header.persons:
            yield start, end


def united(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that touch made one."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


@functools.cache
def place_words() -> PlaceWords:
    """What the file of places says."""
    read = tomllib.loads(PLACES_FILE.read_text("utf-8"))
    return PlaceWords(
        frozenset(read["labels"]),
        frozenset(read["colon"]),
        tuple(read["phrases"]),
        frozenset(phrase.split()[0] for phrase in read["phrases"]),
        frozenset(read["speaks"]),
        frozenset(read["headers"]),
        tuple(read["titles"]),
        frozenset(read["organisations"]),
        tuple(read["ends"]),
    )
