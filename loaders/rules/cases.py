"""Registered cases in running text and in lists of matters, and what they concern."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.facts.drafts import Draft
from loaders.language.casenumbers import CASE, CASE_NUMBER, PUBLICATIONS
from loaders.language.wordfamilies import one_of
from loaders.names.mentions import Entity, Mention
from loaders.passages.lists import entities, list_after
from loaders.passages.sections import Passage
from loaders.text.layout import Kind
from model.vocabulary import EntityType, Predicate

__all__ = ["cases"]

WORD = re.compile(r"\b[a-zåäö]{2,}\b")
FORM = re.compile(rf"(?:{one_of('papers', 'paper_lines')})\b")
"""How the form of a paper begins, which has its case among all else."""
LEAST_WORDS = 2
"""The head of a page has fewer words beside its names."""
MATTER = re.compile(
    rf"(?:\d{{1,2}}[.)]? |[–•-] ?)?(?P<title>(?i:[a-zåäö-]*(?:{one_of('matters', 'matters')}))\b.*?)[ ,(]*"
)
"""A point of a list of matters up to its number: "7. Avtal med polisen om …, dnr"."""
SENTENCE = re.compile(rf"[.!?] |^[^.!?]*?(?<!som)(?<!där)(?<!när) (?:{one_of('matters', 'says')})\b")
"""What makes a line a sentence and no title: a verb, but in a clause about one of its nouns."""
LONGEST = 300
"""Characters before the number of a point."""
BEHIND_NUMBER = re.compile(r"\)?[.,]?(?:$| +\d{1,2}\.$| +[A-ZÅÄÖ])")
"""Behind the number of a point: its end, the next one's number or who tells of it."""
WITH_WHOM = re.compile(rf"\b(?:{one_of('matters', 'with_whom')})(?= )")
"""Before whom a matter is about."""


def cases(passage: Passage) -> Iterator[Draft]:
    """A registered case concerns the collaborations its sentence names; else the bodies before its number."""
    if passage.kind is Kind.HEADING:
        return
    if matter := CASE_NUMBER.search(passage.text):
        yield from _listed(passage, matter)
        return
    if FORM.match(passage.text):
        return  # the case of a matter, not one among others
    for number in CASE.finditer(passage.text):
        if number[1].startswith(PUBLICATIONS):
            continue
        case = Entity(re.sub(r"\s+", " ", number[1]), EntityType.CASE, new=True)
        named = entities([m for m in passage.mentions if m.entity.type is EntityType.COLLABORATION])
        place = number.start() - passage.text[: number.start()].endswith("(")
        said = len(WORD.findall(_without_names(passage, place))) >= LEAST_WORDS
        actors = [m for m in passage.mentions if m.entity.is_actor and not m.genitive]
        before = entities([m for m in actors if said and m.end <= place])
        for concerned in named or before or entities([m for m in actors if m.start >= number.end()]):
            yield Draft(case, Predicate.CONCERNS, concerned, "case", 0.6)


def _listed(passage: Passage, number: re.Match[str]) -> Iterator[Draft]:
    """A point of a list of matters concerns what its title names: whom it is with, to or from, or whose it is."""
    matter = MATTER.fullmatch(passage.text, 0, number.start()) if number.start() <= LONGEST else None
    if matter is None or not BEHIND_NUMBER.match(passage.text, number.end()):
        return
    if SENTENCE.search(matter["title"]):
        return
    before = [m for m in passage.mentions if matter.start("title") <= m.start and m.end <= number.start()]
    named = [m for m in before if m.entity.type is EntityType.COLLABORATION]
    named = named or list(_at_stake(passage, matter.start("title"), number.start()))
    case = Entity(re.sub(r"\s+", " ", number[1]), EntityType.CASE, new=True)
    for concerned in entities(named):
        yield Draft(case, Predicate.CONCERNS, concerned, "case-listed", 0.6)


def _at_stake(passage: Passage, start: int, end: int) -> Iterator[Mention]:
    """The actors whom a title is about: "avtal med polisen och A", "ändring av nämndens reglemente"."""
    able = [m for m in passage.mentions if start <= m.start and m.end <= end and m.entity.is_actor]
    yield from (m for m in able if m.genitive and not m.entity.general)
    for word in WITH_WHOM.finditer(passage.text, start, end):
        run = list_after(passage.text, able, word.end(), close=True)
        if run and run[0].start - word.end() <= 1:
            yield from (m for m in run if not (m.entity.general or passage.text.startswith("-", m.end)))


def _without_names(passage: Passage, end: int) -> str:
    """The words up to a place without the names among them."""
    letters = list(passage.text[:end])
    for mention in passage.mentions:
        letters[mention.start : mention.end] = " " * len(letters[mention.start : mention.end])
    return "".join(letters)
