"""Administrations called by their fields of work alone: "Kultur och fritid", "sektor Social omsorg", "Välfärd Mora".

What must stay true: fields in running text are what something is about ("frågor om barn och utbildning"); they
are a body where a word for one or its head stands before them, where a capital inside a sentence says so, or
where they stand in one list with bodies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from loaders.language.around import Around
from loaders.language.cues import cue
from loaders.language.patterns import compiled
from loaders.language.wordfamilies import one_of
from loaders.names.entities import Mention
from loaders.names.nameparts import NewName
from model.vocabulary import EntityType

__all__ = ["field_names", "fields_beside", "own_fields"]

ENDINGS = tuple(Path(__file__).with_name("fields_of_work.txt").read_text("utf-8").split())
FIELDS = "|".join(sorted(ENDINGS, key=len, reverse=True))
QUALITY = f"(?i:{one_of('body_names', 'qualities')})"
LAST_LETTERS = "|".join(rf"(?<={letters})" for letters in sorted({word[-3:] for word in ENDINGS}))
IS_WORTH_TRYING = rf"(?i:(?=[a-zåäö]++(?:{LAST_LETTERS})))"
"""A word that ends as some field does: of most others, the fields need not be tried at every letter."""
FIELD = rf"(?:{QUALITY} )?{IS_WORTH_TRYING}(?i:[a-zåäö]*(?:{FIELDS}))(?![\w-])"
SEVERAL = rf"{FIELD}(?:, {FIELD}){{0,2}}(?: och | & ){FIELD}"
ANY = rf"{FIELD}(?:(?:, | och | & ){FIELD}){{0,3}}"
BODY = cue(
    r"([DdSsAaVvFfPpLl](?<!\w.)(?:(?<=[Dd])ivision|(?<=[Ss])ektor|(?<=[Aa])vdelning|(?<=[Vv])erksamhetsområde"
    rf"|(?<=[Ff])örvaltning|(?<=[Pp])rogramområde|(?<=[Ll])änsverksamhet)(?:en|n|et)? (?P<fields>{ANY}))"
)
"""A word for a part of the municipality, and its fields behind it."""
HEAD_OF = cue(
    f"(?:{one_of('body_names', 'head_of')})"
    rf"(?:en|er|erna|na|n)? (?:för|på|från|inom|vid) (?P<fields>{SEVERAL})"
)
"""Who leads or speaks for a body, and its fields behind it."""
FIELD_OR_TWO = f"{FIELD}(?: och {FIELD})?"
HEADS_OF = cue(
    f"(?:{one_of('body_names', 'head_of')})"
    rf"(?:er|erna|na) (?:för|på|från|inom|vid) (?P<fields>{FIELD_OR_TWO}(?:, {FIELD_OR_TWO})+"
    rf",? (?:och|samt) {FIELD_OR_TWO})"
)
"""Several who lead or speak for bodies, and the field of each."""
BETWEEN_BODIES = re.compile(r",? samt |, ")
BETWEEN_FIELDS = re.compile(r",? (?:och|samt) |, ")
OPENS = re.compile(r"[A-ZÅÄÖ][a-zåäö]+(?: [a-zåäö]+)?(?:,| och| &) ")
"""How several fields begin that open with a capital."""
FIELDS_HERE = compiled(SEVERAL)
INSIDE = re.compile(r"[a-zåäö,:&)] ")
"""What stands before them inside a sentence, or before the value of a label."""
ACTS = re.compile(rf" (?:{one_of('body_names', 'acts')})\b")
"""What stands behind them where they open a sentence."""
LAST_FIELD = re.compile(rf"(?<![\w-])(?=[A-ZÅÄÖ]){FIELD}$")
BEHIND_FIELD = Around(r"(?<= )", r"(?![\w-])")
BY_THEMSELVES = compiled(
    rf"(?:{one_of('body_names', 'by_themselves')})(?:(?:,| och| &) (?:{one_of('body_names', 'by_themselves')}))+"
)
"""Fields that are each a body of its own: "skola och socialtjänst" are two."""
LONGEST = 40
JOINT = re.compile(r" (?:och|&) (?=[a-zåäö])")
SECOND = compiled(FIELD)
FIRST = compiled(rf"(?<![\w-])(?=[a-zåäö]){FIELD}$")
STOPS = (". ", "! ", "? ")
JOINED = (", ", " och ", " samt ")
OFFICE = EntityType.ADMINISTRATION
OFFICES = frozenset({EntityType.BOARD, OFFICE})


def field_names(text: str) -> Iterator[NewName]:
    """Every body that the text calls by its fields of work.

    Args:
        text: a block's readable text.
    """
    named = []
    for match in BODY.finditer(text):
        named.append(match.span())
        aliases = (_titled(match["fields"]),) if " " in match["fields"] else ()
        yield _name(*match.span(1), text, aliases)
    if not (" och " in text or " & " in text):
        return
    told_together = list(_of_several(text))
    yield from told_together
    for match in HEAD_OF.finditer(text):
        if any(match.start("fields") == one.start for one in told_together):
            continue
        if not BY_THEMSELVES.fullmatch(match["fields"]):
            yield _name(*match.span("fields"), text)
    end = 0
    for opened in OPENS.finditer(text):
        start = opened.start()
        if any(first <= start < last for first, last in named):
            continue
        several = FIELDS_HERE.match(text, start) if start >= end else None
        opens = start == 0 or text[max(0, start - 2) : start] in STOPS
        if several and (INSIDE.match(text, max(0, start - 2)) or (opens and ACTS.match(text, several.end()))):
            end = several.end()
            yield _name(start, end, text)


def _of_several(text: str) -> Iterator[NewName]:
    """The bodies whose heads are told of together: "chefer inom skola, fritid samt vård och omsorg" are of three."""
    for match in HEADS_OF.finditer(text) if ", " in text else ():
        start, end = match.span("fields")
        between = BETWEEN_BODIES if " samt " in match["fields"] else BETWEEN_FIELDS
        for parted in between.finditer(text, start, end):
            yield _name(start, parted.start(), text)
            start = parted.end()
        yield _name(start, end, text)


def own_fields(text: str, place: str) -> Iterator[NewName]:
    """A field with the municipality's name behind it: "Välfärd Mora"."""
    if place and place in text:
        for own in BEHIND_FIELD.places(place, text):
            end = own - 1
            if field := LAST_FIELD.search(text[max(0, end - LONGEST) : end]):
                yield _name(end - len(field[0]), own + len(place), text)


def fields_beside(text: str, mentions: Sequence[Mention]) -> Iterator[NewName]:
    """The fields in small letters that stand in one list with bodies: "socialtjänsten, barn och utbildning, polisen".

    Args:
        text: a block's readable text.
        mentions: what is known in it.
    """
    actors = [m for m in mentions if m.entity.is_actor and not m.genitive]
    if not actors or " och " not in text:
        return
    for start, end in _joined(text):
        if any(
            m.start <= start and (end <= m.end or (m.end > start and m.entity.is_actor)) for m in mentions
        ):
            continue  # a group that both name, or two of a list
        before = next((m.entity for m in actors if text[m.end : start] in JOINED), None)
        behind = any(text[end : m.start] in JOINED for m in actors)
        if before is not None and (before.type in OFFICES or (behind and before.type is EntityType.UNIT)):
            yield _name(start, end, text)


def _joined(text: str) -> Iterator[tuple[int, int]]:
    """Where two fields in small letters stand that are joined."""
    for joint in JOINT.finditer(text):
        if not text[max(0, joint.start() - LONGEST) : joint.start()].endswith(ENDINGS):
            continue
        second = SECOND.match(text, joint.end())
        first = FIRST.search(text[max(0, joint.start() - LONGEST) : joint.start()]) if second else None
        if first and second and not BY_THEMSELVES.fullmatch(first[0] + joint[0] + second[0]):
            yield joint.start() - len(first[0]), second.end()


def _name(start: int, end: int, text: str, aliases: tuple[str, ...] = ()) -> NewName:
    return NewName(start, end, _titled(text[start:end]), OFFICE, None, aliases)


def _titled(name: str) -> str:
    return name[0].upper() + name[1:]
