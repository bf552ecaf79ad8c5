"""Which relations a passage states: all rules together, each relation once, said by the surest rule.

A rule looks at the words between and around mentions and gives drafts of facts; a new rule is a function in
one of the modules imported here and a line in ``RULES``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from loaders.assignments import assignments
from loaders.belonging import belonging, inside
from loaders.cases import cases
from loaders.cooperation import works_between, works_together, works_with
from loaders.drafts import Draft
from loaders.funding import funding
from loaders.membership import (
    agreed,
    bullet_members,
    carried_by,
    gives_its_part,
    joined_in_clause,
    members_listed,
    partnerships_by_contract,
    stand_behind,
    takes_part,
    through,
    voice_takes_part,
)
from loaders.mentions import Entity
from loaders.reach import targets, with_circumstances
from loaders.roles import roles
from loaders.sections import Passage
from loaders.whereabouts import named_places, places, whole_city
from model.vocabulary import Predicate

__all__ = ["read_passage"]

RULES: tuple[Callable[[Passage], Iterator[Draft]], ...] = (
    takes_part,
    roles,
    stand_behind,
    members_listed,
    works_with,
    works_between,
    works_together,
    bullet_members,
    joined_in_clause,
    gives_its_part,
    agreed,
    through,
    carried_by,
    voice_takes_part,
    partnerships_by_contract,
    funding,
    places,
    named_places,
    whole_city,
    belonging,
    inside,
    cases,
    targets,
    assignments,
)


def read_passage(passage: Passage) -> list[Draft]:
    """All relations that one passage states, each once; the surest rule wins."""
    found: dict[tuple[Entity, Predicate, Entity], Draft] = {}
    if not (passage.mentions or passage.topic or passage.assignee or passage.case or passage.leaders):
        return []
    for rule in RULES:
        for plain in rule(passage):
            draft = with_circumstances(plain, passage)
            if draft.subject == draft.object:
                continue
            key = (draft.subject, draft.predicate, draft.object)
            backwards = (draft.object, draft.predicate, draft.subject)
            if draft.predicate is Predicate.COLLABORATES_WITH and backwards in found:
                continue
            if key not in found or found[key].confidence < draft.confidence:
                found[key] = draft
    return list(found.values())
