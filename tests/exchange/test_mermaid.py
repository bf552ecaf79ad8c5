"""The picture: small, and no name is taken for its language."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange import mermaid
from graph.store import Dataset
from tests.exchange.conftest import HOSTILE, written

LINE = re.compile(
    r'%% .*|flowchart LR|  n\d+\(\["[^"`<>\\;\[\]{}|]*(?:#\d+;[^"`<>\\;\[\]{}|]*)*"\]\):::forum'
    r'|  n\d+\["(?:[^"`<>\\;\[\]{}|]|#\d+;)*"\]:::actor|  n\d+ (?:-- "(?:[^"`<>\\;]|#\d+;)*" )?--- n\d+'
    r"|  classDef \w+ [\w:#,]+"
)


@given(st.text())
def test_any_name_is_quoted_text(name: str) -> None:
    """Letters, digits and a few marks; everything else by its number; cut, on one line."""
    text = mermaid.shown(name)
    assert re.fullmatch(r"(?:[^\W_]|[ ,.–/():!?&+…-]|#\d+;)*", text)
    assert len(re.sub(r"#\d+;", "x", text)) <= mermaid.LONGEST


def test_every_line_is_of_the_language(dataset: Dataset, hostile: Dataset) -> None:
    """Whatever the names hold, lines are nodes, links and styles."""
    for each in (dataset, hostile):
        for line in written(each, "mermaid").decode().split("\n")[:-1]:
            assert LINE.fullmatch(line), line


def test_the_picture_shows_who_takes_part(dataset: Dataset) -> None:
    """With the role, where it is more than being a member."""
    lines = written(dataset, "mermaid").decode().splitlines()
    number = {match[2]: match[1] for line in lines if (match := re.match(r'  (n\d+)\(?\["([^"]*)"', line))}
    link = f'  {number["Fritidsnämnden"]} -- "sammankallande, ägare" --- {number["Trygg kväll"]}'
    assert link in lines


def test_the_picture_stays_readable(hostile: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    """No more things than there is room for, and the head tells how many are left out."""
    monkeypatch.setattr(mermaid, "LARGEST", 6)
    text = written(hostile, "mermaid").decode()
    assert len(re.findall(r":::", text)) == 6
    forums = len([name for name in HOSTILE if name])
    assert f"%% 3 av {forums} samverkansformer" in text
