"""What the registered cases of a document's head and of its headings concern.

What must stay true: a case concerns what the title of its matter names; where that names nothing, what the whole
document is about, or the matter itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from loaders.facts.drafts import Draft
from loaders.facts.places import placed
from loaders.formats.source import Source
from loaders.language.casenumbers import CASE_NUMBER, NUMBERED, PUBLICATIONS
from loaders.language.wordfamilies import one_of
from loaders.names.entities import BODIES
from loaders.names.mentions import Entity, Mention, MentionFinder
from loaders.passages.agreementtitles import HEAD_BLOCKS, agreement_in, only_says_kind
from loaders.passages.headings import heard, matter_of
from loaders.text.layout import Block, Kind
from model.fact import Fact
from model.vocabulary import EntityType, Predicate

__all__ = ["case_facts", "is_routine"]

ROUTINE = re.compile(
    rf"[A-ZÅÄÖ][\w ]{{1,30}}:|.*\b\d{{4}}-\d\d-\d\d\b|\d\d? [a-zåäö]+ \d{{4}}$|(?:{one_of('matters', 'routine')})\b"
    f"|.* [–-] (?:{one_of('matters', 'tells')})$"
)
"""What a meeting goes through, or the head of a page: no matter that a case is about."""
OF_THE_HEAD = re.compile(rf"(?i:{one_of('matters', 'head')})\b.{{0,60}}")
"""Lines at the head of a document that are no title."""
POINT = re.compile(r"\d{1,2}[.)] +(?=[A-ZÅÄÖ])")
"""The number of a point of an agenda before its title."""
CLAUSE = re.compile(rf"\d{{1,2}}\.? (?i:{one_of('matters', 'clauses')})\b")
"""Headings of a paper's first part, none of which is its title: "1. Parter"."""
ITS_NUMBER = re.compile(
    rf"^(?:[A-ZÅÄÖ][A-Za-zåäö]{{0,5}} )?§+ ?\d+|[ ,(]*{CASE_NUMBER.pattern}\)?|{NUMBERED.pattern}"
)
SECTION = re.compile(r"(?:[A-ZÅÄÖ][A-Za-zåäö]{0,5} )?§+ ?\d+")
ABOVE = 3
"""So many lines above its number a matter's paragraph may begin."""
BELOW = 8
"""So many lines below its number a matter's title may stand, in the head of a document."""
DATED = re.compile(r"(?:\d{4}-\d\d-\d\d )?")
"""What may stand before a number that has a line of the head to itself."""
GRANT = re.compile(f"(?i:{one_of('matters', 'granted')})")
"""In matters with these the outsider named is what it is about."""
WORDS = re.compile(r"[A-Za-zÅÄÖåäö]{3,}")
GIVEN_TO = re.compile(r"\b(?:till|åt|med) $")
AT = re.compile(r"\b(?:i|på|vid|hos|från|inom) $")
SURE, LIKELY = 0.8, 0.5


def case_facts(
    source: Source, blocks: list[Block], finder: MentionFinder, subject: Entity | None = None
) -> Iterator[Fact]:
    """What each case in the head of the document or in a heading concerns.

    Args:
        source: the document.
        blocks: its readable blocks.
        finder: one who has learnt its names.
        subject: what the whole document is about, if that is known.
    """
    openings = [n for n, block in enumerate(blocks) if SECTION.match(block.text) or _number(block, n)]
    for place, end in pairwise([*openings, len(blocks)]):
        number = _number(blocks[place], place)
        if number is None:
            continue
        case = Entity(re.sub(r"\s+", " ", number), EntityType.CASE, new=True)
        head = place < HEAD_BLOCKS
        above = range(max(0, place - ABOVE), place + 1)
        first = max((n for n in above if SECTION.match(blocks[n].text)), default=place)
        titles = [
            *_titles(blocks[first:end], head=head),
            *(_titles(blocks[:place], head=True) if head else ()),
        ]
        of_all = subject if head else None
        concerned, sure = _concerned(titles, finder, of_all)
        for each in concerned:
            draft = Draft(case, Predicate.CONCERNS, each, "case-heading", sure)
            yield placed(draft, source, blocks[place].clean, 0, len(blocks[place].text))


def is_routine(title: str) -> bool:
    """Whether a title only says what every meeting goes through."""
    return ROUTINE.match(title) is not None


def _number(block: Block, place: int) -> str | None:
    """The number of the case that a heading, a paragraph's number or a line of its own in the head gives."""
    found = CASE_NUMBER.search(block.text) or NUMBERED.search(block.text)
    if found is None or found[1].upper().startswith(PUBLICATIONS):
        return None
    alone = DATED.fullmatch(block.text, 0, found.start()) and found.end() == len(block.text)
    opens = block.kind is Kind.HEADING or SECTION.match(block.text)
    return found[1] if opens or (alone and place < HEAD_BLOCKS) else None


def _concerned(
    titles: Sequence[Block], finder: MentionFinder, of_all: Entity | None
) -> tuple[list[Entity], float]:
    """What a matter is about, which its title names; and how sure that is."""
    for title in titles:
        if named := _named(title, finder, of_all):
            return named, SURE
    if of_all is not None:
        return [of_all], SURE
    told = next((_without_point(title) for title in titles if _says_more(title.text, finder)), None)
    return ([matter_of(told)], LIKELY) if told and not is_routine(told.text) else ([], 0.0)


def _without_point(title: Block) -> Block:
    """A title without the number of its point in an agenda."""
    number = POINT.match(title.text)
    return Block(title.kind, title.clean.part(number.end(), len(title.text))) if number else title


def _says_more(title: str, finder: MentionFinder) -> bool:
    """Whether a title says more than who sends or gets the paper and what kind of paper it is."""
    text = title.title().replace(" Kommun", " kommun") if title.isupper() else title
    bodies = [
        m
        for m in finder.find(text)
        if m.entity.type in BODIES or (m.entity.is_actor and not m.entity.general)
    ]
    cuts = [0, *(place for m in bodies for place in (m.start, m.end)), len(text)]
    rest = " ".join(text[start:end].strip() for start, end in zip(cuts[::2], cuts[1::2], strict=True)).strip()
    return WORDS.search(rest) is not None and not (
        only_says_kind(rest.capitalize()) or OF_THE_HEAD.fullmatch(rest)
    )


def _titles(blocks: Sequence[Block], *, head: bool) -> Iterator[Block]:
    """The lines that may be the title of a matter, its number left out: beside the number or right below it."""
    for block in blocks[: BELOW if head else ABOVE]:
        if block.kind is not Kind.HEADING and block is not blocks[0]:
            return
        title = _without_number(block)
        if WORDS.search(title.text) and not (OF_THE_HEAD.fullmatch(title.text) or CLAUSE.match(title.text)):
            yield title
            if not head:
                return


def _without_number(block: Block) -> Block:
    """What a line says before its number, or behind it."""
    cuts = [
        0,
        *(place for found in ITS_NUMBER.finditer(block.text) for place in found.span()),
        len(block.text),
    ]
    pieces = list(zip(cuts[::2], cuts[1::2], strict=True))
    start, end = next((piece for piece in pieces if WORDS.search(block.text, *piece)), pieces[-1])
    words = block.text[start:end].strip(" .,–-(")
    first = block.text.index(words, start)
    return Block(block.kind, block.clean.part(first, first + len(words)))


def _named(title: Block, finder: MentionFinder, of_all: Entity | None) -> list[Entity]:
    """What a title names that a matter can be about."""
    topic = heard(title, finder, None)[1]
    named = [topic] if topic and topic.type is EntityType.COLLABORATION else []
    mentions = [m for m in finder.find(title.text) if not m.genitive]
    named += [m.entity for m in mentions if m.entity.type is EntityType.COLLABORATION]
    named = named or [m.entity for m in mentions if _is_unit_at_stake(title.text, m)]
    if not named and (agreement := agreement_in(title.text, of_all)):
        named = [agreement]
    if GRANT.search(title.text):
        named += [
            m.entity
            for m in mentions
            if _is_partner(m) and (not named or GIVEN_TO.search(title.text, 0, m.start))
        ]
    return list(dict.fromkeys(named))


def _is_partner(mention: Mention) -> bool:
    return mention.entity.type is EntityType.EXTERNAL_PARTNER and not mention.entity.general


def _is_unit_at_stake(title: str, mention: Mention) -> bool:
    """Whether a title says something of a unit, and neither only who sends it nor where something is."""
    unit = mention.entity.type is EntityType.UNIT and not mention.entity.general
    beside = title[: mention.start] + title[mention.end :]
    return unit and not AT.search(title, 0, mention.start) and WORDS.search(beside) is not None
