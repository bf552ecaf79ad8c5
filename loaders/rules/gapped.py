"""Who pays or is paid as the one before, by a clause that leaves the verb out: "A bidrar med 2 mkr, B med 1 mkr".

What must stay true: the clause before says who pays for what; the one that goes on has an amount of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.facts.drafts import Draft
from loaders.language.cues import cue
from loaders.language.wordfamilies import one_of
from loaders.names.entities import Entity, Mention
from loaders.passages.passage import Passage
from model.vocabulary import EntityType, Predicate

__all__ = ["with_gapped"]

AMOUNT = (
    r"(?:\d[\d .,]*(?: ?(?:kronor|kr|tkr|kkr|mkr|mnkr|miljon(?:er)?(?: kronor)?|procent|%))"
    rf"|(?:{one_of('gapped', 'shares')})\b)"
)
MONEY = cue(rf"{AMOUNT}|\b(?:{one_of('gapped', 'rest')})\b")
BEFORE = re.compile(r"(?:,|;| och|,? samt|,? medan)(?: (?:även|också))? $")
BEHIND = re.compile(
    rf" (?:\([^()]{{2,12}}\) )?(?:(?P<with>{one_of('gapped', 'with')}) )?(?:ytterligare )?{AMOUNT}"
)
""" "B med 1 mkr"."""
REST = re.compile(
    rf"\b(?:{one_of('gapped', 'rest')})\b[^.,;:]{{0,30}}? (?:{one_of('gapped', 'pays')}) $", re.IGNORECASE
)
""" "Resten betalar C"."""
ALSO_TO = re.compile(rf"(?:,| och|,? samt) {AMOUNT}(?: (?:i )?[a-zåäö]+)? (?:till|åt) $")
""" "… och 10 tkr till D"."""
LATER = frozenset({"contributes", "money", "gift", "share", "funded-by"})


def with_gapped(passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """The drafts with who pays, and who is paid, by the clauses that go on without a verb."""
    funds = [d for d in drafts if d.predicate is Predicate.FUNDS and d.rule in LATER]
    if not funds or not MONEY.search(passage.text):
        return drafts
    given = {d.object for d in funds}
    each_given = any(_is_given(passage, m, given) for m in passage.mentions)
    rest = [m for m in passage.mentions if m.entity.is_actor and not each_given and _pays_as_well(passage, m)]
    payers = {m.entity for m in rest}
    kept = [
        d for d in drafts if not (d.predicate is Predicate.FUNDS and d.object in payers and d.rule in LATER)
    ]
    funds = [d for d in funds if d in kept]
    known = {(d.subject, d.object) for d in funds}
    more = _given_too(passage, funds) if each_given else _gapped(passage, funds, rest)
    found = {(d.subject, d.object): d for d in more}
    return [*kept, *(draft for pair, draft in found.items() if pair not in known)]


def _pays_as_well(passage: Passage, mention: Mention) -> bool:
    """Whether "B med 1 mkr" or "resten betalar B" says that somebody pays, though a verb before seems to say to him."""
    if REST.search(passage.text, 0, mention.start):
        return True
    return _has_own(passage, mention) and BEFORE.search(passage.text, 0, mention.start) is not None


def _is_given(passage: Passage, mention: Mention, given: set[Entity]) -> bool:
    """Whether the verb before says who is given the amount behind: "ersätter A med 2 mkr"."""
    is_first = BEFORE.search(passage.text, 0, mention.start) is None
    return is_first and mention.entity in given and BEHIND.match(passage.text, mention.end) is not None


def _has_own(passage: Passage, mention: Mention) -> bool:
    """Whether a preposition and an amount stand behind a name."""
    own = BEHIND.match(passage.text, mention.end)
    return own is not None and own["with"] is not None


def _given_too(passage: Passage, funds: Sequence[Draft]) -> Iterator[Draft]:
    """ "… ger A 2 mkr och B 1 mkr": the next who is given an amount of his own."""
    for mention in passage.mentions:
        goes_on = BEFORE.search(passage.text, 0, mention.start) and BEHIND.match(passage.text, mention.end)
        if goes_on and _can_get(mention.entity) and _stands_before(passage, funds[0].subject, mention):
            yield from _as_first(funds[0], paid=mention.entity)


def _gapped(passage: Passage, funds: Sequence[Draft], rest: Sequence[Mention]) -> Iterator[Draft]:
    paid = list(dict.fromkeys(d.object for d in funds))
    for mention in passage.mentions:
        first = [d for d in funds if _stands_before(passage, d.subject, mention)]
        goes_on = BEFORE.search(passage.text, 0, mention.start) and BEHIND.match(passage.text, mention.end)
        if first and mention.entity.is_actor and (goes_on or mention in rest) and len(paid) == 1:
            yield from _as_first(first[-1], payer=mention.entity)
        if first and ALSO_TO.search(passage.text, 0, mention.start) and _can_get(mention.entity):
            yield from _as_first(first[-1], paid=mention.entity)


def _as_first(first: Draft, *, payer: Entity | None = None, paid: Entity | None = None) -> Iterator[Draft]:
    draft = replace(
        first, subject=payer or first.subject, object=paid or first.object, rule="gapped", confidence=0.6
    )
    if draft.subject != draft.object:
        yield draft


def _stands_before(passage: Passage, entity: Entity, mention: Mention) -> bool:
    named = [m for m in passage.mentions if m.entity == entity]
    return not named or named[0].start < mention.start


def _can_get(entity: Entity) -> bool:
    return entity.is_actor or entity.type is EntityType.COLLABORATION
