"""Whose voice a passage speaks in, and which collaboration a section is about.

A heading that is an actor's name opens that actor's section; there "nämnden", "förvaltningen", "bolaget" and
"vi" mean it. A heading below it that names a collaboration or a unit makes that the passage's topic.
"""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from loaders.clean import Clean
from loaders.cues import cue
from loaders.layout import Block, Kind
from loaders.mentions import Entity, Mention, MentionFinder
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
CLOSING = re.compile(
    r"\b(relaterade|slutord|källor|bilag[ao]r?|avslutande \w+|sammanfattande reflektion\w*)\b", re.IGNORECASE
)
"""Headings below which nobody in particular speaks."""
HEAD_BLOCKS = 5
FORMALITIES = re.compile(
    r"\b(?:[Ss]ammanträdes\w+|SAMMANTRÄDES\w+|[Pp]rotokoll\w*|PROTOKOLL"
    r"|[Dd]atum|[Dd]iarienummer|[Dd]nr|[Ss]ida|[\d:/()-]{1,12})[ ,]*"
)
UNDERTAKING = (
    r"(?:\w*arbete|\w*partnerskap|\w*projekt|\w*samverkan|\w*samarbete|\w*program|\w*satsning|\w*nätverk"
    r"|\w*allians|\w*överenskommelse)"
)
SUBJECT_FIRST = re.compile(
    rf"(?:^|[.:] )(?P<name>[A-ZÅÄÖ][^.:–]{{3,60}}) – (?:(?:ett|en) )?(?:[a-zåäö]+ )?{UNDERTAKING}(?:et|en)?\b"
)
SUBJECT_LAST = re.compile(
    rf"\b(?i:{UNDERTAKING})(?:et|en)?(?: \([A-Z]+\))? – (?P<name>[A-ZÅÄÖ][^.:–]{{3,60}}?)(?= i [A-ZÅÄÖ]\w+$|$)"
)
VOICES = frozenset({EntityType.BOARD, EntityType.COMPANY, EntityType.ADMINISTRATION})
MEMORY = 3
"""For so many sentences a reader takes "samarbetet" to mean the collaboration named last."""
LEAD = 120
"""Characters before a word that tell how it is meant."""
LONGEST_SENTENCE = 1_500
"""Characters; what runs on longer is no sentence, and is read in parts."""
WHOLE_BULLET = 300
"""A bullet of up to this many characters is read as one statement."""
HEADING_REST = 12
"""A heading is an actor's name when hardly anything stands beside it (letters)."""


@dataclass(frozen=True)
class Passage:
    """One sentence or bullet with what a reader knows when he comes to it."""

    clean: Clean
    start: int
    end: int
    mentions: tuple[Mention, ...]
    voice: Entity | None
    topic: Entity | None
    """The collaboration or unit that the section is about."""
    kind: Kind
    recent: Entity | None = None
    """The one collaboration that an earlier sentence of the same paragraph spoke of last."""
    unit: Entity | None = None
    """The one unit by name that an earlier sentence of the same paragraph spoke of last."""
    assignee: Entity | None = None
    """Who got the list of assignments that an earlier or this sentence of the paragraph announces."""
    home: Entity | None = None
    """The municipality as an area."""
    subject: Entity | None = None
    """The one collaboration that the whole document is about, if its title says so."""
    section: int = 0
    """How many headings stand before it: a list ends with its section."""
    text: str = field(init=False, compare=False)
    """The words of the passage; mentions' places count from its first character."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", self.clean.text[self.start : self.end])

    def lead(self, place: int) -> str:
        """The words before a place, no more than bear on it."""
        return self.text[max(0, place - LEAD) : place]


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


def _subject(blocks: list[Block], finder: MentionFinder) -> Entity | None:
    """What the title says that the document is about: a collaboration named before or behind its kind."""
    for block in blocks[:HEAD_BLOCKS]:
        title = SUBJECT_FIRST.search(block.text) or SUBJECT_LAST.search(block.text)
        name = title["name"] if title else block.text
        named = [m.entity for m in finder.find(name) if m.entity.type is EntityType.COLLABORATION]
        particular = [entity for entity in named if entity.new or title]
        if len(set(particular)) == 1 and (title or block.kind is Kind.HEADING):
            return particular[0]
        if title and not named:
            return Entity(name.strip(), EntityType.COLLABORATION, None, new=True)
    return None


def passages(blocks: list[Block], finder: MentionFinder) -> Iterator[Passage]:
    """The sentences of all blocks in order, each with its voice, topic and mentions."""
    voice: Entity | None = None
    topic: Entity | None = None
    subject = _subject(blocks, finder)
    section = 0
    for number, block in enumerate(blocks):
        if block.kind is Kind.HEADING:
            section += 1
            voice, topic = _heard(block, finder, voice)
            if (
                number < HEAD_BLOCKS
                and blocks[number + 1 : number + 2]
                and blocks[number + 1].kind is Kind.HEADING
            ):
                voice = None  # the sender above the title, not one of the voices in the text
            continue
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
                )
                named = {
                    m.entity for m in mentions if m.entity.type is EntityType.COLLABORATION and not m.genitive
                }
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


def _heard(block: Block, finder: MentionFinder, voice: Entity | None) -> tuple[Entity | None, Entity | None]:
    mentions = finder.find(block.text)
    named = sum(m.end - m.start for m in {(m.start, m.end): m for m in mentions}.values())
    besides = sum(len(words) for words in FORMALITIES.findall(block.text))
    if (
        mentions
        and len(block.text) - named - besides <= HEADING_REST
        and len({m.start for m in mentions}) == 1
    ):
        entity = mentions[0].entity
        if entity.type in VOICES:
            return entity, None
    if CLOSING.search(block.text):
        return None, None
    subject = next((m.entity for m in mentions if _can_be_topic(m.entity, block.text)), None)
    return voice, subject


def _can_be_topic(entity: Entity, heading: str) -> bool:
    if entity.type is EntityType.COLLABORATION:
        return True
    return entity.type is EntityType.UNIT and not entity.general and len(entity.name) >= len(heading) * 0.6


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
    return block.text[start + mention.start].isupper() and " " in mention.entity.name
