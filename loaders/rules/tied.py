"""Who is in a collaboration by what a clause says that names both, or goes on about the one that it stands behind.

The clause is read with signs for its names, so that one shape holds whoever is named and wherever: what somebody does
in it or with it, what is done by somebody, who somebody is in it, whose something there is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from loaders.facts.drafts import Draft, participation
from loaders.language.wordfamilies import one_of
from loaders.names.entities import Mention
from loaders.passages.deeds import is_verb, verb_told
from loaders.passages.modality import is_denied, is_proposed
from loaders.passages.passage import Passage
from loaders.passages.ties import ACTORS, Tie, Where, can_be_verb, rows_of, ties
from loaders.rules.doers import APART, EVERYWHERE
from loaders.rules.funding import GIVER
from loaders.rules.money import MONEY_CUES
from loaders.rules.parts import PAPER, is_unnamed, others
from loaders.rules.tiedshapes import (
    ALIKE,
    ARE,
    ARE_IN_IT,
    ASIDE,
    AT_HEAD,
    BEHIND_VERB,
    BESIDE,
    BY_OFFICE,
    DOES,
    DONE,
    GAPPED,
    HAS,
    HEAD,
    IS_OFFICER,
    IS_ONE,
    NEAR_VERB,
    OBJECT_OF,
    SENT,
)
from model.vocabulary import Role

__all__ = ["tied"]

IDLE = frozenset(("har", "hade", "finns", "fanns", "ska", "kan"))
WHOSE = re.compile(
    rf"(, vars)? (?:[a-zåäö]+ )?(?:{one_of('ties', 'deeds')})"
    r" (?:i|inom) (?:(?!(?:och|som|för|av)\b)[\wåäöÅÄÖ-]+ ){0,3}$"
)
FROM_WHOM = rf" (?:från|vid|på|hos) (?:[a-zåäö]+ )?(?={ACTORS})"
GIVING = frozenset({"gives", "serves"})
SURE, OF_PEOPLE, BY_ANY_VERB = 0.7, 0.65, 0.6


@dataclass(frozen=True, slots=True)
class _Part:
    sign: str
    role: Role = Role.MEMBER
    confidence: float = SURE
    gives: bool = False


def tied(passage: Passage) -> Iterator[Draft]:
    """ "Sedan i våras träffas A och B i X", "X, vars medlemmar är A", "A:s medverkan i X": parts in what is named."""
    yield from _by_deeds(passage)
    rows = rows_of(passage)
    for whole in ties(passage, rows) if rows else ():
        tie = replace(whole, words=_without_people(whole.words, rows))
        place = min((rows[sign][0].start for sign in set(re.findall(ACTORS, tie.words))), default=None)
        if place is None or any(cue.search(passage.text[tie.start : tie.end]) for cue in MONEY_CUES):
            continue
        if (
            passage.is_among_makers(place)
            or is_proposed(passage, place, tie.end)
            or is_denied(passage, place, tie.end)
        ):
            continue
        for part in _parts(tie, rows):
            for collaboration in tie.collaborations:
                for actor in others(rows[part.sign], collaboration):
                    if actor.name not in EVERYWHERE and not (part.gives and GIVER.search(actor.name)):
                        yield participation(actor, collaboration, "tied", part.confidence, role=part.role)


def _by_deeds(passage: Passage) -> Iterator[Draft]:
    """ "Räddningstjänstens roll i X": whose part in it a noun names."""
    for mention in passage.collaborations:
        whose = WHOSE.search(passage.lead(mention.start))
        if not whose or is_proposed(passage, mention.start) or is_denied(passage, mention.start):
            continue
        place = mention.start - len(whose[0])
        owners = [m for m in passage.mentions if m.entity.is_actor]
        own = next((m.entity for m in owners if m.end == place and passage.text[place - 1] == "s"), None)
        before = next((m.entity for m in owners if whose[1] and m.end == place), None)
        if actor := own or before:
            yield participation(actor, mention.entity, "tied", OF_PEOPLE)


def _without_people(words: str, rows: Mapping[str, Sequence[Mention]]) -> str:
    """The words without a common noun for people before the body that they are from: "volontärer från A"."""
    for sign in set(re.findall(ACTORS, words)):
        if is_unnamed(rows[sign]):
            words = re.sub(rf"{sign}+{FROM_WHOM}", "", words)
    return words


def _parts(tie: Tie, rows: Mapping[str, Sequence[Mention]]) -> Iterator[_Part]:
    """Whoever has a part by a clause, each once."""
    found: dict[str, _Part] = {}
    subject = _of_subject(replace(tie, words=ASIDE.sub("", tie.words)), rows)
    for part in (*filter(None, (subject,)), *_of_others(tie, rows)):
        found.setdefault(part.sign, part)
    if found:
        for alike in (*ALIKE.finditer(tie.words), *GAPPED.finditer(tie.words)):
            found.setdefault(alike[1], _Part(alike[1], confidence=OF_PEOPLE))
    yield from found.values()


def _of_subject(tie: Tie, rows: Mapping[str, Sequence[Mention]]) -> _Part | None:
    """The part of whoever is the clause's subject, by the verb and what they are or have."""
    if head := HEAD.match(tie.words):
        sign, said = head[1], tie.words[head.end() :]
    elif (behind := BEHIND_VERB.match(tie.words)) and can_be_verb(behind["verb"]):
        sign = re.findall(ACTORS, behind["who"])[0]
        rest = tie.words[behind.end() :].strip()
        said = f"{behind['verb']}{behind['adverbs']} {rest} {behind['opens'].strip()}"
    else:
        return None
    for shape, role, family in DOES:
        does = shape.match(said)
        if does is None or (family in OBJECT_OF and tie.where is Where.SUBJECT):
            continue
        own = family not in OBJECT_OF or NEAR_VERB.match(said, does.end())
        if own or tie.where is not Where.OBJECT:
            return _Part(sign, role if own else Role.MEMBER, gives=family in GIVING)
    for officer, role in IS_OFFICER:
        if officer.match(said):
            return _Part(sign, role)
    there = tie.where in (Where.WITHIN, Where.TO)
    if any(shape.match(said) for shape in IS_ONE) or (there and HAS.match(said)):
        return _Part(sign)
    is_paper = any(PAPER.search(collaboration.name) for collaboration in tie.collaborations)
    does_there = tie.where is Where.WITHIN and not is_paper and _does(said) and not is_unnamed(rows[sign])
    return _Part(sign, confidence=BY_ANY_VERB) if does_there else None


def _does(said: str) -> bool:
    """Whether the words begin with a verb by which somebody does something."""
    finite, _, rest = said.partition(" ")
    if not is_verb(finite):
        return False
    modal, verb = verb_told(finite, rest)
    return not modal and verb not in IDLE and APART.fullmatch(verb) is None


def _of_others(tie: Tie, rows: Mapping[str, Sequence[Mention]]) -> Iterator[_Part]:
    """The parts of those who are no subject: by whom it is done, who comes from them, who its members are."""
    for by, role in (*DONE, *BY_OFFICE):
        for found in by.finditer(tie.words):
            yield _Part(found[1], role)
    for shape in (BESIDE, *AT_HEAD):
        opens = shape.match(tie.words)
        if opens and not is_unnamed(rows[_named(opens)]):
            yield _Part(_named(opens))
    for shape in (*((SENT,) if ARE_IN_IT.search(tie.words) else ()), *ARE):
        for found in shape.finditer(tie.words):
            if not is_unnamed(rows[_named(found)]):
                yield _Part(_named(found), confidence=OF_PEOPLE)


def _named(found: re.Match[str]) -> str:
    """The sign of the row that a shape found: its only group."""
    return found[1]
