"""Headings that a converter printed in one line with what stands below them: "… i länet. Bakgrund Kommunen har …".

What must stay true: a line is only taken apart, nothing of it is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.language.wordfamilies import one_of
from loaders.text.gluedheadings import BEFORE_SENTENCE, REPEATED

__all__ = ["LONG_LINE", "parts_of_line"]

LONG_LINE = 160
"""Characters; a shorter line is one of the page."""
SURE = one_of("layout", "sure_heading_words")
WORD = f"(?:{one_of('layout', 'heading_words')}|{SURE})"
BEFORE_CAPITAL = r"(?= (?:\d{1,2}(?:\.\d{1,2})*\.? )?[A-ZÅÄÖ])"
KNOWN = re.compile(
    rf"(?:\d{{1,3}}(?:\.\d{{1,2}})*\.? +){{0,3}}(?=[A-ZÅÄÖ])(?i:{WORD}(?:(?:,| och| samt) {WORD}){{0,3}})"
    + BEFORE_CAPITAL
)
"""What many papers call their parts, before a capital: "Bakgrund och syfte Kommunen …", "INLEDNING Företagen …"."""
ANYWHERE = re.compile(
    rf"(?<= )(?=[A-ZÅÄÖ])(?i:{SURE})(?:(?:,| och| samt) (?i:{WORD})){{0,3}}{BEFORE_CAPITAL}"
)
"""The surest of them also behind words that end no sentence, as the title above."""
DIGIT = re.compile(r"\d")
CONTENTS = re.compile(r"(?:\.|[^\W\d]) ?\d{1,3} (?=[A-ZÅÄÖ\d])")
"""How an entry of a table of contents ends: "Bakgrund 9 Organisering av arbetet 10"."""
CONTENTS_EVERY = 60
"""Characters of a line for each of them that make it one."""
COUNTED = re.compile(r"(?<!\d)\d{1,2}(?:\.\d{1,2})*\.? +(?=[A-ZÅÄÖ])")
SAID_AGAIN = re.compile(
    r"(?<!\S)(?P<noun>[A-ZÅÄÖ][\wåäö-]{4,}) (?=(?P=noun)(?:et|en|n|t|na|erna|arna)? [a-zåäö])"
)
"""A noun at the end of a heading that the first sentence below begins with: "Fältgruppen Fältgruppen arbetar …"."""
PART = r"\d{1,2}\.\d{1,2}\.? [A-ZÅÄÖ]"
START = re.compile(
    rf"(?<=[^\W\d)] )(?={PART})|(?<=\d\) )(?={PART})"
    r"|[.!?](?<![\s(][A-ZÅÄÖ]\.)(?<!\d\.)(?<!\b[a-zåäö]\.)(?<!\b[a-zåäö]{2}\.) +(?=[A-ZÅÄÖ\d])"
)
"""Where a sentence or a part with a number of its own may begin."""


def parts_of_line(text: str) -> Iterator[tuple[int, int, bool]]:
    """The spans that a line is made of, in their order, and whether each is a heading; one span where it has none."""
    begun = 0
    is_read = len(text) >= LONG_LINE and len(CONTENTS.findall(text)) * CONTENTS_EVERY < len(text)
    for start, end in _headings(text) if is_read else ():
        if start < begun:
            continue
        if text[begun:start].strip():
            yield begun, start, False
        yield start, end, True
        begun = end
    if text[begun:].strip():
        yield begun, len(text), False


def _headings(text: str) -> Iterator[tuple[int, int]]:
    starts = {0, *(match.end() for match in START.finditer(text))}
    places = sorted(starts | {match.start() for match in ANYWHERE.finditer(text)})
    for number, place in enumerate(places):
        limit = places[number + 1] if number + 1 < len(places) else len(text)
        first = place
        while end := _heading_at(text, first, limit):
            yield first, end
            first = end + 1


def _heading_at(text: str, start: int, limit: int) -> int:
    """Where the heading ends that begins at a place; 0 where none does."""
    if known := KNOWN.match(text, start):
        return known.end()
    if counted := COUNTED.match(text, start):
        match = REPEATED.match(text, counted.end()) or BEFORE_SENTENCE.match(text, counted.end())
        if match and not DIGIT.search(match["heading"]):
            return match.end("heading")
    again = SAID_AGAIN.search(text, start, limit)
    return again.end("noun") if again else 0
