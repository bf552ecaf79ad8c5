"""Finds the printed pages in a text where each line is a whole page, and cuts off what surrounds them.

Converters print a page a line, with the page's number at either end and the running header in capitals;
sharing sites put the titles of other people's documents around it, which are not part of the document.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from dataclasses import dataclass

from loaders.formats.source import Source

__all__ = ["Page", "printed_pages"]

LONG_LINE = 250
LEAST_PAGES = 3
MOSTLY = 0.5
"""Share of a document's pages that are long lines; the others are title pages, pictures or empty."""
LEADING = re.compile(r"\s*(\d{1,3})\s+(?=\S)")
LAST_NUMBER = re.compile(r"(?<!§)\s(\d{1,3})$")
NUMBER_FIRST = re.compile(r"\s*(\d+)\s+")
CAPITALS_BACKWARDS = re.compile(r"\s*(?:\b[A-ZÅÄÖÉ]{2,}\b\s*|\b\d{4}\b\s*)+")
"""A page's last words, read from its end: a long page is not searched from its beginning."""


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
    texts = [source.text[start:end] for start, end in lines]
    leading = _longest_run(lines, [int(m[1]) if m else None for m in map(LEADING.match, texts)])
    trailing = _longest_run(lines, [_trailing_number(text) for text in texts])
    numbered = max(leading, trailing, key=len)
    if len(numbered) < LEAST_PAGES:
        return ()
    spans = [_without_number(source.text, number, *lines[i]) for i, number in numbered]
    running = _running_headers([source.text[start:end] for start, end in spans])
    return tuple(
        Page(number, start, end - _header_length(source.text[start:end], running))
        for (_, number), (start, end) in zip(numbered, spans, strict=True)
    )


def _are_pages(lines: list[tuple[int, int]]) -> bool:
    """Whether most of the lines hold a page's text, as numbered headings above long paragraphs do not."""
    return sum(end - start > LONG_LINE for start, end in lines) >= MOSTLY * len(lines)


def _trailing_number(line: str) -> int | None:
    """The number that ends the line, behind other words."""
    line = line.rstrip()
    match = LAST_NUMBER.search(line, max(0, len(line) - 4))
    return int(match[1]) if match and line[: match.start()].strip() else None


def _longest_run(lines: list[tuple[int, int]], numbers: list[int | None]) -> list[tuple[int, int]]:
    """Indices of lines and their numbers, where the numbers grow by one or two from line to line."""
    best: list[tuple[int, int]] = []
    run: list[tuple[int, int]] = []
    for i, number in enumerate(numbers):
        if number is not None and run and 0 < number - run[-1][1] <= 2:
            run.append((i, number))
        elif number is not None and (not run or i - run[-1][0] > 3):
            run = [(i, number)]
        if len(run) > len(best):
            best = list(run)
    if not best or not _are_pages([lines[i] for i, _ in best]):
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
    lead = NUMBER_FIRST.match(text, start, end)
    if lead and lead[1] == str(number):
        start = lead.end()
    line = text[start:end].rstrip()
    before = line.removesuffix(str(number))
    if before != line and before[-1:].isspace():
        end = start + len(before.rstrip())
    return start, end


def _running_headers(pages: list[str]) -> set[str]:
    """Runs of capitals that end several pages; a page's number may stand before or after them."""
    counts: Counter[str] = Counter()
    for page in pages:
        if run := page[_capitals_at_end(page) :].strip():
            counts[run] += 1
    return {run for run, times in counts.items() if times >= LEAST_PAGES}


def _header_length(page: str, running: set[str]) -> int:
    start = _capitals_at_end(page)
    if page[start:].strip() not in running:
        return 0
    rest = page[:start]
    number = LAST_NUMBER.search(rest, max(0, start - 4))
    return len(page) - (number.start() if number else len(rest))


def _capitals_at_end(page: str) -> int:
    """Where the run of words in capitals and years begins that ends the page; its length when there is none."""
    run = CAPITALS_BACKWARDS.match(page[::-1])
    return len(page) - (run.end() if run else 0)
