"""What a cell of a table without lines or gaps may hold, told by its words: how well they suit a kind of column.

What must stay true: who answers for something is somebody known, or a word for a position; times and states are
made of nothing but words for such.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, Sequence

from loaders.language.wordfamilies import MONTHS, SEASONS, one_of
from loaders.names.mentions import Mention, MentionFinder
from model.vocabulary import EntityType

__all__ = ["SURE_OWNER", "UNFIT", "Words", "fit", "is_state", "is_time", "state_in"]

UNFIT = -9.0
"""So badly suits what cannot stand in a column."""
SURE_OWNER = 2.0
"""So well suits a column of owners at least what names one."""
STATES = one_of("measures", "states")
STATE = re.compile(rf"(?:{STATES})(?: (?:{one_of('measures', 'state_behind')}))?", re.IGNORECASE)
STATE_FIRST = re.compile(
    rf"(?P<state>{STATES})(?= ?[.,;:(–-]| (?:{one_of('measures', 'state_goes_on')})\b| \d)", re.IGNORECASE
)
""" "Pågår sedan hösten": a state before what is told of it."""
TIME_WORD = re.compile(
    rf"(?:{one_of('measures', 'time')}|{MONTHS}|{SEASONS}|(?:jan|feb|apr|jun|jul|aug|sep|sept|okt|nov|dec))",
    re.IGNORECASE,
)
FIGURE = re.compile(r"\d[\d/.–-]*")
TIME_PART = re.compile(r"[^\s,.–/-]+")
NUMBER = re.compile(r"[A-Z]?\d{1,3}(?:[.:]\d{1,3})*[a-z]?[.)]?")
BETWEEN = re.compile(
    rf"(?:,|;|/|&|\bm\.? ?fl\.?|\b(?:{one_of('cells', 'between')})\b|[\s().–-])*",
    re.IGNORECASE,
)
"""What may stand around the names of a cell."""
BODY = re.compile(rf"\b(?:{one_of('owners', 'boards', 'administrations', 'companies', 'units')})(?![\w-])")
"""Bodies by their last words."""
POSITION = re.compile(rf"[\w-]*(?i:{one_of('officers', 'positions')})(?:n|en|na|er|erna)?\b[\w ,åäö-]*")
INNER = re.compile(r"(?<= )[A-ZÅÄÖ]")
"""Where another name may begin inside one."""
OPEN = re.compile(rf"\b(?:{one_of('cells', 'open', 'articles')})$|[,–-]$")
"""How words end that do not end a cell."""
VERB = re.compile(rf"\b(?:{one_of('cells', 'verbs')})\b")
SENTENCE = re.compile(r"[a-zåäö]{3}[.!?] [A-ZÅÄÖ]|[.!?:]$")
"""What a title has nothing of."""
MOST_WORDS = 30
"""Words of a title."""
SHORT = 3
"""Words of a name or a state that nobody listed."""
LONG_NAME = 7
MOSTLY = 0.6
"""So much of a cell of owners is names."""
EMPTY = {"title": UNFIT, "owner": -2.5, "number": -0.5}
"""How badly nothing at all suits a column."""
SMALL = 0.8
"""How badly a small letter suits the beginning of a cell."""
NOTHING = -0.7
"""The same of other columns."""


def _is_known(mention: Mention) -> bool:
    """Whether a name is that of somebody whom the registry knows, by more than a common noun."""
    return mention.entity.is_actor and not mention.entity.new and not mention.entity.general


def _may_answer(mention: Mention) -> bool:
    return mention.entity.is_actor or mention.entity.type is EntityType.COLLABORATION


class Words:
    """A text that may hold several cells, and the actors that it names."""

    def __init__(self, text: str, finder: MentionFinder) -> None:
        self.text = text
        self._finder = finder

    @functools.cached_property
    def actors(self) -> Sequence[tuple[int, int]]:
        """Where those stand who may answer for something, in the order of the text."""
        found = [m for m in self._finder.find(self.text) if not m.genitive and _may_answer(m)]
        spans = [(m.start, m.end) for m in found]
        for body in BODY.finditer(self.text):
            if not any(body.start() < end and start < body.end() for start, end in spans):
                spans.append(body.span())
        return sorted(span for start, end in spans for span in self._apart(start, end))

    def _apart(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The name between two places, or two with nothing between them of which the second is known by itself."""
        for word in INNER.finditer(self.text, start + 1, end):
            rest = self.text[word.start() : end]
            if any((m.start, m.end) == (0, len(rest)) and _is_known(m) for m in self._finder.find(rest)):
                yield start, word.start() - 1
                yield word.start(), end
                return
        yield start, end

    def named(self, start: int, end: int) -> float:
        """How much of a part of the text is names with what parts them, 0 to 1; 0 where one is cut in two."""
        inside = [(first, last) for first, last in self.actors if start < last and first < end]
        if not inside or any(first < start or last > end for first, last in inside):
            return 0.0
        at, other = start, 0
        for first, last in inside:
            other += self._other(at, first, parts=at > start)
            at = max(at, last)
        return 1.0 - (other + self._other(at, end, parts=False)) / (end - start)

    def _other(self, start: int, end: int, *, parts: bool) -> int:
        """The letters beside names that do not only part them; two names with nothing between are no one cell."""
        between = self.text[start:end]
        if parts and between.isspace():
            return len(self.text)
        return 0 if BETWEEN.fullmatch(between) else len(between.strip())


def fit(field: str, words: Words, start: int, end: int) -> float:
    """How well a part of a text suits a column of that meaning; empty ones count, too."""
    text = words.text[start:end].strip()
    if not text:
        return EMPTY.get(field, NOTHING)
    return FITS.get(field, _other)(text, words.named(start, end))


def is_state(text: str) -> bool:
    """Whether a text tells nothing but how far something has come: "Ej påbörjad"."""
    return STATE.fullmatch(text.strip(" .")) is not None


def state_in(text: str) -> str:
    """The state that a text begins with, without what it goes on to tell of it; else the text as it is."""
    first = STATE_FIRST.match(text.strip(" ."))
    return first["state"] if first and not is_state(text) else text


def is_time(text: str) -> bool:
    """Whether a text tells nothing but a time: "Våren 2025", "2 gånger per år", "löpande"."""
    parts = TIME_PART.findall(text)
    return 0 < len(parts) <= LONG_NAME and all(TIME_WORD.fullmatch(p) or FIGURE.fullmatch(p) for p in parts)


def _title(text: str, named: float) -> float:
    if is_time(text) or STATE.fullmatch(text):
        return -3.0
    if named == 1:
        return -1.2
    score = 1.0 if text[0].isupper() or text[0].isdigit() or text[0] in "\"”’'" else -2.0
    if OPEN.search(text):
        score -= 2.5
    if len(text.split()) > MOST_WORDS or SENTENCE.search(text):
        score -= 2.5
    return score


def _owner(text: str, named: float) -> float:
    if is_time(text) or STATE.fullmatch(text) or NUMBER.fullmatch(text):
        return -4.0
    if named > MOSTLY:
        return 3.0 * named
    if OPEN.search(text) or VERB.search(text):
        return -4.0
    if POSITION.fullmatch(text) and len(text.split()) <= LONG_NAME:
        return 1.5
    return -0.8 if text[0].isupper() and len(text.split()) <= SHORT else -4.0


def _number(text: str, _: float) -> float:
    return 1.5 if NUMBER.fullmatch(text) else UNFIT


def _when(text: str, _: float) -> float:
    if is_time(text):
        return 2.0
    return -1.0 if any(letter.isdigit() for letter in text) else -1.5


def _status(text: str, _: float) -> float:
    if STATE.fullmatch(text.strip(" .")):
        return 2.2
    return -0.3 if len(text.split()) <= SHORT else -1.5


def _partners(text: str, named: float) -> float:
    return (0.3 + named if text.strip("–- ") else 0.6) - SMALL * text[0].islower()


def _other(text: str, named: float) -> float:
    return (-0.3 if is_time(text) or named == 1 else 0.2) - SMALL * text[0].islower()


FITS: dict[str, Callable[[str, float], float]] = {
    "title": _title,
    "owner": _owner,
    "number": _number,
    "when": _when,
    "status": _status,
    "partners": _partners,
}
"""How well a text suits a column, by its words and by how much of it is names."""
