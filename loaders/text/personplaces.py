"""Names of persons by where they stand: beside a title, behind "Närvarande:", below a signature, in a column of names.

What must stay true: nobody is found by the place alone. The words must be able to be a name: no ordinary words,
no known name or place, nothing that tells an organisation; then no list of names need know them.
"""

from __future__ import annotations

import bisect
import functools
import itertools
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from loaders.language.patterns import compiled
from loaders.text.personwords import (
    LOWER,
    NO_SURNAME,
    UPPER,
    WORD,
    is_frequent,
    is_given,
    is_ordinary,
    is_surname,
)

__all__ = ["is_of_body", "nobody_known", "placed_names", "united"]

Span = tuple[int, int]
PLACES_FILE = Path(__file__).with_name("person_places.toml")
PARTICLES = ("von", "af", "de", "van", "el", "al", "la", "di", "da", "dos", "ter", "den", "der")
PARTICLE = rf"(?:(?:{'|'.join(PARTICLES)}) ){{0,2}}"
RUN = re.compile(rf"{WORD}(?: {PARTICLE}{WORD})+(?![\w-])")
"""Words with capitals side by side."""
PAIR = compiled(
    rf"(?<![\w'’-])[{UPPER}][{LOWER}'’{UPPER}-]+ (?=[{UPPER}]|[adeltv][a-z]{{1,2}} (?:[a-z]{{2,3}} )?[{UPPER}])"
)
"""What begins such a run, found faster."""
LEAST, MOST = 2, 4
"""Words of a name."""
OPENS = re.compile(r"(?:[ \xa0]{2}|[\n\t,;:|(*•·–-]|\d[.)]|\b(?:och|samt|av|genom)\b)[ \xa0]*\Z")
"""What stands before an entry of a list."""
CLOSES = re.compile(
    r"[ \xa0]*(?:$|[\n\t,;.|()–]|- |\d| {2}|_|(?:och|samt|från|för|vid|på|hos|tf|vice|bitr|[A-ZÅÄÖ]{1,3})\b)"
)
BRACKET_ENDS = (")", ",")
ACTS = re.compile(r"\b(?:genom|via|av) \Z")
IS_TITLED = re.compile(r"(?<![\w-])([\w-]+) (?:är|var|heter|blir|har varit) \Z")
NEXT_WORD = re.compile(r" ([^\W\d_]+)(-?)")
LEAD = 8
"""Characters before an entry in which shows that it is one."""
BESIDE = 30
"""Characters before a name in which its title stands."""
AHEAD = re.compile(r"(?<![\w-])([\w-]*?[^\W\d_]+):? \Z")
BEHIND = re.compile(
    r"(?:, ?|[ ]?\n[ ]*| \(| [–-] | )(?:(?:vice|tf|t\.?f\.?|bitr\.?|biträdande|1:e|2:e|förste) ){0,2}"
    r"([^\W\d_]+)(?![\w:])"
)
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


class _Words(NamedTuple):
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


class Header(NamedTuple):
    """The cells of a header, and those of them that head columns of persons."""

    cells: list[Span]
    persons: list[Span]


def nobody_known(_word: str) -> bool:
    """Knows no name."""
    return False


def placed_names(text: str, is_known: Callable[[str], bool] = nobody_known) -> Iterator[Span]:
    """The spans of names that stand where persons do.

    Args:
        text: any text, with its lines.
        is_known: whether small letters are a name that is no person's, or a word of one.
    """
    zones: list[Span] | None = None
    behind = 0
    for pair in PAIR.finditer(text):
        if pair.start() < behind or not (run := RUN.match(text, pair.start())):
            continue
        behind = run.end()
        start, end, is_titled = _without_titles(text, *run.span())
        if not _may_be_name(text[start:end], is_known):
            continue
        if not (
            is_titled or _has_title(text, start, end) or _speaks(text, end) or _stands_for(text, start, end)
        ):
            zones = _zones(text) if zones is None else zones
            if not _is_entry(text, start, end, zones):
                continue
        yield start, end


def is_of_body(word: str) -> bool:
    """Whether a word of a name tells that it is a body's or a place's."""
    small = word.casefold()
    if NO_SURNAME.search(word) or small in _words().organisations:
        return True
    return small.endswith(_words().ends) and not is_surname(word)


def united(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that touch made one."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _without_titles(text: str, start: int, end: int) -> tuple[int, int, bool]:
    """The run without a title at its head ("Enhetschef ...") and a body at its end ("... Kulturförvaltningen")."""
    words = text[start:end].split(" ")
    is_titled = False
    while len(words) > LEAST and _is_title(words[0]):
        start, is_titled = start + len(words.pop(0)) + 1, True
    while len(words) > LEAST and (_is_title(words[-1]) or is_of_body(words[-1])):
        is_titled = is_titled or _is_title(words[-1])
        end -= len(words.pop()) + 1
    return start, end, is_titled


def _has_title(text: str, start: int, end: int) -> bool:
    before = AHEAD.search(text[max(0, start - BESIDE) : start])
    if before and _is_title(before[1]):
        return True
    after = BEHIND.match(text, end)
    return after is not None and _is_title(after[1])


def _stands_for(text: str, start: int, end: int) -> bool:
    """Whether a name stands where whoever acts for a body does: "Lions (…)", "Lions genom …", "ledare är …"."""
    before = text[max(0, start - BESIDE) : start]
    if before.endswith("("):
        return text[end : end + 1] in BRACKET_ENDS
    if before.endswith("/") or (ACTS.search(before) and is_surname(text[start:end].rpartition(" ")[2])):
        return True
    title = IS_TITLED.search(before)
    return title is not None and _is_title(title[1])


def _speaks(text: str, end: int) -> bool:
    """Whether the word behind a name is what only persons do at a meeting."""
    word = NEXT_WORD.match(text, end)
    return word is not None and word[1] in _words().speaks


def _is_title(word: str) -> bool:
    return word.casefold().endswith(_words().titles)


def _is_entry(text: str, start: int, end: int, zones: list[Span]) -> bool:
    """Whether the name is an entry of a list of persons, or a cell among them."""
    at = bisect.bisect_right(zones, (start, len(text) + 1)) - 1
    if at < 0 or zones[at][1] <= start:
        return False
    lead = text[start - LEAD : start] if start >= LEAD else f"\n{text[:start]}"
    closed = CLOSES.match(text, end) is not None or _stands_before_body(text, end)
    return closed and OPENS.search(lead) is not None


def _stands_before_body(text: str, end: int) -> bool:
    """Whether the words behind a name are the body that he comes from: "Fritids- och kulturnämnden"."""
    word = NEXT_WORD.match(text, end)
    return word is not None and (word[2] == "-" or is_of_body(word[1]))


def _may_be_name(name: str, is_known: Callable[[str], bool]) -> bool:
    """Whether the words can be a name: one is a name as a list has it and none ordinary, or all are strange."""
    words = [word for word in name.split() if word not in PARTICLES]
    if not LEAST <= len(words) <= MOST:
        return False
    strange = [word for word in words if not (is_given(word) or is_surname(word))]
    is_met = is_ordinary if len(strange) < len(words) else is_frequent
    if any(is_met(word.casefold()) or is_known(word.casefold()) for word in strange):
        return False
    return not is_known(name.casefold()) and not any(is_of_body(word) for word in words)


def _zones(text: str) -> list[Span]:
    """The parts of a text in which persons are listed, in order and apart."""
    found: list[Span] = []
    header: Header | None = None
    left = start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if cells := _cells(line) if "\t" in line or "|" in line or "   " in line else []:
            if persons := [(first, last) for first, last in cells if _is_header(line[first:last])]:
                header = Header(cells, persons)
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
        if before and before[1].casefold() in _words().labels:
            return colon + 1
        colon = line.find(":", colon + 1)
    first = ENTRY.match(line)
    if first is None:
        return len(line) if line.startswith("____") else None
    return _opened(line, first[1].casefold(), first.end())


def _opened(line: str, word: str, end: int) -> int | None:
    """Where what the first word of a line opens begins."""
    words = _words()
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
    if heading in _words().headers:
        return True
    *before, last = heading.split() or [""]
    return 0 < len(before) < LONGEST_LABEL and last != "namn" and last in _words().headers


def _in_columns(line: str, cells: list[Span], header: Header) -> Iterator[Span]:
    """The cells of a line in the header's columns of persons: by their number, or, between gaps, by their place."""
    for number, (start, end) in enumerate(cells):
        if "\t" in line or "|" in line:
            place = header.cells[number] if number < len(header.cells) else None
        else:
            place = next((cell for cell in reversed(header.cells) if cell[0] - SLACK <= start), None)
        if place in header.persons:
            yield start, end


@functools.cache
def _words() -> _Words:
    read = tomllib.loads(PLACES_FILE.read_text("utf-8"))
    return _Words(
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
