"""The checks that are queries find nothing in the small dataset; their own cases stand in tests/data/cases."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.store import Dataset
from queries.violations import check_queries, query_problems


@pytest.mark.parametrize("name", check_queries())
def test_nothing_is_found_where_nothing_is_wrong(dataset: Dataset, name: str) -> None:
    """A whole dataset passes, not only the small cases."""
    assert dataset.select(check_queries()[name]).rows == ()


def test_a_remark_is_told_from_a_violation(dataset: Dataset, tmp_path: Path) -> None:
    """By the name of its file; the sentence says which query it is."""
    for name in ("violation-board", "remark-board"):
        (tmp_path / f"{name}.rq").write_text(
            'SELECT ?thing ("Är en nämnd." AS ?problem) '
            'WHERE { ?thing a sv:Board ; skos:prefLabel "Fritidsnämnden"@sv }'
        )
    found = list(query_problems(dataset, tmp_path))
    address = "https://samverkan.example/id/stromhamn/board/fritidsnamnden"
    assert [(p.shape, p.thing, p.remark) for p in found] == [
        ("remark-board", address, True),
        ("violation-board", address, False),
    ]
    assert found[1].message["sv"] == f"Fritidsnämnden <{address}>: Är en nämnd. (violation-board)"
