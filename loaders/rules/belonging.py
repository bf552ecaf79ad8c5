"""What belongs to what: units of administrations, projects inside bodies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from loaders.facts.drafts import Draft, participation
from loaders.language.cues import cue
from loaders.language.wordfamilies import one_of
from loaders.names.mentions import Entity, Mention
from loaders.passages.lists import entities, list_after, list_before
from loaders.passages.modality import is_denied
from loaders.passages.passage import Passage, is_municipality
from loaders.passages.speaking import speakers, unit_meant
from loaders.rules.wholes import CONSISTS, DEPARTMENT, HAS_INSIDE, parts_listed
from model.vocabulary import EntityType, Predicate

__all__ = ["BELONGING_CUES", "OFFICER_OF", "belonging", "bracketed", "inside", "officers_of"]

BELONGS = cue(
    rf"\b({one_of('belonging', 'belongs')}|{one_of('belonging', 'run')}"
    r"|är (?=\w+s (?:\w+ )?(?:enhet|avdelning|verksamhet)\b))"
)
UNDER = re.compile(
    r"(?:sorterar|lyder|ligger|är (?:direkt )?underställ|(?:är|ligger) (?:organisatoriskt )?placera)"
)
"""What is also said of a council or an undertaking that some body answers for."""
WORKS = ("arbetar", "verkar", "finns på", "finns hos")
"""What is also said of those who only visit."""
DRIVES = cue(r"\b(driver|drev|drivit|bedriver|sköter|har (?:två|tre|fyra|fem|sex|sju|åtta|flera))\b")
ESTABLISHMENTS = re.compile(
    rf"(?: (?:också|även|sedan \d{{4}}|dessutom))?(?: [a-zåäö]+a)?"
    rf" (?:\w+-)?(?:{one_of('belonging', 'establishments')})(?: för [a-zåäö]+)?[:,]? "
)
ESTABLISHED = frozenset({EntityType.UNIT, EntityType.EXTERNAL_PARTNER})
BEARERS = frozenset({EntityType.ADMINISTRATION, EntityType.BOARD, EntityType.UNIT})
OWN_UNIT = re.compile(r" (?:[a-zåäö]+ )?(?:(?:avdelning|enhet|verksamhet|mottagning|filial) )?")
"""Between whose unit it is and the unit: "förvaltningens nya enhet"."""
OFFICE = re.compile(f"(?:{one_of('belonging', 'offices')})(?:en|et|n|erna|er)?$")
"""How those are called that are parts of whoever stands before them in the genitive: "kommunens säkerhetsenhet"."""
INSIDE = re.compile(r"^ (?:inom|vid|på|hos|i) $")
IN_FRONT = re.compile(r"(?:^|[,;] )(?:Inom|Under|I|På|inom|under) $")
HOUSES = re.compile(r" (?:finns|arbetar|ligger|verkar) (?:(?:sedan \d{4}|även|också|dessutom|det|en|ett) )*")
"""What goes on behind "Inom förvaltningen"."""
WHOLES = frozenset({EntityType.ADMINISTRATION, EntityType.BOARD})
LARGE = re.compile(
    r"^Region |^Landstinget |regionen$|^Primärvården$|(?:universitet|högskola|högskolan)(?: \w+)?$|^Högskolan "
)
"""Whose services and departments are named with them."""
SERVICE = re.compile(rf"(?:{one_of('belonging', 'services')})(?-i: [A-ZÅÄÖ]\w+)?$", re.IGNORECASE)
"""How those are called that are departments of others."""
HOUSE = re.compile(
    f"(?:{one_of('belonging', 'houses')})",
    re.IGNORECASE,
)
"""What houses departments of its own."""
ORGANISED = re.compile(
    r"(?:till)?hör|(?:är )?en del av|(?:är )?(?:en )?(?:\w+ )?(?:enhet|avdelning|verksamhet) "
    r"|(?:är )?(?:direkt )?underställ|(?:är )?organisera|sorterar|lyder"
)
"""What is said of parts of an organisation alone."""
MUNICIPAL = re.compile(r" (?:kommun|stad|län)$")
POINTING = 12
"""Characters in which a noun such as "enheten" stands behind the verb."""
OF_PROJECT = re.compile(rf"^(?:{one_of('collaboration_names', 'kind_first')}) (?:[a-zåäö]+ ){{0,2}}\Z")
"""What a sentence opens with that tells of a project."""
FROM_WHOM = re.compile(r" (?:från|av|till|åt|för|med) ")
RUN = re.compile(r"drivs|sköts|bedrivs|ägs")
HOUSE_OF = re.compile(
    f"(?:{one_of('belonging', 'run_ends')})$",
    re.IGNORECASE,
)
"""Establishments that somebody runs."""
OFFICER_OF = cue(
    rf"\b((?:\w+-)?[A-Za-zÅÄÖåäö]*(?i:{one_of('belonging', 'functions')}))"
    r"(?: (?:på|vid|hos|från|inom|i)| (?:är|var) (?:anställ[dt]a?|placera[dt]e?|organiserad) (?:av|på|vid|hos|i|inom)) "
)
OUTSIDE = frozenset({EntityType.EXTERNAL_PARTNER})
SIDE_BY_SIDE = re.compile(r",? (?:och |samt )?|, ")


BELONGING_CUES = (BELONGS, DRIVES, CONSISTS, HAS_INSIDE)


def belonging(passage: Passage) -> Iterator[Draft]:
    """What is a unit of what, when the text says so."""
    for word in BELONGS.finditer(passage.text):
        owners = () if word[1].startswith(WORKS) else (m for m in passage.mentions if m.genitive)
        behind = list_after(passage.text, passage.mentions, word.end()) or [
            m for m in owners if 0 <= m.start - word.end() <= 1
        ]
        wholes = entities(behind)[:1]
        if not wholes and re.match(r" (nämnden|förvaltningen|oss|bolaget)\b", passage.text[word.end() :]):
            wholes = [passage.voice] if passage.voice else []
        if not wholes and (unit := unit_meant(passage, word.end(), word.end() + POINTING)):
            wholes = [unit]
        near = [m.entity for m in passage.mentions if 0 <= word.start() - m.end <= 1 and m.entity.is_actor]
        joint = [m.entity for m in passage.collaborations if 0 <= word.start() - m.end <= 1]
        if not near and OF_PROJECT.search(passage.text, 0, word.start()):
            continue  # what is owned or run is no unit, and nobody has named it
        if joint and (UNDER.match(word[1]) or ORGANISED.match(word[1])):
            yield from (
                Draft(joint[0], Predicate.PART_OF, w, "belongs-to", 0.7) for w in wholes if w.type in BEARERS
            )
            continue
        parts = near if near and SERVICE.search(near[0].name) else speakers(passage, word.start())
        alike = parts if word[1].startswith("ligger") else parts[-1:]
        for part in alike:
            for whole in wholes:
                if word[1].startswith(WORKS) and not (whole.type in WHOLES or OFFICE.search(whole.name)):
                    continue
                if word[1].startswith("ingår") and (
                    is_denied(passage, word.start())
                    or FROM_WHOM.search(passage.text[word.end() : behind[0].start if behind else word.end()])
                ):
                    continue  # it is in something that the body gives
                if word[1].startswith("ingår") and (
                    not (whole.type in WHOLES or DEPARTMENT.search(whole.name)) or part.type not in BEARERS
                ):
                    continue
                if _can_belong(part, whole, word[1]):
                    yield Draft(part, Predicate.PART_OF, whole, "belongs-to", 0.8)
    yield from _driven(passage)
    yield from parts_listed(passage)


def _driven(passage: Passage) -> Iterator[Draft]:
    """ "Enheten driver verksamheterna Kajen och Loftet": the establishments by name that somebody runs."""
    for word in DRIVES.finditer(passage.text):
        first = next((m for m in passage.mentions if m.start >= word.end()), None)
        run = list_after(passage.text, passage.mentions, word.end(), lambda e: e.type in ESTABLISHED)
        noun = None if first is None else ESTABLISHMENTS.fullmatch(passage.text, word.end(), first.start)
        called_so = first is not None and ESTABLISHMENTS.match(f" {first.entity.name.casefold()} ")
        has_some = word[1].startswith("har")
        for driven in entities(run if noun else run[:1]) if run[:1] == [first] else ():
            if has_some and driven.general:
                continue
            for whole in speakers(passage, word.start())[:1]:
                named = driven.new or " " in driven.name
                able = whole.type in WHOLES or noun or called_so or OFFICE.search(whole.name)
                if (
                    named
                    and able
                    and not whole.general
                    and (driven.type is EntityType.UNIT or whole.type is driven.type)
                ):
                    yield Draft(driven, Predicate.PART_OF, whole, "drives", 0.6)


def _can_belong(part: Entity, whole: Entity, words: str) -> bool:
    """Whether what a sentence says makes the one a part of the other, as they are."""
    if part.type is EntityType.UNIT or (_is_large(whole) and SERVICE.search(part.name)):
        return True
    if part.type is EntityType.COMPANY or (part.kind == "business" and words.startswith("ägs")):
        return whole.type in (EntityType.COMPANY, EntityType.ADMINISTRATION)
    if part.type is EntityType.ADMINISTRATION:
        office = not part.name.casefold().endswith(("förvaltningen", "kommun", "stad"))
        return whole.type is EntityType.BOARD or (office and whole.type is EntityType.ADMINISTRATION)
    if (
        whole.type in WHOLES
        and part.new
        and part.kind is None
        and not part.general
        and not MUNICIPAL.search(part.name)
    ):
        return ORGANISED.match(words) is not None  # whoever an own body has for its part is none from outside
    run = part.type is whole.type is EntityType.EXTERNAL_PARTNER and not part.general
    return run and RUN.match(words) is not None and HOUSE_OF.search(part.name) is not None


def _owned_unit(passage: Passage, left: Mention, right: Mention) -> Iterator[Draft]:
    """ "förvaltningens nya avdelning Kajen": a unit by name is a part of whom the genitive before it names."""
    owns = left.genitive and left.entity.is_actor
    owner = left.entity if owns else None
    named = right.entity.new and not is_municipality(left.entity, passage.home)
    of_office = (
        left.entity.type in WHOLES and not left.pointed and not is_municipality(left.entity, passage.home)
    )
    one = named or of_office or OFFICE.search(right.entity.name)
    of_region = _is_large(left.entity) and SERVICE.search(right.entity.name) is not None
    unit = (right.entity.type is EntityType.UNIT and one) or of_region
    if owner and unit and OWN_UNIT.fullmatch(passage.text, left.end, right.start):
        yield Draft(right.entity, Predicate.PART_OF, owner, "owned-unit", 0.75)


def _called_so(passage: Passage, behind: Sequence[Mention], owned: Iterator[Draft]) -> Iterator[Draft]:
    """A unit that is only told of has its name behind a comma: "förvaltningens förebyggande enhet, Satelliten"."""
    for draft in owned:
        name = next(
            (m for m in behind if passage.text.endswith("enhet, ", 0, m.start) and m.entity.new), None
        )
        called = name and Entity(name.entity.name, EntityType.UNIT, new=True)
        yield replace(draft, subject=called) if called else draft


def _of_large(passage: Passage, left: Mention, right: Mention, gap: str) -> Iterator[Draft]:
    """ "kliniken i Region X", "barnhälsovården på vårdcentralen": the services of what is large are parts of it."""
    house = HOUSE.search(right.entity.name) is not None and HOUSE.search(left.entity.name) is None
    large = _is_large(right.entity) or (house and right.entity.is_actor)
    if not (large and (INSIDE.match(gap) or gap == " från ")):
        return
    run = list_before(passage.text, passage.mentions, left.end) if _is_large(right.entity) else [left]
    for part in reversed(run):
        if not SERVICE.search(part.entity.name):
            return
        yield Draft(part.entity, Predicate.PART_OF, right.entity, "of-large", 0.7)


def officers_of(passage: Passage) -> Iterator[Draft]:
    """ "Kommunekologen på miljöförvaltningen": an officer that a function is called after is a unit of its office."""
    for officer in OFFICER_OF.finditer(passage.text):
        named = next((m for m in passage.mentions if m.start == officer.end() and not m.genitive), None)
        if named is not None and (named.entity.type in WHOLES or OFFICE.search(named.entity.name)):
            name = officer[1]
            known = next((m.entity for m in passage.mentions if (m.start, m.end) == officer.span(1)), None)
            unit = known or Entity(name[0].upper() + name[1:], EntityType.UNIT, new=True)
            yield Draft(unit, Predicate.PART_OF, named.entity, "officer-of", 0.55)


def _apposed(passage: Passage, left: Mention, right: Mention, gap: str) -> Iterator[Draft]:
    """ "Norra universitetet, institutionen för socialt arbete,": a department right behind or before its whole."""
    if gap != ", " or left.entity.general or right.entity.general:
        return
    for whole, part in ((left.entity, right.entity), (right.entity, left.entity)):
        if _is_large(whole) and not _is_large(part) and SERVICE.search(part.name) and part.type in OUTSIDE:
            yield Draft(part, Predicate.PART_OF, whole, "apposed", 0.6)


def bracketed(passage: Passage) -> Iterator[Draft]:
    """ "mottagningen och barnavårdscentralen (Region X), öppen förskola (utbildningsförvaltningen)": whose they are."""
    actors = [m for m in passage.mentions if m.entity.is_actor]
    for number, whole in enumerate(actors):
        in_brackets = (
            passage.text[whole.start - 2 : whole.start] == " ("
            and passage.text[whole.end : whole.end + 1] == ")"
        )
        if not in_brackets or not (whole.entity.type in WHOLES or whole.entity.kind == "region"):
            continue
        end = whole.start - 2
        for part in reversed(actors[:number]):
            if part.end != end and not SIDE_BY_SIDE.fullmatch(passage.text, part.end, end):
                break
            if not SERVICE.search(part.entity.name) or part.entity.type in WHOLES:
                break
            if part.entity.general and whole.entity.type not in WHOLES and not _is_large(whole.entity):
                break  # the same by its name: "psykiatrin (Psykiatri Norr)"
            yield Draft(part.entity, Predicate.PART_OF, whole.entity, "in-brackets", 0.75)
            end = part.start


def _is_large(entity: Entity) -> bool:
    return entity.type is EntityType.EXTERNAL_PARTNER and LARGE.search(entity.name) is not None


def inside(passage: Passage) -> Iterator[Draft]:
    """ "X inom Y": a unit is a part of the body it is in; a project inside a body is its own."""
    for number, (left, right) in enumerate(pairwise(passage.mentions)):
        gap = passage.text[left.end : right.start]
        if left.entity == right.entity:
            continue
        yield from _called_so(
            passage, passage.mentions[number + 2 : number + 3], _owned_unit(passage, left, right)
        )
        yield from _of_large(passage, left, right, gap)
        yield from _apposed(passage, left, right, gap)
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
