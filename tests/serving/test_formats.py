"""Which format a request gets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from serving.formats import ROWS, TRIPLES, chosen


@pytest.mark.parametrize(
    ("accept", "name"),
    [
        ("", "json"),
        ("*/*", "json"),
        ("application/sparql-results+json", "json"),
        ("application/json", "json"),
        ("application/sparql-results+xml", "xml"),
        ("application/xml;q=0.5, text/csv;q=0.4", "xml"),
        ("text/csv", "csv"),
        ("TEXT/CSV; charset=utf-8", "csv"),
        ("text/*", "csv"),
        ("text/*, text/csv;q=0", "tsv"),
        ("text/tab-separated-values, */*;q=0.1", "tsv"),
        ("application/sparql-results+json;q=0.1, */*;q=0.5", "xml"),
        ("image/png", None),
        ("text/csv;q=0", None),
        ("text/csv;q=much", None),
    ],
)
def test_the_accept_header_is_read_as_http_says(accept: str, name: str | None) -> None:
    """By weight, and the most exact range for each type."""
    assert chosen(accept, ROWS) == name


def test_a_format_asked_for_by_name_goes_first() -> None:
    """And one that is not there for such an answer is none."""
    assert chosen("application/json", ROWS, "csv") == "csv"
    assert chosen("*/*", TRIPLES, "csv") is None


@given(st.text(max_size=60))
def test_any_header_is_understood_or_refused(accept: str) -> None:
    """Never another error."""
    assert chosen(accept, TRIPLES) in {None, *TRIPLES}
