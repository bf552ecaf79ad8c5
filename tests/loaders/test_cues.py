"""Cues find what their patterns find, and are only tried where their words occur."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import loaders
from loaders.language.branches import Branches
from loaders.language.cues import Cue, ManyWays, cue
from loaders.language.literals import folded, needed_words
from loaders.names.newnames import CUES as INTRODUCING
from loaders.names.newnames import LAST_LETTERS


def cues_in(value: object) -> Iterator[Cue]:
    if isinstance(value, Cue):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from cues_in(part)


def _has_branches(pattern: re.Pattern[str]) -> bool:
    try:
        Branches(pattern.pattern, pattern.flags)
    except ValueError:
        return False
    return True


MODULES = [
    importlib.import_module(module.name)
    for module in pkgutil.walk_packages(loaders.__path__, prefix="loaders.")
    if not module.ispkg
]
CUES = sorted(
    {c.pattern for module in MODULES for value in vars(module).values() for c in cues_in(value)}, key=str
)

BRANCHED = [pattern for pattern in CUES if "|" in pattern.pattern and _has_branches(pattern)]
"""Those that choose among long alternations, and all others that could."""

WITH_PART = sorted(
    {
        c
        for module in MODULES
        for value in vars(module).values()
        for c in cues_in(value)
        if c.part is not None
    },
    key=lambda c: c.pattern.pattern,
)


@given(st.data())
def test_whatever_a_rule_looks_for_holds_the_words_it_needs(data: st.DataObject) -> None:
    pattern = data.draw(st.sampled_from(CUES))
    text = data.draw(st.from_regex(pattern))
    for words in needed_words(pattern):
        assert any(word in folded(text) for word in words)


@given(st.data())
def test_a_cue_finds_exactly_what_its_pattern_finds(data: st.DataObject) -> None:
    pattern = data.draw(st.sampled_from(CUES))
    text = data.draw(st.one_of(st.from_regex(pattern), st.text("nämdevirbtIİıſßåÅ\u0307 .", max_size=40)))
    tried = Cue(pattern)
    assert [m.span() for m in tried.finditer(text)] == [m.span() for m in pattern.finditer(text)]
    assert (tried.search(text) is None) == (pattern.search(text) is None)
    assert (tried.search(text, 3, 20) is None) == (pattern.search(text, 3, 20) is None)


@settings(deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_trying_only_the_branches_whose_words_occur_finds_the_same(data: st.DataObject) -> None:
    pattern = data.draw(st.sampled_from(BRANCHED))
    text = data.draw(st.one_of(st.from_regex(pattern), st.text("nämdevirbtIİıſßåÅ\u0307 .", max_size=40)))
    tried = ManyWays(pattern)
    assert [m.regs for m in tried.finditer(text)] == [m.regs for m in pattern.finditer(text)]
    for start, end in ((0, len(text)), (3, 20)):
        one, other = tried.search(text, start, end), pattern.search(text, start, end)
        assert (one and one.regs) == (other and other.regs)


def test_a_pattern_without_branches_has_none_to_choose_among() -> None:
    with pytest.raises(ValueError, match="no branches"):
        cue("samverkan med", many=True)


@given(st.data())
def test_words_that_introduce_a_name_end_in_letters_that_are_looked_for(data: st.DataObject) -> None:
    pattern, _, _ = data.draw(st.sampled_from(INTRODUCING))
    assert data.draw(st.from_regex(pattern, fullmatch=True))[-1] in LAST_LETTERS


def test_nearly_every_cue_has_words_that_it_cannot_do_without() -> None:
    always_tried = [pattern.pattern for pattern in CUES if not needed_words(pattern)]
    assert len(always_tried) <= len(CUES) / 20, always_tried


@given(st.data())
def test_a_part_of_a_pattern_is_in_whatever_it_matches(data: st.DataObject) -> None:
    tried = data.draw(st.sampled_from(WITH_PART))
    text = data.draw(st.from_regex(tried.pattern))
    assert tried.part is not None
    assert not tried.pattern.search(text) or tried.part.search(text)


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        (r"\b(?:deltar|ingår) i\b", [{"deltar i", "ingår i"}]),
        (r"(?i:SAMVERKAN)\w* mellan (?=[A-Z])", [{"samverkan"}, {" mellan "}]),
        (r"\w+(?:gruppen|rådet)s?", [{"gruppen", "rådet"}]),
        (r"(?:under )?[Vv]åren \d{4}", [{"våren "}]),
        (r"(?:fem|två){2,}", [{"fem", "två"}]),
        (r"(?<=kronor )per", [{"kronor "}, {"per"}]),
        (r"nämnd(?!en)", [{"nämnd"}]),
        (r"med|till", []),
        (r"nämnden|\d+", []),
        (r"(?:nämnden)*", []),
        (r"[a-zåäö]+", []),
    ],
)
def test_needed_words_are_read_off_the_pattern(pattern: str, needs: list[set[str]]) -> None:
    assert [set(words) for words in needed_words(re.compile(pattern))] == needs


def test_letters_that_match_when_case_is_ignored_are_folded_alike() -> None:
    for text in ("SAMVERKAN", "ſamverkan", "Samverkan"):
        assert cue("samverkan", re.IGNORECASE).search(text)
    for text in ("İnte", "ınte", "INTE"):
        assert (cue("inte", re.IGNORECASE).search(text) is None) == (
            re.search("inte", text, re.IGNORECASE) is None
        )
