"""Municipalities that a text names as where something is, and not as those who do it: "pågår i kommunerna A och B".

What must stay true: a municipality is an organisation unless the words before its row say that something is or goes
there, or covers it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.facts.drafts import Draft
from loaders.language.wordfamilies import one_of
from loaders.names.entities import Entity, Mention
from loaders.passages.lists import lists
from loaders.passages.passage import Passage
from loaders.passages.speaking import collaborations
from loaders.text.layout import Kind
from model.vocabulary import EntityType, Predicate

__all__ = ["ListedAreas", "covered_by", "municipal_places", "municipalities_there"]

ORGANISATION = (" kommun", " stad", " Stad", " kommuner")
BEFORE_NAME = re.compile(r"[a-zåäöA-ZÅÄÖ]*ommunerna |kommunen ")
OWN_S = re.compile(r"(?:ås|näs|fors|ös|os|ums)$")
"""How names end whose last letter is no genitive's."""
AREA = rf"(?:{one_of('municipal_places', 'areas')})"
COVERS = f"(?:{one_of('municipal_places', 'covers')})"
THERE = re.compile(
    rf"(?:\b(?:{one_of('municipal_places', 'goes')})(?: [a-zåäö]+){{0,3}}?"
    rf"|\b(?:{one_of('municipal_places', 'is_there')})(?: (?!med\b|av\b|som\b|för\b)[a-zåäö]+){{0,3}}? i"
    rf"|^(?:{one_of('happens', 'labels')}):"
    rf"|(?i:{AREA})(?: [\w-]+){{0,4}}? {COVERS}(?: (?:de|alla|hela|delar av))?)"
    r" (?:[a-zåäö]*kommunerna )?$"
)
"""Before municipalities that are where something is: "kör mellan", "pågår i", "Plats:", "Området omfattar"."""
OPENS = re.compile(rf"(?:^|.*\b)(?i:{AREA})(?: [\wåäöÅÄÖ-]+){{0,3}}? (?:{COVERS})[^.;:]{{0,30}}:?")
COVERED = re.compile(rf"{AREA} {COVERS} ", re.IGNORECASE)
HEADS = re.compile(rf"(?:[A-ZÅÄÖ][\w -]{{2,60}}s )?(?i:{AREA}|{one_of('happens', 'scope_labels')}):?")
"""The line above a list of places: "Leader Vikens område", "Området omfattar"."""
AREA_ALONE = re.compile(AREA, re.IGNORECASE)
"""What stands for the area and is no name."""
DOERS = (EntityType.COLLABORATION, EntityType.UNIT)
PART = re.compile(r"([A-ZÅÄÖ][\wåäöÅÄÖ-]+(?: [A-ZÅÄÖ][\wåäöÅÄÖ-]+){0,2}) i $")
"""A part of a municipality before it, at the head of a line: "Norra Viken i Åby kommun"."""
LEAD, LONGEST = 70, 160
"""Characters before the first of a row, and of a line above a list, that are looked at."""


def municipal_places(passage: Passage) -> Iterator[Mention]:
    """The municipalities of a passage that are places there, each as one."""
    for mention in _there(passage):
        yield mention._replace(entity=_area(passage.text, mention))


def municipalities_there(passage: Passage) -> frozenset[Entity]:
    """Those of a passage that are where something is: nobody is a member by it."""
    return frozenset(mention.entity for mention in _there(passage))


def _there(passage: Passage) -> Iterator[Mention]:
    named = [m for m in passage.mentions if _is_named(passage.text, m)]
    for run in lists(passage.text, named, _is_municipality):
        if THERE.search(passage.text, max(0, run[0].start - LEAD), run[0].start):
            yield from run


@dataclass(slots=True)
class ListedAreas:
    """The lists of places of a document, as it is read passage by passage."""

    _section: int = 0
    _doer: Entity | None = None
    """What the bullets that follow are the places of."""
    _headed: bool = False
    """Whether nothing stands between the heading and the bullet."""

    def of(self, passage: Passage) -> list[Draft]:
        """Where something is by a bullet of such a list; nothing where it is none."""
        if passage.section != self._section:
            self._section, self._doer, self._headed = passage.section, None, True
        if passage.kind is not Kind.BULLET:
            self._doer, self._headed = _lists_places(passage), False
            return []
        doer = self._doer or (_lists_places(passage) if self._headed else None)
        return list(_places_in_bullet(passage, doer)) if doer else []


def _lists_places(passage: Passage) -> Entity | None:
    """What is in the places of the bullets below a sentence, or of a bullet by its heading, if they are places."""
    bullet = passage.kind is Kind.BULLET
    line = passage.heading if bullet else passage.text.rstrip()
    if len(line) > LONGEST or not (HEADS if bullet else OPENS).fullmatch(line):
        return None
    named = [] if bullet else [m.entity for m in collaborations(passage)]
    return _whose_area(passage, named)


def covered_by(passage: Passage) -> Entity | None:
    """What a sentence tells the area of: "Området omfattar kommunerna A och B"."""
    return _whose_area(passage, []) if COVERED.match(passage.text) else None


def _whose_area(passage: Passage, named: Sequence[Entity]) -> Entity | None:
    known = (*named, passage.meant, passage.recent, passage.topic, passage.last, passage.subject)
    able = (e for e in known if e is not None and e.type in DOERS and not AREA_ALONE.fullmatch(e.name))
    return next(able, None)


def _places_in_bullet(passage: Passage, doer: Entity) -> Iterator[Draft]:
    """A bullet of a list of places names a municipality, a part of one, or another place."""
    for mention in passage.mentions[:1]:
        area = mention.entity
        if _is_municipality(area) and _is_named(passage.text, mention):
            part = PART.fullmatch(passage.text, 0, mention.start)
            area = Entity(part[1], EntityType.AREA, new=True) if part else _area(passage.text, mention)
        if area.type is EntityType.AREA:
            yield Draft(doer, Predicate.OPERATES_IN, area, "place-listed", 0.7)


def _is_municipality(entity: Entity) -> bool:
    return entity.is_actor and entity.name.endswith(ORGANISATION)


def _is_named(text: str, mention: Mention) -> bool:
    """Whether the name of the place stands there, and not just "kommunen"."""
    said = BEFORE_NAME.sub("", text[mention.start : mention.end], count=1)
    return said[:1].isupper() and not said.startswith("Kommun")


def _area(text: str, mention: Mention) -> Entity:
    """The municipality as a place, by the words that stand there."""
    said = BEFORE_NAME.sub("", text[mention.start : mention.end], count=1)
    if said.endswith(" kommuner"):
        said = said.removesuffix(" kommuner")
        said = said if OWN_S.search(said) else said.removesuffix("s")
    name = mention.entity.name if said.endswith(ORGANISATION) else said
    return Entity(name, EntityType.AREA, new=True)
