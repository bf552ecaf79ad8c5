"""Bodies of one kind in several places: "biblioteken i Hamnby och Åker", "vårdcentralerna Viken och Udden".

What must stay true: each is called by its kind in the singular and its place, as where it is named by itself;
those that only their number makes a body of ("handlarna", "fiskarna") are none by themselves.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

import ahocorasick

from loaders.language.wordfamilies import words_of
from loaders.names.actorheads import Head, heads
from loaders.names.entities import Entity, Group, entity_of
from loaders.names.municipalitynames import NAME_OF_PLACE, ROW, organisation_named
from model.vocabulary import EntityType
from ontology.registry import Registry

__all__ = ["placed_bodies"]

SEVERAL = re.compile(
    rf"(?<![\w-])((?:[\w-]+- (?:och|samt) )?[A-ZÅÄÖa-zåäö][\w-]{{3,}}(?:rna|ena|en)) (?:(i|på|vid) )?({ROW})(?![\w-])"
    r"(?<!skolan)(?<!gymnasiet)((?<=s) län\b|(?! (?:kommun|län|stad)(?:er|s)?\b))",
)
JOINED = re.compile(r" (?:och|samt|respektive) [A-ZÅÄÖ]")
"""What parts the last place from the one before, and is found much faster."""
CARE = "region"
BOARD, OFFICE = EntityType.BOARD, EntityType.ADMINISTRATION
TOGETHER = frozenset({"collective", "state_agency", "civil_society"})
"""Kinds that are spoken of together: "byaföreningarna i Hamnby och Åker" act as one."""
APART = frozenset(words_of("where", "apart"))
VENUES = tuple(venue + ending for venue in words_of("where", "venues") for ending in ("en", "et", "n"))
BODIES = (
    ("nämnd", "nämnden", BOARD),
    ("styrelse", "styrelsen", BOARD),
    ("förvaltning", "förvaltningen", OFFICE),
)
OFFICES = frozenset({BOARD, OFFICE})


class _Kind(NamedTuple):
    """What one of several is called, and what it is."""

    name: str
    type: EntityType
    kind: str | None


def placed_bodies(text: str, registry: Registry, municipality: str) -> Iterator[Group]:
    """Every place of a text where one word and several places name as many bodies.

    Args:
        text: a block's readable text.
        registry: what is known of all.
        municipality: whose document it is; its own board needs no place.
    """
    for match in SEVERAL.finditer(text) if JOINED.search(text) else ():
        several = _usual(match[1].casefold(), registry, municipality)
        one = _one_of(several)
        places = NAME_OF_PLACE.findall(match[3])
        if one and (not _is_venue(one) if match[2] else _are_called_so(one, places)):
            if match[4] and not one.name.casefold().startswith(tuple(APART)):
                continue  # there is more than one in a county
            at, county = f" {match[2]} " if match[2] else " ", match[4]
            placed = (
                _named(one, at + place + county, _home(place, registry, municipality)) for place in places
            )
            bodies = (_listed(entity, registry, municipality) for entity in placed)
            yield Group(*match.span(), tuple(bodies), genitive=False)


def _usual(several: str, registry: Registry, municipality: str) -> str:
    """What several are usually called: "biblioteken" for "folkbiblioteken"."""
    entry = registry.find(several, municipality)
    known = entry.name.casefold() if entry and entry.is_general else ""
    return several[-len(known) - 2 :] if known and several[:-2].endswith(known) else several


def _are_called_so(one: _Kind, names: list[str]) -> bool:
    """Whether the kind is a part of the names right behind it: not of "Åsskolan" in "skolorna Åsskolan och …"."""
    noun = one.name.casefold()[1:]
    return (one.type is EntityType.UNIT or one.kind == CARE) and not any(
        name.endswith(noun) for name in names
    )


def _is_venue(one: _Kind) -> bool:
    """Whether something is said to be at them rather than that they do something: "på fritidsgårdarna i A och B"."""
    return one.name.casefold().endswith(VENUES)


def _home(place: str, registry: Registry, municipality: str) -> bool | None:
    """Whether the place is the document's municipality; None where it is none at all."""
    slug = organisation_named(place, registry)
    return slug == municipality if slug else None


def _named(one: _Kind, placed: str, home: bool | None) -> Entity:
    """The body of its kind in a place; the municipality's own board needs none."""
    if home and one.type in OFFICES:
        return Entity(one.name, one.type, None, new=True)
    type_ = EntityType.EXTERNAL_PARTNER if home is False else one.type
    return Entity(one.name + placed, type_, one.kind, new=True)


def _listed(entity: Entity, registry: Registry, municipality: str) -> Entity:
    entry = registry.find(entity.name, municipality, entity.type)
    return entity_of(entry) if entry else entity


@functools.lru_cache(maxsize=1_000)
def _one_of(several: str) -> _Kind | None:
    """The name of one of those that a definite plural names, its type and kind; None where it names no bodies."""
    ending = [found for end, found in _plurals().iter(several) if end == len(several) - 1]
    if not ending:
        return None
    plural, single, type_, kind = max(ending, key=_length)
    name = several.removesuffix(plural) + single
    return _Kind(name[0].upper() + name[1:], type_, kind)


def _length(found: tuple[str, str, EntityType, str | None]) -> int:
    return len(found[0])


@functools.cache
def _plurals() -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    listed = ((h.plain, h.definite, h.type, h.kind) for h in heads() if _is_one(h))
    for plain, definite, type_, kind in (*listed, *((*body, None) for body in BODIES)):
        for plural in _definite_plurals(plain, definite):
            automaton.add_word(plural, (plural, definite, type_, kind))
    automaton.make_automaton()
    return automaton


def _is_one(head: Head) -> bool:
    is_actor = head.type is not EntityType.COLLABORATION
    return is_actor and bool(head.definite) and (head.kind not in TOGETHER or head.plain in APART)


def _definite_plurals(plain: str, definite: str) -> Iterator[str]:
    """How several of them may be called: "kyrkorna" of "kyrka", "biblioteken", "museerna", "gårdarna"."""
    if definite.endswith("t"):
        yield f"{plain}en"
        yield f"{plain}na"
        yield f"{definite[:-1]}rna"
        yield f"{definite[:-2]}en"
    elif plain.endswith("a"):
        yield f"{plain[:-1]}orna"
    elif plain.endswith("else"):
        yield f"{plain}rna"
    elif plain.endswith("e"):
        yield f"{plain[:-1]}arna"
    else:
        yield f"{plain}arna"
        yield f"{plain}erna"
        yield f"{plain}na"
