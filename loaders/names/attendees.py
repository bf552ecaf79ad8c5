"""Whom persons stand for in the lists of those who were at a meeting: by initials, in brackets, by a place's name.

What must stay true: only behind a person's name in such a list; a party is nobody, and what nobody knows is a body only
where those beside it stand for such as are known.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from loaders.language.wordfamilies import ATTENDANCE, one_of, words_of
from loaders.names.boardinitials import BOARDS
from loaders.names.entities import Entity
from loaders.names.mentions import MentionFinder
from loaders.names.municipalitynames import organisation_of
from loaders.text.layout import Block, Kind
from loaders.text.personlists import place_words
from loaders.text.personwords import WORD
from model.vocabulary import EntityType
from ontology.registry import Registry

__all__ = ["Attendee", "attendees"]

LABEL = re.compile(rf"(?:{ATTENDANCE}|(?i:{one_of('meeting_forms', 'groups')}))(?:[,:]? [\wåäö]+){{0,5}}:?")
PARTIES = words_of("meeting_names", "parties")
ENTRY = re.compile(
    rf"(?:{WORD} ){{1,3}}{WORD},?(?: ?\((?P<party>(?i:{'|'.join(PARTIES)}))\),?)?"
    r"(?: ?\((?P<within>[^()]{2,40})\)| (?P<behind>[A-ZÅÄÖ][^,;()]{1,40})(?=$|[,;]| \()|$)"
)
"""A person, his party, and what he stands for."""
INITIALS = re.compile(r"[A-ZÅÄÖ]{2,8}(?:[-/][A-ZÅÄÖ]{2,8})?")
LEAST = 2
"""Bodies that are known, or places, among those whom a document's lists have persons stand for."""


class _Sort(StrEnum):
    """What stands behind a person's name."""

    NOTHING = "nothing"
    PARTY = "party"
    KNOWN = "known"
    PLACE = "place"
    STRANGE = "strange"


class Attendee(NamedTuple):
    """The place in a block of what a person stands for, and the body that is meant there."""

    text: str
    start: int
    end: int
    entity: Entity


class _Entry(NamedTuple):
    sort: _Sort
    text: str
    start: int
    end: int

    @property
    def name(self) -> str:
        return self.text[self.start : self.end]


def attendees(blocks: Sequence[Block], finder: MentionFinder, registry: Registry) -> Iterator[Attendee]:
    """The bodies that only the lists of those present or absent tell.

    Args:
        blocks: the whole document.
        finder: one who has learnt its names.
        registry: which has the municipalities.
    """
    lists = [
        [entry for text in bullets for entry in _read(text, finder, registry)] for bullets in _lists(blocks)
    ]
    found = list(itertools.chain.from_iterable(lists))
    if len({entry.name for entry in found if entry.sort is _Sort.PLACE}) >= LEAST:
        for entry in found:
            if entry.sort is _Sort.PLACE:
                _, organisation = organisation_of(entry.name, registry)
                municipality = Entity(organisation, EntityType.EXTERNAL_PARTNER, None, new=True)
                yield Attendee(entry.text, entry.start, entry.end, municipality)
    if len({entry.name for entry in found if entry.sort is _Sort.KNOWN}) < LEAST:
        return
    for entries in lists:
        for number, entry in enumerate(entries):
            beside = entries[max(0, number - 1) : number] + entries[number + 1 : number + 2]
            if entry.sort is _Sort.STRANGE and not any(other.sort is _Sort.PARTY for other in beside):
                partner = Entity(entry.name, EntityType.EXTERNAL_PARTNER, None, new=True)
                yield Attendee(entry.text, entry.start, entry.end, partner)


def _lists(blocks: Sequence[Block]) -> Iterator[list[str]]:
    """The entries of each list of those who were there or were not."""
    below: list[str] | None = None
    for block in blocks:
        if block.kind is Kind.BULLET and below is not None:
            below.append(block.text)
        elif block.kind is not Kind.BULLET:
            if below:
                yield below
            below = [] if LABEL.fullmatch(block.text) else None
    if below:
        yield below


def _read(text: str, finder: MentionFinder, registry: Registry) -> Iterator[_Entry]:
    """What stands behind the persons' names of a bullet."""
    for entry in ENTRY.finditer(text):
        group = "within" if entry["within"] else "behind" if entry["behind"] else None
        if group is not None:
            start, end = entry.span(group)
            yield _Entry(_sort(text[start:end], group, text, start, finder, registry), text, start, end)
        elif entry["party"]:
            yield _Entry(_Sort.PARTY, text, *entry.span("party"))


def _sort(name: str, group: str, text: str, start: int, finder: MentionFinder, registry: Registry) -> _Sort:
    if name.upper() in PARTIES:
        return _Sort.PARTY
    actors = [m.start for m in finder.find(text) if m.entity.is_actor]
    if name in registry.places:
        beside = any(0 < place < start for place in actors)  # "Bo Ek Kommunförbundet, Tranås"
        is_alone = (group == "within" or text[start - 2] == ",") and not beside
        return _Sort.PLACE if is_alone else _Sort.NOTHING
    if any(start <= place < start + len(name) for place in actors):
        return _Sort.KNOWN
    is_name = INITIALS.fullmatch(name) or (group == "within" and name[0].isupper())
    is_office = any(word.casefold().endswith(place_words().titles) for word in name.split())
    if not is_name or is_office or name in BOARDS or any(letter.isdigit() for letter in name):
        return _Sort.NOTHING
    return _Sort.STRANGE
