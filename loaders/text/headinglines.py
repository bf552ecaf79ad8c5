"""Which lines of a text are headings: short ones that end no sentence and stand apart, or above one with more room."""

from __future__ import annotations

import re

from loaders.language.wordfamilies import one_of
from loaders.text.labels import is_labelled
from loaders.text.pagelines import Line

__all__ = [
    "BULLET",
    "COUNTED",
    "HEADING_WIDTH",
    "LEAST_WIDTH",
    "OPEN_END",
    "SENTENCE_END",
    "is_heading",
    "with_labelled_values",
    "with_long_headings",
]

BULLET = re.compile(
    r"\s*([\uf000-\uf0ff*•¢»▪◦●■–—·-]|e(?= [A-ZÅÄÖ])|o(?= [A-ZÅÄÖ])|[a-zåäö]\)|[☒☑✓✔])\s+(?=\S)"
)
SENTENCE_END = re.compile(r"[.!?:][\"”’)]?$")
OPEN_END = re.compile(
    r"(\b(och|eller|samt|i|på|av|med|för|till|inom|mellan|från|den|det|de|(?<!och )en|ett|som|att|om|är|sitter"
    r"|ingår|deltar|medverkar)|,)$"
)
SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,2}\.? +[A-ZÅÄÖ]")
"""How the heading of a part of a part begins."""
COUNTED = re.compile(rf"(?:{one_of('measures', 'counted')}) [A-Z]?\d{{1,3}}(?:\.\d{{1,3}})*[.:]? +[A-ZÅÄÖ]")
"""How that of a measure begins."""
HEADING_LENGTH = 90
LONG_TITLE = re.compile(
    r"(?:[A-ZÅÄÖ]\w{0,3} )?§ ?\d+ +(?!D(?:nr|iari))[A-ZÅÄÖ]|(?:\w+ )?\w*(?:[Öö]verenskommelse|avtal) mellan "
)
LONG_HEADING = 180
LABEL = re.compile(r"[A-ZÅÄÖ][\w/-]{2,}(?: [\w/-]+){0,2}:")
LEAST_FIELDS = 2
"""Labels with something below them that make a form."""
HEADING_WIDTH = 0.8
ROOM = 1.4
"""How much longer a sentence is than the heading above it that has no gap below."""
LEAST_WIDTH = 60
"""Characters that a line of running text has room for, however short most lines of a document are."""


def with_long_headings(lines: list[Line], text: str) -> list[Line]:
    """Two lines that stand by themselves and end no sentence are one heading: taken as one line."""
    result: list[Line] = []
    for line in lines:
        last = result[-1] if result else None
        above = result[-2].text.rstrip() if len(result) > 1 else ""
        opens = last is not None and not last.gap_after and (last.gap_before or SENTENCE_END.search(above))
        if last is None or not (opens and line.gap_after) or not _halves_of_heading(last, line):
            result.append(line)
        else:
            result[-1] = Line(last.start, line.end, text[last.start : line.end], True, True)
    return result


def with_labelled_values(lines: list[Line], text: str) -> list[Line]:
    """A short line that ends in a colon, and what stands below it up to the next one, are one line: a form's field."""
    labels = [LABEL.fullmatch(line.text.strip()) is not None for line in lines] + [True]
    values = {
        number
        for number in range(1, len(lines))
        if labels[number - 1]
        and not (labels[number] or lines[number].gap_before)
        and (labels[number + 1] or lines[number].gap_after)
        and len(lines[number].text.strip()) <= HEADING_LENGTH
    }
    if len(values) < LEAST_FIELDS:
        return lines
    return [
        Line(line.start, below.end, text[line.start : below.end], line.gap_before, below.gap_after, anew=True)
        if number + 1 in values
        else line
        for number, (line, below) in enumerate(zip(lines, [*lines[1:], lines[-1]], strict=True))
        if number not in values
    ]


def _halves_of_heading(first: Line, second: Line) -> bool:
    one, two = first.text.strip(), second.text.strip()
    open_end = OPEN_END.search(one) and not one.endswith(",")
    if LONG_TITLE.match(one):
        return two[0].isalnum() and not SENTENCE_END.search(one) and not SENTENCE_END.search(two)
    short = len(one) + len(two) < HEADING_LENGTH and len(two) < 40
    return bool(open_end and short and one[0].isupper() and not re.search(r"[.,;:!?]$", two))


def is_heading(line: Line, following: Line | None, width: int) -> bool:
    """Whether a line is a heading of what follows it, in a text whose lines are mostly so wide."""
    text = line.text.strip()
    if (
        line.gap_before
        and (len(text) <= LONG_HEADING and LONG_TITLE.match(text))
        and not SENTENCE_END.search(text)
    ):
        return following is None or not following.text.strip()[:1].islower()
    if (
        len(text) > HEADING_LENGTH
        or len(text) < 3
        or (not text[0].isupper() and text[0] not in "”\"“’'§0123456789")
    ):
        return False
    if (
        re.search(r":\s*\n|[a-zåäö]:\d|[.,;:!?]$|\d ?(?:kr|tkr|mkr|kronor)$", text)
        or OPEN_END.search(text)
        or text.endswith("-")
    ):
        return False
    below = following.text if following else ""
    starts_anew = not below.strip()[:1].islower() or BULLET.match(below) is not None
    if is_labelled(text):
        return False  # a line that says who does what is none that text stands below
    if line.gap_before and line.gap_after:
        return starts_anew
    is_short = len(text) < width * HEADING_WIDTH or (
        line.gap_before and _opens_paragraph(text, below.strip())
    )
    return starts_anew and is_short and (len(text) > 4 or text.isupper())


def _opens_paragraph(text: str, below: str) -> bool:
    """Whether a line that would be long for a heading is one: it is counted, or what follows has much more room."""
    if COUNTED.match(text):
        return True
    is_short = len(text) < LEAST_WIDTH * HEADING_WIDTH
    runs_on = len(below) > len(text) * ROOM and SENTENCE_END.search(below) is not None
    return is_short and (SECTION.match(text) is not None or (runs_on and text[0].isupper()))
