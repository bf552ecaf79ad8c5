"""What belongs to what: units of administrations, projects inside bodies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.facts.drafts import Draft, participation
from loaders.language.cues import cue
from loaders.names.mentions import Entity, Mention
from loaders.passages.lists import entities, list_after
from loaders.passages.passage import Passage, is_municipality
from loaders.passages.speaking import speakers
from model.vocabulary import EntityType, Predicate

__all__ = ["BELONGS", "DRIVES", "belonging", "bracketed", "inside"]

BELONGS = cue(
    r"\b(tillhör|(?:hör|hörde)(?: \w+){0,2} till|(?:är )?en del av|(?:är )?en (?:\w+ )?(?:enhet|avdelning|verksamhet)"
    r" (?:inom|i|vid)|(?:sorterar|lyder|ligger)(?: \w+){0,2} under"
    r"|(?:är )?(?:direkt )?underställ(?:d|t|da)|(?:är )?organisera[dt]e? (?:under|inom|i|på|hos)"
    r"|(?:har|med) sin (?:organisatoriska )?(?:hemvist|placering) (?:i|på|inom|hos)|(?:arbetar|verkar) (?:på|inom|vid)"
    r"|finns (?:organisatoriskt )?(?:inom|på|hos)"
    r"|(?:är|ligger) (?:organisatoriskt )?placera[dt]e? (?:på|i|inom|under|vid|hos)"
    r"|drivs av"
    r"|är (?=\w+s (?:\w+ )?(?:enhet|avdelning|verksamhet)\b))"
)
WORKS = ("arbetar", "verkar", "finns på", "finns hos")
"""What is also said of those who only visit."""
DRIVES = cue(r"\b(driver)\b")
BEARERS = frozenset({EntityType.ADMINISTRATION, EntityType.BOARD, EntityType.UNIT})
OWN_UNIT = re.compile(r" (?:[a-zåäö]+ )?(?:(?:avdelning|enhet|verksamhet|mottagning|filial) )?")
"""Between whose unit it is and the unit: "förvaltningens nya enhet"."""
OFFICE = re.compile(
    r"(?:enhet|avdelning|grupp|team|tjänst|samordnare|koordinator|konsulent|strateg|mottagning|coach|jour)(?:en|et|n|erna|er)?$"
)
"""How those are called that are parts of whoever stands before them in the genitive: "kommunens säkerhetsenhet"."""
INSIDE = re.compile(r"^ (?:inom|vid|på|hos|i) $")
IN_FRONT = re.compile(r"(?:^|[,;] )(?:Inom|Under|I|På|inom|under) $")
HOUSES = re.compile(r" (?:finns|arbetar|ligger|verkar) (?:(?:sedan \d{4}|även|också|dessutom|det|en|ett) )*")
"""What goes on behind "Inom förvaltningen"."""
WHOLES = frozenset({EntityType.ADMINISTRATION, EntityType.BOARD})
LARGE = re.compile(r"^Region |regionen$|(?:universitet|högskola|högskolan)(?: \w+)?$|^Högskolan ")
"""Whose services and departments are named with them."""
SERVICE = re.compile(
    r"(?:mottagning\w*|central\w*|klinik\w*|psykiatrin?|sjukvård\w*|sjukhus\w*|primärvård\w*|habilitering\w*|BVC|FoU\b.*"
    r"|museet|museum|institution\w*|fakultet\w*|förvaltning\w*|avdelning\w*|enhet\w*|förskolan?|förskolor|teamet"
    r"|biblioteket|rehabilitering\w*|vårdcentral\w*|folktandvård\w*|tandvård\w*|kulturskolan?|elevhälsan?)$",
    re.IGNORECASE,
)
"""How those are called that are departments of others."""
HOUSE = re.compile(
    r"(?:vårdcentral|hälsocentral|sjukhus|lasarett|familjecentral|hälsans hus|familjens hus|folkhögskola)",
    re.IGNORECASE,
)
"""What houses departments of its own."""
THROUGH = re.compile(r",? (?:genom|via) (?:dess |sin |den |det |sitt )?")
SIDE_BY_SIDE = re.compile(r",? (?:och |samt )?|, ")


def belonging(passage: Passage) -> Iterator[Draft]:
    """What is a unit of what, when the text says so."""
    for word in BELONGS.finditer(passage.text):
        behind = list_after(passage.text, passage.mentions, word.end()) or [
            m for m in passage.mentions if m.genitive and 0 <= m.start - word.end() <= 1
        ]
        wholes = entities(behind)[:1]
        if not wholes and re.match(r" (nämnden|förvaltningen|oss|bolaget)\b", passage.text[word.end() :]):
            wholes = [passage.voice] if passage.voice else []
        near = [m.entity for m in passage.mentions if 0 <= word.start() - m.end <= 1 and m.entity.is_actor]
        parts = near if near and SERVICE.search(near[0].name) else speakers(passage, word.start())
        alike = parts if word[1].startswith("ligger") else parts[-1:]
        for part in alike:
            for whole in wholes:
                if word[1].startswith(WORKS) and not (whole.type in WHOLES or OFFICE.search(whole.name)):
                    continue
                if part.type is EntityType.UNIT or (_is_large(whole) and SERVICE.search(part.name)):
                    yield Draft(part, Predicate.PART_OF, whole, "belongs-to", 0.8)
    for word in DRIVES.finditer(passage.text):
        first = next((m for m in passage.mentions if m.start >= word.end()), None)
        units = list_after(passage.text, passage.mentions, word.end(), lambda e: e.type is EntityType.UNIT)
        for driven in [unit for unit in units[:1] if unit == first]:
            for whole in speakers(passage, word.start())[:1]:
                if (driven.entity.new or " " in driven.entity.name) and whole.type in WHOLES:
                    yield Draft(driven.entity, Predicate.PART_OF, whole, "drives", 0.7)


def _owned_unit(passage: Passage, left: Mention, right: Mention) -> Iterator[Draft]:
    """ "förvaltningens nya avdelning Kajen": a unit by name is a part of whom the genitive before it names."""
    owns = left.genitive and left.entity.is_actor
    owner = left.entity if owns else None
    named = right.entity.new and not is_municipality(left.entity, passage.home)
    of_office = (
        left.entity.type in WHOLES and not left.pointed and not is_municipality(left.entity, passage.home)
    )
    one = named or of_office or OFFICE.search(right.entity.name)
    unit = right.entity.type is EntityType.UNIT and one
    if owner and unit and OWN_UNIT.fullmatch(passage.text, left.end, right.start):
        yield Draft(right.entity, Predicate.PART_OF, owner, "owned-unit", 0.75)


def _of_large(left: Mention, right: Mention, gap: str) -> Iterator[Draft]:
    """ "kliniken i Region X", "barnhälsovården på vårdcentralen": the services of what is large are parts of it."""
    house = HOUSE.search(right.entity.name) is not None and HOUSE.search(left.entity.name) is None
    large = _is_large(right.entity) or (house and right.entity.is_actor)
    if large and (INSIDE.match(gap) or gap == " från ") and SERVICE.search(left.entity.name):
        yield Draft(left.entity, Predicate.PART_OF, right.entity, "of-large", 0.7)


def _acts_through(left: Mention, right: Mention, gap: str) -> Iterator[Draft]:
    """ "Regionen, genom vårdcentralen, deltar": an outsider's part by which it takes part."""
    outside = not left.entity.general and left.entity.type is right.entity.type is EntityType.EXTERNAL_PARTNER
    whole = _is_large(left.entity) or left.entity.kind == "state_agency"
    if outside and whole and THROUGH.fullmatch(gap) and right.entity.kind != "civil_society":
        yield Draft(right.entity, Predicate.PART_OF, left.entity, "acts-through", 0.65)


def bracketed(passage: Passage) -> Iterator[Draft]:
    """ "mottagningen och barnavårdscentralen (Region X), öppen förskola (utbildningsförvaltningen)": whose they are."""
    actors = [m for m in passage.mentions if m.entity.is_actor]
    for number, whole in enumerate(actors):
        in_brackets = (
            passage.text[whole.start - 2 : whole.start] == " ("
            and passage.text[whole.end : whole.end + 1] == ")"
        )
        if not in_brackets or not (whole.entity.type in WHOLES or _is_large(whole.entity)):
            continue
        end = whole.start - 2
        for part in reversed(actors[:number]):
            if part.end != end and not SIDE_BY_SIDE.fullmatch(passage.text, part.end, end):
                break
            if not SERVICE.search(part.entity.name) or part.entity.type in WHOLES:
                break
            yield Draft(part.entity, Predicate.PART_OF, whole.entity, "in-brackets", 0.75)
            end = part.start


def _is_large(entity: Entity) -> bool:
    return entity.type is EntityType.EXTERNAL_PARTNER and LARGE.search(entity.name) is not None


def inside(passage: Passage) -> Iterator[Draft]:
    """ "X inom Y": a unit is a part of the body it is in; a project inside a body is its own."""
    for left, right in zip(passage.mentions, passage.mentions[1:], strict=False):
        gap = passage.text[left.end : right.start]
        if left.entity == right.entity:
            continue
        yield from _owned_unit(passage, left, right)
        yield from _of_large(left, right, gap)
        yield from _acts_through(left, right, gap)
        housed = left.entity.type in WHOLES and right.entity.type is EntityType.UNIT and HOUSES.fullmatch(gap)
        if housed and IN_FRONT.search(passage.lead(left.start)):
            yield Draft(right.entity, Predicate.PART_OF, left.entity, "inside", 0.7)
        if not INSIDE.match(gap):
            continue
        within = gap != " i "
        if within and left.entity.type is EntityType.COLLABORATION and right.entity.type in BEARERS:
            yield participation(right.entity, left.entity, "project-inside", 0.7)
        unit = within and left.entity.type is EntityType.UNIT and right.entity.type in WHOLES
        faculty = gap in (" på ", " vid ") and left.entity.kind == right.entity.kind == "university"
        service = left.entity.kind == "region" and right.entity.name.startswith("Region ")
        if unit or service or faculty:
            yield Draft(left.entity, Predicate.PART_OF, right.entity, "inside", 0.7)
