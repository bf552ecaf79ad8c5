"""Tables that a page draws with lines: which lines make one, and which cell each run stands in.

What must stay true: a cell that spans rows says the same in each of them, so that every row stands for itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from loaders.formats.pagelayout import Run, lines_of

__all__ = ["Grid", "Rule", "grids", "joined_lines"]

NEAR = 2.5
"""Points between lines that are one: a border is often drawn as a thin box."""
MAX_CELLS = 20_000
CONJUNCTIONS = frozenset({"och", "eller", "samt", "respektive"})
"""After these a hyphen at a line's end belongs to the word before: "barn- och grundskolenämnden"."""


@dataclass(frozen=True, slots=True, order=True)
class Rule:
    """A straight line: how far from the upper left corner it runs, and from where to where."""

    at: float
    start: float
    end: float


@dataclass(frozen=True)
class Grid:
    """A table's columns and rows by the lines between them, and the level lines themselves."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    levels: tuple[Rule, ...]

    def holds(self, run: Run) -> bool:
        """Whether the run's middle lies inside."""
        x, y = (run.left + run.right) / 2, (run.top + run.bottom) / 2
        return self.xs[0] <= x <= self.xs[-1] and self.ys[0] <= y <= self.ys[-1]

    def rows(self, runs: Iterable[Run]) -> list[str]:
        """The runs inside as rows of cells parted by tabs."""
        cells: dict[tuple[int, int], list[Run]] = {}
        for run in runs:
            column = _interval(self.xs, (run.left + min(run.right, run.left + 2 * run.height)) / 2)
            row = _interval(self.ys, (run.top + run.bottom) / 2)
            cells.setdefault((self._first_row(row, column), column), []).append(run)
        texts = {place: joined_lines([line.text for line in lines_of(c)]) for place, c in cells.items()}
        columns = range(len(self.xs) - 1)
        used = [column for column in columns if any(place[1] == column for place in texts)]
        table = (
            [texts.get((self._first_row(row, column), column), "") for column in used]
            for row in range(len(self.ys) - 1)
        )
        return ["\t".join(row).rstrip("\t") for row in table if any(row)]

    def _first_row(self, row: int, column: int) -> int:
        """The row in which the cell begins that spans this one: no line parts it from the rows above."""
        x = (self.xs[column] + self.xs[column + 1]) / 2
        while row > 0 and not any(
            abs(rule.at - self.ys[row]) <= NEAR and rule.start <= x <= rule.end for rule in self.levels
        ):
            row -= 1
        return row


def grids(upright: Iterable[Rule], level: Iterable[Rule]) -> list[Grid]:
    """The tables of at least two rows and two columns that upright and level lines draw, from the top."""
    columns, levels = _united(upright), _united(level)
    result: list[Grid] = []
    for some_columns, some_levels in _crossing(columns, levels):
        xs = _distinct([*(r.at for r in some_columns), *(e for r in some_levels for e in (r.start, r.end))])
        ys = _distinct([rule.at for rule in some_levels])
        if len(some_columns) >= 1 and min(len(xs), len(ys)) >= 3 and len(xs) * len(ys) <= MAX_CELLS:
            result.append(Grid(xs, ys, tuple(some_levels)))
    return sorted(result, key=lambda grid: (grid.ys[0], grid.xs[0]))


def joined_lines(lines: Iterable[str]) -> str:
    """The lines of a cell as one; a word broken at a line's end is whole again."""
    text = ""
    for line in lines:
        word = line.split(maxsplit=1)[0] if line.strip() else ""
        if text.endswith("-") and word[:1].islower() and word not in CONJUNCTIONS:
            text = text[:-1] + line
        else:
            text = f"{text} {line}".strip()
    return text


def _united(rules: Iterable[Rule]) -> list[Rule]:
    """Lines that go on where another ends, or that lie on each other, are one."""
    beds: list[list[Rule]] = []
    for rule in sorted(rules):
        if beds and rule.at - beds[-1][0].at <= NEAR:
            beds[-1].append(rule)
        else:
            beds.append([rule])
    result: list[Rule] = []
    for bed in beds:
        for rule in sorted(bed, key=lambda rule: rule.start):
            if result and result[-1].at == bed[0].at and rule.start <= result[-1].end + NEAR:
                result[-1] = Rule(bed[0].at, result[-1].start, max(result[-1].end, rule.end))
            else:
                result.append(Rule(bed[0].at, rule.start, rule.end))
    return result


def _crossing(upright: Sequence[Rule], level: Sequence[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """The lines in groups that hang together."""
    groups: list[tuple[list[Rule], list[Rule]]] = []
    for column in upright:
        met = [rule for rule in level if _cross(column, rule)]
        joined: tuple[list[Rule], list[Rule]] = ([column], met)
        apart = []
        for group in groups:
            if any(rule in group[1] for rule in met):
                joined = (joined[0] + group[0], list(dict.fromkeys(joined[1] + group[1])))
            else:
                apart.append(group)
        groups = [*apart, joined]
    return groups


def _cross(column: Rule, level: Rule) -> bool:
    return (
        level.start - NEAR <= column.at <= level.end + NEAR
        and column.start - NEAR <= level.at <= column.end + NEAR
    )


def _distinct(places: Sequence[float]) -> tuple[float, ...]:
    result: list[float] = []
    for place in sorted(places):
        if not result or place - result[-1] > NEAR:
            result.append(place)
    return tuple(result)


def _interval(edges: Sequence[float], place: float) -> int:
    return max(0, min(sum(edge <= place for edge in edges) - 1, len(edges) - 2))
