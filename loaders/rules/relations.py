"""Which relations a passage states: all rules together, each relation once, said by the surest rule.

A rule looks at the words between and around mentions and gives drafts of facts; a new rule is a function in
one of the modules imported here and a line in ``RULES``. What must stay true: a rule that is left out would
have found nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from loaders.facts.drafts import Draft
from loaders.language.cues import Cue, WorthTrying
from loaders.names.entities import Entity
from loaders.passages.passage import Passage, is_municipality
from loaders.rules.alliances import ALLIANCE_CUES, alliances
from loaders.rules.assignments import ASSIGNMENT_CUES, assignments, listed_assignment
from loaders.rules.awards import AWARDS, awards
from loaders.rules.belonging import (
    BELONGING_CUES,
    OFFICER_OF,
    belonging,
    bracketed,
    inside,
    officers_of,
)
from loaders.rules.between import BETWEEN, IT_IS, works_between
from loaders.rules.calledlater import called_later
from loaders.rules.cases import cases
from loaders.rules.clauses import joined_in_clause
from loaders.rules.contracts import (
    WAY_OF_WORKING,
    partnerships_by_contract,
    works_by_contracts,
)
from loaders.rules.cooperation import (
    WITH,
    WORKS_TOGETHER,
    works_together,
    works_with,
)
from loaders.rules.doers import does_it, does_there, in_section
from loaders.rules.doings import doings
from loaders.rules.forwhom import FOR_WHOM_CUES, named_groups, targets
from loaders.rules.funding import FUNDING_CUES, funding
from loaders.rules.fundingnouns import FUNDER_CUES, SUPPORT_CUES, funders_named, support_of
from loaders.rules.gifts import GIFT_CUES, gifts
from loaders.rules.granted import BY_WHOM, GRANTED, granted, granted_by
from loaders.rules.guests import guests
from loaders.rules.helping import HELPING_CUES, helping
from loaders.rules.jointly import owned_jointly
from loaders.rules.meetings import ARE, MEET, are_with, meet
from loaders.rules.memberlines import bullet_members
from loaders.rules.memberlists import ATTENDED, INVERTED, attended, stand_behind
from loaders.rules.membership import (
    AGREED,
    CARRIED_BY,
    RUNS_AT,
    TAKES_PART,
    agreed,
    carried_by,
    members_listed,
    shared_by,
    takes_part,
)
from loaders.rules.money import MONEY_CUES, money
from loaders.rules.nearby import near_its_name
from loaders.rules.offices import OFFICE_CUES, offices
from loaders.rules.partners import INVOLVED_CUES, PARTNER_CUES, called_partners, involved
from loaders.rules.partnersfirst import partners_first
from loaders.rules.parts import PART, parts
from loaders.rules.promises import PROMISE_CUES, promises
from loaders.rules.reach import with_circumstances
from loaders.rules.roles import INVITES, OFFICER, ROLE_CUES, invites, officers, roles, runs
from loaders.rules.scopes import WHOLE_CITY, in_the_city, members_places, named_places, whole_city
from loaders.rules.seats import SEAT_CUES, seats
from loaders.rules.settling import settled
from loaders.rules.shares import shares
from loaders.rules.signing import SIGNED, signed
from loaders.rules.throughs import FROM_BODY, through, units_from, units_through
from loaders.rules.tied import tied
from loaders.rules.voices import voice_takes_part
from loaders.rules.whereabouts import places
from loaders.rules.wholes import (
    IS_PART,
    THROUGH,
    acts_through,
    called_part,
    named_behind_whole,
    whole_in_name,
)
from loaders.rules.withwhom import WITH_WHOM, with_whom
from model.vocabulary import ACTORS, EntityType, Predicate

__all__ = ["RULES", "Rule", "read_passage", "worth_trying"]

Find = Callable[[Passage], Iterator[Draft]]
ACTING = frozenset(ACTORS)
OFFICES = frozenset({EntityType.BOARD, EntityType.ADMINISTRATION})
ORGANISATIONS = (" kommun", " stad", " Stad")
"""How the names of whole municipalities end."""
JOINT = frozenset({EntityType.COLLABORATION})
DEPARTMENTS = frozenset({EntityType.UNIT})
PLACES = frozenset({EntityType.AREA, EntityType.UNIT, EntityType.EXTERNAL_PARTNER, EntityType.ADMINISTRATION})
WITH_PLACES = frozenset({EntityType.COLLABORATION, EntityType.UNIT})


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule, and what a passage must have for it to find anything; a rule without either is always tried."""

    find: Find
    cues: tuple[Cue, ...] = ()
    """One must occur in the passage, or in the sentence that it goes on with."""
    names: frozenset[EntityType] = frozenset()
    """The passage must mention something of one of these types."""


RULES = (
    Rule(takes_part, (TAKES_PART,)),
    Rule(roles, ROLE_CUES),
    Rule(runs, names=JOINT),
    Rule(invites, (INVITES,), JOINT),
    Rule(officers, (OFFICER,), ACTING),
    Rule(offices, OFFICE_CUES),
    Rule(seats, SEAT_CUES, ACTING),
    Rule(stand_behind, (INVERTED,), ACTING),
    Rule(attended, (ATTENDED,), ACTING),
    Rule(members_listed, names=ACTING),
    Rule(shared_by, names=JOINT),
    Rule(works_with, (WITH,), ACTING | JOINT),
    Rule(with_whom, (WITH_WHOM,), ACTING),
    Rule(partners_first, names=ACTING),
    Rule(works_between, (IT_IS, BETWEEN), ACTING),
    Rule(called_partners, PARTNER_CUES, ACTING),
    Rule(involved, INVOLVED_CUES, ACTING),
    Rule(works_together, (WORKS_TOGETHER,), ACTING),
    Rule(alliances, ALLIANCE_CUES, ACTING),
    Rule(doings, names=ACTING),
    Rule(helping, HELPING_CUES, ACTING),
    Rule(guests, names=ACTING),
    Rule(called_later, names=ACTING),
    Rule(meet, (MEET,), ACTING),
    Rule(are_with, (ARE,), ACTING),
    Rule(bullet_members, names=JOINT),
    Rule(joined_in_clause, names=JOINT),
    Rule(parts, (PART,), ACTING | JOINT),
    Rule(in_section, names=ACTING | JOINT),
    Rule(near_its_name, names=ACTING | JOINT),
    Rule(does_there, names=ACTING | JOINT),
    Rule(does_it, names=JOINT),
    Rule(agreed, (AGREED,), ACTING),
    Rule(signed, (SIGNED,), ACTING),
    Rule(tied, names=JOINT),
    Rule(through, names=JOINT),
    Rule(units_through, (TAKES_PART,), JOINT),
    Rule(units_from, (FROM_BODY,), frozenset({EntityType.UNIT})),
    Rule(carried_by, (CARRIED_BY, RUNS_AT), JOINT),
    Rule(voice_takes_part),
    Rule(partnerships_by_contract, names=ACTING),
    Rule(works_by_contracts, (WAY_OF_WORKING,)),
    Rule(awards, (AWARDS,)),
    Rule(funding, FUNDING_CUES),
    Rule(support_of, SUPPORT_CUES, ACTING),
    Rule(granted, (GRANTED,), ACTING),
    Rule(granted_by, (BY_WHOM,), ACTING),
    Rule(money, MONEY_CUES),
    Rule(gifts, GIFT_CUES),
    Rule(shares, names=ACTING),
    Rule(funders_named, FUNDER_CUES, ACTING),
    Rule(places, names=PLACES),
    Rule(named_places, names=WITH_PLACES),
    Rule(in_the_city, names=JOINT),
    Rule(members_places, names=JOINT),
    Rule(whole_city, (WHOLE_CITY,)),
    Rule(belonging, BELONGING_CUES),
    Rule(inside),
    Rule(acts_through, (THROUGH,), ACTING),
    Rule(called_part, (IS_PART,), ACTING),
    Rule(named_behind_whole, names=DEPARTMENTS),
    Rule(whole_in_name, names=ACTING),
    Rule(bracketed, names=ACTING),
    Rule(officers_of, (OFFICER_OF,), ACTING),
    Rule(owned_jointly, names=ACTING),
    Rule(cases),
    Rule(targets, FOR_WHOM_CUES),
    Rule(named_groups, names=JOINT),
    Rule(assignments, ASSIGNMENT_CUES),
    Rule(promises, PROMISE_CUES),
    Rule(listed_assignment),
)
BY_CUE = WorthTrying((rule, rule.cues) for rule in RULES)


def read_passage(passage: Passage) -> list[Draft]:
    """All relations that one passage states, each once; the surest rule wins."""
    speaks_of = passage.mentions or passage.topic or passage.assignee or passage.leaders
    if not speaks_of and not (passage.voice and WAY_OF_WORKING.search(passage.text)):
        return list(targets(passage)) if passage.last or passage.subject else []
    found: dict[tuple[Entity, Predicate, Entity], Draft] = {}
    for rule in worth_trying(passage):
        for plain in rule.find(passage):
            draft = with_circumstances(plain, passage)
            if draft.subject == draft.object or _is_short_for(draft.object, draft.subject):
                continue
            key = (draft.subject, draft.predicate, draft.object)
            backwards = (draft.object, draft.predicate, draft.subject)
            if draft.predicate is Predicate.COLLABORATES_WITH and (
                backwards in found or _is_of_the_other(draft, passage.home)
            ):
                continue
            if key not in found or found[key].confidence < draft.confidence:
                found[key] = draft
    return settled(found, passage)


def _is_of_the_other(draft: Draft, home: Entity | None) -> bool:
    """Whether one is the municipality and the other a body of its own: it does not work with itself."""
    ends = (draft.subject, draft.object)
    whole = [end for end in ends if is_municipality(end, home)]
    rest = [end for end in ends if end not in whole]
    return bool(whole) and all(end.type in OFFICES and not end.name.endswith(ORGANISATIONS) for end in rest)


def _is_short_for(short: Entity, long: Entity) -> bool:
    """Whether a name is the first word of the other in its definite form: "resursteamet" of "Resursteam Nord"."""
    first, space, _ = long.name.partition(" ")
    return bool(space) and short.name.casefold() in {
        f"{first.casefold()}{ending}" for ending in ("et", "en", "n")
    }


def worth_trying(passage: Passage) -> list[Rule]:
    """The rules that can find something in the passage, in their order."""
    texts = (passage.text, passage.opened) if passage.opened else (passage.text,)
    types = {mention.entity.type for mention in passage.mentions}
    return [rule for rule in BY_CUE.on(*texts) if not (rule.names and rule.names.isdisjoint(types))]
