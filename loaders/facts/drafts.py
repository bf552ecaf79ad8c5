"""A fact as the rules find it, before it gets its place in the source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from loaders.names.mentions import Entity
from model.fact import Attribute
from model.vocabulary import LITERAL, EntityType, Predicate, Role

__all__ = ["Draft", "participation", "partnership", "value"]


@dataclass(frozen=True)
class Draft:
    """Subject, predicate, object, and how sure the rule is that the passage says so."""

    subject: Entity
    predicate: Predicate
    object: Entity
    rule: str
    confidence: float
    certainty: str = "explicit"
    attributes: Mapping[str, Attribute] = field(default_factory=dict)
    literal: bool = False
    """Whether the object is a value and not a thing."""

    @property
    def object_type(self) -> str:
        """The type of the object as facts write it."""
        return LITERAL if self.literal else self.object.type


def value(text: str) -> Entity:
    """A value in the place of a thing: a status, a chapter, a reference."""
    return Entity(text, EntityType.MEASURE)


def participation(
    actor: Entity,
    collaboration: Entity,
    rule: str,
    confidence: float,
    *,
    role: Role = Role.MEMBER,
    implied: bool = False,
) -> Draft:
    """An actor takes part in a collaboration."""
    return Draft(
        actor,
        Predicate.PARTICIPATES_IN,
        collaboration,
        rule,
        confidence,
        "implied" if implied else "explicit",
        {"role": role.value},
    )


def partnership(actor: Entity, other: Entity, rule: str, confidence: float, topic: str = "") -> Draft:
    """Two actors work together outside any named collaboration."""
    attributes: dict[str, Attribute] = {"topic": topic} if topic else {}
    return Draft(actor, Predicate.COLLABORATES_WITH, other, rule, confidence, "explicit", attributes)
