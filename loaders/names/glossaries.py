"""Abbreviations that a document explains: "SBF = samhällsbyggnadsförvaltningen", a line of a list, or in brackets.

What must stay true: an abbreviation means what stands beside it only where its letters stand in that in their order.
"""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from loaders.language.wordfamilies import kind_of_words
from loaders.names.entities import BODIES, Entity, Mention
from model.vocabulary import EntityType

__all__ = ["explained", "own_shorts", "usual_shorts"]

JOINT = EntityType.COLLABORATION

ABBREVIATION = r"[A-ZÅÄÖ](?<![\w&-].)[A-Za-zÅÄÖåäö&]{0,8}[A-ZÅÄÖ]"
EQUALS = re.compile(rf"({ABBREVIATION})(?: ?= ?| ?(?:betyder|står för|är en förkortning (?:av|för)) )(?=\w)")
LINE = re.compile(rf"({ABBREVIATION})(?: ?[:=–-])? (?=[\w])")
"""How a line of a list of abbreviations begins."""
LONGEST_LINE = 90
BEFORE_BRACKET = re.compile(rf"({ABBREVIATION}) \((?=\w)")
IN_BRACKET = re.compile(r"([^(),]{8,80})\)")
BRACKETED = re.compile(rf"(?: AB| kommun)?,? \(({ABBREVIATION})\)")
SHORT_OF_JOINT = re.compile(r" \(([A-ZÅÄÖ][\wåäöÅÄÖ]{1,7})\)|, ([A-ZÅÄÖ][\wåäöÅÄÖ]{1,7}),")
"""Behind what several do together, what it is called for short: "kommunens brottsförebyggande råd, Brå,"."""

USUAL = kind_of_words("usual_abbreviations")
"""What boards are called for short in most municipalities."""
USUAL_HERE = re.compile(rf"(?<![\w/§-])({'|'.join(USUAL)})(?=[,;.)/]|$| (?:och|samt)\b)(?!/\d)")
"""One of them in a list or beside a person's name; in the number of a case it is no more than a letter."""


def explained(texts: Iterable[str], find: Callable[[str], list[Mention]]) -> list[tuple[str, Entity]]:
    """Each abbreviation that a document explains, and what it stands for.

    Args:
        texts: its blocks.
        find: what is known in a text.
    """
    return [pair for text in texts for pair in _explained(text, find)]


def own_shorts(texts: Iterable[str], find: Callable[[str], list[Mention]]) -> Iterator[tuple[Entity, Entity]]:
    """Who is called elsewhere as something that several do together is called for short here, with that.

    "Kommunens brottsförebyggande råd, Brå, …": "Brå" is the municipality's council, and no state agency.
    """
    for text in texts:
        if SHORT_OF_JOINT.search(text):
            for mention in find(text):
                named = SHORT_OF_JOINT.match(text, mention.end) if mention.entity.type is JOINT else None
                short = (named[1] or named[2]) if named else ""
                if short and not mention.genitive and _abbreviates(short, mention.entity.name):
                    meant = (m.entity for m in find(short) if m.entity.is_actor and not m.entity.new)
                    yield from ((entity, mention.entity) for entity in meant)


def usual_shorts(texts: Iterable[str]) -> Iterator[tuple[str, Entity]]:
    """The boards that a document calls by the abbreviations that most have for them, and explains nowhere.

    Args:
        texts: its blocks.
    """
    for short in {found[1]: None for text in texts for found in USUAL_HERE.finditer(text)}:
        yield short, Entity(USUAL[short], EntityType.BOARD, None, new=True)


def _explained(text: str, find: Callable[[str], list[Mention]]) -> Iterator[tuple[str, Entity]]:
    """Those of a block."""
    if "=" in text or " för" in text or " betyder " in text:
        for short in EQUALS.finditer(text):
            yield from _meant(short[1], _at(text, short.end(), find))
    if len(text) <= LONGEST_LINE and (line := LINE.match(text)):
        whole = _at(text, line.end(), find)
        if whole is not None and len(text) - whole.end <= len(" AB"):
            yield from _meant(line[1], whole)
    if "(" not in text:
        return
    for short in BEFORE_BRACKET.finditer(text):
        inside = _at(text, short.end(), find)
        found = _from(find(text), short.end(1), lambda m: m.end)
        ends = (m.entity for m in found if m.entity.type is JOINT)
        joint = next((entity for entity in ends if entity.new or entity.name == short[1]), None)
        bracket = IN_BRACKET.match(text, short.end()) if joint else None
        if joint and bracket and inside is None and _stands_in(short[1], bracket[1]):
            yield bracket[1], joint
        elif inside is not None and text.startswith(")", inside.end):
            yield from _meant(short[1], inside)
    for mention in find(text):
        if mention.entity.is_actor and (behind := BRACKETED.match(text, mention.end)):
            yield from _meant(behind[1], mention)


def _at(text: str, place: int, find: Callable[[str], list[Mention]]) -> Mention | None:
    """What is named from a place of the text on."""
    return next((m for m in _from(find(text), place, lambda m: m.start) if m.entity.is_actor), None)


def _from(mentions: Sequence[Mention], place: int, side: Callable[[Mention], int]) -> Iterator[Mention]:
    """Those of a text's mentions of which one side stands at a place; none overlap, so both sides are in order."""
    first = bisect.bisect_left(mentions, place, key=side)
    return itertools.takewhile(lambda m: side(m) == place, itertools.islice(mentions, first, None))


def _meant(short: str, whole: Mention | None) -> Iterator[tuple[str, Entity]]:
    one = whole is not None and (not whole.entity.general or whole.entity.type in BODIES)
    if whole is not None and one and _stands_in(short, whole.entity.name):
        yield short, whole.entity


def _stands_in(short: str, name: str) -> bool:
    """Whether the letters stand in the name in their order, the first one at its head."""
    rest = iter(name.casefold())
    letters = [letter for letter in short.casefold() if letter.isalpha()]
    return name[:1].casefold() == letters[0] and all(letter in rest for letter in letters)


def _abbreviates(short: str, name: str) -> bool:
    """Whether the letters stand so in the name, from one of its words on: "Brå" of "Vårt brottsförebyggande råd"."""
    words = name.split()
    return any(_stands_in(short, " ".join(words[number:])) for number in range(len(words)))
