"""The lines of a printed page as text: paragraphs with blank lines between, tables as rows of cells.

A table is lines whose runs stand in columns of their own; its rows are told by the distance between lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from loaders.formats.pagelayout import Line, Run, lines_of, reading_order
from loaders.formats.pagerules import Grid, joined_lines

__all__ = ["page_lines"]

PARAGRAPH_GAP = 1.25
"""How much more than the usual distance between lines parts two paragraphs."""
USUAL_DISTANCE = (1.0, 1.8)
"""Heights of a line between which its distance to the next is single to double spacing."""
OTHER_SIZE = 1.15
ROW_GAP = 1.3
TABLE_END = 1.2
"""Heights of a line between a table and a line below it that has one cell."""
LEAST_ROWS = 2


def page_lines(runs: Sequence[Run], grids: Sequence[Grid] = ()) -> list[str]:
    """The text of a page, line by line; an empty line parts paragraphs, tables and columns.

    Args:
        runs: the page's words.
        grids: the tables that it draws with lines, from the top.
    """
    rest = list(runs)
    parts: list[list[str]] = []
    for grid in grids:
        inside = [run for run in rest if grid.holds(run)]
        above = [run for run in rest if run.top + run.bottom <= 2 * grid.ys[0] and not grid.holds(run)]
        taken = {*map(id, inside), *map(id, above)}
        rest = [run for run in rest if id(run) not in taken]
        parts += [*_blocks(above), grid.rows(inside)]
    parts += _blocks(rest)
    result: list[str] = []
    for part in filter(None, parts):
        result += ["", *part] if result else part
    return result


def _blocks(runs: Sequence[Run]) -> list[list[str]]:
    """The lines of each paragraph, table and column of a page or of a part of it."""
    result: list[list[str]] = []
    for block in reading_order(runs):
        lines = lines_of(block)
        usual = _usual_distance(lines)
        while lines:
            table = _table(lines)
            taken = table or lines[: _prose_length(lines)]
            result.append(_rows(table) if table else _paragraphs(taken, usual))
            lines = lines[len(taken) :]
    return result


def _usual_distance(lines: Sequence[Line]) -> float:
    """The distance between the lines of a paragraph: few are closer, those between paragraphs are wider."""
    distances = sorted(b.bottom - a.bottom for a, b in pairwise(lines))
    if not distances:
        return 0.0
    height = median(line.height for line in lines)
    least, most = (height * factor for factor in USUAL_DISTANCE)
    return min(max(distances[len(distances) // 4], least), most)


def _prose_length(lines: Sequence[Line]) -> int:
    """How many lines stand before the next table."""
    return next((i for i in range(1, len(lines)) if _table(lines[i:])), len(lines))


def _paragraphs(lines: Sequence[Line], usual: float) -> list[str]:
    result = [lines[0].text]
    height = median(line.height for line in lines)
    for above, line in pairwise(lines):
        sizes = sorted((above.height, line.height))
        larger = max(1.0, line.height / height)  # the lines of a heading stand further apart
        if line.bottom - above.bottom > PARAGRAPH_GAP * larger * usual or sizes[1] > OTHER_SIZE * sizes[0]:
            result.append("")
        result.append(line.text)
    return result


def _table(lines: Sequence[Line]) -> list[Line]:
    """The table that begins with the first line; empty when it begins none."""
    if len(lines[0].runs) < 2:
        return []
    table, columns = [lines[0]], _columns(lines[0].runs, [])
    for line in lines[1:]:
        joined = _columns(line.runs, columns)
        far = line.top - table[-1].bottom > TABLE_END * line.height
        if len(joined) < len(columns) or (far and len(line.runs) == 1):
            break
        table.append(line)
        columns = joined
    while len(table) > 1 and _is_below(table):
        table.pop()
    return table if sum(len(line.runs) > 1 for line in table) >= LEAST_ROWS else []


def _is_below(table: Sequence[Line]) -> bool:
    """Whether the last line is text below the table: it stands at the margin, as far away as a row."""
    *_, above, last = table
    if len(last.runs) > 1 or last.runs[0].left >= table[0].runs[1].left:
        return False
    closest = min(b.bottom - a.bottom for a, b in pairwise(table))
    return len(table) == 2 or last.bottom - above.bottom > ROW_GAP * closest


def _columns(runs: Sequence[Run], columns: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """The spans of columns with those of the runs: spans that overlap are one."""
    united: list[tuple[float, float]] = []
    for left, right in sorted([*columns, *((run.left, run.right) for run in runs)]):
        if united and left < united[-1][1]:
            united[-1] = (united[-1][0], max(right, united[-1][1]))
        else:
            united.append((left, right))
    return united


def _rows(table: Sequence[Line]) -> list[str]:
    columns = _columns([run for line in table for run in line.runs], [])
    result: list[str] = []
    for row in _parted(table):
        runs = [run for line in row for run in line.runs]
        cells = ([run.text for run in runs if left <= run.left < right] for left, right in columns)
        result.append("\t".join(map(joined_lines, cells)).rstrip("\t"))
    return result


def _parted(table: Sequence[Line]) -> list[list[Line]]:
    """The lines of each row: where distances differ, the lines of a row stand closer than its neighbours."""
    distances = [b.bottom - a.bottom for a, b in pairwise(table)]
    closest = min(distances)
    rows = [[table[0]]]
    for distance, line in zip(distances, table[1:], strict=True):
        if max(distances) > ROW_GAP * closest and distance < (max(distances) + closest) / 2:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows
