"""Whose voice a passage speaks in, and which collaboration a section is about.

A heading that is an actor's name opens that actor's section; there "nämnden", "förvaltningen", "bolaget" and
"vi" mean it. A heading below it that names a collaboration or a unit makes that the passage's topic.
"""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Iterator

from loaders.anaphora import Spoken
from loaders.casenumbers import CASE_NUMBER
from loaders.cues import cue
from loaders.headings import HEAD_BLOCKS, VOICES, heard, matter_of, numbered_heading, subject_of
from loaders.layout import Block, Kind
from loaders.mentions import Entity, Mention, MentionFinder
from loaders.passage import Passage
from model.vocabulary import EntityType

__all__ = ["Passage", "passages", "sections_of"]

SENTENCE_END = re.compile(
    r"[.!?](?<![\s(][A-ZÅÄÖ]\.)(?<!\bt\.ex\.)(?<!\bbl\.a\.)(?<!\bbl\. a\.)(?<!\bm\.m\.)(?<!\bdvs\.)(?<!\bkap\.)"
    r"(?<!\bnr\.)(?P<gap>[\"”)]? +)(?=[A-ZÅÄÖ”\"“*(0-9])"
)
BROKEN_OFF = cue(r"\b(?:under|hösten|våren)(?P<gap> )(?=[A-ZÅÄÖ][a-zåäö])")
"""Where a line of its own ends without a full stop: what comes next stood below it."""
CAPITALS = re.compile(
    r"(?<![A-ZÅÄÖ-])[A-ZÅÄÖ][A-ZÅÄÖ-]{4,}(?:(?:[,-]*,? |-)(?:OCH |VUXEN|)?[A-ZÅÄÖ][A-ZÅÄÖ-]+)*"
)
MINUTES = re.compile(r"\b(?:[Pp]rotokoll|PROTOKOLL|[Ss]ammanträdes\w+|SAMMANTRÄDES\w+)")
PARAGRAPH_NUMBER = re.compile(r"§ ?\d+\b.{0,40}$")
FORMAL = re.compile(
    r"(?:(?:[\w-]+,? ){0,5}(?:nämndens|styrelsens|utskottets|fullmäktiges|rådets) |Förslag till )?"
    r"(?:[Bb]eslut|[Ff]örslag)(?: till \w+)?|Sammanfattning(?: av ärendet)?|Bakgrund|Ärendet"
    r"|Ärendebeskrivning"
    r"|Beskrivning av ärendet|Beslutsunderlag|Yrkanden?|Skälen för beslutet|Syfte|Bedömning|Beslutsgång"
    r"|Motivering"
    r"|Förvaltningens (?:bedömning|yttrande|förslag)|Ekonomi(?:ska konsekvenser)?|Reservation(?:er)?"
    r"|Finansiering|Uppföljning"
)
"""Headings that divide a matter and do not begin a new one."""
MEMORY = 3
"""For so many sentences a reader takes "samarbetet" to mean the collaboration named last."""
LONGEST_SENTENCE = 1_500
"""Characters; what runs on longer is no sentence, and is read in parts."""
WHOLE_BULLET = 300
"""A bullet of up to this many characters is read as one statement."""


def sections_of(blocks: list[Block]) -> Iterator[tuple[str, str]]:
    """Each heading with the text down to the next one."""
    heading = ""
    below: list[str] = []
    for block in blocks:
        if block.kind is Kind.HEADING:
            if heading:
                yield heading, " ".join(below)
            heading, below = block.text, []
        else:
            below.append(block.text)
    if heading:
        yield heading, " ".join(below)


def passages(blocks: list[Block], finder: MentionFinder) -> Iterator[Passage]:
    """The sentences of all blocks in order, each with its voice, topic and mentions."""
    voice: Entity | None = None
    topic: Entity | None = None
    subject = subject_of(blocks, finder)
    minutes = any(MINUTES.search(block.text) for block in blocks[:HEAD_BLOCKS])
    spoken = Spoken()
    section = 0
    numbered: Block | None = None
    for number, block in enumerate(blocks):
        if CASE_NUMBER.search(block.text) and (
            block.kind is Kind.HEADING or number < HEAD_BLOCKS or block.text.startswith("§")
        ):
            numbered = block
        if block.kind is Kind.HEADING or PARAGRAPH_NUMBER.match(block.text):
            section += 1
            if FORMAL.fullmatch(block.text) and topic is not None:
                continue
            voice, topic = heard(block, finder, voice)
            spoken.new_section()
            if topic is not None and topic.type is EntityType.COLLABORATION:
                spoken.meet(topic)
            if (
                number < HEAD_BLOCKS
                and blocks[number + 1 : number + 2]
                and blocks[number + 1].kind is Kind.HEADING
                and not minutes
            ):
                voice = None  # the sender above the title, not one of the voices in the text
            if numbered is not None and numbered is not block:
                concerned = topic if topic is not None else matter_of(block)
                yield numbered_heading(numbered, concerned, section)
                numbered = None
            continue
        if numbered is not None and numbered is not block and subject is not None:
            yield numbered_heading(numbered, subject, section)
        numbered = None
        found = finder.find(block.text)
        recent: Entity | None = None
        unit: Entity | None = None
        ago = 0
        for first, end in _sentences(block):
            start = first
            heading = _capital_heading(block.text, start, end, finder)
            if heading:
                voice, topic, start = heading[0], None, heading[1]
                recent = unit = None
            if start < end:
                mentions = tuple(_inside(found, start, end))
                yield Passage(
                    block.clean,
                    start,
                    end,
                    mentions,
                    voice,
                    topic,
                    block.kind,
                    recent,
                    unit,
                    home=finder.home,
                    subject=subject,
                    section=section,
                    meant=spoken.meant(block.text[start:end]),
                )
                named = {
                    m.entity for m in mentions if m.entity.type is EntityType.COLLABORATION and not m.genitive
                }
                for entity in named:
                    spoken.meet(entity)
                ago = 0 if named else ago + 1
                if named or ago >= MEMORY:
                    recent = named.pop() if len(named) == 1 else None
                units = {
                    m.entity
                    for m in mentions
                    if m.entity.type is EntityType.UNIT and _by_name(block, start, m)
                }
                if units:
                    unit = units.pop() if len(units) == 1 else None


def _inside(found: list[Mention], start: int, end: int) -> Iterator[Mention]:
    """The mentions between two places of a block, their own places counted from the first."""
    for m in itertools.islice(found, bisect.bisect_left(found, start, key=_start_of), None):
        if m.start >= end:
            break
        if m.end <= end:
            yield Mention(m.start - start, m.end - start, m.entity, m.genitive, m.areas)


def _start_of(mention: Mention) -> int:
    return mention.start


def _sentences(block: Block) -> Iterator[tuple[int, int]]:
    start = 0
    if block.kind is Kind.BULLET and len(block.text) <= WHOLE_BULLET:
        yield 0, len(block.text)
        return
    breaks = [match.span("gap") for match in SENTENCE_END.finditer(block.text)]
    breaks += [match.span("gap") for match in BROKEN_OFF.finditer(block.text)]
    for end, following in sorted(breaks):
        yield from _parts(block.text, start, end)
        start = following
    yield from _parts(block.text, start, len(block.text))


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST_SENTENCE:
        space = text.rfind(" ", start + 1, start + LONGEST_SENTENCE)
        middle = space if space > 0 else start + LONGEST_SENTENCE
        yield start, middle
        start = middle + (space > 0)
    yield start, end


def _capital_heading(text: str, start: int, end: int, finder: MentionFinder) -> tuple[Entity, int] | None:
    """A body's name in capitals at the head of a sentence opens that body's section; where its text goes on."""
    match = CAPITALS.match(text, start)
    if not match or match.end() - start < 8:
        return None
    named = [m for m in finder.find(match[0].capitalize()) if m.entity.type in VOICES]
    if not named:
        return None
    return named[0].entity, min(match.end() + 1, end)


def _by_name(block: Block, start: int, mention: Mention) -> bool:
    """Whether a unit is named and not just spoken of: "Fritidsgården Bojen", not "skolan"."""
    named = " " in mention.entity.name or mention.entity.new
    return block.text[start + mention.start].isupper() and named
