"""Administrations called by their fields of work alone: "Kultur och fritid", "sektor Social omsorg", "Välfärd Mora".

What must stay true: fields in running text are what something is about ("frågor om barn och utbildning"); they
are a body where a word for one or its head stands before them, where a capital inside a sentence says so, or
where they stand in one list with bodies.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from loaders.language.cues import cue
from loaders.names.entities import Mention
from loaders.names.nameparts import NewName
from model.vocabulary import EntityType

__all__ = ["field_names", "fields_beside", "own_fields"]

FIELDS = "|".join(
    sorted(Path(__file__).with_name("fields_of_work.txt").read_text("utf-8").split(), key=len)[::-1]
)
QUALITY = r"(?i:sociala?|teknisk|ung|hållbar|öppen|kommunal|lokal|digital|god)"
FIELD = rf"(?:{QUALITY} )?(?i:[a-zåäö]*(?:{FIELDS}))(?![\w-])"
SEVERAL = rf"{FIELD}(?:(?:, | och | & ){FIELD}){{1,3}}"
ANY = rf"{FIELD}(?:(?:, | och | & ){FIELD}){{0,3}}"
BODY = cue(
    rf"\b((?:[Dd]ivision|[Ss]ektor|[Aa]vdelning|[Vv]erksamhetsområde|[Ff]örvaltning)(?:en|n|et)? (?P<fields>{ANY}))"
)
"""A word for a part of the municipality, and its fields behind it."""
HEAD_OF = cue(
    r"\b(?:\w*[Cc]hef|\w*[Dd]irektör|\w*[Ss]trateg|[Uu]tvecklingsledare|[Uu]tvecklare|[Hh]andläggare|[Rr]epresentanter)"
    rf"(?:en|er|erna|na|n)? (?:för|på|från|inom|vid) (?P<fields>{SEVERAL})"
)
"""Who leads or speaks for a body, and its fields behind it."""
INSIDE = re.compile(rf"(?<=[a-zåäö,:&)] )(?P<fields>(?=[A-ZÅÄÖ]){SEVERAL})")
"""With a capital inside a sentence, or as the value of a label."""
ACTS = re.compile(
    rf"(?:^|(?<=[.!?] ))(?P<fields>(?=[A-ZÅÄÖ]){SEVERAL})(?= (?:ansvarar|samordnar|deltar|driver|leder|har|ska|arbetar"
    r"|samverkar|samarbetar|håller|svarar|erbjuder|står)\b)"
)
SMALL = re.compile(
    rf"(?P<fields>(?<![\w-])(?=[a-zåäö]\w* (?:och|&) |{QUALITY} \w+ (?:och|&) )(?=[a-zåäö]){FIELD} (?:och|&) {FIELD})"
)
"""Two fields in small letters; what lies ahead is looked at first, as few words are followed by "och"."""
JOINED = (", ", " och ", " samt ")
OFFICE = EntityType.ADMINISTRATION
OFFICES = frozenset({EntityType.BOARD, OFFICE})


def field_names(text: str) -> Iterator[NewName]:
    """Every body that the text calls by its fields of work.

    Args:
        text: a block's readable text.
    """
    for match in BODY.finditer(text):
        several = " " in match["fields"]
        yield _name(*match.span(1), text, (_titled(match["fields"]),) if several else ())
    if not (" och " in text or " & " in text):
        return
    for match in HEAD_OF.finditer(text):
        yield _name(*match.span("fields"), text)
    for pattern in (INSIDE, ACTS):
        for match in pattern.finditer(text):
            yield _name(*match.span("fields"), text)


def own_fields(text: str, place: str) -> Iterator[NewName]:
    """A field with the municipality's name behind it: "Välfärd Mora"."""
    if place and place in text:
        for match in _own_field(place).finditer(text):
            yield _name(*match.span(1), text)


@functools.lru_cache(maxsize=1_000)
def _own_field(place: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])((?=[A-ZÅÄÖ]){FIELD} {re.escape(place)})(?![\w-])")


def fields_beside(text: str, mentions: Sequence[Mention]) -> Iterator[NewName]:
    """The fields in small letters that stand in one list with bodies: "socialtjänsten, barn och utbildning, polisen".

    Args:
        text: a block's readable text.
        mentions: what is known in it.
    """
    actors = [m for m in mentions if m.entity.is_actor and not m.genitive]
    if not actors or " och " not in text:
        return
    for match in SMALL.finditer(text):
        start, end = match.span("fields")
        if any(
            m.start <= start and (end <= m.end or (m.end > start and m.entity.is_actor)) for m in mentions
        ):
            continue  # a group that both name, or two of a list
        before = next((m.entity for m in actors if text[m.end : start] in JOINED), None)
        behind = any(text[end : m.start] in JOINED for m in actors)
        if before is not None and (before.type in OFFICES or (behind and before.type is EntityType.UNIT)):
            yield _name(start, end, text)


def _name(start: int, end: int, text: str, aliases: tuple[str, ...] = ()) -> NewName:
    return NewName(start, end, _titled(text[start:end]), OFFICE, None, aliases)


def _titled(name: str) -> str:
    return name[0].upper() + name[1:]
