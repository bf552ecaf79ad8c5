"""Patterns that are rewritten find what they found."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import loaders
from loaders.language.cues import Cue
from loaders.language.openings import opening
from loaders.language.patterns import compiled

Found = list[tuple[tuple[int, int], tuple[str | None, ...], int | None]]


LONGEST = 2_000
"""Letters; to make up what a longer expression matches takes too long."""


def patterns_in(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, Cue):
        yield value.pattern
    elif isinstance(value, re.Pattern) and isinstance(value.pattern, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from patterns_in(part)


PATTERNS = sorted(
    {
        (pattern.pattern, pattern.flags & ~re.UNICODE)
        for module in pkgutil.walk_packages(loaders.__path__, prefix="loaders.")
        if not module.ispkg
        for value in vars(importlib.import_module(module.name)).values()
        for pattern in patterns_in(value)
        if len(pattern.pattern) <= LONGEST
    }
)
"""What the loaders look for; what is compiled by ``re`` itself could be rewritten as well."""

LETTERS = "abkså KSÅİıſK1- "
"""With letters that others match when case is ignored, and what is in no word."""
ATOMS = st.one_of(
    st.sampled_from(list("abkså1- ")),
    st.sampled_from([r"\w", r"\d", r"\s", r"[ab]", r"[^a]", r"[a-s]", r"[\w-]", r"[^\W\d_]", "."]),
    st.sampled_from([r"\b", "^", "$", r"(?=a)", r"(?!ab)", r"(?<=s)", r"(?<!\w)"]),
)


def joined(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Longer expressions of shorter ones."""
    several = st.lists(inner, min_size=1, max_size=7)
    return st.one_of(
        several.map("".join),
        several.map(lambda parts: f"({'|'.join(parts)})"),
        several.map(lambda parts: f"(?:{'|'.join(parts)})"),
        inner.map(lambda part: f"(?i:{part})"),
        inner.map(lambda part: f"(?:{part})?"),
        inner.map(lambda part: f"(?:{part}a)*"),
        inner.map(lambda part: f"(?:{part})"),
        inner.map(lambda part: f"(?>{part})"),
    )


EXPRESSIONS = st.recursive(ATOMS, joined, max_leaves=14)


def found(pattern: re.Pattern[str], text: str) -> Found:
    return [(match.span(), match.groups(), match.lastindex) for match in pattern.finditer(text)]


def assert_alike(expression: str, flags: int, text: str) -> None:
    plain, rewritten = re.compile(expression, flags), compiled(expression, flags)
    assert found(rewritten, text) == found(plain, text)
    for way in ("match", "fullmatch", "search"):
        one, other = (getattr(pattern, way)(text, 1) for pattern in (plain, rewritten))
        assert (one and one.regs) == (other and other.regs), way


@settings(max_examples=300, deadline=None)
@given(EXPRESSIONS, st.sampled_from([0, re.IGNORECASE, re.MULTILINE]), st.text(LETTERS, max_size=20))
def test_any_expression_finds_what_it_finds_unchanged(expression: str, flags: int, text: str) -> None:
    assert_alike(expression, flags, text)


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_what_the_loaders_look_for_is_found_as_it_is_written(data: st.DataObject) -> None:
    expression, flags = data.draw(st.sampled_from(PATTERNS))
    text = data.draw(st.from_regex(re.compile(expression, flags)))
    assert_alike(expression, flags, f"Det {text} är {text.swapcase()}")


@pytest.mark.parametrize(
    ("expression", "flags", "begins"),
    [
        (r"\b(?:nämnden|rådet)", 0, "nr"),
        (r"(?<!\w)(?i:nämnden)", 0, "nN"),
        (r"(?:i )?samråd", 0, "is"),
        (r"(?=[a-c])\w+", 0, "abc"),
        (r"d?(?=[a-c])[a-f]", 0, "abcdef"),
        (r"samråd", re.IGNORECASE, "sSſ"),
    ],
)
def test_the_letters_are_known_that_a_match_begins_with(expression: str, flags: int, begins: str) -> None:
    parsed = re._parser.parse(expression, flags)  # type: ignore[attr-defined]
    assert opening(parsed.data, flags) == frozenset(map(ord, begins))


@pytest.mark.parametrize("expression", [r"\w*rådet", r"(?:rådet)?", r".rådet", r"[^a]b", r"(?:a|)b?"])
def test_nothing_is_said_of_what_begins_with_anything(expression: str) -> None:
    parsed = re._parser.parse(expression)  # type: ignore[attr-defined]
    start = opening(parsed.data, 0)
    assert start is None or not all(isinstance(one, int) for one in start)


def test_a_pattern_keeps_its_names_groups_and_flags() -> None:
    pattern = compiled(r"(?P<who>råd|nämnd)(?:er)? (\d+)", re.IGNORECASE)
    assert pattern.pattern == r"(?P<who>råd|nämnd)(?:er)? (\d+)"
    assert (pattern.flags, pattern.groups, dict(pattern.groupindex)) == (34, 2, {"who": 1})
    match = pattern.search("Om NÄMNDER 12")
    assert match is not None
    assert match.groupdict() == {"who": "NÄMND"}


def test_what_is_no_expression_is_refused_as_ever() -> None:
    with pytest.raises(re.error, match="unterminated"):
        compiled("(nämnd")
