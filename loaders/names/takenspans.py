"""Spans of a text that are taken, asked for those that meet another one without going through them all."""

from __future__ import annotations

import bisect
from collections.abc import Iterable

__all__ = ["TakenSpans"]

Span = tuple[int, int]
"""First character, and the one behind the last."""


class TakenSpans:
    """Some spans of a text, which may overlap."""

    def __init__(self, spans: Iterable[Span]) -> None:
        """Those spans and no more: none is added later."""
        self._spans = sorted(spans)
        self._longest = max((end - start for start, end in self._spans), default=0)

    def meeting(self, start: int, end: int) -> list[Span]:
        """Those that have a character in common with a span, in order."""
        first = bisect.bisect_left(self._spans, (start - self._longest, 0))
        last = bisect.bisect_left(self._spans, (end, 0))
        return [span for span in self._spans[first:last] if span[1] > start]
