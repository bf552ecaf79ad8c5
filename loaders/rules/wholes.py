"""What is a part of what by how it is named: behind its whole, with what it is, or with the whole in its name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.facts.drafts import Draft
from loaders.language.cues import cue
from loaders.language.wordfamilies import one_of
from loaders.names.entities import BODIES, Entity, Mention
from loaders.passages.lists import close_lists, entities, list_after
from loaders.passages.passage import Passage, is_municipality
from loaders.passages.speaking import collaborations, speakers, unit_meant
from loaders.rules.funding import FUND
from model.vocabulary import EntityType, Predicate

__all__ = [
    "CONSISTS",
    "DEPARTMENT",
    "HAS_INSIDE",
    "IS_PART",
    "THROUGH",
    "acts_through",
    "called_part",
    "named_behind_whole",
    "parts_listed",
    "smaller",
    "whole_in_name",
]

THROUGH = cue(r"\b(?:genom|via)(?= )")
BETWEEN = re.compile(r",? (?:genom|via) (?:dess |sin |sitt |den |det )?")
BEARERS = frozenset({EntityType.UNIT, EntityType.ADMINISTRATION, EntityType.BOARD})
PARTS = frozenset({EntityType.UNIT, EntityType.ADMINISTRATION, EntityType.BOARD})
INSIDE = {
    EntityType.BOARD: frozenset({EntityType.UNIT, EntityType.ADMINISTRATION}),
    EntityType.ADMINISTRATION: frozenset({EntityType.UNIT}),
    EntityType.COMPANY: frozenset({EntityType.UNIT}),
}
"""What a body may have as its parts."""
LARGE = re.compile(
    r"^Region |regionen$|^Landstinget |(?:universitet|högskola|högskolan)(?: \w+)?$|^Högskolan "
)
OUTSIDE = EntityType.EXTERNAL_PARTNER
IS_PART = cue(
    rf",? (?:(?:som (?:är|utgör) )?(?:en|ett) (?:[a-zåäö]+ ){{0,2}}?(?:{one_of('belonging', 'kinds')})"
    rf" (?:inom|under|på|vid|hos|i|av)|som (?:{one_of('belonging', 'is_inside')})) (?=\S)"
)
CONSISTS = cue(
    r"\b(?:består av|omfattar|rymmer|innefattar|är (?:upp|in)?delad i|(?:upp|in)?delas i(?:n i)?|har"
    r"|är organisera[dt] i)"
    r"(?: (?!inte\b)[\wåäö]+){0,3}?"
    rf"(?P<noun> [a-zåäö]*(?:{one_of('belonging', 'kinds_of_parts')})[:,–-]? ?(?:nämligen )?)(?=\S)"
    r"|\bbestår av(?= )"
)
PRONOUN = re.compile(r"De[nt] (?=består|omfattar|rymmer|innefattar|är|delas|har)")
HAS_INSIDE = cue(
    rf"(?:^|[.;] )(?:I|Till|Under|Inom|På) (?P<whole>[^.,;:]{{3,60}}?) (?:{one_of('belonging', 'has_inside')})"
    r"(?: (?:också|även|bland annat|bland andra|dessutom|därtill|organisatoriskt|både))*(?= )"
)
DEPARTMENT = re.compile(f"(?:{one_of('belonging', 'departments')})", re.IGNORECASE)
"""How departments are called that stand behind their whole: "omsorgskontoret, enheten för stöd"."""
ROW_BEGINS = re.compile(r"(?:^|[:(;.] |\bav |\b(?:på|vid|hos|från|till) )$")
ROW_ENDS = re.compile(
    r"$|[.;:)]|,? (?:[a-zåäö]+(?:r|s|de|te)|har|om|för|på|i|med)\b|, (?!och)[a-zåäö]+(?:r|s) "
)
OWNER_IN_NAME = re.compile(
    r"((?:Region|Landstinget) [A-ZÅÄÖ][\wåäöÅÄÖ]+|(?:[A-ZÅÄÖ][\wåäö]+ )?[\wåäöÅÄÖ-]+(?:förvaltningen|kontoret|nämnden)"
    r"|[A-ZÅÄÖ][\wåäöÅÄÖ]+ (?:kommun|stad|universitet))s (?!(?:kommun|stad|län)\b)[a-zåäö]"
)
"""The body whose name in the genitive opens that of its part: "Region Viks ungdomsmottagning"."""


def acts_through(passage: Passage) -> Iterator[Draft]:
    """ "Kommunen genom socialnämnden", "Regionen, genom vårdcentralen": a body's part by which it acts."""
    for left, right in zip(passage.mentions, passage.mentions[1:], strict=False):
        own = is_municipality(left.entity, passage.home) and right.entity.general
        able = BETWEEN.fullmatch(passage.text, left.end, right.start) and not own
        if FUND.search(left.entity.name):
            continue  # an agency gives out its money
        if able and _may_be_inside(passage, right.entity, left.entity):
            yield Draft(right.entity, Predicate.PART_OF, left.entity, "acts-through", 0.65)


def _may_be_inside(passage: Passage, part: Entity, whole: Entity) -> bool:
    if is_municipality(whole, passage.home):
        return part.type in INSIDE[EntityType.BOARD]  # a board acts for it and is hardly called a part
    if whole.type is part.type is OUTSIDE:
        large = LARGE.search(whole.name) or whole.kind in ("state_agency", "region")
        return bool(large) and part.kind != "civil_society" and not whole.general
    return part.type in INSIDE.get(whole.type, ())


def called_part(passage: Passage) -> Iterator[Draft]:
    """ "Kajen, en enhet inom socialförvaltningen": what it is stands behind its name."""
    for word in IS_PART.finditer(passage.text):
        parts = [m.entity for m in passage.mentions if m.end == word.start()]
        wholes = [m.entity for m in passage.mentions if m.start == word.end() and m.entity.is_actor]
        for part in parts[-1:]:
            for whole in wholes[:1]:
                outsider = part.type is OUTSIDE and (LARGE.search(whole.name) or whole.type in BODIES)
                if part != whole and (part.type in PARTS or outsider):
                    yield Draft(part, Predicate.PART_OF, whole, "called-part", 0.7)


def parts_listed(passage: Passage) -> Iterator[Draft]:
    """ "Kontoret består av tre enheter: A, B och C", "Till avdelningen hör A": a whole before all its parts."""
    for word in CONSISTS.finditer(passage.text):
        it = passage.unit if passage.unit and PRONOUN.match(passage.text) else None
        wholes = [it] if it else speakers(passage, word.start())[-1:]
        yield from _parts_of(passage, wholes, word.end(), named_so=word["noun"] is not None)
    front = HAS_INSIDE.search(passage.text)
    if front is None:
        return
    named = [
        m.entity for m in passage.mentions if front.start("whole") <= m.start and m.end <= front.end("whole")
    ]
    unit = unit_meant(passage, *front.span("whole"))
    wholes = [e for e in (*named, unit) if e and e.is_actor and not is_municipality(e, passage.home)]
    yield from _parts_of(passage, wholes[:1], front.end(), named_so=False)


def _parts_of(passage: Passage, wholes: list[Entity], place: int, *, named_so: bool) -> Iterator[Draft]:
    """The list from a place on as parts: units, or whatever a noun before it calls so."""
    for whole in wholes if wholes and wholes[0].type in BEARERS else ():
        listed = entities(list_after(passage.text, passage.mentions, place, _may_be_part))
        named_so = named_so or sum(part.type is EntityType.UNIT for part in listed) > 1
        for part in listed:
            called = not part.general or DEPARTMENT.search(part.name) is not None
            able = called and (part.type is EntityType.UNIT or (named_so and part.new))
            if able and part != whole and not is_municipality(part, passage.home):
                yield Draft(part, Predicate.PART_OF, whole, "parts-listed", 0.7)


def _may_be_part(entity: Entity) -> bool:
    return entity.is_actor or entity.type is EntityType.COLLABORATION


def named_behind_whole(passage: Passage) -> Iterator[Draft]:
    """ "Omsorgskontoret, avdelningen för stöd": two in a row without "och" are a body and its department."""
    for run in close_lists(passage.text, passage.mentions):
        if len(run) != 2 or passage.text[run[0].end : run[1].start] != ", ":
            continue
        whole, part = run
        row = ROW_BEGINS.search(passage.lead(whole.start)) and ROW_ENDS.match(passage.text, part.end)
        able = part.entity.type is EntityType.UNIT and DEPARTMENT.search(part.entity.name)
        if row and able and whole.entity.type in BODIES and not whole.entity.general:
            yield Draft(part.entity, Predicate.PART_OF, whole.entity, "behind-whole", 0.6)


def whole_in_name(passage: Passage) -> Iterator[Draft]:
    """ "Region Viks ungdomsmottagning": whose name opens with a body's in the genitive is a part of it."""
    for mention in passage.mentions:
        owner = _owner(mention)
        if owner is not None:
            yield Draft(mention.entity, Predicate.PART_OF, owner, "whole-in-name", 0.6, "implied")


def _owner(mention: Mention) -> Entity | None:
    entity = mention.entity
    if not entity.is_actor or "s " not in entity.name:
        return None
    found = OWNER_IN_NAME.match(entity.name)
    if found is None:
        return None
    if found[1].startswith(("Region ", "Landstinget ")):
        return Entity(found[1], OUTSIDE, "region")
    if found[1].endswith("universitet"):
        return Entity(found[1], OUTSIDE, "university")
    kind = EntityType.BOARD if found[1].endswith("nämnden") else EntityType.ADMINISTRATION
    return Entity(found[1], kind)


WITHIN = re.compile(
    r"(?:projekt|satsning|insats|samarbete|förstudie)(?:et|en)? (?:inom|i|under)(?: ramen för)? $"
)
"""Before what a project is only a part of."""
LEAD = 40


def smaller(passage: Passage, mention: Mention) -> Entity:
    """Which of two is told of: "Kajen är ett projekt inom Storsatsningen med A och B" tells of the project."""
    before = [m.entity for m in collaborations(passage) if m.end <= mention.start]
    within = WITHIN.search(passage.text, max(0, mention.start - LEAD), mention.start)
    return before[-1] if within and before else mention.entity
