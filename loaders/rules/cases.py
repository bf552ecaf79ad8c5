"""Registered cases in running text, and what they concern."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.facts.drafts import Draft
from loaders.language.casenumbers import CASE, CASE_NUMBER, PUBLICATIONS
from loaders.language.wordfamilies import one_of
from loaders.names.mentions import Entity
from loaders.passages.lists import entities
from loaders.passages.sections import Passage
from loaders.text.layout import Kind
from model.vocabulary import EntityType, Predicate

__all__ = ["cases"]

WORD = re.compile(r"\b[a-zåäö]{2,}\b")
FORM = re.compile(rf"(?:{one_of('papers', 'paper_lines')})\b")
"""How the form of a paper begins, which has its case among all else."""
LEAST_WORDS = 2
"""The head of a page has fewer words beside its names."""


def cases(passage: Passage) -> Iterator[Draft]:
    """A registered case concerns the collaborations its sentence names; else the bodies before its number."""
    if passage.kind is Kind.HEADING or FORM.match(passage.text) or CASE_NUMBER.search(passage.text):
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


def _without_names(passage: Passage, end: int) -> str:
    """The words up to a place without the names among them."""
    letters = list(passage.text[:end])
    for mention in passage.mentions:
        letters[mention.start : mention.end] = " " * len(letters[mention.start : mention.end])
    return "".join(letters)
