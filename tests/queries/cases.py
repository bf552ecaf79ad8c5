"""The known answers of every question about the graph beside them, worked out by hand."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.rows import Rows

__all__ = ["CASES", "Case", "cases_of", "demand_rows"]

CASES = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Case:
    """A question with its values and the rows that it must give, in their order."""

    why: str
    values: Mapping[str, object]
    columns: Sequence[str]
    rows: Sequence[Sequence[object]]


def cases_of(question: str, folder: Path = CASES) -> list[Case]:
    """The cases of a question, from its file."""
    return [
        Case(**record) for record in json.loads((folder / f"{question}.json").read_text(encoding="utf-8"))
    ]


def demand_rows(case: Case, answer: Rows) -> None:
    """The answer has the case's rows in the columns that the case names."""
    assert [[row[column] for column in case.columns] for row in answer] == case.rows, case.why
