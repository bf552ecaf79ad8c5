"""What a site that shows documents prints above a transcript: its buttons, how large it is, the title once more.

What must stay true: nothing of the transcript is left out, and one title stays: the longest form the site has of it.
"""

from __future__ import annotations

import re

from loaders.formats.source import Source
from loaders.language.wordfamilies import one_of

__all__ = ["shown_lines"]

Span = tuple[int, int]
MOST_ABOVE = 30
"""Lines that may stand above a transcript."""
OPENS = re.compile(rf"\s*(?:{one_of('viewer_pages', 'opens')})\s*")
"""The line below which the transcript begins."""
BUTTON = re.compile(rf"\s*(?:{one_of('viewer_pages', 'buttons')}).*")
"""A line of the site's own."""
FETCHED = re.compile(rf"\s*(?:{one_of('viewer_pages', 'fetch')}) [\"”“](?P<title>[^\n]+)[\"”“]\s*")
"""The button with the whole title, of which the one at the head of the page may lack the figures."""


def shown_lines(source: Source) -> list[Span]:
    """The spans of a source's lines, without those that a site that shows documents has put there."""
    lines = list(source.lines)
    texts = [source.text[start:end] for start, end in lines[:MOST_ABOVE]]
    opens = next((n for n, text in enumerate(texts) if OPENS.fullmatch(text)), None)
    if opens is None or not any(map(BUTTON.fullmatch, texts[: opens + 1])):
        return lines
    title = next((n for n, text in enumerate(texts[:opens]) if text.strip()), None)
    fetched = next(filter(None, map(FETCHED.fullmatch, texts[:opens])), None)
    if fetched is not None:
        first = lines[texts.index(fetched.string)][0]
        above = [(first + fetched.start("title"), first + fetched.end("title"))]
    else:
        above = [lines[title]] if title is not None and not BUTTON.fullmatch(texts[title]) else []
    below = lines[opens + 1 :]
    if above and below and source.text[slice(*above[0])].strip() == source.text[slice(*below[0])].strip():
        below = below[1:]
    end = lines[opens][0]
    return [*above, (end, end), *below]
