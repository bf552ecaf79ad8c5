"""What meets a span is found without going through all that are taken."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from loaders.names.takenspans import TakenSpans

SPANS = st.tuples(st.integers(0, 40), st.integers(1, 12)).map(lambda s: (s[0], s[0] + s[1]))


@given(st.lists(SPANS, max_size=12), SPANS)
def test_those_that_share_a_character_are_found_and_no_others(
    taken: list[tuple[int, int]], span: tuple[int, int]
) -> None:
    """However the spans overlap each other."""
    start, end = span
    shared = sorted(one for one in taken if set(range(*one)) & set(range(*span)))
    assert TakenSpans(taken).meeting(start, end) == shared
