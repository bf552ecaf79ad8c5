"""Lists of who was there whose columns fell apart: all the names, and below them the bodies that they come from.

What must stay true: only below a label of attendance, behind several lines that are nothing but a person's name.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.language.wordfamilies import ATTENDANCE
from loaders.text.pagelines import Line
from loaders.text.personwords import WORD, is_given

__all__ = ["with_fallen_columns"]

LABEL = re.compile(rf"\s*{ATTENDANCE}:\s*")
NAME = re.compile(rf"\s*({WORD}) (?:{WORD} ){{0,2}}{WORD}(?: [–(-] ?[^.]{{1,25}})?\s*")
LEAST_NAMES = 4
LEAST_BODIES = 3
LONGEST = 45
"""Characters of a line in a column."""
MOST = 120
"""Lines of both columns."""


def with_fallen_columns(lines: Sequence[Line], text: str) -> list[Line]:
    """The lines, each of those in such columns an item of the list below its label.

    Args:
        lines: the lines of a document.
        text: its source.
    """
    result: list[Line] = []
    at = 0
    for number, line in enumerate(lines):
        label = LABEL.match(line.text) if number >= at and not line.item else None
        entries = list(_entries(lines[number + 1 : number + 1 + MOST])) if label else []
        if label is None or not _are_columns(entries):
            continue
        said = line.start + label.end()
        result += lines[at:number]
        result.append(
            replace(line, end=said, text=text[line.start : said].rstrip(), gap_before=True, gap_after=False)
        )
        beside = (
            [replace(line, start=said, text=text[said : line.end])] if text[said : line.end].strip() else []
        )
        result += [replace(entry, gap_before=False, gap_after=False, item=True) for entry in beside + entries]
        at = number + 1 + len(entries)
    return [*result, *lines[at:]]


def _entries(lines: Sequence[Line]) -> Iterator[Line]:
    """The short lines below a label, up to the first that is text or stands apart behind the bodies."""
    bodies = 0
    for line in lines:
        words = line.text.strip()
        is_text = len(words) > LONGEST or words.endswith((".", ":", "?", "!")) or not words[:1].isupper()
        if is_text or (line.gap_before and bodies):
            return
        bodies += not _is_name(words)
        yield line


def _are_columns(entries: Sequence[Line]) -> bool:
    """Whether persons' names stand one below the other, and behind all of them what is none."""
    named = [_is_name(entry.text) for entry in entries]
    bodies = len(list(itertools.takewhile(lambda is_name: not is_name, reversed(named))))
    names = sum(named)
    return names >= LEAST_NAMES and bodies >= LEAST_BODIES and 2 * names >= len(named) - bodies


def _is_name(line: str) -> bool:
    found = NAME.fullmatch(line)
    return found is not None and is_given(found[1])
