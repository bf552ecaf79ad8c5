"""Keeps individuals out: names, e-mail addresses, telephone and personal identity numbers.

What must stay true: a masked text has the length of the text, so that every place in it stays where it was;
a fact's quote holds nothing that is masked and still equals the source at its offsets.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from model.fact import Fact

__all__ = ["individuals", "masked", "without_individuals"]

MASK = "•"
GIVEN_NAMES_FILE = Path(__file__).with_name("given_names.txt")
EMAIL = re.compile(r"[\w.+-]+\s?@\s?[\w-]+(?:\.[\w-]+)+")
TELEPHONE = re.compile(r"(?<![\d-])(?:\+46|0)\s?\(?\d{1,3}\)?[\s-]?\d{2,3}(?:[\s-]?\d{2,3}){1,3}(?![\d-])")
IDENTITY = re.compile(r"(?<!\d)(?:19|20)?\d{6}[-+]\d{4}(?!\d)")
CAPITAL = r"[A-ZÅÄÖÉ][a-zåäöéèüá]+(?:-[A-ZÅÄÖÉ][a-zåäöéèüá]+)?"
PARTICLE = r"(?: (?:von|af|de|van|el|al))?"
TITLED = re.compile(
    r"(?i:\b(?:handläggare|kontaktperson|ansvarig|ordförande|vice ordförande|sekreterare|direktör|stadsdirektör"
    r"|kommunstyrelsens ordförande|förvaltningschef|enhetschef|avdelningschef|utvecklingssekreterare|projektledare"
    r"|undertecknad|föredragande|vår referens|er referens|rapportör|författare|protokollförare|justerare|ledamot"
    r"|motion av|av)\b):? "
    rf"({CAPITAL}{PARTICLE} {CAPITAL}(?: {CAPITAL})?)(?=[ ,.;)\n]|$)"
)
FULL_NAME = re.compile(rf"\b({CAPITAL}){PARTICLE} {CAPITAL}(?: {CAPITAL})?\b")
REVERSED_NAME = re.compile(rf"\b({CAPITAL}),? ({CAPITAL})\b")
NO_SURNAME = re.compile(
    r"(nämnden|förvaltningen|kontoret|skolan?|gymnasiet|gatan|vägen|torget|platsen|parken|huset|gården|kyrkan"
    r"|stiftelsen|fonden|området|berget|staden|universitet|sjukhuset|dagen|priset)s?\b"
)
PARTY = re.compile(rf"({CAPITAL} {CAPITAL}(?: {CAPITAL})?) \((?:S|M|SD|MP|C|L|KD|V|alla [A-Z]+)\)")


def individuals(text: str) -> list[tuple[int, int]]:
    """The spans, in order, that hold something of an individual."""
    spans: list[tuple[int, int]] = []
    for pattern in (EMAIL, IDENTITY, TELEPHONE):
        spans.extend(match.span() for match in pattern.finditer(text))
    for pattern in (PARTY,):
        spans.extend(match.span(1) for match in pattern.finditer(text))
    spans.extend(match.span(1) for match in TITLED.finditer(text) if _is_person(match[1]))
    for pattern, group in ((FULL_NAME, 1), (REVERSED_NAME, 2)):
        spans.extend(m.span() for m in pattern.finditer(text) if _is_given(m[group]) and _is_person(m[0]))
    return _united(spans)


def masked(text: str) -> str:
    """The text with a bullet for every character of what belongs to an individual."""
    pieces: list[str] = []
    at = 0
    for start, end in individuals(text):
        pieces += [text[at:start], "".join(c if c.isspace() else MASK for c in text[start:end])]
        at = end
    return "".join([*pieces, text[at:]])


def without_individuals(facts: Iterable[Fact], text: str) -> Iterator[Fact]:
    """The facts whose names are no individual's, their quotes cut so that none holds one.

    Args:
        facts: facts of one document.
        text: the document's source, unmasked.
    """
    spans = individuals(text)
    for fact in facts:
        if individuals(fact.subject) or individuals(fact.object) or _in_attributes(fact):
            continue
        yield _cut(fact, spans, text)


def _in_attributes(fact: Fact) -> bool:
    return any(individuals(str(value)) for value in fact.attributes.values())


def _cut(fact: Fact, spans: list[tuple[int, int]], text: str) -> Fact:
    """The fact with the longest piece of its quote that holds no individual."""
    inside = [(a, b) for a, b in spans if a < fact.end and b > fact.start]
    if not inside:
        return fact
    edges = [fact.start, *(edge for span in inside for edge in span), fact.end]
    pieces = [(edges[i], edges[i + 1]) for i in range(0, len(edges), 2)]
    start, end = max(pieces, key=lambda piece: piece[1] - piece[0])
    quote = text[start:end]
    return replace(fact, start=start, end=end, quote=quote, text=masked(quote))


def _is_person(name: str) -> bool:
    """Places, schools and bodies are called after people, too: "Karl Johansskolan"."""
    return not NO_SURNAME.search(name)


def _is_given(word: str) -> bool:
    return word.split("-", maxsplit=1)[0] in _given_names()


@functools.cache
def _given_names() -> frozenset[str]:
    return frozenset(GIVEN_NAMES_FILE.read_text("utf-8").split())


def _united(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    united: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if united and start <= united[-1][1]:
            united[-1] = (united[-1][0], max(end, united[-1][1]))
        else:
            united.append((start, end))
    return united
