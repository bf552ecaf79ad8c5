"""A whole source as one readable text, without page numbers and running headers, for readers of fixed forms."""

from __future__ import annotations

import functools

from loaders.formats.source import Source
from loaders.text.clean import Clean, CleanBuilder
from loaders.text.printed import printed_pages

__all__ = ["whole_text"]


@functools.lru_cache(maxsize=2)
def whole_text(source: Source) -> Clean:
    """All lines joined by spaces; printed pages cut to their text, words broken at a page's end put together."""
    pages = {source.line_of(page.start): (page.start, page.end) for page in printed_pages(source)}
    builder = CleanBuilder(source.text, None)
    for number, (start, end) in enumerate(source.lines, 1):
        first, last = pages.get(number, (start, end))
        if source.text[first:last].strip():
            builder.space(max(0, first - 1))
            builder.add(first, last)
    return builder.build()
