"""Who helps whom: "A lånar ut bilar till B", "A tar emot praktikanter genom B", "A sköter hallen på uppdrag av B"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from loaders.facts.drafts import Draft, partnership
from loaders.language.cues import cue
from loaders.language.wordfamilies import MONEY, families
from loaders.names.entities import BODIES, Entity
from loaders.passages.clauses import SIGN, clauses
from loaders.passages.lists import entities, list_after, list_before, lists
from loaders.passages.modality import is_denied, is_proposed
from loaders.passages.passage import Passage
from loaders.passages.speaking import about, collaborations, speakers
from model.vocabulary import EntityType

__all__ = ["HELPING_CUES", "helping"]

VERBS = families("helping")


def _any(family: str) -> str:
    return rf"(?:{'|'.join(VERBS[family])})"


HELPS = cue(rf"\b(?:{_any('helps')})\b")
GIVES = cue(rf"\b(?:{_any('gives')})\b")
TAKES = cue(rf"\b(?:{_any('takes')})\b")
ASKED = cue(r"\b(?i:på (?:uppdrag|beställning|begäran) av|åt)(?= )")
WHOSE_ORDER = cue(r"s (?:uppdrag|begäran|beställning|vägnar)\b")
HELPING_CUES = (HELPS, GIVES, TAKES, ASKED, WHOSE_ORDER)
BY = re.compile(r"\b(?:av|genom) $")
TO = re.compile(
    r"(?:(?! som )[^.;:]){0,80}?\b(?:åt|till|hos|för|(?:avtal|kontrakt|överenskommelse) med)(?= )"
)
OF = re.compile(r"(?:(?! som )[^.;:]){0,80}?\b(?:av|från|genom|via|hos)(?= )")
PAID = re.compile(rf"\b{MONEY}\b")
"""Who pays is told by other rules."""
WHOM_ANOTHER = re.compile(r"\bsom (?!också|även|sedan|numera|har|ibland|i sin tur)[\wåäö-]+ $")
"""Before the verb of a relative clause that has a subject of its own: "lokaler som staden hyr av"."""
PASSIVE = re.compile(r"\b(?!(?:finns|hoppas|lyckas|minns|arbets|kommuns)\b)[a-zåäö]{3,}s\b[^.;:,]*$")
"""A verb whose subject has it done to itself."""
OWN_HOUSE = {EntityType.BOARD, EntityType.ADMINISTRATION}
"""Bodies of one municipality, which do what they are told to."""
COLLECTIVE = "collective"
ONE_CLAUSE = re.compile(r"[^.;:,]*")
DONE_FOR = re.compile(
    rf"\b[a-zåäö]{{2,}}(?:s|ad|at|d|t) (?:[a-zåäö]+ ){{0,2}}?åt (?:(?!av\b)[a-zåäö]+ ){{0,2}}?({SIGN}+)"
    rf" (?:[a-zåäö]+ ){{0,3}}?av (?:[a-zåäö]+ ){{0,2}}?({SIGN}+)"
)
"""A passive with for whom and by whom it is done."""
COMMISSIONED = re.compile(r" på ([\wåäöÅÄÖ -]{3,60}s) (?:uppdrag|begäran|beställning|vägnar)\b")
AT_ONCE = re.compile(r" (?:(?!och\b|samt\b)[a-zåäö]+ ){0,2}")
"""Between such a word and the name."""


def helping(passage: Passage) -> Iterator[Draft]:
    """ "A hjälper B", "A skänker böcker till B", "A lånar av B", "… av A på uppdrag av B": they work together."""
    if collaborations(passage) or about(passage) is not None or PAID.search(passage.text):
        return
    yield from _for_another(passage)
    for word in HELPS.finditer(passage.text):
        yield from _deed(passage, word.start(), word.end())
    for cued, reaches in ((GIVES, TO), (TAKES, OF)):
        for word in cued.finditer(passage.text):
            if found := reaches.match(passage.text, word.end()):
                yield from _deed(passage, word.start(), found.end())
    for word in ASKED.finditer(passage.text):
        run = list_before(passage.text, passage.mentions, word.start())
        if run and BY.search(passage.lead(run[0].start)):
            yield from _pairs(passage, entities(run), word.start(), word.end())
        elif not PASSIVE.search(passage.lead(word.start())):
            first = _opens_clause(passage, word.start())
            if first:
                yield from _pairs(passage, first, word.start(), word.end())
            else:
                yield from _deed(passage, word.start(), word.end())


def _opens_clause(passage: Passage, place: int) -> list[Entity]:
    """Who the sentence opens with, where nothing but one clause stands between: "A utbildar B på uppdrag av"."""
    run = next(iter(lists(passage.text, [m for m in passage.mentions if m.end <= place])), [])
    one = run and run[0].start == 0 and ONE_CLAUSE.fullmatch(passage.text, run[-1].end, place)
    return entities(run) if one else []


def _deed(passage: Passage, verb: int, place: int) -> Iterator[Draft]:
    """Who does the verb with whom stands behind the place; who does it must be named."""
    if WHOM_ANOTHER.search(passage.lead(verb)):
        return
    named = {m.entity for m in passage.mentions if m.end <= verb}
    doers = _subject(passage, verb) or [s for s in speakers(passage, verb) if s in named]
    yield from _pairs(passage, doers, verb, place)


def _subject(passage: Passage, verb: int) -> list[Entity]:
    """The subject that the clause of a verb opens with: "… om att skolan köper lektioner av badet"."""
    clause = next((c for c in clauses(passage) if c.start <= verb < c.end), None)
    return entities(clause.subject) if clause and clause.opens_with_subject and clause.after <= verb else []


def _for_another(passage: Passage) -> Iterator[Draft]:
    """ "Byrån drivs åt kommunen av bolaget", "Klubben spårar på kommunens uppdrag": who does it, and for whom."""
    signs = next((clause.signs for clause in clauses(passage)), "")
    starts = {run[0].start: run for run in lists(passage.text, passage.mentions, genitives=True)}
    for found in DONE_FOR.finditer(signs):
        pair = [entities(starts.get(found.start(n), ())) for n in (1, 2)]
        unsaid = is_proposed(passage, found.start()) or is_denied(passage, found.start())
        for one, other in itertools.product(*pair) if not unsaid else ():
            if COLLECTIVE not in (one.kind, other.kind):
                yield partnership(one, other, "helping", 0.6)
    for found in COMMISSIONED.finditer(passage.text):
        whose = [
            m.entity
            for m in passage.mentions
            if m.genitive and found.start(1) <= m.start and m.end <= found.end(1)
        ]
        doers = _subject(passage, found.start()) or [
            m.entity
            for m in passage.mentions
            if m.entity.is_actor and m.end == found.start() and BY.search(passage.lead(m.start))
        ]
        for one, other in itertools.product(doers, whose[-1:]):
            if not (is_proposed(passage, found.start()) or is_denied(passage, found.start())):
                yield partnership(one, other, "helping", 0.6)


def _pairs(passage: Passage, doers: list[Entity], verb: int, place: int) -> Iterator[Draft]:
    if is_proposed(passage, verb) or is_denied(passage, verb):
        return
    run = list_after(passage.text, passage.mentions, place, close=True)
    within = {run[0].entity.type, *(d.type for d in doers)} if run and len(doers) == 1 else set()
    if within and within <= OWN_HOUSE:
        return
    if run and AT_ONCE.fullmatch(passage.text, place, run[0].start):
        for doer in doers:
            for other in entities(run):
                if not other.general or other.type in BODIES:
                    yield partnership(doer, other, "helping", 0.6)
