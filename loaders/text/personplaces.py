"""Names of persons by where they stand: beside a title, behind "Närvarande:", below a signature, in a column of names.

What must stay true: nobody is found by the place alone. The words must be able to be a name: no ordinary words,
no known name or place, nothing that tells an organisation; then no list of names need know them.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Iterator

from loaders.language.patterns import compiled
from loaders.text.personlists import Span, person_zones, place_words
from loaders.text.personwords import (
    LOWER,
    NO_SURNAME,
    PARTICLES,
    RUN,
    UPPER,
    is_frequent,
    is_given,
    is_ordinary,
    is_surname,
)

__all__ = ["is_of_body", "nobody_known", "placed_names"]

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
            zones = person_zones(text) if zones is None else zones
            if not _is_entry(text, start, end, zones):
                continue
        yield start, end


def is_of_body(word: str) -> bool:
    """Whether a word of a name tells that it is a body's or a place's."""
    small = word.casefold()
    if NO_SURNAME.search(word) or small in place_words().organisations:
        return True
    return small.endswith(place_words().ends) and not is_surname(word)


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
    return word is not None and word[1] in place_words().speaks


def _is_title(word: str) -> bool:
    return word.casefold().endswith(place_words().titles)


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
