"""The lines of a document that say something: page numbers, running headers and letterheads are left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from loaders.formats.source import Source
from loaders.text.flattened import unfolded
from loaders.text.gluedheadings import end_of_heading
from loaders.text.interruptions import interruptions
from loaders.text.labels import is_bare_label, is_labelled
from loaders.text.meetingforms import FOOT
from loaders.text.printed import Page, printed_pages
from loaders.text.runinheadings import parts_of_line
from loaders.text.viewerpages import shown_lines

__all__ = ["Line", "content_lines"]

PAGE_NUMBER = re.compile(
    r"(\d{4}-\d\d-\d\d\s+)?(sida |sid\.? ?)?\d{1,4}( ?\(\d{1,4}\)| av \d{1,4}|/\d{1,4})?", re.IGNORECASE
)
"""A page's number, be it behind the day that a page of minutes has above its text."""
FOOT_OF_PAGE = re.compile(rf"(?:{FOOT.pattern}[\s|]*)+")
LETTERHEAD = re.compile(r"[A-ZÅÄÖ][a-zåäö]+(?: [A-ZÅÄÖ][a-zåäö]+)?s? (?:kommun|stad)")
OPENS_LIST = re.compile(r"(?i:parter|medlemmar|deltagare|ledamöter|kommuner|huvudmän|följande):?$|[a-zåäö]:$")
"""How a line ends that municipalities may be listed below."""
LOGO_LIKENESS = 82
RUNNING_TIMES = 3
HEAD = 5
"""Lines at the head of a document, where a running header is its title."""

SAME_IN_LIST = 3
"""Lines with the same municipality one below the other, behind three who come from there."""


@dataclass(frozen=True)
class Line:
    """One line of the source that is no furniture."""

    start: int
    end: int
    text: str
    gap_before: bool
    gap_after: bool
    item: bool = False
    """Whether it is known to be an item of a list."""
    anew: bool = False
    """Whether it goes on with nothing that stands before it."""


def content_lines(
    source: Source, names: tuple[str, ...], known: Callable[[str], bool] = lambda word: False
) -> list[Line]:
    """The lines of a source in reading order; where a printed page is one line, its heading and its text.

    Args:
        source: the document.
        names: what the organisation calls itself, as on its letterhead.
        known: whether a lower-case word exists, to tell what stands between the halves of one.
    """
    pages = printed_pages(source)
    return _unfolded(source, pages) or list(
        _page_lines(source, pages) if pages else _content_lines(source, names, known)
    )


def _unfolded(source: Source, pages: Iterable[Page]) -> list[Line]:
    """The lines of minutes whose pages are lines; empty where they are not."""
    spans = [(page.start, page.end) for page in pages]
    shown = [(start, end) for start, end in shown_lines(source) if source.text[start:end].strip()]
    titled = -1
    if len(shown) < sum(bool(source.text[start:end].strip()) for start, end in source.lines):
        titled = shown[0][1]  # the title that the site has
        spans[:0] = shown[:1]
    spans = spans if len(spans) > 1 else shown
    parts = [
        part._replace(start=first + part.start, end=first + part.end)
        for (first, _), parts in zip(
            spans, unfolded([source.text[start:end] for start, end in spans]), strict=False
        )
        for part in parts
    ]
    return [
        Line(
            part.start,
            part.end,
            source.text[part.start : part.end],
            gap_before=part.apart,
            gap_after=number + 1 == len(parts) or parts[number + 1].apart,
            item=part.item,
            anew=part.anew or (number > 0 and parts[number - 1].end <= titled < part.end),
        )
        for number, part in enumerate(parts)
    ]


def _page_lines(source: Source, pages: Iterable[Page]) -> Iterator[Line]:
    for page in pages:
        text = source.text[page.start : page.end]
        heading = end_of_heading(text)
        if heading:
            yield Line(page.start, page.start + heading, text[:heading], gap_before=True, gap_after=True)
        if text[heading:].strip():
            yield from _parts(Line(page.start + heading, page.end, text[heading:], True, True))


def _parts(line: Line) -> Iterator[Line]:
    """A line as the headings and texts that it holds, each standing apart."""
    for start, end, _ in parts_of_line(line.text):
        before, after = start > 0 or line.gap_before, end < len(line.text) or line.gap_after
        yield Line(line.start + start, line.start + end, line.text[start:end], before, after)


def _content_lines(source: Source, names: tuple[str, ...], known: Callable[[str], bool]) -> Iterator[Line]:
    raw = [(start, end, source.text[start:end]) for start, end in shown_lines(source)]
    stripped_lines = [text.strip() for _, _, text in raw]
    # a line that stands right below itself is an entry of a list, and heads no page
    counts = Counter(
        line for line, above in zip(stripped_lines, ["", *stripped_lines], strict=False) if line != above
    )
    running = {text for text, times in counts.items() if times >= RUNNING_TIMES and _may_run(text)}
    first = {text.strip(): number for number, (_, _, text) in reversed(list(enumerate(raw[:HEAD])))}
    titles = {first[text] for text in running & first.keys()}
    kept: list[tuple[int, int, str, bool]] = []
    gap = True
    between = interruptions(stripped_lines, known)
    behind = set(between.values())
    listed = _listed_municipalities(stripped_lines)
    for number, (start, end, text) in enumerate(raw):
        stripped = text.strip()
        if not stripped:
            gap = True
        elif number in between:
            continue
        elif number in titles or number in listed or not _is_furniture(stripped, running, names):
            kept.append((start, end, text, number not in behind and (gap or text[0] == "\f")))
            gap = number in titles
    for i, (start, end, text, before) in enumerate(kept):
        after = i + 1 == len(kept) or kept[i + 1][3]
        yield from _parts(Line(start, end, text, before, after))


def _listed_municipalities(lines: list[str]) -> set[int]:
    """The numbers of the lines that have a letterhead's form and stand in a list of several of them.

    A list opens with a short line, or one that ends in a colon, or holds several municipalities without a gap.
    """
    alone = [LETTERHEAD.fullmatch(line) is not None for line in lines]
    found: set[int] = set()
    for number, line in enumerate(lines):
        if alone[number]:
            beside = (other for other in (number - 1, number + 1) if 0 <= other < len(lines) and alone[other])
            opens = number > 0 and OPENS_LIST.search(lines[number - 1]) is not None
            again = lines[max(0, number - 1) : number + 2].count(line) == SAME_IN_LIST
            if opens or again or number - 1 in found or any(lines[other] != line for other in beside):
                found.add(number)
    return found


def _is_furniture(text: str, running: set[str], names: tuple[str, ...]) -> bool:
    if (
        PAGE_NUMBER.fullmatch(text)
        or FOOT_OF_PAGE.fullmatch(text)
        or LETTERHEAD.fullmatch(text)
        or text in running
    ):
        return True
    return len(text) < 40 and any(
        fuzz.ratio(text.casefold(), name.casefold()) >= LOGO_LIKENESS for name in names
    )


def _may_run(text: str) -> bool:
    """Whether a line that stands on many pages can be a running header: it opens like one and ends no sentence."""
    opens = 3 < len(text) < 60 and text[0].isupper() and not text.endswith((".", ",", ":"))
    return opens and "\t" not in text and not is_labelled(text) and not is_bare_label(text)
