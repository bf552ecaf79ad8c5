"""Text becomes HTML only through ``tag``, which escapes it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from explorer.markup import Column, join, link, table, tag


@given(st.text())
def test_text_never_opens_an_element(text: str) -> None:
    """Whatever stands in a text or an attribute, the only elements are ours."""
    made = tag("p", text, title=text)
    assert made.count("<") == 2
    assert made.count('"') == 2


def test_markup_is_not_escaped_twice() -> None:
    """What ``tag`` made passes through ``tag`` as it is."""
    assert tag("p", tag("b", "A & B")) == "<p><b>A &amp; B</b></p>"


def test_link_without_address_is_its_content() -> None:
    """A thing without a page is shown by name."""
    assert link(None, "A <b>") == "A &lt;b&gt;"
    assert link("forum?x=1&y=2", "F") == '<a href="forum?x=1&amp;y=2">F</a>'


def test_missing_parts_are_left_out() -> None:
    """None is nothing, in content and attributes alike."""
    assert join(["a", None, "b"]) == "ab"
    assert tag("p", None, "a", class_=None) == "<p>a</p>"


def test_table_sets_numbers_apart() -> None:
    """Numbers stand in cells of their own class, texts in plain ones."""
    made = table([Column("Namn"), Column("Antal", number=True)], [("Å & Ö", "3")])
    assert "<td>Å &amp; Ö</td>" in made
    assert '<td class="sv-number">3</td>' in made
