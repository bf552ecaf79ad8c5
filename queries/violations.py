"""The checks that are queries: a row of a ``violation-*.rq`` is wrong, one of a ``remark-*.rq`` worth a look."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from graph.pointing import pointed
from graph.shapes import Problem
from graph.store import Dataset

__all__ = ["check_queries", "query_problems"]

QUERIES = Path(__file__).parent
REMARK = "remark-"


def check_queries(folder: Path = QUERIES) -> dict[str, str]:
    """The queries whose every row is something wrong or worth a look, by name: the remarks first."""
    files = sorted((*folder.glob(f"{REMARK}*.rq"), *folder.glob("violation-*.rq")))
    return {file.stem: file.read_text(encoding="utf-8") for file in files}


def query_problems(dataset: Dataset, folder: Path = QUERIES) -> Iterator[Problem]:
    """What each query finds, in Swedish, by query and row.

    Raises:
        QueryError: a query cannot be run.
    """
    for name, query in check_queries(folder).items():
        for row in dataset.select(query):
            thing = str(row["thing"])
            sentence = f"{pointed(dataset, thing)}: {row['problem']} ({name})"
            yield Problem(thing, name, {"sv": sentence}, remark=name.startswith(REMARK))
