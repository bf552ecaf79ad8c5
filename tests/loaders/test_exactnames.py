"""Names that a document taught are found as words of their own, the longest first."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from loaders.names.exactnames import ExactNames

LETTERS = st.text("Aabs -_.å", min_size=1, max_size=4)


@given(st.sets(LETTERS, min_size=1, max_size=6), st.text("Aabs -_.å", max_size=30))
def test_names_are_found_as_a_pattern_of_all_of_them_finds_them(names: set[str], text: str) -> None:
    longest_first = "|".join(map(re.escape, sorted(names, key=lambda name: (-len(name), name))))
    pattern = re.compile(rf"(?<![\w-])({longest_first})s?(?!\w)")
    assert list(ExactNames(names).find(text)) == [
        (match.start(), match.end(1), match.end()) for match in pattern.finditer(text)
    ]


def test_a_genitive_s_is_no_part_of_the_name() -> None:
    assert list(ExactNames(["Lovhamnen"]).find("Lovhamnens arbete i Lovhamnen")) == [(0, 9, 10), (20, 29, 29)]
