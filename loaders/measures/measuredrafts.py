"""What is said of a measure as drafts of facts, whatever says it: a labelled line, a cell, the end of a text.

What must stay true: what it means to own a measure, to be a partner in it or to have it reported is the same for
all of them; they differ in the rule that found it and in how sure that rule is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from loaders.facts.drafts import Draft, value
from loaders.names.mentions import Entity
from model.fact import Attribute
from model.vocabulary import EntityType, Predicate

__all__ = ["in_chapter", "in_state", "joined", "owned", "placed", "reported", "targeted"]


def owned(owners: Iterable[Entity], measure: Entity, rule: str, confidence: float) -> Iterator[Draft]:
    """Each of the owners answers for the measure."""
    return (Draft(owner, Predicate.RESPONSIBLE_FOR, measure, rule, confidence) for owner in owners)


def joined(
    owners: Iterable[Entity],
    partners: Iterable[Entity],
    topic: dict[str, Attribute],
    rule: str,
    confidence: float,
) -> Iterator[Draft]:
    """The owners work on a measure with each of the partners who is no owner himself.

    Args:
        owners: who answers for it.
        partners: who is called a partner, in the order of the facts.
        topic: the attributes that tell which measure it is.
        rule: what the facts are found by.
        confidence: how sure that is.
    """
    answering = tuple(owner for owner in owners if owner.is_actor)
    for partner in partners:
        if partner in answering:
            continue
        for owner in answering:
            yield Draft(owner, Predicate.COLLABORATES_WITH, partner, rule, confidence, attributes=topic)


def targeted(measure: Entity, groups: Iterable[Entity], rule: str, confidence: float) -> Iterator[Draft]:
    """The measure is for each of the groups."""
    return (Draft(measure, Predicate.TARGETS, group, rule, confidence) for group in groups)


def placed(measure: Entity, areas: Iterable[Entity], rule: str, confidence: float) -> Iterator[Draft]:
    """The measure is carried out in each of the areas."""
    return (Draft(measure, Predicate.OPERATES_IN, area, rule, confidence) for area in areas)


def in_state(measure: Entity, state: str, rule: str, confidence: float) -> Draft:
    """The measure is in a state, by its name."""
    return Draft(measure, Predicate.HAS_STATUS, value(state), rule, confidence, literal=True)


def reported(
    measure: Entity, bodies: Iterable[Entity], when: str, rule: str, confidence: float
) -> Iterator[Draft]:
    """The measure is reported to those of the bodies that are boards, at some time or, where it is empty, at any."""
    attributes: dict[str, Attribute] = {"when": when} if when else {}
    for body in bodies:
        if body.type is EntityType.BOARD:
            yield Draft(measure, Predicate.REPORTS_TO, body, rule, confidence, attributes=attributes)


def in_chapter(
    measure: Entity, chapter: str, number: str | int | None, rule: str, confidence: float
) -> Draft:
    """The measure stands in a chapter, under a number where it has one."""
    attributes: dict[str, Attribute] = {} if number in (None, "") else {"number": number}
    return Draft(
        measure, Predicate.IN_CHAPTER, value(chapter), rule, confidence, attributes=attributes, literal=True
    )
