"""The printed form around minutes whose page is one line: who was there, who signs, where the notice hangs.

What must stay true: only a text with several of its labels has a form; words in sentences are none.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from loaders.language.wordfamilies import one_of, words_of
from loaders.text.personplaces import is_of_body
from loaders.text.personwords import is_given, is_surname

__all__ = ["FIRST_MATTER", "FOOT", "Field", "FieldKind", "form_fields", "people_in"]

LEAST_CAPITALS = 8
"""Letters of a label that may be printed in capitals."""
LEAST_LABELS = 3
"""Different labels in a page with a form."""
LONGEST_OPENING = 12
"""Words that may stand on the page before a label where the form goes on."""
LONGEST_HEAD = 40
"""Words of the head of notes before the list of those who were there."""
LONGEST_SIGNED = 160
"""Characters behind a label of who signs; what is longer is text."""


class FieldKind(StrEnum):
    """What a label of the form is about."""

    SIGNED = "signed"
    """Who signs, and where the notice hangs."""
    WHEN = "when"
    ATTENDED = "attended"


class Field(NamedTuple):
    """A label of the form and what stands behind it."""

    kind: FieldKind
    start: int
    said: int
    """Where what it says begins."""
    end: int
    column: int = 0
    """Where it begins behind other labels; 0 where there are none."""

    @property
    def names(self) -> int:
        """Where the names of those begin who were there."""
        return self.column or self.said


def _labels(family: str) -> str:
    cut = words_of("meeting_forms", "cut")
    small = words_of("meeting_forms", family)
    words = {word if word in cut else word[0].upper() + word[1:] for word in small}
    words |= {word.upper() for word in small if word.isalpha() and len(word) >= LEAST_CAPITALS}
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


LABEL = re.compile(
    rf"(?<![\w§-])(?<!, )(?:{'|'.join(f'(?P<{kind}>{_labels(kind)})' for kind in FieldKind)})"
    r":?(?=[ .:…]|$)(?! (?:var|är|vid|i|på|har|om|av|att)\b)"
)
OPENS = re.compile(rf"(?:{one_of('meeting_forms', 'opens')})\b")
FOOT = re.compile(rf"(?<!\w)(?:{one_of('meeting_forms', 'foot')})(?!\w)")
"""What stands at the foot of a page."""
LETTERHEAD = re.compile(rf"(?<!\w)(?:{one_of('meeting_forms', 'letterhead')})(?!\w)")
STANDS_ALONE = re.compile(r"(?<![\w-])([A-ZÅÄÖ][a-zåäö]{4,}(?:en|et|an))(?=,|$| \1\b| [a-zåäö(])")
"""A definite noun with nothing behind it that would be a part of its name: it is whole wherever it stands."""
FIRST_MATTER = re.compile(rf"(?<!\w)(?:{one_of('meeting_forms', 'first_matters')})(?!\w)")
"""What a meeting begins with: those who were there are listed before it."""
MINUTES = re.compile(rf"\b(?:{one_of('meeting_names', 'papers')})\b")
NUMBER_BEFORE = re.compile(r"(?:§ ?|\b[A-ZÅÄÖ]{2,5} )?\d{1,3}[.):]? ?\Z")
LONGEST_NUMBER = 12
LEAST_REVERSED = 4
"""Bodies right behind given names in a list that has the surnames first."""
ABBREVIATION = re.compile(r"[A-ZÅÄÖ]{2,6}")
"""The short name of a body, behind which the next name begins."""
NAME_WORD = re.compile(r"[A-ZÅÄÖ][a-zåäöéü]+(?:-[A-ZÅÄÖ][a-zåäöéü]+)?")
WORD = re.compile(r"[^\s,;]+,?")
PARTY = re.compile(r"\([A-Za-zÅÄÖåäö]{1,3}\)?[,;]?$")
OFFICE = re.compile(r"[a-zåäö/-]{5,},")
"""A title in small letters, with what it is the title of behind it."""
MUNICIPALITY = re.compile(r"[A-ZÅÄÖ][a-zåäö-]+ (?:kommun|stad)\b")


def form_fields(text: str, stops: Sequence[int]) -> Iterator[Field]:
    """The fields of the forms in the line of a page, each up to the next label, the next stop or the end.

    Args:
        text: the line.
        stops: places where something else begins, in their order: a matter, a table of contents.
    """
    since = 0
    for stop in [*stops, len(text)]:
        yield from _fields(text, since, stop)
        since = stop


def _fields(text: str, start: int, end: int) -> Iterator[Field]:
    found = list(LABEL.finditer(text, start, end))
    first = next((n for n, label in enumerate(found) if OPENS.match(text, label.start())), None)
    if first is None:
        return
    goes_on = start == 0 and len(text[: found[first].start()].split()) <= LONGEST_OPENING
    is_form = len({label[0] for label in found[first:]}) >= (2 if goes_on else LEAST_LABELS)
    if not is_form and not _heads_notes(text, start, found[first], end):
        return
    ends = [*(label.start() for label in found[first + 1 :]), end]
    is_empty = False
    for label, behind in zip(found[first:], ends, strict=True):
        kind = next(kind for kind in FieldKind if label[kind])
        if kind is FieldKind.SIGNED and is_empty and behind - label.end() > LONGEST_SIGNED:
            kind = FieldKind.ATTENDED  # the labels of both stand in a column before what they say
        is_empty = kind is FieldKind.ATTENDED and not text[label.end() : behind].strip(" .:")
        if kind is FieldKind.ATTENDED:
            yield Field(kind, label.start(), label.end(), _before_matters(text, label.end(), behind))
        elif kind is not FieldKind.SIGNED or behind - label.end() <= LONGEST_SIGNED:
            yield Field(kind, label.start(), label.end(), behind)


def _heads_notes(text: str, start: int, label: re.Match[str], end: int) -> bool:
    """Whether notes open with who was there, before the first of the matters."""
    if start or label["attended"] is None or text[label.end() - 1] != ":":
        return False
    opens = len(text[: label.start()].split()) <= LONGEST_HEAD and MINUTES.search(text, 0, label.start())
    return bool(opens) and _before_matters(text, label.end(), end) < end


def _before_matters(text: str, start: int, end: int) -> int:
    """Where a list of those who were there ends: before what a meeting begins with, and its number."""
    letterhead = LETTERHEAD.search(text, start, end)
    end = letterhead.start() if letterhead else end
    matter = FIRST_MATTER.search(text, start, end)
    if matter is None:
        return end
    number = NUMBER_BEFORE.search(text, max(start, matter.start() - LONGEST_NUMBER), matter.start())
    return number.start() if number else matter.start()


def people_in(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans of those whom a list without breaks names, each with what stands behind the name.

    One begins with a given name, behind the party of the one before, with the name of a municipality, or with
    what stands behind a title that has nobody's name before it.
    """
    at = start
    named = False
    words = list(WORD.finditer(text, start, end))
    if _are_reversed([word[0] for word in words]):
        yield from _reversed(words, start, end)
        return
    whole = {found[1] for found in STANDS_ALONE.finditer(text) if not is_surname(found[1])}
    for number, word in enumerate(words):
        before = words[number - 1][0] if number else ""
        following = words[number + 1][0] if number + 1 < len(words) else ""
        is_office = OFFICE.fullmatch(word[0]) and following[:1].isupper() and not before.endswith(",")
        if is_office and not _opens_with_name(text[at : word.start()]):
            yield at, word.start()
            at = word.end()
        elif number and word[0][0].isupper() and not before.endswith(","):
            begins = is_given(word[0]) and following[:1].isupper() and not named
            begins = (
                begins
                or before in whole
                or (ABBREVIATION.fullmatch(before) is not None and _is_name(word[0], following))
            )
            if begins or PARTY.search(before) or MUNICIPALITY.match(text, word.start()):
                yield at, word.start()
                at = word.start()
        named = is_given(word[0])
    yield at, end


def _are_reversed(words: Sequence[str]) -> bool:
    """Whether surnames stand before given names, and bodies behind them: "Alm Karin PRO Berg Erik SPF"."""
    behind = [second for first, second in itertools.pairwise(words) if is_given(first)]
    bodies = sum(
        ABBREVIATION.fullmatch(word.strip(",")) is not None or word[-1] == "-" or is_of_body(word.strip(","))
        for word in behind
    )
    return bodies >= LEAST_REVERSED and 2 * bodies > len(behind)


def _reversed(words: Sequence[re.Match[str]], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans of such entries, each with the surname first."""
    at = start
    last = ""
    for surname, given in itertools.pairwise(words):
        name = surname[0]
        begins = is_given(given[0]) and name[0].isupper() and name != last and not name.endswith("-")
        if begins and not (ABBREVIATION.fullmatch(name) or is_of_body(name)):
            if surname.start() > at:
                yield at, surname.start()
            at, last = surname.start(), given[0]
    yield at, end


def _is_name(first: str, second: str) -> bool:
    """Whether two words can be a person's name that no list knows."""
    both = NAME_WORD.fullmatch(first) is not None and NAME_WORD.match(second) is not None
    return both and not is_given(second) and not is_of_body(first)


def _opens_with_name(entry: str) -> bool:
    """Whether an entry of a list begins with a person's name."""
    words = entry.split(maxsplit=2)
    return len(words) > 1 and is_given(words[0]) and words[1][0].isupper()
