"""Keeps individuals out: names, e-mail addresses, telephone and personal identity numbers.

What must stay true: a masked text has the length of the text, so that every place in it stays where it was;
a fact's quote holds nothing that is masked and still equals the source at its offsets.
"""

from __future__ import annotations

import functools
import re
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from wordfreq import zipf_frequency

from loaders.formats.source import Source
from loaders.text.clean import Clean
from loaders.text.shortnames import short_names
from model.fact import Fact

__all__ = ["Span", "individuals", "individuals_of", "masked", "without_individuals"]

Span = tuple[int, int]
"""First character, and the one behind the last."""
MASK = "•"
GIVEN_NAMES_FILE = Path(__file__).with_name("given_names.txt")
HOST = re.compile(r"@\s?[\w-]+(?:\.[\w-]+)+")
"""What stands behind the name in an e-mail address, which may have a space before or behind its sign."""
TELEPHONE = re.compile(
    r"(?<![\d-])(?<!\d[ \u00a0])(?:\+46"
    r"|0)[ \u00a0]?\(?\d{1,3}\)?[ \u00a0-]?\d{2,3}(?:[ \u00a0-]?\d{2,3}){1,3}(?![\d-])"
)
"""A zero after a figure and a space is inside an amount: "2 050 000 000 kr"."""
IDENTITY = re.compile(r"(?<!\d)(?:(?:19|20)\d{6}[-+– ]?\d{4}|\d{6}[-+–]\d{4})(?!\d)")
FIGURES = re.compile(r"[\d+][\d+ \u00a0()–-]{5,}")
"""What a telephone or identity number can only be a part of."""
CAPITAL = r"[A-ZÅÄÖÉ][a-zåäöéèüá]+(?:-[A-ZÅÄÖÉ][a-zåäöéèüá]+)?"
PARTICLE = r"(?: (?:von|af|de|van|el|al))?"
NAME = re.compile(rf"({CAPITAL}{PARTICLE} {CAPITAL}(?: {CAPITAL})?)(?=[ ,.;)\n]|$)")
TITLE = re.compile(
    r"\b(?:handläggare|kontaktperson|ordförande|sekreterare|direktör|stadsdirektör|förvaltningschef"
    r"|enhetschef"
    r"|avdelningschef|utvecklingssekreterare|projektledare|undertecknad|föredragande|vår referens|er referens"
    r"|rapportör|författare|protokollförare|justerare|ledamot|motion av):? \Z",
    re.IGNORECASE,
)
LONGEST_TITLE = 30
TITLE_ENDS = frozenset(f"{sign} " for sign in ":DEFGNRSTVdefgnrstv")
"""The last letters of titles, and what follows."""
MAYBE_TITLE = re.compile(r"\b(?:ansvarig|av):? \Z", re.IGNORECASE)
"""Words that stand before people and organisations alike: only a name without any ordinary word is a person's here."""
ORDINARY_ZIPF = 4.0
"""Ten times in a million words: "Energi" and "Röda" are met more often, surnames less."""
CAPITALISED = re.compile(r"[A-ZÅÄÖÉ](?<!\w.)[a-zåäöéèüá]+")
"""A capital that begins a word, or a half of a double name, with the small letters behind it."""
FULL_NAME = re.compile(rf"(({CAPITAL}){PARTICLE} {CAPITAL})((?: {CAPITAL})?)\b")
REVERSED_NAME = re.compile(rf"({CAPITAL},? ({CAPITAL}))\b")
NO_SURNAME = re.compile(
    r"(nämnden|förvaltningen|kontoret|skolan?|gymnasiet|gatan|vägen|torget|platsen|parken|huset|gården|kyrkan"
    r"|stiftelsen|fonden|området|berget|staden|universitet|sjukhuset|dagen|priset|mötesplats|träffpunkt"
    r"|kvarteret"
    r"|jouren|projektet|nätverket|teamet|gruppen|rådet|klubben|kretsen|församling(en)?"
    r"|biblioteket|teatern|föreningen|familjecentral(en)?|sankta?)s?\b",
    re.IGNORECASE,
)
NAMED_AFTER = re.compile(
    r"s (gata|gatan|väg|gränd|plats|torg|park|skola|förskola|gymnasium|gård|minne|stiftelse|fond)s?\b",
    re.IGNORECASE,
)
"""What follows the genitive of a person's name when a place or a fund is called after him."""
OF_PARTY = re.compile(r" \((?:S|M|SD|MP|C|L|KD|V|alla [A-Z]+)\)")
PARTY = re.compile(rf"({CAPITAL} {CAPITAL}(?: {CAPITAL})?){OF_PARTY.pattern}")


def individuals(text: str) -> list[Span]:
    """The spans, in order, that hold something of an individual."""
    spans = [*_addresses(text), *_numbers(text), *_named(text), *short_names(text, _is_given, _is_ordinary)]
    if OF_PARTY.search(text):
        spans.extend(match.span(1) for match in PARTY.finditer(text))
    return _united(spans)


def _addresses(text: str) -> Iterator[Span]:
    behind = 0
    for host in HOST.finditer(text):
        last = host.start() - text[: host.start()][-1:].isspace()
        start = last
        while start and _is_of_address(text[start - 1]):
            start -= 1
        if behind <= start < last:
            behind = host.end()
            yield start, behind


def _is_of_address(character: str) -> bool:
    return character.isalnum() or character in "_.+-"


def _numbers(text: str) -> Iterator[Span]:
    for run in FIGURES.finditer(text):
        for pattern in (IDENTITY, TELEPHONE):
            yield from (match.span() for match in pattern.finditer(text, *run.span()))


def _named(text: str) -> Iterator[Span]:
    """Names behind a title, and names with a given name: before the surname or, as in lists, behind it."""
    before = deque((0, 0), maxlen=2)
    for word in CAPITALISED.finditer(text):
        at = word.start()
        if text[at - 2 : at] in TITLE_ENDS:
            yield from _titled(text, at)
        if word[0] in _given_names():
            names = [FULL_NAME.match(text, at), *(REVERSED_NAME.match(text, start) for start in before)]
            for name in names:
                if name and _is_given(name[2]) and _is_person(name[1], text, name.end(1)):
                    yield name.start(1), _end_of_name(name)
        before.append(at)


def _titled(text: str, at: int) -> Iterator[Span]:
    """The name that begins at the place, if a title stands before it."""
    name = NAME.match(text, at)
    if name is None:
        return
    lead = text[max(0, at - LONGEST_TITLE) : at]
    behind_title = TITLE.search(lead) and _is_person(name[1], text, name.end(1))
    if behind_title or (MAYBE_TITLE.search(lead) and _is_only_a_name(name[1])):
        yield name.span(1)


def individuals_of(source: Source, read: Iterable[Clean]) -> list[Span]:
    """The spans of a source that hold something of an individual, in its own characters or as they are read.

    A damaged or broken name ("Anna Lindstr6m", "Anders-son") shows only in the readable text.
    """
    spans = individuals(source.text)
    for clean in read:
        spans.extend(clean.source(start, end) for start, end in individuals(clean.text))
    return _united(spans)


def masked(text: str, spans: Iterable[Span] | None = None) -> str:
    """The text with a bullet for every character of what belongs to an individual.

    Args:
        text: any text.
        spans: what to mask, in order; None to look for it.
    """
    pieces: list[str] = []
    at = 0
    for start, end in individuals(text) if spans is None else spans:
        pieces += [text[at:start], "".join(c if c.isspace() else MASK for c in text[start:end])]
        at = end
    return "".join([*pieces, text[at:]])


def without_individuals(facts: Iterable[Fact], source: Source, spans: list[Span]) -> Iterator[Fact]:
    """The facts whose names are no individual's, their quotes cut so that none holds one.

    Args:
        facts: facts of one document.
        source: the document, unmasked.
        spans: where it holds something of an individual, in order.
    """
    for fact in facts:
        if _is_private(fact.subject) or _is_private(fact.object) or _in_attributes(fact):
            continue
        yield _cut(fact, spans, source)


def _in_attributes(fact: Fact) -> bool:
    return any(_is_private(str(value)) for value in fact.attributes.values())


@functools.lru_cache(maxsize=10_000)
def _is_private(name: str) -> bool:
    return bool(individuals(name))


def _cut(fact: Fact, spans: list[Span], source: Source) -> Fact:
    """The fact with the longest piece of its quote that holds no individual."""
    inside = [(a, b) for a, b in spans if a < fact.end and b > fact.start]
    if not inside:
        return fact
    edges = [fact.start, *(edge for span in inside for edge in span), fact.end]
    pieces = [(edges[i], edges[i + 1]) for i in range(0, len(edges), 2)]
    start, end = max(pieces, key=lambda piece: piece[1] - piece[0])
    quote = source.text[start:end]
    return replace(
        fact,
        start=start,
        end=end,
        quote=quote,
        text=masked(quote),
        page=source.page_of(start),
        line_start=source.line_of(start),
        line_end=source.line_of(max(start, end - 1)),
    )


def _is_person(name: str, text: str, end: int) -> bool:
    """Places, schools and bodies are called after people, too: "Karl Johansskolan", "Selma Lagerlöfs väg"."""
    return not NO_SURNAME.search(name) and not NAMED_AFTER.match(text, end - 1)


def _end_of_name(match: re.Match[str]) -> int:
    """Where the name ends: a second surname belongs to it, the body that stands behind it does not."""
    last = match.lastindex or 1
    return match.end(1) if last < 3 or NO_SURNAME.search(match[3]) else match.end(3)


def _is_only_a_name(name: str) -> bool:
    words = name.casefold().split()
    return not NO_SURNAME.search(name) and all(zipf_frequency(word, "sv") < ORDINARY_ZIPF for word in words)


def _is_ordinary(word: str) -> bool:
    return zipf_frequency(word, "sv") >= ORDINARY_ZIPF


def _is_given(word: str) -> bool:
    return word.split("-", maxsplit=1)[0] in _given_names()


@functools.cache
def _given_names() -> frozenset[str]:
    return frozenset(GIVEN_NAMES_FILE.read_text("utf-8").split())


def _united(spans: list[Span]) -> list[Span]:
    united: list[Span] = []
    for start, end in sorted(spans):
        if united and start <= united[-1][1]:
            united[-1] = (united[-1][0], max(end, united[-1][1]))
        else:
            united.append((start, end))
    return united
