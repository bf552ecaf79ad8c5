"""A name between described words is found where the pattern made for that name would find it."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from loaders.language.around import Around

SIDES = ["", r"(?<!\w)", r"^|(?<=[.!?] )", r"(?<=\bI )|(?<=[a-zåäö,] )", r"(?<![\w-])(?<! i )"]
BEHIND = ["", r"\b", r"(?![\w-])", r" (?:drivs|är (?:ett|en))\b", r"[a-zåäö]+$"]
SOME_TEXT = st.text("Iia. -ärMo", max_size=30)


@given(st.sampled_from(SIDES), st.sampled_from(BEHIND), st.text("Mo. i", min_size=1, max_size=3), SOME_TEXT)
def test_a_name_is_found_where_its_own_pattern_finds_it(
    before: str, behind: str, name: str, text: str
) -> None:
    text = f"{text}{name} är en {name}{text}{name}"
    whole = re.compile(rf"(?:{before}){re.escape(name)}(?={behind})")
    assert list(Around(before, behind).places(name, text)) == [m.start() for m in whole.finditer(text)]
    assert Around(before, behind).stands(name, text) == (whole.search(text) is not None)
