"""The types, kinds, predicates and roles that facts use; the ontology gives each its label and meaning."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["ACTORS", "CERTAINTIES", "LITERAL", "EntityType", "Predicate", "Role"]

LITERAL = "Literal"
CERTAINTIES = ("explicit", "implied")


class EntityType(StrEnum):
    """What a named thing is."""

    BOARD = "Board"
    ADMINISTRATION = "Administration"
    COMPANY = "Company"
    UNIT = "Unit"
    EXTERNAL_PARTNER = "ExternalPartner"
    COLLABORATION = "Collaboration"
    MEASURE = "Measure"
    GRANT = "Grant"
    CASE = "Case"
    AREA = "Area"
    TARGET_GROUP = "TargetGroup"


ACTORS = (
    EntityType.BOARD,
    EntityType.ADMINISTRATION,
    EntityType.COMPANY,
    EntityType.UNIT,
    EntityType.EXTERNAL_PARTNER,
)
"""The types that act, in the order in which they are offered."""


class Predicate(StrEnum):
    """How two things, or a thing and a value, are related."""

    PARTICIPATES_IN = "participatesIn"
    COLLABORATES_WITH = "collaboratesWith"
    RESPONSIBLE_FOR = "responsibleFor"
    PART_OF = "partOf"
    TARGETS = "targets"
    OPERATES_IN = "operatesIn"
    FUNDS = "funds"
    APPLIED_FOR = "appliedFor"
    HAS_STATUS = "hasStatus"
    REPORTS_TO = "reportsTo"
    HAS_REFERENCE = "hasReference"
    IN_CHAPTER = "inChapter"
    CONCERNS = "concerns"


class Role(StrEnum):
    """In which role an actor takes part in a collaboration, the strongest first."""

    CONVENER = "convener"
    COORDINATOR = "coordinator"
    OWNER = "owner"
    FUNDER = "funder"
    MEMBER = "member"
