"""Officers who stand for what they do where no body is named: "trygghetssamordnaren", "bovärdar", "socialchefen".

What must stay true: a title that any body has ("enhetschef", "verksamhetsutvecklare") names nobody, nor does
one with the body behind it that the officer comes from.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from loaders.language.wordfamilies import families
from loaders.names.entities import Entity, Group, entity_of
from model.vocabulary import EntityType
from ontology.registry import Registry

__all__ = ["is_title", "officers"]

_TITLES = families("officers")
"""Endings of titles by how they are inflected, and what makes one that any body has."""


def _one_of(family: str) -> str:
    return "|".join(_TITLES[family])


ANY = rf"(?i:{_one_of('of_any_body')})(?:{_one_of('any')})"
STEM = rf"(?P<stem>(?!{ANY})[a-zåäöA-ZÅÄÖ][a-zåäö-]+)"
TITLE = (
    rf"(?:(?P<are>{_one_of('are')})(?:are|aren|arna)|(?P<er>{_one_of('er')})(?:n|en|er|erna)?"
    rf"|(?P<ar>{_one_of('ar')})(?:en|ar|arna)|(?P<or>{_one_of('or')})(?:a|an|or|orna)"
    rf"|(?P<chef>{_one_of('heads')})(?:en|er|erna)?)"
)
OFFICER = re.compile(rf"(?<![\w(-]){STEM}{TITLE}(?![\w-])(?! (?:från|för) )")
"""A title by itself; behind "från" stands the body that is meant."""
AT_BODY = re.compile(r" (?:vid|på|inom|hos) ")
"""What stands behind a title before the body that is meant, unless it is the one officer who works with it."""
INSIDE = re.compile("|".join(map(_one_of, ("are", "er", "ar", "or", "heads"))))
"""What is in every title, and found faster than where one may begin."""
ONE = re.compile(r"(?:\ben|\bvår|\bdess|\bderas|\bvarje|s) (?:[a-zåäö]+(?:a|nde|d|k) )?$")
"""What stands before one of those whose title is the same for several."""
BOTH_FIELDS = re.compile(r"(?<![\w-])[A-ZÅÄÖa-zåäö]{3,}- och $")
"""The first part of a title of two: "miljö- och klimatstrategen"."""
BEFORE = 25
REMEMBERED = 2_000
"""Blocks of which the officers are kept: those of a long document."""
OF_CITY = re.compile(r"(?:[Kk]ommunens|[Ss]tadens|[Rr]egionens) $")
STANDS_ALONE = re.compile(rf"(?i:{_one_of('stands_alone')})")
"""What those are the heads of who stand for themselves: no office is called so."""
OFFICES = ("förvaltningen", "kontoret", "enheten", "avdelningen")
"""What a head leads."""


class _Officer(NamedTuple):
    """An officer named at a place of a text."""

    start: int
    end: int
    name: str
    """The title of one in the definite form, of several in the indefinite one."""
    field: str
    """What a head is the head of; empty for others."""


def officers(
    text: str,
    owners: Collection[int],
    taught: Callable[[str], Entity | None],
    registry: Registry,
    municipality: str,
) -> Iterator[Group]:
    """Every officer whose title tells what he or she works with, as the unit or the office that is meant.

    Args:
        text: a block's readable text.
        owners: places right behind partners' names in the genitive: "polisens samordnare" is the police.
        taught: what a name means that the document taught.
        registry: what is known beside.
        municipality: whose document it is.
    """
    for officer in _officers_in(text):
        if officer.start not in owners:
            led = _office_of(officer, taught, registry, municipality)
            if led is not None:
                yield Group(officer.start, officer.end, (led,), False)


def is_title(words: str) -> bool:
    """Whether words are nothing but an officer's title that tells what he or she works with."""
    return OFFICER.fullmatch(words) is not None


@functools.lru_cache(REMEMBERED)
def _officers_in(text: str) -> tuple[_Officer, ...]:
    """The officers of a block, which is searched anew whenever the document has taught more."""
    return tuple(_found_in(text))


def _found_in(text: str) -> Iterator[_Officer]:
    starts = dict.fromkeys(_first_letter(text, found.start()) for found in INSIDE.finditer(text))
    for match in filter(None, (OFFICER.match(text, start) for start in starts)):
        title = match[0]
        before = text[max(0, match.start() - BEFORE) : match.start()]
        if AT_BODY.match(text, match.end()) and not _is_the_one(title, match, before):
            continue
        name = _of_one(title, match) if _is_one(title, match, before) else _of_several(title, match)
        too = BOTH_FIELDS.search(before)
        start, name = (match.start() - len(too[0]), too[0] + name) if too else (match.start(), name)
        field = match["stem"] if match["chef"] and not too else ""
        yield _Officer(start, match.end(), name[0].upper() + name[1:], field)


def _first_letter(text: str, place: int) -> int:
    """Where the word begins that goes on at a place."""
    while place and (text[place - 1].isalnum() or text[place - 1] in "_-"):
        place -= 1
    return place


def _office_of(
    officer: _Officer, taught: Callable[[str], Entity | None], registry: Registry, municipality: str
) -> Entity | None:
    """The office that a head leads, where the document or the registry names it; any other officer is a unit."""
    for ending in OFFICES if officer.field else ():
        if office := taught(officer.field.capitalize() + ending):
            return office
    fields = _called_by(officer.field) if officer.field else ()
    led = [entry for entry in (registry.find(field, municipality) for field in fields) if entry]
    if led and led[0].kind != "collective":
        return entity_of(led[0])
    if officer.field and not STANDS_ALONE.fullmatch(officer.field):
        return None
    return Entity(officer.name, EntityType.UNIT, general=True)


def _called_by(field: str) -> tuple[str, ...]:
    """What may be called by a field as it stands before "chef": "räddnings", "bibliotek(s)", "polis"."""
    return f"{field}tjänsten", field.removesuffix("s"), field


def _is_the_one(title: str, match: re.Match[str], before: str) -> bool:
    """Whether an office has only one of them: "trygghetssamordnaren på kontoret", but "en lots på kontoret"."""
    definite = title.endswith(("aren", "en", "orn")) or OF_CITY.search(before) is not None
    return definite and bool(match["are"] or match["er"])


def _is_one(title: str, match: re.Match[str], before: str) -> bool:
    if match["are"] and title.endswith("are"):
        return ONE.search(before) is not None
    return not title.endswith(("arna", "erna", "orna", "ar", "er", "or")) or title.endswith("are")


def _of_one(title: str, match: re.Match[str]) -> str:
    stem = match["stem"]
    if match["are"]:
        return f"{stem}{match['are']}aren"
    if match["or"]:
        return f"{stem}{match['or']}an"
    whole = stem + (match["er"] or match["ar"] or match["chef"])
    return f"{whole}n" if whole.endswith("or") else f"{whole}en"


def _of_several(title: str, match: re.Match[str]) -> str:
    stem = match["stem"]
    if match["are"]:
        return f"{stem}{match['are']}are"
    for group, ending in (("er", "er"), ("ar", "ar"), ("or", "or"), ("chef", "er")):
        if match[group]:
            return f"{stem}{match[group]}{ending}"
    return title
