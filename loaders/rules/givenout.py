"""Who gets some of the money that somebody gives to several: told sentence by sentence or line by line.

What must stay true: whoever gives was named before on the page, or is the board whose decision it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.facts.drafts import Draft
from loaders.language.cues import cue
from loaders.language.verbs import FINITE
from loaders.language.wordfamilies import one_of
from loaders.names.entities import BODIES, Entity, Mention
from loaders.passages.givers import GOT, SUM, giver_in
from loaders.passages.lists import entities, list_after, list_before
from loaders.passages.modality import is_denied, is_proposed
from loaders.passages.passage import Passage
from loaders.passages.speaking import collaborations
from loaders.rules.awards import AWARD_ROW
from loaders.rules.funding import can_receive
from loaders.text.layout import Kind
from model.vocabulary import EntityType, Predicate

__all__ = ["GivenOut"]

LASTS = 15
"""So many sentences a reader remembers who gives, where none of them tells of money."""
LASTS_BELOW = 3
"""The same below the next heading."""
GOES_TO = cue(
    rf"\b{SUM} (?:i (?:\w+ )?\w+ )?(?:har )?(?:{one_of('givenout', 'goes')})(?: \w+)? (?:till|åt)(?= )"
)
WHO_GOT = cue(
    rf"\bsom (?:{one_of('givenout', 'got')})\b[^.:;]{{0,50}}?\b{SUM}[^.:;,]{{0,20}} (?:är|var|blev)\b:?(?= )"
)
SHARED_BY = cue(
    rf"\b(?:{one_of('givenout', 'shared')})\b(?:(?: [\wåäö]+){{1,12}}:|[^.;:]{{0,60}}? mellan(?= [A-ZÅÄÖ]))(?= \S)"
)
"""Before those who share some money, told in the same sentence: "fördelas lika mellan två föreningar: A och B"."""
SUM_SAID = re.compile(rf"{SUM}(?!\w)", re.IGNORECASE)
OF_THE_SUM = re.compile(rf"{SUM}[^.;:]{{0,40}}? (?:av|från) (?:\w+ ){{0,2}}?$")
OPENS_LIST = re.compile(rf"\b(?:{one_of('givenout', 'opens_list')})\b[^.:]{{0,80}}:\s*$")
LINE_FOR = re.compile(
    r" (?:får|fick|för|till)\b[^.]{0,90}?\d[\d ,.]* ?(?:kronor|kr|tkr|mkr|mnkr|miljon(?:er)?)\.?$"
)
"""Behind a name in a line of its own: "för projektet Kajen med 200 000 kronor"."""
FROM = re.compile(r"[^.;:]{0,90}? (?:av|i?från|genom|via|ur) (?:\w+ ){0,2}?$")
FOR_IT = re.compile(
    r"\b(?:för|till|i)(?: (?:projektet|insatsen|satsningen|verksamheten|arbetet med))? [\"”“']?$"
)
QUOTED = 2
NEAR = 45
"""Characters between those who get money and the verb that says so."""
ENDS = re.compile(r"[.;:]|,? (?:som|att|och|men|där|när)\b")
NEXT = re.compile(r"(?:,|,? och|,? samt|,? medan) $")
ITS_SUM = re.compile(r" (?:\([^()]{2,12}\) )?\d[\d ,.]* ?(?:kronor|kr|tkr|mkr|mnkr|miljon(?:er)?)\b")
HAS = frozenset({"har", "hade", "blev", "år", "län"})
NOTHING = re.compile(r"(?:[\s|;]0|[–-]|\bavsl\w+)(?: ?kr(?:onor)?)?[ .]*$", re.IGNORECASE)
"""How a line ends of somebody who gets none."""
PAYERS = frozenset({*BODIES, EntityType.COMPANY, EntityType.EXTERNAL_PARTNER})


class GivenOut:
    """Who gives money away on the page so far, and whether a list of those who get some is open."""

    def __init__(self) -> None:
        self._giver: Entity | None = None
        self._told = 0
        """Passages since it was told of."""
        self._section = 0
        self._listing = False

    def of(self, passage: Passage) -> Iterator[Draft]:
        """Each who gets some by the passage, from whoever gives it."""
        self._hear(passage)
        giver = _whose_sum(passage) or self._giver or _board(passage)
        if giver is not None and not is_denied(passage) and not is_proposed(passage):
            for received in self._received(passage):
                if received != giver and _can_get(giver, received, by_voice=self._giver is None):
                    self._told = 0
                    yield Draft(giver, Predicate.FUNDS, received, "given-out", 0.6)
        if passage.kind is not Kind.BULLET:
            self._listing = OPENS_LIST.search(passage.text) is not None

    def _hear(self, passage: Passage) -> None:
        """Keep in mind who gives by the passage; forget who gave long ago."""
        self._told += 1
        below = passage.section != self._section
        self._section = passage.section
        if self._told > (LASTS_BELOW if below else LASTS):
            self._giver = None
        if told := giver_in(passage):
            self._giver, self._told = told, 0

    def _received(self, passage: Passage) -> list[Entity]:
        text, found = passage.text, list[Entity]()
        for word in GOT.finditer(text):
            if _from_another(passage, word.end()):
                continue
            got = _who_got(passage, word)
            found += [*got, *(_who_got_next(passage, word.end()) if got else ())]
            found += [m.entity for m in collaborations(passage) if _is_for(passage, m, word.end())][:1]
        for word in (*GOES_TO.finditer(text), *WHO_GOT.finditer(text)):
            found += entities(list_after(text, passage.mentions, word.end(), can_receive, close=True))
        if SUM_SAID.search(text):
            for word in SHARED_BY.finditer(text):
                found += entities(list_after(text, passage.mentions, word.end(), can_receive, close=True))
        if not found and self._giver is not None and not NOTHING.search(text):
            found = self._in_line(passage)
        return list(dict.fromkeys(found))

    def _in_line(self, passage: Passage) -> list[Entity]:
        """Who stands in a line of a list of those who get some."""
        first = next((m for m in passage.mentions if not m.start and can_receive(m.entity)), None)
        if first is not None and LINE_FOR.match(passage.text, first.end):
            named = [m.entity for m in collaborations(passage) if _is_for(passage, m, first.end)]
            return [first.entity, *named[:1]]
        if not self._listing or passage.kind is not Kind.BULLET:
            return []
        if first is not None:
            return [first.entity]
        row = AWARD_ROW.match(passage.text)
        return [Entity(row[1], EntityType.EXTERNAL_PARTNER, "civil_society", new=True)] if row else []


def _who_got(passage: Passage, word: re.Match[str]) -> list[Entity]:
    """Those who stand before the verb of getting, with no other verb between: actors, or an undertaking at once."""
    before = [m for m in collaborations(passage) if 0 <= word.start() - m.end <= QUOTED]
    if before:
        return [before[-1].entity]
    named = [m for m in passage.mentions if not m.genitive]
    run = list_before(passage.text, named, word.start())
    between = passage.text[run[-1].end : word.start()] if run else ""
    if not run or len(between) > NEAR or ENDS.search(between):
        return []
    if any(FINITE.search(each) for each in between.split() if each not in HAS):
        return []
    return [e for e in entities(run) if not e.general]


def _who_got_next(passage: Passage, place: int) -> list[Entity]:
    """Those named behind with a sum of their own, the verb left out: "A får 20 tkr, B 10 tkr och C 5 tkr"."""
    return [
        m.entity
        for m in passage.mentions
        if m.start > place
        and not m.genitive
        and NEXT.search(passage.lead(m.start))
        and ITS_SUM.match(passage.text, m.end)
    ]


def _from_another(passage: Passage, place: int) -> bool:
    """Whether the sentence says itself from whom."""
    return any(
        m.start > place and m.entity.type in PAYERS and FROM.match(passage.text[place : m.start])
        for m in passage.mentions
    )


def _whose_sum(passage: Passage) -> Entity | None:
    """Whom the sum is from that a sentence says several share: "dela på 150 000 kronor från nämnden: A och B"."""
    shared = SHARED_BY.search(passage.text)
    if shared is None:
        return None
    before = [m for m in passage.mentions if m.end < shared.end() and m.entity.type in PAYERS]
    return next((m.entity for m in before if OF_THE_SUM.search(passage.lead(m.start))), None)


def _is_for(passage: Passage, mention: Mention, place: int) -> bool:
    return mention.start >= place and FOR_IT.search(passage.lead(mention.start)) is not None


def _board(passage: Passage) -> Entity | None:
    """The board whose decision it is."""
    voice = passage.voice
    return voice if voice is not None and voice.type is EntityType.BOARD else None


def _can_get(giver: Entity, received: Entity, *, by_voice: bool) -> bool:
    """Whether one can be given money by the other: a board in its own minutes gives to outsiders and undertakings."""
    if received.general or not can_receive(received):
        return False
    outside = received.type in (EntityType.EXTERNAL_PARTNER, EntityType.COLLABORATION)
    return outside or not (by_voice or giver.type in (EntityType.BOARD, EntityType.ADMINISTRATION))
