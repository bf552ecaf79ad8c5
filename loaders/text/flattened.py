"""Minutes whose pages are one line each, as converters print them: their matters, lists and headings as lines again.

What must stay true: nothing of a matter is lost; left out is what every page repeats, who signs, and the table
of contents.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from loaders.language.wordfamilies import one_of
from loaders.text.matterheads import Contents, Head, contents_of, divides, matter_heads
from loaders.text.meetingforms import FOOT, Field, FieldKind, form_fields, people_in

__all__ = ["Part", "unfolded"]

LONG_LINE = 250
MANY_HEADS = 3
"""Heads of matters in one line that is no paragraph."""
LONGEST_OPENING = 14
"""Words that a page may open with before what it says."""
REPEATED = 3
HEAD_OF_PAGE = 300
PAPER = re.compile(rf"\b(?:{one_of('meeting_names', 'papers')})\b|\b(?:SAMMANTRÄDES|Sammanträdes)")
TITLE = re.compile(
    rf"(?<!\w)(?:(?P<kept>{one_of('meeting_forms', 'titles')}|[A-ZÅÄÖ][a-zåäö-]+ kommun|[A-ZÅÄÖ]{{3,}} KOMMUN)"
    r"|(?:Sida|Sid\.?|Blad) ?\d+(?: ?\(\d+\))?|\d{1,3} ?\(\d{1,3}\)|Sammanträdesda(?:tum|g):?|\d{4}-\d\d-\d\d"
    rf"|Paragraf nr [\d–-]+|{one_of('name_words', 'form_labels')})(?!\w)"
)
"""What the head of the first page is made of beside the name of the body."""
SIGNS = re.compile(
    r"Justera|Utdragsb|Beslutande|Närvarande|Deltagare|Underskrift|rotokoll|ROTOKOLL|nteckning|NTECKNING"
)
"""Words of which minutes have one, found fast."""


class Part(NamedTuple):
    """What is a line of its own on the printed page."""

    start: int
    end: int
    apart: bool = True
    """Whether it stands apart from the one before."""
    item: bool = False
    """Whether it is an item of a list."""
    anew: bool = False
    """Whether it goes on with nothing that stands before it."""


class _Unit(NamedTuple):
    """A span of a line that is read by itself, and its parts; without any it is left out, None begins a text anew."""

    start: int
    end: int
    parts: tuple[Part, ...] | None


def unfolded(texts: Sequence[str]) -> list[list[Part]]:
    """The parts of each line of a text, where its pages are lines; empty where they are not."""
    if not any(len(text) > LONG_LINE for text in texts) or not any(map(SIGNS.search, texts)):
        return []
    contents = [contents_of(text) for text in texts]
    heads = matter_heads(texts, contents)
    fields = [_fields(*line) for line in zip(texts, contents, heads, strict=True)]
    called = PAPER.search(" ".join(texts)[:HEAD_OF_PAGE]) is not None
    if not any(
        len(text) > LONG_LINE
        and (FOOT.search(text) or _says_who_met(found) or (called and len(begun) >= MANY_HEADS))
        for text, found, begun in zip(texts, fields, heads, strict=True)
    ):
        return []
    openings = _openings(texts, heads, fields)
    lines = zip(texts, contents, heads, fields, openings, strict=True)
    first = next((n for n, found in enumerate(fields) if found), 0)
    return [list(_parts(*line, is_first=number == first)) for number, line in enumerate(lines)]


def _says_who_met(fields: Sequence[Field]) -> bool:
    return any(field.kind is FieldKind.ATTENDED for field in fields)


def _fields(text: str, contents: Contents | None, heads: Sequence[Head]) -> list[Field]:
    stops = {head.start for head in heads} | ({contents.start, contents.end} if contents else set())
    return list(form_fields(text, sorted(stops)))


def _openings(
    texts: Sequence[str], heads: Sequence[Sequence[Head]], fields: Sequence[Sequence[Field]]
) -> list[int]:
    """Where each page goes on behind the words that several pages open with, numbers aside."""
    words: list[list[re.Match[str]]] = []
    for text, begun, form in zip(texts, heads, fields, strict=True):
        end = min([len(text), *(head.start for head in begun[:1]), *(field.start for field in form[:1])])
        words.append(list(re.finditer(r"\S+", text[:end]))[:LONGEST_OPENING])
    alike = [[re.sub(r"\d+", "#", word[0]) for word in page] for page in words]
    counts = Counter(tuple(page[:n]) for page in alike for n in range(1, len(page) + 1))
    leads = [int(page[0][0]) if page and page[0][0].isdecimal() else None for page in words]
    found = []
    for page, same, lead in zip(words, alike, leads, strict=True):
        length = max((n for n in range(1, len(same) + 1) if counts[tuple(same[:n])] >= REPEATED), default=0)
        is_number = lead is not None and not {lead - 1, lead + 1}.isdisjoint(leads)
        length = max(length, int(is_number))
        found.append(page[length - 1].end() if length else 0)
    return found


def _parts(
    text: str,
    contents: Contents | None,
    heads: Sequence[Head],
    fields: Sequence[Field],
    opening: int,
    *,
    is_first: bool,
) -> Iterator[Part]:
    """The parts of one line in their order."""
    units = [_Unit(*foot.span(), ()) for foot in FOOT.finditer(text)]
    units += [_Unit(contents.start, contents.end, ())] if contents else []
    units += [_Unit(f.start, f.end, tuple(_of_field(text, f))) for f in _joined(text, fields)]
    units += [_Unit(h.start, h.end, (Part(h.start, h.end),) if h.end > h.title else None) for h in heads]
    edge = min((unit.start for unit in units), default=len(text))
    if is_first and edge < HEAD_OF_PAGE:
        units += _head_of_page(text, edge)
    elif opening:
        units.append(_Unit(0, opening, ()))
    units += [_Unit(a, b, (Part(a, b),)) for a, b in divides(text)]
    at = 0
    for unit in sorted(units, key=lambda unit: (unit.start, unit.parts is not None)):
        if unit.start < at:
            continue
        yield from _text(text, at, unit.start)
        yield from unit.parts or ()
        at = unit.start if unit.parts is None else unit.end
    yield from _text(text, at, len(text))


def _text(text: str, start: int, end: int) -> Iterator[Part]:
    words = text[start:end]
    if any(letter.isalpha() for letter in words):
        start += len(words) - len(words.lstrip(" .:"))
        yield Part(start, start + len(text[start:end].rstrip()))


def _joined(text: str, fields: Sequence[Field]) -> Iterator[Field]:
    """The fields in their order; of labels that stand in a column of their own, the first has what all say."""
    column: Field | None = None
    for field in fields:
        attended = field.kind is FieldKind.ATTENDED
        whole = column._replace(end=field.end, column=field.said) if column and attended else field
        is_empty = not text[whole.names : whole.end].strip(" .:")
        column = whole if attended and is_empty and text[field.said : field.said + 1] != ":" else None
        if attended and is_empty and column is None:
            continue  # its labels say who of them stand below
        if column is None:
            yield whole


def _of_field(text: str, field: Field) -> Iterator[Part]:
    """The label of those who were there and each of them below it; when and where it was in one line."""
    if field.kind is FieldKind.SIGNED or not text[field.said : field.end].strip(" .:"):
        return
    if field.kind is FieldKind.WHEN:
        yield Part(field.start, field.start + len(text[field.start : field.end].rstrip()))
        return
    yield Part(field.start, field.names, anew=True)
    for start, end in people_in(text, field.names, field.end):
        words = text[start:end]
        if words.strip(" ,;.:"):
            begin = start + len(words) - len(words.lstrip(" ,;.:"))
            yield Part(begin, begin + len(text[begin:end].rstrip(" ,;:")), apart=False, item=True)


def _head_of_page(text: str, end: int) -> Iterator[_Unit]:
    """The lines of the head of the first page, and what of it is left out."""
    for match in TITLE.finditer(text, 0, end):
        yield _Unit(*match.span(), (Part(*match.span()),) if match["kept"] else ())
