"""With whom the subject of a clause does what it tells, whatever the verb: "Enheten går igenom listan med Kyrkan"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from loaders.facts.drafts import Draft, partnership
from loaders.language.cues import cue
from loaders.language.wordfamilies import one_of
from loaders.names.entities import BODIES, Entity
from loaders.passages.clauses import clauses
from loaders.passages.lists import entities
from loaders.passages.modality import is_denied, is_proposed
from loaders.passages.passage import Passage, is_municipality
from loaders.passages.speaking import about, collaborations, is_own_city
from loaders.rules.contracts import CONTRACT_WORD
from loaders.rules.cooperation import IN_NAMED

__all__ = ["WITH_WHOM", "with_whom"]

WITH_WHOM = cue(r"\bmed\b(?= )")
RIGHT_BEHIND = re.compile(
    r"\b(?:(?:ihop|tillsammans|gemensamt) )?med"
    r" (?:(?:bland annat|bland andra|både|såväl|även|också|t\.ex\.|till exempel) )?"
    r"(?:(?:den|det|de|vår[at]?) )?(?:(?!\w+s\b)[a-zåäö]+[ae] )?(?:[a-zåäö]{2,}(?:en|et|an|na) )?$"
)
"""Between the word and the name nothing stands but what that is: "med den ideella föreningen"."""
COLLECTIVE = "collective"
PAYING = re.compile(r" som (?:\w+ )?(?:med|del|sam)?(?:finansiär|sponsor)")
STRANDED = re.compile(
    r"(?P<opens>,? (?:som|vilken|vilka) (?:(?:också|även|bland annat) )?)(?:(?! som )[^.;:,]){3,90}?"
    rf" (?:{one_of('with_whom', 'relations')})(?: [a-zåäö]+){{0,3}}? (?:med|av|hos|via|genom)(?=[ .,;]|$)(?! att\b)"
    rf"|(?P<whom>,? som )[^.;:,]{{2,60}}? (?:{one_of('with_whom', 'meets')})(?=[ .,;]|$)"
)
"""A clause about whoever stands before it, that ends with the preposition."""
OTHERWISE = re.compile(rf"\b(?:{one_of('with_whom', 'otherwise')})\b[^,;]*$", re.IGNORECASE)
"""What is done with somebody without his doing it, too: "jämförs med", "medverkar med"."""


def with_whom(passage: Passage) -> Iterator[Draft]:
    """Each in the subject with each in a list right behind "med", by name."""
    if collaborations(passage) or about(passage) is not None or passage.later is not None:
        return
    yield from _whom_somebody_works_with(passage)
    if not any(RIGHT_BEHIND.search(passage.lead(m.start)) for m in passage.mentions if m.entity.is_actor):
        return
    for clause in clauses(passage):
        doers = [e for e in entities(clause.subject) if e.kind != COLLECTIVE]
        for start, run in clause.runs.items() if doers else ():
            lead = passage.text[clause.start : start]
            words = RIGHT_BEHIND.search(lead) if clause.start <= start < clause.end else None
            if words is None or OTHERWISE.search(lead) or _is_unsaid(passage, start, run[-1].end):
                continue
            between = (m for m in passage.mentions if clause.after <= m.start and m.end <= start)
            named = IN_NAMED.search(passage.text[: clause.start + words.start()]) is not None
            if named or any(m.entity.is_actor for m in between):
                continue
            partners = entities([m for m in run if not m.genitive and _is_one(m.entity, passage.home)])
            for doer, partner in itertools.product(doers, partners):
                if doer != partner and not is_own_city(passage, partner):
                    yield partnership(doer, partner, "with-whom", 0.6)


def _whom_somebody_works_with(passage: Passage) -> Iterator[Draft]:
    """ "B, som A har avtal med": who stands before the clause works with its subject."""
    for mention in passage.mentions:
        clause = STRANDED.match(passage.text, mention.end)
        if clause is None or not mention.entity.is_actor or mention.genitive:
            continue
        opens = clause.end("opens") if clause["opens"] else clause.end("whom")
        inside = [m for m in passage.mentions if m.start == opens and m.end < clause.end()]
        if _is_unsaid(passage, clause.start(), clause.end()):
            continue
        for doer in entities([m for m in inside if m.entity.is_actor]):
            if doer != mention.entity:
                yield partnership(doer, mention.entity, "with-whom", 0.65)


def _is_unsaid(passage: Passage, start: int, end: int) -> bool:
    """Whether it is wished or denied, told of a partnership by contract, or of those who pay."""
    contract = any(word.end() <= start for word in CONTRACT_WORD.finditer(passage.text))
    return (
        contract
        or is_proposed(passage, start)
        or is_denied(passage, start)
        or PAYING.match(passage.text, end) is not None
    )


def _is_one(partner: Entity, home: Entity | None) -> bool:
    """Whether it is somebody by name, or a body that its noun in the definite form means."""
    if is_municipality(partner, home):
        return False
    return not partner.general or partner.type in BODIES or partner.kind == "state_agency"
