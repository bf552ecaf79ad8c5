"""Whose voice a passage speaks in, and which collaboration a section is about.

A heading that is an actor's name opens that actor's section; there "nämnden", "förvaltningen", "bolaget" and
"vi" mean it. A heading below it that names a collaboration or a unit makes that the passage's topic.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.names.mentions import Entity, MentionFinder
from loaders.passages.activities import activities
from loaders.passages.agreementtitles import HEAD_BLOCKS
from loaders.passages.authors import author_of, chair_of, is_minutes, page_of
from loaders.passages.continued import opens_bullets
from loaders.passages.headings import stands_above_title, subject_of
from loaders.passages.linekinds import is_paperwork
from loaders.passages.passage import Passage
from loaders.passages.projectpages import sole_project
from loaders.passages.sectionreader import Reader
from loaders.text.layout import Block, Kind

__all__ = ["Passage", "passages"]

PARAGRAPH_NUMBER = re.compile(r"§ ?\d+\b.{0,40}$")
LONGEST_HEAD = 160  # characters of a line in the head of a document; what is longer is its text


def passages(
    blocks: list[Block],
    finder: MentionFinder,
    subject: Entity | None = None,
    parties: tuple[Entity, ...] = (),
) -> Iterator[Passage]:
    """The sentences of all blocks in order, each with its voice, topic and mentions.

    What the document is about is its ``subject``, or what its title tells; "parterna" means its ``parties``.
    """
    minutes, met = is_minutes(blocks), finder.meeting
    if subject is None and not (minutes or met):
        subject = subject_of(blocks, finder)
    if subject is not None:
        finder.know(subject)
    author = None if minutes else author_of(blocks, finder)
    reader = Reader(finder, subject, minutes, author, met)
    reader.page = None if minutes or met or subject or author else page_of(blocks, finder)
    reader.actors.page = reader.page
    reader.title = " ".join(block.text for block in blocks[:HEAD_BLOCKS] if block.kind is Kind.HEADING)
    reader.spoken.sole = None if minutes or subject else sole_project(blocks, finder)
    reader.voice = chair_of(blocks, finder) if minutes and not met else None
    reader.actors.acting_places = finder.acting_places
    reader.actors.municipality, reader.actors.parties = finder.organisation, parties
    reader.actors.of_document(m for block in blocks for m in finder.find(block.text))
    if subject is not None and len(parties) > 1:
        reader.done = activities([block.text for block in blocks], finder.find, subject)
    reader.actors.home = finder.home.name if finder.home else ""
    head = [block.text for block in blocks[:HEAD_BLOCKS] if not is_paperwork(block.text)]
    reader.actors.sent_by([m for text in head if len(text) <= LONGEST_HEAD for m in finder.find(text)])
    inside = _inside_bullets(blocks)
    for number, block in enumerate(blocks):
        reader.below_bullet(block, goes_on=number in inside)
        if opens_bullets(block, blocks[number + 1 : number + 2]) and not reader.is_of_doer(block):
            yield from reader.text(block)
        elif block.kind is Kind.HEADING or PARAGRAPH_NUMBER.match(block.text):
            yield from reader.heading(block, is_sender=stands_above_title(blocks, number))
        else:
            yield from reader.text(block)


def _inside_bullets(blocks: list[Block]) -> frozenset[int]:
    """The numbers of the paragraphs that stand between the bullets of a list, each below its bullet."""
    inside: set[int] = set()
    below: list[int] = []
    for number, block in enumerate(blocks):
        if block.kind is Kind.BULLET:
            inside.update(below)
            below = []
        elif block.kind is not Kind.PARAGRAPH:
            below = []
        elif below or (number and blocks[number - 1].kind is Kind.BULLET):
            below.append(number)
    return frozenset(inside)
