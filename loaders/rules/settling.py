"""What stays of the relations that the rules have found in one passage, where one speaks against another."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from loaders.facts.drafts import Draft, partnership
from loaders.language.wordfamilies import one_of
from loaders.names.entities import BODIES, Entity
from loaders.passages.bystanders import bystanders
from loaders.passages.consulted import CONSULTED
from loaders.passages.kindsonly import tells_of_kind
from loaders.passages.passage import Passage
from loaders.rules.municipalplaces import municipalities_there
from loaders.rules.parts import PAPER
from model.vocabulary import Predicate

__all__ = ["settled"]

BY_STANDING_THERE = frozenset(
    {"members-listed", "in-section", "joined-in-clause", "works-with-in", "near-its-name", "does-there"}
)
"""The rules that make a member of who is named in the right place, whatever is said of him."""
BY_CONTEXT = BY_STANDING_THERE | {"part"}
"""The rules by which a sentence is about a collaboration that it does not name."""
BY_PLACE = BY_CONTEXT | {"tied"}
"""Those by which a municipality is a member where it only stands as a place."""
PAYING = frozenset({"contributes", "money", "share"})
"""The rules by which somebody pays, for whatever is spoken of."""
PAPER_ALONE = re.compile(r"(?:samverkans|samarbets)?(?:överenskommelsen?|avtale?t?)", re.IGNORECASE)
"""An agreement that has no other name than its paper's."""
LAID_BEFORE = re.compile(rf"(?i:{one_of('papers', 'laid_before')})\b")
"""The heading above what is laid before those who decide: it is not so yet."""
TWO = 2
BETWEEN_TWO = frozenset({"shared-by", "members-listed", "agreed"})
"""The rules by which it has parties."""
OFFICES = ("nämnden", "styrelsen", "förvaltningen", "kontoret")
"""How bodies are called that only act for a party."""


def settled(found: Mapping[tuple[Entity, Predicate, Entity], Draft], passage: Passage) -> list[Draft]:
    """The drafts that stand beside each other: a payer, a partner or a guest is no member by standing there too."""
    if found and tells_of_kind(passage):
        return [draft for draft in found.values() if draft.predicate is Predicate.TARGETS]
    if LAID_BEFORE.match(passage.heading):
        found = {k: d for k, d in found.items() if d.predicate is not Predicate.COLLABORATES_WITH}
    only_there = municipalities_there(passage)
    partners = {e for d in found.values() if d.rule == "works-with" for e in (d.subject, d.object)}
    standing = any(draft.rule in BY_STANDING_THERE for draft in found.values())
    apart = bystanders(passage) if standing else frozenset[Entity]()
    drafts = [
        draft
        for draft in found.values()
        if not (draft.rule in BY_STANDING_THERE and draft.subject in apart)
        and not (
            _only_pays(draft, found)
            or _pays_by_paper(draft, passage)
            or (draft.rule == "in-section" and draft.subject in partners)
            or (draft.rule == "near-its-name" and passage.teller in partners and draft.subject in partners)
            or _is_elsewhere(draft, found)
            or (draft.rule in BY_PLACE and draft.subject in only_there)
        )
    ]
    if passage.text.rstrip().endswith("?"):  # it asks, and names a place
        return [draft for draft in drafts if draft.predicate is Predicate.OPERATES_IN]
    drafts = _either_pair_or_members(passage, drafts)
    drafts += _parties_of_paper(drafts)
    if CONSULTED.search(passage.text):
        return [draft for draft in drafts if draft.rule not in BY_CONTEXT and draft.rule != "helping"]
    return drafts


def _only_pays(draft: Draft, found: Mapping[tuple[Entity, Predicate, Entity], Draft]) -> bool:
    """Whether a member is only that by standing in the sentence, which says that he pays: a fund, an agency."""
    pays = (draft.subject, Predicate.FUNDS, draft.object) in found
    return pays and draft.rule in BY_STANDING_THERE and draft.subject.type not in BODIES


def _is_elsewhere(draft: Draft, found: Mapping[tuple[Entity, Predicate, Entity], Draft]) -> bool:
    """Whether a member is only that by what he does, which the sentence says that he does in something else."""
    return draft.rule == "does-there" and any(
        d.subject == draft.subject and d.predicate is draft.predicate and d.object != draft.object
        for d in found.values()
    )


def _pays_by_paper(draft: Draft, passage: Passage) -> bool:
    """Whether money is said to be for an agreement that only has its paper's name: parties pay by it, and not to it."""
    if draft.rule not in PAYING or draft.predicate is not Predicate.FUNDS:
        return False
    return PAPER.search(draft.object.name) is not None and all(
        mention.entity != draft.object for mention in passage.mentions
    )


def _either_pair_or_members(passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """The drafts without pairs of members, or without those members whom only the heading makes such.

    Members of what is named, or pointed to, are no pairs; who works with others below a heading is in nothing by it.
    """
    named = {m.entity for m in passage.mentions}
    members = [d for d in drafts if d.predicate is Predicate.PARTICIPATES_IN]
    pairs = [d for d in drafts if d.predicate is Predicate.COLLABORATES_WITH]
    joined = [d for d in pairs if d.rule != "signed" and _meet(d, [m for m in members if m.object in named])]
    pointed = [m for m in members if m.rule == "near-its-name"]
    joined += [d for d in pairs if _meet(d, [m for m in members if m.rule == "contract"])]
    joined += [d for d in pairs if d.rule != "works-with" and _meet(d, pointed)]
    others = {e for d in pairs if d.rule == "works-with" and d not in joined for e in (d.subject, d.object)}
    beside = [
        m for m in members if m.rule == "members-listed" and m.subject in others and m.object not in named
    ]
    return [d for d in drafts if d not in joined and d not in beside]


def _parties_of_paper(drafts: Collection[Draft]) -> Iterator[Draft]:
    """Two who have an agreement without a name work with each other: "en överenskommelse mellan A och B"."""
    members = [d for d in drafts if d.predicate is Predicate.PARTICIPATES_IN and d.rule in BETWEEN_TWO]
    for paper in {d.object for d in members if PAPER_ALONE.fullmatch(d.object.name)}:
        both = {d.subject: d for d in members if d.object == paper}
        if len(both) == TWO and not any(e.type in BODIES and e.name.endswith(OFFICES) for e in both):
            one, other = both
            yield partnership(one, other, "paper", min(d.confidence for d in both.values()))


def _meet(pair: Draft, members: Collection[Draft]) -> bool:
    """Whether the two of a pair are in one collaboration."""
    of_one, of_other = ({m.object for m in members if m.subject == e} for e in (pair.subject, pair.object))
    return not of_one.isdisjoint(of_other)
