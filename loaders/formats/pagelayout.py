"""The words of a printed page in the order in which they are read: columns one by one, lines from the top.

Places are points (1/72 inch) from the page's upper left corner, as the text stands upright.
What must stay true: every run comes out once; only where it stands decides the order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

__all__ = ["Line", "Run", "lines_of", "reading_order"]

CROSSING = 0.12
"""Share of a page's lines, headings and page numbers, that may cross the gutter between two columns."""
LEAST_LINES = 5
COLUMN_WIDTH = 9
"""Heights of a line; narrower columns are a table's."""
FILLED = 0.6
"""Share of a column that its lines fill, half of them at least: the cells of a table fill less."""
SAME_LINE = 0.5
STEPS = 150
MARKER = re.compile(r"[•◦▪●○■□‣⁃·*–—-]|\d{1,3}[.)]")


@dataclass(frozen=True, slots=True)
class Run:
    """Words that follow each other on one line without a wide gap."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def height(self) -> float:
        """Height of its letters, from ascenders to descenders."""
        return self.bottom - self.top

    @property
    def width(self) -> float:
        """From its first to its last letter."""
        return self.right - self.left


@dataclass(frozen=True, slots=True)
class Line:
    """Runs beside each other, from left to right."""

    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """Its words."""
        return " ".join(run.text for run in self.runs)

    @property
    def top(self) -> float:
        """Of its highest run."""
        return min(run.top for run in self.runs)

    @property
    def bottom(self) -> float:
        """Of its lowest run."""
        return max(run.bottom for run in self.runs)

    @property
    def height(self) -> float:
        """Of its tallest letters."""
        return max(run.height for run in self.runs)


def reading_order(runs: Sequence[Run]) -> list[list[Run]]:
    """The runs of a page as blocks that are read one after another: what crosses the page, and its columns."""
    gutter = _gutter(runs)
    if gutter is None:
        return [list(runs)] if runs else []
    blocks: list[list[Run]] = []
    across = sorted((run for run in runs if run.left < gutter < run.right), key=lambda run: run.top)
    above = float("-inf")
    for run in [*across, None]:
        below = run.top if run else float("inf")
        band = [r for r in runs if above <= r.top < below and not r.left < gutter < r.right]
        blocks += reading_order([r for r in band if r.right <= gutter])
        blocks += reading_order([r for r in band if r.left >= gutter])
        if run:
            blocks.append([run])
            above = run.top
    return _joined(blocks, across)


def _joined(blocks: list[list[Run]], across: list[Run]) -> list[list[Run]]:
    """Neighbouring blocks that cross the page are one."""
    crossing = set(map(id, across))
    result: list[list[Run]] = []
    for block in blocks:
        crosses = id(block[0]) in crossing
        if crosses and result and id(result[-1][0]) in crossing:
            result[-1] += block
        else:
            result.append(block)
    return result


def _gutter(runs: Sequence[Run]) -> float | None:
    """Where two columns of running text are parted; None where the runs are one column, or a table."""
    if len(runs) < 2 * LEAST_LINES:
        return None
    left, right = min(run.left for run in runs), max(run.right for run in runs)
    height = median(run.height for run in runs)
    step = (right - left) / STEPS
    best: tuple[float, float] | None = None
    start: float | None = None
    for i in range(1, STEPS + 1):
        x = left + i * step
        free = i < STEPS and sum(run.left < x < run.right for run in runs) <= CROSSING * len(runs)
        if free and start is None:
            start = x
        elif not free and start is not None:
            middle = (start + x - step) / 2
            if x - step - start >= height / 2 and _are_columns(runs, middle, height):
                best = max(best or (0.0, 0.0), (x - step - start, middle))
            start = None
    return best[1] if best else None


def _are_columns(runs: Sequence[Run], x: float, height: float) -> bool:
    sides = [run for run in runs if run.right <= x], [run for run in runs if run.left >= x]
    if min(map(len, sides)) < LEAST_LINES:
        return False
    for side in sides:
        width = max(run.right for run in side) - min(run.left for run in side)
        if width < COLUMN_WIDTH * height or median(run.width for run in side) < FILLED * width:
            return False
    tops, bottoms = [min(r.top for r in s) for s in sides], [max(r.bottom for r in s) for s in sides]
    shorter = min(bottom - top for top, bottom in zip(tops, bottoms, strict=True))
    return min(bottoms) - max(tops) > shorter / 2


def lines_of(runs: Iterable[Run]) -> list[Line]:
    """The runs of a block as lines from the top."""
    lines: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: (run.bottom, run.left)):
        if lines and _beside(lines[-1], run):
            lines[-1].append(run)
        else:
            lines.append([run])
    return [Line(_with_marker(sorted(line, key=lambda run: run.left))) for line in lines]


def _with_marker(runs: list[Run]) -> tuple[Run, ...]:
    """The runs of a line; a bullet or number before the first words is one run with them, however far away."""
    if len(runs) > 1 and MARKER.fullmatch(runs[0].text):
        marker, first, *others = runs
        top, bottom = min(marker.top, first.top), max(marker.bottom, first.bottom)
        return Run(f"{marker.text} {first.text}", marker.left, top, first.right, bottom), *others
    return tuple(runs)


def _beside(line: list[Run], run: Run) -> bool:
    tallest = max(line, key=lambda other: other.height)
    overlap = min(tallest.bottom, run.bottom) - max(tallest.top, run.top)
    return overlap >= SAME_LINE * min(tallest.height, run.height)
