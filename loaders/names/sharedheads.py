"""Names that share a word: "stadsområde Norr och Väster", "förenings- och näringslivet", "kulturdirektören".

What must stay true: every name that is opened here is one that the registry knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.language.cues import cue
from loaders.names.entities import Group, entity_of
from loaders.names.forms import WORD
from ontology.registry import Entry, Registry

__all__ = ["shared_heads"]

HEAD_FIRST = cue(
    rf"(?<![\w-])([A-ZÅÄÖa-zåäö]{{5,}}) ((?:{WORD}, )*{WORD}(?:,? (?:och|samt|respektive) )({WORD}))(?![\w-])",
    part=r" (?:och|samt|respektive) [A-ZÅÄÖ]",
)
"""A head with the names of several behind it."""
HEAD_LAST = re.compile(r"- (?:och|samt|eller|respektive) ([a-zåäö]{5,}+)(?![\w-])")
"""Several stems whose head stands with the last alone."""
DIRECTOR = cue(r"(?:direktör|chef)(?:en)?(?![\w-])")
OFFICES = ("kontoret", "förvaltningen")
"""What a director is the head of, and speaks for."""
SINGULAR = (
    ("erna", ("", "en")),
    ("arna", ("", "en", "e")),
    ("orna", ("a", "an")),
    ("ena", ("e", "et", "")),
    ("en", ("et", "")),
    ("", ("",)),
)
"""Endings of the definite plural with those of the singular."""
ONE_PART = ("enheten", "avdelningen", "sektionen")
"""A part of an office has all its fields in its name, unless its municipality is known to have one for each."""
NAMES = re.compile(WORD)
SHORTEST_TAIL = 3
SHORTEST_FIRST = 3
SHORTEST_FIELD = 4
LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzåäöABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ")


def shared_heads(text: str, registry: Registry, municipality: str) -> Iterator[Group]:
    """Every place where one word names several known things, or a director the office that he or she leads."""
    for match in HEAD_FIRST.finditer(text):
        entries = _behind_head(match[1], NAMES.findall(match[2]), registry, municipality)
        if entries:
            yield _group(match.span(), entries)
    for match in HEAD_LAST.finditer(text):
        stem = _stem_before(text, match.start(), SHORTEST_FIRST)
        if stem and (entries := _before_head(stem, match[1], registry, municipality)):
            yield _group((match.start() - len(stem), match.end()), entries)
    for match in DIRECTOR.finditer(text):
        stem = _stem_before(text, match.start(), SHORTEST_FIELD)
        found = [registry.find(stem.casefold() + office, municipality) for office in OFFICES if stem]
        if known := [entry for entry in found if entry]:
            yield _group((match.start() - len(stem), match.end()), known[:1])


def _stem_before(text: str, end: int, shortest: int) -> str:
    """The letters of a word up to a place within it; an empty string where they are few or do not begin it."""
    start = end
    while start and text[start - 1] in LETTERS:
        start -= 1
    begins = start == 0 or not (text[start - 1].isalnum() or text[start - 1] in "_-")
    return text[start:end] if begins and end - start >= shortest else ""


def _behind_head(head: str, names: list[str], registry: Registry, municipality: str) -> list[Entry]:
    """The entries called by the head and each of the names; none where one of them is unknown."""
    for plural, endings in SINGULAR:
        if head.endswith(plural):
            stem = head.removesuffix(plural)
            for ending in endings:
                found = [registry.find(f"{stem}{ending} {name}", municipality) for name in names]
                if all(found):
                    return [entry for entry in found if entry]
    return []


def _before_head(stem: str, whole: str, registry: Registry, municipality: str) -> list[Entry]:
    """The entries called by both stems with the longest head that fits."""
    last = registry.find(whole, municipality)
    if last is None:
        return []
    for cut in range(SHORTEST_TAIL, len(whole) - SHORTEST_TAIL + 1):
        first = registry.find(stem.casefold() + whole[cut:], municipality)
        if first is not None and first.type is last.type:
            nowhere = first.municipality is None and last.municipality is None
            return [] if nowhere and whole.endswith(ONE_PART) else [first, last]
    return []


def _group(span: tuple[int, int], entries: list[Entry]) -> Group:
    return Group(*span, tuple(entity_of(entry) for entry in entries), genitive=False)
