"""Keeps individuals out: names, e-mail addresses, telephone and personal identity numbers.

What must stay true: a masked text has the length of the text, so that every place in it stays where it was;
a fact's quote holds nothing that is masked and still equals the source at its offsets.
"""

from __future__ import annotations

import bisect
import functools
import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from loaders.formats.source import Source
from loaders.language.patterns import compiled
from loaders.text.clean import Clean
from loaders.text.personlists import united
from loaders.text.personnames import person_names
from loaders.text.personplaces import nobody_known, placed_names
from loaders.text.personrows import names_in_rows
from loaders.text.personwords import is_given
from model.fact import Fact
from model.vocabulary import EntityType

__all__ = ["Private", "Span", "individuals", "individuals_of", "masked", "without_individuals"]

Span = tuple[int, int]
"""First character, and the one behind the last."""
MASK = "•"
CALLED = frozenset({EntityType.EXTERNAL_PARTNER, EntityType.UNIT})
"""What a person may be taken for who is called by a name."""
HOST = re.compile(r"@\s?[\w-]+(?:\.[\w-]+)+")
"""What stands behind the name in an e-mail address, which may have a space before or behind its sign."""
TELEPHONE = re.compile(
    r"(?<![\d-])(?<!\d[ \u00a0])(?:\+46"
    r"|0)[ \u00a0]?\(?\d{1,3}\)?[ \u00a0-]?\d{2,3}(?:[ \u00a0-]?\d{2,3}){1,3}(?![\d-])"
)
"""A zero after a figure and a space is inside an amount: "2 050 000 000 kr"."""
DAY = r"\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]|[67]\d|8\d|9[01])"
IDENTITY = re.compile(rf"(?<!\d)(?:(?:19|20){DAY}[-+– ]?\d{{4}}|{DAY}[-+–]\d{{4}})(?!\d)")
"""A day of birth, or one 60 higher in coordination numbers; an organisation's number, "212000-0000", has no month."""
FIRST_NAME = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?(?= )")
WHOLE_NAME = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?(?: [^\W\d_]+(?:-[^\W\d_]+)?){0,2} ([A-ZÅÄÖ][^\W\d_]{3,})")
BEHIND_IN = re.compile(r"\b(?:i|på|vid|inom|kring) ([^\W\d_]+(?:-[^\W\d_]+)?)")
FIGURES = re.compile(r"[\d+][\d+ \u00a0()–-]{5,}")
"""What a telephone or identity number can only be a part of."""


@dataclass(frozen=True)
class Private:
    """What of a document belongs to individuals."""

    spans: list[Span]
    """Where it stands, in order."""
    names: tuple[str, ...]
    """Names in small letters that only the places tell where they stand."""


def individuals(text: str, is_known: Callable[[str], bool] = nobody_known) -> list[Span]:
    """The spans, in order, that hold something of an individual.

    Args:
        text: any text.
        is_known: whether small letters are a name that is no person's, or a word of one.
    """
    found = united([*_told(text), *placed_names(text, is_known)])
    return united([*found, *names_in_rows(text, found, is_known)])


def _told(text: str) -> Iterator[Span]:
    """What tells by itself that it is an individual's."""
    yield from _addresses(text)
    yield from _numbers(text)
    yield from person_names(text)


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


def individuals_of(
    source: Source, read: Iterable[Clean], is_known: Callable[[str], bool] = nobody_known
) -> Private:
    """What of a source belongs to an individual, in its own characters or as they are read.

    A damaged or broken name ("Anna Lindstr6m", "Anders-son") shows only in the readable text. A name that only its
    place tells once is the same person's wherever it stands.

    Args:
        source: the document.
        read: its blocks as a reader reads them.
        is_known: whether small letters are a name that is no person's, or a word of one.
    """
    blocks = [clean for clean in read if clean.text]
    readable = "\n".join(clean.text for clean in blocks)
    told, whole = list(_told(source.text)), list(_told(readable))
    own, there = (_placed(text, by, is_known) for text, by in ((source.text, told), (readable, whole)))
    names = _names(source.text, own) | _names(readable, there)
    again = _again(names)
    spans = [*told, *own, *_found(again, source.text)]
    whole += [*there, *_found(again, readable)]
    spans += _in_source([*whole, *_called(readable, whole, is_known)], blocks)
    return Private(united(spans), tuple(sorted(names)))


def _placed(text: str, told: Sequence[Span], is_known: Callable[[str], bool]) -> list[Span]:
    """The names that their places tell, by themselves or beside those that tell themselves."""
    placed = list(placed_names(text, is_known))
    return [*placed, *names_in_rows(text, united([*told, *placed]), is_known)]


def _in_source(spans: Iterable[Span], blocks: Sequence[Clean]) -> Iterator[Span]:
    """Where spans of the blocks' lines stand in the source."""
    starts = [0, *itertools.accumulate(len(clean.text) + 1 for clean in blocks)]
    for start, end in spans:
        number = bisect.bisect_right(starts, start) - 1
        clean, at = blocks[number], starts[number]
        yield clean.source(start - at, min(end - at, len(clean.text)))


def _names(text: str, spans: list[Span]) -> set[str]:
    return {" ".join(text[start:end].casefold().split()) for start, end in spans}


def _called(text: str, named: Iterable[Span], is_known: Callable[[str], bool]) -> Iterator[Span]:
    """Where those whose whole names stand in the text are called by one of them: "Anna tar upp frågan".

    A surname is one only if the text has nothing that is in or at it: "i Ekdal" makes a place of Ekdal.
    """
    spans = list(named)
    first_names = {first[0] for start, end in spans if (first := FIRST_NAME.match(text, start, end))}
    called = {name for name in first_names if is_given(name)}
    places = {place[1] for place in BEHIND_IN.finditer(text)}
    called |= {
        last[1]
        for start, end in spans
        if (last := WHOLE_NAME.fullmatch(text, start, end))
        and last[1] not in places
        and is_given(last[0].split()[0])
    }
    alone_names = sorted(name for name in called if not is_known(name.casefold()))
    if alone_names:
        alone = compiled(rf"(?<![\w-])(?:{'|'.join(map(re.escape, alone_names))})s?(?![\w-]| [A-ZÅÄÖ])")
        yield from (match.span() for match in alone.finditer(text))


def _again(names: Iterable[str]) -> re.Pattern[str] | None:
    """What finds the names wherever they stand, also where a line ends inside them."""
    found = [r"\s+".join(map(re.escape, name.split())) for name in sorted(names)]
    return compiled(rf"(?<!\w)(?:{'|'.join(found)})", re.IGNORECASE) if found else None


def _found(pattern: re.Pattern[str] | None, text: str) -> Iterator[Span]:
    if pattern is not None:
        yield from (match.span() for match in pattern.finditer(text))


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


def without_individuals(
    facts: Iterable[Fact], source: Source, private: Private, is_known: Callable[[str], bool] = nobody_known
) -> Iterator[Fact]:
    """The facts whose names are no individual's, their quotes cut so that none holds one.

    Args:
        facts: facts of one document.
        source: the document, unmasked.
        private: what of it belongs to individuals.
        is_known: as of ``individuals_of``.
    """
    for fact in facts:
        inside = [(start, end) for start, end in private.spans if start < fact.end and end > fact.start]
        one = (
            _says_one(fact, private.names)
            or _is_given_name(fact, is_known)
            or _is_part_of_one(fact, inside, source, is_known)
        )
        if not one:
            yield _cut(fact, inside, source)


def _says_one(fact: Fact, names: Iterable[str]) -> bool:
    """Whether a name or an attribute of the fact holds something of an individual."""
    said = (fact.subject, fact.object, *map(str, fact.attributes.values()))
    return any(map(_is_private, said)) or any(_names_one(text, names) for text in said if names)


def _is_given_name(fact: Fact, is_known: Callable[[str], bool]) -> bool:
    """Whether an actor of the fact is called by nothing but a given name, which no body is that nobody knows."""
    ends = ((fact.subject, fact.subject_type), (fact.object, fact.object_type))
    return any(type_ in CALLED and is_given(name) and not is_known(name.casefold()) for name, type_ in ends)


def _is_part_of_one(fact: Fact, inside: list[Span], source: Source, is_known: Callable[[str], bool]) -> bool:
    """Whether what the fact names is nothing but a part of an individual's name that its quote holds."""
    within = [source.text[start:end].casefold() for start, end in inside]
    names = (fact.subject.casefold(), fact.object.casefold()) if within else ()
    return any(name and name in text != name and not is_known(name) for name in names for text in within)


def _names_one(text: str, names: Iterable[str]) -> bool:
    small = text.casefold()
    return any(name in small for name in names)


@functools.lru_cache(maxsize=10_000)
def _is_private(name: str) -> bool:
    return bool(individuals(name))


def _cut(fact: Fact, inside: list[Span], source: Source) -> Fact:
    """The fact with the longest piece of its quote that holds no individual."""
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
