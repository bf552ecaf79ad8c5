"""Finds the printed pages in a text where each line is a whole page, and cuts off what surrounds them.

Converters print a page a line, with the page's number at either end and the running header in capitals;
sharing sites put the titles of other people's documents around it, which are not part of the document.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from dataclasses import dataclass

from loaders.source import Source

__all__ = ["Page", "printed_pages"]

LONG_LINE = 250
LEAST_PAGES = 3
LEADING = re.compile(r"\s*(\d{1,3})\s+(?=\S)")
TRAILING = re.compile(r"(?<=\S)\s+(\d{1,3})\s*$")
CAPITALS = re.compile(r"((?:\s*\b[A-ZÅÄÖÉ]{2,}\b|\s*\b\d{4}\b)+)\s*$")


@dataclass(frozen=True, slots=True)
class Page:
    """One printed page: its number, and the span of the source without number and running header."""

    number: int
    start: int
    end: int


@functools.lru_cache(maxsize=2)
def printed_pages(source: Source) -> tuple[Page, ...]:
    """The pages in their order; empty when the text's lines are no pages."""
    lines = [(start, end) for start, end in source.lines if source.text[start:end].strip()]
    if sum(end - start > LONG_LINE for start, end in lines) < LEAST_PAGES:
        return ()
    numbered = _longest_run(lines, source.text, LEADING)
    trailing = _longest_run(lines, source.text, TRAILING)
    numbered = max(numbered, trailing, key=len)
    if len(numbered) < LEAST_PAGES:
        return ()
    spans = [_without_number(source.text, number, *lines[i]) for i, number in numbered]
    running = _running_headers([source.text[start:end] for start, end in spans])
    return tuple(
        Page(number, start, end - _header_length(source.text[start:end], running))
        for (_, number), (start, end) in zip(numbered, spans, strict=True)
    )


def _longest_run(lines: list[tuple[int, int]], text: str, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
    """Indices of lines and their numbers, where the numbers grow by one or two from line to line."""
    best: list[tuple[int, int]] = []
    run: list[tuple[int, int]] = []
    for i, (start, end) in enumerate(lines):
        match = pattern.search(text[start:end]) if pattern is TRAILING else pattern.match(text[start:end])
        number = int(match[1]) if match else None
        if number is not None and run and 0 < number - run[-1][1] <= 2:
            run.append((i, number))
        elif number is not None and (not run or i - run[-1][0] > 3):
            run = [(i, number)]
        if len(run) > len(best):
            best = list(run)
    if not best:
        return []
    inside = dict(best)
    first, last = best[0][0], best[-1][0]
    missing = [
        (i, 0) for i in range(first, last) if i not in inside and lines[i][1] - lines[i][0] > LONG_LINE
    ]
    return sorted([*best, *((i, _number_before(i, best)) for i, _ in missing)])


def _number_before(index: int, run: list[tuple[int, int]]) -> int:
    return max(number for i, number in run if i < index) + 1


def _without_number(text: str, number: int, start: int, end: int) -> tuple[int, int]:
    lead = re.match(rf"\s*{number}\s+", text[start:end])
    if lead:
        start += lead.end()
    trail = re.search(rf"\s+{number}\s*$", text[start:end])
    if trail:
        end = start + trail.start()
    return start, end


def _running_headers(pages: list[str]) -> set[str]:
    """Runs of capitals that end several pages; a page's number may stand before or after them."""
    counts: Counter[str] = Counter()
    for page in pages:
        match = CAPITALS.search(page)
        if match:
            counts[match[1].strip()] += 1
    return {run for run, times in counts.items() if times >= LEAST_PAGES}


def _header_length(page: str, running: set[str]) -> int:
    match = CAPITALS.search(page)
    if not match or match[1].strip() not in running:
        return 0
    rest = page[: match.start()]
    number = re.search(r"\s\d{1,3}$", rest)
    return len(page) - (number.start() if number else len(rest))
