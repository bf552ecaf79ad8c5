"""What headings and titles say: whose section begins, what it is about, and what the whole document is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.language.wordfamilies import UNDERTAKINGS, one_of
from loaders.names.mentions import Entity, Mention, MentionFinder
from loaders.passages.agreementtitles import HEAD_BLOCKS, LONGEST_TITLE, named_beside, titled_agreement
from loaders.passages.groupnouns import is_helper
from loaders.passages.projectpages import project_of_page, project_of_report
from loaders.text.layout import Block, Kind
from model.vocabulary import EntityType

__all__ = [
    "VOICES",
    "capital_heading",
    "heard",
    "matter_of",
    "sections_of",
    "stands_above_title",
    "subject_of",
]

CAPITALS = re.compile(
    r"(?<![A-ZÅÄÖ-])[A-ZÅÄÖ][A-ZÅÄÖ-]{4,}(?:(?:[,-]*,? |-)(?:OCH |VUXEN|)?[A-ZÅÄÖ][A-ZÅÄÖ-]+)*"
)
CLOSING = re.compile(
    r"\b(relaterade|slutord|källor|bilag[ao]r?|avslutande \w+|sammanfattande reflektion\w*)\b", re.IGNORECASE
)
"""Headings below which nobody in particular speaks."""
FORMALITIES = re.compile(
    r"\b(?:[Ss]ammanträdes\w+|SAMMANTRÄDES\w+|[Pp]rotokoll\w*|PROTOKOLL"
    r"|[Dd]atum|[Dd]iarienummer|[Dd]nr|[Ss]ida|[\d:/()-]{1,12})[ ,]*"
)
SUBJECT_FIRST = re.compile(
    rf"(?:^|[.:] )(?P<name>[A-ZÅÄÖ][^.:–]{{3,60}}) – (?:(?:ett|en) )?(?:[a-zåäö]+ )?{UNDERTAKINGS}(?:et|en)?\b"
)
SUBJECT_LAST = re.compile(
    rf"\b(?i:{UNDERTAKINGS})(?:et"
    rf"|en)?(?: \([A-Z]+\))? – (?P<name>[A-ZÅÄÖ][^.:–]{{3,60}}?)(?= i [A-ZÅÄÖ]\w+$|$)"
)
DECIDES = re.compile(
    rf"\b(?<!\w-)([\w-]*(?:{one_of('papers', 'deciders')}))s (?:beslut|förslag)\b",
    re.IGNORECASE,
)
CONTRACT_WITH = re.compile(
    r"\b(?:IOP(?:-avtal)?|[Ii]déburet offentligt partnerskap(?: \(IOP\))?)[^.]{0,30}? med "
)
"""How a heading opens that is about the partnership with who is named behind it."""
VOICES = frozenset({EntityType.BOARD, EntityType.COMPANY, EntityType.ADMINISTRATION})
HEADING_REST = 12
"""A heading is an actor's name when hardly anything stands beside it (letters)."""
BULLET_OPENS = re.compile(r"(?:\d{1,2}[.)] |[a-z]\) )?(?:[A-ZÅÄÖ][A-Za-zÅÄÖåäö-]*(?:et|en|an) )?[\"”“]?")
"""What may stand before the name that a bullet begins with: "Projektet"."""


IN_CAPITALS = re.compile(r"\b[A-ZÅÄÖ]{3,}\b")
"""A word of a title that is printed in capitals: "VERKSAMHETSBERÄTTELSE FOLKHÄLSORÅDET"."""


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


def subject_of(blocks: list[Block], finder: MentionFinder) -> Entity | None:
    """What the title says that the document is about: a collaboration named before or behind its kind."""
    if beside := named_beside(blocks, finder):
        return beside
    for block in blocks[:HEAD_BLOCKS]:
        agreement = titled_agreement(block.text, blocks)
        if agreement and not SUBJECT_LAST.search(block.text):
            return agreement
        if len(block.text) > LONGEST_TITLE:
            break  # the text has begun
        for text in dict.fromkeys(
            (IN_CAPITALS.sub(lambda word: word[0].capitalize(), block.text), block.text)
        ):
            said = SUBJECT_FIRST.search(text) or SUBJECT_LAST.search(text)
            name = said["name"] if said else text
            named = [m.entity for m in finder.find(name) if m.entity.type is EntityType.COLLABORATION]
            particular = [entity for entity in named if (entity.new or said) and not is_helper(entity)]
            alone = [entity.name for entity in particular] == [block.text]
            if len(set(particular)) == 1 and (said or alone or block.kind is Kind.HEADING):
                return particular[0]
        if said and not named:
            return Entity(name.strip(), EntityType.COLLABORATION, None, new=True)
    return project_of_report(blocks, finder) or project_of_page(blocks, finder)


def matter_of(block: Block) -> Entity:
    """What a heading says that is to be decided."""
    return Entity(block.text.split(" – beslut ")[0].strip(" ."), EntityType.MEASURE, new=True)


def heard(block: Block, finder: MentionFinder, voice: Entity | None) -> tuple[Entity | None, Entity | None]:
    """The voice and the topic of the section that a heading opens, given the voice before it."""
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
    if (of := DECIDES.search(block.text)) and (bodies := finder.find(block.text[: of.start() + len(of[1])])):
        return next((m.entity for m in bodies if m.entity.type in VOICES), voice), None
    if agreed := CONTRACT_WITH.search(block.text):
        behind = [m.entity for m in mentions if m.start >= agreed.end() and m.entity.is_actor]
        if behind and not behind[0].general:
            name = f"IOP med {behind[0].name}"
            return voice, Entity(name, EntityType.COLLABORATION, "partnership", new=True)
    titled = SUBJECT_LAST.search(block.text) or SUBJECT_FIRST.search(block.text)
    inside = finder.find(titled["name"]) if titled else []
    if titled and not any(m.entity.is_actor and not m.entity.new for m in inside):
        return voice, _collaboration(titled["name"], block.text, inside)
    subject = next((m.entity for m in mentions if _can_be_topic(m.entity, block.text)), None)
    return voice, subject


def capital_heading(text: str, start: int, end: int, finder: MentionFinder) -> tuple[Entity, int] | None:
    """A body's name in capitals at the head of a sentence opens that body's section; where its text goes on."""
    if text[start + 1 : start + 2].islower():
        return None
    match = CAPITALS.match(text, start)
    if not match or match.end() - start < 8:
        return None
    named = [m for m in finder.find(match[0].capitalize()) if m.entity.type in VOICES]
    if not named:
        return None
    return named[0].entity, min(match.end() + 1, end)


def opens_bullet(text: str, mentions: tuple[Mention, ...]) -> Entity | None:
    """The collaboration that a bullet begins with, be it behind what it is: "Projektet Kajen fortsätter"."""
    first = next((m for m in mentions if m.entity.type is EntityType.COLLABORATION and not m.genitive), None)
    opens = first is not None and BULLET_OPENS.fullmatch(text, 0, first.start)
    return first.entity if first is not None and opens else None


def stands_above_title(blocks: list[Block], number: int) -> bool:
    """Whether a heading stands above the title at the head of a document."""
    below = blocks[number + 1 : number + 2]
    return number < HEAD_BLOCKS and bool(below) and below[0].kind is Kind.HEADING


def _collaboration(name: str, heading: str, named: list[Mention]) -> Entity:
    """What a heading says is a partnership or the like, as the text calls it if it does so elsewhere."""
    known = [m.entity for m in named if m.entity.type is EntityType.COLLABORATION]
    kind = "partnership" if "artnerskap" in heading or "verenskommelse" in heading else None
    return known[0] if known else Entity(name.strip(), EntityType.COLLABORATION, kind, new=True)


def _can_be_topic(entity: Entity, heading: str) -> bool:
    if entity.type is EntityType.COLLABORATION:
        return True
    return entity.type is EntityType.UNIT and not entity.general and len(entity.name) >= len(heading) * 0.6
